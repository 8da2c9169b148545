/**
 * Words that stay in the source language: they leave as protected spans, so that no engine can translate them.
 */
import type { Token } from '../markdown/tokens.ts';

/** Cut the terms out of the text tokens; whole words only, the longest first, case as given. */
export function protectTerms(tokens: readonly Token[], terms: readonly string[]): Token[] {
  if (terms.length === 0) return [...tokens];
  const choices = terms
    .toSorted((a, b) => b.length - a.length)
    .map((term) => term.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return tokens.flatMap((token) => (token.type === 'text' ? cutText(token.raw, pattern) : [token]));
}

function cutText(text: string, pattern: RegExp): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) tokens.push({ type: 'text', raw: text.slice(at, match.index) });
    tokens.push({ type: 'atom', kind: 'term', raw: match[0], key: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) tokens.push({ type: 'text', raw: text.slice(at) });
  return tokens;
}
