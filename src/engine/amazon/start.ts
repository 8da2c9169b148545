/**
 * Start a job that has been recorded: documents up, `StartTextTranslationJob`, and the id into the record. All of it
 * may be done again by another process.
 */
import { mapConcurrently } from '../../shared/concurrent.ts';
import { ConfigError, ServiceError } from '../../shared/errors.ts';
import { backoff, retry } from '../../shared/retry.ts';
import { isBusy } from './busy.ts';
import type { ClaimedContext } from './claim.ts';
import { STORE_CONCURRENCY } from './context.ts';
import { renderFile } from './files.ts';
import { inputFolder, listLesserRequests, renderRequest } from './job-request.ts';
import { hintOnRegion } from './options.ts';
import type { JobRequest } from './ports.ts';
import { countSegments, type JobRecord } from './record.ts';
import { saveRecord } from './records.ts';

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
export async function startJob(record: JobRecord, context: ClaimedContext): Promise<JobRecord> {
  if (record.mode === 'realtime') return record;
  const { store, format, options, started, log } = context;
  await removeOthers(record, context);
  const folder = inputFolder(record, context);
  await mapConcurrently(record.files, STORE_CONCURRENCY, (file) =>
    store.put(folder + file.file, renderFile(file, record, format)),
  );
  options.signal.throwIfAborted();
  const { jobId, warnings } = await requestJob(record, context);
  started.add(jobId);
  // Who was away for too long starts nothing of worth; the job of the other run is to be found, not this one.
  await context.claim.renew();
  const complete = { ...record, jobId, warnings: [...record.warnings, ...warnings] };
  await saveRecord(complete, context);
  log(
    `${record.targetLanguage}: job ${jobId} takes ${countSegments(record)} segments in ${record.files.length} documents`,
  );
  return complete;
}

/**
 * What an earlier claim has sent for the same job is taken away: should its owner wake up after it was given up, and
 * start the job before it knows, the service finds nothing to translate there, and nothing to bill.
 */
async function removeOthers({ name }: JobRecord, { store, layout, claim }: ClaimedContext): Promise<void> {
  const there = await store.list(layout.input(name));
  if (there.length === 0) return;
  await claim.renew();
  await store.remove(there);
}

interface Taken {
  readonly jobId: string;
  readonly warnings: readonly string[];
}

/** The whole request, with patience; then what the service may not take together with parallel data, left out. */
async function requestJob(record: JobRecord, context: ClaimedContext): Promise<Taken> {
  const whole = renderRequest(record, context);
  try {
    return { jobId: await start(whole, context), warnings: [] };
  } catch (error) {
    if (!isNotValid(error)) throw error;
    for (const { request, without } of listLesserRequests(whole)) {
      // oxlint-disable-next-line no-await-in-loop -- the first that is taken is enough
      const jobId = await startLesser(request, context);
      if (jobId === undefined) continue;
      return { jobId, warnings: [`Amazon Translate took the job only without ${without}: ${error.message}`] };
    }
    throw explain(error, record, context);
  }
}

async function start(request: JobRequest, context: ClaimedContext): Promise<string> {
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
function askOnce(request: JobRequest, { service, claim }: ClaimedContext): () => Promise<string> {
  let mayRun = false;
  return async () => {
    await claim.renew();
    const [known] = mayRun ? await service.listJobs(request.name) : [];
    if (known !== undefined) return known.id;
    try {
      return (await service.startJob(request)).id;
    } catch (error) {
      mayRun = error instanceof ServiceError && error.retryable;
      throw error;
    }
  };
}

async function startLesser(request: JobRequest, { service, claim }: ClaimedContext): Promise<string | undefined> {
  await claim.renew();
  try {
    return (await service.startJob(request)).id;
  } catch (error) {
    if (isNotValid(error)) return undefined;
    throw error;
  }
}

function isNotValid(error: unknown): error is ServiceError {
  return error instanceof ServiceError && NOT_VALID.has(error.code);
}

function explain(error: ServiceError, { name, parallelData }: JobRecord, { options }: ClaimedContext): ConfigError {
  const hint = parallelData === undefined ? '' : hintOnRegion(options);
  return new ConfigError(
    `job ${name}: ${error.message}${hint}; check that the role ${options.roleArn} exists, trusts translate.amazonaws.com, and may read and write s3://${options.bucket}/${options.prefix}`,
    { cause: error },
  );
}
