/** What the steps of a trial share: their ports, waits, and refusals as data. */
import type { AmazonOptions } from './options.ts';
import type { Account, Observed } from './trial-questions.ts';

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

export type TrialOptions = Pick<AmazonOptions, 'bucket' | 'prefix' | 'roleArn' | 'kmsKey' | 'maxWaitMs'>;

export interface Trial {
  readonly name: string;
  readonly folder: string;
  readonly options: TrialOptions;
  readonly ports: TrialPorts;
  readonly observed: Observed;
  readonly done: string[];
  /** What undoes what was done, the last first. */
  readonly undo: { readonly what: string; readonly run: () => Promise<unknown> }[];
}

const LOOK_MS = 5000;

export async function waitFor(
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

export async function attempt<T>(work: Promise<T>): Promise<{ readonly value: T } | { readonly error: Error }> {
  try {
    return { value: await work };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { error };
  }
}

/** The answer, or the name and the status of a refusal. */
export async function outcome(work: Promise<Record<string, unknown>>): Promise<Account> {
  const done = await attempt(work);
  return 'value' in done ? done.value : readRefusal(done.error);
}

export async function refusal(work: Promise<unknown>): Promise<Account> {
  const done = await attempt(work);
  return 'value' in done ? {} : readRefusal(done.error);
}

function readRefusal(error: Error): Account {
  const { $metadata } = asRecord(error);
  return { error: error.name, status: asRecord($metadata)['httpStatusCode'] };
}

export function tellError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.replace(/^Error: /, '') : String(error);
}

export function asRecord(value: unknown): Account {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'not told';
}
