/** Unit tests: network off, counts in the last line. Speed is measured in benchmarks, so timeouts are generous. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './__tests__/support/count-reporter.ts';

/** `npm run mutate` names the tests of one folder. Code that is ready to be changed in every way is slow. */
const tests = process.env['TESTS'];

export default defineConfig({
  test: {
    include: [tests ?? '__tests__/**/*.test.ts'],
    setupFiles: ['__tests__/support/network-off.ts', '__tests__/support/fixed-seed.ts'],
    // Processes, not threads: tests may change the working folder.
    pool: 'forks',
    isolate: tests === undefined,
    // Many tests wait for git and for processes that they start.
    maxWorkers: availableParallelism() + 1,
    testTimeout: tests === undefined ? 30_000 : 300_000,
    hookTimeout: 30_000,
    // The counting reporter stands last, so that the count is the last line.
    reporters: ['default', ...(process.env['GITHUB_ACTIONS'] ? ['github-actions'] : []), new CountReporter()],
  },
});
