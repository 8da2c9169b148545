/** Bases that a project records in its own way, from clones: read in the order of trust, advanced with a proposal. */
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SyncOptions, sync } from '../../src/commands/sync.ts';
import { isDelivered, type PageReport, type RunReport } from '../../src/report/ledger.ts';
import { MILK, makePorts, TEA, TEA_ES } from '../support/book.ts';
import { type Files, makeFolder, TestRepository } from '../support/repositories.ts';

const BRANCH = 'amts/book';
const NEW_TEA = TEA.replace('$90$', '$95$');
const NEWER_TEA = NEW_TEA.replace('Measure the pot first.', 'Throw the pot away, it is broken.');

interface Project {
  readonly source: TestRepository;
  readonly target: TestRepository;
  /** The commit that has `TEA`. */
  readonly first: string;
  readonly run: (options?: Partial<SyncOptions>) => Promise<RunReport>;
}

/** A book with a page in two revisions, and its translation as a project would keep it. */
function makeProject(write: (first: string, blob: string) => Files, settings = ''): Project {
  const folder = makeFolder();
  const source = new TestRepository(join(folder, 'book'), { 'tea.md': TEA });
  const first = source.git('rev-parse', 'HEAD');
  const target = new TestRepository(join(folder, 'book-es'), write(first, source.git('rev-parse', 'HEAD:tea.md')));
  source.commit({
    'tea.md': NEW_TEA,
    'amts.yml': `source: { dialect: gfm }\ntargets: [{ language: es, repository: ../book-es${settings} }]\n`,
  });
  const run = async (options: Partial<SyncOptions> = {}) => {
    const all = {
      folder,
      source: 'book',
      targets: [],
      full: false,
      pages: [],
      engine: 'pseudo',
      dryRun: false,
      reportDir: 'report',
    };
    return (await sync({ ...all, ...options }, await makePorts())).report;
  };
  return { source, target, first, run };
}

function teaOf({ languages }: RunReport, path = 'tea.md'): PageReport {
  const page = languages[0]?.pages.find(({ target }) => target === path);
  if (page === undefined) throw new Error('no such page');
  return page;
}

const front = (line: string) => `---\n${line}\n---\n\n${TEA_ES}`;
const NONE = ', base: null';

describe('what a project records', () => {
  test.each<[string, string, (first: string, blob: string) => Files, string]>([
    ['front-matter', ', path: "{path}"', (first) => ({ 'tea.md': front(`default_lang_commit: ${first}`) }), 'tea.md'],
    ['front-matter', ', base: front-matter', (_, blob) => ({ 'tea.md': front(`source-blob: ${blob}`) }), 'tea.md'],
    [
      'link',
      '',
      (first) => ({
        'tea.md': TEA_ES.replace('# Té\n', `# Té\n\n[tea](https://example.org/o/book/blob/${first}/tea.md) $1$\n`),
      }),
      'tea.md',
    ],
    [
      'file',
      ', base: file',
      (first) => ({ 'tea.md': TEA_ES, '.translate/state/tea.md.yml': `source-sha: ${first}\nmode: NEW\n` }),
      '.translate/state/tea.md.yml',
    ],
  ])('%s (%s) tells the base, and goes along', async (origin, settings, write, place) => {
    const { source, target, first, run } = makeProject(write, settings);
    const page = teaOf(await run());
    expect(page).toMatchObject({ status: 'delivered', base: { origin, commit: first } });
    expect(target.read(BRANCH, 'tea.md')).toContain('$95$');
    expect(target.read('main', place)).toMatch(new RegExp(`${first}|${source.git('rev-parse', `${first}:tea.md`)}`));
    expect(target.read(BRANCH, place)).toMatch(
      new RegExp(`${source.git('rev-parse', 'HEAD')}|${source.git('rev-parse', 'HEAD:tea.md')}`),
    );
    expect(target.list(BRANCH)).not.toContain('tea_origin.md');
    expect((await run()).languages[0]?.commit).toBeNull();
  });

  test('is nothing to a translation whose bases are in the state file alone', async () => {
    const { run } = makeProject((first) => ({ 'tea.md': front(`default_lang_commit: ${first}`) }), NONE);
    expect(teaOf(await run())).toMatchObject({ status: 'failed', reason: expect.stringContaining('has no base') });
  });

  test('is passed over when the source has no such commit', async () => {
    const { run } = makeProject(() => ({ 'tea.md': front(`default_lang_commit: ${'1'.repeat(40)}`) }));
    expect(teaOf(await run())).toMatchObject({ status: 'failed', reason: expect.stringContaining('has no base') });
    expect(teaOf(await run({ full: true }))).toMatchObject({ status: 'delivered', base: { origin: 'closest' } });
  });

  test('alone is never worth a proposal', async () => {
    const { source, run } = makeProject((first) => ({ 'tea.md': front(`default_lang_commit: ${first}`) }));
    source.commit({ 'tea.md': TEA, 'milk.md': MILK });
    source.commit({ 'milk.md': undefined });
    expect((await run({ full: true })).languages[0]?.commit).toBeNull();
  });

  test.each([
    ['moves with its page when the source is renamed', 'tea.md'],
    ['names a commit at which the page had another path', 'te.md'],
  ])('%s', async (_, path) => {
    const { source, target, first, run } = makeProject(
      (commit) => ({ [path]: front(`default_lang_commit: ${commit}`) }),
      ', base: front-matter',
    );
    source.git('mv', 'tea.md', 'te.md');
    const now = source.commit({});
    const [page] = (await run()).languages[0]?.pages ?? [];
    expect(page).toMatchObject({
      target: 'te.md',
      status: 'delivered',
      base: { origin: 'front-matter', commit: first },
    });
    expect(target.read(BRANCH, 'te.md')).toContain(`default_lang_commit: ${now}`);
    expect(target.read(BRANCH, 'te.md')).toContain('$95$');
    expect(target.list(BRANCH)).not.toContain('tea.md');
  });

  test('that names nothing of the source is passed over for one that does', async () => {
    const { run, first } = makeProject((commit) => ({
      'tea.md': front(`default_lang_commit: ${'0'.repeat(40)}`).replace(
        '# Té\n',
        `# Té\n\n[tea](https://example.org/o/book/blob/${commit}/tea.md) $1$\n`,
      ),
    }));
    expect(teaOf(await run())).toMatchObject({ base: { origin: 'link', commit: first } });
  });

  test('of a version that the book never had is not believed before the state file', async () => {
    const { source, target, run } = makeProject((first) => ({ 'tea.md': front(`default_lang_commit: ${first}`) }));
    await run();
    target.git('merge', '-q', BRANCH);
    source.git('checkout', '-q', '-b', 'side');
    const side = source.commit({ 'tea.md': `${NEW_TEA}\nNobody needs this.\n` });
    source.git('checkout', '-q', 'main');
    source.commit({ 'tea.md': NEWER_TEA });
    const text = target.read('main', 'tea.md').replace(/default_lang_commit: .*/, `default_lang_commit: ${side}`);
    target.commit({ 'tea.md': text });
    expect(teaOf(await run())).toMatchObject({ base: { origin: 'state' } });
  });

  test('is believed before the state file only where people have carried the page further since', async () => {
    const { source, target, run } = makeProject((first) => ({ 'tea.md': front(`default_lang_commit: ${first}`) }));
    await run();
    target.git('merge', '-q', BRANCH);
    const next = source.commit({ 'tea.md': NEWER_TEA });
    const text = target.read('main', 'tea.md');
    const byHand = text
      .replace(/default_lang_commit: .*/, `default_lang_commit: ${next}`)
      .replace('Mida primero la tetera.', 'Tire la tetera, está rota.');
    target.commit({ 'tea.md': byHand });
    expect((await run()).totals).toMatchObject({ inScope: 0 });
    // A commit that is older than what was delivered is somebody's mistake.
    target.commit({
      'tea.md': `${text.replace(/default_lang_commit: .*/, `default_lang_commit: ${source.git('rev-list', '--max-parents=0', 'HEAD')}`)}\nFin.\n`,
    });
    expect(teaOf(await run())).toMatchObject({ base: { origin: 'state' } });
  });
});

describe('histories, where they are asked for', () => {
  test('a fork follows the commit that both have', async () => {
    const { source, target, run, first } = makeProject(() => ({}), ', base: merge-base');
    target.git('fetch', '-q', source.folder, first);
    target.git('reset', '-q', '--hard', 'FETCH_HEAD');
    target.commit({ 'tea.md': TEA_ES });
    const page = teaOf(await run());
    expect(page).toMatchObject({ status: 'delivered', base: { origin: 'merge-base', commit: first } });
    expect(isDelivered(page) ? page.segments.filter(({ outcome }) => outcome === 'translated') : []).toEqual([]);
  });

  test('a page follows its source of the day on which it was changed last', async () => {
    const { source, target, run } = makeProject(() => ({ 'tea.md': TEA_ES }), ', base: date');
    const second = source.git('rev-parse', 'HEAD');
    target.commit({ 'tea.md': `${TEA_ES}Fin.\n` });
    source.commit({ 'tea.md': NEWER_TEA });
    const env = { ...process.env, GIT_COMMITTER_DATE: '2090-01-01T00:00:00Z' };
    const identity = ['-c', 'user.name=Writer', '-c', 'user.email=writer@example.org'];
    execFileSync('git', ['-C', source.folder, ...identity, 'commit', '-q', '--amend', '--no-edit'], { env });
    expect(teaOf(await run())).toMatchObject({ status: 'delivered', base: { origin: 'date', commit: second } });
  });
});

describe('pages that a translation does without', () => {
  const write = (first: string): Files => ({ 'tea.md': front(`default_lang_commit: ${first}`) });
  const pages = { 'milk.md': MILK, 'a/cup.md': MILK };

  test.each([
    ['', ['a/cup.md', 'milk.md', 'tea.md']],
    [', new-pages: none', ['tea.md']],
    [', new-pages: listed, listed-pages: ["a/**"]', ['a/cup.md', 'tea.md']],
  ])('with "%s", proposed are %j', async (settings, expected) => {
    const { source, run } = makeProject(write, settings);
    const since = source.git('rev-parse', 'HEAD^');
    source.commit(pages);
    const delivered = ({ languages }: RunReport) =>
      languages.flatMap((language) => language.pages.filter(isDelivered).map(({ target }) => target));
    const pushed = await run({ since, dryRun: true });
    expect(delivered(pushed)).toEqual(expected);
    expect(pushed.totals.inScope).toBe(3);
    expect((await run()).totals.inScope).toBe(expected.length);
  });

  test('a new page is not offered in the language of the source, unless something of it is known', async () => {
    const { source, target, run } = makeProject(write);
    source.commit({ 'milk.md': MILK, 'more.md': `# More\n\nTea is a drink. It is a word.\n` });
    const report = await run({ engine: 'memory' });
    const told = report.languages[0]?.pages.map((page) => [page.target, page.status, page.reason]);
    expect(told).toEqual([
      ['milk.md', 'unchanged', expect.stringContaining('no sentence of it is known')],
      ['more.md', 'delivered', undefined],
      ['tea.md', 'delivered', undefined],
    ]);
    expect(target.list(BRANCH)).not.toContain('milk.md');
  });
});

describe('a translation in the repository of its source', () => {
  const NEWER_SOURCE: Files = { 'tea.md': NEWER_TEA };
  const NEWER_PAGE: Files = { 'es/tea.md': `${TEA_ES}\nTire la tetera, está rota.\n` };
  const CONFIG =
    'source: { dialect: gfm }\ntargets:\n  - { languages: [es, fr], repository: ., path: "{folder}/{path}" }\n';

  async function run(folder: string, options: Partial<SyncOptions> = {}): Promise<RunReport> {
    const all = {
      folder,
      source: 'book',
      targets: [],
      full: false,
      pages: [],
      engine: 'pseudo',
      dryRun: false,
      reportDir: 'report',
    };
    return (await sync({ ...all, ...options }, await makePorts())).report;
  }

  /** A state file that has the Spanish page at the present source. */
  function record(book: TestRepository, path: string, targetBlob: string): void {
    const entry = {
      source: 'tea.md',
      commit: book.git('rev-parse', 'HEAD'),
      sourceBlob: book.git('rev-parse', 'HEAD:tea.md'),
      targetBlob,
    };
    book.commit({ [path]: `${JSON.stringify({ version: 1, pages: { 'es/tea.md': entry } })}\n` });
  }

  test('is proposed on a branch of its own, also when only one language is asked for', async () => {
    const folder = makeFolder();
    const book = new TestRepository(join(folder, 'book'), { 'tea.md': TEA, 'amts.yml': CONFIG, 'es/tea.md': TEA_ES });
    const { languages } = await run(folder, { languages: ['fr'] });
    expect(languages.map(({ proposalBranch }) => proposalBranch)).toEqual(['amts/book-fr']);
    expect(languages[0]?.pages.map(({ target }) => target)).toEqual(['fr/tea.md']);
    expect(book.list('amts/book-fr')).toEqual(['.amts/state.fr.json', 'amts.yml', 'es/tea.md', 'fr/tea.md', 'tea.md']);
  });

  test.each([
    ['paths: { ".en-US.md": ".zh-CN.md" }', /tea\.md would be its own translation/],
    ['path: "x/{name}{ext}"', /x\/tea\.md would be the translation of .*tea\.md and of .*tea\.md/],
    ['path: "{dir}/tea.md"', /must hold \{path\} or \{name\}/],
  ])('with %s stops before anything is read', async (place, message) => {
    const folder = makeFolder();
    const config = `source: { dialect: gfm }\ntargets:\n  - { language: es, repository: ., ${place} }\n`;
    const book = new TestRepository(join(folder, 'book'), { 'tea.md': TEA, 'a/tea.md': TEA, 'amts.yml': config });
    await expect(run(folder, { full: true })).rejects.toThrow(message);
    expect(book.git('branch', '--list', 'amts/*')).toBe('');
  });

  test('with the name of its own folder, or by a link to it, is as much its own', async () => {
    const folder = makeFolder();
    // oxlint-disable-next-line no-new -- it makes the repository
    new TestRepository(join(folder, 'book'), { 'tea.md': TEA });
    symlinkSync(join(folder, 'book'), join(folder, 'link'));
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const tries = ['book', 'link'].map((repository) => run(folder, { targets: [{ language: 'es', repository }] }));
    for (const end of await Promise.allSettled(tries))
      expect(end).toMatchObject({ reason: { message: expect.stringContaining('would be its own translation') } });
  });

  test('is proposed on that branch as well where it is the only one', async () => {
    const folder = makeFolder();
    const config = CONFIG.replace('languages: [es, fr]', 'language: fr');
    // oxlint-disable-next-line no-new -- it makes the repository
    new TestRepository(join(folder, 'book'), { 'tea.md': TEA, 'amts.yml': config });
    const { languages } = await run(folder);
    expect(languages.map(({ proposalBranch }) => proposalBranch)).toEqual(['amts/book-fr']);
  });

  test('has no other history that could tell its bases', async () => {
    const folder = makeFolder();
    const config = CONFIG.replace('{path}"', '{path}", base: merge-base');
    const book = new TestRepository(join(folder, 'book'), { 'tea.md': TEA, 'amts.yml': config, 'es/tea.md': TEA_ES });
    book.commit({ 'tea.md': NEWER_TEA });
    const page = teaOf(await run(folder, { languages: ['es'] }), 'es/tea.md');
    expect(page).toMatchObject({ status: 'failed', reason: expect.stringContaining('has no base') });
  });

  test.each([
    ['one commit', 0, [{ ...NEWER_SOURCE, ...NEWER_PAGE }]],
    ['two commits', 1, [NEWER_SOURCE, NEWER_PAGE]],
  ])('where %s changed a page in both languages, has %d in scope', async (_, inScope, commits) => {
    const folder = makeFolder();
    const book = new TestRepository(join(folder, 'book'), { 'tea.md': TEA, 'amts.yml': CONFIG, 'es/tea.md': TEA_ES });
    record(book, '.amts/state.es.json', book.git('rev-parse', 'HEAD:es/tea.md'));
    for (const files of commits) book.commit(files);
    expect((await run(folder, { languages: ['es'] })).totals.inScope).toBe(inScope);
  });

  test('keeps reading the state that the repository had for all', async () => {
    const folder = makeFolder();
    const book = new TestRepository(join(folder, 'book'), { 'tea.md': TEA, 'amts.yml': CONFIG, 'es/tea.md': TEA_ES });
    record(book, '.amts/state.json', 'x');
    expect((await run(folder, { languages: ['es'] })).totals.inScope).toBe(0);
  });
});
