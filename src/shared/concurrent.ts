/** Work on many things, a few at a time, or strictly one after the other. */

/**
 * Results in the order of the items.
 *
 * @param limit How many at once, > 0.
 * @throws the first error, when all work that had begun has ended; no more is begun after it.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = closeable(items);
  async function drain(): Promise<void> {
    // oxlint-disable-next-line no-await-in-loop -- the loop is what limits the number at once
    for (const [at, item] of queue) results[at] = await work(item);
  }
  const ends = await Promise.allSettled(Array.from({ length: limit }, drain));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}

/** A generator, unlike the iterator of an array, is closed for all when one of its loops is left by an error. */
function* closeable<T>(items: readonly T[]): Generator<[number, T]> {
  yield* items.entries();
}

/** Runs a task when it is its turn, be it that those before it have ended well or not. */
export type SerialQueue = <T>(task: () => Promise<T>) => Promise<T>;

export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return function enqueue(task) {
    const run = last.then(task, task);
    last = run;
    return run;
  };
}

/**
 * A gate that lets tasks through a few at a time, in the order in which they come. A task must not wait for another one
 * at the same gate.
 *
 * @param limit How many at once, > 0.
 */
export function createGate(limit: number): SerialQueue {
  let open = limit;
  const waiting: (() => void)[] = [];
  return async function enter(task) {
    if (open > 0) open -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) open += 1;
      else next();
    }
  };
}
