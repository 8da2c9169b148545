/**
 * The main part of a page by Readability, the reader view of Firefox, on a document of linkedom, which loads nothing
 * and runs nothing. Both are large, so they are loaded when the first page is read.
 */
import type { FindMain } from './article.ts';

/** Readability tries again with looser rules below this many characters. */
const CHARACTERS = 250;
/** A page with more elements than this is no article; Readability gives up. */
const MAX_ELEMENTS = 60_000;

export async function loadFindMain(): Promise<FindMain> {
  const [{ Readability }, { DOMParser }] = await Promise.all([import('@mozilla/readability'), import('linkedom')]);
  return (html) => {
    try {
      const document: unknown = new DOMParser().parseFromString(html, 'text/html');
      const options = { charThreshold: CHARACTERS, maxElemsToParse: MAX_ELEMENTS, disableJSONLD: true };
      return new Readability(document, options).parse()?.content ?? undefined;
    } catch {
      // A page that Readability cannot read, or that is too large for it, still has the fallbacks of `article.ts`.
      return undefined;
    }
  };
}
