import { describe, expect, test } from 'vitest';
import { checkTarget } from '../../src/commands/steps/open/check-target.ts';

function check(language: string, paths: readonly string[]): string[] {
  const files = new Map(paths.map((path) => [path, { kind: 'file', path, blob: 'b' } as const]));
  return checkTarget({ settings: { language, paths: {} }, location: 'book', files, pages: ['src/tea.md'] });
}

describe('a translation that stands in catalogues of gettext', () => {
  test.for([
    ['fr', 'po/fr.po'],
    ['zh-TW', 'docs/po/zh_TW.po'],
    ['ja', 'locale/ja/LC_MESSAGES/book.po'],
  ])('is told to be none that is read: %s in %s', ([language = '', path = '']) => {
    expect(check(language, ['src/tea.md', path])).toEqual([expect.stringContaining(`${path} in book: `)]);
  });

  test('is told once, however many catalogues there are, and not for another language', () => {
    const paths = ['locale/ja/LC_MESSAGES/a.po', 'locale/ja/LC_MESSAGES/b.po', 'locale/fr/LC_MESSAGES/a.po'];
    expect(check('ja', paths)).toEqual([expect.stringMatching(/a\.po \(and 1 more\) in book: .*not supported/)]);
    expect(check('es', [...paths, 'po/messages.pot', 'es.po'])).toEqual([]);
  });
});
