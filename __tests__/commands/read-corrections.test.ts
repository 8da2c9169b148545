/** The file that a review page exports comes by whatever way: what does not fit together is refused before anything is done. */
import { describe, expect, test } from 'vitest';
import { readCorrections } from '../../src/commands/steps/review/read-corrections.ts';

const TEXT = '# Té\n\nEspere. Beba.\n';
const [WAIT, DRINK] = ['Espere.', 'Beba.'].map((before) => {
  const start = TEXT.indexOf(before);
  return { id: before, start, end: start + before.length, before, after: before.toUpperCase() };
});

function read(page: object, file: object = {}) {
  const pages = [{ path: 'té.md', text: TEXT, edits: [], ...page }];
  const whole = { version: 1, kind: 'amts-review', language: 'es', source: { name: 'tea', commit: '' }, pages };
  return readCorrections('r.json', JSON.stringify({ ...whole, ...file }));
}

test('corrections come page by page, a page without notes with none', () => {
  expect(read({ edits: [WAIT, DRINK] }).pages).toEqual([
    { path: 'té.md', text: TEXT, edits: [WAIT, DRINK], notes: [] },
  ]);
});

test('a correction may put in words where there were none', () => {
  const edit = { id: 'new', start: TEXT.length, end: TEXT.length, before: '', after: 'Otra.' };
  expect(read({ edits: [WAIT, edit] }).pages[0]?.edits).toEqual([WAIT, edit]);
});

test('a correction may stand at the start of the page, and directly behind another', () => {
  const edits = [0, 1].map((start) => ({ id: 'e', start, end: start + 1, before: '# '[start] ?? '', after: 'x' }));
  expect(read({ edits }).pages[0]?.edits).toEqual(edits);
});

describe('refused by name is a correction', () => {
  test.each([
    ['that stands elsewhere than it says', [{ ...WAIT, start: 0 }]],
    ['that stands before the one before it', [DRINK, WAIT]],
    ['that overlaps the one before it', [WAIT, { ...WAIT, id: 'again' }]],
    ['that ends before it begins', [{ id: 'back', start: 8, end: 2, before: '', after: 'x' }]],
    ['that begins behind the page', [{ id: 'far', start: 999, end: 999, before: '', after: 'x' }]],
  ])('%s', (_, edits) => {
    expect(() => read({ edits })).toThrow('r.json: té.md: a correction does not stand where it says');
  });
});

describe('told with the place of the fault is', () => {
  test.each([
    ['another version', {}, { version: 2 }, 'version: '],
    ['another kind of file', {}, { kind: 'other' }, 'kind: '],
    ['a page without a path', { path: '' }, {}, 'pages.0.path: '],
    ['a place that is no offset', { edits: [{ ...WAIT, start: -1 }] }, {}, 'pages.0.edits.0.start: '],
    ['a note that is no text', { notes: [{ note: 1 }] }, {}, 'pages.0.notes.0.note: '],
  ])('%s', (_, page, file, place) => {
    expect(() => read(page, file)).toThrow(`r.json: is no amts-review.json as a review page exports it: ${place}`);
  });

  test('a file that is no JSON', () => {
    expect(() => readCorrections('r.json', '{')).toThrow(
      'r.json: is no JSON; give the file that a review page exported',
    );
  });
});
