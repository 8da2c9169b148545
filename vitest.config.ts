/** Unit tests: network off, counts in the last line. Speed is measured in benchmarks, so timeouts are generous. */
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './__tests__/support/count-reporter.ts';

/** `npm run mutate` names the tests of one folder. Code that is ready to be changed in every way is slow. */
const tests = process.env['TESTS'];

export default defineConfig({
  test: {
    include: [tests ?? '__tests__/**/*.test.ts'],
    globalSetup: tests === undefined ? ['__tests__/support/build-program.ts'] : [],
    setupFiles: ['__tests__/support/network-off.ts', '__tests__/support/fixed-seed.ts'],
    // The programs that tests start are compiled once: that takes half of the time of most.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'amts-compile-cache') },
    // Processes, not threads: tests may change the working folder.
    pool: 'forks',
    isolate: tests === undefined,
    // Many tests wait for git and for processes that they start.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // The counting reporter stands last, so that the count is the last line.
    reporters: ['default', ...(process.env['GITHUB_ACTIONS'] ? ['github-actions'] : []), new CountReporter()],
  },
});
