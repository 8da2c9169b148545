/**
 * What a page does to the program that no limit on its size foresaw: it ends as an error of that page, by its name,
 * and not as a fault of the program.
 */
import { ContentError } from './errors.ts';

const REMEDY = 'write it flatter, divide it, or take it out of source.pages';

/** Why the program could not go on, in words; `undefined` for any other error. */
export function explainCrash(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof RangeError && error.message.includes('call stack'))
    return `is nested too deep to be read; ${REMEDY}`;
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return `needs more memory than a thread may have; ${REMEDY}`;
  return undefined;
}

/**
 * Do work on one page.
 *
 * @throws {ContentError} naming the page, when it is what the program cannot go on for.
 */
export function onPage<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = explainCrash(error);
    throw reason === undefined ? error : new ContentError(path, reason, { cause: error });
  }
}
