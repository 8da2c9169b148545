/** A review to the texts of its files, with formulas drawn. */
import { basename, dirname, join } from 'node:path';
import type { ReviewFile } from '../../../report/review/parts.ts';
import type { ReviewBook } from '../../../report/review/review.ts';
import type { Ports } from '../../ports.ts';

/** Where the name of the file holds the language. */
const LANGUAGE = '{language}';

/** Whether a path that somebody gave has a place for the language. */
export function namesLanguage(path: string): boolean {
  return path.includes(LANGUAGE);
}

/** The path for one language. */
export function fillLanguage(path: string, language: string): string {
  return path.replaceAll(LANGUAGE, () => language);
}

/** Takes the files of a review as `parts.ts` gives them. */
export type WriteFile = (file: ReviewFile) => Promise<void>;

/**
 * Render the files, one in most cases; what draws formulas is only loaded here. Without it, which is told, the page
 * shows their sources.
 *
 * @param name Of the first file.
 * @returns Names of all.
 */
export async function renderReviewFiles(
  review: ReviewBook,
  name: string,
  { openMath, log, write }: Pick<Ports, 'openMath' | 'log'> & { readonly write: WriteFile },
): Promise<string[]> {
  const parts = await import('../../../report/review/parts.ts');
  const math = await openMath().catch((error: unknown) => {
    log.warn(`the review page shows formulas as their sources: ${String(error)}`);
    return undefined;
  });
  return parts.renderReviewFiles(review, name, { math, write });
}

/** Render a review and write its files. @param path Of the first. @returns Paths of all. */
export async function writeReview(
  review: ReviewBook,
  path: string,
  ports: Pick<Ports, 'openMath' | 'log' | 'disk'>,
): Promise<string[]> {
  const write = ({ name, text }: ReviewFile) => ports.disk.writeText(join(dirname(path), name), text);
  const names = await renderReviewFiles(review, basename(path), { ...ports, write });
  return names.map((name) => join(dirname(path), name));
}
