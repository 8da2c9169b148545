/**
 * Notes of a reader to comments on lines of the proposal. A sentence is looked for where it stood: the page may have
 * changed since it was read, by the corrections of the reader among others.
 */
import type { ReviewComment } from '../../../pull-request/pull-requests.ts';
import { renderCode, shorten } from '../../../report/inert-text.ts';
import type { CorrectedPage } from './read-corrections.ts';

export interface PlacedNotes {
  readonly comments: readonly ReviewComment[];
  /** Notes on what is not in the page, one line each. */
  readonly unplaced: readonly string[];
}

interface PlaceContext {
  /** The page as it is. */
  readonly now: string;
  /** Name of the reader. */
  readonly reader: string;
}

/** Place the notes of a page. */
export function placeNotes(page: CorrectedPage, { now, reader }: PlaceContext): PlacedNotes {
  const placed = page.notes.map(({ start = 0, end = 0, note }) => ({
    note,
    line: findLine(page, now, { start, end }),
  }));
  return {
    comments: placed.flatMap(({ note, line }) =>
      line === undefined ? [] : [{ path: page.path, line, body: renderNote(note, reader) }],
    ),
    unplaced: placed.flatMap(({ note, line }) => (line === undefined ? [describeNote(page.path, GONE, note)] : [])),
  };
}

const GONE = 'the sentence is not in the page, so it is no comment';

/** A note that is no comment. */
export function describeNote(path: string, reason: string, note: string): string {
  return `${path}: ${reason}: ${shorten(note, 200)}`;
}

/** Line (from 1) on which a sentence of the page as it was read stands now: as it was, or as it was corrected. */
function findLine({ text, edits }: CorrectedPage, now: string, { start, end }: Range): number | undefined {
  const corrected = edits.find((edit) => edit.start === start && edit.end === end)?.after;
  const wordings = [corrected, text.slice(start, end)].filter((wording) => wording !== undefined && wording !== '');
  const [found] = wordings.flatMap((wording = '') => findNearest(now, wording, start) ?? []);
  return found === undefined ? undefined : now.slice(0, found).split('\n').length;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The occurrence that is nearest to an offset. */
function findNearest(text: string, part: string, offset: number): number | undefined {
  const before = text.lastIndexOf(part, offset);
  const behind = text.indexOf(part, offset);
  const found = [before, behind].filter((at) => at !== -1);
  return found.toSorted((a, b) => Math.abs(a - offset) - Math.abs(b - offset))[0];
}

/** Whoever wrote the file: what it says is text, and mentions nobody. */
function renderNote(note: string, reader: string): string {
  const lines = note.split('\n').filter((line) => line.trim() !== '');
  return [`${renderCode(reader)}:`, ...lines.map((line) => renderCode(line))].join('\n\n');
}
