/**
 * The life of a proposal branch and its pull request, as a table: what has happened to them, and what the next run does.
 * Real git; the pull requests are a fake port. In every case no commit of a translator is lost.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { openGitSource } from '../../src/adapters/git/source.ts';
import { openGitTarget } from '../../src/adapters/git/target.ts';
import { parseState, STATE_PATH } from '../../src/base/state.ts';
import { compileLayout } from '../../src/book/layout.ts';
import { findDeclined } from '../../src/commands/steps/open/declined-pages.ts';
import type { LanguageReport } from '../../src/report/ledger.ts';
import { BRANCH, startLife, type TestLife } from '../support/branch-life.ts';

const FIRST = ['It is made of leaves', 'Nobody can drink it without leaves'] as const;
const SECOND = ['Measure the pot first.', 'Throw the pot away, it is broken.'] as const;
const NOBODY = 'Nobodyo cano drinko ito withouto leaveso';
const CORRECTED = 'Sin hojas nadie la bebe.';

const lives: TestLife[] = [];

afterEach(() => {
  for (const life of lives.splice(0)) life.assertNothingLost();
});

function start(options?: Parameters<typeof startLife>[0]): TestLife {
  const life = startLife(options);
  lives.push(life);
  return life;
}

/** A life in which the first change of the source is proposed in #1. */
async function propose(options?: Parameters<typeof startLife>[0]): Promise<TestLife> {
  const life = start(options);
  life.write(...FIRST);
  await life.run();
  return life;
}

/** {@link propose}, and the second change is in the source, not in a proposal. */
async function proposeFirst(options?: Parameters<typeof startLife>[0]): Promise<TestLife> {
  const life = await propose(options);
  life.write(...SECOND);
  return life;
}

/** What a run did, in short. */
function tell({ proposalBranch, pullRequest, warnings, pages }: LanguageReport): object {
  const told = pages.map(({ target, status, reason }) => [target, status, ...(status === 'unchanged' ? [reason] : [])]);
  return { branch: proposalBranch, number: pullRequest?.number, warnings, pages: told };
}

function done(number: number, branch = BRANCH, warnings: readonly unknown[] = []): object {
  return { branch, number, warnings, pages: [['tea.md', 'delivered']] };
}

function parentsOf({ target }: TestLife, revision: string): string[] {
  return target.git('show', '-s', '--format=%P', revision).split(' ');
}

function head({ target }: TestLife, branch: string): string {
  return target.git('rev-parse', branch);
}

/** The Spanish page with both changes, the first with any wording. */
function expectBoth(life: TestLife, branch: string, first: string = NOBODY): void {
  const page = life.target.read(branch, 'tea.md');
  expect(page).toContain(first);
  expect(page).toContain('Throwo theo poto awayo');
  expect(page).not.toMatch(/^[<=>]{7}/m);
}

describe('no pull request yet', () => {
  test('a branch is made at the head of the target branch, and #1 is opened', async () => {
    const life = start();
    life.write(...FIRST);
    expect(tell(await life.run())).toEqual(done(1));
    expect(parentsOf(life, BRANCH)).toEqual([head(life, 'main')]);
  });

  test('a branch whose pull request could not be opened is continued, and gets it from the next run', async () => {
    const life = start();
    life.write(...FIRST);
    life.pulls.refuseNext();
    expect(tell(await life.run())).toMatchObject({ number: undefined, pages: [['tea.md', 'failed']] });
    const before = head(life, BRANCH);
    life.write(...SECOND);
    expect(tell(await life.run())).toEqual(done(1));
    expect(parentsOf(life, BRANCH)).toEqual([before]);
    expectBoth(life, BRANCH);
  });
});

describe('the pull request is open', () => {
  test('it gets a new commit', async () => {
    const life = await proposeFirst();
    const before = head(life, BRANCH);
    expect(tell(await life.run())).toEqual(done(1));
    expect(parentsOf(life, BRANCH)).toEqual([before]);
    expectBoth(life, BRANCH);
  });

  test('nothing new: no commit', async () => {
    const life = await propose();
    expect(await life.run()).toMatchObject({ commit: null, pages: [], warnings: [] });
  });

  test('commits of a translator on the branch are the current translation', async () => {
    const life = await proposeFirst();
    const theirs = life.correct(BRANCH, NOBODY, CORRECTED);
    expect(tell(await life.run())).toEqual(done(1));
    expect(parentsOf(life, BRANCH)).toEqual([theirs]);
    expectBoth(life, BRANCH, CORRECTED);
  });

  test('the target branch moved elsewhere: it is merged in', async () => {
    const life = await proposeFirst();
    const before = head(life, BRANCH);
    const theirs = life.correct('main', 'Nadie sabe', 'Nadie supo', 'milk.md');
    expect(tell(await life.run())).toEqual(done(1));
    expect(parentsOf(life, BRANCH)).toEqual([before, theirs]);
    expect(life.target.read(BRANCH, 'milk.md')).toContain('Nadie supo');
    expectBoth(life, BRANCH);
  });

  test('the target branch changed other lines of the page: both stand', async () => {
    const life = await proposeFirst();
    life.correct('main', '## Resumen', '## Compendio');
    expect(tell(await life.run())).toEqual(done(1));
    expect(life.target.read(BRANCH, 'tea.md')).toContain('## Compendio\n');
    expectBoth(life, BRANCH);
  });

  test('the target branch changed another sentence of the line: both stand', async () => {
    const life = await proposeFirst();
    life.correct('main', 'El té es una bebida.', 'El té es una bebida caliente.');
    expect(tell(await life.run())).toEqual(done(1));
    expect(life.target.read(BRANCH, 'tea.md')).toContain(`El té es una bebida caliente. ${NOBODY}`);
    expectBoth(life, BRANCH);
  });

  test('the target branch changed the very sentence: the wording of the person stands, and the other is told', async () => {
    const life = await proposeFirst();
    life.correct('main', 'Se hace con hojas', 'Se prepara con hojas');
    const report = await life.run();
    expect(tell(report)).toEqual(
      done(1, BRANCH, [expect.stringMatching(/^tea\.md:3: .*the target branch's wording stands.*“Nobodyo/)]),
    );
    expectBoth(life, BRANCH, 'Se prepara con hojas');
    expect((await life.run()).warnings).toEqual([]);
  });

  test('a translator on each branch changed the very sentence: that of the target branch stands, the other is quoted', async () => {
    const life = await proposeFirst();
    const theirs = life.correct(BRANCH, NOBODY, CORRECTED);
    life.correct('main', 'Se hace con hojas', 'Se prepara con hojas');
    const { warnings } = await life.run();
    expect(warnings).toEqual([expect.stringContaining(`the proposal had “${CORRECTED}`)]);
    expectBoth(life, BRANCH, 'Se prepara con hojas');
    expect(life.target.git('merge-base', theirs, BRANCH)).toBe(theirs);
  });

  test('both changed the same file and the source has nothing new: joined, so that it can be merged', async () => {
    const life = await propose();
    const before = head(life, BRANCH);
    const theirs = life.correct('main', 'El té es una bebida.', 'El té es una bebida caliente.');
    expect(await life.run()).toMatchObject({ pages: [], warnings: [] });
    expect(parentsOf(life, BRANCH)).toEqual([before, theirs]);
    expect(life.target.git('log', '-1', '--format=%s', BRANCH)).toBe(`Merge main into ${BRANCH}`);
    expect((await life.run()).commit).toBeNull();
    life.target.git('merge', '-q', '--no-edit', BRANCH);
    expect(life.target.read('main', 'tea.md')).toContain(`El té es una bebida caliente. ${NOBODY}`);
  });

  test('a translator brought the page up to a newer source by hand: its base goes with it, and nothing is sent', async () => {
    const life = await propose();
    const newest = life.write(...SECOND);
    const byHand = life.target
      .read('main', 'tea.md')
      .replace('Se hace con hojas', 'Nadie la bebe sin hojas')
      .replace('Mida primero la tetera.', 'Tire la tetera.');
    life.translate('main', { 'tea.md': byHand, 'tea_origin.md': newest });
    const sent = life.sent.length;
    const { warnings, pages } = await life.run();
    expect([pages, warnings]).toEqual([[], [expect.stringContaining(`the proposal had “${NOBODY}`)]]);
    expect(life.target.read(BRANCH, 'tea_origin.md')).toBe(newest);
    expect(life.target.read(BRANCH, 'tea.md')).toBe(byHand);
    expect(life.sent).toHaveLength(sent);
  });

  test('a translator brought the page up to an older source by hand: the base of the proposal stands', async () => {
    const life = start();
    const older = life.write(...FIRST);
    const newest = life.write(...SECOND);
    await life.run();
    const byHand = life.target.read('main', 'tea.md').replace('Se hace con hojas', 'Nadie la bebe sin hojas');
    life.translate('main', { 'tea.md': byHand, 'tea_origin.md': older });
    await life.run();
    expect(life.target.read(BRANCH, 'tea_origin.md')).toBe(newest);
    expectBoth(life, BRANCH, 'Nadie la bebe sin hojas');
  });

  test('files that are no pages: one side is taken, and of two the target branch, with a warning', async () => {
    const life = await proposeFirst();
    const picture = (byte: number) => Buffer.from([0x89, 0xff, byte]);
    life.translate(BRANCH, { 'new.png': picture(1), 'both.png': picture(2), 'notes.txt': 'a\nb\nc\n' });
    life.translate('main', { 'both.png': picture(3), 'notes.txt': 'a\nb\nc\n', 'only.txt': 'x\n' });
    const { warnings } = await life.run();
    expect(warnings).toEqual([expect.stringMatching(/^both\.png: changed on the target branch, whose file stands,/)]);
    expect(life.target.list(BRANCH)).toEqual(expect.arrayContaining(['new.png', 'only.txt', 'notes.txt']));
    expect(life.target.git('rev-parse', `${BRANCH}:both.png`)).toBe(life.target.git('rev-parse', 'main:both.png'));
  });

  test('a text that is no page: other lines are merged, of the same line that of the target branch stands', async () => {
    const life = start();
    life.translate('main', { 'far.txt': 'a\nb\nc\n', 'near.txt': 'a\nb\nc\n' });
    life.write(...FIRST);
    await life.run();
    life.translate(BRANCH, { 'far.txt': 'A\nb\nc\n', 'near.txt': 'A\nb\nc\n' });
    life.translate('main', { 'far.txt': 'a\nb\nC\n', 'near.txt': 'Ä\nb\nc\n' });
    const { warnings } = await life.run();
    expect(warnings).toEqual([expect.stringMatching(/^near\.txt: changed on the target branch, whose file stands/)]);
    expect(['far.txt', 'near.txt'].map((path) => life.target.read(BRANCH, path))).toEqual(['A\nb\nC\n', 'Ä\nb\nc\n']);
  });

  test('a page removed on the target branch stays when the proposal has changed it, with a warning', async () => {
    const life = await propose();
    life.translate('main', { 'tea.md': undefined, 'tea_origin.md': undefined });
    const { warnings } = await life.run();
    expect(warnings).toEqual(['tea.md: removed on the target branch and changed in the proposal; it stays']);
    expect(life.target.read(BRANCH, 'tea.md')).toContain(NOBODY);
    expect(life.target.list(BRANCH)).toContain('tea_origin.md');
  });
});

describe('a page was renamed', () => {
  test('in the proposal, and corrected on the target branch under its old name: the correction goes with it', async () => {
    const life = start();
    life.book.source.commit({ 'tea.md': undefined, 'drinks/tea.md': life.book.source.read('HEAD', 'tea.md') });
    await life.run();
    life.correct('main', 'El té es una bebida.', 'El té es una bebida caliente.');
    const { commit, warnings } = await life.run();
    expect([commit === null, warnings]).toEqual([false, []]);
    expect(life.target.read(BRANCH, 'drinks/tea.md')).toContain('El té es una bebida caliente.');
    expect(life.target.list(BRANCH)).toEqual([
      '.amts/state.json',
      'drinks/tea.md',
      'drinks/tea_origin.md',
      'milk.md',
      'milk_origin.md',
    ]);
    expect((await life.run()).commit).toBeNull();
  });

  test('on the target branch, and updated in the proposal under its old name: the update goes with it', async () => {
    const life = await propose();
    const text = life.target.read('main', 'tea.md');
    const base = life.target.read('main', 'tea_origin.md');
    life.translate('main', { 'tea.md': undefined, 'tea_origin.md': undefined, 'te.md': text, 'te_origin.md': base });
    life.book.source.commit({
      'amts.yml': 'targets:\n  - { language: es, repository: ../book-es, paths: { tea.md: te.md } }\n',
    });
    const { warnings } = await life.run();
    expect(warnings).toEqual([]);
    expect(life.target.read(BRANCH, 'te.md')).toContain(NOBODY);
    expect(life.target.read(BRANCH, 'te_origin.md')).toBe(life.book.source.read('HEAD', 'tea.md'));
    expect(life.target.list(BRANCH)).toEqual([
      '.amts/state.json',
      'milk.md',
      'milk_origin.md',
      'te.md',
      'te_origin.md',
    ]);
    expect([...parseState(life.target.read(BRANCH, '.amts/state.json'), '').keys()]).toEqual(['te.md']);
    expect(life.sent).toHaveLength(1);
    expect((await life.run()).commit).toBeNull();
  });
});

describe('the pull request was merged', () => {
  test.each(['merge', 'squash', 'rebase'] as const)(
    'by %s: the branch starts anew, and #2 is opened',
    async (method) => {
      const life = await propose();
      const theirs = life.correct(BRANCH, NOBODY, CORRECTED);
      life.pulls.merge(1, method);
      expect(await life.run()).toMatchObject({ commit: null, pages: [], warnings: [] });
      life.write(...SECOND);
      expect(tell(await life.run())).toEqual(done(2));
      expect(parentsOf(life, BRANCH)).toEqual([head(life, 'main')]);
      expect(head(life, 'refs/pull/1/head')).toBe(theirs);
      expectBoth(life, BRANCH, CORRECTED);
    },
  );

  test('by squash, and its branch was set up anew without it: what was merged stands beside the work there', async () => {
    const life = await propose();
    life.pulls.merge(1, 'squash');
    life.target.git('branch', '-f', BRANCH, 'main~1');
    life.correct(BRANCH, 'El té es una bebida.', 'El té es una bebida caliente.');
    life.write(...SECOND);
    const before = life.sent.length;
    await life.run();
    expect(life.target.read(BRANCH, 'tea.md')).toContain(`El té es una bebida caliente. ${NOBODY}`);
    expectBoth(life, BRANCH);
    expect(life.sent.slice(before)).toEqual(['Throw the pot away, it is broken.']);
  });

  test('and its branch deleted: a new one of the same name', async () => {
    const life = await proposeFirst();
    life.pulls.merge(1, 'squash');
    life.target.git('branch', '-D', BRANCH);
    expect(tell(await life.run())).toEqual(done(2));
    expect(parentsOf(life, BRANCH)).toEqual([head(life, 'main')]);
  });

  test.each(['merge', 'squash'] as const)(
    'by %s, and a translator went on with the branch: that is the current work',
    async (method) => {
      const life = await proposeFirst();
      life.pulls.merge(1, method);
      const theirs = life.correct(BRANCH, NOBODY, CORRECTED);
      const milk = life.correct('main', 'Nadie sabe', 'Nadie supo', 'milk.md');
      expect(tell(await life.run())).toEqual(done(2));
      expect(parentsOf(life, BRANCH)).toEqual([theirs, milk]);
      expectBoth(life, BRANCH, CORRECTED);
      expect(life.target.read(BRANCH, 'milk.md')).toContain('Nadie supo');
      expect(await life.run()).toMatchObject({ commit: null, warnings: [] });
    },
  );

  test('into another branch: that says nothing of this one, and the work is joined', async () => {
    const life = await proposeFirst();
    const before = head(life, BRANCH);
    life.target.git('checkout', '-q', '-b', 'draft');
    await life.pulls.apply({ ...(await readChange(life)), base: 'draft' });
    life.pulls.merge(1, 'squash');
    life.target.git('checkout', '-q', 'main');
    expect(tell(await life.run())).toEqual(done(2));
    expect(parentsOf(life, BRANCH)).toEqual([before]);
    expectBoth(life, BRANCH);
  });
});

async function readChange({ pulls }: TestLife): Promise<Parameters<typeof pulls.apply>[0]> {
  const [facts] = await pulls.list(BRANCH);
  if (facts === undefined) throw new RangeError('no pull request');
  return { ...facts, labels: [], reviewers: [], teamReviewers: [], assignees: [] };
}

describe('the pull request was closed unmerged', () => {
  const DECLINED = [['tea.md', 'unchanged', 'declined in #1; proposed again when its source changes']];

  test('nothing of it is proposed again, and nothing is sent', async () => {
    const life = await propose();
    const theirs = life.correct(BRANCH, NOBODY, CORRECTED);
    life.pulls.close(1);
    const sent = life.sent.length;
    expect(await life.run()).toMatchObject({ commit: null });
    expect(tell(await life.run({ full: true }))).toMatchObject({
      pages: [['milk.md', 'unchanged', 'up to date'], ...DECLINED],
    });
    expect(life.sent).toHaveLength(sent);
    expect(head(life, BRANCH)).toBe(theirs);
  });

  test('and its work was taken into the target branch by hand: nobody has declined it', async () => {
    const life = await propose();
    life.pulls.close(1);
    life.target.git('merge', '-q', '--no-edit', BRANCH);
    const { source } = life.book;
    const book = await openGitTarget(life.target.folder);
    const targetHead = head(life, 'main');
    const declined = (await life.pulls.list(BRANCH)).filter(({ state }) => state === 'closed');
    const layout = compileLayout({ language: 'es', paths: {}, pages: [] });
    const sourceFiles = await (await openGitSource(source.folder)).listFiles(source.git('rev-parse', 'HEAD'));
    const request = { branch: { declined }, base: { targetHead }, sourceFiles, statePath: STATE_PATH, layout };
    expect(await findDeclined(book, request)).toEqual(new Map());
    const { pages } = await life.run({ full: true });
    expect(pages.map(({ target, reason = '' }) => [target, reason])).toEqual([
      ['milk.md', 'up to date'],
      ['tea.md', 'up to date'],
    ]);
  });

  test('its source changes: it is proposed in #2 from another branch, and the closed one is left alone', async () => {
    const life = await propose();
    const theirs = life.correct(BRANCH, NOBODY, CORRECTED);
    life.pulls.close(1);
    life.write(...SECOND);
    expect(tell(await life.run())).toEqual(done(2, `${BRANCH}-2`));
    expect(parentsOf(life, `${BRANCH}-2`)).toEqual([head(life, 'main')]);
    expect(head(life, BRANCH)).toBe(theirs);
    expectBoth(life, `${BRANCH}-2`);
  });

  test('another page changes: that one is proposed alone', async () => {
    const life = await propose();
    life.pulls.close(1);
    life.book.source.commit({ 'milk.md': '# Milk\n\nMilk goes in last. Nobody knows why.\n' });
    const report = await life.run();
    expect(tell(report)).toEqual({
      ...done(2, `${BRANCH}-2`),
      pages: [['milk.md', 'delivered'], ...DECLINED],
    });
    expect(life.target.read(`${BRANCH}-2`, 'tea.md')).toBe(life.target.read('main', 'tea.md'));
  });

  test('and its branch deleted: declined all the same, and the name is free again', async () => {
    const life = await propose();
    life.pulls.close(1);
    life.target.git('branch', '-D', BRANCH);
    expect(tell(await life.run())).toMatchObject({ pages: DECLINED });
    life.write(...SECOND);
    expect(tell(await life.run())).toEqual(done(2));
  });

  test('and reopened: it is continued', async () => {
    const life = await propose();
    const theirs = life.correct(BRANCH, NOBODY, CORRECTED);
    life.pulls.close(1);
    await life.run();
    life.pulls.reopen(1);
    life.write(...SECOND);
    expect(tell(await life.run())).toEqual(done(1));
    expect(parentsOf(life, BRANCH)).toEqual([theirs]);
  });

  test('and reopened beside another: the newer is continued, and a warning names the other', async () => {
    const life = await propose();
    life.pulls.close(1);
    life.write(...SECOND);
    await life.run();
    life.pulls.reopen(1);
    const { proposalBranch, warnings } = await life.run();
    expect(proposalBranch).toBe(`${BRANCH}-2`);
    expect(warnings).toEqual(['#1 is open beside #2, which is continued; merge or close one of them']);
  });
});

describe('the target branch was renamed', () => {
  test('the default branch: the pull request is made for the new one', async () => {
    const life = await proposeFirst();
    life.target.git('branch', '-m', 'main', 'trunk');
    expect(tell(await life.run())).toEqual(done(1, BRANCH, ['#1 was opened for main; it is now for trunk']));
    expect((await life.pulls.list(BRANCH))[0]?.base).toBe('trunk');
    expectBoth(life, BRANCH);
  });

  test('a branch that the configuration names: nothing is done, and the message says what to do', async () => {
    const life = await proposeFirst();
    const before = head(life, BRANCH);
    life.book.source.commit({ 'amts.yml': 'targets:\n  - { language: es, repository: ../book-es, branch: main }\n' });
    life.target.git('branch', '-m', 'main', 'trunk');
    await expect(life.run()).rejects.toThrow(
      "has no branch 'main'; correct 'branch', or remove it for the default branch, 'trunk'",
    );
    expect(head(life, BRANCH)).toBe(before);
  });
});

describe('a branch moves between reading and writing', () => {
  test('the proposal branch: it is read again, nothing is lost, and nothing is sent twice', async () => {
    const life = await proposeFirst();
    let theirs = '';
    life.interrupt(() => {
      theirs = life.correct(BRANCH, NOBODY, CORRECTED);
    });
    const before = life.sent.length;
    expect(tell(await life.run())).toEqual(done(1));
    expect(parentsOf(life, BRANCH)).toEqual([theirs]);
    expectBoth(life, BRANCH, CORRECTED);
    expect(life.sent).toHaveLength(before + 1);
  });

  test('the target branch: it is read again and merged in', async () => {
    const life = await proposeFirst();
    const before = head(life, BRANCH);
    let theirs = '';
    life.interrupt(() => {
      theirs = life.correct('main', 'Nadie sabe', 'Nadie supo', 'milk.md');
    });
    expect(tell(await life.run())).toEqual(done(1));
    expect(parentsOf(life, BRANCH)).toEqual([before, theirs]);
  });

  test('a branch that is made meanwhile is not overwritten', async () => {
    const life = start();
    life.write(...FIRST);
    let theirs = '';
    life.interrupt(() => {
      life.target.git('branch', BRANCH, 'main');
      theirs = life.correct(BRANCH, 'El té es', 'El té siempre es');
    });
    expect(tell(await life.run())).toEqual(done(1));
    expect(parentsOf(life, BRANCH)).toEqual([theirs]);
  });
});

describe('a clone of which no pull requests are known', () => {
  test('a squash is found by what the files are, and what was corrected since stands', async () => {
    const life = await propose({ hasPullRequests: false });
    const theirs = life.correct(BRANCH, NOBODY, CORRECTED);
    life.target.git('merge', '-q', '--squash', BRANCH);
    life.target.git('commit', '-q', '-m', 'Squash');
    expect(await life.run()).toMatchObject({ commit: null, warnings: [] });
    const later = life.correct('main', CORRECTED, 'Sin hojas nadie bebe.');
    life.write(...SECOND);
    const warnings = [expect.stringContaining(`the proposal had “${CORRECTED}`)];
    expect(tell(await life.run())).toEqual({ ...done(1, BRANCH, warnings), number: undefined });
    expect(parentsOf(life, BRANCH)).toEqual([theirs, later]);
    expectBoth(life, BRANCH, 'Sin hojas nadie bebe.');
    expect((await life.run()).warnings).toEqual([]);
  });

  test('a branch that has nothing in common with the target branch stops the run', async () => {
    const life = await proposeFirst({ hasPullRequests: false });
    life.target.git('checkout', '-q', '--orphan', 'stranger');
    life.target.commit({ 'stranger.md': 'x\n' });
    life.target.git('checkout', '-q', 'main');
    life.target.git('branch', '-f', BRANCH, 'stranger');
    await expect(life.run()).rejects.toThrow(`${BRANCH} and main have no commit in common; fetch the whole history`);
    expect(head(life, BRANCH)).toBe(head(life, 'stranger'));
  });
});
