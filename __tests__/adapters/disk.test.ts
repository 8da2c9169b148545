/** Files of this machine: whole or not at all, and never through a link that somebody else has put there. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTextCache } from '../../src/adapters/alignment-cache.ts';
import { checkWritable, makeFolder, writeText } from '../../src/adapters/disk.ts';
import { openOutputFolder } from '../../src/adapters/output-folder.ts';
import { ConfigError } from '../../src/shared/errors.ts';
import { makeFolder as makeScratch } from '../support/repositories.ts';

/** A file that stands where a folder is needed, and a place where the system lets nobody make one. */
const IMPOSSIBLE = ['/dev/null/x/a.md', '/proc/none/a.md'];

describe('a file that is written', () => {
  test('is there with its folders, takes the place of the one before with its permissions, and leaves no draft', async () => {
    const folder = makeScratch();
    const path = join(folder, 'a/b/c.txt');
    await writeText(path, 'one\n');
    chmodSync(path, 0o755);
    await writeText(path, 'two\n');
    expect(readFileSync(path, 'utf8')).toBe('two\n');
    expect(statSync(path).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
  });

  test('is the old one or the new one for who reads it meanwhile', async () => {
    const path = join(makeScratch(), 'a.txt');
    await writeText(path, 'one\n');
    const before = statSync(path).ino;
    await writeText(path, 'two\n');
    expect(statSync(path).ino).not.toBe(before);
  });

  test('may be written by two at once', async () => {
    const folder = makeScratch();
    const texts = Array.from({ length: 20 }, (_, at) => `${at}\n`);
    await Promise.all(texts.map((text) => writeText(join(folder, 'a.txt'), text)));
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(texts).toContain(readFileSync(join(folder, 'a.txt'), 'utf8'));
  });

  test('goes to a device, and through a link, that somebody named', async () => {
    const folder = makeScratch();
    await writeText('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    writeFileSync(join(folder, 'real.txt'), 'old\n');
    symlinkSync('real.txt', join(folder, 'link.txt'));
    await writeText(join(folder, 'link.txt'), 'new\n');
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('new\n');
  });

  test.each(IMPOSSIBLE)('%s is refused at once, by its name', async (path) => {
    await expect(writeText(path, 'x')).rejects.toThrow(`${path}: cannot be written (`);
    await expect(checkWritable(path)).rejects.toThrow(ConfigError);
  });

  test('is tried before, and what stands there stays', async () => {
    const folder = makeScratch();
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'old\n');
    await checkWritable(path);
    await checkWritable(join(folder, 'new/b.txt'));
    expect(readFileSync(path, 'utf8')).toBe('old\n');
    expect(readdirSync(folder)).toEqual(['a.txt', 'new']);
    expect(readdirSync(join(folder, 'new'))).toEqual([]);
    await expect(checkWritable(folder)).rejects.toThrow(`${folder}: cannot be written`);
  });

  test('a folder that is there is no error, a file in its place is', async () => {
    const folder = makeScratch();
    await makeFolder(join(folder, 'a/b'));
    await makeFolder(join(folder, 'a/b'));
    writeFileSync(join(folder, 'file'), '');
    await expect(makeFolder(join(folder, 'file'))).rejects.toThrow('EEXIST');
    await expect(makeFolder(join(folder, 'file/a'))).rejects.toThrow('ENOTDIR');
  });
});

function makeWorkspace() {
  const folder = makeScratch();
  const workspace = join(folder, 'workspace');
  const outside = join(folder, 'outside');
  mkdirSync(workspace);
  mkdirSync(outside);
  writeFileSync(join(outside, 'victim'), 'precious\n');
  return { workspace, outside };
}

describe('the folder of the report', () => {
  test('is made, written and tidied', async () => {
    const { workspace } = makeWorkspace();
    const folder = await openOutputFolder(join(workspace, 'a/report'), workspace);
    expect(readdirSync(folder.path)).toEqual([]);
    await folder.write('a.json', '{}\n');
    await folder.write('b.md', 'b\n');
    await folder.remove('b.md');
    await folder.remove('none.md');
    expect(readdirSync(folder.path)).toEqual(['a.json']);
  });

  test('may be a link of the machine outside of the workspace', async () => {
    const { workspace, outside } = makeWorkspace();
    symlinkSync(outside, join(workspace, '../link'));
    const folder = await openOutputFolder(join(workspace, '../link/report'), workspace);
    await folder.write('a.json', '{}\n');
    expect(existsSync(join(outside, 'report/a.json'))).toBe(true);
  });

  test.each([
    ['report', 'report'],
    ['deep/report', 'deep'],
    ['deep/report', 'deep/report'],
  ])('%s is refused when %s is a link, and nothing is written where that leads', async (path, link) => {
    const { workspace, outside } = makeWorkspace();
    mkdirSync(join(workspace, link, '..'), { recursive: true });
    symlinkSync(outside, join(workspace, link));
    const opened = openOutputFolder(join(workspace, path), workspace);
    await expect(opened).rejects.toThrow(`${join(workspace, link)}: is a link, and what is written there would leave`);
    await expect(opened).rejects.toThrow(ConfigError);
    expect(readdirSync(outside)).toEqual(['victim']);
  });

  test.each(['report.json', '.gitignore', 'pull-request-es.md'])('is refused when its %s is a link', async (name) => {
    const { workspace, outside } = makeWorkspace();
    mkdirSync(join(workspace, 'report'));
    symlinkSync(join(outside, 'victim'), join(workspace, 'report', name));
    await expect(openOutputFolder(join(workspace, 'report'), workspace)).rejects.toThrow(`${name}: is a link`);
    expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('precious\n');
  });

  test('replaces a link that comes later, and follows none', async () => {
    const { workspace, outside } = makeWorkspace();
    const folder = await openOutputFolder(join(workspace, 'report'), workspace);
    symlinkSync(join(outside, 'victim'), join(folder.path, 'report.json'));
    await folder.write('report.json', '{}\n');
    expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('precious\n');
    expect(readFileSync(join(folder.path, 'report.json'), 'utf8')).toBe('{}\n');
  });

  test.each(['/proc/none', '/dev/null/x'])('%s is refused at once', async (path) => {
    await expect(openOutputFolder(path, '/nowhere')).rejects.toThrow(`${path}: cannot be written (`);
  });
});

test('alignments are kept in no folder that is a link of the workspace', async () => {
  const { workspace, outside } = makeWorkspace();
  const before = process.cwd();
  process.chdir(workspace);
  try {
    symlinkSync(outside, 'cache');
    await expect(openTextCache('cache').write('a', 'text')).rejects.toThrow('is a link');
    await expect(openTextCache('/proc/none').write('a', 'text')).rejects.toThrow('--cache /proc/none');
    await openTextCache('other').write('a', 'text');
    expect(await openTextCache('other').read('a')).toBe('text');
  } finally {
    process.chdir(before);
  }
  expect(readdirSync(outside)).toEqual(['victim']);
});
