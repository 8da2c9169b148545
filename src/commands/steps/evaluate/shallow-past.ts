/** What is said where a translation is measured by its past, and the clone holds only the end of it. */
import type { SourceBook } from '../../../book/books.ts';

/** @param history Of the translation. */
export async function warnOfShallowPast(history: SourceBook): Promise<string[]> {
  if (!(await history.isShallow())) return [];
  return [
    `${history.location} is a shallow clone, whose past is not there to be measured: git fetch --unshallow (actions/checkout: fetch-depth: 0)`,
  ];
}
