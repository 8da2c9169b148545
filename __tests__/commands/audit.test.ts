import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/commands/plan.ts';
import { sync } from '../../src/commands/sync.ts';
import { type DeliveredPage, isDelivered, type PageReport } from '../../src/report/ledger.ts';
import { renderPlanText } from '../../src/report/terminal-text.ts';
import { MILK, MILK_ES, makeBook, makePorts, type TestBook, withBases } from '../support/book.ts';
import type { Files } from '../support/repositories.ts';

const BRANCH = 'amts/book';

/** A page about rice, in five versions; from the second on it has marks and formulas that the first lacks. */
const RICE = [
  '# Rice\n\nRice is boiled in water. It takes a while.\n\n## Salt\n\nAdd a pinch. Stir well.\n',
  '# Rice\n\nRice is boiled in $2$ parts of `water`. It takes :numref:`fig_time`.\n\n## Salt\n\nAdd a pinch. Stir well.\n',
  '# Rice\n\nRice is boiled in $2$ parts of `water`. It takes :numref:`fig_time`.\n\n## Salt\n\nAdd $1$ pinch. [**Stir well.**]\n',
  '# Rice\n\nRice is boiled in $2$ parts of `water`. It takes :numref:`fig_time`.\n\n## Salt\n\nAdd $1$ pinch of sea salt. [**Stir well.**]\n',
  '# Rice\n\nRice is boiled in $2$ parts of `water`. It takes :numref:`fig_time`.\n\n## Salt\n\nAdd $1$ pinch of sea salt. [**Stir well.**] Serve the rice while it is hot.\n',
] as const;

/** Made from the fourth version, which nothing but words tells from the third. */
const RICE_ES =
  '# Arroz\n\nEl arroz se hierve en $2$ partes de `water`. Tarda :numref:`fig_time`.\n\n## Sal\n\nAñada $1$ pizca de sal marina. [**Remueva bien.**]\n';

/** A book whose page of rice has been through its versions, and a translation whose recorded base is the first. */
function makeStaleBook(versions: readonly string[] = RICE, target: Files = {}): TestBook & { commits: string[] } {
  const book = makeBook({
    source: { 'rice.md': versions[0] },
    target: { ...withBases({ 'milk.md': [MILK, MILK_ES], 'rice.md': [RICE[0], RICE_ES] }), ...target },
  });
  const commits = versions
    .slice(1)
    .map((text) => book.source.commit({ 'rice.md': text, 'tea.md': `# ${text.length}\n` }));
  return { ...book, commits: [book.source.git('rev-list', '--max-parents=0', 'HEAD'), ...commits] };
}

async function runRice(book: TestBook, options: { readonly full?: boolean } = {}): Promise<PageReport> {
  const all = { ...book.options, dryRun: false, reportDir: 'report', pages: ['**/rice.md'], ...options };
  const { report } = await sync(all, await makePorts());
  const page = report.languages[0]?.pages[0];
  if (page === undefined || report.totals.inScope !== 1) throw new Error(JSON.stringify(report.totals));
  return page;
}

async function runDelivered(book: TestBook): Promise<DeliveredPage> {
  const page = await runRice(book);
  if (!isDelivered(page)) throw new Error(page.reason);
  return page;
}

describe('a recorded base that is older than its translation', () => {
  test('gives way to the revision that the translation was made from', async () => {
    const book = makeStaleBook();
    const page = await runRice(book);
    expect(page).toMatchObject({
      status: 'delivered',
      base: {
        origin: 'sibling',
        commit: book.commits[2],
        audited: { recordedCommit: book.commits[0], differences: { recorded: 5, used: 0 } },
      },
    });
    const proposal = book.target.read(BRANCH, 'rice.md');
    expect(proposal).toContain(RICE_ES.slice(0, RICE_ES.indexOf('Añada')));
    expect(proposal).toContain('⟦Serve⟧');
    expect(book.target.read(BRANCH, 'rice_origin.md')).toBe(RICE[4]);
  });

  test('is told in the pull request, with the sentences that were reworded since', async () => {
    const book = makeStaleBook();
    const page = await runDelivered(book);
    expect(page.findings).toContainEqual({
      rule: 'recorded-base-older',
      severity: 'warning',
      line: 3,
      message: expect.stringContaining('“water.” → “$2$ parts of `water`.”'),
      said: expect.any(Object),
    });
    const text = readFileSync(join(book.folder, 'report', 'pull-request-es.md'), 'utf8');
    expect(text).toContain('The recorded base is older than the translation');
    expect(text).toContain('check that the translation says so');
  });

  test('is told by a plan, and in a terminal', async () => {
    const book = makeStaleBook();
    const report = await plan({ ...book.options, pages: ['rice.md'] }, await makePorts());
    const [used, recorded] = [book.commits[2], book.commits[0]].map((commit) => commit?.slice(0, 10));
    expect(renderPlanText(report).join('\n')).toContain(
      `; made from ${used}, not from the recorded ${recorded} (0 differences, not 5)`,
    );
  });

  test('is told to be out of sight in a shallow clone, and not where the clone reaches back to it', async () => {
    const book = makeStaleBook();
    const clone = (folder: string, depth: number) =>
      book.source.git('clone', '-q', '--depth', String(depth), `file://${book.folder}/book`, join(book.folder, folder));
    const run = async (source: string) => {
      const options = { ...book.options, source, dryRun: true, reportDir: 'report', pages: ['rice.md'], full: true };
      return (await sync(options, await makePorts())).report.languages[0];
    };
    clone('shallow', 2);
    expect((await run('shallow'))?.warnings).toEqual([
      expect.stringMatching(
        /shallow is a shallow clone: whether the recorded bases of rice\.md are .*fetch-depth: 0\)$/,
      ),
    ]);
    clone('deep', 5);
    expect(await run('deep')).toMatchObject({ warnings: [], pages: [{ base: { commit: book.commits[2] } }] });
  });

  test('is found behind a rename of the source page', async () => {
    const book = makeStaleBook(RICE.slice(0, 4));
    const last = `${RICE[3]}\nServe it hot.\n`;
    book.source.commit({ 'rice.md': undefined, 'food/rice.md': last });
    expect(await runRice(book)).toMatchObject({ kind: 'rename', base: { commit: book.commits[2] } });
  });

  test('is audited once: what was delivered has its true base', async () => {
    const book = makeStaleBook();
    await runRice(book);
    const marks = '\n[**One.**]\n\n[**Two.**]\n\n[**Three.**]\n\n[**Four.**]\n';
    book.source.commit({ 'rice.md': RICE[4] + marks });
    const page = await runDelivered(book);
    expect(page.base).toEqual({ origin: 'sibling', commit: book.source.git('rev-parse', 'HEAD^') });
  });

  test('has nothing proposed that the translation says already, and asks for a look at what words cannot prove', async () => {
    const book = makeStaleBook(RICE.slice(0, 3));
    const page = await runRice(book);
    expect(page).toMatchObject({
      status: 'delivered',
      reason: 'its base was older than the translation; to be checked',
      characters: { sent: 0 },
    });
    expect(book.target.read(BRANCH, 'rice.md')).toBe(RICE_ES);
  });

  test('stands when the translation was made from it, however many revisions there are', async () => {
    const versions = Array.from({ length: 70 }, (_, at) => `${RICE[3]}\n${'[**More.**]\n\n'.repeat(at)}`);
    const made = (count: number) => `${RICE_ES}\n${'[**Más.**]\n\n'.repeat(count)}`;
    const first = makeStaleBook(versions, { 'rice_origin.md': versions[0], 'rice.md': made(0) });
    expect((await runDelivered(first)).base).toEqual({ origin: 'sibling' });
    const later = makeStaleBook(versions, { 'rice_origin.md': versions[0], 'rice.md': made(34) });
    expect(await runRice(later)).toMatchObject({
      base: { commit: later.commits[34], audited: { differences: { recorded: 34, used: 0 } } },
    });
  });
});
