/**
 * Mutation tests of one folder: takes a folder of `src`, changes its code in every small way, and tells which changes
 * the tests of that folder do not see. What was tried before and has not changed since is not tried again. A sample
 * tries a share of the functions only, and always the same ones for one seed; `--tests` narrows the tests to a glob.
 *
 *   npm run mutate -- src/book
 *   npm run mutate -- src/update --sample 0.1 --seed two --workers 1
 */
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

/** The folder of tests that mirrors a folder of the sources; a part without one of its own has that of its parent. */
function findTests(folder: string): string {
  const tests = folder.replace(/^src(?=\/|$)/, '__tests__');
  return existsSync(tests) || tests === '__tests__' ? tests : findTests(posix.dirname(folder));
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: 'one' },
    tests: { type: 'string' },
    workers: { type: 'string' },
  },
});
const folder = positionals[0]?.replace(/\/+$/, '') ?? '';
if (!/^src(?:\/|$)/.test(folder) || !existsSync(folder))
  fail(`'${folder}' is no folder of the sources; give one, for example: npm run mutate -- src/book`);
const share = Number(values.sample ?? 1);
if (!(share > 0 && share <= 1)) fail(`--sample ${values.sample} is no share of the functions; give 0.1 for a tenth`);
const workers = Number(values.workers ?? 0);
if (!Number.isInteger(workers) || workers < 0) fail(`--workers ${values.workers} is no number of processes`);

const name = folder.replaceAll('/', '-');
const isSample = share < 1 || values.tests !== undefined;
process.env['TESTS'] = values.tests ?? `${findTests(folder)}/**/*.test.ts`;
Object.assign(process.env, { MUTATE_SAMPLE: `${share}`, MUTATE_SEED: values.seed });
const mutants = await new Stryker({
  mutate: [folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutate-sample.ts'],
  ignorers: ['sample'],
  coverageAnalysis: 'perTest',
  // The results of a sample, or of some of the tests, would stand for those of all.
  incremental: !isSample,
  incrementalFile: `.mutate/${name}.json`,
  jsonReporter: { fileName: `.mutate/report-${name}.json` },
  tempDirName: `.mutate/tmp-${name}`,
  ignorePatterns: ['/dist', '/demo'],
  // All tests of a folder are run once before anything is changed: those of commands take more than the five minutes
  // that they are given by default.
  dryRunTimeoutMinutes: 60,
  ...(workers > 0 ? { concurrency: workers } : {}),
  // Constants are set once for all tests: each would need a run of all of them.
  ignoreStatic: true,
  // It cannot be rewritten by this version of TypeScript, and nothing here needs it.
  tsconfigFile: 'none',
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowEmojis: false },
}).runMutationTest();

// What runs while the tests are collected, as in the body of a `describe`, runs before the change is made.
const early = mutants.filter(({ status, static: isEarly }) => status === 'Survived' && isEarly === true);
if (early.length > 0)
  process.stdout.write(
    `${early.length} of those that survived run while tests are collected too, where no change is seen; make them by hand\n`,
  );
