import { expect, test } from 'vitest';
import { placeNotes } from '../../src/commands/steps/review/place-notes.ts';

const TEXT = '# Té\n\nEspere.\n\nVierta el agua.\n\nEspere.\n\nBeba.\n\nEspere.\n';

/** Line of a note on the n-th `Espere.` (from 0) in a page as it is now. */
function place(nth: number, now: string, after?: string): number | undefined {
  const start = [...TEXT.matchAll(/Espere\./g)][nth]?.index ?? -1;
  const range = { start, end: start + 'Espere.'.length };
  const edits = after === undefined ? [] : [{ id: 'e', ...range, before: 'Espere.', after }];
  const page = { path: 'té.md', text: TEXT, edits, notes: [{ ...range, note: 'How long?' }] };
  return placeNotes(page, { now, reader: 'Ana' }).comments[0]?.line;
}

test('a note on one of several equal sentences stands at the nearest', () => {
  expect([0, 1, 2].map((nth) => place(nth, TEXT))).toEqual([3, 7, 11]);
  expect([0, 1, 2].map((nth) => place(nth, `Uno.\n\n${TEXT}`))).toEqual([5, 9, 13]);
  expect([0, 1, 2].map((nth) => place(nth, TEXT.replace('# Té\n\n', '')))).toEqual([1, 5, 9]);
});

test('a note stands at the sentence as it was corrected, or as it was when the correction was not taken', () => {
  expect(place(1, TEXT.replace('agua.\n\nEspere.', 'agua.\n\nAguarde.'), 'Aguarde.')).toBe(7);
  expect(place(1, TEXT, 'Aguarde.')).toBe(7);
});

test('a note on a sentence that is gone, or that the proposal removes, is told', () => {
  const page = { path: 'té.md', text: TEXT, edits: [], notes: [{ note: 'Why?' }, { start: 0, end: 4, note: 'Tea?' }] };
  expect(placeNotes(page, { now: 'Otra cosa.\n', reader: 'Ana' })).toEqual({
    comments: [],
    unplaced: [
      'té.md: the sentence is not in the page, so it is no comment: Why?',
      'té.md: the sentence is not in the page, so it is no comment: Tea?',
    ],
  });
});
