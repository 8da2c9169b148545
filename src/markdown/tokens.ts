/**
 * A sentence as tokens: text, atoms, and the ends of pairs. Comparison, patching and rendering for an engine all
 * start from these.
 */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { normaliseSpace } from '../shared/white-space.ts';
import { findDefinition } from './definitions.ts';
import { spanTraits } from './dialects/registry.ts';
import type { Page, PlacedSentence, Segment, Span, SpanKind } from './page.ts';

export interface TextToken {
  readonly type: 'text';
  readonly raw: string;
}

export interface SpanToken {
  readonly type: 'atom' | 'open' | 'close';
  readonly kind: SpanKind;
  readonly raw: string;
  /** The same for two spans that say the same, as {@link spanKey} has it. */
  readonly key: string;
  /** Label of the definition that a reference needs. */
  readonly label?: string;
  /** Where that definition leads; absent where the page has none. */
  readonly address?: string;
  /** Number of the pair in the segment; absent when the other end is not in these tokens. */
  readonly pair?: number;
}

export type Token = TextToken | SpanToken;

/** White space that Markdown lays lines out with; no-break and other spaces are characters that somebody chose. */
const LAYOUT_SPACE = /[\t\n\v\f\r \u2028\u2029]+/g;

/** One space for every run of layout space; no-break spaces stay. */
export function joinLines(text: string): string {
  return text.replaceAll(LAYOUT_SPACE, ' ');
}

/** The tokens of a range of a segment. A line prefix of a block quote becomes white space. */
export function tokenizeRange(page: Page, segment: Segment, range: { start: number; end: number }): Token[] {
  const inside = spansInside(segment.spans, range);
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
        key: spanKey(span, raw),
        ...readReference(page, span),
        ...(isPaired ? { pair: span.pair } : {}),
      });
    at = span.end;
  }
  if (at < range.end) tokens.push({ type: 'text', raw: page.text.slice(at, range.end) });
  return tokens;
}

function readReference(page: Page, { label, place }: Span): Pick<SpanToken, 'label' | 'address'> {
  if (label === undefined) return {};
  const address = place === 'open' || label.startsWith('^') ? undefined : findDefinition(page, label);
  return { label, ...(address === undefined ? {} : { address }) };
}

/** The tokens of one sentence. */
export function tokenizeSentence(page: Page, sentence: PlacedSentence): Token[] {
  return tokenizeRange(page, sentence.segment, sentence);
}

/** Of spans in order, those inside a range; found by halving, since a page may hold many sentences. */
export function spansInside(spans: readonly Span[], { start, end }: { start: number; end: number }): Span[] {
  let low = 0;
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const inside: Span[] = [];
  for (let span = spans[low]; span !== undefined && span.start < end; span = spans[++low])
    if (span.end <= end) inside.push(span);
  return inside;
}

/**
 * What a span says: white space does not count (in formulas none does), nor whether emphasis is written with `*` or
 * `_`, a hard break with a backslash, an address in angle brackets, a reference with its label or in short. Prose inside
 * it is no part of it.
 */
export function spanKey(span: KeyedSpan, raw: string): string {
  return keyOf(span, withoutInner(span, raw));
}

type KeyedSpan = Pick<Span, 'kind' | 'place' | 'label' | 'inner'> & { readonly start?: number };

/** The text of a span without the prose inside it. */
export function withoutInner({ inner = [], start = 0 }: Pick<KeyedSpan, 'inner' | 'start'>, raw: string): string {
  return inner.reduceRight((rest, prose) => rest.slice(0, prose.start - start) + rest.slice(prose.end - start), raw);
}

function keyOf({ kind, place, label }: KeyedSpan, raw: string): string {
  const read = spanTraits(kind).keyOf;
  if (read !== undefined) return read(raw);
  if (label !== undefined && place === 'close') return `][${normalizeIdentifier(label)}]`;
  return normaliseSpace(raw);
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
    .map((token, at) => {
      if (token.type !== 'text') return token.raw;
      const text = joinLines(token.raw);
      // Beside a hard break a space would be one too many, or none at all.
      const start = isBreak(tokens[at - 1]) ? text.replace(/^ /, '') : text;
      return isBreak(tokens[at + 1]) ? start.replace(/ $/, '') : start;
    })
    .join('')
    .trim();
}

function isBreak(token: Token | undefined): boolean {
  return token !== undefined && token.type === 'atom' && token.kind === 'break';
}
