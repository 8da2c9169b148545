/**
 * Vitest reporter: takes the finished run, prints every skipped test with its reason and, as the last line,
 * `N passed, N failed` (and `, N skipped`). Whatever failed outside a test (a file that does not load, a hook, a
 * stray rejection) counts as a failure, so that the line cannot say less than the exit code.
 */
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/** Prints the count on stdout; the line is read by `.ci/run`. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    process.stdout.write(`${renderCount(modules, unhandledErrors.length)}\n`);
  }
}

function renderCount(modules: readonly TestModule[], unhandledErrors: number): string {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const skipped = tests.filter((test) => test.result().state === 'skipped');
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  // A test that neither passed nor was skipped has failed, even when it never came to run.
  const failed = tests.length - passed - skipped.length + countErrorsOutsideTests(modules) + unhandledErrors;
  const count = `${passed} passed, ${failed} failed`;
  return [
    ...skipped.map((test) => `skipped: ${test.fullName} (${describeReason(test)})`),
    skipped.length > 0 ? `${count}, ${skipped.length} skipped` : count,
  ].join('\n');
}

/** Errors of files and of `describe` blocks: they have a place, but no test. */
function countErrorsOutsideTests(modules: readonly TestModule[]): number {
  return modules
    .flatMap((module) => [module, ...module.children.allSuites()])
    .reduce((sum, place) => sum + place.errors().length, 0);
}

/** Why a test was skipped: the note of `context.skip(note)`; only that form can carry one. */
function describeReason(test: TestCase): string {
  const result = test.result();
  if (result.state === 'skipped' && result.note) return result.note;
  return test.options.mode === 'todo' ? 'still to be written' : 'no reason given; use context.skip(reason)';
}
