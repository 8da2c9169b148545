/**
 * Pieces of the proposal that remember where the sentences in them stand.
 */
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

export const EMPTY: Fragment = { text: '', marks: [], losses: [] };

/** A text that is all one unit's translation. */
export function fragmentOf(text: string, unit: number): Fragment {
  return { ...EMPTY, text, marks: [{ unit, start: 0, end: text.length }] };
}

/** A text without translations. */
export function plainFragment(text: string): Fragment {
  return { ...EMPTY, text };
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
