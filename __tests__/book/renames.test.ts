/** Where pages went, from the contents of their bases and from the history. */
import { expect, test } from 'vitest';
import type { FileChange, FileEntry, FileVersion } from '../../src/book/books.ts';
import { findRenames, type RenameSearch } from '../../src/book/renames.ts';
import type { Stray } from '../../src/book/translated-pages.ts';

interface Given {
  /** Base of each page that is gone, as lines; none where nothing is recorded. */
  readonly gone: Readonly<Record<string, string | undefined>>;
  /** Pages without a translation, as lines. */
  readonly fresh: Readonly<Record<string, string>>;
  /** What commits changed, by `from to`, and the commits that removed a path. */
  readonly changes?: Readonly<Record<string, readonly FileChange[]>>;
  readonly removals?: Readonly<Record<string, string>>;
  readonly since?: string;
}

const lines = (text: string) => text.replaceAll(' ', '\n');

async function find({ gone, fresh, changes = {}, removals = {}, since }: Given): Promise<Record<string, string>> {
  const encode = (blobs: readonly string[]) => new Map(blobs.map((blob) => [blob, Buffer.from(lines(blob))]));
  const source: RenameSearch['source'] = {
    readBlobs: async (blobs) => encode(blobs),
    listChanges: async (from, to) => changes[`${from} ${to}`] ?? [],
    listVersions: async (_, path): Promise<FileVersion[]> =>
      removals[path] === undefined ? [] : [{ commit: removals[path], blob: undefined }],
    findCommit: async (revision) => revision,
  };
  const strays = Object.entries(gone).map(([path, blob]): Stray => {
    const base = blob === undefined ? {} : { base: { origin: 'state' as const, blob } };
    return { source: path, target: path, ...base };
  });
  const untranslated = new Map(
    Object.entries(fresh).map(([path, blob]): [string, FileEntry] => [path, { path, blob, kind: 'file' }]),
  );
  const renames = await findRenames(strays, {
    source,
    target: { readBlobs: async () => new Map() },
    commit: 'now',
    since,
    untranslated,
  });
  return Object.fromEntries([...renames].map(([stray, path]) => [stray.source, path]));
}

const renamed = (from: string, path: string): FileChange => ({ kind: 'renamed', from, path });

test('of pages with lines in common the one that has most, where it has half', async () => {
  expect(await find({ gone: { 'old.md': 'a b c d' }, fresh: { 'x.md': 'a b c x', 'y.md': 'a b c d y' } })).toEqual({
    'old.md': 'y.md',
  });
  expect(await find({ gone: { 'old.md': 'a b c d' }, fresh: { 'x.md': 'a x y z' } })).toEqual({});
});

test('of pages that are alike the one of the same name', async () => {
  expect(await find({ gone: { 'a/old.md': 'a b' }, fresh: { 'b/x.md': 'a b', 'c/old.md': 'a b' } })).toEqual({
    'a/old.md': 'c/old.md',
  });
});

test('a page that went on under another name is followed through the commits that removed it', async () => {
  const history = {
    gone: { 'a.md': undefined },
    changes: { 'one^ one': [renamed('a.md', 'b.md')], 'two^ two': [renamed('b.md', 'c.md')] },
    removals: { 'a.md': 'one', 'b.md': 'two' },
  };
  expect(await find({ ...history, fresh: { 'c.md': 'x' } })).toEqual({ 'a.md': 'c.md' });
});

test('the search ends where a page went to and fro', async () => {
  const history = {
    gone: { 'a.md': undefined },
    changes: { 'one^ one': [renamed('a.md', 'b.md')], 'two^ two': [renamed('b.md', 'a.md')] },
    removals: { 'a.md': 'one', 'b.md': 'two' },
  };
  expect(await find({ ...history, fresh: { 'c.md': 'x' } })).toEqual({});
});
