import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateMerged, writeMerged } from '../../src/commands/evaluate-merged.ts';
import { renderMergedText } from '../../src/evaluate/render/merged.ts';
import type { MergedReport } from '../../src/evaluate/work/merged-report.ts';
import { makePorts } from '../support/book.ts';
import { BRANCH, startLife, type TestLife } from '../support/branch-life.ts';
import { runCli } from '../support/run-cli.ts';

const NEW_SENTENCE = 'Every pot needs a clean lid.';
const PROPOSED = 'Everyo poto needso ao cleano lido.';
const CORRECTED = 'Toda tetera necesita una tapa limpia.';

/** Ways to bring the branch of the proposal into the translation. */
const WAYS: Readonly<Record<string, (life: TestLife) => void>> = {
  merge: ({ target }) => target.git('merge', '-q', '--no-ff', '-m', 'Merge', BRANCH),
  squash: ({ target }) => {
    target.git('merge', '-q', '--squash', BRANCH);
    target.git('commit', '-q', '-m', 'Squash');
  },
  rebase: ({ target }) => {
    // What GitHub does on a rebase: the same changes once more, all at the time of the merge.
    for (const id of target.git('rev-list', '--reverse', `main..${BRANCH}`).split('\n')) target.git('cherry-pick', id);
  },
};

async function report(life: TestLife): Promise<MergedReport> {
  const [only] = await evaluateMerged(life.book.options, await makePorts());
  if (only === undefined) throw new Error('there is a language');
  return only;
}

describe('amts evaluate --merged', () => {
  test.each(Object.keys(WAYS))('tells what people made of a proposal that came in by %s', async (way) => {
    const life = startLife({ hasPullRequests: false });
    life.write('Tea is a drink.', `Tea is a drink. ${NEW_SENTENCE}`);
    await life.run();
    life.correct(BRANCH, PROPOSED, CORRECTED);
    WAYS[way]?.(life);
    const { proposals, pages, sentences, changed, isEnough, unread } = await report(life);
    expect({ proposals, pages, sentences, isEnough, unread }).toEqual({
      proposals: 1,
      pages: 1,
      sentences: 1,
      isEnough: false,
      unread: 0,
    });
    expect(changed).toMatchObject([
      { treatment: 'translated', page: 'tea.md', source: NEW_SENTENCE, proposed: PROPOSED, final: CORRECTED },
    ]);
  });

  test('counts a proposal that was merged at once and without a change as unread, and shows no figure of it', async () => {
    const life = startLife({ hasPullRequests: false });
    life.write('Tea is a drink.', `Tea is a drink. ${NEW_SENTENCE}`);
    await life.run();
    WAYS['merge']?.(life);
    const result = await report(life);
    expect(result).toMatchObject({ proposals: 1, unread: 1, sentences: 0, isEnough: false });
    expect(result.work).toBeUndefined();
    expect(renderMergedText(result)).toContain('too little for a figure');
  });

  test('shows figures and a badge of fifty sentences', async () => {
    const life = startLife({ hasPullRequests: false });
    const pots = Array.from({ length: 50 }, (_, at) => `The pot number ${at} is new.`);
    life.book.source.commit({ 'tea.md': `${life.book.source.read('HEAD', 'tea.md')}\n${pots.join('\n\n')}\n` });
    await life.run();
    life.correct(BRANCH, 'numbero 7o', 'número 7');
    WAYS['squash']?.(life);
    const result = await report(life);
    expect(result).toMatchObject({ isEnough: true });
    expect(result.work?.saved).toBeGreaterThan(0.5);
    expect(result.work?.saved).toBeLessThan(1);
    const ports = await makePorts();
    const out = join(life.book.folder, 'out');
    await writeMerged([result], out, ports.disk);
    const badge = Buffer.from((await ports.disk.readFile(join(out, 'badge-es.json'))) ?? '').toString();
    expect(JSON.parse(badge)).toMatchObject({
      schemaVersion: 1,
      label: 'work saved',
      message: expect.stringMatching(/^\d+ %$/),
    });
  });
});

test('what people corrected in a merged proposal is in the parallel data, and is what the next proposal says', async () => {
  const life = startLife({ hasPullRequests: false, learns: true });
  life.write('Tea is a drink.', `Tea is a drink. ${NEW_SENTENCE}`);
  await life.run();
  life.correct(BRANCH, PROPOSED, CORRECTED);
  WAYS['merge']?.(life);
  const milk = life.book.source.read('HEAD', 'milk.md');
  life.book.source.commit({
    'milk.md': `${milk}\n${NEW_SENTENCE}\n`,
    'tea.md': `${life.book.source.read('HEAD', 'tea.md')}\nIt is hot.\n`,
  });
  await life.run();
  expect(life.learnt.map((data) => data.includes(CORRECTED))).toEqual([false, true]);
  expect(life.target.read(BRANCH, 'milk.md')).toContain(CORRECTED);
  WAYS['merge']?.(life);
  expect((await report(life)).corrected).toEqual({ again: 1, right: 1 });
  const args = ['parallel-data', '--target', 'es=book-es', '--from', 'en', '--format', 'tsv'];
  const rows = runCli(args, { cwd: life.book.folder })
    .stdout.split('\n')
    .map((row) => row.replaceAll('"', ''));
  expect(rows).toContain(`${NEW_SENTENCE}\t${CORRECTED}`);
});
