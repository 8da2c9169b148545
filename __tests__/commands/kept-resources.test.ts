import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { TextCache } from '../../src/commands/steps/data/align-book.ts';
import { keepResources } from '../../src/commands/steps/translate/kept-resources.ts';
import type { Resources } from '../../src/engine/engine.ts';

function openMemory(): TextCache & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: (name) => Promise.resolve(texts.get(name)),
    write: async (name, text) => void texts.set(name, text),
  };
}

/** Resources of one text, and how often they were made. */
function makeCounted(text: string) {
  const made = { times: 0 };
  const make = (): Promise<Resources> => {
    made.times += 1;
    const sha256 = createHash('sha256').update(text).digest('hex');
    return Promise.resolve({ parallelData: { load: () => Promise.resolve(text), sha256, records: 1 } });
  };
  return { made, make };
}

const BOOK = { how: 'en to es', what: ['tea.md', 'blob 1'] };
const CSV = 'en,es\nTea.,Té.\n';

describe('resources that are kept', () => {
  test('are not made again while what they are made from is the same, and have the same text', async () => {
    const cache = openMemory();
    const { made, make } = makeCounted(CSV);
    const first = await keepResources(BOOK, make, cache);
    const second = await keepResources({ ...BOOK }, make, cache);
    expect(made.times).toBe(1);
    expect(second.parallelData).toMatchObject({ sha256: first.parallelData?.sha256, records: 1 });
    expect(second.terminology).toBeUndefined();
    expect(await second.parallelData?.load()).toBe(CSV);
    expect(made.times).toBe(1);
  });

  test('are made again of another book, and take its place', async () => {
    const cache = openMemory();
    await keepResources(BOOK, makeCounted(CSV).make, cache);
    const { made, make } = makeCounted('en,es\nTea.,Infusión.\n');
    const other = await keepResources({ ...BOOK, what: ['tea.md', 'blob 2'] }, make, cache);
    expect([made.times, await other.parallelData?.load()]).toEqual([1, 'en,es\nTea.,Infusión.\n']);
    expect(cache.texts.size).toBe(2);
  });

  test.each([
    ['has gone', (texts: Map<string, string>, name: string) => texts.delete(name)],
    ['is that of another run', (texts: Map<string, string>, name: string) => texts.set(name, 'en,es\n')],
  ])('are made again for a text that %s', async (_, spoil) => {
    const cache = openMemory();
    const { made, make } = makeCounted(CSV);
    await keepResources(BOOK, make, cache);
    for (const name of cache.texts.keys()) if (name.endsWith('.csv')) spoil(cache.texts, name);
    const kept = await keepResources(BOOK, make, cache);
    expect(made.times).toBe(1);
    expect(await kept.parallelData?.load()).toBe(CSV);
    expect(made.times).toBe(2);
  });

  test('are made each time where nothing is kept', async () => {
    const { made, make } = makeCounted(CSV);
    for (let time = 0; time < 2; time += 1)
      // oxlint-disable-next-line no-await-in-loop -- one run after the other
      await keepResources(BOOK, make, undefined);
    expect(made.times).toBe(2);
  });
});
