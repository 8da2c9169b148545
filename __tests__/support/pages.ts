/**
 * Pages for tests: those of `fixtures/pages` and of the example book, and generated ones made of awkward fragments.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { PageTexts } from './update-laws.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/pages', import.meta.url));
const BOOK = fileURLToPath(new URL('../../examples/book', import.meta.url));

export interface NamedPage {
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** Pages of our own writing that use every row of the census of the dialect: `name.language.md`. */
export function listFixturePages(): NamedPage[] {
  return markdownIn(FIXTURES).map((name) => ({
    name,
    language: name.split('.').at(-2) ?? 'en',
    text: read(join(FIXTURES, name)),
  }));
}

/** Every page of the example book and its translations. */
export function listExamplePages(): NamedPage[] {
  return markdownIn(BOOK)
    .filter((name) => name !== 'README.md')
    .map((name) => ({
      name,
      language: name.endsWith('_origin.md') ? 'en' : (/^(?:es|zh)/.exec(name)?.[0] ?? 'en'),
      text: read(join(BOOK, name)),
    }));
}

/** A page of the example book with one translation, and the page after the push. */
export interface ExamplePair extends PageTexts {
  readonly name: string;
}

const RENAMED: Readonly<Record<string, string>> = { 'chapter_leaf/ratio.md': 'chapter_leaf/leaf-ratio.md' };

export function listExamplePairs(): ExamplePair[] {
  return ['es', 'zh'].flatMap((language) =>
    markdownIn(join(BOOK, language))
      .filter((name) => !name.endsWith('_origin.md'))
      .map((name) => {
        const here = name.replace('chapter_hot-water', 'chapter_water');
        return {
          name: `${language}/${name}`,
          language,
          base: read(join(BOOK, language, name.replace(/\.md$/, '_origin.md'))),
          target: read(join(BOOK, language, name)),
          source: read(join(BOOK, 'source/after', RENAMED[here] ?? here)),
        };
      }),
  );
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted();
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/**
 * Compare with a golden file; `UPDATE=1` writes it.
 *
 * @returns What the file holds, for an assertion that shows the difference.
 */
export function readGolden(name: string, actual: string): string {
  const file = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  if (process.env['UPDATE'] === '1' || !existsSync(file)) writeFileSync(file, actual);
  return read(file);
}

/** What breaks parsers: delimiters without partners, markers out of place, white space of every kind. */
const FRAGMENTS = [
  '$',
  '$$',
  '$x$',
  '$ x$',
  '$a',
  'b$',
  '$$x$$',
  '$$\\begin{aligned}',
  '\\end{aligned}$$',
  '\\$',
  '$5',
  '$$$',
  '$$ $$',
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '*a*',
  '**b**',
  '_c_',
  '[**',
  '**]',
  '(**',
  '**)',
  '[~~',
  '~~]',
  '(~~',
  '~~)',
  '***]',
  '`',
  '``',
  '```',
  '`a`',
  '``a`b``',
  '~~~',
  '```{.python .input}',
  '```toc',
  ':numref:`a`',
  ':numref:``a``',
  ':eqref: `a`',
  ':cite:`A.1,B.2`',
  ':label:`a`',
  ':eqlabel:`e`',
  ':width:`1px`',
  ':begin_tab:`x`',
  ':end_tab:',
  ':begin_tab:',
  ':Text',
  ':a:',
  ':',
  '[',
  ']',
  '(',
  ')',
  '![',
  '![a](b)',
  '![a $]$](b)',
  '](',
  '[a](b)',
  '[a](<b c> "t")',
  '[a]: b',
  '[^1]',
  '[^1]: n',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<',
  '>',
  '<https://a.b>',
  'https://a.b/c_(d).',
  '&lt;',
  '&amp',
  '&#x20;',
  '\\',
  '\\\\',
  '\\*',
  '# ',
  '## ',
  '###',
  '####### ',
  '===',
  '---',
  '***\n',
  '* ',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '    ',
  '\t',
  '> ',
  '>> ',
  '| a | b |',
  '|--|--|',
  '| ',
  '---',
  '%%tab x',
  '#@tab y',
  'a',
  'Word',
  'two words',
  'One. Two! Three?',
  'e.g.',
  'i.e., x',
  '3.14',
  'A. B. Name',
  '…',
  '我们。',
  '好吗？',
  '（a）',
  '「は」',
  '한국어.',
  'Đó là.',
  'ışık.',
  'é',
  '\u00A0',
  '\u200B',
  '\u2028',
  '\uFEFF',
  '\u3000',
  '\f',
  '\v',
  '\u0000',
  '\uD83D\uDE00',
  '\uD83D',
  '[Discussions](https://discuss.d2l.ai/t/1)',
] as const;
const SEPARATORS = [
  '',
  ' ',
  '  ',
  '   \n',
  '\n',
  '\n\n',
  '\n\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  ' \n\n',
  '\n    ',
  '\n  ',
  '\n> ',
  '\n* ',
  '\t',
] as const;

/** A text of awkward fragments. */
export function awkwardText(): fc.Arbitrary<string> {
  const part = fc.tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
    ),
    fc.constantFrom(...SEPARATORS),
  );
  return fc
    .tuple(fc.constantFrom('', '', '', '\uFEFF', '---\na: b\n---\n', '\n\n', ' '), fc.array(part, { maxLength: 24 }))
    .map(([head, parts]) => head + parts.flat().join(''));
}
