/**
 * What a pair of pages is as a whole. Two pages that are no translations of each other give some pairs that look
 * likely by chance; seen together they are too few, and then none is used.
 */
import { judgeLanguage } from './language.ts';
import type { PageRows, Row } from './row.ts';

/** `unrelated` pages give no units; the others are told, and their rows judged one by one. */
export type PageVerdict = 'parallel' | 'unrelated' | 'untranslated' | 'other-language' | 'empty';

/** Pages with fewer sentences are judged row by row only. */
const LEAST_SENTENCES = 6;
/** Share of sentences with a likely partner, in both pages together, below which the pages are unrelated. */
const LEAST_PAIRED = 0.35;

export function judgePage(
  page: PageRows,
  options: { readonly from: string; readonly to: string; readonly minScore: number },
): PageVerdict {
  if (page.sourceSentences === 0 || page.targetSentences === 0) return 'empty';
  const texts = page.rows.filter(({ kind }) => kind !== 'comment');
  const language = judgePageLanguage(texts, options);
  if (language !== undefined) return language;
  const weigh = (rows: readonly Row[]) =>
    rows.reduce((sum, { source, target }) => sum + source.length + target.length, 0);
  const likely = texts.filter(({ isAlone, score }) => !isAlone && score >= options.minScore);
  const isShort = Math.min(page.sourceSentences, page.targetSentences) < LEAST_SENTENCES;
  return !isShort && weigh(likely) < LEAST_PAIRED * weigh(texts) ? 'unrelated' : 'parallel';
}

function judgePageLanguage(
  rows: readonly Row[],
  languages: { readonly from: string; readonly to: string },
): 'untranslated' | 'other-language' | undefined {
  // Short rows are often names and code, which are the same in any language.
  const telling = rows.filter(({ target }) => target.length >= 20);
  const faults = telling.map((row) => judgeLanguage(row, languages)).filter((fault) => fault !== undefined);
  if (telling.length === 0 || faults.length < telling.length / 2) return undefined;
  return faults.filter((fault) => fault === 'untranslated').length * 2 >= faults.length
    ? 'untranslated'
    : 'other-language';
}
