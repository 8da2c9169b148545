import { describe, expect, test } from 'vitest';
import type { FileEntry } from '../../src/book/books.ts';
import { compileGlobs } from '../../src/book/page-globs.ts';
import { mapPath, renderBasePath, unmapPath } from '../../src/book/page-paths.ts';
import { assertInside } from '../../src/book/safe-path.ts';
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
});

describe('the path map', () => {
  const map = { 'old/': 'new/', 'old/deep/': 'deep/', 'one.md': 'uno.md' };

  test.each([
    ['old/a.md', 'new/a.md'],
    ['old/deep/a.md', 'deep/a.md'],
    ['one.md', 'uno.md'],
    ['one.md.md', 'one.md.md'],
    ['other/old/a.md', 'other/old/a.md'],
  ])('takes %s to %s and back', (source, target) => {
    expect(mapPath(source, map)).toBe(target);
    expect(unmapPath(target, map)).toBe(source);
  });

  test('can put the whole book into a folder', () => {
    expect(mapPath('a/b.md', { '': 'es/' })).toBe('es/a/b.md');
    expect(unmapPath('es/a/b.md', { '': 'es/' })).toBe('a/b.md');
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

  test.each(['a/page.md', 'a/new.md', 'b/c/new.md', '..a/x.md', 'a/..b.md'])('%s is inside', (path) => {
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
