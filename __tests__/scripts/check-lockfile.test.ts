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

test('a package that needs a newer Node than the project promises is named', () => {
  const file = join(makeFolder(), 'package-lock.json');
  const integrity = 'sha512-AAAA';
  const packages = {
    '': { engines: { node: '>=20.19' } },
    'node_modules/a': { version: '1.0.0', integrity, engines: { node: '^20.0.0 || >=22' } },
    'node_modules/b': { version: '2.0.0', integrity, engines: { node: '>=22.12.0' } },
    'node_modules/c': { version: '3.0.0', integrity, engines: ['node >= 0.4'] },
  };
  writeFileSync(file, JSON.stringify({ lockfileVersion: 3, packages }));
  const { status, stderr } = check(file);
  expect(status).toBe(1);
  expect(stderr).toContain('1 packages do not run on Node 20.19.0');
  expect(stderr).toContain('node_modules/b 2.0.0 (>=22.12.0)');
});
