/**
 * A review as files: one, or several of whole pages where one would be too large for a browser to open at once. Each
 * lists the pages of all, so that a reader finds the others; the first has the name that was asked for.
 */
import { groupBy } from '../../shared/group.ts';
import type { MathRenderer } from './formulas.ts';
import { renderReview } from './render-review.ts';
import { nameReviewPart, type Review, type ReviewPage } from './review.ts';

/** Bytes that a file may have; browsers lay out more, but slowly. One page is never cut. */
const MAX_BYTES = 5_000_000;
/** Every part has fonts and formulas of its own, so that less of it is for its pages. */
const FILLS = [0.8, 0.6, 0.4];

/** Weights are about the bytes that pages come to: with so many times the limit a review is surely too large for one file. */
const SURELY = 3;

export interface ReviewFile {
  readonly name: string;
  readonly text: string;
}

/** Render the files. @param name Of the first, for example `review-zh.html`; that of the second is `review-zh.2.html`. */
export function renderReviewFiles(
  review: Review,
  name: string,
  { math, maxBytes = MAX_BYTES }: { readonly math?: MathRenderer | undefined; readonly maxBytes?: number } = {},
): ReviewFile[] {
  // What is surely too large is not rendered for its size alone.
  const guess = sumWeights(review.pages);
  const isHuge = review.pages.length > 1 && guess > SURELY * maxBytes;
  let files = isHuge ? [] : [{ name, text: renderReview(review, math) }];
  const bytes = files[0] === undefined ? guess : Buffer.byteLength(files[0].text);
  for (const fill of FILLS) {
    const isFitting = files.length > 0 && files.every(({ text }) => Buffer.byteLength(text) <= maxBytes);
    if (isFitting || review.pages.length < 2) break;
    const groups = groupPages(review.pages, (fill * maxBytes) / bytes);
    const parts = groups.map((pages, at) => ({ file: nameReviewPart(name, at + 1), pages }));
    files = parts.map((own) => ({
      name: own.file,
      text: renderReview({ ...review, pages: own.pages }, math, { parts, own }),
    }));
  }
  return files;
}

/** Pages in their order, at most a share of the whole together; a folder is only divided where it is more by itself. */
function groupPages(pages: readonly ReviewPage[], share: number): ReviewPage[][] {
  const total = sumWeights(pages);
  const isFull = (group: readonly ReviewPage[]) => sumWeights(group) > share * total;
  const chapters = [...groupBy(pages, ({ target }) => target.replace(/[^/]*$/, '')).values()];
  const pieces = chapters.flatMap((chapter) => (isFull(chapter) ? chapter.map((page) => [page]) : [chapter]));
  const groups: ReviewPage[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last === undefined || isFull([...last, ...piece])) groups.push([...piece]);
    else last.push(...piece);
  }
  return groups;
}

/** Characters of markup around one sentence, about. */
const FRAME = 1_000;

function sumWeights(pages: readonly ReviewPage[]): number {
  return pages.reduce((sum, { text, sentences }) => sum + text.length * 3 + sentences.length * FRAME, 0);
}
