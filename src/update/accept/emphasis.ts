/**
 * Emphasis that a renderer would print as stars, written so that it is read: beside letters of a language without
 * spaces, marks at the edge of emphasised words keep Markdown from seeing it.
 */
import { classifyCharacter } from 'micromark-util-classify-character';
import { constants } from 'micromark-util-symbol';
import { type SpanToken, spanKey, type Token } from '../../markdown/tokens.ts';
import { usesFullWidth } from '../../shared/scripts.ts';

/** Marks that may stand outside the emphasis as well as inside. */
const OUTER_MARKS = /(?<![，。、：；！？,.:;!?…])[，。、：；！？,.:;!?…]+$/u;
/** Pairs around all that is emphasised: they go outside together. */
const WRAPPED = /^(?:“[^“”]*”|「[^「」]*」|『[^『』]*』|（[^（）]*）|《[^《》]*》|"[^"]*"|\([^()]*\))$/u;

interface Pair {
  readonly open: number;
  readonly close: number;
}

/**
 * Repair what would be printed as stars: a mark goes outside, `_` becomes `*`, then in Chinese and Japanese a space is
 * put, and elsewhere an HTML element is written.
 *
 * @returns The same list when every pair is read as it is.
 */
export function repairEmphasis(tokens: readonly Token[], language: string): readonly Token[] {
  if (listPairs(tokens).every((pair) => isRead(tokens, pair))) return tokens;
  const draft = padWithText(tokens);
  const pairs = listPairs(draft);
  for (const pair of pairs) useStars(draft, pair);
  for (const pair of pairs) if (!isRead(draft, pair)) moveMarksOutside(draft, pair);
  const isSpaced = usesFullWidth(language);
  for (const pair of pairs) if (!isRead(draft, pair) && !isSpaced) useElement(draft, pair);
  return isSpaced ? spacePairs(draft, pairs) : draft;
}

/** Every pair as an HTML element, which every renderer reads. */
export function emphasiseByElements(tokens: readonly Token[]): readonly Token[] {
  const draft = tokens.map((token) => token);
  for (const pair of listPairs(tokens)) useElement(draft, pair);
  return draft;
}

/** Inner pairs first. */
function listPairs(tokens: readonly Token[]): Pair[] {
  const opens = new Map<number, number>();
  const pairs: Pair[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'text' || token.pair === undefined || !isEmphasis(token)) continue;
    const open = opens.get(token.pair);
    if (token.type === 'open') opens.set(token.pair, at);
    else if (open !== undefined) pairs.push({ open, close: at });
  }
  return pairs;
}

function isEmphasis({ kind }: SpanToken): boolean {
  return kind === 'emphasis' || kind === 'strong';
}

/** Whether both ends are delimiters as CommonMark has them: flanking runs. */
function isRead(tokens: readonly Token[], { open, close }: Pair): boolean {
  const [first, last] = [tokens[open], tokens[close]];
  if (first?.type !== 'open' || last?.type !== 'close' || !isEmphasis(first)) return true;
  return isFlanking(tokens, open, 1) && isFlanking(tokens, close, -1);
}

/** Whether the run at `at` leans on what stands in direction `step`. */
function isFlanking(tokens: readonly Token[], at: number, step: 1 | -1): boolean {
  const inside = classOf(signBeside(tokens, at, step));
  const outside = classOf(signBeside(tokens, at, step === 1 ? -1 : 1));
  if (inside === 'space' || (inside === 'punctuation' && outside === 'letter')) return false;
  const isUnderscore = tokens[at]?.raw.startsWith('_') ?? false;
  return !isUnderscore || outside !== 'letter';
}

/** The sign that stands beside a run; stars and underscores belong to the run. */
function signBeside(tokens: readonly Token[], at: number, step: 1 | -1): string {
  for (let place = at + step; ; place += step) {
    const token = tokens[place];
    if (token === undefined) return ' ';
    if (token.raw === '' || (token.type !== 'text' && isEmphasis(token) && /^[*_]+$/.test(token.raw))) continue;
    return token.raw.at(step === 1 ? 0 : -1) ?? ' ';
  }
}

function classOf(sign: string): 'space' | 'punctuation' | 'letter' {
  const found = classifyCharacter(sign.charCodeAt(0));
  if (found === constants.characterGroupWhitespace) return 'space';
  return found === constants.characterGroupPunctuation ? 'punctuation' : 'letter';
}

function useStars(draft: Token[], { open, close }: Pair): void {
  for (const at of [open, close]) {
    const token = draft[at];
    if (token?.type === 'open' || token?.type === 'close')
      draft[at] = { ...token, raw: token.raw.replaceAll('_', '*') };
  }
}

function moveMarksOutside(draft: Token[], { open, close }: Pair): void {
  const inner = draft[close - 1]?.raw ?? '';
  if (draft[close - 1]?.type !== 'text') return;
  const isWrapped = close - open === 2 && inner.length > 2 && WRAPPED.test(inner);
  const marks = isWrapped ? inner.slice(-1) : (OUTER_MARKS.exec(inner)?.[0] ?? '');
  if (marks === '' || marks === inner) return;
  draft[close - 1] = text(inner.slice(isWrapped ? 1 : 0, -marks.length));
  if (isWrapped) draft[open - 1] = text((draft[open - 1]?.raw ?? '') + inner.slice(0, 1));
  draft[close + 1] = text(marks + (draft[close + 1]?.raw ?? ''));
}

/** An empty text wherever two spans touch, and at both ends: marks may go there. */
function padWithText(tokens: readonly Token[]): Token[] {
  const padded: Token[] = [];
  for (const token of [...tokens, undefined]) {
    if (token?.type !== 'text' && padded.at(-1)?.type !== 'text') padded.push(text(''));
    if (token !== undefined) padded.push(token);
  }
  return padded;
}

function text(raw: string): Token {
  return { type: 'text', raw };
}

function useElement(draft: Token[], { open, close }: Pair): void {
  const first = draft[open];
  if (first?.type !== 'open') return;
  const name = first.kind === 'strong' ? 'strong' : 'em';
  for (const [at, raw] of [
    [open, `<${name}>`],
    [close, `</${name}>`],
  ] as const)
    draft[at] = { type: 'atom', kind: 'html', raw, key: spanKey({ kind: 'html', place: 'atom' }, raw) };
}

/** A space outside each end that is no delimiter as it stands. */
function spacePairs(draft: readonly Token[], pairs: readonly Pair[]): readonly Token[] {
  const spaces = new Set<number>();
  for (const { open, close } of pairs) {
    if (!isFlanking(draft, open, 1)) spaces.add(open);
    if (!isFlanking(draft, close, -1)) spaces.add(close + 1);
  }
  return draft.flatMap((token, at) => (spaces.has(at) ? [text(' '), token] : [token]));
}
