/**
 * Spans of a sentence with the letters of text that stand before them, by which places of two languages are compared.
 */
import type { SpanToken, Token } from '../../../markdown/tokens.ts';
import { readResource } from '../resource.ts';

/** A span with the number of letters of text before it. */
export interface PlacedSpan {
  readonly token: SpanToken;
  readonly at: number;
}

/** A gap in a token list. */
export interface Place {
  /** The gap before the token of this index; with `split`, inside the text token of this index. */
  readonly index: number;
  readonly split?: number;
  readonly isCertain: boolean;
}

/** Letters, digits and marks; white space counts for nothing. */
export function countLetters(token: Token): number {
  return token.type === 'text' ? token.raw.replaceAll(/\s+/g, '').length : 0;
}

/** The spans of a sentence with their places. */
export function placeSpans(tokens: readonly Token[]): PlacedSpan[] {
  const placed: PlacedSpan[] = [];
  let at = 0;
  for (const token of tokens) {
    if (token.type !== 'text') placed.push({ token, at });
    at += countLetters(token);
  }
  return placed;
}

/** Two spans that are the same formula, role or mark have the same identity; a link or an image is its address. */
export function identityOf(token: SpanToken): string {
  const address = token.kind === 'link' || token.kind === 'image' ? readResource(token.raw)?.address : undefined;
  return `${token.type}\n${token.kind}\n${address ?? token.key}`;
}

/** The sentence that has the new span, and the one that shall get it. */
export interface PlaceContext {
  readonly source: readonly Token[];
  readonly target: readonly Token[];
}
