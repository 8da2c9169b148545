/** Sentences in cells of tables. */
import { expect, test } from 'vitest';
import { alignPages } from '../../src/align/pages.ts';
import { listSentences } from '../../src/markdown/page.ts';
import { parsePage } from '../../src/markdown/parse.ts';

type Table = readonly (readonly string[])[];

function pairCells(source: Table, target: Table): string[] {
  const [from, to] = [source, target].map(([head = [], ...rows]) => {
    const text = [head, head.map(() => '--'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
    return parsePage(text, { language: 'en', dialect: 'gfm' });
  });
  if (from === undefined || to === undefined) return [];
  const [own, other] = [from, to].map((page) =>
    listSentences(page).map(({ start, end }) => page.text.slice(start, end)),
  );
  return alignPages(from, to).sentences.map((bead) => {
    const say = (list: readonly number[], texts: readonly string[] | undefined) =>
      list.map((at) => texts?.[at] ?? '').join(' + ');
    return `${say(bead.source, own)} = ${say(bead.target, other)}`;
  });
}

const english = [
  ['Thing', 'Amount', 'Colour'],
  ['a pot', 'four cups', 'green'],
  ['a kettle', 'two cups', 'red'],
];

test('a cell that became a number has no partner, and its neighbours have theirs', () => {
  const spanish = [
    ['Cosa', 'Cantidad', 'Color'],
    ['una olla', '4', 'verde'],
    ['una tetera', '2', 'rojo'],
  ];
  expect(pairCells(english, spanish)).toEqual([
    'Thing = Cosa',
    'Amount = Cantidad',
    'Colour = Color',
    'a pot = una olla',
    'four cups = ',
    'green = verde',
    'a kettle = una tetera',
    'two cups = ',
    'red = rojo',
  ]);
});

test('a row and a column that only the translation has are told by what is copied in the others', () => {
  const named = english.map((row, line) => row.map((cell, at) => `${cell} \`${line}${at}\``));
  const spanish = named
    .map((row) => row.map((cell) => `la ${cell}`))
    .map((row) => [...row.slice(0, 1), 'cosa propia de aquí', ...row.slice(1)]);
  const target = spanish.toSpliced(1, 0, ['nada', 'de', 'todo', 'esto']);
  const pairs = pairCells(named, target);
  for (const cell of named.flat()) expect(pairs).toContain(`${cell} = la ${cell}`);
  const behind = pairs.filter((_, at) => pairs[at - 1]?.startsWith('a pot') === true);
  expect(behind).toEqual([' = cosa propia de aquí']);
});

test('what the votes leave open is told by the places of as many columns', () => {
  expect(
    pairCells(
      [
        ['Amount', 'Thing'],
        ['four', 'pot'],
      ],
      [
        ['Cantidad', 'Cosa'],
        ['4', 'olla'],
      ],
    ),
  ).toEqual(['Amount = Cantidad', 'Thing = Cosa', 'four = ', 'pot = olla']);
});

test('a row that became numbers, in a table with one more, has no partner', () => {
  const named = english
    .toSpliced(2, 0, ['big ladle', 'nine spoons', 'blue'])
    .map((row, line) => row.map((cell, at) => (line === 2 ? cell : `${cell} \`${line}${at}\``)));
  const target = [
    ...named.map((row, line) => row.map((cell) => (line === 2 ? '7' : `la ${cell}`))),
    ['x y', 'z y', 'y y'],
  ];
  const pairs = pairCells(named, target);
  expect(pairs).toEqual([
    ...named.flatMap((row, line) => row.map((cell) => (line === 2 ? `${cell} = ` : `${cell} = la ${cell}`))),
    ' = x y + z y + y y',
  ]);
});

test('rows that the translator put in another order have the ones that they translate', () => {
  const named = english.map((row, line) => row.map((cell, at) => `${cell} \`${line}${at}\``));
  const more = [
    ...named,
    ...['x', 'y', 'z'].map((name) => [`a ${name} \`${name}0\``, `old \`${name}1\``, `far \`${name}2\``]),
  ];
  const said = more.map((row) => row.map((cell) => `la ${cell}`));
  const expected = more.flat().map((cell) => `${cell} = la ${cell}`);
  for (const order of [
    [0, 5, 4, 3, 2, 1],
    [0, 2, 1, 4, 3, 5],
  ]) {
    const target = order.map((at) => said[at] ?? []);
    expect(pairCells(more, target).toSorted()).toEqual(expected.toSorted());
  }
});

test('two columns that became one stay with it', () => {
  const [source, target] = [
    [
      ['Thing', 'Amount'],
      ['pot `a`', 'four cups `b`'],
      ['kettle `c`', 'two cups `d`'],
    ],
    [['Cosa y cantidad'], ['olla `a`, cuatro tazas `b`'], ['tetera `c`, dos tazas `d`']],
  ];
  expect(pairCells(source ?? [], target ?? [])).toContain('pot `a` + four cups `b` = olla `a`, cuatro tazas `b`');
});
