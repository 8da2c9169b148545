/**
 * The file `amts-review.json`: corrections, marks and notes of a reader, to be read again by the page, and for
 * `amts review --apply`, which commits corrections and makes comments of notes. It holds the pages as they were read, so that it can be merged with what happened
 * meanwhile.
 */
import { type PageData, proposalOf, type Reading, type Readings, type ReviewData } from './data.ts';

export interface Correction {
  /** Id of the sentence. */
  readonly id: string;
  /** Range in the page as it was read (UTF-16 units). */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** What a reader has to say on a sentence. */
export interface SentenceNote {
  readonly id: string;
  /** Range in the page as it was read (UTF-16 units); absent for a sentence that the proposal removes. */
  readonly start?: number;
  readonly end?: number;
  readonly note: string;
}

export interface CorrectedPage {
  readonly path: string;
  /** The page as it was read. */
  readonly text: string;
  /** In order, not overlapping. */
  readonly edits: readonly Correction[];
  readonly notes: readonly SentenceNote[];
}

export interface Corrections {
  readonly version: 1;
  readonly kind: 'amts-review';
  readonly review: string;
  readonly language: string;
  readonly source: { readonly name: string; readonly commit: string };
  readonly repository?: string;
  readonly branch?: string;
  readonly commit?: string;
  /** Pages with corrections or notes. */
  readonly pages: readonly CorrectedPage[];
  readonly readings: Readonly<Record<string, Reading>>;
}

/** Gather what a reader did. */
export function createCorrections(data: ReviewData, readings: Readings): Corrections {
  const { id, language, source, repository, branch, commit } = data;
  return {
    version: 1,
    kind: 'amts-review',
    review: id,
    language,
    source,
    ...(repository === undefined ? {} : { repository }),
    ...(branch === undefined ? {} : { branch }),
    ...(commit === undefined ? {} : { commit }),
    pages: data.pages.flatMap((page) => {
      const edits = listEdits(page, readings);
      const notes = listNotes(page, readings);
      return edits.length + notes.length === 0 ? [] : [{ path: page.path, text: page.text, edits, notes }];
    }),
    readings: Object.fromEntries(readings),
  };
}

function listEdits({ text, sentences }: PageData, readings: Readings): Correction[] {
  const edits = sentences.flatMap(({ id, place }): Correction[] => {
    const after = readings.get(id)?.edit;
    if (place === undefined || after === undefined) return [];
    return [{ id, start: place[0], end: place[1], before: text.slice(place[0], place[1]), after }];
  });
  return joinInside(edits.toSorted((a, b) => a.start - b.start || b.end - a.end));
}

/**
 * A sentence and prose inside it, such as the title of a link, may both be corrected: then the sentence has both, unless
 * it says something else there itself.
 */
function joinInside(edits: readonly Correction[]): Correction[] {
  const joined: Correction[] = [];
  for (const edit of edits) {
    const outer = joined.at(-1);
    if (outer === undefined || edit.start >= outer.end) joined.push(edit);
    else joined[joined.length - 1] = { ...outer, after: outer.after.replace(edit.before, () => edit.after) };
  }
  return joined;
}

function listNotes({ sentences }: PageData, readings: Readings): SentenceNote[] {
  return sentences.flatMap(({ id, place }): SentenceNote[] => {
    const note = readings.get(id)?.note;
    if (note === undefined) return [];
    return [{ id, ...(place === undefined ? {} : { start: place[0], end: place[1] }), note }];
  });
}

/** Marks, notes and corrections of a file, for the sentences that the review has. @throws {Error} for another file. */
export function readReadings(json: string, data: ReviewData): Map<string, Reading> {
  const file: unknown = JSON.parse(json);
  if (!isObject(file) || file['kind'] !== 'amts-review' || !isObject(file['readings']))
    throw new Error('this is no amts-review.json');
  return cleanReadings(file['readings'], data);
}

/** What of some readings is well-formed and is about sentences of the review. */
export function cleanReadings(readings: unknown, data: ReviewData): Map<string, Reading> {
  const found = new Map<string, Reading>();
  if (!isObject(readings)) return found;
  for (const page of data.pages)
    for (const sentence of page.sentences) {
      const reading = cleanReading(readings[sentence.id]);
      const edit = reading.edit === proposalOf(page, sentence) ? undefined : reading.edit;
      if (reading.mark !== undefined || reading.note !== undefined || edit !== undefined)
        found.set(sentence.id, { ...reading, edit });
    }
  return found;
}

function cleanReading(value: unknown): Reading {
  if (!isObject(value)) return {};
  const { mark, note, edit } = value;
  return {
    ...(mark === 'read' || mark === 'work' ? { mark } : {}),
    ...(typeof note === 'string' && note !== '' ? { note } : {}),
    ...(typeof edit === 'string' ? { edit } : {}),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
