/**
 * What a pair of pages is as a whole. Two pages that are no translations of each other give some pairs that look
 * likely by chance; seen together they are too few, and then none is used.
 */
import { judgeLanguage } from './language.ts';
import type { PageRows, Row } from './row.ts';

/** `unrelated` and `other-language` pages give no units; the others are told, and their rows judged one by one. */
export type PageVerdict = 'parallel' | 'unrelated' | 'untranslated' | 'other-language' | 'empty';

/** Pages with fewer sentences are judged row by row only. */
const LEAST_SENTENCES = 6;
/** Score of a sentence that has surely found its partner. */
const SURE = 0.9;
/**
 * Two pages belong together when so much of one of them is sure, or so much likely. The second is for short pages that
 * no book explains. Of 332 pairs of pages that are no translations 22 % at most was sure and 75 % likely; of 83 real
 * ones 38 % at least, with the lexicon of their book (books zh and tr of the benchmark, 2026-11).
 */
const LEAST_SURE = 0.3;
const LEAST_LIKELY = 0.8;

export function judgePage(
  page: PageRows,
  options: { readonly from: string; readonly to: string; readonly minScore: number },
): PageVerdict {
  if (page.sourceSentences === 0 || page.targetSentences === 0) return 'empty';
  const texts = page.rows.filter(({ kind }) => kind !== 'comment');
  const language = judgePageLanguage(texts, options);
  if (language !== undefined) return language;
  if (Math.min(page.sourceSentences, page.targetSentences) < LEAST_SENTENCES) return 'parallel';
  const isParallel = sharePaired(texts, SURE) >= LEAST_SURE || sharePaired(texts, options.minScore) >= LEAST_LIKELY;
  return isParallel ? 'parallel' : 'unrelated';
}

/** Share of a page's text in pairs of a score, on the side that has more of it: the other may be longer. */
function sharePaired(rows: readonly Row[], least: number): number {
  const paired = rows.filter(({ isAlone, score }) => !isAlone && score >= least);
  const shares = (['source', 'target'] as const).map(
    (side) => countOn(side, paired) / Math.max(1, countOn(side, rows)),
  );
  return Math.max(...shares);
}

function countOn(side: 'source' | 'target', rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row[side].length, 0);
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
