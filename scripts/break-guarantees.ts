/**
 * Break every place that a guarantee of the README stands on, one after the other, in a copy of the repository, and run
 * the test that holds it, before and after. Fails when a test does not see it.
 *
 *   npm run guarantees                     all
 *   npm run guarantees -- safe-path.ts     those whose file or claim has this in it
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Claim, GUARANTEES } from '../__tests__/guarantees/table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LEFT_OUT = new Set(['.git', '.mutate', 'demo', 'node_modules']);

/** How the test of a claim ends in a folder. */
function runTest(folder: string, { test, name }: Claim): 'passes' | 'fails' | 'is not there' {
  // Of a table's test the name has places for what a row brings, such as %s.
  const pattern = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/%\w/g, '.*');
  const args = ['node_modules/vitest/vitest.mjs', 'run', `__tests__/${test}`, '--testNamePattern', pattern];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const [, passed, failed] = /^(\d+) passed, (\d+) failed/m.exec(stdout) ?? [];
  if (status !== 0) return 'fails';
  return passed === '0' && failed === '0' ? 'is not there' : 'passes';
}

/** @returns What is wrong; `undefined` when the test sees the broken place. */
function tryClaim(folder: string, claim: Claim): string | undefined {
  const path = join(folder, claim.file);
  const text = readFileSync(path, 'utf8');
  if (text.split(claim.line).length !== 2) return 'its place is not in the code once';
  writeFileSync(
    path,
    text.replace(claim.line, () => claim.broken),
  );
  try {
    return runTest(folder, claim) === 'passes' ? 'nothing is seen when its place is broken' : undefined;
  } finally {
    writeFileSync(path, text);
  }
}

const wanted = process.argv[2] ?? '';
const claims = GUARANTEES.flatMap((guarantee) => guarantee.claims).filter(
  ({ file, claim }) => file.includes(wanted) || claim.includes(wanted),
);
const folder = mkdtempSync(join(tmpdir(), 'amts-guarantees-'));
let failed = 0;
try {
  cpSync(ROOT, folder, { recursive: true, filter: (path) => !LEFT_OUT.has(relative(ROOT, path).split('/')[0] ?? '') });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const claim of claims) {
    const before = runTest(folder, claim);
    const fault = before === 'passes' ? tryClaim(folder, claim) : `its test ${before} before that`;
    if (fault !== undefined) failed += 1;
    process.stdout.write(
      `${fault === undefined ? 'held' : 'NOT HELD'}  ${claim.file}  ${claim.claim}${fault === undefined ? '' : `: ${fault}`}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${claims.length - failed} of ${claims.length} claims are held\n`);
process.exitCode = failed === 0 ? 0 : 1;
