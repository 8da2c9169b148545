/** A bucket in memory. */
import type { TextStore } from '../../../src/engine/text-store.ts';

export function createMemoryStore(): TextStore {
  const objects = new Map<string, string>();
  return {
    put: async (key, text) => void objects.set(key, text),
    get: async (key) => objects.get(key),
    list: async (prefix) => [...objects.keys()].filter((key) => key.startsWith(prefix)).toSorted(),
    remove: async (keys) => keys.forEach((key) => objects.delete(key)),
  };
}
