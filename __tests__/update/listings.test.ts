/** Listings with titles, captions and options: prose in copied blocks, which comes and goes without the code. */
import { describe, expect, test } from 'vitest';
import { checkPage } from '../../src/check/check.ts';
import type { DialectName } from '../../src/config/choices.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { speakLetters } from '../support/letters.ts';
import { type Answers, updatePage } from '../support/update-laws.ts';

const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') }));

/** A listing with a caption and without it, in the way of a dialect. */
const LISTINGS: readonly [DialectName, (caption: string, code: string) => string, (code: string) => string][] = [
  [
    'myst',
    (caption, code) => `\`\`\`{code-block} python\n:caption: ${caption}\n${code}\`\`\``,
    (code) => `\`\`\`{code-block} python\n${code}\`\`\``,
  ],
  [
    'myst',
    (caption, code) => `:::{code-block} python\n---\ncaption: ${caption}\n---\n${code}:::`,
    (code) => `:::{code-block} python\n${code}:::`,
  ],
  [
    'quarto',
    (caption, code) => `\`\`\`{python}\n#| fig-cap: ${caption}\n${code}\`\`\``,
    (code) => `\`\`\`{python}\n${code}\`\`\``,
  ],
  [
    'quarto',
    (caption, code) => `\`\`\`{.python lst-cap="${caption}"}\n${code}\`\`\``,
    (code) => `\`\`\`{.python}\n${code}\`\`\``,
  ],
  ['mkdocs', (caption, code) => `\`\`\`py title="${caption}"\n${code}\`\`\``, (code) => `\`\`\`py\n${code}\`\`\``],
  ['docusaurus', (caption, code) => `\`\`\`js title="${caption}"\n${code}\`\`\``, (code) => `\`\`\`js\n${code}\`\`\``],
  ['hugo', (caption, code) => `\`\`\`go {title="${caption}"}\n${code}\`\`\``, (code) => `\`\`\`go\n${code}\`\`\``],
];

describe.each(LISTINGS)('a listing of %s', (dialect, titled, bare) => {
  const update = (base: string, target: string, source: string) =>
    updatePage({ base, target, source, language: 'es', dialect }, capitals).text;
  const page = (...blocks: string[]) => `${blocks.join('\n\n')}\n`;
  const CODE = 'x = 1 # boil\n';
  const [HIS, HIS_OTHER] = ['x = 1 # hervir\n', 'y = 1 # beber\n'];
  const OTHER = 'y = 1 # drink\n';

  test('keeps the comments of a translator when its caption goes', () => {
    expect(
      update(
        page('Words.', titled('How to boil', CODE), 'More.', titled('How to drink', OTHER)),
        page('Letras.', titled('Cómo hervir', HIS), 'Más.', titled('Cómo beber', HIS_OTHER)),
        page('Words.', bare(CODE), 'More.', titled('How to drink', OTHER)),
      ),
    ).toBe(page('Letras.', bare(HIS), 'Más.', titled('Cómo beber', HIS_OTHER)));
  });

  test('gets a new caption, and keeps the comments of a translator', () => {
    expect(
      update(
        page('Words.', titled('How to boil', CODE), 'More.', bare(OTHER)),
        page('Letras.', titled('Cómo hervir', HIS), 'Más.', bare(HIS_OTHER)),
        page('Words.', titled('How to cook', CODE), 'More.', titled('How to drink', OTHER)),
      ),
    ).toBe(page('Letras.', titled('HOW TO COOK', HIS), 'Más.', titled('HOW TO DRINK', HIS_OTHER)));
  });

  test('without other words on its page keeps them too', () => {
    expect(update(page(titled('How to boil', CODE)), page(titled('Cómo hervir', HIS)), page(bare(CODE)))).toBe(
      page(bare(HIS)),
    );
  });

  test('is the same where only one of the two has a caption, and follows its source', () => {
    const edited = (code: string) => code.replace('= 1', '= 2');
    const [base, target] = [page('Words.', titled('How to boil', CODE), 'More.'), page('Letras.', bare(HIS), 'Más.')];
    expect(update(base, target, page('Words.', titled('How to boil', edited(CODE)), 'More.'))).toBe(
      page('Letras.', bare(edited(HIS)), 'Más.'),
    );
    const [plain, his] = [page('Words.', bare(CODE), 'More.'), page('Letras.', titled('Cómo hervir', HIS), 'Más.')];
    expect(update(plain, his, page('Words.', bare(edited(CODE)), 'More.'))).toBe(
      page('Letras.', titled('Cómo hervir', edited(HIS)), 'Más.'),
    );
  });

  test('is another one where its code is, and its caption goes with it', () => {
    expect(
      update(
        page('Words.', titled('How to boil', CODE), 'More.'),
        page('Letras.', titled('Cómo hervir', HIS), 'Más.'),
        page('Words.', 'More.'),
      ),
    ).toBe(page('Letras.', 'Más.'));
  });
});

describe('a table that is laid out by its columns', () => {
  const page = (...rows: string[]) => `Words.\n\n${rows.join('\n')}\n\nMore.\n`;
  const base = page('+-------+------+', '| leaf  | time |', '+=======+======+', '| green | 2    |', '+-------+------+');
  const target = page(
    '+-------+--------+',
    '| hoja  | tiempo |',
    '+=======+========+',
    '| verde | 2      |',
    '+-------+--------+',
  )
    .replace('Words', 'Letras')
    .replace('More', 'Más');
  const update = (source: string) => updatePage({ base, target, source, language: 'es', dialect: 'quarto' }, capitals);

  test('stays as its translator laid it out, whatever changes around it', () => {
    expect(update(base).text).toBe(target);
    expect(update(base.replace('Words', 'Quite other words')).text).toBe(target.replace('Letras', 'QUITE OTHER WORDS'));
  });

  test('keeps the words of rows that the source leaves alone', () => {
    const { text } = update(base.replace('| 2 ', '| 3 '));
    expect(text).toContain('| hoja  | tiempo |');
    expect(text).toMatch(/\| (?:verde|green) \| 3 /);
  });

  test('is no difference of code to a check', () => {
    const read = (text: string, language: string) => parsePage(text, { language, dialect: 'quarto' });
    expect(checkPage(read(base, 'en'), read(target, 'es'), { dialect: 'quarto' })).toEqual([]);
  });
});
