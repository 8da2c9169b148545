/**
 * `amts collect`: the second half of `sync`, in another process than `amts submit`. Each record is a run that is done
 * again at its source commit; the engine finds what it has translated by its content, so nothing is paid again.
 */
import { addTotals, type RunReport } from '../report/ledger.ts';
import { ConfigError, UnfinishedError } from '../shared/errors.ts';
import type { Ports } from './ports.ts';
import { parseRecord, type RunRecord, type RunRecords } from './run-record.ts';
import { readDataText } from './steps/data/read-text.ts';
import { openSource } from './steps/open/open-source.ts';
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
  const runs =
    record === undefined
      ? await collectAll(options, ports)
      : [await sync(resume(options, parseRecord(record, await readDataText(record, ports.disk))), ports)];
  return { runs, totals: addTotals(runs.map(({ report }) => report.totals)) };
}

/** Oldest first: a later run builds on what an earlier one delivers. */
async function collectAll(options: SyncOptions, ports: Ports): Promise<SyncResult[]> {
  const { settings, source } = await openSource(options, ports);
  const kept = await ports.openRecords(settings.engine, options);
  if (kept === undefined)
    throw new ConfigError(
      `engine ${settings.engine.kind}: keeps no runs to collect; give the file that 'amts submit' wrote with --record`,
    );
  const runs: SyncResult[] = [];
  for (const [name, record] of await readRecords(kept, source.name)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, see above
    const result = await sync(resume(options, record), ports).catch((error: unknown) => {
      throw runs.length === 0 ? error : new UnfinishedError(error);
    });
    runs.push(result);
    // oxlint-disable-next-line no-await-in-loop
    if (isFinished(result, options)) await kept.remove(name);
  }
  return runs;
}

/** The records of one book, since several may share a bucket. */
async function readRecords(records: RunRecords, book: string): Promise<[name: string, record: RunRecord][]> {
  const all = [...(await records.read())].map(([name, text]): [string, RunRecord] => [name, parseRecord(name, text)]);
  return all
    .filter(([, record]) => record.book === book)
    .toSorted(([, a], [, b]) => (a.submitted < b.submitted ? -1 : 1));
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
    report.refused === undefined &&
    report.languages.every(
      ({ waiting, commit, totals }) => waiting === undefined && (commit !== null || totals.failed === 0),
    )
  );
}
