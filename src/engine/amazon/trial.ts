/**
 * The smallest real thing in an account: one document, one pair of parallel data, one term, one job; then everything
 * is removed. What the service does on the way settles questions that no page of it does.
 *
 * Rule: whatever was made is removed, also when a step fails; what could not be removed is told by its name.
 */
import type { AmazonOptions, Prices } from './options.ts';
import { type Account, type Finding, findQuestions, type Observed } from './trial-questions.ts';

/** What a trial needs from outside. */
export interface TrialPorts {
  /** An operation of Amazon Translate by its name, with the members of its request. */
  call(operation: string, request: object): Promise<Record<string, unknown>>;
  put(key: string, text: string): Promise<unknown>;
  get(key: string): Promise<string | undefined>;
  list(prefix: string): Promise<readonly string[]>;
  remove(keys: readonly string[]): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Tells one line about what goes on. */
  log(message: string): void;
}

export interface TrialResult {
  /** What went well, in order. */
  readonly done: readonly string[];
  /** The step that failed, in the words of the service. */
  readonly fault?: string;
  /** What stands in the account still. */
  readonly left: readonly string[];
  readonly questions: readonly Finding[];
}

type Options = Pick<AmazonOptions, 'bucket' | 'prefix' | 'roleArn' | 'kmsKey' | 'maxWaitMs'>;

const TEXT = 'Tea is ready.';
/** In a folder of its own: where its translation stands is one of the questions. */
const FILE = 'a/one.html';
const DOCUMENT = `<!DOCTYPE html><html><body><p id="s">${TEXT} <span translate="no">x&lt;1</span></p></body></html>`;
const CSV = `en,es\n"${TEXT}","El té está listo."\n`;
const TERMS = 'en,es\ntea,té\n';
/** Starts that may each become a job, if the service takes no token for a repetition. */
const JOBS_AT_MOST = 3;
const MARKED = /x&lt;1/;

/** The most that a trial costs, US dollars: every start is a job, and markup is billed at the price with parallel data. */
export function priceTrial({ parallelData }: Prices): number {
  return (JOBS_AT_MOST * DOCUMENT.length * parallelData) / 1_000_000;
}

interface Trial {
  readonly name: string;
  readonly folder: string;
  readonly options: Options;
  readonly ports: TrialPorts;
  readonly observed: Observed;
  readonly done: string[];
  /** What undoes what was done, the last first. */
  readonly undo: { readonly what: string; readonly run: () => Promise<unknown> }[];
}

/** Do it. An error of the service ends it and is told; a bug is thrown. */
export async function tryAccount(options: Options, ports: TrialPorts): Promise<TrialResult> {
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

async function runJob(trial: Trial): Promise<void> {
  const { ports, done, observed } = trial;
  const began = ports.now();
  const { request, id } = await startJob(trial);
  done.push('the role is passed, and a job is started');
  observed.job = id;
  observed.repeated = await startAgain(trial, request);
  observed.reused = await startAgain(trial, { ...request, JobName: `${trial.name}-other` });
  const state = await waitForJob(trial, id);
  observed.details = asRecord(state['JobDetails']);
  const seconds = Math.round((ports.now() - began) / 1000);
  const told = state['Message'] === undefined ? '' : `: ${textOf(state['Message'])}`;
  if (state['JobStatus'] !== 'COMPLETED') throw new Error(`the job ended as ${textOf(state['JobStatus'])}${told}`);
  done.push(`the job ended as COMPLETED after ${seconds} s`);
  observed.stopped = await outcome(ports.call('StopTextTranslationJob', { JobId: id }));
  observed.byPrefix = await listJobs(trial, { Filter: { JobName: trial.name.slice(0, -1) } });
  observed.recent = await listJobs(trial, {});
  await readOutput(trial);
}

/** With all that may be combined, and with less where that is refused. */
async function startJob(trial: Trial): Promise<{ readonly request: object; readonly id: string }> {
  const { name, folder, options, ports, observed } = trial;
  const place = `s3://${options.bucket}/${folder}`;
  const { kmsKey } = options;
  const base = {
    JobName: name,
    SourceLanguageCode: 'en',
    TargetLanguageCodes: ['es'],
    InputDataConfig: { S3Uri: `${place}input/`, ContentType: 'text/html' },
    OutputDataConfig: {
      S3Uri: `${place}output/`,
      ...(kmsKey === undefined ? {} : { EncryptionKey: { Type: 'KMS', Id: kmsKey } }),
    },
    DataAccessRoleArn: options.roleArn,
    ParallelDataNames: [name],
  };
  const TerminologyNames = [name];
  const Settings = { Formality: 'FORMAL', Profanity: 'MASK' };
  const requests = [{ TerminologyNames, Settings }, { TerminologyNames }, { Settings }, {}];
  for (const [at, extra] of requests.entries()) {
    const request = { ...base, ...extra, ClientToken: `${name}-${at}` };
    // oxlint-disable-next-line no-await-in-loop -- one is enough
    const started = await attempt(ports.call('StartTextTranslationJob', request));
    if ('value' in started) {
      const id = textOf(started.value['JobId']);
      trackJob(trial, id);
      observed.taken = Object.keys(extra);
      return { request, id };
    }
    if (at === requests.length - 1 || !isRuleRefusal(started.error)) throw started.error;
  }
  throw new Error('no start was tried');
}

/** Whether less could be taken: other refusals are not of the combination. */
function isRuleRefusal(error: Error): boolean {
  return /InvalidRequest|InvalidParameterValue|UnsupportedLanguagePair|Validation/.test(
    `${error.name} ${error.message}`,
  );
}

async function startAgain(trial: Trial, request: object): Promise<Account> {
  const answer = await outcome(trial.ports.call('StartTextTranslationJob', request));
  const id = answer['JobId'];
  if (typeof id === 'string' && id !== trial.observed.job) trackJob(trial, id);
  return answer;
}

/** A job that still runs is stopped, so that it is not billed. */
function trackJob(trial: Trial, id: string): void {
  trial.undo.push({
    what: `the job ${id}`,
    async run() {
      const { JobStatus } = await readJob(trial, id);
      if (!ENDS.includes(textOf(JobStatus))) await trial.ports.call('StopTextTranslationJob', { JobId: id });
      await waitForJob(trial, id);
    },
  });
}

const ENDS = ['COMPLETED', 'COMPLETED_WITH_ERROR', 'FAILED', 'STOPPED'];

async function readJob({ ports }: Trial, JobId: string): Promise<Account> {
  return asRecord((await ports.call('DescribeTextTranslationJob', { JobId }))['TextTranslationJobProperties']);
}

function waitForJob(trial: Trial, id: string): Promise<Account> {
  return waitFor(trial, `job ${id}`, { look: () => readJob(trial, id), ends: ENDS });
}

async function listJobs({ ports }: Trial, request: object): Promise<readonly Account[]> {
  const list = (await ports.call('ListTextTranslationJobs', request))['TextTranslationJobPropertiesList'];
  return Array.isArray(list) ? list.map(asRecord) : [];
}

async function readOutput({ folder, ports, observed, done }: Trial): Promise<void> {
  const keys = await ports.list(`${folder}output/`);
  const details = keys.find((key) => key.endsWith('es.auxiliary-translation-details.json'));
  const output = keys.find((key) => key.endsWith('es.one.html'));
  if (output === undefined) throw new Error('the job wrote no es.one.html');
  observed.output = output;
  observed.report = details === undefined ? undefined : await ports.get(details);
  const text = (await ports.get(output)) ?? '';
  if (!MARKED.test(text)) throw new Error(`what must not be translated came back changed: ${text}`);
  done.push('the translation is there, and what must not be translated is as it was');
}

const LOOK_MS = 5000;

async function waitFor(
  { ports, options }: Trial,
  what: string,
  { look, ends }: { readonly look: () => Promise<Account>; readonly ends: readonly string[] },
): Promise<Account> {
  const deadline = ports.now() + options.maxWaitMs;
  let before = '';
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- this is a wait
    const state = await look();
    const status = textOf(state['Status'] ?? state['JobStatus']);
    if (status !== before) ports.log(`${what}: ${status}`);
    if (ends.includes(status)) return state;
    if (ports.now() > deadline) throw new Error(`${what} is ${status} after ${options.maxWaitMs / 60_000} min`);
    before = status;
    // oxlint-disable-next-line no-await-in-loop -- this is a wait
    await ports.sleep(LOOK_MS);
  }
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

async function attempt<T>(work: Promise<T>): Promise<{ readonly value: T } | { readonly error: Error }> {
  try {
    return { value: await work };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { error };
  }
}

/** The answer, or the name and the status of a refusal. */
async function outcome(work: Promise<Record<string, unknown>>): Promise<Account> {
  const done = await attempt(work);
  return 'value' in done ? done.value : readRefusal(done.error);
}

async function refusal(work: Promise<unknown>): Promise<Account> {
  const done = await attempt(work);
  return 'value' in done ? {} : readRefusal(done.error);
}

function readRefusal(error: Error): Account {
  const { $metadata } = asRecord(error);
  return { error: error.name, status: asRecord($metadata)['httpStatusCode'] };
}

function tellError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.replace(/^Error: /, '') : String(error);
}

function asRecord(value: unknown): Account {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'not told';
}
