/** `amts evaluate --merged` and `--history` of a translation on GitHub: a GitHub on this machine, no clone of it. */
import { describe, expect, test } from 'vitest';
import { evaluateHistory } from '../../src/commands/evaluate-history.ts';
import { evaluateMerged } from '../../src/commands/evaluate-merged.ts';
import { sync } from '../../src/commands/sync.ts';
import type { MergedReport } from '../../src/evaluate/work/merged-report.ts';
import { MILK, MILK_ES, makeBook, makePorts, TEA, TEA_ES, withBases } from '../support/book.ts';
import { startWorld } from '../support/github-world.ts';

const NAME = 'd2l-ai/book-es';
const BRANCH = 'amts/book';
const SENTENCE = 'Nobody can drink it without leaves';
const PROPOSED = '⟦Nobody⟧ ⟦can⟧ ⟦drink⟧ ⟦it⟧ ⟦without⟧ ⟦leaves⟧';
const CORRECTED = 'Sin hojas nadie la bebe';

/** A book whose translation is on GitHub alone. */
async function open() {
  const world = await startWorld();
  const book = makeBook();
  const files = withBases({ 'tea.md': [TEA, TEA_ES], 'milk.md': [MILK, MILK_ES] });
  const target = await world.server.createRepository({ owner: 'd2l-ai', name: 'book-es', files });
  target.addCollaborator('translator', 'maintain');
  const token = world.server.createToken({ login: 'translator' });
  const ports = () => makePorts({ auth: { kind: 'token', token }, apiUrl: world.server.apiUrl });
  const options = { ...book.options, targets: [{ language: 'es', repository: NAME }] };
  async function propose(from: string, to: string): Promise<void> {
    book.source.commit({ 'tea.md': book.source.read('HEAD', 'tea.md').replace(from, to) });
    await sync({ ...options, dryRun: false, reportDir: 'report' }, await ports());
  }
  async function correct(branch: string, from: string, to: string): Promise<void> {
    const text = await target.read(branch, 'tea.md');
    expect(text).toContain(from);
    await target.commit({ 'tea.md': text.replace(from, to) }, { branch });
  }
  async function merge(number: number, way: string): Promise<void> {
    const { status } = await fetch(`${world.server.apiUrl}/repos/${NAME}/pulls/${number}/merge`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ merge_method: way }),
    });
    expect(status).toBe(200);
  }
  async function report(): Promise<MergedReport> {
    const [only] = await evaluateMerged(options, await ports());
    if (only === undefined) throw new RangeError('no language');
    return only;
  }
  return { options, target, ports, propose, correct, merge, report };
}

describe('amts evaluate --merged, on GitHub', () => {
  test.each(['merge', 'squash', 'rebase'])('tells what people made of a proposal that came in by %s', async (way) => {
    const life = await open();
    await life.propose('It is made of leaves', SENTENCE);
    await life.correct(BRANCH, PROPOSED, CORRECTED);
    await life.merge(1, way);
    const { proposals, pages, sentences, unread, changed, notes } = await life.report();
    expect({ proposals, pages, sentences, unread, notes }).toEqual({
      proposals: 1,
      pages: 1,
      sentences: 1,
      unread: 0,
      notes: [],
    });
    expect(changed).toMatchObject([{ treatment: 'translated', page: 'tea.md' }]);
    expect([changed[0]?.proposed, changed[0]?.final]).toEqual([
      expect.stringContaining(PROPOSED),
      expect.stringContaining(CORRECTED),
    ]);
  });

  test('counts every proposal once, and none of what people wrote between them', async () => {
    const life = await open();
    await life.propose('It is made of leaves', SENTENCE);
    await life.correct(BRANCH, PROPOSED, CORRECTED);
    await life.merge(1, 'squash');
    await life.correct('main', '## Resumen', '## Compendio');
    await life.propose('a drink.', 'a drink. Everybody drinks it at five.');
    await life.merge(2, 'merge');
    expect(await life.report()).toMatchObject({ proposals: 2, unread: 1 });
  });

  test('finds nothing where nothing was merged', async () => {
    const life = await open();
    expect(await life.report()).toMatchObject({ proposals: 0, pages: 0, notes: [] });
  });
});

test('amts evaluate --history plays the synchronisations of a repository on GitHub again', async () => {
  const life = await open();
  const fresh = TEA.replace('a drink.', 'a drink. Everybody drinks it at five.');
  const freshSpanish = TEA_ES.replace('una bebida.', 'una bebida. Todo el mundo lo toma a las cinco.');
  await life.target.commit(withBases({ 'tea.md': [fresh, freshSpanish] }));
  await life.target.commit({ 'milk.md': MILK_ES.replace('Nadie', 'Nadie más') });
  const [report] = await evaluateHistory(life.options, await life.ports());
  expect(report).toMatchObject({
    language: 'es',
    found: 1,
    replayed: 1,
    sent: 'Everybody drinks it at five.'.length,
  });
  expect(report?.best.saved).toBe(1);
});
