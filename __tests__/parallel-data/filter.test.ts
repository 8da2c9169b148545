import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterRows, type PlacedRow, type Reason } from '../../src/parallel-data/filter.ts';
import { joinParagraphs } from '../../src/parallel-data/paragraphs.ts';

const ZH = { from: 'en', to: 'zh', minScore: 0.5, unrelated: new Set<number>() };

function row(source: string, target: string, more: Partial<PlacedRow> = {}): PlacedRow {
  const facts = {
    isAlone: false,
    score: 0.9,
    kind: 'text',
    group: 0,
    dropped: 0,
    lostAnchors: 0,
    anchors: 0,
    page: 0,
  } as const;
  return { source, target, ...facts, ...more };
}

/** The only reason that was given. */
function reasonOf(rows: readonly PlacedRow[], options = ZH): string | undefined {
  const { rejected } = filterRows(rows, options);
  return Object.entries(rejected).find(([, count]) => count > 0)?.[0];
}

describe('the lengths of a book', () => {
  const sentence = (at: number, words: number) =>
    `We ${'often '.repeat(words)}look at a page of name${'x'.repeat(at)}.`;
  const long = (at: number, words: number) => `我们${'经常常常'.repeat(words)}查看一个名为${'甲'.repeat(at)}的页面。`;
  const pairs = (count: number, words: number, more: Partial<PlacedRow> = {}) =>
    Array.from({ length: count }, (_, at) => row(sentence(at, 30), long(at, words), more));
  const lengthOf = (rows: readonly PlacedRow[]) => filterRows(rows, ZH).rejected['length-ratio'];

  test('are what its pairs say, where it has enough of them', () => {
    expect(lengthOf(pairs(20, 60))).toBe(20);
    expect(lengthOf(pairs(40, 60))).toBe(0);
  });

  test('differ a little in any book, also where those of most pairs are alike', () => {
    const alike = Array.from({ length: 40 }, () => row(sentence(8, 10), long(8, 10)));
    expect(lengthOf([...alike, row(sentence(9, 10), `${long(8, 10)}好`)])).toBe(0);
  });

  test('are not told by what is no pair', () => {
    const usual = pairs(40, 14);
    const [unlike, alone] = [pairs(60, 70, { score: 0.4 }), pairs(60, 70, { isAlone: true, source: '' })];
    for (const others of [[], unlike, alone]) {
      expect(lengthOf([...usual, ...others])).toBe(0);
      expect(lengthOf([...usual, ...others, ...pairs(1, 70)])).toBe(1);
    }
  });
});

test('what was rejected decides between no translations of a text', () => {
  const [good, bad] = [row('A row.', '一行。'), row('A row.', '另一排。', { score: 0.1 })];
  const { units, rejections } = filterRows([bad, good, bad], ZH);
  expect(units).toEqual([good]);
  expect(rejections.map(({ reason }) => reason)).toEqual(['low-score', 'low-score']);
});

test('signs that no text may start with may stand in it', () => {
  expect(
    filterRows([row('A well-known row = two + one, @ home.', '一个有名的行 = 二 + 一，@ 家。')], ZH).units,
  ).toHaveLength(1);
});

test('most of a row is dropped where it has less than two words for each dropped span; two ideographs are a word', () => {
  const isDropped = (source: string, target: string, dropped: number) =>
    reasonOf([row(source, target, { dropped })]) === 'mostly-dropped';
  expect(isDropped('the row', '这一行字', 1)).toBe(false);
  expect(isDropped('the row', '这一行', 1)).toBe(true);
  expect(isDropped('row', '这一行字', 1)).toBe(true);
  expect(isDropped('the row', '这一行字', 2)).toBe(true);
  expect(isDropped('row', '行', 0)).toBe(false);
});

test('a side has at most 1,000 bytes', () => {
  const isLong = (bytes: number) => reasonOf([row('x'.repeat(bytes), '字'.repeat(333))]) === 'length';
  expect([isLong(1000), isLong(1001)]).toEqual([false, true]);
});

test('a row that has no letter is empty, whatever else is wrong with it', () => {
  expect(reasonOf([row('= 4', '= 4')])).toBe('empty');
  expect(reasonOf([row('12', '12', { dropped: 3 })])).toBe('empty');
});

describe('a row is rejected', () => {
  test.each<[Reason, PlacedRow]>([
    ['unpaired', row('A lone sentence.', '', { isAlone: true })],
    ['low-score', row('A sentence.', '一个句子。', { score: 0.49 })],
    ['empty', row('A sentence.', '……')],
    ['mostly-dropped', row('where is', '其中', { dropped: 3 })],
    ['field', row('-th row', '行')],
    ['field', row('A row', '=行')],
    ['field', row('@here is a row', '行')],
    ['field', row('A row', '+行')],
    ['field', row('A \u0007 row', '行')],
    ['length', row('A row.', '行'.repeat(334))],
    ['untranslated', row('PyTorch', 'PyTorch')],
    ['untranslated', row('This is a sentence that stayed.', 'This is the sentence that stayed.')],
    ['other-language', row('This is a sentence.', 'Это предложение.')],
    ['length-ratio', row('A long sentence of many words that goes on and on and on and on.'.repeat(4), '短')],
    ['numbers', row('We have 256 classes.', '我们有 512 个类别。')],
    ['numbers', row('We have classes here.', '我们这里有 512 个类别。')],
    ['numbers', row('We have 256 classes here.', '我们这里有类别。')],
    ['numbers', row('It weighs 1.5 tons here.', '它在这里重15吨。')],
    ['anchors', row('We use the class.', '我们使用这个类。', { lostAnchors: 1, anchors: 2 })],
  ])('%s', (reason, bad) => {
    expect(reasonOf([bad])).toBe(reason);
  });

  test('for its anchors where more than six of ten are lost', () => {
    const reason = (lostAnchors: number) => reasonOf([row('We use it.', '我们使用它。', { lostAnchors, anchors: 5 })]);
    expect([reason(0.6), reason(0.61)]).toEqual([undefined, 'anchors']);
  });

  test('when its page is no translation at all', () => {
    expect(reasonOf([row('A row.', '一行。')], { ...ZH, unrelated: new Set([0]) })).toBe('page-unrelated');
  });

  test.each([
    ['Esta es la frase de los modelos que con el tiempo.', 'other-language'],
    ['This is the sentence that we have in the book.', 'untranslated'],
  ])('when between Latin scripts the words are of another language: %s', (target, reason) => {
    expect(reasonOf([row('These are the words of it.', target)], { ...ZH, to: 'tr' })).toBe(reason);
  });

  test.each([
    ['Este é o modelo da cidade que nós construímos com as mãos.', undefined],
    ['This is the sentence that we have in the book.', 'untranslated'],
    ['Das ist der Satz, den wir für das Buch auch haben.', 'other-language'],
  ])('between regions of languages as between the languages: %s', (target, reason) => {
    const pair = row('This is the model of the city that we built by hand.', target);
    expect(reasonOf([pair], { ...ZH, from: 'en-US', to: 'pt-BR' })).toBe(reason);
  });

  test('but not for words of which few are of another language', () => {
    const names = 'Casa del Mar Azul ve Villa Rosa Otel Liman Yolu';
    const pair = row('Casa del Mar Azul and Villa Rosa, the hotels on the road of the harbour.', names);
    expect(reasonOf([pair], { ...ZH, to: 'tr' })).toBeUndefined();
    expect(reasonOf([row('In Los Angeles', 'Los Angeles')], { ...ZH, to: 'tr' })).toBeUndefined();
  });

  test('but not for a word of a sister language that is said twice', () => {
    const spanish = 'Preguntaron si una olla herviría pronto o si herviría tarde.';
    const pair = row('They asked whether a pot would boil soon or would boil late.', spanish);
    expect(reasonOf([pair], { ...ZH, to: 'es' })).toBeUndefined();
  });
});

test.each([
  ['We have 1,234.5 of them.', 'Bizde 1.234,5 tane var.'],
  ['A value of 125,000 dollars.', '125000 dolarlık bir değer.'],
  ['There are 60 million of them.', '有 6000 万个。'],
  ['ResNet18 of the 1990s.', 'ResNet18（20世纪90年代）'],
  ['It has two parts.', '它有2个部分。'],
  ['The 1990s and early 2000s.', '20世纪90年代和21世纪初。'],
  ['A shape of (12,) or (3, 40).', '形状为（12,）或（3,40）。'],
  ['See 10.12 and 127.0.0.1.', '见 10.12 和 127.0.0.1。'],
])('numbers that mean the same are the same: %s', (source, target) => {
  expect(reasonOf([row(source, target)], { ...ZH, to: /\p{sc=Han}/u.test(target) ? 'zh' : 'tr' })).toBeUndefined();
});

test('of contradicting translations the most frequent wins, then the surest; the others are counted', () => {
  const rows = [
    row('Summary', '总结'),
    row('Summary', '小结'),
    row('Summary', '小结'),
    row('Exercises', '练习', { score: 0.6 }),
    row('Exercises', '习题'),
  ];
  const { units, rejected } = filterRows(rows, ZH);
  expect(units.map(({ target }) => target)).toEqual(['小结', '习题']);
  expect(rejected).toMatchObject({ contradiction: 2, repetition: 1 });
});

test('of translations that stand as often the one wins that is surest in any place', () => {
  const [unsure, sure] = [row('Summary', '小结', { score: 0.5 }), row('Summary', '小结', { score: 0.9 })];
  const steady = row('Summary', '总结', { score: 0.8 });
  expect(filterRows([steady, steady, unsure, sure], ZH).units.map(({ target }) => target)).toEqual(['小结']);
});

test('what stands more often wins over what is surer', () => {
  const rows = [
    row('Summary', '总结', { score: 0.99 }),
    row('Summary', '小结', { score: 0.6 }),
    row('Summary', '小结', { score: 0.6 }),
  ];
  expect(filterRows(rows, ZH).units.map(({ target }) => target)).toEqual(['小结']);
});

test('units and rejections add up, and no source text comes twice', () => {
  const text = fc.constantFrom('Summary', 'A row of 12 things.', '-x', 'z', '', 'The book of the model is here.');
  const target = fc.constantFrom('小结', '总结', '12 个东西', 'The book', '', '书');
  const rows = fc.array(
    fc
      .record({ source: text, target, score: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ source, target: other, score }) => row(source, other, { score })),
  );
  fc.assert(
    fc.property(rows, (list) => {
      const { units, rejected } = filterRows(list, ZH);
      expect(units.length + Object.values(rejected).reduce((sum, count) => sum + count, 0)).toBe(list.length);
      expect(new Set(units.map(({ source }) => source)).size).toBe(units.length);
    }),
  );
});

describe('paragraphs', () => {
  const options = { from: 'en', to: 'zh', minScore: 0.5 };
  test('join the sentences of a group, but end at one without partner', () => {
    const rows = [
      row('One.', '一。'),
      row('Two.', '二。', { score: 0.7 }),
      row('Lost.', '', { isAlone: true }),
      row('Four.', '四。'),
    ];
    const joined = joinParagraphs(rows, options);
    expect(joined.map(({ source }) => source)).toEqual(['One. Two.', 'Lost.', 'Four.']);
    expect(joined[0]).toMatchObject({ target: '一。二。', score: 0.7 });
  });

  test('stay within the limit of the service', () => {
    const rows = Array.from({ length: 10 }, () => row('x'.repeat(300), '字'));
    for (const { source } of joinParagraphs(rows, options)) expect(source.length).toBeLessThanOrEqual(1000);
  });

  test('end where another group of blocks begins, and leave out what is not sure', () => {
    const sources = (...rows: PlacedRow[]) => joinParagraphs(rows, options).map(({ source }) => source);
    expect(sources(row('One.', '一。'), row('Two.', '二。', { group: 1 }))).toEqual(['One.', 'Two.']);
    const [sure, unsure] = [row('One.', '一。'), row('Two.', '二。', { score: 0.4 })];
    expect(sources(sure, unsure)).toEqual(['One.', 'Two.']);
    expect(sources(unsure, sure)).toEqual(['Two.', 'One.']);
    expect(sources(sure, { ...unsure, score: 0.5 })).toEqual(['One. Two.']);
  });

  test('are as sure as their weakest sentence, and have lost what their sentences have lost', () => {
    const [whole, half] = [row('One.', '一。', { anchors: 3 }), row('Two.', '二。', { anchors: 1, lostAnchors: 1 })];
    const [joined] = joinParagraphs(
      [
        { ...whole, dropped: 1 },
        { ...half, score: 0.95, dropped: 2 },
      ],
      options,
    );
    expect(joined).toMatchObject({ score: 0.9, anchors: 4, lostAnchors: 0.25, dropped: 3 });
  });

  test('stay within the limit of the service on either side', () => {
    const rows = Array.from({ length: 4 }, () => row('One.', '字'.repeat(200)));
    expect(joinParagraphs(rows, options).map(({ source }) => source)).toEqual(['One.', 'One.', 'One.', 'One.']);
  });

  test('never join cells', () => {
    const rows = [row('One', '一', { kind: 'cell' }), row('Two', '二', { kind: 'cell' })];
    expect(joinParagraphs(rows, options)).toHaveLength(2);
  });
});
