/**
 * The gate for an engine's answer: Markdown that the parser reads back with exactly the spans that were sent and the
 * words that came, or nothing.
 */

import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { hasWords, renderTokens, type Token } from '../../markdown/tokens.ts';
import { type Message, say } from '../../messages/message.ts';
import type { PageStyle } from '../page/style.ts';
import { emphasiseByElements, repairEmphasis } from './emphasis.ts';
import { escapeLines, escapeSigns } from './escape.ts';
import { readingOf, readsBack, type TextPlace } from './read-back.ts';
import { restoreTokens } from './restore.ts';
import { giveTerms } from './terms.ts';
import { setTypography } from './typography.ts';

export type Accepted =
  | { readonly ok: true; readonly text: string; readonly repairs: readonly Message[] }
  | { readonly ok: false; readonly reason: Message };

/** The page that a translation enters, and where in it. */
export interface TargetPage extends TextPlace {
  readonly style: PageStyle;
  /** A person wrote it: its typography is that person's, and stays. */
  readonly isByHand?: boolean;
}

/**
 * Turn an engine's HTML into Markdown for a page.
 *
 * @param html   Inner HTML of the translated segment.
 * @param tokens What was sent.
 * @param page   Where the translation is to stand, and how its page is set.
 */
export function acceptTranslation(html: string, tokens: readonly Token[], page: TargetPage): Accepted {
  const restored = restoreTokens(html, tokens);
  if (!restored.ok) return restored;
  if (hasWords(tokens) && !hasWords(restored.tokens)) return { ok: false, reason: say('no-words') };
  const set = nameLabels(
    page.isByHand === true
      ? restored.tokens
      : setTypography(giveTerms(restored.tokens, tokens, page.style), tokens, page),
  );
  const place = { ...page, emphasis: readingOf(page.dialect) };
  for (const meant of listSpellings(set, page.language))
    for (const written of page.own === undefined ? listEscapes(meant, tokens) : [meant]) {
      const text = renderTokens(page.own === undefined ? escapeLines(written, page.dialect) : written);
      if (readsBack(text, meant, place)) return { ok: true, text, repairs: restored.repairs };
    }
  return { ok: false, reason: say('markup-unreadable') };
}

/** The tokens as they are, then with their marks written so that more renderers read them. */
function* listSpellings(tokens: readonly Token[], language: string): Generator<readonly Token[]> {
  yield tokens;
  const repaired = repairEmphasis(tokens, language);
  if (repaired !== tokens) yield repaired;
  const enclosed = encloseAddresses(tokens);
  if (enclosed !== tokens) yield enclosed;
  if (tokens.some(isEmphasisOpening) && !isStacked(tokens)) yield emphasiseByElements(enclosed);
}

function isEmphasisOpening(token: Token): boolean {
  return token.type === 'open' && (token.kind === 'emphasis' || token.kind === 'strong');
}

/** The same emphasis twice in one place: an engine has put several around all of its words. */
function isStacked(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    return isEmphasisOpening(token) && next?.type === 'open' && token.type === 'open' && next.kind === token.kind;
  });
}

/** Signs that a neighbouring sentence may have as well: two of them would make code, a formula or emphasis. */
const PAIRING = /[`$*]/g;

/** The words as they came; with the signs escaped that the source's own words do not have; with all escaped. */
function* listEscapes(tokens: readonly Token[], sent: readonly Token[]): Generator<readonly Token[]> {
  const own = wordsOf(sent);
  const signs = new Set(wordsOf(tokens).match(PAIRING));
  if ([...signs].every((sign) => own.includes(sign))) yield tokens;
  yield escapeSigns(tokens, own);
  yield escapeSigns(tokens);
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === 'text' ? token.raw : '')).join('');
}

/** An address in angle brackets ends where it ends, whatever follows. */
function encloseAddresses(tokens: readonly Token[]): readonly Token[] {
  const isBare = (token: Token) => token.type === 'atom' && token.kind === 'url' && !token.raw.startsWith('<');
  if (!tokens.some(isBare)) return tokens;
  return tokens.map((token) => (isBare(token) ? { ...token, raw: `<${token.raw}>` } : token));
}

/** A reference whose words are its label keeps the label when its words are translated. */
function nameLabels(tokens: readonly Token[]): Token[] {
  const opens = new Map<number, number>();
  return tokens.map((token, at) => {
    if (token.type === 'text' || token.pair === undefined) return token;
    if (token.type === 'open') opens.set(token.pair, at);
    if (token.type !== 'close' || token.label === undefined || !/^\](?:\[\])?$/.test(token.raw)) return token;
    const words = renderTokens(tokens.slice((opens.get(token.pair) ?? at) + 1, at));
    const isSame = normalizeIdentifier(words) === normalizeIdentifier(token.label);
    return isSame ? token : { ...token, raw: `][${token.label}]` };
  });
}
