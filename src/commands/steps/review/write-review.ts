/** A review to the text of its file, with formulas drawn. */
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

/** Render the file; what draws formulas is only loaded here. Without it, which is told, the page shows their sources. */
export async function renderReviewFile(
  review: Review,
  { openMath, log }: Pick<Ports, 'openMath' | 'log'>,
): Promise<string> {
  const { renderReview } = await import('../../../report/review/render-review.ts');
  const math = await openMath().catch((error: unknown) => {
    log.warn(`the review page shows formulas as their sources: ${String(error)}`);
    return undefined;
  });
  return renderReview(review, math);
}
