/** Anchors of headings, as the generator of each dialect makes them. */
import { expect, test } from 'vitest';
import type { DialectName } from '../../src/config/choices.ts';
import { listAnchors } from '../../src/markdown/anchors.ts';
import { parsePage } from '../../src/markdown/parse.ts';

const anchorsOf = (text: string, dialect: DialectName) =>
  listAnchors(parsePage(text, { language: 'en', dialect }))?.map(({ anchor }) => anchor);

test.each<[DialectName, string, string]>([
  ['gfm', '## The `pot` & *lid*', 'the-pot--lid'],
  ['gfm', '## 比较 数字', '比较-数字'],
  ['docusaurus', '## What’s new?', 'whats-new'],
  ['hugo', '## First pot {#pot}', 'pot'],
  ['hugo', '## First pot {#pot .wide}', 'pot'],
  ['vitepress', '## 1. Crème & tea', '_1-creme-tea'],
  ['vitepress', '## 水和茶', '水和茶'],
  ['mdbook', '## Using `pub use`, Again', 'using-pub-use-again'],
  ['mdbook', '## 使用 `pub` 关键字', '使用-pub-关键字'],
  ['quarto', '## 3. Tea & milk', 'tea-milk'],
  ['mkdocs', '## Crème & tea!', 'creme-tea'],
  ['mdx', '## The pot {/*pot*/}', 'pot'],
  ['nuxt', '## 1. Tea & milk - now!', '_1-tea-milk-now'],
  ['docsify', "## 2 cups: what's *new*?", '_2-cups-whats-new'],
  ['docsify', '## 茶 Tea', '茶-tea'],
  ['docsify', '## The pot :id=own', 'own'],
  ['docbuilder', '## The pot[[pot]]', 'pot'],
  ['myst', '## The 2nd Pot', 'the-2nd-pot'],
  ['markdoc', '## Zwei Tassen', 'zwei-tassen'],
  ['gitbook', '## Page outline', 'page-outline'],
  ['obsidian', '## Próximos pasos', 'Próximos pasos'],
  // As the documents and tests of the generators have them.
  ['vitepress', '## Maître d’hôtel', 'maitre-d-hotel'],
  ['mdbook', '## `--passes`: add more', '--passes-add-more'],
  ['mdbook', '## Über', 'Über'],
  ['mdbook', '## चाय का पानी', 'चाय-का-पानी'],
  ['mdbook', '## 中文標題 CJK title', '中文標題-cjk-title'],
  ['quarto', '## Maître d’hôtel', 'maître-dhôtel'],
  ['quarto', '## 3. Applications', 'applications'],
  ['quarto', '## 33', 'section'],
  ['mkdocs', '## Žlutý čaj - twice', 'zluty-caj-twice'],
])('in %s the anchor of %s is %s', (dialect, heading, anchor) => {
  expect(anchorsOf(`${heading}\n`, dialect)).toEqual([anchor]);
});

test('headings of one name are told apart by numbers', () => {
  expect(anchorsOf('# Tea\n\n## Tea\n\n## Tea {#own}\n\n## Tea\n', 'gfm')).toEqual(['tea', 'tea-1', 'own', 'tea-2']);
  expect(anchorsOf('# Tea\n\n## Tea\n', 'mkdocs')).toEqual(['tea', 'tea_1']);
});

test('what depends on the settings of a site is not guessed', () => {
  expect(anchorsOf('# 茶\n', 'mkdocs')).toEqual([]);
  expect(anchorsOf('# Tea & milk\n\n# Crème\n\n# Tea 🍵\n', 'docsify')).toEqual([]);
  expect(anchorsOf('# Tea & milk\n\n# Crème\n\n# 2 cups\n\n# Tea\n\n# Tea\n', 'myst')).toEqual(['tea']);
  expect(anchorsOf('# Tea: milk\n\n# Tea\n\n# Tea\n', 'obsidian')).toEqual(['Tea']);
  expect(anchorsOf('# Tea\n', 'd2l')).toBeUndefined();
});
