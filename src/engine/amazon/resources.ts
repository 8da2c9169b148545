/** Parallel data and terminology of a book, brought to what the service must have before a job starts. */
import { retry } from '../../shared/retry.ts';
import type { ResourceFile, Resources } from '../engine.ts';
import { isBusy } from './busy.ts';
import type { AmazonContext } from './context.ts';
import { prepareParallelData } from './import-parallel-data.ts';
import { describeResource, isMadeFrom } from './parallel-data.ts';

const BUSY_DELAY_MS = 10_000;

/** Names of what the service now has, and what the reader of the report should know of it. */
export interface ReadyResources {
  readonly parallelData: string | undefined;
  readonly terminology: string | undefined;
  readonly warnings: readonly string[];
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
    parallelData: parallelData && name,
    terminology: terminology && name,
    warnings,
  };
}

async function prepareTerminology(name: string, file: ResourceFile, context: AmazonContext): Promise<void> {
  const { service, clock, options, log } = context;
  const known = await service.getTerminology(name);
  if (known !== undefined && isMadeFrom(known.description, file.sha256)) return;
  const request = { name, csv: await file.load(), description: describeResource(file.sha256) };
  await retry(`terminology ${name}`, () => service.importTerminology(request), {
    attempts: Math.max(1, Math.ceil(options.maxWaitMs / BUSY_DELAY_MS)),
    delayMs: () => BUSY_DELAY_MS,
    isWorthwhile: isBusy,
    sleep: (ms) => clock.sleep(ms, options.signal),
    log,
  });
  log(`terminology ${name}: imported with ${file.records} terms; it may take ten minutes to be used everywhere`);
}
