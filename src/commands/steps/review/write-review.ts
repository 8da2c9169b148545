/** A review to the texts of its files, with formulas drawn. */
import { basename, dirname, join } from 'node:path';
import type { ReviewFile } from '../../../report/review/parts.ts';
import type { Review } from '../../../report/review/review.ts';
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

/**
 * Render the files, one in most cases; what draws formulas is only loaded here. Without it, which is told, the page
 * shows their sources.
 *
 * @param name Of the first file.
 */
export async function renderReviewFiles(
  review: Review,
  name: string,
  { openMath, log }: Pick<Ports, 'openMath' | 'log'>,
): Promise<ReviewFile[]> {
  const parts = await import('../../../report/review/parts.ts');
  const math = await openMath().catch((error: unknown) => {
    log.warn(`the review page shows formulas as their sources: ${String(error)}`);
    return undefined;
  });
  return parts.renderReviewFiles(review, name, { math });
}

/** Render a review and write its files. @param path Of the first. @returns Paths of all. */
export async function writeReview(
  review: Review,
  path: string,
  ports: Pick<Ports, 'openMath' | 'log' | 'disk'>,
): Promise<string[]> {
  const files = await renderReviewFiles(review, basename(path), ports);
  const paths = files.map(({ name }) => join(dirname(path), name));
  // oxlint-disable-next-line no-await-in-loop -- a few files
  for (const [at, { text }] of files.entries()) await ports.disk.writeText(paths[at] ?? path, text);
  return paths;
}
