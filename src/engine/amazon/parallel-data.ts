/**
 * What to do about the parallel data of a book, from what the service says of it: a table without side effects.
 *
 * The hash of the file stands in the description of the resource, so that the service is only given what it lacks.
 */
import type { ParallelDataState } from './ports.ts';

export type ParallelDataStep =
  | { readonly kind: 'ready' | 'wait' | 'create' | 'update' }
  /** The service refuses the file, and has nothing else. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** The service refuses the file, and goes on with the one it has. */
  | { readonly kind: 'stale'; readonly reason: string };

/** Description of a resource that was made from a file of this hash. */
export function describeResource(sha256: string): string {
  return `Made by AMTS from the translations of the book; sha256:${sha256}`;
}

/** Whether a resource was made from a file of this hash. */
export function isMadeFrom(description: string, sha256: string): boolean {
  return description.includes(`sha256:${sha256}`);
}

/**
 * @param state    `undefined`: there is no such resource.
 * @param wasAsked Whether this process has asked for the file to be imported: a failure is then the file's own.
 */
export function chooseStep(state: ParallelDataState | undefined, sha256: string, wasAsked: boolean): ParallelDataStep {
  if (state === undefined) return { kind: wasAsked ? 'wait' : 'create' };
  const { status, latestUpdate, description } = state;
  if (status !== 'ACTIVE' && status !== 'FAILED') return { kind: 'wait' };
  if (latestUpdate === 'UPDATING') return { kind: 'wait' };
  if (!wasAsked) {
    const hasFile = status === 'ACTIVE' && latestUpdate !== 'FAILED' && isMadeFrom(description, sha256);
    return { kind: hasFile ? 'ready' : 'update' };
  }
  if (status === 'FAILED') return { kind: 'failed', reason: reasonOf(state) };
  if (latestUpdate === 'FAILED') return { kind: 'stale', reason: reasonOf(state) };
  // What was just asked may not be told yet.
  return { kind: isMadeFrom(description, sha256) ? 'ready' : 'wait' };
}

function reasonOf({ message, problems }: ParallelDataState): string {
  return [message ?? 'the service gives no reason', ...problems].join('; ');
}
