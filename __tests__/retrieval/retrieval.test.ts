/** Pairs and terms of a book, found for a segment. */
import { describe, expect, test } from 'vitest';
import { type BookPair, ExampleIndex } from '../../src/retrieval/example-index.ts';
import { Guide } from '../../src/retrieval/guidance.ts';
import { TermIndex } from '../../src/retrieval/term-index.ts';

const PAIRS: readonly BookPair[] = [
  { source: 'Pour the hot water over the leaves.', target: 'Vierta el agua caliente sobre las hojas.', page: 'a' },
  { source: 'Pour the hot water over the leaves!', target: 'Vierta el agua caliente.', page: 'b' },
  { source: 'Pour the cold milk over the ice.', target: 'Vierta la leche fría sobre el hielo.', page: 'c' },
  { source: 'Leaves that are old taste of hay.', target: 'Las hojas viejas saben a heno.', page: 'a' },
  { source: 'The kettle stands on the stove.', target: 'El hervidor está en la cocina.', page: 'b' },
];
const ask = (html: string) => ({ id: 'u0', html });

describe('examples', () => {
  const find = (text: string, count = 3) =>
    new ExampleIndex(PAIRS).find(text, { count }).map(({ pair }) => PAIRS.indexOf(pair));

  test('are the most alike first', () => {
    expect(find('Pour the hot water over the dry leaves.', 1)).toEqual([0]);
    expect(find('The kettle stands on a table.', 1)).toEqual([4]);
  });

  test('are not the same thing twice while there is another', () => {
    expect(find('Pour the hot water over the dry leaves.', 2)).toEqual([0, 2]);
  });

  test('are none where nothing is alike', () => {
    expect(find('Wholly unrelated quantum chromodynamics')).toEqual([]);
    expect(find('')).toEqual([]);
    expect(new ExampleIndex([]).find('a', { count: 3 })).toEqual([]);
  });

  test('are told with their likeness', () => {
    const [same] = new ExampleIndex(PAIRS).find(PAIRS[4]?.source ?? '', { count: 1 });
    expect(same?.likeness).toBe(1);
  });

  test('are found in a script without spaces', () => {
    const pairs = [
      { source: '把热水倒在茶叶上。', target: 'Pour hot water.' },
      { source: '水壶在炉子上。', target: 'The kettle is on the stove.' },
    ];
    const [found] = new ExampleIndex(pairs).find('把冷水倒在茶叶上。', { count: 1 });
    expect(found?.pair).toBe(pairs[0]);
  });

  test('of one look-up do not change those of another', () => {
    const index = new ExampleIndex(PAIRS);
    const first = index.find('Pour the hot water.', { count: 3 });
    index.find('Leaves that are old.', { count: 3 });
    expect(index.find('Pour the hot water.', { count: 3 })).toEqual(first);
  });
});

describe('terms', () => {
  const find = (text: string) =>
    new TermIndex([
      { source: 'pot', target: 'tetera' },
      { source: 'tea pot', target: 'tetera de té' },
      { source: 'C++', target: 'C++' },
      { source: 'leaf', target: 'hoja' },
      { source: 'box', target: 'caja' },
    ])
      .find(text)
      .map(({ source }) => source);

  test('are whole words, in any case, also in the plural', () => {
    expect(find('Pots and spots.')).toEqual(['pot']);
    expect(find('Two boxes.')).toEqual(['box']);
    expect(find('A potter.')).toEqual([]);
  });

  test('give way to a longer term around them, but count beside it', () => {
    expect(find('A tea pot.')).toEqual(['tea pot']);
    expect(find('A tea pot is a pot.')).toEqual(['tea pot', 'pot']);
  });

  test('may hold signs', () => {
    expect(find('In C++ we write.')).toEqual(['C++']);
  });

  test('of a script without spaces are found inside', () => {
    expect(new TermIndex([{ source: '茶壶', target: 'tea pot' }]).find('我的茶壶。')).toHaveLength(1);
  });
});

describe('a guide', () => {
  const guide = new Guide({ pairs: PAIRS, terms: [{ source: 'kettle', target: 'hervidor' }] });

  test('never shows the page that is held out', () => {
    const html = PAIRS[0]?.source ?? '';
    const sources = (heldOut?: string) =>
      guide
        .open(heldOut === undefined ? {} : { heldOut })(ask(html))
        .examples.map(({ source }) => source);
    expect(sources()).toContain(html);
    expect(sources('a')).not.toContain(html);
    expect(sources('a').length).toBeGreaterThan(0);
  });

  test('does not show what the segment was before: the request says that already', () => {
    const previous = { source: 'The <em id="t1">kettle</em> stands on the stove.', target: 'El hervidor.' };
    const { examples } = guide.open()({ ...ask('The kettle stands on the cold stove.'), previous });
    expect(examples.map(({ source }) => source)).not.toContain('The kettle stands on the stove.');
  });

  test('reads a segment as parallel data has it: without formulas, with the words of code and emphasis', () => {
    const html =
      'The <em id="t1">kettle</em> <span translate="no" id="t3">$k &lt; 3$</span> stands on the <span translate="no" id="t5">`stove`</span>.';
    const { examples, terms } = guide.open()(ask(html));
    expect(examples[0]?.likeness).toBeGreaterThan(0.9);
    expect(terms).toEqual([{ source: 'kettle', target: 'hervidor' }]);
  });
});
