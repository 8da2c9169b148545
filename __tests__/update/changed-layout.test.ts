/** Where the source changes the layout around words that stay: lists, quotations, tables, lines. */
import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/config/choices.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { speakLetters } from '../support/letters.ts';
import {
  type Answers,
  applyAnswers,
  echo,
  findIdentityFaults,
  planPageUpdate,
  updatePage,
} from '../support/update-laws.ts';

/** An engine that answers in letters. */
const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') }));

function update(base: string, target: string, source: string, dialect: DialectName = 'gfm'): string {
  return updatePage({ base, target, source, language: 'es', dialect }, capitals).text;
}

function shapeOf(text: string, dialect: DialectName = 'gfm'): string[] {
  return parsePage(text, { language: 'en', dialect }).blocks.map(
    ({ kind, level, segments }) => `${kind} of level ${level} with ${segments.length} segments`,
  );
}

describe('a list whose marks become wider', () => {
  const list = (indent: string, [first, second]: readonly string[], [a, b, c, d, e]: readonly string[]) =>
    `${first} ${a}\n${indent}${b}\n\n${indent}${c}\n\n${indent}\`\`\`sh\n${indent}x\n${indent}\`\`\`\n\n${indent}> ${d}\n\n${second} ${e}\n`;
  const english = ['The kettle is old.', 'It is green.', 'The water is warm.', 'A quotation.', 'The pot is new.'];
  const spanish = ['La tetera es vieja.', 'Es verde.', 'El agua es tibia.', 'Una cita.', 'La olla es nueva.'];

  test.for([
    ['  ', '-', '-', '   ', '1.', '2.'],
    ['   ', '1.', '2.', '  ', '*', '*'],
    ['   ', '8.', '9.', '    ', '10.', '11.'],
  ])('keeps what belongs to its items: %j', ([before = '', a = '', b = '', after = '', c = '', d = '']) => {
    const source = list(after, [c, d], english);
    expect(update(list(before, [a, b], english), list(before, [a, b], spanish), source)).toBe(
      list(after, [c, d], spanish),
    );
  });
});

test.for(['', '> '])('a new item stands in the list behind an item that only the translator has: %j', (quotation) => {
  const page = (lines: readonly string[], last: string) =>
    `${lines.map((line) => `${quotation}${line}`.trimEnd()).join('\n')}\n\n${last}\n`;
  const items = ['Tea is good for all.', '', '- Boil the `water` first.', '- Put the `leaves` in.'];
  const translated = ['El té es bueno.', '', '- Hierva el `water`.', '- Ponga las `leaves`.', '- Nota: cuidado.'];
  const source = page([...items, '- `x`'], 'All is well.');
  expect(update(page(items, 'All is well.'), page(translated, 'Todo va bien.'), source)).toBe(
    page([...translated, '- `x`'], 'Todo va bien.'),
  );
});

test('a heading of several lines keeps those of the sentences that stay', () => {
  const page = (lines: readonly string[], last: string) => `${lines.join('\n')}\n===\n\n${last}\n`;
  const base = page(['Tea is `good`', 'for all. It is old.'], 'Boil `it`.');
  const target = page(['El té es `good`', 'para todos. Es viejo.'], 'Hierva `it`.');
  const { text } = updatePage(
    { base, target, source: base.replace('old', '`new` here'), language: 'es', dialect: 'gfm' },
    echo,
  );
  expect(text).toBe(page(['El té es `good`', 'para todos. It is `new` here.'], 'Hierva `it`.'));
});

describe('a table with rows of numbers', () => {
  const table = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

  test('keeps its rows of numbers, as the translator wrote them, each in its place', () => {
    const base = ['| Cup | Grams |', '|--|--|', '| 1 | 2.5 |', '| small | 3 |', '| 4 | 5.5 |'];
    const own = ['| Taza | Gramos |', '|:--|---:|', '| 1 | 2,5 |', '| pequeña | 3 |', '|  4  | 5,5 |'];
    for (const at of [2, 3, 4, 5])
      expect(update(table(...base), table(...own), table(...base.toSpliced(at, 0, '| `x` | 9 |')))).toBe(
        table(...own.toSpliced(at, 0, '| `x` | 9 |')),
      );
    expect(update(table(...base), table(...own), table(...base.toSpliced(3, 1)))).toBe(table(...own.toSpliced(3, 1)));
  });

  test('has numbers that are new as the source has them, and none that the translator left out', () => {
    const base = ['| Cup | Grams |', '|--|--|', '| small | 3 |', '| 4 | 5.5 |'];
    const own = ['| Taza | Gramos |', '|:--|---:|', '| pequeña | 3 |', '| 4 | 5,5 |'];
    expect(update(table(...base), table(...own), table(...base, '| 7 | 8.5 |', '| `x` | 9 |'))).toBe(
      table(...own, '| 7 | 8.5 |', '| `x` | 9 |'),
    );
    const [fewer, more] = [own.slice(0, 3), own.toSpliced(2, 0, '| 0 | 0,5 |')];
    for (const other of [fewer, more])
      expect(update(table(...base), table(...other), table(...base, '| `x` | 9 |'))).toBe(
        table(...other, '| `x` | 9 |'),
      );
  });

  test('has rows of the same numbers each as it is', () => {
    const base = ['| Cup | Grams |', '|--|--|', '| 1 | 2.5 |', '| 1 | 2.5 |'];
    const own = ['| Taza | Gramos |', '|--|--|', '| 1 | 2,5 |', '|  1  | 2,5 |'];
    expect(update(table(...base), table(...own), table(...base, '| `x` | 9 |'))).toBe(table(...own, '| `x` | 9 |'));
  });

  test('has the ruler below its head, also where neither it nor a row had words', () => {
    const base = ['| 1 | 2 |', '|--|--|', '| 3 | 4 |'];
    const own = ['| 1 | 2 |', '|:--|:--|', '| 3 | 4 |'];
    const source = ['| `x` | 2 |', ...base.slice(1)];
    const page = (rows: readonly string[], last: string) => `${table(...rows)}\n${last}\n`;
    expect(update(page(base, 'Boil `it`.'), page(own, 'Hierva `it`.'), page(source, 'Boil `it`.'))).toBe(
      page(['| `x` | 2 |', ...own.slice(1)], 'Hierva `it`.'),
    );
  });
});

describe('beside what only the translator has', () => {
  const list = (gap: string, ...items: readonly string[]) => `${items.map((item) => `- ${item}`).join(gap)}\n`;
  const [boil, put, drink] = ['Boil the `water` first.', 'Put the `leaves` in.', 'Drink the `tea` hot.'];
  const [hierva, ponga, beba] = ['Hierva el `water`.', 'Ponga las `leaves`.', 'Beba el `tea`.'];
  const nota = 'Nota: cuidado con todo esto.';

  test('an item behind it keeps the space that the translator set', () => {
    expect(update(list('\n', boil, put, drink), list('\n\n', hierva, nota, ponga, beba), list('\n', boil, drink))).toBe(
      list('\n\n', hierva, nota, beba),
    );
  });

  test('a new item stands with its list, before a paragraph behind that', () => {
    const own = (...items: readonly string[]) => `${list('\n', ...items)}\n${nota}\n`;
    expect(update(list('\n', boil, put), own(hierva, ponga), list('\n', boil, put, '`x`'))).toBe(
      own(hierva, ponga, '`x`'),
    );
  });
});

test('a list becomes loose or tight with its source, unless the translation was set otherwise', () => {
  const [tight, loose] = ['\n', '\n\n'].map((gap) => [`- one${gap}- two\n`, `- uno${gap}- dos\n`]);
  expect(update(tight?.[0] ?? '', tight?.[1] ?? '', loose?.[0] ?? '')).toBe(loose?.[1]);
  expect(update(loose?.[0] ?? '', loose?.[1] ?? '', tight?.[0] ?? '')).toBe(tight?.[1]);
  expect(update(tight?.[0] ?? '', loose?.[1] ?? '', tight?.[0]?.replace('two', 'two\n- three') ?? '')).toContain(
    '- uno\n\n- dos',
  );
});

describe('a table', () => {
  const table = (rows: readonly (readonly string[])[]) =>
    `| ${[rows[0], ['---', '---'], ...rows.slice(1)].map((row) => row?.join(' | ')).join(' |\n| ')} |\n`;
  const english = [
    ['Name', 'Use'],
    ['kettle', 'boils water'],
    ['cup', 'holds tea'],
    ['pot', 'steeps leaves'],
  ];
  const spanish = [
    ['Nombre', 'Uso'],
    ['tetera', 'hierve agua'],
    ['taza', 'tiene té'],
    ['olla', 'infusiona hojas'],
  ];
  const pick = (rows: readonly (readonly string[])[], order: readonly number[]) => order.map((at) => rows[at] ?? []);

  test('has its columns in the order of its source', () => {
    const swap = (rows: readonly (readonly string[])[]) => rows.map((row) => row.toReversed());
    expect(update(table(english), table(spanish), table(swap(english)))).toBe(table(swap(spanish)));
  });

  test('has its rows in the order of its source', () => {
    const order = [0, 3, 1, 2];
    expect(update(table(english), table(spanish), table(pick(english, order)))).toBe(table(pick(spanish, order)));
  });

  test('loses one row and gets another elsewhere', () => {
    const source = [...pick(english, [0, 2, 3]), ['spoon', 'stirs sugar']];
    expect(update(table(english), table(spanish), table(source))).toBe(
      table([...pick(spanish, [0, 2, 3]), ['SPOON', 'STIRS SUGAR']]),
    );
  });

  test('or what is written in HTML, follows where the one that comes stands as the one that goes stood', () => {
    const list = (items: readonly string[]) => `<ul>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ul>\n`;
    expect(
      update(
        list(['big kettle', 'old cup', 'new pot']),
        list(['tetera grande', 'taza vieja', 'olla nueva']),
        list(['old cup', 'new pot', 'big kettle']),
      ),
    ).toBe(list(['taza vieja', 'olla nueva', 'tetera grande']));
  });
});

describe('on a page with a sentence on each line', () => {
  const base = '# Tea\n\nOne line here.\nTwo lines here.\nThree now.\n';
  const target = '# Té\n\nUna línea.\nDos líneas.\nTres ya.\n';

  test.for<[DialectName, string]>([
    ['gfm', '## What is it? Why so?\n'],
    ['gfm', '| A is one. B is two. | c |\n|--|--|\n| D is one. E is two. | f |\n'],
    ['gfm', '> ## What is it? Why so?\n'],
    ['mkdocs', '!!! note "Mind it. It is hot."\n\n    Words.\n'],
    ['docusaurus', ':::note[Mind it. It is hot.]\n\nWords.\n\n:::\n'],
    ['vitepress', '::: tip Mind it. It is hot.\nWords.\n:::\n'],
    ['quarto', '| a | b |\n|--|--|\n| c | d |\n\n: Mind it. It is hot. {#tbl-a}\n'],
  ])('what has to stay on its line does so: %s %j', ([dialect, added]) => {
    const text = update(base, target, `${base}\n${added}`, dialect);
    expect(shapeOf(text, dialect)).toEqual(shapeOf(`${base}\n${added}`, dialect));
  });

  test.for<[DialectName, string]>([
    ['gfm', '- First one here. Second one here.\n'],
    ['gfm', '> First one here. Second one here.\n'],
    ['gfm', '> 1. First one here. Second one here.\n'],
    ['mkdocs', '-   First one here. Second one here.\n'],
    ['mkdocs', '!!! note\n\n    -   First one here. Second one here.\n'],
  ])('a further line stands in its list or quotation: %s %j', ([dialect, added]) => {
    const text = update(base, target, `${base}\n${added}`, dialect);
    const [first = '', second = ''] = text.trimEnd().split('\n').slice(-2);
    expect(second.indexOf('SECOND')).toBe(first.indexOf('FIRST'));
    expect(second.includes('>')).toBe(first.includes('>'));
  });

  test('a further line of text behind a tag is indented as that one', () => {
    const tab = (label: string, lines: readonly string[]) =>
      `\n<tabs>\n  <tab value="a" label="${label}">${lines.join('\n  ')}</tab>\n</tabs>\n`;
    const source = base + tab('Black tea', ['Pour it `now`.', 'Wait.']);
    expect(
      update(base + tab('Black tea', ['Pour it `now`.']), target + tab('Té negro', ['Viértalo `now`.']), source, 'mdx'),
    ).toBe(target + tab('Té negro', ['Viértalo `now`.', 'WAIT.']));
  });
});

describe('a sentence over two lines', () => {
  const base = '# Tea\n\n> The kettle is very\n> old. It is green.\n\nThe water is warm\nand clean. It flows.\n';
  const target = '# Té\n\n> La tetera es muy\n> vieja. Es verde.\n\nEl agua es tibia\ny limpia. Fluye.\n';

  test.for([
    [
      'leaves a quotation, or enters one',
      'The kettle is very\nold. It is green.\n\n> The water is warm\n> and clean. It flows.\n',
      'La tetera es muy\nvieja. Es verde.\n\n> El agua es tibia\n> y limpia. Fluye.\n',
    ],
    [
      'becomes a cell',
      '| The kettle is very old. | It is green. |\n|--|--|\n| The water is warm and clean. | It flows. |\n',
      '| La tetera es muy vieja. | Es verde. |\n|--|--|\n| El agua es tibia y limpia. | Fluye. |\n',
    ],
    [
      // A paragraph goes on at any indentation, so the sentence keeps its bytes.
      'becomes a heading, or an item',
      '## The kettle is very old.\n\n- It is green. The water is warm\n  and clean. It flows.\n',
      '## La tetera es muy vieja.\n\n- Es verde. El agua es tibia\ny limpia. Fluye.\n',
    ],
  ])('%s', ([, source, expected]) => {
    expect(update(base, target, `# Tea\n\n${source}`)).toBe(`# Té\n\n${expected}`);
  });
});

describe('a picture without words in a sentence', () => {
  const isEmpty = /<(\w+)[^>]*><\/\1>/g;
  const translate = (source: string, change: (html: string) => string) => {
    const texts = { base: '', target: '', source, language: 'es', dialect: 'gfm' } as const;
    const answers: Answers = (requests) =>
      requests.map(({ id, html }) => ({ id, origin: 'machine', html: change(speakLetters(html, 'es')) }));
    return applyAnswers(planPageUpdate(texts, { isNew: true }), answers).text;
  };

  test.for(['Press ![](a.png) now.\n', 'Press ![](a.png)![](b.png) now.\n', 'Press [](a.md) now.\n'])(
    '%j',
    (source) => {
      expect(translate(source, (html) => html)).toBe(source.replace('Press', 'PRESS').replace('now', 'NOW'));
    },
  );

  test.for(['', ' '])('is put back as such, where an engine leaves it out (%j)', (instead) => {
    const text = translate('Press ![](a.png) now.\n', (html) => html.replace(isEmpty, instead));
    expect(text).toBe('PRESS NOW ![](a.png).\n');
  });
});

test('an unchanged source leaves the spacing of a translator who joined two paragraphs before a list', () => {
  const base = 'We measure the water. \n\nThe pot is made of iron.\n\n- Pour it slowly.\n\n- Wait for a minute.\n';
  const target = 'Medimos el agua. La olla es de hierro.\n- Viértala despacio.\n\n- Espere un minuto.\n';
  expect(findIdentityFaults({ language: 'es', dialect: 'gfm', base, target })).toEqual([]);
});

describe('a block is built anew', () => {
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const table = (...rows: readonly (readonly string[])[]) =>
    `${row('Cup', 'Pot')}${row('---', '---')}${rows.map((cells) => row(...cells)).join('')}`;

  test('when it becomes one of another kind, with the words that it had', () => {
    const [base, target] = ['The kettle is old.\n\nPour it.\n', 'La tetera es vieja.\n\nViértala.\n'];
    expect(update(base, target, '> The kettle is old.\n\nPour it.\n')).toBe('> La tetera es vieja.\n\nViértala.\n');
    expect(update(base, target, '## The kettle is old.\n\nPour it.\n')).toBe('## La tetera es vieja.\n\nViértala.\n');
  });

  test('when its cells come in another order, with the words of each', () => {
    const base = `${row('The warm cup', 'The green pot', 'A jar')}${row('---', '---', '---')}${row('one', 'two', 'six')}`;
    const target = `${row('La taza tibia', 'La olla verde', 'Un jarro')}${row('---', '---', '---')}${row('uno', 'dos', 'seis')}`;
    const source = `${row('A jar', 'The warm cup', 'The green pot')}${row('---', '---', '---')}${row('six', 'one', 'two')}`;
    expect(update(base, target, source)).toContain(row('Un jarro', 'La taza tibia', 'La olla verde'));
  });

  test('when the source brings words where the translator has a picture, and not while it brings none', () => {
    const base = '# The kettle\n\nPour the water slowly.\n';
    const target = '![](tetera.png)\n\nVierta el agua despacio.\n';
    expect(update(base, target, base.replace('slowly', 'quickly'))).toContain('![](tetera.png)');
  });

  test('never where the translator has made two paragraphs of one', () => {
    const base = 'The kettle is old. The water is warm.\n\nPour it.\n';
    const target = 'La tetera es vieja.\n\nEl agua es tibia.\n\nViértala.\n';
    const proposal = update(base, target, base.replace('Pour it.', 'Pour it now.'));
    expect(proposal).toContain('La tetera es vieja.\n\nEl agua es tibia.\n');
  });

  test('when a row has more cells, with those that it had', () => {
    const [base, target] = [table(['one cup', 'two pots']), table(['una taza', 'dos ollas'])];
    const source = `${row('Cup', 'Pot', 'Jar')}${row('---', '---', '---')}${row('one cup', 'two pots', 'six jars')}`;
    expect(update(base, target, source)).toContain(row('una taza', 'dos ollas', 'SIX JARS'));
  });
});

test('text of HTML over several lines keeps them, when something else in its block changes', () => {
  const html = (button: string, words: string, indent: string) =>
    `<footer>\n${indent}<button>${button}</button>\n${indent}<p>${words}</p>\n</footer>\n`;
  const base = html('Get the list', 'Made by <a rel="noopener"\n        href="a.html">a kettle</a> of ours.', '    ');
  const target = html('La lista', '<a rel="noopener"\n      href="a.html">Una tetera</a> nuestra\nlo hizo.', '  ');
  expect(findIdentityFaults({ language: 'es', dialect: 'gfm', base, target })).toEqual([]);
  const proposal = update(base, target, base.replace('Get the list', 'Get the whole list now'));
  expect(proposal).toContain('<a rel="noopener"\n      href="a.html">Una tetera</a> nuestra\nlo hizo.');
});

test('the value of an attribute that comes to stand in a sentence leaves its tag whole', () => {
  const base = '<div>\n<img src="a.png" alt="The pot of tea">\n<!-- no word -->\n</div>\n';
  const target = base.replace('The pot of tea', 'La olla de té');
  const source = base.replace('<!-- no word -->', 'It is the pot of tea.');
  expect(update(base, target, source)).toContain('<img src="a.png" alt="La olla de té"> IT IS THE POT OF TEA.');
});

describe('a sentence that only the translation has goes with the one it stands beside', () => {
  const english = ['The `kettle` is hot.', 'The `pot` is warm.', 'The `leaf` is green.', 'The `cup` is full.'];
  const [kettle, pot, leaf, cup] = [
    'El `kettle` arde.',
    'La `pot` está tibia.',
    'La `leaf` es verde.',
    'Está la `cup`.',
  ];
  const [a, b, c, d] = english;

  test.for([
    [`${kettle} ${pot}`, `${leaf} Cuidado aquí. ${cup}`],
    [`${kettle} ${pot}`, `Cuidado aquí. ${leaf} ${cup}`],
    [`${kettle} ${pot}`, `${leaf} ${cup} Cuidado aquí.`],
    [`${kettle} Cuidado aquí. ${pot}`, `${leaf} ${cup}`],
    [`Cuidado aquí. ${kettle} ${pot}`, `${leaf} ${cup}`],
  ])('when two paragraphs become one: %j', ([first, second]) => {
    const proposal = update(`${a} ${b}\n\n${c} ${d}\n`, `${first}\n\n${second}\n`, `${english.join(' ')}\n`);
    expect(proposal).toBe(`${first} ${second}\n`);
  });

  test.for([
    [`${kettle} ${pot}`, `${leaf} Cuidado aquí. ${cup}`],
    [`${kettle} Cuidado aquí. ${pot}`, `${leaf} ${cup}`],
    [`${kettle} ${pot}`, `${leaf} ${cup} Cuidado aquí.`],
  ])('when one paragraph becomes two: %j', ([first, second]) => {
    const source = `${a} ${b}\n\n${c} ${d}\n`;
    expect(update(`${english.join(' ')}\n`, `${first} ${second}\n`, source)).toBe(`${first}\n\n${second}\n`);
  });
});

test.for([
  ['quarto', '```{r}\n#| label: x\n', '#| fig-cap: "The pot"\n'],
  ['myst', '```{code-block} py\n:linenos:\n', ':caption: The pot\n'],
] as const)('code of %s keeps the words of a translator when a caption comes and goes', ([dialect, head, option]) => {
  const listing = (caption: string, words: string, code: string) =>
    `Boil it.\n\n${head}${caption}\n# ${words}\n${code}\n\`\`\`\n\nPour it.\n`;
  const translated = option.replace('The pot', 'LA OLLA');
  const [base, target] = [listing(option, 'a leaf', 'x = 1'), listing(translated, 'una hoja', 'x = 1')];
  const bare = [listing('', 'a leaf', 'x = 1'), listing('', 'una hoja', 'x = 1')] as const;
  expect(update(base, target, bare[0], dialect)).toBe(bare[1]);
  expect(update(bare[0], bare[1], base, dialect)).toBe(target.replace('LA OLLA', 'THE POT'));
  expect(update(base, target, base.replace('x = 1', 'x = 2'), dialect)).toBe(target.replace('x = 1', 'x = 2'));
});

describe('an attribute that the translator left out', () => {
  const figure = (alt: string, caption: string) =>
    `Boil it.\n\n{{< figure src="x.png"${alt === '' ? '' : ` alt="${alt}"`} caption="${caption}" >}}\n\nPour it.\n`;
  const base = figure('A pot of tea', 'The pot stands there');
  const target = figure('', 'La olla está ahí');

  test('is not joined with another one', () => {
    expect(update(base, target, figure('A pot of tea', 'The pot stands there now'), 'hugo')).toBe(
      figure('', 'THE POT STANDS THERE NOW'),
    );
  });

  test('changes nothing when it changes', () => {
    expect(update(base, target, figure('A pot of green tea', 'The pot stands there'), 'hugo')).toBe(target);
  });
});
