import { describe, expect, test, vi } from 'vitest';
import { callAws } from '../../src/adapters/aws/call.ts';
import { explainAwsError } from '../../src/adapters/aws/errors.ts';
import { readImportProblems } from '../../src/adapters/aws/import-problems.ts';
import { systemClock } from '../../src/adapters/clock.ts';
import { ConfigError, ServiceError } from '../../src/shared/errors.ts';

const ACTION = { name: 'translate:StartTextTranslationJob', resource: '*', region: 'us-east-1' };

interface Fault {
  /** What the action is on. */
  readonly resource?: string;
  readonly name?: string;
  readonly message?: string;
  readonly status?: number;
  readonly code?: string;
}

function fault({ name = 'Error', message = 'no', status, code }: Fault): Error {
  const error = Object.assign(new Error(message), code === undefined ? {} : { code });
  error.name = name;
  return status === undefined
    ? error
    : Object.assign(error, { $metadata: { httpStatusCode: status, requestId: 'r-1' } });
}

describe('an error of AWS', () => {
  test.each<[string, Fault]>([
    ['throttling', { name: 'ThrottlingException', status: 400 }],
    ['too many requests', { name: 'TooManyRequestsException', status: 400 }],
    ['S3 that is slow', { name: 'SlowDown', status: 503 }],
    ['500 without a name', { name: 'Unknown', status: 500 }],
    ['a connection that breaks', { code: 'ECONNRESET' }],
    ['no answer in time', { name: 'TimeoutError' }],
  ])('that passes may be tried again: %s', (_, given) => {
    const error = explainAwsError(fault(given), ACTION);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toHaveProperty('retryable', true);
  });

  test.each<[string, Fault]>([
    ['a value out of range', { name: 'InvalidParameterValueException', status: 400 }],
    ['another change under way', { name: 'ConcurrentModificationException', status: 409 }],
    ['a limit', { name: 'LimitExceededException', status: 400 }],
  ])('that needs a decision keeps its name: %s', (_, given) => {
    const error = explainAwsError(fault(given), ACTION);
    expect(error).toMatchObject({ retryable: false, code: given.name });
    expect(error.message).toBe(`${ACTION.name}: no (${given.name}, request r-1)`);
  });

  test.each<[string, Fault, string]>([
    ['no credentials', { name: 'CredentialsProviderError' }, 'aws-actions/configure-aws-credentials'],
    ['a wrong key', { name: 'UnrecognizedClientException', status: 400 }, 'no valid AWS credentials'],
    ['another region', { name: 'PermanentRedirect', status: 301 }, 'check engine.region (us-east-1)'],
    ['no such host', { code: 'ENOTFOUND' }, 'check engine.region (us-east-1)'],
    ['a denial', { name: 'AccessDenied', status: 403 }, `allow ${ACTION.name} on * in the policy`],
    [
      'a denial of the key of the bucket',
      {
        name: 'AccessDenied',
        status: 403,
        message: 'User: u is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:r:1:key/k because',
      },
      'allow kms:Decrypt on arn:aws:kms:r:1:key/k in the policy',
    ],
    [
      'a denial of another action, on nothing that is told',
      {
        name: 'AccessDenied',
        status: 403,
        message: 'u is not authorized to perform: kms:Decrypt',
        resource: 'arn:aws:s3:::b/k',
      },
      'allow kms:Decrypt on * in the policy',
    ],
  ])('that the workflow must mend says how: %s', (_, given, remedy) => {
    const error = explainAwsError(fault(given), { ...ACTION, resource: given.resource ?? '*' });
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toContain(remedy);
  });

  test.each([
    [502, true],
    [200, true],
    [403, false],
  ])('of which the answer (%i) cannot be read is told by what came, not by the parser', (status, retryable) => {
    const syntax = fault({ name: 'SyntaxError', message: 'Unexpected token <', status });
    const error = explainAwsError(Object.assign(syntax, { $response: {} }), ACTION);
    expect(error).toMatchObject({ name: 'ServiceError', retryable });
    expect(error.message).toBe(
      `${ACTION.name}: the answer (status ${status}) is none of the service: ` +
        'a proxy may stand between, or it was cut on the way (UnreadableAnswer, request r-1)',
    );
  });

  test('is left alone when it is a bug of ours', () => {
    const bug = new TypeError('x is not a function');
    expect(explainAwsError(bug, ACTION)).toBe(bug);
  });
});

describe('a call', () => {
  test('is given up after eight attempts, waiting longer and longer', async () => {
    const slept: number[] = [];
    const log: string[] = [];
    const clock = { now: () => 0, sleep: async (ms: number) => void slept.push(ms) };
    const send = async () => {
      throw fault({ name: 'ThrottlingException', status: 400 });
    };
    const call = callAws(ACTION, send, { clock, log: (line) => void log.push(line) });
    await expect(call).rejects.toThrow(ServiceError);
    expect(slept).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 20_000]);
    expect(log[0]).toMatch(/^translate:StartTextTranslationJob: attempt 1 of 8 failed, waiting 0.5 s: .*Throttling/);
  });
});

test('a call is not made again where the service would refuse it again', async () => {
  let calls = 0;
  const send = async () => {
    calls += 1;
    throw fault({ name: 'InvalidParameterValueException', status: 400 });
  };
  const clock = { now: () => 0, sleep: async () => {} };
  await expect(callAws(ACTION, send, { clock, log: () => {} })).rejects.toThrow(ServiceError);
  expect(calls).toBe(1);
});

describe('the clock', () => {
  test('ends a wait when the signal aborts, with its reason', async () => {
    const controller = new AbortController();
    const wait = systemClock.sleep(60_000, controller.signal);
    controller.abort(new Error('SIGINT'));
    await expect(wait).rejects.toThrow('SIGINT');
    await expect(systemClock.sleep(0, controller.signal)).rejects.toThrow('SIGINT');
  });

  test('goes on after a wait', async () => {
    const before = systemClock.now();
    await systemClock.sleep(5);
    expect(systemClock.now()).toBeGreaterThan(before);
  });
});

describe('the error file of an import', () => {
  function urlOf(text: string): string {
    return `data:application/json,${encodeURIComponent(text)}`;
  }

  test('is told by its first few messages', async () => {
    const messages = [1, 2, 3, 4, 5].map((line) => ({ content: `Line ${line}`, message: 'empty' }));
    const problems = await readImportProblems(urlOf(JSON.stringify({ summary: {}, messages })));
    expect(problems).toEqual(['Line 1: empty', 'Line 2: empty', 'Line 3: empty', 'and 2 more']);
  });

  test('is waited for half a minute at most', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    expect(await readImportProblems(urlOf('{"messages": []}'))).toEqual(['its error file cannot be read (AbortError)']);
    expect(timeout).toHaveBeenCalledWith(30_000);
    timeout.mockRestore();
  });

  test('that cannot be read is told as well, without its address', async () => {
    expect(await readImportProblems(urlOf('no JSON'))).toEqual(['its error file cannot be read (SyntaxError)']);
    expect(await readImportProblems(undefined)).toEqual([]);
  });
});
