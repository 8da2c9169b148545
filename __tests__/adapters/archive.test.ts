/** An archive is a file that may be missing, be none, or go away while it is read. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/adapters/web/archive.ts';
import { ConfigError } from '../../src/shared/errors.ts';
import { makeFolder } from '../support/repositories.ts';

const RECORD = 'WARC/1.0\r\n';
const measure = () => RECORD.length;
const refusal = (path: string) => ({ name: ConfigError.name, message: `${path}: cannot be read` });

test('one that is not there, or is a folder, is named', async () => {
  const folder = makeFolder();
  await expect(openArchive(folder, measure)).rejects.toMatchObject(refusal(folder));
  const missing = join(folder, 'pages.warc');
  await expect(openArchive(missing, measure)).rejects.toMatchObject(refusal(missing));
});

test('one that goes away between two records is named', async () => {
  const path = join(makeFolder(), 'pages.warc');
  writeFileSync(path, `${RECORD}${RECORD}`);
  const archive = await openArchive(path, measure);
  const places = [];
  for await (const { place } of archive.list()) places.push(place);
  expect(places.map(({ start }) => start)).toEqual([0, RECORD.length]);
  rmSync(path);
  await expect(archive.read({ start: 0, inner: 0 })).rejects.toMatchObject(refusal(path));
});
