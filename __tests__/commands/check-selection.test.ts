/** Globs held against the files of the source: what each is about, and the folders that are told where one finds nothing. */
import { expect, test } from 'vitest';
import type { FileEntry } from '../../src/book/books.ts';
import { checkSelection, countMatches, type SelectionRequest } from '../../src/commands/steps/open/check-selection.ts';

const PAGES = ['guide/tea.md', 'guide/milk.md', 'drafts/cup.md', 'zoo/ape.md'];

function check(request: Partial<SelectionRequest> & { readonly files?: readonly FileEntry[] }): Promise<string[]> {
  const files = request.files ?? PAGES.map((path): FileEntry => ({ path, blob: 'b', kind: 'file' }));
  return checkSelection({
    source: { location: 'book', listVersions: () => Promise.resolve([]) },
    commit: 'c',
    sourceFiles: new Map(files.map((file) => [file.path, file])),
    globs: ['**/*.md'],
    selected: [],
    ...request,
  });
}

test('a glob that takes out is counted by what it is about', () => {
  expect(countMatches(['**/*.md', '!drafts/**'], PAGES)).toEqual([
    { glob: '**/*.md', pages: 4 },
    { glob: '!drafts/**', pages: 1 },
  ]);
});

test('a glob of the configuration that matches nothing beside others is told, one that takes nothing out is not', async () => {
  expect(await check({ globs: ['guide/*.md', 'gone/*.md', '!none/*.md'] })).toEqual([
    "source.pages: 'gone/*.md' matches no file of book; correct or remove it",
  ]);
});

test('the folders most like what was written come first', async () => {
  await expect(check({ globs: ['giude/*.md'] })).rejects.toThrow(
    "no file of book is matched by 'giude/*.md'; folders with pages are 'guide/', ",
  );
});

test('a link to a page is no page', async () => {
  const files: FileEntry[] = [{ path: 'guide/tea.md', blob: 'b', kind: 'link' }];
  await expect(check({ files })).rejects.toThrow('it holds no Markdown; is this the right repository?');
});

test('a selection that names a removed page is taken, one that names none is not', async () => {
  const listVersions: SelectionRequest['source']['listVersions'] = (_, path) =>
    Promise.resolve(path === 'guide/old.md' ? [{ commit: 'c', blob: 'b' }] : []);
  const source = { location: 'book', listVersions };
  expect(await check({ source, selected: ['guide/old.md'] })).toEqual([]);
  await expect(check({ source, selected: ['guide/odd.md'] })).rejects.toThrow(
    "--pages: 'guide/odd.md' matches none of the 4 pages of book; folders with pages are 'guide/'",
  );
});
