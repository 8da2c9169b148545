/**
 * `amts collect`: the second half of `sync`, in another process than `amts submit`. Each record is a run that is done
 * again at its source commit; the engine finds what it has translated by its content, so nothing is paid again.
 */
import { addTotals, type RunReport } from '../report/ledger.ts';
import { ConfigError } from '../shared/errors.ts';
import type { RunOptions } from './open-run.ts';
import { openSource } from './open-source.ts';
import type { Ports } from './ports.ts';
import { readText } from './read-text.ts';
import { parseRecord, type RunRecord, type RunRecords } from './run-record.ts';
import { type SyncOptions, type SyncResult, sync } from './sync.ts';

export interface CollectOptions extends SyncOptions {
  /** File with one record; default: every record that the engine keeps for this book. */
  readonly record?: string | undefined;
}

export interface CollectResult {
  /** One for each record, oldest first. */
  readonly runs: readonly SyncResult[];
  readonly totals: RunReport['totals'];
}

/**
 * Finish runs.
 *
 * @throws {ConfigError} when there is no such record, or the engine keeps none.
 */
export async function collect({ record, ...options }: CollectOptions, ports: Ports): Promise<CollectResult> {
  const runs: SyncResult[] = [];
  if (record !== undefined) {
    const only = parseRecord(record, await readText(record, ports.disk));
    runs.push(await sync(resume(options, only), ports));
    return { runs, totals: addTotals(runs.map(({ report }) => report.totals)) };
  }
  const records = await openRecords(options, ports);
  for (const [name, text] of await records.read()) {
    // oxlint-disable-next-line no-await-in-loop -- a later run builds on what an earlier one delivers
    const result = await sync(resume(options, parseRecord(name, text)), ports);
    runs.push(result);
    // oxlint-disable-next-line no-await-in-loop
    if (isFinished(result, options)) await records.remove(name);
  }
  return { runs, totals: addTotals(runs.map(({ report }) => report.totals)) };
}

async function openRecords(options: RunOptions, ports: Ports): Promise<RunRecords> {
  const { settings, source } = await openSource(options, ports);
  const records = await ports.openRecords(settings.engine);
  if (records === undefined)
    throw new ConfigError(
      `engine ${settings.engine.kind}: keeps no runs to collect; give the file that 'amts submit' wrote with --record`,
    );
  return ofBook(records, source.name);
}

/** Several books may share a bucket. */
function ofBook(records: RunRecords, book: string): RunRecords {
  const isOurs = (name: string, text: string) => parseRecord(name, text).book === book;
  return { ...records, read: async () => new Map([...(await records.read())].filter((entry) => isOurs(...entry))) };
}

function resume(options: SyncOptions, { commit, since, full, pages, languages }: RunRecord): SyncOptions {
  return {
    ...options,
    commit,
    pushedFrom: since ?? undefined,
    full,
    pages,
    languages: languages.map(({ language }) => language),
  };
}

/** No language waits any more, and none has failed to be delivered. */
function isFinished({ report }: SyncResult, { dryRun }: SyncOptions): boolean {
  return (
    !dryRun &&
    report.languages.every(
      ({ waiting, commit, totals }) => waiting === undefined && (commit !== null || totals.failed === 0),
    )
  );
}
