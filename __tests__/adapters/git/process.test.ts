import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readGit } from '../../../src/adapters/git/process.ts';

let folder = '';
const path = process.env['PATH'] ?? '';

/** A program by the name of git that leaves a folder for each that was started, and ends when it is told so. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amts-git-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'started'));
  const wait = `while [ ! -e ${folder}/go ]; do sleep 0.1; done`;
  writeFileSync(join(folder, 'bin', 'git'), `#!/bin/sh\nmkdir ${folder}/started/$$\n${wait}\n`);
  chmodSync(join(folder, 'bin', 'git'), 0o755);
  process.env['PATH'] = `${join(folder, 'bin')}${delimiter}${path}`;
});

afterEach(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true, force: true });
});

/** How many were started, when no more are. */
async function countStarted(): Promise<number> {
  let [count, before] = [0, -1];
  while (count === 0 || count !== before) {
    before = count;
    // oxlint-disable-next-line no-await-in-loop -- until nothing happens any more
    await setTimeout(600);
    count = readdirSync(join(folder, 'started')).length;
  }
  return count;
}

describe.skipIf(process.platform === 'win32')('git', () => {
  test('runs a few times at once, however many clones are asked', async () => {
    const asked = Array.from({ length: 20 }, () => readGit(folder, ['status']));
    const most = await countStarted();
    writeFileSync(join(folder, 'go'), '');
    await Promise.all(asked);
    expect([most, readdirSync(join(folder, 'started')).length]).toEqual([16, 20]);
  });
});
