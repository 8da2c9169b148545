/**
 * Parallel data of a book, brought to what the service must have: imported only when its hash is not what the service
 * has, one at a time over all languages of the process, and waited for.
 */
import { ServiceError } from '../../shared/errors.ts';
import type { ResourceFile } from '../engine.ts';
import { isBusy } from './busy.ts';
import { type AmazonContext, deadlineOf } from './context.ts';
import { tokenOf } from './names.ts';
import { hintOnRegion } from './options.ts';
import { chooseStep, describeResource } from './parallel-data.ts';
import type { ParallelDataState } from './ports.ts';

const POLL_MS = 10_000;

/**
 * @returns What the reader of the report should know.
 * @throws {ServiceError} when the service refuses the file and has no older one, or does not finish in time.
 */
export async function prepareParallelData(name: string, file: ResourceFile, context: AmazonContext): Promise<string[]> {
  // What the service has already need not wait for imports of other languages.
  const step = chooseStep(await context.service.getParallelData(name), file.sha256, false);
  if (step.kind === 'ready') return [];
  return context.enqueueImport(() => importParallelData(name, file, context));
}

interface Import {
  readonly name: string;
  readonly file: ResourceFile;
  /** Of the file in the bucket. */
  readonly key: string;
}

async function importParallelData(name: string, file: ResourceFile, context: AmazonContext): Promise<string[]> {
  const { service, store, layout, clock, options } = context;
  const deadline = deadlineOf(context);
  const key = layout.parallelData(name, file.sha256);
  await store.put(key, await file.load());
  let [wasAsked, busy] = [false, ''];
  for (;;) {
    // oxlint-disable no-await-in-loop -- each step is decided by what the one before has led to
    const state = await service.getParallelData(name);
    const step = chooseStep(state, file.sha256, wasAsked);
    if (step.kind === 'ready') return warnOfRejected(name, state);
    if (step.kind === 'failed') throw refusal(name, step.reason, context);
    if (step.kind === 'stale') return [staleWarning(name, step.reason)];
    if (step.kind !== 'wait') {
      busy = await askForImport(step.kind, { name, file, key }, context);
      wasAsked = busy === '';
    }
    if (clock.now() >= deadline) throw overdue(name, busy, context);
    await clock.sleep(POLL_MS, options.signal);
    // oxlint-enable no-await-in-loop
  }
}

/** @returns Why the service is busy; `''` when it has taken the file. */
async function askForImport(
  kind: 'create' | 'update',
  { name, file, key }: Import,
  { service, clock, options, log }: AmazonContext,
): Promise<string> {
  const request = {
    name,
    uri: `s3://${options.bucket}/${key}`,
    description: describeResource(file.sha256),
    // The time is part of it: a file whose import failed may be asked for again.
    token: tokenOf(`${kind} ${name} ${file.sha256} ${clock.now()}`),
  };
  try {
    await (kind === 'create' ? service.createParallelData(request) : service.updateParallelData(request));
  } catch (error) {
    if (isBusy(error)) return error.message;
    throw error;
  }
  log(`parallel data ${name}: ${kind}d with ${file.records} records; the import takes minutes`);
  return '';
}

/** Single records that the service leaves out do not make it refuse the file. */
function warnOfRejected(name: string, state: ParallelDataState | undefined): string[] {
  if (state === undefined || state.rejectedRecords === 0) return [];
  const reasons = state.problems.join('; ');
  return [`parallel data ${name}: Amazon Translate leaves out ${state.rejectedRecords} records: ${reasons}`];
}

function refusal(name: string, reason: string, { options }: AmazonContext): ServiceError {
  return new ServiceError(
    `parallel data ${name}: Amazon Translate refuses it: ${reason}${hintOnRegion(options)}. engine.parallel-data: none translates without it`,
    { retryable: false },
  );
}

function staleWarning(name: string, reason: string): string {
  return `parallel data ${name}: Amazon Translate refuses the new file and goes on with the old one: ${reason}`;
}

function overdue(name: string, busy: string, { options }: AmazonContext): ServiceError {
  const state = busy === '' ? 'its import has not ended' : `Amazon Translate is busy (${busy})`;
  return new ServiceError(
    `parallel data ${name}: ${state} after ${options.maxWaitMs / 60_000} min; run again later, nothing was sent`,
    { retryable: true },
  );
}
