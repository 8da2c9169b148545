/**
 * Pieces of the proposal that remember where the sentences in them stand.
 */
import { findFirst } from '../../shared/halving.ts';
import type { Range } from '../proposal.ts';

export interface Mark extends Range {
  /** Number of the unit whose translation stands here. */
  readonly unit: number;
}

/** Copied text of the translator that gave way to the new source's. */
export interface Loss extends Range {
  /** Block of the new source. */
  readonly block: number;
  /** What the translation had. */
  readonly target: string;
  /** Where the words stand in the new source. */
  readonly source: Range;
  /** Words went back to the source language; else only code or marks. */
  readonly losesWords: boolean;
}

export interface Fragment {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly losses: readonly Loss[];
}

const NOWHERE: Range = { start: Infinity, end: Infinity };

export const EMPTY: Fragment = { text: '', marks: [], losses: [] };

/** A text that is all one unit's translation. */
export function fragmentOf(text: string, unit: number): Fragment {
  return { ...EMPTY, text, marks: [{ unit, start: 0, end: text.length }] };
}

/** A text without translations. */
export function plainFragment(text: string): Fragment {
  return { ...EMPTY, text };
}

/** A text that takes the place of a range; of equal ends it is put in. */
export interface Splice extends Range {
  readonly text: string;
}

/**
 * A fragment with other texts in some places, which do not overlap. What is put in at the end of a mark stands behind it.
 */
export function splice(fragment: Fragment, edits: readonly Splice[]): Fragment {
  const ordered = edits.toSorted((a, b) => a.start - b.start);
  let [text, at, longer] = ['', 0, 0];
  const longerBehind = [0];
  for (const edit of ordered) {
    text += fragment.text.slice(at, edit.start) + edit.text;
    at = edit.end;
    longer += edit.text.length - (edit.end - edit.start);
    longerBehind.push(longer);
  }
  const isBefore = ({ start, end }: Range, offset: number) => end <= offset && start < offset;
  const move = (offset: number) =>
    offset + (longerBehind[findFirst(ordered.length, (edit) => !isBefore(ordered[edit] ?? NOWHERE, offset))] ?? 0);
  const shift = <T extends Range>(range: T): T => ({ ...range, start: move(range.start), end: move(range.end) });
  return { text: text + fragment.text.slice(at), marks: fragment.marks.map(shift), losses: fragment.losses.map(shift) };
}

/** Put fragments one behind the other. */
export function concat(fragments: readonly Fragment[]): Fragment {
  let text = '';
  const marks: Mark[] = [];
  const losses: Loss[] = [];
  for (const fragment of fragments) {
    const shift = ({ start, end }: Range) => ({ start: start + text.length, end: end + text.length });
    for (const mark of fragment.marks) marks.push({ unit: mark.unit, ...shift(mark) });
    for (const loss of fragment.losses) losses.push({ ...loss, ...shift(loss) });
    text += fragment.text;
  }
  return { text, marks, losses };
}
