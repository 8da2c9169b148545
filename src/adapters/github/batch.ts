/**
 * One request for what many ask at the same time. Callers ask for one thing each and wait; what was asked in the same
 * turn of the event loop is loaded together, and what was loaded is kept.
 */
import { isFailure } from './refusals.ts';

/**
 * @param load Loads some keys, each given once; a key that it leaves out is answered with `undefined` and asked for
 *   again the next time. When it throws, so does every call that waits for it.
 */
export function createLoader<Value>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): (key: string) => Promise<Value | undefined> {
  const known = new Map<string, Promise<Value | undefined>>();
  let batch: { readonly keys: Set<string>; readonly values: Promise<ReadonlyMap<string, Value>> } | undefined;

  function join(key: string): Promise<ReadonlyMap<string, Value>> {
    if (batch === undefined) {
      const keys = new Set<string>();
      const values = nextTurn().then(() => {
        batch = undefined;
        return load([...keys]);
      });
      batch = { keys, values };
    }
    batch.keys.add(key);
    return batch.values;
  }

  async function ask(key: string): Promise<Value | undefined> {
    try {
      const value = (await join(key)).get(key);
      if (value === undefined) known.delete(key);
      return value;
    } catch (error) {
      known.delete(key);
      throw error;
    }
  }

  return (key) => {
    const value = known.get(key) ?? ask(key);
    known.set(key, value);
    return value;
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Do work on many things at once; where GitHub fails at so many, on half as many. */
export async function workInParts<Item>(
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  try {
    await work(items);
  } catch (error) {
    if (items.length < 2 || !isFailure(error)) throw error;
    const middle = Math.ceil(items.length / 2);
    await workInParts(items.slice(0, middle), work);
    await workInParts(items.slice(middle), work);
  }
}
