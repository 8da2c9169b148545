/** Unit tests: network off, counts in the last line. Speed is measured in benchmarks, so timeouts are generous. */
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { CountReporter } from './__tests__/support/count-reporter.ts';

/** `npm run mutate` names the tests of one folder. Code that is ready to be changed in every way is slow. */
const tests = process.env['TESTS'];

const ALL = '__tests__/**/*.test.ts';

/** Folders whose tests start processes. */
const RUNS = ['action', 'adapters', 'commands', 'documents', 'emulators', 'end-to-end', 'examples', 'infra', 'scripts'];
const RUN_TESTS = [...RUNS.map((folder) => `__tests__/${folder}/**/*.test.ts`), '__tests__/*.test.ts'];

/** The others load the modules once for all files of a worker: that is a third of their time. */
const UNITS: TestProjectInlineConfiguration = {
  extends: true,
  test: { name: 'units', include: [tests ?? ALL], exclude: tests === undefined ? RUN_TESTS : [], isolate: false },
};

/** A process is dear to start from a large one, so each of these files has a worker of its own. */
const PROCESSES: TestProjectInlineConfiguration = {
  extends: true,
  test: { name: 'runs', include: RUN_TESTS, globalSetup: ['__tests__/support/build-program.ts'] },
};

export default defineConfig({
  test: {
    projects: tests === undefined ? [PROCESSES, UNITS] : [UNITS],
    setupFiles: [
      '__tests__/support/network-off.ts',
      '__tests__/support/fixed-seed.ts',
      '__tests__/support/mocked-modules.ts',
    ],
    // The programs that tests start are compiled once: that takes half of the time of most.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'amts-compile-cache') },
    // Processes, not threads: tests may change the working folder.
    pool: 'forks',
    // Many tests wait for git and for processes that they start.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // The counting reporter stands last, so that the count is the last line.
    reporters: ['default', ...(process.env['GITHUB_ACTIONS'] ? ['github-actions'] : []), new CountReporter()],
  },
});
