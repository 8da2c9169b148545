/** Values of YAML and TOML: which prose of them is offered, with which spans, and how an answer is written back. */
import { describe, expect, test } from 'vitest';
import { type Dialect, extendDialect } from '../../src/markdown/dialects/names.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { speakLetters } from '../support/letters.ts';
import { type Answers, applyAnswers, planPageUpdate, updatePage } from '../support/update-laws.ts';

const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') }));

function translate(source: string, dialect: Dialect, answers = capitals): string {
  return applyAnswers(
    planPageUpdate({ base: '', target: '', source, language: 'es', dialect }, { isNew: true }),
    answers,
  ).text;
}

const say =
  (html: string): Answers =>
  (requests) =>
    requests.map(({ id }) => ({ id, origin: 'machine', html }));

/** Segments as `words ‹kind› words`. */
function show(text: string, dialect: Dialect): string[] {
  const { blocks } = parsePage(text, { language: 'en', dialect });
  return blocks
    .flatMap(({ segments }) => segments)
    .map(({ start, end, spans }) =>
      spans
        .toReversed()
        .reduce(
          (all, span) => `${all.slice(0, span.start - start)}‹${span.kind}›${all.slice(span.end - start)}`,
          text.slice(start, end),
        ),
    );
}

describe('a value of front matter', () => {
  test.each([
    [
      'gfm',
      'The $x_1$ of *tea*, [a link](x.md) and `code`',
      'The ‹math› of ‹emphasis›tea‹emphasis›, ‹link›a link‹link› and ‹code›',
    ],
    ['gfm', '1. The $x_1$ costs $5 and $10', '1. The ‹math› costs $5 and $10'],
    ['myst', 'The {math}`x_1` of {doc}`words <a>` in @smith', 'The ‹role› of ‹link›words‹link› in ‹citation›'],
    [
      'quarto',
      'Read @fig-53 page close by and @smith chapter clear',
      'Read ‹citation› page close by and ‹citation› chapter clear',
    ],
    ['quarto', 'Read [see @smith, p. xiv, and more]', 'Read ‹bracket›see ‹citation›, and more‹bracket›'],
    ['quarto', 'Read [see @smith, p. 3, and more]', 'Read ‹bracket›see ‹citation›, and more‹bracket›'],
    ['docusaurus', 'How <much is {that} in $x_1$', 'How <much is ‹template› in ‹math›'],
    ['vitepress', 'At {{ town }} in $x_1$', 'At ‹template› in ‹math›'],
    ['obsidian', 'See [[a page]] in $x_1$', 'See ‹template› in ‹math›'],
  ] as const)('of %s has the spans of a line of its Markdown: %s', (dialect, value, shown) => {
    expect(show(`---\ntitle: ${value}\n---\n`, dialect)).toEqual([shown]);
  });

  test('has them on each line of a text, and in quotation marks beside its own escapes', () => {
    expect(
      show('---\ntitle: "say \\"$x_1$\\" and \\\\ *it*"\nabstract: |\n  A $y_1$\n  of `tea`.\n---\n', 'myst'),
    ).toEqual(['say ‹escape›‹math›‹escape› and ‹escape› ‹emphasis›it‹emphasis›', 'A ‹math›\n  of ‹code›.']);
  });

  test('that holds a table, a quotation or code has its other paragraphs offered', () => {
    const text = '---\ntitle: |\n  One.\n\n  | a | b |\n  ~~~\n  no\n  ~~~\n  > no\n  - Two.\n---\n';
    expect(show(text, 'gfm')).toEqual(['One.', 'Two.']);
  });

  test.each(['mdbook', 'd2l', 'gfm', 'starlight'] as const)('of a listed key of %s takes an answer', (name) => {
    const dialect = extendDialect(name, { frontMatter: ['motto'] });
    expect(translate('---\nmotto: Hot "tea"\nother: no\n---\n', dialect)).toBe(
      '---\nmotto: HOT "TEA"\nother: no\n---\n',
    );
  });
});

describe('a string of TOML over several lines', () => {
  const write = (value: string) => `+++\ntitle = ${value}\nweight = 3 # """\n+++\n\nEnd.\n`;

  test('has its paragraphs offered, and what stands between stays', () => {
    expect(show(write('"""\nOne $x_1$\nand \\\n  two.\n\n- Three."""'), 'hugo')).toEqual([
      'One ‹math›\nand ‹break›two.',
      'Three.',
      'End.',
    ]);
    expect(translate(write('"""\nOne.\n\n- Two.\n"""'), 'hugo')).toBe(
      write('"""\nONE.\n\n- TWO.\n"""').replace('End', 'END'),
    );
  });

  test('takes any answer, with what would end it written otherwise', () => {
    expect(translate(write('"""Hot."""'), 'hugo', say('a "b" """c""" d'))).toContain(
      'title = """a "b" ""\\"c""\\" d"""',
    );
    expect(translate(write("'''Hot.'''"), 'hugo', say("a 'b' c"))).toContain("title = '''a 'b' c'''");
    expect(translate(write("'''Hot.'''"), 'hugo', say("a '''b''' c"))).toContain("title = '''Hot.'''");
  });

  test('keeps what a translator wrote but for the paragraph that changes', () => {
    const [base, target] = [write('"""\nOne pot.\n\nWarm water."""'), write('"""\nUna\nolla.\n\nAgua "tibia"."""')];
    const update = (source: string) =>
      updatePage({ base, target, source, language: 'es', dialect: 'hugo' }, capitals).text;
    expect(update(base.replace('Warm', 'Very hot'))).toBe(target.replace('Agua "tibia"', 'VERY HOT WATER'));
    expect(update(base.replace('weight = 3', 'weight = 4'))).toBe(target.replace('weight = 3', 'weight = 4'));
    expect(update(base.replace('\n\nWarm water.', '\n\nWarm water.\n\nA lid.'))).toBe(
      target.replace('."""', '.\n\nA LID."""'),
    );
  });
});

describe('options of a chunk', () => {
  const chunk = (...options: string[]) =>
    `\`\`\`{python}\n${options.map((line) => `#|${line}`).join('\n')}\nplot(x) # draw\n\`\`\`\n`;

  test('hold texts over several lines, lists, and signs that are none of the words', () => {
    const text = chunk(
      ' fig-cap: |',
      '   One $x_1$',
      '   and two.',
      '',
      '   Three.',
      ' fig-alt: "four',
      '   five"',
      ' fig-subcap: [six, "seven"]',
    );
    expect(show(text, 'quarto')).toEqual(['One ‹math›‹prefix›and two.', 'Three.', 'four‹prefix›five', 'six', 'seven']);
    expect(show(text.replaceAll(/^/gm, '> '), 'quarto').slice(0, 2)).toEqual(['One ‹math›‹prefix›and two.', 'Three.']);
    expect(show(text.replaceAll('#|', '//|'), 'quarto')).toHaveLength(5);
  });

  test('get the new words of a paragraph, and the others stay as a translator broke their lines', () => {
    const base = chunk(' fig-cap: |', '   One pot.', '', '   Warm water.', ' echo: false');
    const target = chunk(' fig-cap: |', '   Una', '   olla.', '', '   Agua tibia.', ' echo: false').replace(
      'draw',
      'dibujar',
    );
    const update = (source: string) =>
      updatePage({ base, target, source, language: 'es', dialect: 'quarto' }, capitals).text;
    expect(update(base)).toBe(target);
    expect(update(base.replace('Warm', 'Very hot'))).toBe(target.replace('Agua tibia', 'VERY HOT WATER'));
    expect(update(base.replace('false', 'true'))).toBe(target.replace('false', 'true'));
  });
});

describe('keys with a place for any name', () => {
  test.each([
    ['yaml', '---\nmenu:\n  main:\n    identifier: tea\n    name: All tea\n  side:\n    name: Others name it\n---\n'],
    ['toml', '+++\n[menu.main]\nname = "All tea"\nidentifier = "tea"\n[menu.side]\nname = "Others name it"\n+++\n'],
  ])('are those of a menu of Hugo, where nobody refers to an entry by its name: %s', (_, text) => {
    expect(show(text, 'hugo')).toEqual(['All tea']);
    expect(show(text.replace('identifier', 'weight'), 'hugo')).toEqual([]);
  });

  test('are given by a project as well', () => {
    const dialect = extendDialect('gfm', { frontMatter: ['cards.*.motto'] });
    expect(show('---\ncards:\n  one:\n    motto: Hot tea\n  motto: no\n---\n', dialect)).toEqual(['Hot tea']);
  });

  test('in a list of tables of TOML have a key for each of them', () => {
    const text = '+++\n[[resources]]\ntitle = "a pot"\n[[resources]]\ntitle = "a lid"\n+++\n';
    const { blocks } = parsePage(text, { language: 'en', dialect: 'hugo' });
    const keys = blocks.flatMap(({ segments }) => segments.map(({ key }) => key));
    expect(keys).toEqual(['resources[0].title', 'resources[1].title']);
  });

  test('in a list of tables of TOML keep the translation of each of them', () => {
    const text = (...titles: string[]) =>
      `+++\n${titles.map((title) => `[[resources]]\nsrc = "a"\ntitle = "${title}"\n`).join('')}+++\n`;
    const update = (base: string, target: string, source: string) =>
      updatePage({ base, target, source, language: 'es', dialect: 'hugo' }, capitals).text;
    expect(update(text('a pot', 'a lid'), text('una olla', 'una tapa'), text('a pot', 'one lid'))).toBe(
      text('una olla', 'ONE LID'),
    );
  });
});
