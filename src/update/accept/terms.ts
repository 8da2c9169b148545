/**
 * Terms of the source language in the translation: words that stay as they are leave as protected spans, and where
 * the page gives a term in brackets at its first mention, new text does so too.
 */
import type { Token } from '../../markdown/tokens.ts';
import type { PageStyle } from '../page/style.ts';

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

/**
 * Give the source's emphasised terms in brackets behind their translations, if the page has that habit and has not
 * given them yet. (A book of this kind emphasises a term where it introduces it.)
 *
 * @param translated Tokens of the translation, with the spans of `source`.
 */
export function giveTerms(translated: readonly Token[], source: readonly Token[], style: PageStyle): Token[] {
  const { givenTerms } = style;
  if (givenTerms === undefined) return [...translated];
  const words = listEnclosed(source);
  const brackets = style.punctuation === 'full-width' ? ['（', '）'] : [' (', ')'];
  return translated.flatMap((token, at): Token[] => {
    const term = token.type === 'close' && token.kind === 'emphasis' ? words.get(token) : undefined;
    const isGiven = /^\s*[（(]/u.test(translated[at + 1]?.raw ?? '');
    if (term === undefined || isGiven || givenTerms.has(term.toLowerCase())) return [token];
    return [token, { type: 'text', raw: brackets.join(term) }];
  });
}

/** The words between the two ends of pairs, when there is nothing else and they can be a term, by the closing end. */
function listEnclosed(source: readonly Token[]): Map<Token, string> {
  const enclosed = new Map<Token, string>();
  for (const [at, close] of source.entries()) {
    const [open, only] = [source[at - 2], source[at - 1]];
    if (close.type !== 'close' || open?.type !== 'open' || open.pair !== close.pair || only?.type !== 'text') continue;
    const words = only.raw.replaceAll(/\s+/g, ' ').trim();
    if (/^[A-Za-z][A-Za-z-]*(?: [A-Za-z-]+){0,3}$/.test(words)) enclosed.set(close, words);
  }
  return enclosed;
}
