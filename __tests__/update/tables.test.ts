/** Tables whose source gets, loses and moves rows and columns, beside rows, columns and signs of the translator's own. */
import { describe, expect, test } from 'vitest';
import { mergeTable } from '../../src/update/compose/merge-table.ts';
import { speakLetters } from '../support/letters.ts';
import { type Answers, updatePage } from '../support/update-laws.ts';

/** An engine that answers in letters. */
const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') }));

type Table = readonly (readonly string[])[];

function write([head = [], ...rows]: Table): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function update(base: Table, target: Table, source: Table) {
  return updatePage(
    { base: write(base), target: write(target), source: write(source), language: 'es', dialect: 'gfm' },
    capitals,
  );
}

const english = [
  ['Thing `n`', 'Amount `m`'],
  ['green pot `a`', 'four cups `b`'],
  ['old kettle `c`', 'two cups `d`'],
];
const spanish = [
  ['Cosa `n`', 'Cantidad `m`'],
  ['olla verde `a`', 'cuatro tazas `b`'],
  ['tetera vieja `c`', 'dos tazas `d`'],
];
const spoon = ['new spoon', 'six cups'];
const SPOON = ['NEW SPOON', 'SIX CUPS'];
const withColumn = (table: Table, at: number, cells: readonly string[]) =>
  table.map((row, line) => row.toSpliced(at, 0, cells[line] ?? ''));

test('each table of a page gets its own row, wherever the same row comes to another one', () => {
  const page = (...tables: readonly Table[]) => tables.map(write).join('\nSalt.\n\n');
  const [cup, taza] = [
    ['a cup `e`', 'one cup `f`'],
    ['una taza `e`', 'una sola `f`'],
  ];
  const [base, target] = [
    page(english, [...english, cup], english),
    page(spanish, [...spanish, taza], spanish).replaceAll('Salt', 'Sal'),
  ];
  const source = page([...english, spoon], [...english, cup, spoon], english.toSpliced(1, 0, spoon));
  const proposal = updatePage({ base, target, source, language: 'es', dialect: 'gfm' }, capitals);
  expect(proposal.text).toBe(
    page([...spanish, SPOON], [...spanish, taza, SPOON], spanish.toSpliced(1, 0, SPOON)).replaceAll('Salt', 'Sal'),
  );
});

describe('what only the translator has stays where it is when the source gets a row', () => {
  test.for([1, 2, 3])('a row of words, line %i', (at) => {
    const own = ['solo nuestra', 'propia'];
    const theirs = spanish.toSpliced(at, 0, own);
    expect(update(english, theirs, [...english, spoon]).text).toBe(write([...theirs, SPOON]));
  });

  test('the order of rows', () => {
    const [head = [], ...rows] = spanish;
    const wide = [...english, ['a cup `e`', 'one cup `f`']];
    const cup = ['una taza `e`', 'una sola `f`'];
    const own = [head, cup, ...rows.toReversed()];
    expect(update(wide, own, [...wide, spoon]).text).toBe(write([head, cup, SPOON, ...rows.toReversed()]));
    expect(update(wide, own, wide.toSpliced(1, 1)).text).toBe(write(own.slice(0, 3)));
  });

  test('a row of numbers', () => {
    const own = spanish.toSpliced(2, 0, ['7', '8']);
    expect(update(english, own, [...english, spoon]).text).toBe(write([...own, SPOON]));
  });

  test.for([0, 1, 2])('a column, place %i', (at) => {
    const own = withColumn(spanish, at, ['Nota', 'propia', 'otra más']);
    const { text } = update(english, own, [...english, spoon]);
    expect(text).toBe(write([...own, SPOON.toSpliced(at, 0, '')]).replaceAll('  ', ' '));
  });
});

describe('a cell that was translated without words', () => {
  const numbers = [
    ['Cosa `n`', 'Cantidad `m`'],
    ['olla verde `a`', '4 `b`'].map((cell) => cell.replace(' `b`', '')),
    spanish[2] ?? [],
  ];

  test.for([
    ['a new row', [...english, spoon], [...numbers, SPOON]],
    ['rows in another order', [0, 2, 1].map((at) => english[at] ?? []), [0, 2, 1].map((at) => numbers[at] ?? [])],
    ['columns in another order', english.map((row) => row.toReversed()), numbers.map((row) => row.toReversed())],
    ['a row less', english.slice(0, 2), numbers.slice(0, 2)],
  ] as const)('stays beside %s', ([, source, expected]) => {
    expect(update(english, numbers, source).text).toBe(write(expected));
  });

  test('is none for the same words in another row', () => {
    const states = (...cells: readonly string[]) => [
      ['Thing `n`', 'State `m`'],
      ...cells.map((cell, at) => [`thing \`${at}\``, cell]),
    ];
    const estados = (...cells: readonly string[]) => [
      ['Cosa `n`', 'Estado `m`'],
      ...cells.map((cell, at) => [`cosa \`${at}\``, cell]),
    ];
    const source = [...states('yes', 'yes'), ['new one', 'no']];
    expect(update(states('yes', 'no'), estados('✅', '❌'), source).text).toBe(
      write([...estados('✅', 'YES'), ['NEW ONE', 'NO']]),
    );
  });

  test('is that of a new cell, where all cells of the same words have it, and more than one', () => {
    const rows = (head: readonly string[], words: string, states: readonly string[]) => [
      head,
      ...states.map((state, at) => [`${words} \`${at}\``, state]),
    ];
    const base = rows(['Thing `n`', 'State `m`'], 'thing', ['yes', 'no', 'yes', 'no', 'no way']);
    const source = [...base, ['new one', 'yes'], ['a no', 'no'], ['no way', 'no way'], ['yes', 'yes indeed']];
    const translate = (states: readonly string[]) => rows(['Cosa `n`', 'Estado `m`'], 'cosa', states);
    const own = translate(['✅', '❌', '✅', '—', '🛑']);
    const { text, findings } = update(base, own, source);
    const fresh = [
      ['NEW ONE', '✅'],
      ['A NO', 'NO'],
      ['NO WAY', 'NO WAY'],
      ['YES', 'YES INDEED'],
    ];
    expect(text).toBe(write([...own, ...fresh]));
    expect(findings).toEqual([]);
  });

  test('has its row when that moves, also where the words are those of others', () => {
    const rows = (words: string, [no, yes]: readonly string[]) =>
      ['a', 'b', 'c'].map((name, at) => [`${words} \`${name}\``, (at === 1 ? no : yes) ?? '']);
    const [base, own] = [rows('thing', ['no', 'yes']), rows('cosa', ['❌', '✅'])];
    const [head, cabeza] = [
      ['Thing `n`', 'State `m`'],
      ['Cosa `n`', 'Estado `m`'],
    ];
    expect(update([head, ...base], [cabeza, ...own], [head, ...base.toReversed()]).text).toBe(
      write([cabeza, ...own.toReversed()]),
    );
  });

  test('stays, and is told, when its source changes', () => {
    const { text, findings } = update(
      english,
      numbers,
      withColumn(
        english.map(([first = '']) => [first]),
        1,
        ['Amount `m`', 'five cups `b`', 'two cups `d`'],
      ),
    );
    expect(text).toBe(write(numbers));
    expect(findings.map(({ rule }) => rule)).toEqual(['changed-but-omitted']);
  });
});

test('a column that goes takes its cells along, and one that comes is translated', () => {
  expect(
    update(
      english,
      spanish,
      english.map((row) => row.slice(1)),
    ).text,
  ).toBe(write(spanish.map((row) => row.slice(1))));
  const source = withColumn(english, 1, ['Colour', 'red one', 'blue one']);
  expect(update(english, spanish, source).text).toBe(write(withColumn(spanish, 1, ['COLOUR', 'RED ONE', 'BLUE ONE'])));
});

test('a column that the translator left out stays away when a row comes', () => {
  const wide = withColumn(english, 2, ['Note `o`', 'some note `p`', 'some more `q`']);
  expect(update(wide, spanish, [...wide, ['new spoon', 'six cups', 'a note']]).text).toBe(write([...spanish, SPOON]));
});

test('words of the translator that go with a row are told', () => {
  const own = withColumn(spanish, 2, ['Nota', 'propia', 'otra más']);
  const { text, findings } = update(english, own, english.toSpliced(1, 1));
  expect(text).toBe(write(own.toSpliced(1, 1)));
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    expect.stringMatching(/^own-text-gone: .*propia$/),
  ]);
});

describe('mergeTable', () => {
  const languages = { from: 'en', to: 'es' };
  const merge = (base: string, target: string, source: string) => mergeTable({ base, target, source }, languages);

  test('keeps padding, line ends and the marks before a row', () => {
    const target = '|  x |   1,5|\r\n>  |:--|--:|\r\n>  |  y |   2,5|';
    expect(
      merge('| x | 1.5 |\n|--|--|\n| y | 2.5 |', target, '| x | 1.5 |\n|--|--|\n| z | 3.5 |\n| y | 2.5 |'),
    ).toEqual({
      text: '|  x |   1,5|\r\n>  |:--|--:|\r\n>  | z | 3.5 |\r\n>  |  y |   2,5|',
      conflicts: [],
    });
  });

  test('tells a number that both have changed', () => {
    const { text, conflicts } = merge('a|b\n-|-\nx|2.5', 'a|b\n-|-\nx| 2,5', 'a|b\n-|-\nx|3.5') ?? { conflicts: [] };
    expect(text).toBe('a|b\n-|-\nx| 3.5');
    expect(conflicts).toEqual([{ start: 11, end: 14, target: '2,5', source: '3.5', losesWords: false }]);
  });

  test('takes the side of a column from the source, unless the translator chose it', () => {
    const of = (ruler: string) => `a|b\n${ruler}\nx|y`;
    expect(merge(of('--|--'), of('----|:-:'), of('--:|--'))?.text).toBe(of('--:|:-:'));
  });

  test('leaves out a row or column that the translator left out, unless it brings new prose', () => {
    const named = (name: string) => `\uE010${name}\uE011`;
    const base = `a|b\n-|-\n${named('s1')}|2\nx|y`;
    const target = 'a|b\n-|-\nx|y';
    expect(merge(base, target, `a|b\n-|-\n${named('s1')}|3\nx|y`)?.text).toBe(target);
    expect(merge(base, target, `a|b\n-|-\n${named('s1')}|${named('s2')}\nx|y`)?.text).toBe(
      `a|b\n-|-\n${named('s1')}|${named('s2')}\nx|y`,
    );
  });

  test('knows a row by its prose, most of it, wherever that went', () => {
    const named = (name: string) => `\uE010${name}\uE011`;
    const [a, b, c, d] = ['t1', 't2', 't3', 't4'].map(named);
    const base = `a|b|c\n-|-|-\n${a}|${b}|1\n${c}|${d}|2`;
    const target = `a|b|c\n-|-|-\n ${a} |${b}|eins\n ${c} |${d}|zwei`;
    expect(merge(base, target, `a|b|c\n-|-|-\n9|9|9\n${c}|${named('s9')}|2\n${a}|${b}|1`)?.text).toBe(
      `a|b|c\n-|-|-\n9|9|9\n ${c} |${named('s9')}|zwei\n ${a} |${b}|eins`,
    );
    const e = named('t5');
    const rows = (...all: readonly string[]) => ['a|b|c', '-|-|-', ...all].join('\n');
    const theirs = rows(` ${a} |${b}|${e}`, ` ${c} |${d}|zwei`);
    expect(merge(rows(`${a}|${b}|${e}`, `${c}|${d}|2`), theirs, rows(`${c}|${b}|${e}`, `9|${d}|2`))?.text).toBe(
      rows(` ${c} |${b}|${e}`, ` 9 |${d}|zwei`),
    );
  });

  test('knows the head and the line below it by their places, whatever rows the translator left out', () => {
    const base = 'a|b\n-|-\nc|d\ne|f';
    expect(merge(base, 'A|B\n--|--\nE|F', base.replace('-|-', '-:|-'))?.text).toBe('A|B\n-:|--\nE|F');
  });

  test('knows a row of numbers by what it begins with', () => {
    const of = (...rows: readonly string[]) => ['a|b', '-|-', ...rows].join('\n');
    expect(merge(of('2019|3.5|k'), of(' 2019|3,5|k'), of('2018|1.0|k', '2019|3.5|m'))?.text).toBe(
      of('2018|1.0|k', ' 2019|3,5|m'),
    );
  });

  test('takes no row for another for its empty cell', () => {
    const of = (...rows: readonly string[]) => ['|a|b|c|', '|-|-|-|', ...rows].join('\n');
    const base = of('| |3.5|k|', '|x|1|1|', '| |4.5|n|');
    const source = of('|x|1|1|', '|y|2|2|', '| |9.5|m|');
    expect(merge(base, of('| |3,5|k|', '|x|1|1|', '| |4,5|n|'), source)).toEqual({ text: source, conflicts: [] });
  });

  test('leaves a row short that has fewer cells than its head, also where a column comes before', () => {
    const of = (...rows: readonly string[]) => rows.join('\n');
    const base = of('|a|b|c|', '|-|-|-|', '|1|2|', '|3|4|5|');
    const target = of('|a|b|c|', '|-|-|-|', '| 1|2|', '| 3|4|5|');
    expect(merge(base, target, of('|z|a|b|c|', '|-|-|-|-|', '|7|1|2|', '|8|3|4|5|'))?.text).toBe(
      of('|z|a|b|c|', '|-|-|-|-|', '|7| 1|2|', '|8| 3|4|5|'),
    );
  });

  test('knows bars of cells from those inside', () => {
    const of = (cell: string) => `a|b\n-|-\n${cell}|1`;
    expect(merge(of('x \\| y'), of('x \\| y'), `${of('x \\| y')}\n2|3`)?.text).toBe(`${of('x \\| y')}\n2|3`);
  });

  test('does not take other text for a table', () => {
    expect(merge('| a', '| b', '| c')).toBeUndefined();
  });
});

describe('where the translation has another shape, a new row stands behind the row before it', () => {
  const source = write([...english, spoon]);
  const renew = (base: string, target: string, now: string) =>
    updatePage({ base, target, source: now, language: 'es', dialect: 'gfm' }, capitals).text;

  test('such as a list for a table', () => {
    const list = '- olla verde `a`: cuatro tazas `b`\n- tetera vieja `c`: dos tazas `d`';
    expect(renew(write(english), `${list}\n`, source)).toBe(`${list} NEW SPOON SIX CUPS\n`);
  });

  test('such as one table for two', () => {
    const two = (...first: Table) =>
      `${write([english[0] ?? [], english[1] ?? [], ...first])}\n${write([['x', 'y'], english[2] ?? []])}`;
    expect(renew(two(), write(spanish), two(spoon))).toContain(
      '| cuatro tazas `b` NEW SPOON SIX CUPS |\n| tetera vieja',
    );
  });
});

describe('a list in HTML', () => {
  const list = (...items: readonly string[]) => `<ul>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ul>\n`;
  const [pot, kettle, cup] = ['green `a` pot', 'old `b` kettle', 'four `c` cups'];
  const [olla, tetera, taza] = ['olla `a` verde', 'tetera `b` vieja', 'cuatro `c` tazas'];
  const renew = (base: string, target: string, source: string) =>
    updatePage({ base, target, source, language: 'es', dialect: 'gfm' }, capitals).text;

  test('keeps an item of the translator when one comes, goes or moves', () => {
    const [base, own] = [list(pot, kettle, cup), list(olla, tetera, 'solo nuestra cosa', taza)];
    expect(renew(base, own, list(pot, kettle, cup, 'new spoon'))).toBe(
      list(olla, tetera, 'solo nuestra cosa', taza, 'NEW SPOON'),
    );
    expect(renew(base, own, list(kettle, cup))).toBe(list(tetera, 'solo nuestra cosa', taza));
    expect(renew(base, own, list(kettle, pot, cup))).toBe(list(tetera, 'solo nuestra cosa', olla, taza));
  });

  test('keeps an item that was translated without words', () => {
    const [base, own] = [list(pot, kettle, 'four cups'), list(olla, tetera, '4')];
    expect(renew(base, own, list(pot, kettle, 'four cups', 'new spoon'))).toBe(list(olla, tetera, '4', 'NEW SPOON'));
    const more = list(olla, tetera, '4', 'solo nuestra cosa');
    const moved = renew(base, more, list(kettle, pot, 'four cups'));
    expect(moved.split('\n').toSorted()).toEqual(more.split('\n').toSorted());
  });
});

describe('a translation without words', () => {
  const page = (...blocks: readonly string[]) => `Boil the \`water\` first.\n\n${blocks.join('\n\n')}\n`;
  const own = (...blocks: readonly string[]) => `Hierva el \`water\`.\n\n${blocks.join('\n\n')}\n`;
  const renew = (base: string, target: string, source: string) =>
    updatePage({ base, target, source, language: 'es', dialect: 'gfm' }, capitals).text;

  test('moves with its item', () => {
    const [pot, kettle] = ['- The `a` pot', '- The `b` kettle'];
    const [olla, tetera] = ['- La `a` olla', '- La `b` tetera'];
    const list = (...items: readonly string[]) => items.join('\n');
    expect(
      renew(
        page(list('- Four cups', pot, kettle)),
        own(list('- 4', olla, tetera)),
        page(list(pot, '- Four cups', kettle)),
      ),
    ).toBe(own(list(olla, '- 4', tetera)));
  });

  test('stays where its block becomes another kind', () => {
    expect(renew(page('Four cups', 'The `b` end.'), own('4', 'El `b` fin.'), page('- Four cups', 'The `b` end.'))).toBe(
      own('4', 'El `b` fin.'),
    );
  });

  test('that is none at all leaves nothing of its block, wherever that goes', () => {
    expect(
      renew(
        page('Four cups', 'The `a` pot.', 'The `b` end.'),
        own('La `a` olla.', 'El `b` fin.'),
        page('The `a` pot.', '- Four cups', 'The `b` end.'),
      ),
    ).toBe(own('La `a` olla.', 'El `b` fin.'));
  });
});
