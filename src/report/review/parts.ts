/**
 * A review as files: one, or several of whole pages where one would be too large for a browser to open at once. Each
 * lists the pages of all, so that a reader finds the others; the first has the name that was asked for.
 */
import { groupBy } from '../../shared/group.ts';
import type { MathRenderer } from './formulas.ts';
import { renderReview } from './render-review.ts';
import { nameReviewPart, type Review, type ReviewBook, type ReviewEntry } from './review.ts';

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

export interface PartOptions {
  readonly math?: MathRenderer | undefined;
  readonly maxBytes?: number;
  /** Takes a file; one that is given again under its name takes the place of the former. */
  readonly write: (file: ReviewFile) => Promise<void>;
}

/**
 * Render the files, one after the other: the pages of one are open at a time.
 *
 * @param name Of the first file, for example `review-zh.html`; that of the second is `review-zh.2.html`.
 * @returns Their names. A file that was given to `write` and is not among them is none of the review.
 */
export async function renderReviewFiles(
  review: ReviewBook,
  name: string,
  { math, maxBytes = MAX_BYTES, write }: PartOptions,
): Promise<string[]> {
  // What is surely too large is not rendered for its size alone.
  let bytes = sumWeights(review.pages);
  if (review.pages.length < 2 || bytes <= SURELY * maxBytes) {
    const text = renderReview(openPages(review, review.pages), math);
    bytes = Buffer.byteLength(text);
    if (bytes <= maxBytes || review.pages.length < 2) {
      await write({ name, text });
      return [name];
    }
  }
  let files: RenderedParts = { names: [], isFitting: false };
  for (const fill of FILLS) {
    const groups = groupPages(review.pages, (fill * maxBytes) / bytes);
    // oxlint-disable-next-line no-await-in-loop -- smaller parts, where the former were too large
    files = await renderParts(review, groups, { name, math, maxBytes, write });
    if (files.isFitting) break;
  }
  return files.names;
}

function openPages(review: ReviewBook, pages: readonly ReviewEntry[]): Review {
  return { ...review, pages: pages.map(({ open }) => open()) };
}

interface RenderedParts {
  readonly names: string[];
  /** Whether none is larger than a file may be. */
  readonly isFitting: boolean;
}

async function renderParts(
  review: ReviewBook,
  groups: readonly (readonly ReviewEntry[])[],
  { name, math, maxBytes, write }: Required<Omit<PartOptions, 'math'>> & Pick<PartOptions, 'math'> & { name: string },
): Promise<RenderedParts> {
  const parts = groups.map((pages, at) => ({ file: nameReviewPart(name, at + 1), pages }));
  let isFitting = true;
  for (const own of parts) {
    const text = renderReview(openPages(review, own.pages), math, { parts, own });
    isFitting &&= Buffer.byteLength(text) <= maxBytes;
    // oxlint-disable-next-line no-await-in-loop -- so that one text is held at a time
    await write({ name: own.file, text });
  }
  return { names: parts.map(({ file }) => file), isFitting };
}

/** Pages in their order, at most a share of the whole together; a folder is only divided where it is more by itself. */
function groupPages(pages: readonly ReviewEntry[], share: number): ReviewEntry[][] {
  const total = sumWeights(pages);
  const isFull = (group: readonly ReviewEntry[]) => sumWeights(group) > share * total;
  const chapters = [...groupBy(pages, ({ target }) => target.replace(/[^/]*$/, '')).values()];
  const pieces = chapters.flatMap((chapter) => (isFull(chapter) ? chapter.map((page) => [page]) : [chapter]));
  const groups: ReviewEntry[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last === undefined || isFull([...last, ...piece])) groups.push([...piece]);
    else last.push(...piece);
  }
  return groups;
}

/** Characters of markup around one sentence, about. */
const FRAME = 1_000;

function sumWeights(pages: readonly ReviewEntry[]): number {
  return pages.reduce((sum, { length, sentences }) => sum + length * 3 + sentences * FRAME, 0);
}
