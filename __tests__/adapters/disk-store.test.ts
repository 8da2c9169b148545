/** Texts in a folder that several runs write. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createDiskStore } from '../../src/adapters/disk-store.ts';

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amts-store-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('what many change at once, each over what it has read, loses no change', async () => {
  const folder = await openFolder();
  async function addOne(): Promise<void> {
    // Each is a process of its own.
    const store = createDiskStore(folder);
    for (;;) {
      // oxlint-disable no-await-in-loop -- a further round follows a change by another one
      const found = await store.read('a/count.json');
      const next = String(Number(found?.text ?? 0) + 1);
      if ((await store.replace('a/count.json', next, found?.version)) !== undefined) return;
      // oxlint-enable no-await-in-loop
    }
  }
  await Promise.all(Array.from({ length: 60 }, addOne));
  expect((await createDiskStore(folder).read('a/count.json'))?.text).toBe('60');
  // The newest and the one before it.
  expect(await readdir(join(folder, 'a'))).toHaveLength(2);
});

test('of those who write a text that is not there, one does', async () => {
  const folder = await openFolder();
  const versions = await Promise.all(
    Array.from({ length: 20 }, (_, at) => createDiskStore(folder).replace('claim.json', String(at), undefined)),
  );
  const winners = versions.flatMap((version, at) => (version === undefined ? [] : [String(at)]));
  expect(winners).toEqual([(await createDiskStore(folder).read('claim.json'))?.text]);
});

test('a text that has changed since it was read is not replaced, however long ago that was', async () => {
  const store = createDiskStore(await openFolder());
  const first = await store.replace('claim.json', 'one', undefined);
  let version = first;
  // oxlint-disable-next-line no-await-in-loop -- each over the one before
  for (const text of ['two', 'three', 'four', 'five']) version = await store.replace('claim.json', text, version);
  expect(await store.replace('claim.json', 'late', first)).toBeUndefined();
  expect(await store.replace('claim.json', 'new', undefined)).toBeUndefined();
  expect(await store.read('claim.json')).toEqual({ text: 'five', version });
});

test('the versions of a text are one key, which is read, listed and removed like any other', async () => {
  const folder = await openFolder();
  const store = createDiskStore(folder);
  const version = await store.replace('a/claim.json', 'one', undefined);
  await store.replace('a/claim.json', 'two', version);
  await store.put('a/other.json', 'text');
  expect(await store.get('a/claim.json')).toBe('two');
  expect(await store.list('a/')).toEqual(['a/claim.json', 'a/other.json']);
  await store.remove(['a/claim.json', 'a/other.json']);
  expect([await store.read('a/claim.json'), await store.list('')]).toEqual([undefined, []]);
});

test('a folder that cannot be written is told, with the remedy', async () => {
  const file = join(await openFolder(), 'file');
  await writeFile(file, '');
  await expect(createDiskStore(file).replace('a/claim.json', 'one', undefined)).rejects.toThrow(
    'cannot be written; choose another folder with --cache',
  );
});
