/** Files of further pairs, and what becomes of them beside the pairs of a book. */
import { describe, expect, test } from 'vitest';
import { addPairs, readParallelData } from '../../src/parallel-data/read-file.ts';
import { FORMATS, renderParallelData } from '../../src/parallel-data/render.ts';

const LANGUAGES = { from: 'en', to: 'es' };

describe('reading', () => {
  test.each(FORMATS)('what %s was written comes back, with properties and a mark left out', (format) => {
    const records = [
      { source: 'One, "two" & <three>.', targets: ['Uno, «dos» & <tres>.'], properties: { score: '0.9' } },
      { source: 'Tea.', targets: ['Té.'], properties: { score: '0.8' } },
    ];
    const text = renderParallelData({ from: 'en', to: ['es'], records }, format, 'sentence');
    const file = { name: `a.${format}`, text: format === 'tmx' ? text : `\uFEFF${text}` };
    expect(readParallelData(file, LANGUAGES)).toEqual(
      records.map(({ source, targets }) => ({ source, target: targets[0] })),
    );
    expect(readParallelData(file, { from: 'en', to: 'zh' })).toEqual([]);
  });

  test('a mark before a quoted first row is no part of it, and a short row has an empty side', () => {
    const text = '\uFEFF"en","es"\ntea,té\ncup\n';
    expect(readParallelData({ name: 'a.csv', text }, LANGUAGES)).toEqual([
      { source: 'tea', target: 'té' },
      { source: 'cup', target: '' },
    ]);
  });

  test.each([
    ['a.txt', 'x', 'should end with .tmx, .csv or .tsv'],
    ['a.tmx', '<tmx><body>', 'a.tmx: cannot be read as TMX'],
    ['a.csv', 'de,es\nTee,Té\n', 'names no column en'],
  ])('%s with %j is told', (name, text, message) => {
    expect(() => readParallelData({ name, text }, LANGUAGES)).toThrow(message);
  });
});

describe('joining', () => {
  test('the book wins, the first of two counts, and what the service refuses stays out', () => {
    const book = [{ source: 'Green tea.', target: 'Té verde.' }];
    const pairs = [
      { source: 'Green tea.', target: 'Infusión verde.' },
      { source: 'Black tea.', target: 'Té negro.' },
      { source: 'Black tea.', target: 'Té rojo.' },
      { source: '=sum', target: '=suma' },
      { source: 'Long.', target: 'á'.repeat(501) },
      { source: '12', target: '12' },
    ];
    expect(addPairs(book, pairs)).toEqual({
      added: [{ source: 'Black tea.', target: 'Té negro.' }],
      own: 2,
      unfit: 3,
    });
  });
});
