/** What features make of awkward texts: the pieces of a paragraph, the blocks of a page, references and formulas. */
import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/config/choices.ts';
import { decodeEntity } from '../../src/markdown/features/entities.ts';
import { readShortFormula } from '../../src/markdown/features/short-formula.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { kindsOf, spansOf } from '../support/show-page.ts';

describe('pieces of a paragraph:', () => {
  test.each<[string, DialectName, string, readonly string[]]>([
    ['an address with brackets of its own', 'd2l', 'See https://a.b/tea_(pot), here.\n', ['url https://a.b/tea_(pot)']],
    ['a note with a class', 'quarto', 'A tea[^a]{.x}.\n\n[^a]: hot\n', ['footnote [^a]', 'attributes {.x}']],
    ['brackets around nothing', 'quarto', 'An []{.class} empty.\n', ['attributes {.class}']],
    [
      'a field with a bracket that is escaped',
      'obsidian',
      'It is [taste:: quite \\] bitter] today.\n',
      ['template [taste:: ', 'escape \\]', 'template ]'],
    ],
    ['a field that is not closed in its line', 'obsidian', 'It is [taste:: quite\nbitter] today.\n', []],
    [
      'strong words at the end of round brackets',
      'd2l',
      '**hot** (see **tea**) end.\n',
      ['strong **', 'strong **', 'strong **', 'strong **'],
    ],
    [
      'a link with a tag behind an exclamation mark that is escaped, and an image',
      'hugo',
      '\\![hot]({{< ref "x.md" >}}) and ![cold]({{< ref "y.md" >}}).\n',
      ['escape \\!', 'link [', 'link ]({{< ref "x.md" >}})', 'link ![', 'link ]({{< ref "y.md" >}})'],
    ],
  ])('%s', (_, dialect, text, spans) => {
    expect(spansOf(parsePage(text, { language: 'en', dialect }))).toEqual(spans);
  });
});

describe('blocks:', () => {
  test.each<[string, DialectName, string, readonly string[]]>([
    ['a heading is no term', 'mkdocs', '# Tea\n: hot water\n', ['heading', 'paragraph']],
    ['the name of a person begins no list', 'quarto', 'B. Brewer made tea.\n', ['paragraph']],
    ['two images are no figure', 'gfm', '![one](x.png) ![two](y.png)\n', ['paragraph']],
    ['a note may be empty', 'gfm', 'Tea[^note].\n\n[^note]:\n', ['paragraph', 'definition']],
    ['a page may begin with a rule', 'gfm', '---\n\nhot tea\n\n- cold\n', ['rule', 'paragraph', 'item']],
    [
      'an element that closes itself is not open',
      'mkdocs',
      '<div markdown="1">\n<div />\n\nhot *tea*\n\n</div>\n\nwords\n',
      ['html', 'html', 'paragraph', 'html', 'paragraph'],
    ],
    [
      'an element ends with its tag, whatever is open inside',
      'mkdocs',
      '<div>\n<p>hot tea\n</div>\nwords *cold*\n',
      ['html', 'paragraph'],
    ],
  ])('%s', (_, dialect, text, kinds) => {
    expect(kindsOf(parsePage(text, { language: 'en', dialect }))).toEqual(kinds);
  });

  test('what an indented block in an item holds is deeper than the item', () => {
    const text = '* one\n\n    !!! note\n        * two\n';
    const { blocks } = parsePage(text, { language: 'en', dialect: 'mkdocs' });
    expect(blocks.map(({ kind, level }) => `${kind} ${level}`)).toEqual(['item 1', 'marker 1', 'item 2']);
  });

  test('values of lists of tables are told apart by their numbers', () => {
    const text = '+++\n[[resources]]\ntitle = "hot"\n[[resources]]\ntitle = "cold"\n+++\n';
    const { blocks } = parsePage(text, { language: 'en', dialect: 'hugo' });
    expect(blocks.flatMap(({ segments }) => segments.map(({ key }) => key))).toEqual([
      'resources[0].title',
      'resources[1].title',
    ]);
  });
});

test.each([
  ['&amp;', '&'],
  ['&#65;', 'A'],
  ['&#x41;', 'A'],
  ['&#xD800;', undefined],
  ['&#0;', undefined],
  ['&#x110000;', undefined],
])('the sign of the reference %s is %s', (reference, sign) => {
  expect(decodeEntity(reference)).toBe(sign);
});

test.each([
  ['$x_i$', 'x_i'],
  ['$\\hat a$', '\u00E2'],
  ['$3 \\times 3 \\times 2 \\times 1$', '3 × 3 × 2 × 1'],
  ['$a + b$', undefined],
])('the formula %s is read as %s', (formula, text) => {
  expect(readShortFormula(formula)).toBe(text);
});
