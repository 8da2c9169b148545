/**
 * What the tests of the engine have in common: the real adapters on the local service, or the service in this process
 * where a test makes thousands of calls, and a clock that does not wait.
 */
import { setImmediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { createS3Store } from '../../../src/adapters/aws/s3-store.ts';
import { createTranslateService } from '../../../src/adapters/aws/translate.ts';
import { createAmazonEngine } from '../../../src/engine/amazon/amazon-engine.ts';
import { hashText } from '../../../src/engine/amazon/names.ts';
import type { AmazonOptions } from '../../../src/engine/amazon/options.ts';
import type { AmazonPorts } from '../../../src/engine/amazon/ports.ts';
import { parseRecord } from '../../../src/engine/amazon/record.ts';
import type { Clock } from '../../../src/engine/clock.ts';
import type {
  Collected,
  Engine,
  ResourceFile,
  Resources,
  TranslationBatch,
  TranslationDocument,
} from '../../../src/engine/engine.ts';
import { markPseudo } from '../../../src/engine/pseudo.ts';
import { parseDocument, renderDocument } from '../../../src/markdown/html.ts';
import { type AwsControls, type AwsOptions, openAws, startAws } from '../../emulators/aws/index.ts';
import { wrapCalls } from './crash.ts';
import { createServiceInProcess } from './in-process.ts';

export const BUCKET = 'books';
export const ROLE = 'arn:aws:iam::123456789012:role/amts-translate';

/** Time passes only where something sleeps, and then at once. */
export interface TestClock extends Clock {
  /** All sleeps, in milliseconds. */
  readonly slept: readonly number[];
  /** Called before each sleep. */
  onSleep: () => void;
}

export function createTestClock(): TestClock {
  const slept: number[] = [];
  let now = Date.UTC(2026, 10, 22);
  const clock: TestClock = {
    slept,
    onSleep: () => {},
    now: () => now,
    every: () => () => {},
    async sleep(ms, signal) {
      clock.onSleep();
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
  return clock;
}

export interface Local {
  readonly aws: AwsControls;
  readonly ports: AmazonPorts;
  readonly clock: TestClock;
  readonly log: string[];
  /** A new engine, as a new process would have it. */
  engine(changes?: Partial<AmazonOptions>, ports?: AmazonPorts): Engine;
  /** Characters billed when every job that was ever started has ended, looked at or not. */
  billAll(): Promise<number>;
  /** Keys of the records that hold what is not delivered yet. */
  undelivered(): Promise<readonly string[]>;
  /** Keys in the bucket under the prefix of AMTS. */
  keys(prefix?: string): Promise<readonly string[]>;
}

/** The SDK finds credentials in the environment, as it does in a workflow. */
function setCredentials(): void {
  process.env['AWS_ACCESS_KEY_ID'] = 'TESTCALLER';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
}

/** Servers that end with the test. */
export async function openLocal(options: AwsOptions = {}, region = 'us-east-1'): Promise<Local> {
  setCredentials();
  const aws = await startAws({ buckets: [BUCKET], ...options });
  onTestFinished(() => aws.stop());
  const calls = createCalls();
  const store = createS3Store({ ...calls, region, bucket: BUCKET, endpoint: aws.s3Endpoint });
  const service = createTranslateService({ ...calls, region, endpoint: aws.translateEndpoint });
  return describeLocal(aws, { store, service }, { ...calls, region });
}

/** The same without servers: a call goes through no client, and takes no longer than to let others have their turn. */
export function openInProcess(options: AwsOptions = {}): Local {
  const aws = openAws({ buckets: [BUCKET], ...options });
  const calls = createCalls();
  const format = { render: renderDocument, parse: parseDocument };
  const ports = { store: aws.objects.openBucket(BUCKET), service: createServiceInProcess(aws), format, ...calls };
  const { store, service } = wrapCalls(ports, async (_, call) => {
    await setImmediate();
    return call();
  });
  return describeLocal(aws, { store, service }, { ...calls, region: 'us-east-1' });
}

interface Calls {
  readonly clock: TestClock;
  readonly lines: string[];
  readonly log: (line: string) => void;
}

function createCalls(): Calls {
  const lines: string[] = [];
  return { clock: createTestClock(), lines, log: (line) => void lines.push(line) };
}

function describeLocal(
  aws: AwsControls,
  { store, service }: Pick<AmazonPorts, 'store' | 'service'>,
  { clock, lines, log, region }: Calls & { readonly region: string },
): Local {
  const format = { render: renderDocument, parse: parseDocument };
  const ports: AmazonPorts = { store, service, format, clock, log };
  return {
    aws,
    ports,
    clock,
    log: lines,
    engine: (changes = {}, changedPorts = ports) =>
      createAmazonEngine({ ...OPTIONS, region, ...changes }, changedPorts),
    async billAll() {
      aws.clock.advance(1000);
      await service.listJobs('none');
      return aws.billed().total;
    },
    async undelivered() {
      const keys = (await store.list('amts/pending/')).filter((key) => !key.includes('/claim-'));
      const records = await Promise.all(keys.map(async (key) => parseRecord((await store.get(key)) ?? '', key)));
      return keys.filter((_, at) =>
        records[at]?.files.some(({ segments }) => segments.some(({ delivered }) => delivered === undefined)),
      );
    },
    keys: async (prefix = '') =>
      (await aws.store.list({ bucket: BUCKET, key: `amts/${prefix}` })).map(({ key }) => key.slice('amts/'.length)),
  };
}

const OPTIONS: AmazonOptions = {
  kind: 'amazon-translate',
  region: 'us-east-1',
  anyRegion: false,
  bucket: BUCKET,
  prefix: 'amts/',
  roleArn: ROLE,
  parallelData: 'sentence',
  realtimeBelow: 0,
  prices: { standard: 15, parallelData: 60, read: '2026-11-22' },
  maxWaitMs: 4 * 3_600_000,
  keepJobsOnCancel: false,
  signal: new AbortController().signal,
};

/** Pages by name, each with the HTML of its segments. */
export type Pages = Readonly<Record<string, readonly string[]>>;

export const PAGES: Pages = {
  'chapter_tea/water.md': [
    'Hot <em id="t0">water</em> is good.',
    'It boils at <span translate="no" id="t0">$100$</span>.',
  ],
  'chapter_tea/leaf.md': ['A leaf &amp; a cup.'],
};

export function toDocuments(pages: Pages, targetLanguage = 'es'): TranslationDocument[] {
  return Object.entries(pages).map(([name, segments]) => ({
    name,
    sourceLanguage: 'en',
    targetLanguage,
    segments: segments.map((html, at) => ({ id: `s${at}`, html })),
  }));
}

export function toBatch(
  pages: Pages = PAGES,
  { resources = {}, targetLanguage = 'es', book = 'tea-book' }: BatchOptions = {},
): TranslationBatch {
  return {
    book,
    sourceLanguage: 'en',
    targetLanguage,
    documents: toDocuments(pages, targetLanguage),
    loadResources: async () => resources,
  };
}

export interface BatchOptions {
  readonly resources?: Resources;
  readonly targetLanguage?: string;
  readonly book?: string;
}

/** A resource of one row. */
export function resource(text: string): ResourceFile {
  return { load: () => Promise.resolve(text), sha256: hashText(text), records: 1 };
}

export const RESOURCES: Resources = {
  parallelData: resource('en,es\nGreen tea.,Té verde.\n'),
  terminology: resource('en,es\nkettle,tetera\n'),
};

/** What the pseudo-language makes of pages: the results of a run in which nothing went wrong. */
export function expectResults(pages: Pages = PAGES): unknown {
  return toDocuments(pages).map(({ name, segments }) => ({
    name,
    segments: segments.map(({ id, html }) => ({ id, origin: 'machine', html: markPseudo(html) })),
  }));
}

/** Submit, wait and collect; the pages are delivered then, if they are to be. */
export async function run(engine: Engine, batch: TranslationBatch, { settle = true } = {}): Promise<Done> {
  const job = await engine.submit(batch);
  const collected = await engine.collect(job, { wait: true });
  if (collected.status !== 'done') throw new Error(`still running: ${collected.message}`);
  if (settle) await engine.settle(job);
  return collected;
}

export type Done = Extract<Collected, { status: 'done' }>;
