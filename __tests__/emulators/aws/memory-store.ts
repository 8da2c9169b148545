/** Objects in this process: what the service does with S3, and what a caller does with one bucket, on the same objects. */
import { createHash } from 'node:crypto';
import type { StoredText, TextStore } from '../../../src/engine/text-store.ts';
import type { Location, ObjectStore } from './object-store.ts';

export interface MemoryStore extends ObjectStore {
  /** One bucket as the engine sees it. */
  openBucket(bucket: string): TextStore;
}

export function createMemoryStore(buckets: readonly string[]): MemoryStore {
  const all = new Map(buckets.map((bucket) => [bucket, new Map<string, Buffer>()]));
  function open(bucket: string): Map<string, Buffer> {
    const objects = all.get(bucket);
    if (objects === undefined) throw new Error(`there is no bucket ${bucket}`);
    return objects;
  }
  const list = (bucket: string, prefix: string) =>
    [...open(bucket)].filter(([key]) => key.startsWith(prefix)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    hasBucket: async (bucket) => all.has(bucket),
    async createBucket(bucket) {
      if (!all.has(bucket)) all.set(bucket, new Map());
    },
    list: async ({ bucket, key }) => list(bucket, key).map(([name, { length }]) => ({ key: name, sizeBytes: length })),
    read: async ({ bucket, key }) => open(bucket).get(key),
    async write({ bucket, key }, body) {
      open(bucket).set(key, Buffer.from(body));
    },
    presign: ({ bucket, key }: Location) => `memory:${bucket}/${key}`,
    close: () => undefined,
    openBucket: (bucket) => {
      const objects = open(bucket);
      const read = (key: string): StoredText | undefined => {
        const bytes = objects.get(key);
        return bytes && { text: bytes.toString(), version: tagOf(bytes) };
      };
      return {
        async put(key, text) {
          objects.set(key, Buffer.from(text));
        },
        get: async (key) => read(key)?.text,
        read: async (key) => read(key),
        async replace(key, text, version) {
          if (read(key)?.version !== version) return undefined;
          const bytes = Buffer.from(text);
          objects.set(key, bytes);
          return tagOf(bytes);
        },
        list: async (prefix) => list(bucket, prefix).map(([key]) => key),
        async remove(keys) {
          for (const key of keys) objects.delete(key);
        },
      };
    },
  };
}

/** As S3 has it: the same bytes have the same tag. */
function tagOf(bytes: Buffer): string {
  return createHash('md5').update(bytes).digest('hex');
}
