import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { findPageFaults } from '../support/page-laws.ts';
import { kindsOf, sentencesOf, spansOf } from '../support/show-page.ts';

const read = (text: string) => parsePage(text, { language: 'en' });

/** The stock extension of micromark opens a fence at `$$` that only a line of its own closes. */
describe('a display formula goes from dollars to dollars, and the page goes on behind it', () => {
  test('when an environment shares its lines with the dollars', () => {
    const page = read(
      '$$\\begin{aligned}\na &= b \\\\\nc &= d\n\\end{aligned}$$\n\nThe text goes on.\n\n$$x$$\n\nAnd on.',
    );
    expect(kindsOf(page)).toEqual(['math', 'paragraph', 'math', 'paragraph']);
    expect(sentencesOf(page)).toEqual(['The text goes on.', 'And on.']);
  });

  test.for([
    ['on one line', '$$x$$\n\nText.', ['math', 'paragraph']],
    ['with dollars on lines of their own', '$$\nx\n$$\n\nText.', ['math', 'paragraph']],
    ['with the closing dollars behind the last symbol', '$$\nx.$$\n\nText.', ['math', 'paragraph']],
    ['right behind a line of text', 'Then\n$$x$$\nText.', ['paragraph', 'math', 'paragraph']],
    ['with a label in the next line', '$$x$$\n:eqlabel:`e`\nText.', ['math', 'directive', 'paragraph']],
    ['with a comma behind it', '$$x$$,\n\nText.', ['math', 'paragraph']],
    ['with a citation behind it', '$$x$$ :cite:`a`.\n\nText.', ['math', 'paragraph']],
    ['with a blank line in it', '$$\na\n\nb\n$$\n\nText.', ['math', 'paragraph']],
    ['with an escaped dollar in it', '$$\\text{costs \\$$5}$$\n\nText.', ['math', 'paragraph']],
    ['with CRLF line ends', '$$\r\nx\r\n$$\r\n\r\nText.', ['math', 'paragraph']],
    ['with tabs', '\t$$x$$\t\n\nText.', ['math', 'paragraph']],
    ['without a line end at the end', 'Text.\n\n$$x$$', ['paragraph', 'math']],
    ['in an item', '* Show that\n  $$x$$\n  holds.', ['item', 'math', 'paragraph']],
    ['indented by four in an item', '1. Show that\n\n    $$x$$\n\n1. Two.', ['item', 'math', 'item']],
    ['in a block quote', '> Then\n> $$x$$\n> holds.', ['paragraph', 'math', 'paragraph']],
    ['right before a heading', '$$x$$\n## Title', ['math', 'heading']],
    ['with a matrix of lines that look like items', '$$\n- a\n+ b\n$$\n\nText.', ['math', 'paragraph']],
  ] as const)('%s', ([, text, kinds]) => {
    const page = read(text);
    expect(kindsOf(page)).toEqual(kinds);
    expect(findPageFaults(page)).toEqual([]);
  });
});

describe('inside a sentence a display formula is a span', () => {
  test.for([
    ['in a line', 'We get $$x$$ here.', ['We get $$x$$ here.']],
    ['with text behind the closing dollars', '$$x$$ is small. Then go.', ['$$x$$ is small.', 'Then go.']],
    ['over two lines of a paragraph', 'We get $$x\n= y$$ here.', ['We get $$x\n= y$$ here.']],
    ['two in a line', 'From $$x$$ to $$y$$.', ['From $$x$$ to $$y$$.']],
  ] as const)('%s', ([, text, sentences]) => {
    const page = read(text);
    expect(sentencesOf(page)).toEqual(sentences);
    expect(spansOf(page).filter((span) => !span.startsWith('math $$'))).toEqual([]);
  });

  test('slide marks may stand around it', () => {
    expect(kindsOf(read('(**\n$$x$$\n**)\n\nText.'))).toEqual(['paragraph', 'math', 'paragraph', 'paragraph']);
    expect(spansOf(read('See (**the formula $$x$$**) here.'))).toEqual(['mark (**', 'math $$x$$', 'mark **)']);
  });
});

describe('dollars without a partner swallow nothing', () => {
  test.for([
    ['an opening one at the start', '$$\nText one.\n\n## Title\n\nText two.', 'Text two.'],
    ['an opening one at the end', 'Text one.\n\n$$', 'Text one.'],
    ['one in a line', 'It costs $$ a lot.\n\nText two.', 'Text two.'],
    ['one single dollar', 'It costs 5$ a piece.\n\nText two and $x$.', 'Text two and $x$.'],
    ['an empty pair', '$$ $$\n\nText two.', 'Text two.'],
    ['one in a line, its partner in the next paragraph', 'It costs $$ a lot.\n\nText two.\n\n$$ more.', 'Text two.'],
    ['one in an item, its partner in the next', '* It costs $$a\n* and $$b.\n\nText two.', 'Text two.'],
    ['one in a heading', '# It costs $$a\nText two.\n\nIt costs $$b.', 'Text two.'],
    ['one in a quotation', '> It costs $$a\n\nText two.\n\n> It costs $$b.', 'Text two.'],
    ['one before a code cell', '$$a\n```\n$$\n```\n\nText two.', 'Text two.'],
  ] as const)('%s', ([, text, sentence]) => {
    expect(sentencesOf(read(text))).toContain(sentence);
  });
});

describe('inline formulas', () => {
  test.for([
    ['$a$ and $b$', ['$a$', '$b$']],
    ['It costs 5$ here and 7$ there.', []],
    ['It costs $5 here and $7 there.', []],
    ['It costs \\$5, or $x$ of it.', ['$x$']],
    ['Over a line: $a\n+ b$.', ['$a\n+ b$']],
    ['With a space: $ x$ here.', ['$ x$']],
    ['With a word: $\\text{price in \\$}$.', ['$\\text{price in \\$}$']],
    ['In code: `$a$` and `$`.', []],
    ['Of a digit: $1$, of digits: $10^{-3}$.', ['$1$', '$10^{-3}$']],
    ['Stars: $a*b$ and $c*d$.', ['$a*b$', '$c*d$']],
    ['Bars and braces: $p(x \\mid y)$, $\\{a_1\\}$.', ['$p(x \\mid y)$', '$\\{a_1\\}$']],
    ['Glued前$x$后.', ['$x$']],
  ] as const)('%s', ([text, formulas]) => {
    const math = spansOf(read(text)).filter((span) => span.startsWith('math '));
    expect(math.map((span) => span.slice('math '.length))).toEqual(formulas);
  });
});

test('a formula between brackets of mdBook ends in its paragraph', () => {
  const kinds = (text: string) => kindsOf(parsePage(text, { language: 'en', dialect: 'mdbook' }));
  expect(kinds('\\\\[ a\n+ b \\\\]\n\nText.')).toEqual(['math', 'paragraph']);
  expect(kinds('\\\\[ a\n\n+ b \\\\]\n\nText.')).not.toContain('math');
});
