/** Where the translation of a page stands, and the way back, for the layouts that books have. */
import { describe, expect, test, vi } from 'vitest';
import { compileLayout, type LayoutSettings } from '../../src/book/layout.ts';
import { findLayoutFault } from '../../src/book/layout-faults.ts';

function make(settings: Partial<LayoutSettings>) {
  return compileLayout({ language: 'zh', folder: 'zh-cn', paths: {}, pages: ['**/*.md'], ...settings });
}

const DOCUSAURUS = {
  'docs/': 'i18n/{folder}/docusaurus-plugin-content-docs/current/',
  'versioned_docs/': 'i18n/{folder}/docusaurus-plugin-content-docs/',
  'blog/': 'i18n/{folder}/docusaurus-plugin-content-blog/',
};
const SUFFIX = { '{dir}/{name}.en-US{ext}': '{dir}/{name}.{folder}{ext}' };
const MIXED = ['README.md', 'docs/**/*.md'];
const TWICE = { '{dir}/{name}/{name}.md': '{dir}/{name}.es.md' };
const RENAMED = { 'old/': 'new/', 'old/deep/': 'deep/', 'one.md': 'uno.md' };

describe('a layout takes a page there and back', () => {
  test.each<[string, Partial<LayoutSettings>, string, string]>([
    ['sister repository', {}, 'a/b.md', 'a/b.md'],
    ['renamed folder', { paths: RENAMED }, 'old/a.md', 'new/a.md'],
    ['the longest of two folders', { paths: RENAMED }, 'old/deep/a.md', 'deep/a.md'],
    ['renamed file', { paths: RENAMED }, 'one.md', 'uno.md'],
    ['no file of a similar name', { paths: RENAMED }, 'one.md.md', 'one.md.md'],
    ['no file with another sign for its point', { paths: RENAMED }, 'one-md', 'one-md'],
    ['no folder further down', { paths: RENAMED }, 'other/old/a.md', 'other/old/a.md'],
    ['a folder around the whole book', { paths: { '': 'es/' } }, 'a/b.md', 'es/a/b.md'],
    ['folder a language', { path: '{folder}/{path}' }, 'a/b.md', 'zh-cn/a/b.md'],
    ['by its code', { path: '{language}/{path}' }, 'b.md', 'zh/b.md'],
    [
      'beside the folder of the source',
      { path: 'content/{folder}/{path}', pages: ['content/en/**/*.md'] },
      'content/en/a/b.md',
      'content/zh-cn/a/b.md',
    ],
    ['a page below one of two folders', { path: '{folder}/{path}', pages: MIXED }, 'docs/a/b.md', 'zh-cn/a/b.md'],
    ['a page above it', { path: '{folder}/{path}', pages: MIXED }, 'README.md', 'zh-cn/README.md'],
    [
      'from the root where globs only take out',
      { path: '{folder}/{path}', pages: ['!drafts/**'] },
      'a/b.md',
      'zh-cn/a/b.md',
    ],
    ['with the folder of one page', { path: 'zh/{path}', pages: ['docs/a.md'] }, 'docs/a.md', 'zh/a.md'],
    ['suffix', { path: '{dir}/{name}.{language}{ext}' }, 'docs/a.b.md', 'docs/a.b.zh.md'],
    ['suffix at the root', { path: '{dir}/{name}.{language}{ext}' }, 'a.md', 'a.zh.md'],
    ['suffix for suffix', { paths: SUFFIX }, 'docs/x.en-US.md', 'docs/x.zh-cn.md'],
    ['suffix for suffix at the root', { paths: SUFFIX }, 'x.en-US.md', 'x.zh-cn.md'],
    ['no page further down', { paths: { '{name}.en.md': '{name}.es.md' } }, 'a/x.en.md', 'a/x.en.md'],
    ['with a name that stands twice', { paths: TWICE }, 'a/b/b.md', 'a/b.es.md'],
    ['not with two names', { paths: TWICE }, 'a/b/c.md', 'a/b/c.md'],
    ['another extension', { paths: { '{path}.qmd': '{path}.Rmd' } }, 'a/b.qmd', 'a/b.Rmd'],
    ['a folder for each page', { path: '{dir}/{name}/{name}.{folder}{ext}' }, 'a/b.md', 'a/b/b.zh-cn.md'],
    ['Docusaurus', { paths: DOCUSAURUS }, 'docs/a/b.mdx', 'i18n/zh-cn/docusaurus-plugin-content-docs/current/a/b.mdx'],
    [
      'a version',
      { paths: DOCUSAURUS },
      'versioned_docs/version-1.0/a.md',
      'i18n/zh-cn/docusaurus-plugin-content-docs/version-1.0/a.md',
    ],
    ['paths before path', { paths: { 'blog/': 'log/' }, path: '{folder}/{path}' }, 'blog/a.md', 'log/a.md'],
    ['characters that expressions know', { paths: { 'a+(b)/': 'c[d]/' } }, 'a+(b)/$&.md', 'c[d]/$&.md'],
  ])('%s', (_, settings, source, target) => {
    const layout = make(settings);
    expect(layout.findTarget(source)).toBe(target);
    expect(layout.findSource(target)).toBe(source);
  });
});

test('the path of a page counts from the folder of the last glob that takes it in', () => {
  const { findTarget } = make({ path: 'zh/{path}', pages: ['docs/**/*.md', 'docs/a/**/*.md', '!docs/a/**'] });
  expect(['docs/b.md', 'docs/a/b.md'].map(findTarget)).toEqual(['zh/b.md', 'zh/b.md']);
});

test('of a thousand translations, one is asked by its pattern whether it has a path', () => {
  const layouts = Array.from({ length: 1000 }, (_, at) => make({ folder: `l${at}`, path: '{folder}/{path}' }));
  const exec = vi.spyOn(RegExp.prototype, 'exec');
  const found = layouts.flatMap(({ findSource }) => findSource('l7/a.md') ?? []);
  const { length } = exec.mock.calls;
  exec.mockRestore();
  expect(found).toEqual(['a.md']);
  expect(length).toBeLessThan(10);
});

describe('a file that is no translation', () => {
  test.each<[string, Partial<LayoutSettings>, string]>([
    ['of another language', { path: '{folder}/{path}' }, 'ja/a.md'],
    ['of another suffix', { path: '{dir}/{name}.{language}{ext}' }, 'docs/a.md'],
    ['whose way back leads elsewhere', { paths: { '': 'es/', 'old/': 'new/' } }, 'es/old/a.md'],
    ['whose source cannot be told', { path: 'flat/{name}{ext}' }, 'flat/deep/a.md'],
  ])('%s has no source', (_, settings, path) => {
    expect(make(settings).findSource(path)).toBeUndefined();
  });

  test('is in a repository of its own a page of another time, and among the pages of the source nothing', () => {
    expect(make({ paths: RENAMED }).findSource('old/a.md')).toBe('old/a.md');
    expect(make({ paths: RENAMED, isOwn: true }).findSource('old/a.md')).toBeUndefined();
  });
});

describe('a layout that cannot be right', () => {
  const fault = (settings: Partial<LayoutSettings>, pages: readonly string[], isOwn = true) =>
    findLayoutFault([{ language: 'zh', layout: make({ ...settings, isOwn }), isOwn, place: 'book' }], pages);

  test('puts a page in its own place', () => {
    expect(fault({ paths: { '.en-US.md': '.zh-CN.md' } }, ['docs/a.en-US.md'])).toMatch(
      /^target zh: docs\/a\.en-US\.md would be its own translation; give 'path' or 'paths'/,
    );
  });

  test('puts a page in the place of another source page', () => {
    expect(fault({ paths: { 'a.md': 'b.md', 'b.md': 'c.md' } }, ['a.md', 'b.md'])).toContain(
      'the translation of a.md would stand in the place of the source page b.md',
    );
  });

  test('puts two pages in one place', () => {
    expect(fault({ path: 'zh/{name}{ext}' }, ['a/x.md', 'b/x.md'])).toContain(
      'zh/x.md would be the translation of b/x.md and of a/x.md',
    );
  });

  test('puts two languages in one place', () => {
    const layout = make({ path: 'i18n/{path}' });
    const place = { layout, isOwn: true, place: 'book' };
    const both = [
      { language: 'zh', ...place },
      { language: 'ja', ...place },
    ];
    expect(findLayoutFault(both, ['a.md'])).toContain('i18n/a.md would be the translation of a.md and of a.md into zh');
    const apart = [
      { language: 'zh', ...place },
      { language: 'ja', ...place, place: 'other book' },
    ];
    expect(findLayoutFault(apart, ['a.md'])).toBeUndefined();
  });

  test('may use the very paths of the source in another repository', () => {
    expect(fault({}, ['a.md', 'b.md'], false)).toBeUndefined();
  });
});
