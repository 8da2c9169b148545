/**
 * The gate for an engine's answer: Markdown that the parser reads back with exactly the spans that were sent, or
 * nothing.
 */
import type { Segment } from '../../markdown/page.ts';
import { hasWords, renderTokens, type Token } from '../../markdown/tokens.ts';
import type { PageStyle } from '../page/style.ts';
import { readsBack } from './read-back.ts';
import { restoreTokens } from './restore.ts';
import { giveTerms } from './terms.ts';
import { setTypography } from './typography.ts';

export type Accepted =
  | { readonly ok: true; readonly text: string; readonly repairs: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** The page that a translation enters. */
export interface TargetPage {
  readonly language: string;
  /** What the translation is the text of. */
  readonly segment: Segment['kind'];
  readonly style: PageStyle;
}

/**
 * Turn an engine's HTML into Markdown for a page.
 *
 * @param html   Inner HTML of the translated segment.
 * @param tokens What was sent.
 * @param page   Language of the translation, and how its page is set.
 */
export function acceptTranslation(html: string, tokens: readonly Token[], page: TargetPage): Accepted {
  const restored = restoreTokens(html, tokens);
  if (!restored.ok) return restored;
  if (hasWords(tokens) && !hasWords(restored.tokens)) return { ok: false, reason: 'no words came back' };
  const set = setTypography(giveTerms(restored.tokens, tokens, page.style), page.style);
  for (const candidate of [set, escapeText(set)]) {
    const text = renderTokens(candidate);
    if (readsBack(text, restored.tokens, page)) return { ok: true, text, repairs: restored.repairs };
  }
  return { ok: false, reason: 'its markup cannot be read back' };
}

/** Escape what Markdown would read as markup in the engine's own words. */
function escapeText(tokens: readonly Token[]): Token[] {
  return tokens.map((token) =>
    token.type === 'text'
      ? { type: 'text', raw: token.raw.replaceAll(/[\\`*_$[\]<~]/g, (char) => `\\${char}`) }
      : token,
  );
}
