/**
 * Mutation tests of one folder: takes a folder of `src`, changes its code in every small way, and tells which changes
 * the tests of that folder do not see. What was tried before and has not changed since is not tried again.
 *
 *   npm run mutate -- src/book
 */
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/** The folder of tests that mirrors a folder of the sources; a part without one of its own has that of its parent. */
function findTests(folder: string): string {
  const tests = folder.replace(/^src(?=\/|$)/, '__tests__');
  return existsSync(tests) || tests === '__tests__' ? tests : findTests(posix.dirname(folder));
}

const folder = process.argv[2]?.replace(/\/+$/, '') ?? '';
if (!/^src(?:\/|$)/.test(folder) || !existsSync(folder)) {
  process.stderr.write(`'${folder}' is no folder of the sources; give one, for example: npm run mutate -- src/book\n`);
  process.exit(2);
}
process.env['TESTS'] = `${findTests(folder)}/**/*.test.ts`;
await new Stryker({
  mutate: [folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `.mutate/${folder.replaceAll('/', '-')}.json`,
  tempDirName: '.mutate/tmp',
  ignorePatterns: ['/dist', '/demo'],
  // Constants are set once for all tests: each would need a run of all of them.
  ignoreStatic: true,
  // It cannot be rewritten by this version of TypeScript, and nothing here needs it.
  tsconfigFile: 'none',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { logTests: false, reportTests: false, allowEmojis: false },
}).runMutationTest();
