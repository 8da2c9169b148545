import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder } from '../support/repositories.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/check-lockfile.ts', import.meta.url));

function check(...args: readonly string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
}

test('every package of the lockfile has an integrity, whatever its platform', () => {
  expect(check()).toMatchObject({ status: 0, stderr: '' });
});

test('a package without one is named, with what to do', () => {
  const file = join(makeFolder(), 'package-lock.json');
  const good = { integrity: 'sha512-AAAA' };
  const packages = { '': {}, 'node_modules/a': good, 'node_modules/b-darwin-arm64': { version: '1.0.0' } };
  writeFileSync(file, JSON.stringify({ lockfileVersion: 3, packages }));
  const { status, stderr } = check(file);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /1 packages have no integrity: node_modules\/b-darwin-arm64\nRemove .*npm install --package-lock-only/,
  );
});
