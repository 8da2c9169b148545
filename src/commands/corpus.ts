/** `amts corpus`: bilingual articles of the web, a file or a folder, on a subject, to parallel data. */

import { choosePairs } from '../corpus/choose-pairs.ts';
import { type ChosenRows, chooseRows } from '../corpus/corpus-rows.ts';
import { loadFindMain } from '../corpus/find-main.ts';
import { loadIdentifier } from '../corpus/identify.ts';
import type { Refused } from '../corpus/web.ts';
import { createLoader } from '../corpus/web-page.ts';
import type { JobRunner } from '../parallel-data/jobs.ts';
import type { Format } from '../parallel-data/render.ts';
import { ConfigError } from '../shared/errors.ts';
import { assertLanguages } from '../shared/languages.ts';
import type { Disk, Log } from './ports.ts';
import { alignPairs } from './steps/corpus/align-pairs.ts';
import { openOrigin } from './steps/corpus/open-origin.ts';
import type { CorpusOrigins, WebPorts } from './steps/corpus/origin.ts';
import { pairSeeds } from './steps/corpus/pair-seeds.ts';
import { type CorpusFile, readExcluded, writeCorpus } from './steps/corpus/write-corpus.ts';
import type { TextCache } from './steps/data/align-book.ts';

export interface CorpusOptions extends CorpusOrigins {
  readonly from: string;
  readonly to: string;
  readonly subjects: readonly string[];
  readonly targetSubjects: readonly string[];
  readonly licences: readonly string[];
  /** Files with sentences that must not come into the corpus, such as an evaluation set. */
  readonly exclude: readonly string[];
  readonly minScore: number;
  readonly maxRowsAPage: number;
  readonly maxRowsASite: number;
  readonly hasRights: boolean;
  readonly format: Format;
  readonly deferred: boolean;
  readonly out: string;
}

export interface CorpusPorts {
  readonly disk: Disk;
  readonly log: Log;
  readonly jobs: JobRunner;
  readonly cache?: TextCache | undefined;
  readonly web: WebPorts;
  readonly signal: AbortSignal;
}

/** The document of `--json`. */
export interface CorpusReport extends CorpusFile {
  readonly version: 1;
  readonly command: 'corpus';
  readonly from: string;
  readonly to: string;
  /** Pages that were looked at: each was paired, or rejected for one reason. */
  readonly pages: {
    readonly seen: number;
    readonly paired: number;
    readonly rejected: Readonly<Record<string, number>>;
  };
  /** Pairs of pages: each was kept, or rejected for one reason. */
  readonly pairs: {
    readonly found: number;
    readonly kept: number;
    readonly rejected: Readonly<Record<string, number>>;
  };
  /** Aligned sentences: each is a row of the corpus, or rejected for one reason. */
  readonly rows: {
    readonly aligned: number;
    readonly kept: number;
    readonly rejected: Readonly<Record<string, number>>;
  };
  /** Requests that were sent; 0 for files. */
  readonly requests: number;
  /** Whether the run was stopped: what it has is written, and the next run goes on. */
  readonly stopped: boolean;
  readonly refusals: readonly Refusal[];
}

interface Refusal {
  readonly address: string;
  readonly reason: string;
  readonly detail: string;
}

/**
 * Make a corpus.
 *
 * @throws {ConfigError} when options do not go together, or a file is missing.
 */
export async function makeCorpus(options: CorpusOptions, ports: CorpusPorts): Promise<CorpusReport> {
  assertOptions(options);
  const excluded = await readExcluded(options.exclude, ports.disk);
  const [findMain, identifier] = await Promise.all([loadFindMain(), loadIdentifier()]);
  const origin = await openOrigin(options, ports);
  const load = createLoader({ web: origin.web, findMain, hasRights: options.hasRights });
  const found = await pairSeeds(origin, { ...options, load, identifier }, ports);
  const { pairs, rejected } = choosePairs(found.pairs, options);
  const aligned = await alignPairs(pairs, options, ports);
  const chosen = chooseRows(aligned.rows, excluded, options);
  const file = await writeCorpus(chosen.rows, options, ports.disk);
  const unfit = [...rejected, ...aligned.unfit];
  return {
    version: 1,
    command: 'corpus',
    from: options.from,
    to: options.to,
    pages: { seen: found.seen, paired: found.paired, rejected: countReasons(found.refusals) },
    pairs: { found: found.pairs.length, kept: found.pairs.length - unfit.length, rejected: countReasons(unfit) },
    rows: { aligned: aligned.aligned, kept: chosen.rows.length, rejected: joinCounts(aligned.rejected, chosen) },
    requests: origin.countRequests(),
    stopped: found.stopped,
    refusals: [...found.refusals, ...unfit].map(({ address, reason, detail }) => ({ address, reason, detail })),
    ...file,
  };
}

function assertOptions({ from, to, shard }: CorpusOptions): void {
  assertLanguages(from, to);
  if (from === to) throw new ConfigError(`--to ${to}: is the language of the source`);
  if (shard.number > shard.count)
    throw new ConfigError(
      `--shard ${shard.number}/${shard.count}: there is no such part; the first of four machines takes 1/4, the last 4/4`,
    );
}

function countReasons(refusals: readonly Refused[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of refusals) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function joinCounts(rows: Readonly<Record<string, number>>, { rejected }: ChosenRows): Record<string, number> {
  return Object.fromEntries(Object.entries({ ...rows, ...rejected }).filter(([, count]) => count > 0));
}
