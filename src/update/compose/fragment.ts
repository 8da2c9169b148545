/**
 * Pieces of the proposal that remember where the sentences in them stand.
 */
import type { Range } from '../proposal.ts';

export interface Mark extends Range {
  /** Number of the unit whose translation stands here. */
  readonly unit: number;
}

export interface Fragment {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export const EMPTY: Fragment = { text: '', marks: [] };

/** A text that is all one unit's translation. */
export function fragmentOf(text: string, unit: number): Fragment {
  return { text, marks: [{ unit, start: 0, end: text.length }] };
}

/** A text without translations. */
export function plainFragment(text: string): Fragment {
  return { text, marks: [] };
}

/** Put fragments one behind the other. */
export function concat(fragments: readonly Fragment[]): Fragment {
  let text = '';
  const marks: Mark[] = [];
  for (const fragment of fragments) {
    for (const mark of fragment.marks)
      marks.push({ unit: mark.unit, start: mark.start + text.length, end: mark.end + text.length });
    text += fragment.text;
  }
  return { text, marks };
}
