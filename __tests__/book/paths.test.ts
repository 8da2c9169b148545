import { describe, expect, test } from 'vitest';
import type { FileEntry } from '../../src/book/books.ts';
import { compileGlobs } from '../../src/book/page-globs.ts';
import { renderBasePath } from '../../src/book/page-paths.ts';
import { assertInside, assertPagePlace } from '../../src/book/safe-path.ts';
import { ContentError } from '../../src/shared/errors.ts';

describe('page globs', () => {
  const isPage = compileGlobs(['**/*.md', '!README.md', '!**/*_origin.md']);

  test.each([
    ['index.md', true],
    ['a/b/c.md', true],
    ['a/README.md', true],
    ['README.md', false],
    ['a/x_origin.md', false],
    ['a/image.png', false],
    ['.github/x.md', false],
  ])('%s is a page: %s', (path, expected) => {
    expect(isPage(path)).toBe(expected);
  });

  test('the last glob that matches decides', () => {
    expect(compileGlobs(['**/*.md', '!a/**', 'a/keep.md'])('a/keep.md')).toBe(true);
  });

  test('globs that only take out leave all other files in', () => {
    expect(compileGlobs(['!a.md'])('b.md')).toBe(true);
    expect(compileGlobs(['!a.md'])('a.md')).toBe(false);
  });

  test.each(['*a*a*a*b.md', 'docs/{a*,*b*c*d*}.md', 'docs/{*b*c*d*,a*}.md', '**/a/**/b/**/c/**/d.md'])(
    '%s has more stars than are matched in time, and is refused by its name',
    (glob) => {
      expect(() => compileGlobs(['**/*.md', `!${glob}`])).toThrow(`glob '${glob}'`);
    },
  );

  test('stars of choices count one choice at a time, and those that are escaped not at all', () => {
    const isOne = compileGlobs(['docs/**/{\\*\\*\\*d,*.c,*_a*,*_b*}*.md']);
    expect(['docs/x_a.md', 'docs/y/x_bc.md', 'docs/***d.md', 'docs/d.md'].map((path) => isOne(path))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('the base of a page', () => {
  test.each([
    ['{dir}/{name}_origin{ext}', 'a/b.md', 'a/b_origin.md'],
    ['{dir}/{name}_origin{ext}', 'b.md', 'b_origin.md'],
    ['bases/{dir}/{name}{ext}', 'a/b.md', 'bases/a/b.md'],
    ['bases/{dir}/{name}{ext}', 'b.md', 'bases/b.md'],
  ])('%s of %s is %s', (pattern, page, base) => {
    expect(renderBasePath(pattern, page)).toBe(base);
  });
});

describe('a path to write to', () => {
  const files = new Map<string, FileEntry>(
    [
      { path: 'a/page.md', kind: 'file' as const },
      { path: 'link', kind: 'link' as const },
      { path: 'linked.md', kind: 'link' as const },
      { path: 'module', kind: 'submodule' as const },
    ].map((entry) => [entry.path, { ...entry, blob: '0' }]),
  );

  test.each([
    'a/page.md',
    'a/new.md',
    'b/c/new.md',
    '..a/x.md',
    'a/..b.md',
    '.gitting/a.md',
    'git~a.md',
    'git~1x/b.md',
  ])('%s is inside', (path) => {
    expect(() => assertInside(path, files)).not.toThrow();
  });

  test.each([
    ['../page.md', 'outside its repository'],
    ['a/../../page.md', 'outside its repository'],
    ['/etc/page.md', 'outside its repository'],
    ['C:/page.md', 'outside its repository'],
    ['a\\page.md', 'outside its repository'],
    ['.git/hooks/x.md', 'no path that git can hold'],
    ['a/.GIT/x.md', 'no path that git can hold'],
    ['git~1/x.md', 'no path that git can hold'],
    ['a/GIT~2', 'no path that git can hold'],
    ['.git./x.md', 'no path that git can hold'],
    ['.git . /x.md', 'no path that git can hold'],
    ['a/.git::$INDEX_ALLOCATION/x.md', 'no path that git can hold'],
    ['.g\u200Cit/x.md', 'no path that git can hold'],
    ['a/\uFEFF.Git\u00AD/x.md', 'no path that git can hold'],
    ['a//b.md', 'no path that git can hold'],
    ['./b.md', 'no path that git can hold'],
    ['link/page.md', "through a symbolic link, 'link'"],
    ['linked.md', "through a symbolic link, 'linked.md'"],
    ['module/page.md', "through a submodule, 'module'"],
    ['a/page.md/b.md', "'a/page.md' is a file, not a folder"],
  ])('%s is refused: %s', (path, message) => {
    expect(() => assertInside(path, files)).toThrow(message);
    expect(() => assertInside(path, files)).toThrow(ContentError);
    expect(() => assertInside(path, files)).toThrow(path);
  });
});

describe('a name that is no text', () => {
  test.each([
    ['bad\uDCFF.md', 'bad\\xff.md: its name is not UTF-8; rename the file'],
    ['a\uDCC3/bad.md', 'a\\xc3/bad.md: its name is not UTF-8; rename the file'],
    ['bad\uFFFD.md', 'bad\uFFFD.md: its name is not UTF-8; rename the file'],
  ])('is refused, with its bytes', (path, message) => {
    expect(() => assertInside(path, new Map())).toThrow(message);
    expect(() => assertInside(path, new Map())).toThrow(ContentError);
    expect(() => assertInside('茶 😀.md', new Map())).not.toThrow();
  });
});

describe('the place of a page', () => {
  test.each([
    ['a/b.md', 'a/b.md'],
    ['es/a/b.MD', 'b.md'],
    ['es/b.mdx', 'b.md'],
    ['es/b.ipynb', 'b.ipynb'],
    ['a.b/c..md', 'c.md'],
    ['LIESMICH', 'README'],
  ])('%s may be that of %s', (path, source) => {
    expect(() => assertPagePlace(path, source)).not.toThrow();
  });

  test.each([
    ['.github/workflows/x.md', 'x.md', 'begins with a point'],
    ['a/.vale/x.md', 'x.md', 'begins with a point'],
    ['.gitmodules', 'x.md', 'begins with a point'],
    ['.gitattributes', 'x', 'begins with a point'],
    ['.amts/state.json', 'x.json', 'begins with a point'],
    ['x.yml', 'x.md', 'let the name end with .md'],
    ['run.sh', 'x.md', 'let the name end with .md'],
    ['x', 'x.md', 'let the name end with .md'],
    ['x.md', 'notebook.ipynb', 'let the name end with .ipynb'],
  ])('%s is none for %s', (path, source, message) => {
    expect(() => assertPagePlace(path, source)).toThrow(ContentError);
    expect(() => assertPagePlace(path, source)).toThrow(message);
    expect(() => assertPagePlace(path, source)).toThrow(path);
  });
});
