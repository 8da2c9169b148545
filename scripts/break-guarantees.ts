/**
 * Break every place that a guarantee of the README stands on, one after the other, in a copy of the repository, and run
 * the test that holds it. Fails when a test does not see it.
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

/** Whether the test passes in a folder. */
function passes(folder: string, { test }: Claim): boolean {
  const args = ['node_modules/vitest/vitest.mjs', 'run', `__tests__/${test}`, '--bail', '1', '--maxWorkers', '1'];
  return spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' }).status === 0;
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
    return passes(folder, claim) ? 'nothing is seen when its place is broken' : undefined;
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
  const firsts = new Map(claims.toReversed().map((claim) => [claim.test, claim]));
  const failing = [...firsts.values()].filter((claim) => !passes(folder, claim)).map(({ test }) => test);
  if (failing.length > 0) throw new Error(`${failing.join(', ')}: fails as it is; mend it first`);
  for (const claim of claims) {
    const fault = tryClaim(folder, claim);
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
