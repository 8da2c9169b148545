/** Which pages a run looks at, and what is to be done with each, from lists of files alone. */
import { describe, expect, test } from 'vitest';
import type { FileChange, FileEntry, SourceBook } from '../../src/book/books.ts';
import { compileLayout } from '../../src/book/layout.ts';
import { compileGlobs } from '../../src/book/page-globs.ts';
import { listTouched, type Scope, type ScopeRequest, type Selection, selectScope } from '../../src/book/scope.ts';

const isPage = compileGlobs(['**/*.md', '!**/*_origin.md']);
const EVERYTHING_NEW: Selection = { since: undefined, full: false, pages: undefined };

/** Files with a blob each, `path` or `path=blob`; a link as `path->`. */
function list(...files: readonly string[]): Map<string, FileEntry> {
  return new Map(
    files.map((file) => {
      const isLink = file.endsWith('->');
      const [path = '', blob = `blob of ${path}`] = file.replace(/->$/, '').split('=');
      return [path, { path, blob, kind: isLink ? 'link' : 'file' }];
    }),
  );
}

function makeSource(changes: readonly FileChange[]): SourceBook {
  const nothing = async () => [];
  return {
    location: 'book',
    url: undefined,
    name: 'book',
    findCommit: async () => undefined,
    listFiles: async () => new Map(),
    readBlobs: async () => new Map(),
    listChanges: async () => changes,
    listVersions: nothing,
    followPage: nothing,
    findBlob: async () => undefined,
    isShallow: async () => false,
  };
}

interface Given {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly selection?: Partial<Selection>;
  readonly changes?: readonly FileChange[];
  readonly paths?: Readonly<Record<string, string>>;
  readonly base?: string | null;
  readonly state?: ScopeRequest['translation']['state'];
  readonly declined?: ScopeRequest['declined'];
  readonly isProposed?: ScopeRequest['isProposed'];
}

async function select({ source, target, changes = [], selection = {}, isProposed, ...rest }: Given): Promise<Scope> {
  const { paths = {}, base: basePattern = '{dir}/{name}_origin{ext}', state = new Map(), declined = new Map() } = rest;
  const book = makeSource(changes);
  return selectScope({
    source: book,
    touched: await listTouched({ source: book, commit: 'now' }, selection.since),
    target: { readBlobs: async () => new Map() },
    commit: 'now',
    sourceFiles: list(...source),
    isPage,
    statePath: '.amts/state.json',
    translation: {
      files: list(...target),
      state,
      layout: compileLayout({ language: 'es', paths, pages: [] }),
      basePattern,
    },
    declined,
    isProposed: isProposed ?? (() => false),
    selection: { ...EVERYTHING_NEW, ...selection },
  });
}

/** What becomes of each page, a line each. */
async function tell(given: Given): Promise<string[]> {
  const { tasks, settled } = await select(given);
  return [
    ...tasks.map(({ kind, source, target }) => `${kind} ${source} ${target}`),
    ...settled.map(({ status, source, reason }) => `${status} ${source}: ${reason}`),
  ];
}

const state = (source: string, sourceBlob: string) => ({ source, sourceBlob, commit: 'then', targetBlob: 'x' });

describe('a run without a push', () => {
  test('looks at what differs from its base, and at new pages, in the order of their paths', async () => {
    const source = ['new.md', 'a/changed.md=two', 'same.md=one', 'image.png'];
    const target = ['a/changed.md', 'a/changed_origin.md=one', 'same.md', 'same_origin.md=one'];
    expect(await tell({ source, target })).toEqual(['update a/changed.md a/changed.md', 'new new.md new.md']);
  });

  test('reads the base from the state file where none stands beside the page', async () => {
    const given = {
      source: ['a.md=two'],
      target: ['a.md'],
      base: null,
      state: new Map([['a.md', state('a.md', 'one')]]),
    };
    const { tasks } = await select(given);
    expect(tasks).toMatchObject([{ kind: 'update', basePath: undefined, base: { blob: 'one', commit: 'then' } }]);
    expect(await tell({ ...given, source: ['a.md=one'] })).toEqual([]);
  });

  test('leaves alone what the translators removed, and says so when asked for everything', async () => {
    const given = { source: ['a.md=two'], target: ['a_origin.md=one'] };
    expect(await tell(given)).toEqual([]);
    expect(await tell({ ...given, selection: { full: true } })).toEqual([
      'unchanged a.md: removed by its translators; to have it again, remove its base and its entry in .amts/state.json',
    ]);
  });

  test('fails a page without a base, which a full run guesses', async () => {
    const given = { source: ['a.md'], target: ['a.md'] };
    expect(await tell(given)).toEqual([
      expect.stringMatching(/^failed a\.md: has no base \(looked in \{dir\}\/\{name\}_origin\{ext\} and /),
    ]);
    expect(await tell({ ...given, base: null })).toEqual([expect.stringContaining('(looked in .amts/state.json)')]);
    expect(await tell({ ...given, selection: { full: true } })).toEqual(['update a.md a.md']);
  });

  test('asked for everything, tells what is up to date', async () => {
    const given = { source: ['a.md=one'], target: ['a.md', 'a_origin.md=one'] };
    expect(await tell({ ...given, selection: { full: true } })).toEqual(['unchanged a.md: up to date']);
    expect(await tell({ ...given, selection: { pages: (path) => path === 'a.md' } })).toEqual([
      'unchanged a.md: up to date',
    ]);
    expect(await tell({ ...given, selection: { full: true, pages: (path) => path === 'b.md' } })).toEqual([]);
  });
});

test('of pages that are up to date, those are planned that the proposal has otherwise', async () => {
  const given = {
    source: ['a.md=one', 'b.md=one'],
    target: ['a.md', 'a_origin.md=one', 'b.md', 'b_origin.md=one'],
    selection: { upToDate: 'planned if proposed' } as const,
  };
  expect(await tell({ ...given, isProposed: (path) => path === 'b.md' })).toEqual(['update b.md b.md']);
  expect(await tell({ ...given, selection: { upToDate: 'planned' } })).toHaveLength(2);
});

test('a page has the translation whose name is composed in another way', async () => {
  const { tasks } = await select({
    source: ['cafe\u0301.md=two'],
    target: ['caf\u00E9.md', 'caf\u00E9_origin.md=one'],
  });
  expect(tasks).toMatchObject([{ kind: 'update', target: 'caf\u00E9.md', base: { blob: 'one' } }]);
});

describe('a page that is mapped elsewhere now', () => {
  const given = { source: ['a.md=one'], paths: { 'a.md': 'new/a.md' }, selection: { full: true } };

  test('takes its translation along', async () => {
    const { tasks } = await select({ ...given, target: ['a.md', 'a_origin.md=one'] });
    expect(tasks).toMatchObject([{ kind: 'rename', target: 'new/a.md', from: { source: 'a.md', target: 'a.md' } }]);
  });

  test('is not removed where its translation stands there already', async () => {
    const target = ['a.md', 'a_origin.md=one', 'new/a.md', 'new/a_origin.md=one'];
    expect(await tell({ ...given, target })).toEqual(['unchanged a.md: up to date']);
  });
});

describe('a push', () => {
  const given = {
    source: ['a.md=two', 'b.md=two'],
    target: ['a.md', 'a_origin.md=one', 'b.md', 'b_origin.md=one'],
    selection: { since: 'before' },
  };

  test('names the pages to look at', async () => {
    expect(await tell({ ...given, changes: [{ kind: 'changed', path: 'b.md' }] })).toEqual(['update b.md b.md']);
    expect(await tell(given)).toEqual([]);
  });

  test('that renames a page takes the translation along, from where it stands', async () => {
    const renamed = {
      source: ['new/a.md=two'],
      target: ['a.md', 'a_origin.md=one'],
      selection: { since: 'before' },
      changes: [{ kind: 'renamed', from: 'a.md', path: 'new/a.md' }] as const,
    };
    const { tasks } = await select(renamed);
    expect(tasks).toMatchObject([
      {
        kind: 'rename',
        source: 'new/a.md',
        target: 'new/a.md',
        basePath: 'new/a_origin.md',
        base: { blob: 'one' },
        from: { source: 'a.md', target: 'a.md', basePath: 'a_origin.md' },
      },
    ]);
  });

  test('that renames a page touches both of its paths', async () => {
    const source = makeSource([{ kind: 'renamed', from: 'a.md', path: 'new/a.md' }]);
    expect(await listTouched({ source, commit: 'now' }, 'before')).toEqual(new Set(['a.md', 'new/a.md']));
  });

  test('that renames a page takes along a translation that no record names, until it is adopted', async () => {
    const renamed = {
      source: ['a.md', 'new.md'],
      target: ['a.md', 'old.md'],
      selection: { since: 'before' },
      changes: [{ kind: 'renamed', from: 'old.md', path: 'new.md' }] as const,
    };
    expect(await tell(renamed)).toEqual([expect.stringMatching(/^failed new\.md: has no base/)]);
    const adopted = { ...renamed, target: [...renamed.target, 'a_origin.md=one'] };
    expect(await tell(adopted)).toEqual(['new new.md new.md']);
  });

  test('that removes a page leaves its translation, and says so', async () => {
    const removed = { ...given, source: ['a.md=one'], changes: [{ kind: 'removed', path: 'b.md' }] as const };
    expect(await tell(removed)).toEqual([
      'unchanged b.md: source page removed; the translation stays until its translators remove it',
    ]);
    expect((await select(removed)).orphans).toMatchObject([{ target: 'b.md', base: { blob: 'one' } }]);
    expect((await select({ ...removed, changes: [] })).orphans).toEqual([]);
  });
});

describe('a page fails alone', () => {
  test.each([
    ['is its own base', { base: '{name}{ext}' }, 'a.md: is its own base'],
    ['leads out of its repository', { paths: { 'a.md': '../a.md' } }, 'outside its repository'],
    ['goes where no page stands', { paths: { 'a.md': '.github/a.md' } }, 'begins with a point'],
    ['has a base where none may stand', { base: '.git~1/{name}.md' }, 'begins with a point'],
    ['has a base that git does not hold', { base: 'git~1/{name}.md' }, 'no path that git can hold'],
    ['is of another kind', { paths: { 'a.md': 'a.yml' } }, 'let the name end with .md'],
  ])('when it %s', async (_, setting, message) => {
    const [first, ...others] = await tell({ source: ['a.md', 'b.md'], target: [], ...setting });
    const failed = [first, ...others].filter((line) => line?.startsWith('failed a.md'));
    expect(failed).toEqual([expect.stringContaining(message)]);
  });

  test('when its name is no text, which shows its bytes', async () => {
    const { tasks, settled } = await select({ source: ['a\uDCFF.md', 'b.md'], target: [] });
    expect(tasks.map(({ source }) => source)).toEqual(['b.md']);
    expect(settled).toEqual([
      {
        status: 'failed',
        source: 'a\\xff.md',
        target: 'a\\xff.md',
        reason: 'a\\xff.md: its name is not UTF-8; rename the file',
      },
    ]);
  });

  test('when another page has the same target: both are told, and neither is written', async () => {
    const lines = await tell({ source: ['a.md', 'b.md', 'c.md'], target: [], paths: { 'b.md': 'a.md' } });
    expect(lines).toEqual([
      'new c.md c.md',
      "failed a.md: is the target of both a.md and b.md; correct 'paths'",
      "failed b.md: is the target of both b.md and a.md; correct 'paths'",
    ]);
  });

  test('when its translation would be removed from where no page stands', async () => {
    const lines = await tell({
      source: ['new.md'],
      target: ['.github/ci.md'],
      state: new Map([['.github/ci.md', state('old.md', 'one')]]),
      selection: { since: 'before' },
      changes: [{ kind: 'renamed', from: 'old.md', path: 'new.md' }],
    });
    expect(lines).toEqual([expect.stringMatching(/^failed new\.md: \.github\/ci\.md: begins with a point/)]);
  });
});

test('the base of a page that was renamed is not removed through a link', async () => {
  const lines = await tell({
    source: ['new.md'],
    target: ['x/old.md', 'bases/x->'],
    base: 'bases/{dir}/{name}{ext}',
    state: new Map([['x/old.md', state('x/old.md', 'one')]]),
    selection: { since: 'before' },
    changes: [{ kind: 'renamed', from: 'x/old.md', path: 'new.md' }],
  });
  expect(lines).toEqual([expect.stringMatching(/^failed new\.md: bases\/x\/old\.md: .*symbolic link/)]);
});

test('links of the source are no pages', async () => {
  expect(await tell({ source: ['a.md->'], target: [] })).toEqual([]);
});

test('what was declined is not proposed again', async () => {
  const given = { source: ['a.md=two'], target: ['a.md', 'a_origin.md=one'], declined: new Map([['a.md', 7]]) };
  const told = ['unchanged a.md: declined in #7; proposed again when its source changes'];
  expect(await tell(given)).toEqual(told);
  expect(await tell({ ...given, selection: { full: true } })).toEqual(told);
});
