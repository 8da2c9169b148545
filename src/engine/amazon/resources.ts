/**
 * Parallel data and terminology of a book, brought to what the service must have before a job starts: uploaded only
 * when their hash is not what it has, and waited for.
 */
import { ServiceError } from '../../shared/errors.ts';
import { retry } from '../../shared/retry.ts';
import type { ResourceFile, Resources } from '../engine.ts';
import { type AmazonContext, deadlineOf } from './context.ts';
import { tokenOf } from './names.ts';
import { hintOnRegion } from './options.ts';
import { chooseStep, describeResource, isMadeFrom, type ParallelDataStep } from './parallel-data.ts';
import type { ParallelDataState } from './ports.ts';

/** Another change of the same thing, of any thing, or too many of them: wait and look again. */
const BUSY: ReadonlySet<string | undefined> = new Set([
  'ConflictException',
  'ConcurrentModificationException',
  'LimitExceededException',
  'TooManyRequestsException',
  'ThrottlingException',
]);
const POLL_MS = 10_000;

/** Names of what the service now has, and what the reader of the report should know of it. */
export interface ReadyResources {
  readonly parallelData?: string;
  readonly terminology?: string;
  readonly warnings: readonly string[];
}

/** Whether the service refused something only because it is at something else. */
export function isBusy(error: unknown): error is ServiceError {
  return error instanceof ServiceError && BUSY.has(error.code);
}

/**
 * @param name Of both resources.
 * @throws {ServiceError} when the service refuses a file and has no older one, or does not finish in time.
 */
export async function prepareResources(
  name: string,
  { parallelData, terminology }: Resources,
  context: AmazonContext,
): Promise<ReadyResources> {
  const warnings: string[] = [];
  if (parallelData !== undefined) warnings.push(...(await prepareParallelData(name, parallelData, context)));
  if (terminology !== undefined) await prepareTerminology(name, terminology, context);
  return {
    ...(parallelData === undefined ? {} : { parallelData: name }),
    ...(terminology === undefined ? {} : { terminology: name }),
    warnings,
  };
}

async function prepareParallelData(name: string, file: ResourceFile, context: AmazonContext): Promise<string[]> {
  // What the service has already need not wait for imports of other languages.
  const step = chooseStep(await context.service.getParallelData(name), file.sha256, false);
  if (step.kind === 'ready') return [];
  return context.enqueueImport(() => importParallelData(name, file, context));
}

async function importParallelData(name: string, file: ResourceFile, context: AmazonContext): Promise<string[]> {
  const { service, clock, options, log } = context;
  const deadline = deadlineOf(context);
  for (let wasAsked = false, busy = ''; ; ) {
    // oxlint-disable no-await-in-loop -- each step is decided by what the one before has led to
    const state = await service.getParallelData(name);
    const step = chooseStep(state, file.sha256, wasAsked);
    if (step.kind === 'ready') return state === undefined ? [] : warnOfRejected(name, state);
    if (step.kind === 'failed') throw refusal(name, step.reason, context);
    if (step.kind === 'stale') return [staleWarning(name, step.reason)];
    if (step.kind === 'create' || step.kind === 'update') {
      busy = await askForImport(step, { name, file, context });
      wasAsked = busy === '';
      if (wasAsked) log(`parallel data ${name}: ${step.kind}d with ${file.records} records; its import takes minutes`);
    }
    if (clock.now() >= deadline) throw overdue(name, busy, context);
    await clock.sleep(POLL_MS, options.signal);
    // oxlint-enable no-await-in-loop
  }
}

/** @returns Why the service is busy; `''` when it has taken the file. */
async function askForImport(
  { kind }: ParallelDataStep,
  { name, file, context }: { readonly name: string; readonly file: ResourceFile; readonly context: AmazonContext },
): Promise<string> {
  const { store, service, layout, options } = context;
  const key = layout.parallelData(name, file.sha256);
  const request = {
    name,
    uri: `s3://${options.bucket}/${key}`,
    description: describeResource(file.sha256),
    // The time is part of it: a file whose import failed may be asked for again.
    token: tokenOf(`${kind} ${name} ${file.sha256} ${context.clock.now()}`),
  };
  await store.put(key, file.text);
  try {
    await (kind === 'create' ? service.createParallelData(request) : service.updateParallelData(request));
    return '';
  } catch (error) {
    if (isBusy(error)) return error.message;
    throw error;
  }
}

/** Single records that the service leaves out do not make it refuse the file. */
function warnOfRejected(name: string, { rejectedRecords, problems }: ParallelDataState): string[] {
  if (rejectedRecords === 0) return [];
  return [`parallel data ${name}: Amazon Translate leaves out ${rejectedRecords} records: ${problems.join('; ')}`];
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

async function prepareTerminology(name: string, file: ResourceFile, context: AmazonContext): Promise<void> {
  const { service, clock, options, log } = context;
  const known = await service.getTerminology(name);
  if (known !== undefined && isMadeFrom(known.description, file.sha256)) return;
  const request = { name, csv: file.text, description: describeResource(file.sha256) };
  await retry(`terminology ${name}`, () => service.importTerminology(request), {
    attempts: Math.max(1, Math.ceil(options.maxWaitMs / POLL_MS)),
    delayMs: () => POLL_MS,
    isWorthwhile: isBusy,
    sleep: (ms) => clock.sleep(ms, options.signal),
    log,
  });
  log(`terminology ${name}: imported with ${file.records} terms; it may take ten minutes to be used everywhere`);
}
