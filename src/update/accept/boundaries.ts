/**
 * What stood on both sides of each span in the source sentence: the measure for white space beside a span, which
 * belongs to neither language's words, and which engines add and swallow.
 */
import { spanTraits } from '../../markdown/dialects/registry.ts';
import type { SpanToken, Token } from '../../markdown/tokens.ts';

/** One side of a span in its sentence. */
export interface Side {
  /** `edge` where the sentence starts or ends. */
  readonly space: boolean | 'edge';
  /** First sign behind the white space, in lower case; `''` at an edge or beside another span. */
  readonly sign: string;
  /** The span that stands there, when no text does. */
  readonly span?: SpanToken;
}

export interface Boundary {
  readonly left: Side;
  readonly right: Side;
}

/** Sides of every span of a sentence. */
export function readBoundaries(tokens: readonly Token[]): Map<SpanToken, Boundary> {
  const boundaries = new Map<SpanToken, Boundary>();
  for (const [at, token] of tokens.entries())
    if (token.type !== 'text') boundaries.set(token, { left: sideOf(tokens, at, -1), right: sideOf(tokens, at, 1) });
  return boundaries;
}

function sideOf(tokens: readonly Token[], at: number, step: 1 | -1): Side {
  let isSpaced = false;
  for (let place = at + step; ; place += step) {
    const token = tokens[place];
    if (token === undefined) return { space: 'edge', sign: '' };
    if (token.type !== 'text') return { space: isSpaced, sign: '', span: token };
    const text = token.raw.trim();
    isSpaced ||= step === 1 ? /^\s/.test(token.raw) : /\s$/.test(token.raw);
    if (text !== '') return { space: isSpaced, sign: signAt(text, step) };
  }
}

function signAt(text: string, step: 1 | -1): string {
  const sign = step === 1 ? String.fromCodePoint(text.codePointAt(0) ?? 0) : (/.$/su.exec(text)?.[0] ?? '');
  return sign.toLowerCase();
}

/** Spans that are part of the word they touch: no language puts a space beside them that the source does not have. */
export function isPartOfWord({ kind }: SpanToken): boolean {
  return spanTraits(kind).isPartOfWord === true;
}

/** Whether a span would be read as something else beside a text that nothing parts from it. */
export function isGlued(span: SpanToken, side: 'left' | 'right', text: string): boolean {
  const { keepsOff } = spanTraits(span.kind);
  if (span.type !== 'atom' || keepsOff?.unless?.test(span.raw) === true) return false;
  return side === 'left' ? keepsOff?.before.test(text.slice(-2)) === true : keepsOff?.behind?.test(text) === true;
}
