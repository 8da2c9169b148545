import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { mergeListMark } from '../../src/update/compose/list-mark.ts';
import { mergeText } from '../../src/update/compose/merge-text.ts';
import { echo, updatePage } from '../support/update-laws.ts';

describe('the mark of an item', () => {
  test.each([
    ['the translator writes other bullets', ['- ', '* ', '  - '], '  * '],
    ['the translator writes other stops', ['1. ', '1) ', '2. '], '2) '],
    ['the translator begins with an empty line of the quotation', ['> 1. ', '>\n> 1. ', '> 2. '], '>\n> 2. '],
    ['the source puts an empty line of the quotation before it', ['> - ', '> * ', '>\n> - '], '>\n> * '],
    ['the translator has the items in another order', ['2. ', '1. ', '3. '], '2. '],
    ['the source makes a list of bullets one of numbers', ['- ', '* ', '1. '], '1. '],
    ['the source makes a list of numbers one of bullets', ['1. ', '1) ', '- '], '- '],
    ['the translator numbers what has bullets', ['- ', '5. ', '  - '], '  5. '],
    ['the translator gives bullets to what has numbers', ['4. ', '* ', '3. '], '* '],
    ['both have numbered what had bullets', ['- ', '1) ', '1. '], '1) '],
    ['a task is done in the source', ['- [ ] ', '* [ ] ', '- [x] '], '* [x] '],
  ])('follows the source where %s', (_, [base = '', target = '', source = ''], merged) => {
    expect(mergeListMark({ base, target, source })).toBe(merged);
  });

  test('is told from other text in front of prose', () => {
    expect(mergeListMark({ base: '1. ', target: '1. <b>', source: '2. ' })).toBeUndefined();
  });
});

test.each([
  ['bullets', ['- ', '- ', '- '], ['* ', '* ', '* ']],
  ['stops', ['1. ', '2. ', '3. '], ['1) ', '2) ', '3) ']],
  ['numbers', ['1. ', '2. ', '3. '], ['1. ', '1. ', '1. ']],
  ['quoted bullets', ['> + ', '> + ', '> + '], ['> - ', '> - ', '> - ']],
])('a new item has the mark of the items beside it: %s', (_, marks, own) => {
  const list = (signs: readonly string[], words: readonly string[]) =>
    `${words.map((word, at) => `${signs[at]}${word}`).join('\n')}\n`;
  const texts = {
    base: list(marks, ['Boil the `water` first.', 'Put the `leaves` in.']),
    target: list(own, ['Hierva el `water`.', 'Ponga las `leaves`.']),
    source: list(marks, ['Boil the `water` first.', 'Put the `leaves` in.', '`x`']),
  };
  const { text } = updatePage({ ...texts, language: 'es', dialect: 'gfm' }, echo);
  expect(text).toBe(list(own, ['Hierva el `water`.', 'Ponga las `leaves`.', '`x`']));
});

test('a translator who gives all items one number goes on so, wherever a new one comes or an old one moves', () => {
  const page = (...items: readonly string[]) => `${items.join('\n')}\n`;
  const update = (source: string) =>
    updatePage(
      {
        base: page('1. Boil the `water`.', '2. Put the `leaves` in.', '3. Wait for `x`.'),
        target: page('1. Hierva el `water`.', '1. Ponga las `leaves`.', '1. Espere `x`.'),
        source,
        language: 'es',
        dialect: 'gfm',
      },
      echo,
    ).text;
  const own = ['1. Hierva el `water`.', '1. Ponga las `leaves`.', '1. Espere `x`.'];
  for (const at of [0, 1, 2, 3]) {
    const items = ['Boil the `water`.', 'Put the `leaves` in.', 'Wait for `x`.'].toSpliced(at, 0, '`y`');
    expect(update(page(...items.map((item, step) => `${step + 1}. ${item}`)))).toBe(
      page(...own.toSpliced(at, 0, '1. `y`')),
    );
  }
  expect(update(page('1. Put the `leaves` in.', '2. Boil the `water`.', '3. Wait for `x`.'))).toBe(
    page('1. Ponga las `leaves`.', '1. Hierva el `water`.', '1. Espere `x`.'),
  );
});

describe('a new item is marked', () => {
  const page = (lines: readonly string[], mark: string) => `${lines.join('\n').replaceAll(/-(?= )/g, mark)}\n`;
  const add = (lines: readonly string[], target: readonly string[], fresh: readonly string[]) =>
    updatePage(
      { base: page(lines, '-'), target: page(target, '*'), source: page(fresh, '-'), language: 'es', dialect: 'gfm' },
      echo,
    ).text;
  const [boil, put, x] = ['- Boil the `water` first.', '- Put the `leaves` in.', '- `x`'];
  const [hierva, ponga] = ['- Hierva el `water`.', '- Ponga las `leaves`.'];

  test.each([0, 1, 2])('wherever it stands in its list: %j', (at) => {
    const text = add([boil, put], [hierva, ponga], [boil, put].toSpliced(at, 0, x));
    expect(text).toBe(page([hierva, ponga].toSpliced(at, 0, x), '*'));
  });

  test('as in other sections, where its own has no list', () => {
    const [section, seccion] = [
      ['# Tea', ''],
      ['# Té', ''],
    ];
    const text = add(
      [...section, 'Good `tea`.', '', '# More', '', boil, put],
      [...seccion, 'Buen `tea`.', '', '# Más', '', hierva, ponga],
      [...section, 'Good `tea`.', '', x, '', '# More', '', boil, put],
    );
    expect(text).toContain('\n* `x`\n');
  });

  test('as the items of its depth, of the same item around them', () => {
    const text = add(
      [boil, `  ${put}`, '- All `is` well.'],
      [hierva, `  ${ponga}`, '- Todo `is` bien.'],
      [boil, `  ${put}`, '- All `is` well.', `  ${x}`],
    );
    expect(text).toBe(`${page([hierva, `  ${ponga}`, '- Todo `is` bien.'], '*')}  * \`x\`\n`);
    const deep = add([boil, `  ${put}`], [hierva, `  ${ponga}`], [boil, `  ${put}`, `  ${x}`]);
    expect(deep).toBe(page([hierva, `  ${ponga}`, `  ${x}`], '*'));
    const own = [hierva, `  ${ponga}`.replace('-', '+')];
    const inner = add([boil, `  ${put}`], own, [boil, `  ${x}`, `  ${put}`]);
    expect(inner).toBe(page([hierva, `  ${x}`.replace('-', '+'), own[1] ?? ''], '*'));
    expect(add([boil, `  ${put}`], own, [boil, `  ${put}`, x])).toBe(page([...own, x], '*'));
  });
});

test('a new item of several paragraphs keeps them, whatever the translator counts from', () => {
  const list = (first: number, items: readonly string[]) =>
    `${items.map((item, at) => `${first + at}. ${item}`).join('\n')}\n`;
  const [en, es] = [
    ['Boil the `water` first.', 'Put the `leaves` in.'],
    ['Hierva el `water`.', 'Ponga las `leaves`.'],
  ];
  const source = list(1, [...en, '`x`\n\n   More of `y`.']);
  const { text } = updatePage({ base: list(1, en), target: list(9, es), source, language: 'es', dialect: 'gfm' }, echo);
  const levels = parsePage(text, { language: 'es', dialect: 'gfm' }).blocks.map(
    ({ kind, level }) => `${kind} ${level}`,
  );
  expect(levels).toEqual(['item 1', 'item 1', 'item 1', 'paragraph 1']);
});

test('white space in front of prose is no line end', () => {
  const sides = { base: '- <b> ', target: '- <i> ', source: '* <b> ' };
  expect(mergeText(sides, { languages: { from: 'en', to: 'de' }, goesOn: true }).text).toBe('* <i> ');
});
