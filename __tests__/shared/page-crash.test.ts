import { describe, expect, test } from 'vitest';
import type { PageTask } from '../../src/book/scope.ts';
import { describeFailure } from '../../src/commands/steps/plan/page-ends.ts';
import { describeError } from '../../src/main.ts';
import { CancelledError, ConfigError, ContentError, ServiceError } from '../../src/shared/errors.ts';
import { onPage } from '../../src/shared/page-crash.ts';

const TASK: PageTask = {
  kind: 'new',
  source: 'tea.md',
  sourceBlob: '',
  target: 'te.md',
  basePath: undefined,
  base: undefined,
};

function overflow(): number {
  return 1 + overflow();
}

/** As a thread ends that has no memory left. */
function fill(): never {
  throw Object.assign(new Error('Worker terminated due to reaching memory limit'), {
    code: 'ERR_WORKER_OUT_OF_MEMORY',
  });
}

function catchFrom(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('what the program cannot go on for', () => {
  test.each([
    ['the stack', overflow, 'is nested too deep to be read; write it flatter'],
    ['the memory of a thread', fill, 'needs more memory than a thread may have; write it flatter'],
  ])('is an error of the page that overflows it: %s', (_, work, reason) => {
    const error = catchFrom(() => onPage('tea.md', work));
    expect(error).toBeInstanceOf(ContentError);
    expect(error).toMatchObject({ file: 'tea.md', message: expect.stringContaining(`tea.md: ${reason}`) });
    const cause = catchFrom(work);
    const failed = describeFailure(TASK, cause);
    expect(failed).toMatchObject({ status: 'failed', source: 'tea.md', reason: expect.stringMatching(`^${reason}`) });
    expect(describeError(cause)).toMatchObject({ kind: 'ContentError', exitCode: 1 });
    expect(describeError(cause).message).toMatch(`a page ${reason}`);
  });

  test('is nothing else: a fault of the program is told as one', () => {
    const fault = new RangeError('no target sentence 3');
    const thrown = catchFrom(() =>
      onPage('tea.md', () => {
        throw fault;
      }),
    );
    expect(thrown).toBe(fault);
    expect(describeError(fault).message).toContain('unexpected error, please report it');
    expect(onPage('tea.md', () => 4)).toBe(4);
  });
});

describe('a page that fails', () => {
  test.each([
    new ContentError('te.md', 'is no text'),
    new ServiceError('is no text', { retryable: false }),
    new ConfigError('is no text'),
    new CancelledError('is no text'),
  ])('is told in the words of a $name, its own path once', (error) => {
    expect(describeFailure(TASK, error).reason).toBe('is no text');
  });

  test('for anything else asks for a report, with the place in the program', () => {
    const { reason } = describeFailure(TASK, new TypeError('no such thing'));
    expect(reason).toMatch(/^unexpected error, please report it: TypeError: no such thing\n\s+at /);
    expect(describeFailure(TASK, 'thrown text').reason).toBe('unexpected error, please report it: thrown text');
  });
});
