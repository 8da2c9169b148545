/** Unit tests: network off, counts in the last line. Speed is measured in benchmarks, so timeouts are generous. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './__tests__/support/count-reporter.ts';

export default defineConfig({
  test: {
    // `npm run mutate` names those of one folder.
    include: [process.env['TESTS'] ?? '__tests__/**/*.test.ts'],
    setupFiles: ['__tests__/support/network-off.ts', '__tests__/support/fixed-seed.ts'],
    // Processes, not threads: tests may change the working folder.
    pool: 'forks',
    // Many tests wait for git and for processes that they start.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The counting reporter stands last, so that the count is the last line.
    reporters: ['default', ...(process.env['GITHUB_ACTIONS'] ? ['github-actions'] : []), new CountReporter()],
  },
});
