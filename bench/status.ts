/**
 * `amts status` on books of real pages: seconds and requests, in clones and on a GitHub of this machine, with a tenth
 * of the pages behind and with all of them. The baseline is `amts plan`, which aligns what is behind.
 *
 *   node bench/status.ts [--pages 84,1000] [--plan 84]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startGitHub } from '../__tests__/emulators/github/index.ts';
import { TestRepository } from '../__tests__/support/repositories.ts';
import { plan } from '../src/commands/plan.ts';
import type { Log } from '../src/commands/ports.ts';
import { readStatus } from '../src/commands/status.ts';
import type { RunOptions } from '../src/commands/steps/open/open-run.ts';
import { createPorts } from '../src/create-ports.ts';
import { type CorpusPage, listCorpusPages, repeatPages } from './support/book-on-github.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';

const QUIET: Log = { step: () => undefined, info: () => undefined, warn: () => undefined, progress: () => undefined };

async function main(): Promise<void> {
  requireSharedData();
  const { values } = parseArgs({
    options: { pages: { type: 'string', default: '84,1000' }, plan: { type: 'string', default: '84' } },
  });
  const rows: (string | number)[][] = [];
  for (const count of values.pages.split(',').map(Number))
    for (const share of [0.1, 1]) {
      showProgress(`${count} pages`);
      // oxlint-disable-next-line no-await-in-loop -- one measurement after the other
      rows.push(...(await measure(repeatPages(listCorpusPages('zh'), count), share, count <= Number(values.plan))));
    }
  showProgress('');
  printTable([['pages', 'behind', 'where', 'status, seconds', 'requests', 'plan, seconds'], ...rows]);
  print('\nplan is what status would cost if it aligned what is behind.');
}

/** Every so many pages of the source have a sentence more than their base. */
function changeSome(pages: readonly CorpusPage[], share: number): Record<string, string> {
  const step = Math.round(1 / share);
  return Object.fromEntries(
    pages.map(({ path, base }, at) => [path, at % step === 0 ? `${base.trimEnd()}\n\nThis sentence is new.\n` : base]),
  );
}

function withBases(pages: readonly CorpusPage[]): Record<string, string> {
  return Object.fromEntries(
    pages.flatMap(({ path, text, base }) => [
      [path, text],
      [path.replace(/\.md$/, '_origin.md'), base],
    ]),
  );
}

async function measure(pages: readonly CorpusPage[], share: number, withPlan: boolean): Promise<(string | number)[][]> {
  const bases = Object.fromEntries(pages.map(({ path, base }) => [path, base]));
  const changed = changeSome(pages, share);
  const behind = pages.filter(({ path, base }) => changed[path] !== base).length;
  const folder = mkdtempSync(join(tmpdir(), 'amts-bench-'));
  const github = await startGitHub();
  try {
    new TestRepository(join(folder, 'book'), bases).commit(changed);
    // oxlint-disable-next-line no-new -- it makes the repository
    new TestRepository(join(folder, 'book-zh'), withBases(pages));
    const local = makeOptions(folder, 'book', 'book-zh');
    const inClones = await time((options) => runStatus(options, {}), local);
    const planned = withPlan ? (await time((options) => runPlan(options), local)).toFixed(1) : '';
    const book = await github.createRepository({ owner: 'bench', name: 'book', files: bases });
    await book.commit(changed);
    await github.createRepository({ owner: 'bench', name: 'book-zh', files: withBases(pages) });
    github.exchanges.splice(0);
    const access = { token: github.createToken(), apiUrl: github.apiUrl };
    const onGitHub = await time(
      (options) => runStatus(options, access),
      makeOptions(folder, 'bench/book', 'bench/book-zh'),
    );
    return [
      [pages.length, behind, 'clones', inClones.toFixed(1), '', planned],
      [pages.length, behind, 'GitHub', onGitHub.toFixed(1), github.exchanges.length, ''],
    ];
  } finally {
    await github.stop();
    rmSync(folder, { recursive: true });
  }
}

function makeOptions(folder: string, source: string, target: string): RunOptions {
  return { folder, source, targets: [{ language: 'zh', repository: target }], full: false, pages: [] };
}

interface Access {
  readonly token?: string;
  readonly apiUrl?: string;
}

async function runStatus(options: RunOptions, access: Access): Promise<void> {
  await readStatus(options, await makePorts(access));
}

async function runPlan(options: RunOptions): Promise<void> {
  await plan(options, await makePorts({}));
}

async function makePorts({ token, apiUrl }: Access): ReturnType<typeof createPorts> {
  const { readAccess } = await import('../src/commands/github-access.ts');
  const github = readAccess({ token, apiUrl });
  return createPorts({ log: QUIET, github, signal: new AbortController().signal });
}

async function time(run: (options: RunOptions) => Promise<void>, options: RunOptions): Promise<number> {
  const started = Date.now();
  await run(options);
  return (Date.now() - started) / 1000;
}

await main();
