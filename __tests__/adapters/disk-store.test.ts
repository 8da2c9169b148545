/** Texts in a folder that several runs write. */
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
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
});

/** Make the versions of a text older than they are. */
async function age(folder: string, hours: number): Promise<void> {
  const then = Date.now() / 1000 - hours * 3600;
  const names = await readdir(folder);
  await Promise.all(names.map((name) => utimes(join(folder, name), then, then)));
}

test('who has written is told so, although another one has written over it before that is found out', async () => {
  const folder = await openFolder();
  const store = createDiskStore(folder);
  const version = await store.replace('claim.json', 'one', undefined);
  // What the other one will have written over version 2.
  const later = join(folder, 'claim.json.version-3');
  await writeFile(later, 'three');
  await utimes(later, Date.now() / 1000 + 9, Date.now() / 1000 + 9);
  expect(await store.replace('claim.json', 'two', version)).toBe('2');
});

test('versions that were replaced over an hour ago are cleared away', async () => {
  const folder = await openFolder();
  const store = createDiskStore(folder);
  let version = await store.replace('claim.json', 'one', undefined);
  version = await store.replace('claim.json', 'two', version);
  version = await store.replace('claim.json', 'three', version);
  expect(await readdir(folder)).toHaveLength(3);
  await age(folder, 2);
  version = await store.replace('claim.json', 'four', version);
  expect(await readdir(folder)).toEqual(['claim.json.version-3', 'claim.json.version-4']);
});

test('of those who write a text that is not there, one does', async () => {
  const folder = await openFolder();
  const versions = await Promise.all(
    Array.from({ length: 20 }, (_, at) => createDiskStore(folder).replace('claim.json', String(at), undefined)),
  );
  const winners = versions.flatMap((version, at) => (version === undefined ? [] : [String(at)]));
  expect(winners).toEqual([(await createDiskStore(folder).read('claim.json'))?.text]);
});

test.each([0, 2])('a text that has changed since it was read, %i hours ago, is not replaced', async (hours) => {
  const folder = await openFolder();
  const store = createDiskStore(folder);
  const versions: (string | undefined)[] = [undefined];
  for (const text of ['one', 'two', 'three', 'four', 'five']) {
    // oxlint-disable no-await-in-loop -- each over the one before
    versions.push(await store.replace('claim.json', text, versions.at(-1)));
    await age(folder, hours);
    // oxlint-enable no-await-in-loop
  }
  const newest = versions.pop();
  const late = versions.map(async (version) => store.replace('claim.json', 'late', version));
  expect(await Promise.all(late)).toEqual(versions.map(() => undefined));
  expect(await store.read('claim.json')).toEqual({ text: 'five', version: newest });
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
