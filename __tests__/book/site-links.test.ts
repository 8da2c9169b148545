/** Where addresses of links lead, as sites of each kind write them. */
import { expect, test } from 'vitest';
import { compileSiteLinks, readSlug } from '../../src/book/site-links.ts';

const PATHS = [
  'docs/intro.md',
  'docs/guide/index.md',
  'docs/guide/pots.md',
  'docs/guide/02-cups.mdx',
  'docs/api/_index.md',
  'docs/api/pots.md',
  'docs/api/kettle.md',
  'blog/tea.md',
];

const find = (from: string, path: string, hasFolders = false) =>
  compileSiteLinks({ paths: PATHS, hasFolders, locales: ['en', 'es'] })(from, path);

test.each([
  // As a file.
  ['docs/intro.md', 'guide/pots.md', 'docs/guide/pots.md'],
  ['docs/guide/pots.md', './index.md', 'docs/guide/index.md'],
  ['docs/guide/pots.md', '../api/pots.md', 'docs/api/pots.md'],
  ['docs/guide/pots.md', '/docs/api/pots.md', 'docs/api/pots.md'],
  ['docs/guide/pots.md', '@site/docs/api/pots.md', 'docs/api/pots.md'],
  // As a page of the site.
  ['docs/intro.md', 'guide/pots', 'docs/guide/pots.md'],
  ['docs/intro.md', './guide/pots.html', 'docs/guide/pots.md'],
  ['docs/intro.md', 'guide/', 'docs/guide/index.md'],
  ['docs/guide/pots.md', 'cups', 'docs/guide/02-cups.mdx'],
  ['docs/intro.md', '/guide/pots/', 'docs/guide/pots.md'],
  ['docs/intro.md', '/docs/api', 'docs/api/_index.md'],
  ['docs/intro.md', '/es/blog/tea?lang=es', 'blog/tea.md'],
  ['docs/intro.md', '/docs/guide/cups', 'docs/guide/02-cups.mdx'],
  // By its name.
  ['docs/intro.md', 'kettle.md', 'docs/api/kettle.md'],
  // What could be two pages, or none.
  ['docs/intro.md', 'pots.md', undefined],
  ['docs/intro.md', '/pots', undefined],
  ['docs/intro.md', './kettle.md', undefined],
  ['docs/intro.md', '../../kettle.md', undefined],
  ['docs/intro.md', '/lid/', undefined],
])('from %s the address %s leads to %s', (from, path, page) => {
  expect(find(from, path)).toBe(page);
});

test('where a page stands in a folder of its name, addresses count from there', () => {
  const paths = ['docs/pots.md', 'docs/guide/pots.md', 'docs/guide/cups.md'];
  const places = [true, false].map((hasFolders) =>
    compileSiteLinks({ paths, hasFolders })('docs/guide/cups.md', '../pots/'),
  );
  expect(places).toEqual(['docs/guide/pots.md', 'docs/pots.md']);
  expect(find('docs/guide/cups.md', '../pots/', true)).toBe('docs/guide/pots.md');
  expect(find('docs/guide/index.md', '../intro/', true)).toBe('docs/intro.md');
  expect(find('docs/guide/cups.md', 'pots.md', true)).toBe('docs/guide/pots.md');
});

test('a folder may have the name of a language', () => {
  expect(
    compileSiteLinks({ paths: ['en/tea.md', 'de/tea.md'], hasFolders: false, locales: ['en'] })('a.md', '/en/tea'),
  ).toBe('en/tea.md');
});

test('a number that a version goes on with puts no page in order', () => {
  const findChange = compileSiteLinks({ paths: ['changes/2.0.md'], hasFolders: false });
  expect(['changes/2.0', 'changes/0'].map((path) => findChange('a.md', path))).toEqual(['changes/2.0.md', undefined]);
});

test('a place with a slash counts from the root of the site, another one from the folder of the page', () => {
  const paths = ['docs/guide/pots.md', 'docs/api/pots.md'];
  const slugs = new Map([
    ['docs/guide/pots.md', '/lid'],
    ['docs/api/pots.md', 'lid'],
  ]);
  const named = compileSiteLinks({ paths, hasFolders: false, slugs });
  expect(['/lid', '/docs/api/lid'].map((path) => named('blog/tea.md', path))).toEqual(paths);
});

test('a page stands where its front matter says, by its path as well, and an address of two pages is none', () => {
  const slugs = new Map([
    ['docs/guide/pots.md', 'tea-pots'],
    ['docs/api/pots.md', '/reference/pots/'],
    ['docs/intro.md', '/kettle'],
  ]);
  const named = (path: string) => compileSiteLinks({ paths: PATHS, hasFolders: true, slugs })('blog/tea.md', path);
  expect(named('/docs/guide/tea-pots/')).toBe('docs/guide/pots.md');
  expect(named('/docs/guide/pots/')).toBe('docs/guide/pots.md');
  expect(named('/reference/pots')).toBe('docs/api/pots.md');
  expect(named('/docs/api/kettle')).toBe('docs/api/kettle.md');
  expect(compileSiteLinks({ paths: PATHS, hasFolders: true, slugs })('blog/tea.md', '/api/kettle')).toBe(
    'docs/api/kettle.md',
  );
});

test.each([
  ['---\ntitle: tea\nslug: tea-pots\n---\n', 'tea-pots'],
  ['---\npermalink: "/tea/pots/"\r\n---\n', '/tea/pots/'],
  ['+++\nurl = "/tea"\n+++\n', '/tea'],
  ['---\nurl: https://example.org/tea\n---\n', undefined],
  ['---\npermalink: /:categories/:title\n---\n', undefined],
  ['---\ntitle: tea\n---\n\nslug: none\n', undefined],
  ['slug: none\n', undefined],
])('the place that is written in %j is %s', (text, slug) => {
  expect(readSlug(text)).toBe(slug);
});
