/** Two trees to one, over a book in memory: pages that were renamed, removed, added and changed on either branch. */
import { describe, expect, test } from 'vitest';
import { parseState, renderState, STATE_PATH, type State } from '../../src/base/state.ts';
import type { FileEntry, TargetBook } from '../../src/book/books.ts';
import { compileLayout } from '../../src/book/layout.ts';
import { joinBranches } from '../../src/commands/steps/join/join-branches.ts';
import { PAGE_LIMITS } from '../../src/shared/page-limits.ts';
import type { Side } from '../../src/shared/versions.ts';

type Tree = Readonly<Record<string, string>>;

/** Three commits, joined: the files of the result, and the warnings. */
async function join(
  trees: { readonly base: Tree; readonly proposal: Tree; readonly target: Tree },
  newer: Side = 'target',
): Promise<{ state: State; files: Tree; warnings: readonly string[]; isJoinDue: boolean }> {
  const blobs = new Map<string, Uint8Array>();
  const store = (text: string): string => {
    const blob = Buffer.from(text).toString('hex');
    blobs.set(blob, Buffer.from(text));
    return blob;
  };
  const commits = new Map(
    Object.entries(trees).map(([name, tree]) => [
      name,
      new Map(
        Object.entries(tree).map(([path, text]): [string, FileEntry] => [
          path,
          { path, blob: store(text), kind: 'file' },
        ]),
      ),
    ]),
  );
  const book: Pick<TargetBook, 'location' | 'listFiles' | 'readBlobs' | 'writeBlobs'> = {
    location: 'book',
    listFiles: (commit) => Promise.resolve(commits.get(commit) ?? new Map()),
    readBlobs: (ids) =>
      Promise.resolve(
        new Map(ids.flatMap((id) => (blobs.has(id) ? [[id, blobs.get(id) ?? new Uint8Array()] as const] : []))),
      ),
    writeBlobs: (contents) => Promise.resolve(contents.map((content) => store(Buffer.from(content).toString()))),
  };
  const joined = await joinBranches(
    book as TargetBook, // oxlint-disable-line typescript/no-unsafe-type-assertion -- the rest is not asked
    { base: 'base', proposal: 'proposal', target: 'target' },
    {
      statePath: STATE_PATH,
      layout: compileLayout({ language: 'es', paths: {}, pages: ['**/*.md'] }),
      isPage: (path) => path.endsWith('.md') && !path.endsWith('_origin.md'),
      findBasePath: (page) => page.replace(/\.md$/, '_origin.md'),
      findNewer: () => Promise.resolve(newer),
      language: 'es',
      dialect: 'gfm',
      limits: PAGE_LIMITS,
    },
  );
  const files = new Map(Object.entries(trees.target));
  for (const { path, blob } of joined.edits)
    if (blob === undefined) files.delete(path);
    else files.set(path, Buffer.from(blob, 'hex').toString());
  const read = [...joined.files].map(([path, { blob }]) => [path, Buffer.from(blob, 'hex').toString()]);
  expect(Object.fromEntries(read)).toEqual(Object.fromEntries(files));
  const state = parseState(files.get(STATE_PATH), 'book');
  files.delete(STATE_PATH);
  return { state, files: Object.fromEntries(files), warnings: joined.warnings, isJoinDue: joined.isJoinDue };
}

const page = (...lines: readonly string[]) => `${lines.join('\n\n')}\n`;
const TEA = page('# Té', 'El té es una bebida.', 'Se bebe caliente.', 'Nadie sabe más.');
const MATE = page('# Mate', 'El té es una bebida.', 'Se bebe caliente.', 'Nadie sabe más.');
const hot = (text: string) => text.replace('caliente', 'muy caliente');

describe('a page that one branch renamed and the other changed', () => {
  test.each<[Side, Side]>([
    ['proposal', 'target'],
    ['target', 'proposal'],
  ])('in the %s, has the change of the %s under its new name', async (renamed, changed) => {
    const base = { 'a.md': TEA, 'a_origin.md': 'x\n' };
    const sides = {
      [renamed]: { 'b.md': TEA, 'b_origin.md': 'x\n' },
      [changed]: { 'a.md': hot(TEA), 'a_origin.md': 'x\n' },
    };
    const { proposal = {}, target = {} } = sides;
    const { files, warnings } = await join({ base, proposal, target });
    expect(files).toEqual({ 'b.md': hot(TEA), 'b_origin.md': 'x\n' });
    expect(warnings).toEqual([]);
  });

  test('goes to what is most like it, and no new page is taken for two', async () => {
    const base = { 'a.md': TEA, 'm.md': MATE };
    const target = { 'a.md': hot(TEA), 'm.md': hot(MATE) };
    expect((await join({ base, target, proposal: { 'b.md': MATE, 'c.md': TEA } })).files).toEqual({
      'b.md': hot(MATE),
      'c.md': hot(TEA),
    });
  });

  test.each([
    ['a.md', TEA, 'm.md', MATE],
    ['m.md', MATE, 'a.md', TEA],
  ])('is %s, where a new page is like two, and the other is told', async (from, text, gone, other) => {
    const base = { 'a.md': TEA, 'm.md': MATE };
    const target = { 'a.md': hot(TEA), 'm.md': hot(MATE) };
    const { files, warnings } = await join({ base, target, proposal: { 'n.md': text } });
    expect(files).toEqual({ 'n.md': hot(text), [gone]: hot(other) });
    expect(from in files).toBe(false);
    expect(warnings).toEqual([`${gone}: removed in the proposal and changed on the target branch; it stays`]);
  });

  test('is gone where the page at the new path is one that the other branch added too', async () => {
    const { files, warnings } = await join({
      base: { 'a.md': TEA },
      proposal: { 'b.md': TEA },
      target: { 'a.md': hot(TEA), 'b.md': page('# Otra', 'No se parece en nada.') },
    });
    expect(files['a.md']).toBe(hot(TEA));
    expect(files['b.md']).toContain('No se parece en nada.');
    expect(warnings).toContain('a.md: removed in the proposal and changed on the target branch; it stays');
  });

  test('keeps the record that it has under its new name', async () => {
    const record = (sourceBlob: string) => ({ source: 'a.md', commit: 'c', sourceBlob, targetBlob: 't' });
    const withState = (tree: Tree, path: string, sourceBlob: string): Tree => ({
      ...tree,
      [STATE_PATH]: renderState(new Map([[path, record(sourceBlob)]])),
    });
    const { state } = await join({
      base: withState({ 'a.md': TEA }, 'a.md', '0'),
      proposal: withState({ 'b.md': TEA }, 'b.md', '2'),
      target: withState({ 'a.md': hot(TEA) }, 'a.md', '1'),
    });
    expect([...state]).toEqual([['b.md', record('2')]]);
  });

  test('is gone where nothing new has half of its lines, or what has them was there before', async () => {
    const base = { 'a.md': TEA, 'old.md': MATE };
    const other = page('# Otra', 'El té es una bebida.', 'No se parece.', 'En nada.');
    const { files, warnings } = await join({
      base,
      proposal: { 'old.md': MATE, 'b.md': other },
      target: { ...base, 'a.md': hot(TEA) },
    });
    expect(files).toEqual({ 'a.md': hot(TEA), 'old.md': MATE, 'b.md': other });
    expect(warnings).toEqual(['a.md: removed in the proposal and changed on the target branch; it stays']);
  });
});

describe('a page that both branches have', () => {
  test('and neither had before: what both say stands once, what one says stands, and of two wordings both', async () => {
    const [ours, theirs] = [
      page('# Té', 'El té es verde.', 'Solo en la propuesta.'),
      page('# Té', 'El té es verde.', 'Nadie la ha visto jamás aquí.'),
    ];
    const { files, warnings } = await join({ base: {}, proposal: { 'a.md': ours }, target: { 'a.md': theirs } });
    const text = files['a.md'] ?? '';
    for (const sentence of ['# Té', 'El té es verde.', 'Solo en la propuesta.', 'Nadie la ha visto jamás aquí.'])
      expect(text.split(sentence)).toHaveLength(2);
    expect(warnings).toEqual([
      'a.md:7: both branches added text here, and both stand; the proposal added “Solo en la propuesta.”',
    ]);
  });

  test('or a text that is no page: other lines are merged, of the same line the file of the target branch stands', async () => {
    const [base, proposal] = [{ 'a.txt': 'one\nto\nthree\n' }, { 'a.txt': 'one\ntoo\nthree\n' }];
    const target = { 'a.txt': 'one\ntwo\nthree\n' };
    expect(await join({ base, proposal, target })).toMatchObject({
      files: target,
      warnings: [
        "a.txt: changed on the target branch, whose file stands, and in the proposal; the proposal's is in commit proposal",
      ],
    });
    const other = await join({
      base: { 'a.txt': `to\n${'x\n'.repeat(9)}` },
      proposal: { 'a.txt': `to\n${'x\n'.repeat(9)}y\n` },
      target: { 'a.txt': `two\n${'x\n'.repeat(9)}` },
    });
    expect(other).toMatchObject({ files: { 'a.txt': `two\n${'x\n'.repeat(9)}y\n` }, warnings: [], isJoinDue: true });
  });

  test('and changed alike is no clash; removed by one it stays, with a warning that says where', async () => {
    const base = { 'a.md': TEA };
    expect(await join({ base, proposal: { 'a.md': hot(TEA) }, target: { ...base, 'b.md': MATE } })).toMatchObject({
      files: { 'a.md': hot(TEA), 'b.md': MATE },
      isJoinDue: false,
    });
    expect(await join({ base, proposal: { 'a.md': hot(TEA) }, target: { 'a.md': hot(TEA) } })).toMatchObject({
      files: { 'a.md': hot(TEA) },
      warnings: [],
      isJoinDue: false,
    });
    const gone = await join({ base, proposal: { 'a.md': hot(TEA) }, target: {} });
    expect(gone.files).toEqual({ 'a.md': hot(TEA) });
    expect(gone.warnings).toEqual(['a.md: removed on the target branch and changed in the proposal; it stays']);
  });
});
