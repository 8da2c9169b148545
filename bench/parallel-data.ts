/**
 * Yield, time and memory of parallel data: `node bench/parallel-data.ts [sample]`.
 *
 * Prints what becomes of the sentences of the two books in `../shared/data/corpus`, the time with an empty and with a
 * full cache, and with `sample` 50 pairs of each book to be read by a person.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAlignPool } from '../src/adapters/align-pool.ts';
import { openTextCache } from '../src/adapters/alignment-cache.ts';
import { isFolder, readDiskFile, removeFile, writeText } from '../src/adapters/disk.ts';
import { listFolder } from '../src/adapters/list-files.ts';
import { makeParallelData, type ParallelDataReport } from '../src/commands/parallel-data.ts';
import { SHARED_DATA } from './align-gold.ts';

const LANGUAGES = ['zh', 'tr'];
const SAMPLE = 50;

interface Run {
  readonly text: string;
  readonly report: ParallelDataReport;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

async function main(): Promise<void> {
  if (!existsSync(join(SHARED_DATA, 'corpus')))
    return print('The books are not at ../shared/data: nothing to measure.');
  const cache = mkdtempSync(join(tmpdir(), 'amts-bench-'));
  const cold = await run(cache);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const warm = await run(cache);
  rmSync(cache, { recursive: true });
  for (const { language, rejected, ...counts } of cold.report.languages) {
    print(`${language}: ${counts.pages.length} pages`);
    print(`  sentences in      ${counts.sourceSentences} and ${counts.targetSentences}, ${counts.rows} beads`);
    for (const [reason, count] of Object.entries(rejected)) print(`  ${reason.padEnd(17)} ${count}`);
    print(`  pairs out         ${counts.units}`);
  }
  print(`cold ${describe(cold)}, peak memory ${peakMb} MB; warm ${describe(warm)}`);
  print(`same bytes from the cache: ${cold.report.sha256 === warm.report.sha256}`);
  if (process.argv.includes('sample')) printSample(cold.text);
}

async function run(cache: string): Promise<Run> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const jobs = createAlignPool(2);
  const quiet = () => undefined;
  const base = '{dir}/{name}_origin{ext}';
  const { text, report } = await makeParallelData(
    {
      from: 'en',
      origins: LANGUAGES.map((to) => ({ to, target: join(SHARED_DATA, 'corpus', to), base })),
      dialect: 'd2l',
      unit: 'sentence',
      format: 'tsv',
      minScore: 0.5,
      comments: false,
    },
    {
      disk: { isFolder, readFile: readDiskFile, writeText, removeFile, listFolder },
      log: { step: quiet, info: quiet, warn: print, progress: quiet },
      jobs,
      cache: openTextCache(cache),
    },
  );
  await jobs.close();
  const { user, system } = process.cpuUsage(cpu);
  return { text, report, wallSeconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

function describe({ wallSeconds, cpuSeconds }: Run): string {
  return `${wallSeconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of processor)`;
}

/** Pairs at equal distances, so that two versions show the same places. */
function printSample(text: string): void {
  const rows = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  for (const [column, language] of LANGUAGES.entries()) {
    const pairs = rows.filter((fields) => (fields[column + 1] ?? '') !== '');
    for (let at = 0; at < SAMPLE; at++) {
      const fields = pairs[Math.floor((at * pairs.length) / SAMPLE)];
      print(`${language} ${at + 1}\n  ${fields?.[0] ?? ''}\n  ${fields?.[column + 1] ?? ''}`);
    }
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
