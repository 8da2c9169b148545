import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DIALECTS, type DialectName } from '../../src/config/choices.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { speakLetters } from '../support/letters.ts';
import { findModelFaults, findPageFaults } from '../support/page-laws.ts';
import { awkwardText } from '../support/pages.ts';
import { type Answers, applyAnswers, findIdentityFaults, planPageUpdate, updatePage } from '../support/update-laws.ts';

/** Every word that it is given comes back in capital letters; the fixtures have none of their own. */
const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') }));

function readFixture(dialect: DialectName): string {
  return readFileSync(new URL(`../fixtures/dialects/${dialect}.md`, import.meta.url), 'utf8');
}

function translate(source: string, dialect: DialectName): string {
  const texts = { base: '', target: '', source, language: 'es', dialect };
  return applyAnswers(planPageUpdate(texts, { isNew: true }), capitals).text;
}

describe.for(DIALECTS)('a page of %s', (dialect) => {
  const source = readFixture(dialect);

  test('comes out byte for byte, with every letter of prose in one sentence', () => {
    for (const text of [source, source.replaceAll('\n', '\r\n')])
      expect(findPageFaults(parsePage(text, { language: 'en', dialect }))).toEqual([]);
  });

  test('keeps its syntax when an engine turns every word into capital letters', () => {
    const translated = translate(source, dialect);
    const file = new URL(`../fixtures/dialects/${dialect}.capitals.md`, import.meta.url);
    if (process.env['UPDATE'] !== undefined) writeFileSync(file, translated);
    expect(translated).toBe(readFileSync(file, 'utf8'));
    expect(translated.toLowerCase()).toBe(source);
  });

  test('whose source did not change keeps its translation', () => {
    expect(findIdentityFaults({ base: source, target: translate(source, dialect), language: 'es', dialect })).toEqual(
      [],
    );
  });

  test('holds the laws of the page model when it is cut anywhere or makes no sense', () => {
    fc.assert(
      fc.property(fc.nat(source.length), fc.nat(300), awkwardText(), (from, length, awkward) => {
        for (const text of [source.slice(from, from + length), `${source.slice(0, from)}${awkward}`])
          expect(findModelFaults(parsePage(text, { language: 'en', dialect }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('front matter', () => {
  const update = (base: string, target: string, source: string) =>
    updatePage(
      {
        base: `---\n${base}\n---\n`,
        target: `---\n${target}\n---\n`,
        source: `---\n${source}\n---\n`,
        language: 'es',
        dialect: 'gfm',
      },
      capitals,
    ).text;

  test('keeps the title of a translator when only the description changes, and his own keys', () => {
    expect(
      update(
        'title: hot water\ndescription: old words\nweight: 1',
        'title: agua\nowner: ana\ndescription: lo viejo\nweight: 1',
        'title: hot water\ndescription: quite new\nweight: 2',
      ),
    ).toBe('---\ntitle: agua\nowner: ana\ndescription: QUITE NEW\nweight: 2\n---\n');
  });

  test('gets a key that the source brings, with its words translated', () => {
    expect(update('title: hot water', 'title: agua', 'title: hot water\ndescription: "quite new"')).toBe(
      '---\ntitle: agua\ndescription: "QUITE NEW"\n---\n',
    );
  });

  test('keeps the order and the quotes of the translator', () => {
    expect(
      update(
        'title: hot water\ndescription: old words',
        "description: 'lo viejo'\ntitle: agua",
        'title: cold water\ndescription: old words',
      ),
    ).toBe("---\ndescription: 'lo viejo'\ntitle: COLD WATER\n---\n");
  });

  test('gets the new words of one paragraph among several, and keeps the others', () => {
    const text = (...lines: string[]) => `weight: 1\nabstract: |\n  ${lines.join('\n')}\nslug: x`;
    const [base, target] = [
      text('One pot,', '  of iron.', '', '  Warm water.', '', '  - A leaf'),
      text('Una olla,', '  de hierro.', '', '  Agua tibia.', '', '  - Una hoja'),
    ];
    expect(update(base, target, base.replace('Warm water', 'Very hot water'))).toBe(
      `---\n${target.replace('Agua tibia', 'VERY HOT WATER')}\n---\n`,
    );
    expect(update(base, target, base.replace('  - A leaf', '  - A leaf\n  - A lid'))).toBe(
      `---\n${target.replace('  - Una hoja', '  - Una hoja\n  - A LID')}\n---\n`,
    );
    expect(update(base, target, base.replace('  Warm water.\n\n', ''))).toBe(
      `---\n${target.replace('  Agua tibia.\n\n', '')}\n---\n`,
    );
  });

  test('of TOML stays in its quotation marks, also those that know no escapes', () => {
    const answers: Answers = (requests) => requests.map(({ id }) => ({ id, origin: 'machine', html: "l'acqua" }));
    const source =
      "+++\ntitle = 'hot water' # a note\n[params]\ndescription = \"water\"\n[[menu]]\ntitle = 'no'\n+++\n";
    const texts = { base: '', target: '', source, language: 'es', dialect: 'hugo' } as const;
    expect(applyAnswers(planPageUpdate(texts, { isNew: true }), answers).text).toBe(
      source.replace('hot water', 'l’acqua').replace('"water"', '"l\'acqua"'),
    );
  });

  test.for([
    ['hot water', 'agua: caliente'],
    ['hot water', '# agua'],
    ['hot water', 'agua # caliente'],
    ['hot water', 'No'],
    ['hot water', '[agua] "caliente"'],
    ['"hot water"', 'la "buena" agua'],
    ["'hot water'", "l'acqua"],
  ])('title: %s can be read again, whatever the engine says: %s', ([written = '', said = '']) => {
    const source = `---\ntitle: ${written}\n---\n`;
    const answers: Answers = (requests) => requests.map(({ id }) => ({ id, origin: 'machine', html: said }));
    const texts = { base: '', target: '', source, language: 'es', dialect: 'gfm' } as const;
    const { text } = applyAnswers(planPageUpdate(texts, { isNew: true }), answers);
    expect(parse(text.split('---')[1] ?? '')).toEqual({ title: said });
  });
});

describe('a citation', () => {
  const update = (base: string, target: string, source: string, dialect: DialectName) =>
    updatePage({ base, target, source, language: 'es', dialect }, capitals).text;
  const [base, target] = ['The pot is hot.\n', 'La olla está caliente.\n'];

  test.for([
    ['quarto', '[@brown]'],
    ['quarto', '[-@brown, p. 3; @smith]'],
    ['quarto', '(@fig-pot)'],
    ['myst', '[@brown]'],
    ['myst', '({numref}`pot`)'],
  ] as const)('of %s, %s, comes into a sentence with its brackets, and goes with them', ([dialect, piece]) => {
    const [cited, patched] = [base.replace('.', ` ${piece}.`), target.replace('.', ` ${piece}.`)];
    expect(update(base, target, cited, dialect)).toBe(patched);
    expect(update(cited, patched, base, dialect)).toBe(target);
  });

  test('gets another work beside its own', () => {
    const cite = (text: string, works: string) => text.replace('.', ` [${works}].`);
    expect(update(cite(base, '@a'), cite(target, '@a'), cite(base, '@a; @b'), 'quarto')).toBe(cite(target, '@a; @b'));
    expect(update(cite(base, '@a; @b'), cite(target, '@a; @b'), cite(base, '@b'), 'quarto')).toBe(cite(target, '@b'));
  });
});

test('an attribute stays in its quotation marks, whatever the engine says', () => {
  const answers: Answers = (requests) =>
    requests.map(({ id }) => ({ id, origin: 'machine', html: 'la "buena" > taza' }));
  const texts = { base: '', target: '', source: '<img alt="a cup">\n', language: 'es', dialect: 'gfm' } as const;
  expect(applyAnswers(planPageUpdate(texts, { isNew: true }), answers).text).toBe(
    '<img alt="la &quot;buena&quot; > taza">\n',
  );
});

test('a colon starts the caption of a table in d2lbook, and nothing on GitHub', () => {
  const kinds = (dialect: DialectName) =>
    parsePage(': words\n', { language: 'en', dialect }).blocks.map(({ kind }) => kind);
  const tight = (dialect: DialectName) =>
    parsePage(':words\n', { language: 'en', dialect }).blocks.map(({ kind }) => kind);
  expect([kinds('d2l'), tight('d2l'), tight('gfm')]).toEqual([['paragraph'], ['caption'], ['paragraph']]);
});
