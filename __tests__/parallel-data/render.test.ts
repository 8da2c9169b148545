import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinLanguages } from '../../src/parallel-data/records.ts';
import { renderParallelData } from '../../src/parallel-data/render.ts';
import { readTmx } from '../support/tmx.ts';

const DATA = joinLanguages('en', [
  {
    language: 'zh',
    units: [
      { source: 'A 34" monitor, here', target: '“34”英寸, 这里' },
      { source: 'a < b & c', target: 'a\tb' },
    ],
  },
  {
    language: 'tr',
    units: [
      { source: 'Only Turkish', target: 'Yalnız "Türkçe"' },
      { source: 'a < b & c', target: "a'dan" },
    ],
  },
]);

describe('several languages are joined on their source', () => {
  test('in order of first appearance, empty where a language has nothing', () => {
    expect(DATA.records).toEqual([
      { source: 'A 34" monitor, here', targets: ['“34”英寸, 这里', ''] },
      { source: 'a < b & c', targets: ['a\tb', "a'dan"] },
      { source: 'Only Turkish', targets: ['', 'Yalnız "Türkçe"'] },
    ]);
  });
});

test('scores have a column for each language, empty where it has no translation or no score', () => {
  const languages = [
    { language: 'zh', units: [{ source: 'tea', target: '茶', score: 0.9 }] },
    { language: 'tr', units: [{ source: 'cup', target: 'fincan' }] },
  ];
  const { records } = joinLanguages('en', languages, { scores: true });
  expect(records.map(({ properties }) => properties)).toEqual([
    { 'score:zh': '0.9', 'score:tr': '' },
    { 'score:zh': '', 'score:tr': '' },
  ]);
});

describe('CSV and TSV', () => {
  test('follow the quotation rules of the service', () => {
    expect(renderParallelData(DATA, 'csv', 'sentence').split('\n')).toEqual([
      'en,zh,tr',
      '"A 34"" monitor, here","“34”英寸, 这里",',
      "a < b & c,a\tb,a'dan",
      'Only Turkish,,"Yalnız ""Türkçe"""',
      '',
    ]);
  });

  test.each(['csv', 'tsv'] as const)('%s comes back as it was', (format) => {
    const delimiter = format === 'csv' ? ',' : '\t';
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\t', ' ', '字', "'", '\\', '#', '😀') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field)), (pairs) => {
        const records = pairs.map(([source, target]) => ({ source, targets: [target] }));
        const text = renderParallelData({ from: 'en', to: ['zh'], records }, format, 'sentence');
        expect(parse(text, { delimiter })).toEqual([['en', 'zh'], ...pairs]);
      }),
    );
  });

  test('have no byte order mark', () => {
    expect(Buffer.from(renderParallelData(DATA, 'csv', 'sentence'))[0]).toBe('e'.charCodeAt(0));
  });
});

describe('TMX', () => {
  test('holds to its DTD and comes back as it was, without empty variants', () => {
    const { units, srclang, faults } = readTmx(renderParallelData(DATA, 'tmx', 'paragraph'));
    expect(faults).toEqual([]);
    expect(srclang).toBe('en');
    expect(units).toEqual([
      { en: 'A 34" monitor, here', zh: '“34”英寸, 这里' },
      { en: 'a < b & c', zh: 'a\tb', tr: "a'dan" },
      { en: 'Only Turkish', tr: 'Yalnız "Türkçe"' },
    ]);
  });

  test('is XML for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const records = [{ source: `a${text}`, targets: [`b${text}`] }];
        expect(readTmx(renderParallelData({ from: 'en', to: ['zh'], records }, 'tmx', 'sentence')).faults).toEqual([]);
      }),
    );
  });

  test.each([
    ['an element that it does not know', '<tmx version="1.4"><header/><body/><x/></tmx>', 'unknown element x'],
    ['a header without its attributes', '<tmx version="1.4"><header/><body/></tmx>', 'header: no srclang'],
    ['the wrong order', '<tmx version="1.4"><body/><header/></tmx>', 'tmx: should hold header, then body'],
    [
      'a unit in one language',
      '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>a</seg></tuv></tu></body></tmx>',
      'tu 1: fewer than two languages',
    ],
  ])('the check tells %s', (_, text, fault) => {
    expect(readTmx(text).faults).toContain(fault);
  });
});
