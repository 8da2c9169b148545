/**
 * Start a job that has been recorded: documents up, `StartTextTranslationJob`, and the id into the record. All of it
 * may be done again by another process.
 */
import { mapConcurrently } from '../../shared/concurrent.ts';
import { ConfigError, ServiceError } from '../../shared/errors.ts';
import { backoff, retry } from '../../shared/retry.ts';
import { type AmazonContext, STORE_CONCURRENCY } from './context.ts';
import { renderFile } from './files.ts';
import { hintOnRegion, requireRole } from './options.ts';
import { saveRecord } from './pending.ts';
import type { JobRequest } from './ports.ts';
import { countSegments, type JobRecord } from './record.ts';
import { isBusy } from './resources.ts';

/** A role that was made seconds ago, and a resource just imported, are not known everywhere at once. */
const PATIENCE = { attempts: 8, delayMs: 5000 } as const;
const NOT_VALID: ReadonlySet<string | undefined> = new Set([
  'InvalidParameterValueException',
  'InvalidRequestException',
  'ResourceNotFoundException',
]);
/** A queue of a thousand jobs takes hours to get shorter. */
const MOST_QUEUE_DELAY_MS = 120_000;
const QUEUE_DELAY = backoff(2000, MOST_QUEUE_DELAY_MS);

/** @returns The record with the id of its job. Text that is translated at once needs no start. */
export async function startJob(record: JobRecord, context: AmazonContext): Promise<JobRecord> {
  if (record.mode === 'realtime') return record;
  const { store, layout, format, options, started, log } = context;
  await mapConcurrently(record.files, STORE_CONCURRENCY, (file) =>
    store.put(layout.input(record.name) + file.file, renderFile(file, record, format)),
  );
  options.signal.throwIfAborted();
  const { jobId, warnings } = await requestJob(record, context);
  started.add(jobId);
  const complete = { ...record, jobId, warnings: [...record.warnings, ...warnings] };
  await saveRecord(complete, context);
  log(
    `${record.targetLanguage}: job ${jobId} takes ${countSegments(record)} segments in ${record.files.length} documents`,
  );
  return complete;
}

interface Taken {
  readonly jobId: string;
  readonly warnings: readonly string[];
}

/** The whole request, with patience; then what the service may not take together with parallel data, left out. */
async function requestJob(record: JobRecord, context: AmazonContext): Promise<Taken> {
  const whole = renderRequest(record, context);
  try {
    return { jobId: await start(whole, context), warnings: [] };
  } catch (error) {
    if (!isNotValid(error)) throw error;
    for (const { request, without } of reduce(whole)) {
      // oxlint-disable-next-line no-await-in-loop -- the first that is taken is enough
      const jobId = await startReduced(request, context);
      if (jobId === undefined) continue;
      return { jobId, warnings: [`Amazon Translate took the job only without ${without}: ${error.message}`] };
    }
    throw explain(error, record, context);
  }
}

function renderRequest(record: JobRecord, { options, layout }: AmazonContext): JobRequest {
  const { name, token, sourceLanguage, targetLanguage, formality, profanity, parallelData, terminology } = record;
  const folder = (key: string): string => `s3://${options.bucket}/${key}`;
  return {
    name,
    token,
    sourceLanguage,
    targetLanguage,
    formality,
    profanity,
    parallelData,
    terminology,
    inputUri: folder(layout.input(name)),
    outputUri: folder(layout.output(name)),
    roleArn: requireRole(options),
    kmsKey: options.kmsKey,
  };
}

async function start(request: JobRequest, context: AmazonContext): Promise<string> {
  const { clock, options, log } = context;
  const what = `job ${request.name}`;
  const common = { sleep: (ms: number): Promise<void> => clock.sleep(ms, options.signal), log };
  const ask = askOnce(request, context);
  const whenBusy = {
    attempts: 8 + Math.ceil(options.maxWaitMs / MOST_QUEUE_DELAY_MS),
    delayMs: QUEUE_DELAY,
    isWorthwhile: isMomentary,
  };
  const whenNew = { attempts: PATIENCE.attempts, delayMs: () => PATIENCE.delayMs, isWorthwhile: isNotValid };
  return retry(what, () => retry(what, ask, { ...whenBusy, ...common }), { ...whenNew, ...common });
}

function isMomentary(error: unknown): boolean {
  return isBusy(error) || (error instanceof ServiceError && error.retryable);
}

/** An answer that was lost may have been a yes, and no page says that a token is good for a second one. */
function askOnce(request: JobRequest, { service }: AmazonContext): () => Promise<string> {
  let wasAsked = false;
  return async () => {
    const [known] = wasAsked ? await service.listJobs(request.name) : [];
    wasAsked = true;
    return (known ?? (await service.startJob(request))).id;
  };
}

async function startReduced(request: JobRequest, { service }: AmazonContext): Promise<string | undefined> {
  try {
    return (await service.startJob(request)).id;
  } catch (error) {
    if (isNotValid(error)) return undefined;
    throw error;
  }
}

/** No page says whether parallel data may be combined with settings or with a terminology. */
function reduce(request: JobRequest): { readonly request: JobRequest; readonly without: string }[] {
  const { parallelData, terminology, formality, profanity } = request;
  if (parallelData === undefined) return [];
  const hasSettings = formality !== undefined || profanity !== undefined;
  const plain = { ...request, formality: undefined, profanity: undefined };
  const bare = { ...plain, terminology: undefined };
  return [
    ...(hasSettings ? [{ request: plain, without: 'formality and profanity settings' }] : []),
    ...(terminology === undefined ? [] : [{ request: { ...request, terminology: undefined }, without: 'terminology' }]),
    ...(hasSettings && terminology !== undefined ? [{ request: bare, without: 'terminology and settings' }] : []),
  ];
}

function isNotValid(error: unknown): error is ServiceError {
  return error instanceof ServiceError && NOT_VALID.has(error.code);
}

function explain(error: ServiceError, { name, parallelData }: JobRecord, { options }: AmazonContext): ConfigError {
  const hint = parallelData === undefined ? '' : hintOnRegion(options);
  return new ConfigError(
    `job ${name}: ${error.message}${hint}; check that the role ${options.roleArn} exists, trusts translate.amazonaws.com, and may read and write s3://${options.bucket}/${options.prefix}`,
    { cause: error },
  );
}
