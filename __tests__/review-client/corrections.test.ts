import { describe, expect, test } from 'vitest';
import { cleanReadings, createCorrections, readReadings } from '../../src/review-client/corrections.ts';
import type { PageData, Reading, ReviewData } from '../../src/review-client/data.ts';
import { findLostSpans } from '../../src/review-client/spans.ts';
import { suggestLines } from '../../src/review-client/suggestion.ts';

const TEXT = '# Té\n\nCaliente la olla. Espere.\nVierta `agua`.\n';

function find(part: string): { place: readonly [number, number]; line: number } {
  const start = TEXT.indexOf(part);
  return { place: [start, start + part.length], line: TEXT.slice(0, start).split('\n').length };
}

const sentence = (id: string, part: string) => ({ id, ...find(part), source: '', spans: [], isDue: false, rank: 0 });
const PAGE: PageData = {
  path: 'té.md',
  text: TEXT,
  sentences: [
    sentence('a', 'Caliente la olla.'),
    sentence('b', 'Espere.'),
    sentence('c', 'Vierta `agua`.'),
    { id: 'gone', line: 9, source: 'Stir.', spans: [], isDue: false, rank: 0 },
  ],
};
const DATA: ReviewData = {
  id: 'r1',
  language: 'es',
  source: { name: 'book', commit: 'abc' },
  repository: undefined,
  branch: 'amts/book',
  commit: undefined,
  pages: [PAGE],
};

const readings = (entries: Record<string, Reading>) => new Map(Object.entries(entries));

describe('the file of corrections', () => {
  test('has each correction with its place, in order, and the page as it was read', () => {
    const file = createCorrections(
      DATA,
      readings({ b: { edit: 'Aguarde.' }, a: { edit: 'Caliente la tetera.' }, c: { mark: 'read' } }),
    );
    expect(file).toMatchObject({ kind: 'amts-review', language: 'es', branch: 'amts/book' });
    expect(file.pages).toEqual([
      {
        path: 'té.md',
        text: TEXT,
        edits: [
          { id: 'a', start: 6, end: 23, before: 'Caliente la olla.', after: 'Caliente la tetera.' },
          { id: 'b', start: 24, end: 31, before: 'Espere.', after: 'Aguarde.' },
        ],
        notes: [],
      },
    ]);
    expect('repository' in file || 'commit' in file).toBe(false);
  });

  test('has one correction of a sentence in which a title is corrected too', () => {
    const pages = [{ ...PAGE, sentences: [...PAGE.sentences, sentence('title', 'olla')] }];
    const editsFor = (edits: Record<string, Reading>) =>
      createCorrections({ ...DATA, pages }, readings(edits)).pages[0]?.edits.map(({ after }) => after);
    expect(editsFor({ title: { edit: 'tetera' } })).toEqual(['tetera']);
    expect(editsFor({ title: { edit: 'tetera' }, a: { edit: 'Temple la olla.' } })).toEqual(['Temple la tetera.']);
    expect(editsFor({ title: { edit: 'tetera' }, a: { edit: 'Temple la jarra.' } })).toEqual(['Temple la jarra.']);
  });

  test('has each note with its place, that of a removed sentence without one', () => {
    const file = createCorrections(DATA, readings({ gone: { note: 'Why?' }, b: { note: 'How long?' } }));
    expect(file.pages).toEqual([
      {
        path: 'té.md',
        text: TEXT,
        edits: [],
        notes: [
          { id: 'b', start: 24, end: 31, note: 'How long?' },
          { id: 'gone', note: 'Why?' },
        ],
      },
    ]);
  });

  test('is read back as it was written, by a review that has the sentences', () => {
    const all = readings({ a: { mark: 'work', note: 'pot?', edit: 'Caliente la tetera.' }, gone: { mark: 'read' } });
    const json = JSON.stringify(createCorrections(DATA, all));
    expect(readReadings(json, DATA)).toEqual(all);
    expect(readReadings(json, { ...DATA, pages: [] })).toEqual(new Map());
  });

  test('of something else is refused, and what is not well-formed in it left out', () => {
    expect(() => readReadings('{"kind":"other"}', DATA)).toThrow('no amts-review.json');
    expect(cleanReadings({ a: { mark: 'maybe', note: 7 }, b: { edit: 'Espere.' }, c: [] }, DATA)).toEqual(new Map());
    expect(cleanReadings(null, DATA)).toEqual(new Map());
  });
});

describe('a suggestion', () => {
  test('is the whole line with every correction on it', () => {
    const [, second] = PAGE.sentences;
    const all = readings({ a: { edit: 'Caliente la tetera.' }, b: { edit: 'Aguarde.' } });
    expect(second && suggestLines(PAGE, second, all)).toEqual({
      first: 3,
      last: 3,
      text: '```suggestion\nCaliente la tetera. Aguarde.\n```\n',
    });
  });

  test('has a fence that its lines do not end', () => {
    const [, , third] = PAGE.sentences;
    const all = readings({ c: { edit: 'Vierta ```agua```.' } });
    expect(third && suggestLines(PAGE, third, all)?.text).toBe('````suggestion\nVierta ```agua```.\n````\n');
  });

  test('for a removed sentence is none', () => {
    const gone = PAGE.sentences.at(-1);
    expect(gone && suggestLines(PAGE, gone, new Map())).toBeUndefined();
  });
});

test('protected spans that a correction lacks are named, each as often as it is lacking', () => {
  expect(findLostSpans(['$x$', '$x$', '`pot`'], 'una `pot` y $x$')).toEqual(['$x$']);
  expect(findLostSpans(['$x$'], '$x$ y $x$')).toEqual([]);
});
