import { expect, test } from 'vitest';
import { compileLayout } from '../../src/book/layout.ts';
import { listTranslated, type Translation } from '../../src/book/translated-pages.ts';

const PATHS = ['a.md', 'a_origin.md', 'bases/a.md', 'b_origin.md'];
const files = new Map(PATHS.map((path) => [path, { path, blob: path, kind: 'file' as const }]));
const layout = compileLayout({ language: 'es', folder: 'es', paths: {}, pages: ['**/*.md'] });

function list(basePattern: string | null): string[] {
  const translation: Translation = { files, state: new Map(), layout, basePattern };
  return listTranslated(translation, () => true).map(({ target, hasSibling }) => `${target}${hasSibling ? ' +' : ''}`);
}

test('the base beside a page is no page, by the pattern that holds for the list of files', () => {
  expect(list('{dir}/{name}_origin{ext}')).toEqual(['a.md +', 'bases/a.md', 'b_origin.md']);
  expect(list('bases/{dir}/{name}{ext}')).toEqual(['a.md +', 'a_origin.md', 'b_origin.md']);
  expect(list(null)).toEqual(PATHS);
  // Each its own base: still a page, which is refused by its name.
  expect(list('{dir}/{name}{ext}')).toEqual(PATHS.map((path) => `${path} +`));
});
