/** What an engine never sees is merged so that the words of the translators stay: front matter, fences, HTML. */
import { describe, expect, test } from 'vitest';
import { echo, findIdentityFaults, findReportFaults, planPageUpdate, updatePage } from '../support/update-laws.ts';

interface Example {
  readonly base: string;
  readonly target: string;
  readonly source: string;
}

function update(texts: Example, language = 'es') {
  return updatePage({ ...texts, language, dialect: 'gfm' }, echo);
}

/** The lines of a text that a merge left in the source language, and counted. */
function untranslated(texts: Example, language = 'es'): string[] {
  const proposal = update(texts, language);
  const plan = planPageUpdate({ ...texts, language, dialect: 'gfm' });
  expect(findReportFaults({ ...texts, language, dialect: 'gfm' }, plan, proposal)).toEqual([]);
  return proposal.segments
    .filter(({ outcome, reason }) => outcome === 'failed' && reason === 'source-left')
    .map(({ source, target }) => {
      expect(texts.source.slice(source.start, source.end)).toBe(proposal.text.slice(target.start, target.end));
      return proposal.text.slice(target.start, target.end).trim();
    });
}

const FRONT = {
  base: '---\ntitle: Green Tea\nmotto: Short words.\norder: 3\nold: yes\n---\n\nHello there.\n',
  target: '---\ntitle: Té verde\nmotto: Pocas palabras.\norder: 3\ntranslator: Ana\nold: yes\n---\n\nHola.\n',
};

describe('front matter is merged by key', () => {
  test.for([
    [
      'an entry that changes beside a translated one',
      FRONT.base.replace('Short words.', 'Long words.'),
      FRONT.target.replace('Pocas palabras.', 'Long words.'),
      ['motto: Long words.'],
    ],
    ['a value that nobody translates', FRONT.base.replace('order: 3', 'order: 4'), FRONT.target.replace('3', '4'), []],
    ['an entry that goes', FRONT.base.replace('old: yes\n', ''), FRONT.target.replace('old: yes\n', ''), []],
    [
      'entries in another order',
      FRONT.base.replace('order: 3\n', '').replace('title:', 'order: 3\ntitle:'),
      FRONT.target.replace('order: 3\ntranslator: Ana\n', '').replace('title:', 'order: 3\ntranslator: Ana\ntitle:'),
      [],
    ],
    [
      'a new entry beside a changed one',
      FRONT.base.replace('order: 3\n', 'order: 3\nicon: pot\n').replace('Short words.', 'Long words.'),
      FRONT.target
        .replace('translator: Ana\n', 'translator: Ana\nicon: pot\n')
        .replace('Pocas palabras.', 'Long words.'),
      ['motto: Long words.'],
    ],
  ] as const)('%s', ([, source, wanted, left]) => {
    expect(update({ ...FRONT, source }).text).toBe(wanted);
    expect(untranslated({ ...FRONT, source })).toEqual(left);
  });

  test('an entry of several lines keeps the lines that still stand', () => {
    const base = '---\nnotes:\n  - Pour the water slowly.\n  - Wait for a minute.\nid: a\n---\n\nText.\n';
    const target = '---\nnotes:\n  - Vierta el agua despacio.\n  - Espere un minuto.\nid: a\n---\n\nTexto.\n';
    const source = base.replace('a minute', 'two minutes');
    expect(update({ base, target, source }).text).toBe(target.replace('Espere un minuto.', 'Wait for two minutes.'));
  });

  test('entries that the translator has put in another order', () => {
    const base = '---\ntitle: Green Tea\nsummary: Short words.\nkeywords: leaf, pot\n---\n\nHello.\n';
    const target = '---\nkeywords: hoja, tetera\nsummary: Pocas palabras.\ntitle: Té verde\n---\n\nHola.\n';
    const { text } = update({ base, target, source: base.replace('Short words.', 'Nobody knows it yet.') });
    const entries = text.split('\n---')[0]?.split('\n').slice(1).toSorted();
    expect(entries).toEqual(['keywords: hoja, tetera', 'summary: Nobody knows it yet.', 'title: Té verde']);
  });

  test('an entry that the translator had before the source brings it stands once', () => {
    const base = '---\ntitle: Green Tea\n---\n\nHello.\n';
    const target = '---\ntitle: Té verde\nsummary: Pocas palabras.\n---\n\nHola.\n';
    const source = base.replace('---\n\n', 'summary: Short words.\norder: 3\n---\n\n');
    const { text } = update({ base, target, source });
    expect(text).toBe(target.replace('palabras.\n', 'palabras.\norder: 3\n'));
  });

  test.for([
    ['is left out', ''],
    ['is no text', 'description: 123\n'],
    ['is an alias', 'description: *words\n'],
    ['is a table', 'description: |\n  | Pocas |\n  |---|\n'],
  ])('a value that in the translation %s stays so, and an edit of it is told', ([, own = '']) => {
    const base = FRONT.base.replace('motto', 'description');
    const target = FRONT.target.replace('motto: Pocas palabras.\n', own);
    const page = { language: 'es', dialect: 'hugo' } as const;
    expect(findIdentityFaults({ ...page, base, target })).toEqual([]);
    const source = base.replace('Short words.', 'Many new words for all of you.');
    const { text, findings } = updatePage({ ...page, base, target, source }, echo);
    expect(text).toBe(target);
    expect(findings.map(({ rule }) => rule)).toEqual(['changed-but-omitted']);
  });

  test('the last value is prose whatever ends its line', () => {
    const [base, target] = [FRONT.base, FRONT.target].map((text) =>
      text.replace(/order[^]*old: yes\n/, '').replace('motto', 'description'),
    );
    const windows = (text = '') => text.replaceAll('\n', '\r\n');
    const page = { language: 'es', dialect: 'hugo', base: windows(base), target: windows(target) } as const;
    const source = windows(base?.replace('Short words.', 'Many new words for all of you.'));
    const { text } = updatePage({ ...page, source }, echo);
    expect(text).toBe(windows(target?.replace('Pocas palabras.', 'Many new words for all of you.')));
  });

  test('a key that stands twice is two entries', () => {
    const base = '---\nimage: pot.png\nimage: cup.png\nimage: jar.png\nmotto: Short words.\n---\n\nHello.\n';
    const target = '---\nimage: olla.png\nimage: taza.png\nimage: jarro.png\nmotto: Pocas palabras.\n---\n\nHola.\n';
    const source = base.replace('cup.png', 'glass.png');
    expect(update({ base, target, source }).text).toBe(target.replace('taza.png', 'glass.png'));
    const shorter = base.replace('image: jar.png\n', '');
    expect(update({ base, target, source: shorter }).text).toBe(target.replace('image: jarro.png\n', ''));
  });

  test('spaces before a colon are no part of a key', () => {
    const base = '---\ntitle : Green Tea\nsize: 3\n---\n\nHello.\n';
    const target = '---\ntitle : Té verde\nsize: 3\n---\n\nHola.\n';
    expect(update({ base, target, source: base.replace('size: 3', 'size: 4') }).text).toBe(target.replace('3', '4'));
  });

  test('text that begins with no entry is merged by its lines', () => {
    const base = '---\n# Of the garden.\ntitle: Green Tea\nsize: 3\n---\n\nHello.\n';
    const target = '---\n# Del jardín.\ntitle: Té verde\nsize: 3\n---\n\nHola.\n';
    expect(update({ base, target, source: base.replace('size: 3', 'size: 4') }).text).toBe(target.replace('3', '4'));
  });

  test('front matter in TOML', () => {
    const base = '+++\ntitle = "Green tea"\nsummary = "Short"\n+++\n';
    const target = '+++\ntitle = "Té verde"\nsummary = "Breve"\n+++\n';
    const source = base.replace('Short', 'Long');
    expect(update({ base, target, source }).text).toContain('title = "Té verde"');
  });
});

/** A home page of cards, in a dialect whose cards are prose. */
function cards(...list: readonly (readonly [title: string, details: string])[]): string {
  const entries = list.map(([title, details]) => `  - title: ${title}\n    icon: cup\n    details: ${details}\n`);
  return `---\nlayout: home\nfeatures:\n${entries.join('')}---\n\n`;
}

describe('the prose of a list in front matter stays with its entry', () => {
  const [fast, green] = [
    ['Fast cups', 'Tea is ready soon.'] as const,
    ['Green leaves', 'The leaves are fresh.'] as const,
  ];
  const [rapidas, verdes] = [
    ['Tazas rápidas', 'El té está listo pronto.'] as const,
    ['Hojas verdes', 'Las hojas son frescas.'] as const,
  ];
  const kettle = ['New kettle', 'It boils the water.'] as const;
  test.for([
    ['an entry before the others', [kettle, fast, green], [kettle, rapidas, verdes]],
    ['an entry between the others', [fast, kettle, green], [rapidas, kettle, verdes]],
    ['an entry behind the others', [fast, green, kettle], [rapidas, verdes, kettle]],
    ['an entry that goes', [green], [verdes]],
    ['an entry that takes the place of another', [kettle, green], [kettle, verdes]],
    ['a title that changes', [['Quick cups', fast[1]], green], [['Quick cups', rapidas[1]], verdes]],
  ] as const)('%s', ([, source, wanted]) => {
    const texts = {
      base: `${cards(fast, green)}Hello there.\n`,
      target: `${cards(rapidas, verdes)}Hola.\n`,
      source: `${cards(...source)}Hello there.\n`,
    };
    const { text } = updatePage({ ...texts, language: 'es', dialect: 'vitepress' }, echo);
    expect(text).toBe(`${cards(...wanted)}Hola.\n`);
  });
});

const KINDS = [
  ['a fence with prose', '```{note} A title\n', '```{note} Un título\n', '```\n'],
  ['a block of HTML', '<div title="A title">\n', '<div title="Un título">\n', '</div>\n'],
] as const;

describe.for(KINDS)('lines of %s', ([, open, translatedOpen, close]) => {
  const lines = [
    'The garden is open all day.',
    'Visitors pay at the gate.',
    'Dogs must stay outside.',
    'Children under 12 enter free.',
  ];
  const translated = [
    'El jardín está abierto todo el día.',
    'Los visitantes pagan en la puerta.',
    'Los perros se quedan fuera.',
    'Los menores de 12 años entran gratis.',
  ];
  const page = (head: string, list: readonly string[]) => `${head}${list.join('\n')}\n${close}`;
  const texts = { base: page(open, lines), target: page(translatedOpen, translated) };

  test.for([0, 1, 2, 3])('all stay but line %i, which changes', (at) => {
    const source = page(
      open,
      lines.map((line, index) => (index === at ? 'Nobody knows when it closes again.' : line)),
    );
    const wanted = translated.map((line, index) => (index === at ? 'Nobody knows when it closes again.' : line));
    expect(update({ ...texts, source }).text).toBe(page(translatedOpen, wanted));
    // A block of HTML has prose that goes to the engine, which gives back what it was sent.
    const left = open.startsWith('<') ? [] : ['Nobody knows when it closes again.'];
    expect(untranslated({ ...texts, source })).toEqual(left);
  });

  test('all stay where a line goes', () => {
    const source = page(open, lines.toSpliced(1, 1, 'Dogs must stay outside!').toSpliced(2, 1));
    expect(update({ ...texts, source }).text).toContain(translated[0]);
    expect(update({ ...texts, source }).text).toContain(translated[3]);
  });

  test('all stay where the last two change places', () => {
    const source = page(open, [lines[0], 'New words come here now.', lines[3], lines[2]].map(String));
    const { text } = update({ ...texts, source });
    for (const line of [0, 2, 3].map((at) => translated[at] ?? '')) expect(text.split(line)).toHaveLength(2);
    expect(text.indexOf(translated[3] ?? '')).toBeLessThan(text.indexOf(translated[2] ?? ''));
  });

  test('what only the translator has stays behind what it stood behind', () => {
    const own = translated.toSpliced(2, 0, 'Nota del traductor: véase el plano del jardín en la página 14.');
    const source = page(open, lines.with(3, 'Children pay half the price on Sundays.'));
    const { text } = update({ base: texts.base, target: page(translatedOpen, own), source });
    expect(text).toBe(page(translatedOpen, own.with(4, 'Children pay half the price on Sundays.')));
  });
});

describe('a table that gets a row', () => {
  const base = '| Cup | Grams |\n|---|---|\n| small | 2 |\n| large | 4 |\n';
  const target = '|   Taza    |  Gramos |\n|:----------|--------:|\n|  pequeña  |     2,0 |\n|  grande   |     4,0 |\n';

  test.for([
    ['in the middle', '| large', '| middle | 3 |\n| large', '|  grande', '| middle | 3 |\n|  grande'],
    ['at its end', '| 4 |\n', '| 4 |\n| huge | 9 |\n', '4,0 |\n', '4,0 |\n| huge | 9 |\n'],
    ['less', '| small | 2 |\n', '', '|  pequeña  |     2,0 |\n', ''],
  ] as const)('keeps the bytes of the others: %s', ([, from, to, before, after]) => {
    const source = base.replace(from, () => to);
    expect(update({ base, target, source }).text).toBe(target.replace(before, () => after));
  });

  test('or a column keeps the bytes of the others', () => {
    const wide = '| Cup | Grams | Note |\n|---|---|---|\n| small | 2 | cheap |\n| large | 4 | dear |\n';
    expect(update({ base, target, source: wide }).text).toContain('|  pequeña  |     2,0 | cheap |');
  });
});

describe('a translation without words of its own is the translation of its block', () => {
  const WORDLESS = [
    ['a heading', '## The list\n', '## `list`\n'],
    ['an item', '* The `request`.\n* Another one.\n', '* `request`。\n* 另一个。\n'],
    ['a paragraph', 'In the file `index.ts`:\n', '`index.ts`：\n'],
    ['a formula', 'where $x^2$:\n', '$x^2$：\n'],
    ['a role', 'See :numref:`fig_pot`.\n', ':numref:`fig_pot`。\n'],
    ['an address', 'Look at <https://example.org/a>.\n', '<https://example.org/a>。\n'],
    ['a cell', '| The `a` | b |\n|--|--|\n| The `c` | d |\n', '| `a` | 乙 |\n|--|--|\n| `c` | 丁 |\n'],
    ['a picture', '## The pot\n', '![](pot.png)\n'],
    ['HTML', '## The pot\n', '<br>\n'],
    ['a number', 'Five\n', '5\n'],
  ] as const;

  test.for(WORDLESS)('%s stays where nothing changes, and where something changes beside it', ([, base, target]) => {
    for (const dialect of ['d2l', 'gfm'] as const) {
      const texts = {
        language: 'zh',
        dialect,
        base: `Hello there, my friend.\n\n${base}`,
        target: `你好，我的朋友。\n\n${target}`,
      };
      expect(updatePage({ ...texts, source: texts.base }, echo).text).toBe(texts.target);
      const source = texts.base.replace('friend', 'good old friend');
      expect(updatePage({ ...texts, source }, echo).text.endsWith(`\n\n${target}`)).toBe(true);
    }
  });

  test.for([
    ['an item', '- Four cups\n- Two `x`\n', '- 4\n- Dos `x`\n', 'Four cups', 'Five big cups of it'],
    ['a heading', '# One\n', '# 1\n', 'One', 'One of many'],
    ['a picture', '![A pot.](a.png)\n', '![](a.png)\n', 'A pot.', 'A big kettle.'],
  ] as const)('and gives way to new words of the source: %s', ([, base, target, from, to]) => {
    const texts = {
      language: 'es',
      dialect: 'gfm',
      base: `Boil the \`water\` first.\n\n${base}`,
      target: `Hierva el \`water\`.\n\n${target}`,
    } as const;
    expect(updatePage({ ...texts, source: texts.base.replace(from, to) }, echo).text).toContain(to);
  });

  test('and follows the source', () => {
    const texts = { language: 'zh', base: '* The `request`.\n', target: '* `request`。\n' };
    const { text } = updatePage({ ...texts, source: '* The `response`.\n' }, echo);
    expect(text).toBe('* `response`。\n');
  });
});

test.for(['', '"'])(
  'what gives way is told also where its line begins with prose, with %j around a number',
  (quote) => {
    const page = (words: string, size: string, more = '') =>
      `<div>\n<p>${words}</p>\n${words} <input size=${quote}${size}${quote}>\n${more}</div>\n`;
    const proposal = update({
      base: page('Some warm words', '1'),
      target: page('Unas palabras tibias', '2'),
      source: page('Some warm words', '3', '<p>Something else.</p>\n'),
    });
    expect(proposal.text).toBe(page('Unas palabras tibias', '3', '<p>Something else.</p>\n'));
    expect(proposal.findings).toMatchObject([{ rule: 'copied-text-conflict', line: 3 }]);
    expect(proposal.findings[0]?.message).toMatch(/The translation had: Unas palabras tibias <input size="?2"?>$/);
  },
);
