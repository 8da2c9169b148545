/** A bucket in memory. */
import type { ObjectStore } from '../../../src/engine/amazon/ports.ts';

export function createMemoryStore(): ObjectStore {
  const objects = new Map<string, string>();
  return {
    put: async (key, text) => void objects.set(key, text),
    get: async (key) => objects.get(key),
    list: async (prefix) => [...objects.keys()].filter((key) => key.startsWith(prefix)).toSorted(),
    remove: async (keys) => keys.forEach((key) => objects.delete(key)),
  };
}
