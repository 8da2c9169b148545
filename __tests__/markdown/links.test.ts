/** Links of a page that name an anchor of the same site. */
import { expect, test } from 'vitest';
import type { DialectName } from '../../src/config/choices.ts';
import { listAnchorLinks } from '../../src/markdown/links.ts';
import { parsePage } from '../../src/markdown/parse.ts';

const read = (text: string, dialect: DialectName = 'gfm') =>
  listAnchorLinks(parsePage(text, { language: 'en', dialect }));

test.each<[string, string, [path: string, anchor: string][]]>([
  ['of the page itself', 'See [the pot](#the-pot).\n', [['', 'the-pot']]],
  ['of another page', 'See [the pot](../kitchen/pots.md#the-pot).\n', [['../kitchen/pots.md', 'the-pot']]],
  ['written with percent signs', 'See [it](a%20b.md#caf%C3%A9).\n', [['a b.md', 'café']]],
  ['written with percent signs that mean nothing', 'See [it](a.md#50%-off).\n', [['a.md', '50%-off']]],
  ['around a picture', '[![a pot](pot.png)](#pot)\n', [['', 'pot']]],
  ['in a definition', 'See [it][1].\n\n[1]: a.md#pot\n', [['a.md', 'pot']]],
  [
    'in a heading, an item and a cell, in order',
    '# [a](#b)\n\n- [c](#d)\n\n| [e](#f) |\n|--|\n',
    [
      ['', 'b'],
      ['', 'd'],
      ['', 'f'],
    ],
  ],
])('a link to an anchor is found: %s', (_, text, links) => {
  expect(read(text).map(({ path, anchor }) => [path, anchor])).toEqual(links);
});

test('a link is told with its address, with its block, and with where its anchor stands', () => {
  const text = 'Tea.\n\nSee [the pot](a.md#caf%C3%A9) and [more](b.md#x).\n';
  const [link] = read(text);
  expect(link).toMatchObject({ address: 'a.md#caf%C3%A9', block: { index: 1 } });
  expect(text.slice(link?.start, link?.end)).toBe('caf%C3%A9');
});

test.each([
  ['of other sites', 'See [a](https://a.example/b#c), [d](//a.example/#e) and [f](mailto:g@h.example#i).\n'],
  ['without an anchor', 'See [a](b.md) in #4, and [d](e.md).\n'],
  ['in code', '`[a](#b)`\n\n```\n[c](#d)\n```\n'],
])('links are none to an anchor of the site: %s', (_, text) => {
  expect(read(text)).toEqual([]);
});

test('addresses of a dialect count where it has them', () => {
  const text = 'See {{< ref "a.md#b" >}} and <a href="c.md#d">this</a>.\n';
  expect(read(text, 'hugo').map(({ path, anchor }) => [path, anchor])).toEqual([
    ['a.md', 'b'],
    ['c.md', 'd'],
  ]);
  expect(read(text, 'mdx').map(({ path }) => path)).toEqual(['c.md']);
});
