import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { listFixturePages, readGolden } from '../support/pages.ts';
import { showPage } from '../support/show-page.ts';

describe('blocks, sentences and spans are as the golden file has them (UPDATE=1 writes it)', () => {
  test.for(listFixturePages())('$name', ({ name, language, text }) => {
    const actual = `${JSON.stringify(showPage(parsePage(text, { language })), undefined, 1)}\n`;
    expect(actual).toBe(readGolden(`golden/${name.replace(/\.md$/, '.json')}`, actual));
  });
});

/** Rows of the census of the dialect, in either era, with what shows that a page uses them. */
const CENSUS: readonly (readonly [row: string, pattern: RegExp])[] = [
  ['code cell', /^```\{\.python \.input\}$/m],
  ['numbered code cell', /^```\{\.python \.input {2}n=\d+\}$/m],
  ['framework of a cell, old', /^#@tab \w/m],
  ['framework of a cell, new', /^%%tab \w/m],
  ['d2lbook.tab, interact_select, selected', /%load_ext d2lbook\.tab\n.*interact_select[^]*tab\.selected/],
  ['saved code, magic, shell', /#@save[^]*^!ls/m],
  ['comment, docstring, plot string', /"""[^]*# [^]*xlabel='/],
  ['bash, text, toc, eval_rst and bare fences', /```toc[^]*```bash/],
  ['tab of one framework and of several', /:begin_tab:`mxnet`[^]*:begin_tab:`pytorch, tensorflow`/],
  ['fence in a tab', /:begin_tab:[^:]*```bash/],
  ['discussion link', /\[Discussions\]\(https:/],
  ['inline formula over two lines', /\$a\n- b\$/],
  ['display formula in one line', /^\$\$.+\$\$/m],
  ['display formula over lines', /^\$\$\n.+\n\$\$$/m],
  ['display formula behind a text line', /then\n\$\$/],
  ['display formula inside a text line', /gives \$\$.+\$\$ which/],
  ['display formula in a list', /^ +\$\$.+\$\$$/m],
  ['text behind the closing dollars', /^\$\$.+\$\$ is the/m],
  ['environment that shares its lines with the dollars', /\$\$\\begin\{aligned\}[^]*\\end\{aligned\}\$\$/],
  ['words in a formula', /\\text\{ seconds/],
  ['label, eqlabel, width, bibliography', /:label:`[^]*:eqlabel:`[^]*:width:`[^]*:bibliography:`/],
  ['numref, eqref, ref', /:eqref:`[^]*:numref:`/],
  ['cite with several keys, citet', /:citet:`[^`]+,[^`]+`/],
  ['role in double backticks', /:numref:``/],
  ['slide marks of four forms', /\[\*\*[^]*\(\*\*[^]*\[~~[^]*\(~~/],
  ['slide mark over lines', /\[\*\*[^*\n]+\n[^*\n]+\*\*\]/],
  ['slide mark in a heading', /^## \[\*\*/m],
  ['slide mark without its end', /\[\*\*Adım sayısı\*/],
  ['headings of four levels', /^# [^]*^## [^]*^### [^]*^#### /m],
  ['heading with formula and code', /^### .*\$.*`/m],
  ['heading right before a list', /^## .*\n\* /m],
  ['heading without a space', /^##\[/m],
  ['underlined heading', /^=+$/m],
  ['caption with formula and role', /!\[.*\$.*:numref:`/],
  ['caption with a link', /!\[.*\[.*\]\(http/],
  ['table with a caption', /^:\w.*\n:label:.*\n\n\|/m],
  ['table without outer bars', /^\w+ \| \w+\n--- \| ---$/m],
  ['bullets of two kinds, nested and lazy', /^\* .*\n\w.*\n {4}\* [^]*^- /m],
  ['items that are all numbered 1, nested', /^1\. [^]*^1\. [^]*^ {4}1\. /m],
  ['links: inline, bare, auto, relative', /https:\/\/weather[^]*<https:[^]*\]\(manual\.md/],
  ['emphasis with stars and underscores, strong', /\*\w.*\*[^]*_\w.*_[^]*\*\*\w/],
  ['entities', /&lt;\w+&gt;/],
  ['HTML comment', /<!--/],
  ['footnote', /\[\^1\]/],
  ['block quote of two lines', /^> .*\n> /m],
  ['rule', /^\*\*\*$/m],
  ['escaped dollar and underscore', /\\\$5[^]*\\_/],
  ['white space at a line end', /\S[ \t]+\n/],
  ['hard break', /\S {2}\n/],
  ['several blank lines', /\n\n\n/],
  ['no line end at the end', /\S$(?![^])/],
  ['tab, no-break space, zero width', /\u00A0[^]*\u200B[^]*\t/],
  ['combining marks', /o\u0308/],
  ['curly quotes and dash', /“[^]*”[^]*—/],
  ['full-width marks, term in brackets', /（\w+）.*。/],
  ['role with a space before its name', /:eqref: `/],
  ['tab with a space before its name', /:begin_tab: `/],
  ['role glued to a word', /`de /],
  ['formula that starts with a space', /\$ x\$/],
  ['blank line in a display formula', /\$\$\na\n\nb\n\$\$/],
  ['line of white space', /\n +\n/],
];

test('the fixture pages use every row of the census', () => {
  const texts = listFixturePages().map(({ text }) => text);
  const unused = CENSUS.filter(([, pattern]) => !texts.some((text) => pattern.test(text)));
  expect(unused.map(([row]) => row)).toEqual([]);
});
