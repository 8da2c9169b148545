/**
 * A sentence as tokens: text, atoms, and the ends of pairs. Comparison, patching and rendering for an engine all
 * start from these.
 */
import type { Page, PlacedSentence, Segment, SpanKind } from './page.ts';

export interface TextToken {
  readonly type: 'text';
  readonly raw: string;
}

export interface SpanToken {
  readonly type: 'atom' | 'open' | 'close';
  readonly kind: SpanKind;
  readonly raw: string;
  /** The same for two spans that say the same: white space aside, and inside formulas without it. */
  readonly key: string;
  /** Number of the pair in the segment; absent when the other end is not in these tokens. */
  readonly pair?: number;
}

export type Token = TextToken | SpanToken;

/** Collapse every run of white space to one space and trim. */
export function normaliseSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The tokens of a range of a segment. A line prefix of a block quote becomes white space. */
export function tokenizeRange(page: Page, segment: Segment, range: { start: number; end: number }): Token[] {
  const inside = segment.spans.filter((span) => span.start >= range.start && span.end <= range.end);
  const ends = new Map<number, number>();
  for (const { pair } of inside) if (pair !== undefined) ends.set(pair, (ends.get(pair) ?? 0) + 1);
  const tokens: Token[] = [];
  let at = range.start;
  for (const span of inside) {
    if (span.start > at) tokens.push({ type: 'text', raw: page.text.slice(at, span.start) });
    const raw = page.text.slice(span.start, span.end);
    const isPaired = span.pair !== undefined && ends.get(span.pair) === 2;
    if (span.kind === 'prefix') tokens.push({ type: 'text', raw: '\n' });
    else
      tokens.push({
        type: span.place,
        kind: span.kind,
        raw,
        key: spanKey(span.kind, raw),
        ...(isPaired ? { pair: span.pair } : {}),
      });
    at = span.end;
  }
  if (at < range.end) tokens.push({ type: 'text', raw: page.text.slice(at, range.end) });
  return tokens;
}

/** The tokens of one sentence. */
export function tokenizeSentence(page: Page, sentence: PlacedSentence): Token[] {
  return tokenizeRange(page, sentence.segment, sentence);
}

function spanKey(kind: SpanKind, raw: string): string {
  return kind === 'math' ? raw.replaceAll(/\s+/g, '') : normaliseSpace(raw);
}

/** Identity of a sentence: its whole text, white space aside. */
export function fullKey(tokens: readonly Token[]): string {
  return normaliseSpace(tokens.map((token) => (token.type === 'text' ? token.raw : token.key)).join(''));
}

/** What an engine would be paid for: the text without any span, white space collapsed. */
export function proseOf(tokens: readonly Token[]): string {
  return normaliseSpace(
    tokens.map((token) => (token.type === 'text' ? token.raw : token.type === 'atom' ? ' ' : '')).join(''),
  ).replaceAll(/ (?=[,.;:!?)\]])/g, '');
}

/** Whether the tokens hold a letter outside spans, that is, something to translate. */
export function hasWords(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.type === 'text' && /\p{L}/u.test(token.raw));
}

/** The tokens as Markdown, with line ends collapsed, as new text enters a page. */
export function renderTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.type === 'text' ? token.raw.replaceAll(/\s+/g, ' ') : token.raw))
    .join('')
    .trim();
}
