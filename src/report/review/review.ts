/**
 * What a review page holds, as data: the pages of one proposal with every sentence before and after. Texts carry their
 * protected spans, so that nothing here needs a parser.
 */
import type { BaseReport } from '../../base/records.ts';
import type { Recalled } from '../../update/proposal.ts';
import type { DeliveredPage, PullRequestReport, ReviewFinding, SourceReport } from '../ledger.ts';
import { TALLY_KEYS, type TallyKey } from '../tally.ts';
import type { Macros } from './macros.ts';

/** A piece of a text that is copied byte for byte; UTF-16 offsets into the text. */
export interface ReviewSpan {
  readonly start: number;
  readonly end: number;
  /** As the page model names it, for example `math`, `code`, `link`. */
  readonly kind: string;
  /** An atom stands for itself; the ends of a pair stand around text. */
  readonly place: 'atom' | 'open' | 'close';
  /** How it is shown; absent: as it is written. */
  readonly shownAs?: 'tex' | 'code';
}

export interface ReviewText {
  readonly text: string;
  /** In order, not overlapping. */
  readonly spans: readonly ReviewSpan[];
}

export interface ReviewSentence {
  /** The same in every run that proposes for the same sentence of the same page. */
  readonly id: string;
  readonly treatment: TallyKey;
  readonly reason?: string;
  /** Line (from 1) in the proposed page; for a removed sentence, in the page as it was. */
  readonly line: number;
  /** Line (from 1) in the new source page; absent when the sentence is removed. */
  readonly sourceLine?: number;
  /** Headings of the proposed page above it, the outermost first; absent above all of them. */
  readonly headings?: readonly ReviewText[];
  /** Where it stands in the proposed page (UTF-16 units); absent when the sentence is removed. */
  readonly place?: { readonly start: number; readonly end: number };
  /** Absent when the sentence is new, and when it is kept or moved: then it is the new one. */
  readonly oldSource?: ReviewText;
  readonly newSource?: ReviewText;
  readonly oldTarget?: ReviewText;
  readonly proposal?: ReviewText;
  readonly recalled?: Recalled;
  readonly findings: readonly ReviewFinding[];
}

export interface ReviewPage {
  /** Path of the source page, and of the translation. */
  readonly source: string;
  readonly target: string;
  readonly kind: DeliveredPage['kind'];
  readonly renamedFrom?: string;
  readonly base?: BaseReport;
  /** The proposed page. */
  readonly text: string;
  /** In the order of the new source, then what it no longer has. */
  readonly sentences: readonly ReviewSentence[];
  /** What belongs to no sentence. */
  readonly findings: readonly ReviewFinding[];
}

export interface Review {
  readonly source: Pick<SourceReport, 'name' | 'commit'> & { readonly url?: string };
  readonly from: string;
  readonly to: string;
  /** Repository of the translation and its address for people; absent for single files. */
  readonly repository?: string;
  readonly url?: string;
  readonly branch?: string;
  /** Commit of the proposal; absent when nothing is committed. */
  readonly commit?: string;
  readonly pullRequest?: PullRequestReport;
  readonly runUrl?: string;
  /** Language in which the reader is told what was found; default: English. */
  readonly language?: string;
  /** TeX macros of the book, by their names with the backslash. */
  readonly macros?: Macros;
  readonly pages: readonly ReviewPage[];
  /** Pages that are not in the proposal. */
  readonly failed: readonly { readonly target: string; readonly reason: string }[];
}

/** A page of a review that is not open: what the list of pages says of it. */
export interface ReviewEntry extends Pick<ReviewPage, 'target'>, ReviewCounts {
  /** UTF-16 units of the proposed page. */
  readonly length: number;
  /** The page, which is large: it is made each time it is asked for. */
  readonly open: () => ReviewPage;
}

/** How many sentences a page shows. */
export interface ReviewCounts {
  readonly sentences: number;
  readonly changed: number;
  /** Those that a person has to decide on. */
  readonly due: number;
}

/** A review of any number of pages, of which only those that are shown in one file are open at a time. */
export type ReviewBook = Omit<Review, 'pages'> & { readonly pages: readonly ReviewEntry[] };

/** Count what a page shows. */
export function countSentences(sentences: readonly Pick<ReviewSentence, 'treatment' | 'findings'>[]): ReviewCounts {
  return {
    sentences: sentences.length,
    changed: sentences.filter((sentence) => !isSettled(sentence)).length,
    due: sentences.filter(needsReader).length,
  };
}

/** A page that is there already as an entry. */
export function makeEntry(page: ReviewPage): ReviewEntry {
  const { target, text, sentences } = page;
  return { target, length: text.length, ...countSentences(sentences), open: () => page };
}

/** Treatments that leave a person nothing to do. */
const SETTLED: ReadonlySet<TallyKey> = new Set(['kept', 'moved']);

/** Whether the sentence is the same as before. */
export function isSettled({ treatment }: Pick<ReviewSentence, 'treatment'>): boolean {
  return SETTLED.has(treatment);
}

/** Whether a person has to decide: it is not translated, stays for a changed source, or something was found in it. */
export function needsReader({ treatment, findings }: Pick<ReviewSentence, 'treatment' | 'findings'>): boolean {
  return treatment === 'failed' || treatment === 'flagged' || findings.some(({ severity }) => severity === 'error');
}

/** Treatments that occur, with their counts. */
export function countTreatments(review: Review): readonly (readonly [TallyKey, number])[] {
  const all = review.pages.flatMap(({ sentences }) => sentences.map(({ treatment }) => treatment));
  return TALLY_KEYS.flatMap((key) => {
    const number = all.filter((treatment) => treatment === key).length;
    return number === 0 ? [] : [[key, number] as const];
  });
}

/** Name of the file of a language in the report of a run. */
export function nameReviewFile(language: string): string {
  return `review-${language}.html`;
}

/** Name of the file of a part, from 1; no language has a point in its name, while `es-2` might be one. */
export function nameReviewPart(name: string, part: number): string {
  return part === 1 ? name : name.replace(/(\.\w+)?$/, (extension) => `.${part}${extension}`);
}

/** Whether a file is a later part of a review. @param name Of its first part. */
export function isLaterPart(file: string, name: string): boolean {
  const number = /\.(\d+)(?:\.\w+)?$/.exec(file)?.[1];
  return number !== undefined && file === nameReviewPart(name, Number(number));
}
