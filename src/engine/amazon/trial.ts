/**
 * The smallest real thing in an account: one document, one pair of parallel data, one term, one job; then everything
 * is removed. What the service does on the way settles questions that no page of it does.
 *
 * Rule: whatever was made is removed, also when a step fails; what could not be removed is told by its name.
 */
import type { Prices } from './options.ts';
import { runJob } from './trial-job.ts';
import { type Account, type Finding, findQuestions } from './trial-questions.ts';
import {
  asRecord,
  attempt,
  refusal,
  type Trial,
  type TrialOptions,
  type TrialPorts,
  tellError,
  textOf,
  waitFor,
} from './trial-steps.ts';

export interface TrialResult {
  /** What went well, in order. */
  readonly done: readonly string[];
  /** The step that failed, in the words of the service. */
  readonly fault?: string;
  /** What stands in the account still. */
  readonly left: readonly string[];
  readonly questions: readonly Finding[];
}

const TEXT = 'Tea is ready.';
/** In a folder of its own: where its translation stands is one of the questions. */
const FILE = 'a/one.html';
const DOCUMENT = `<!DOCTYPE html><html><body><p id="s">${TEXT} <span translate="no">x&lt;1</span></p></body></html>`;
const CSV = `en,es\n"${TEXT}","El té está listo."\n`;
const TERMS = 'en,es\ntea,té\n';
/** Starts that may each become a job, if the service takes no token for a repetition. */
const JOBS_AT_MOST = 3;
/** The most that a trial costs, US dollars: every start is a job, and markup is billed at the price with parallel data. */
export function priceTrial({ parallelData }: Prices): number {
  return (JOBS_AT_MOST * DOCUMENT.length * parallelData) / 1_000_000;
}

/** Do it. An error of the service ends it and is told; a bug is thrown. */
export async function tryAccount(options: TrialOptions, ports: TrialPorts): Promise<TrialResult> {
  const name = `amts-try-${ports.now().toString(36)}`;
  const folder = `${options.prefix}try/${name}/`;
  const trial: Trial = {
    name,
    folder,
    options,
    ports,
    observed: { text: TEXT, document: DOCUMENT },
    done: [],
    undo: [],
  };
  let fault: string | undefined;
  try {
    await makeResources(trial);
    await runJob(trial);
  } catch (error) {
    fault = tellError(error);
  }
  const left = await removeAll(trial);
  const { done, observed } = trial;
  return { done, left, questions: findQuestions(observed), ...(fault === undefined ? {} : { fault }) };
}

async function makeResources(trial: Trial): Promise<void> {
  const { name, folder, ports, options, undo, done, observed } = trial;
  undo.push({
    what: `the objects below s3://${options.bucket}/${folder}`,
    run: async () => ports.remove(await ports.list(folder)),
  });
  await ports.put(`${folder}input/${FILE}`, DOCUMENT);
  await ports.put(`${folder}pairs.csv`, CSV);
  done.push(`the bucket ${options.bucket} takes objects`);
  observed.missing = await refusal(ports.call('GetParallelData', { Name: `${name}-none` }));
  observed.malformed = await refusal(ports.call('GetParallelData', { Name: '__' }));
  await ports.call('CreateParallelData', {
    Name: name,
    ParallelDataConfig: { S3Uri: `s3://${options.bucket}/${folder}pairs.csv`, Format: 'CSV' },
    ClientToken: `${name}-data`,
  });
  undo.push({ what: `the parallel data ${name}`, run: () => removeParallelData(trial) });
  const state = await waitFor(trial, 'parallel data', {
    look: () => readParallelData(trial),
    ends: ['ACTIVE', 'FAILED'],
  });
  if (state['Status'] !== 'ACTIVE') throw new Error(`parallel data: ${textOf(state['Message'])}`);
  done.push(`one pair of parallel data is taken in (${textOf(state['ImportedRecordCount'])} record)`);
  await ports.call('ImportTerminology', {
    Name: name,
    MergeStrategy: 'OVERWRITE',
    TerminologyData: { File: Buffer.from(TERMS), Format: 'CSV' },
  });
  undo.push({ what: `the terminology ${name}`, run: () => ports.call('DeleteTerminology', { Name: name }) });
}

async function readParallelData({ name, ports }: Trial): Promise<Account> {
  return asRecord((await ports.call('GetParallelData', { Name: name }))['ParallelDataProperties']);
}

async function removeParallelData(trial: Trial): Promise<void> {
  await waitFor(trial, 'parallel data', {
    look: () => readParallelData(trial),
    ends: ['ACTIVE', 'FAILED', 'DELETING'],
  });
  await trial.ports.call('DeleteParallelData', { Name: trial.name });
  // It goes away in time: only then is it sure that it does.
  await waitFor(trial, 'parallel data', { look: () => readRemoval(trial), ends: ['gone'] });
}

async function readRemoval(trial: Trial): Promise<Account> {
  const read = await attempt(readParallelData(trial));
  if ('value' in read) return read.value;
  if (read.error.name !== 'ResourceNotFoundException') throw read.error;
  return { Status: 'gone' };
}

async function removeAll({ undo }: Trial): Promise<string[]> {
  const left: string[] = [];
  for (const { what, run } of undo.toReversed()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as it was made
    const done = await attempt(run());
    if ('error' in done) left.push(`${what} (${tellError(done.error)})`);
  }
  return left;
}
