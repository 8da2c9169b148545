/**
 * Spans that an engine lost, put back among the words that it gave: atoms behind the span that they followed in the
 * source, a pair around the whole segment.
 */
import { spanTraits } from '../../markdown/dialects/registry.ts';
import type { SpanToken, Token } from '../../markdown/tokens.ts';
import { isPartOfWord } from './boundaries.ts';

/** The closing end of each pair, by the number of the pair. */
export function closesOf(sent: readonly Token[]): Map<number, SpanToken> {
  const closes = new Map<number, SpanToken>();
  for (const token of sent) if (token.type === 'close' && token.pair !== undefined) closes.set(token.pair, token);
  return closes;
}

/** The opening ends of pairs around nothing, such as a picture without words. */
export function listEmptyPairs(sent: readonly Token[]): Set<Token> {
  return new Set(
    sent.filter((token, at) => {
      const next = sent[at + 1];
      return token.type === 'open' && token.pair !== undefined && next?.type === 'close' && next.pair === token.pair;
    }),
  );
}

/**
 * Put what was lost back.
 *
 * @param out  What came.
 * @param lost What did not, in the order in which it was sent; of a pair its opening end.
 * @param sent All that was sent.
 */
export function putBack(out: readonly Token[], lost: readonly SpanToken[], sent: readonly Token[]): Token[] {
  if (lost.length === 0) return [...out];
  const plan = planReturns(out, lost, sent);
  const [body, final] = plan.tails.length === 0 ? [out, []] : cutFinalMarks(out);
  const tokens: Token[] = [];
  const returned = new Set<Token>(lost);
  const emit = (token: Token) => {
    for (const first of [...(plan.before.get(token) ?? []), token])
      for (let next: Token | undefined = first; next !== undefined; next = plan.behind.get(next))
        pushSpaced(tokens, next, returned);
  };
  for (const token of [...plan.heads, ...body, ...plan.tails, ...final, ...plan.ends]) emit(token);
  return tokens;
}

interface Returns {
  /** In front of all, the last one first. */
  readonly heads: Token[];
  /** Before the full stop. */
  readonly tails: Token[];
  readonly ends: Token[];
  readonly behind: Map<Token, Token>;
  readonly before: Map<Token, Token[]>;
}

function planReturns(out: readonly Token[], lost: readonly SpanToken[], sent: readonly Token[]): Returns {
  const plan: Returns = { heads: [], tails: [], ends: [], behind: new Map(), before: new Map() };
  const closes = closesOf(sent);
  const empty = listEmptyPairs(sent);
  const isLost = new Set<Token>(lost);
  const present = new Set(out);
  const nextPresent = nextOf(sent, present);
  let previous: Token | undefined;
  let hasWords = false;
  for (const [index, token] of sent.entries()) {
    if (token.type === 'text') hasWords ||= token.raw.trim() !== '';
    else if (!isLost.has(token)) {
      if (present.has(token) || (token.pair !== undefined && token.type === 'close')) previous = token;
    } else if (token.type === 'open' && token.pair !== undefined && !empty.has(token)) {
      const close = closes.get(token.pair);
      if (close === undefined) continue;
      plan.heads.unshift(token);
      if (spanTraits(token.kind).marksPassage === true || plan.ends.length > 0) plan.ends.push(close);
      else plan.tails.push(close);
      previous = token;
    } else {
      const next = nextPresent[index];
      if (previous !== undefined) plan.behind.set(previous, token);
      else if (next !== undefined) plan.before.set(next, [...(plan.before.get(next) ?? []), token]);
      else (hasWords ? plan.tails : plan.heads).push(token);
      const close = empty.has(token) ? sent[index + 1] : undefined;
      if (close !== undefined) plan.behind.set(token, close);
      previous = close ?? token;
    }
  }
  return plan;
}

/** For each position the nearest later span that is there. */
function nextOf(sent: readonly Token[], present: ReadonlySet<Token>): (Token | undefined)[] {
  const next: (Token | undefined)[] = [];
  let nearest: Token | undefined;
  for (let at = sent.length - 1; at >= 0; at -= 1) {
    next[at] = nearest;
    const token = sent[at];
    if (token !== undefined && token.type !== 'text' && present.has(token)) nearest = token;
  }
  return next;
}

/** A span that is put back keeps off the words around it, unless it is part of a word. */
function pushSpaced(tokens: Token[], token: Token, returned: ReadonlySet<Token>): void {
  const last = tokens.at(-1);
  const isAtom = (one: Token | undefined) =>
    one !== undefined && one.type === 'atom' && returned.has(one) && !isPartOfWord(one);
  const needsSpace =
    (isAtom(token) && /[^\s([（]$/u.test(last?.raw ?? ' ') && last?.type !== 'open') ||
    (isAtom(last) && /^[\p{L}\p{N}`$:*[]/u.test(token.raw) && token.type !== 'close');
  if (needsSpace) tokens.push({ type: 'text', raw: ' ' });
  tokens.push(token);
}

/** A run of marks or of white space is tried from its start alone. */
const FINAL_MARKS = /(?<!\s)(?:\s+|(?<![.。!?！？…]))[.。!?！？…]+\s*$/u;

/** The last text cut before the full stop that ends the segment. */
function cutFinalMarks(out: readonly Token[]): [body: readonly Token[], final: readonly Token[]] {
  const last = out.at(-1);
  const final = last?.type === 'text' ? FINAL_MARKS.exec(last.raw) : null;
  if (last?.type !== 'text' || final === null) return [out, []];
  return [
    [...out.slice(0, -1), { type: 'text', raw: last.raw.slice(0, final.index) }],
    [{ type: 'text', raw: last.raw.slice(final.index) }],
  ];
}
