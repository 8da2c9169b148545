/** The trial of an account against the local service, in every reading of it: what it says, and that nothing stays. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createS3Store } from '../../../src/adapters/aws/s3-store.ts';
import { openTrialCalls } from '../../../src/adapters/aws/trial.ts';
import { priceTrial, tryAccount } from '../../../src/engine/amazon/trial.ts';
import type { TrialPorts } from '../../../src/engine/amazon/trial-steps.ts';
import { type AwsOptions, startAws } from '../../emulators/aws/index.ts';
import { READINGS } from '../../emulators/aws/switches.ts';

const OPTIONS = {
  bucket: 'amts-books',
  prefix: 'amts/',
  roleArn: 'arn:aws:iam::123456789012:role/amts-translate',
  kmsKey: undefined,
  maxWaitMs: 600_000,
};

async function runTrial(switches: AwsOptions['switches'] = {}, change: Partial<TrialPorts> = {}) {
  const aws = await startAws({ buckets: [OPTIONS.bucket], switches });
  onTestFinished(() => aws.stop());
  for (const [name, value] of Object.entries(aws.environment)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  let now = 1_800_000_000_000;
  const clock = { now: () => now, sleep: async (ms: number) => void (now += ms) };
  const store = createS3Store({ region: 'us-east-1', bucket: OPTIONS.bucket, clock, log: () => undefined });
  const ports = { ...store, ...clock, call: openTrialCalls('us-east-1'), log: () => undefined, ...change };
  const result = await tryAccount(OPTIONS, ports);
  const calls = openTrialCalls('us-east-1');
  const data = await calls('ListParallelData', {});
  const objects = await aws.store.list({ bucket: OPTIONS.bucket, key: '' });
  return { result, stays: [...objects, ...[data['ParallelDataPropertiesList']].flat()], billed: aws.billed() };
}

const answerOf = ({ questions }: Awaited<ReturnType<typeof tryAccount>>, start: string) =>
  questions.find(({ question }) => question.startsWith(start))?.answer;

test('a trial does every step, settles what it can, and leaves nothing', async () => {
  const { result, stays } = await runTrial();
  expect(result.fault).toBeUndefined();
  expect(result.done).toHaveLength(5);
  expect(result.left).toEqual([]);
  expect(stays).toEqual([]);
  expect(result.questions.filter(({ answer }) => answer !== undefined).length).toBeGreaterThan(8);
});

describe('what the account answers is told as it is', () => {
  test.each([
    ['repeatedToken', 'same-job', 'a start that is repeated', 'the same job'],
    ['repeatedToken', 'new-job', 'a start that is repeated', 'a new job'],
    ['reusedToken', 'same-job', 'another start with a token', 'the same job'],
    ['parallelDataWithTerminology', 'allowed', 'parallel data with a terminology', 'allowed'],
    [
      'parallelDataWithTerminology',
      'rejected',
      'parallel data with a terminology',
      'refused, with what else was asked',
    ],
    ['parallelDataWithSettings', 'rejected', 'parallel data with formality', 'refused, with what else was asked'],
    ['stopEndedJob', 'unchanged', 'a stop of a job', 'COMPLETED'],
    ['jobNameFilter', 'exact', 'the filter JobName', 'exact'],
    ['jobNameFilter', 'prefix', 'the filter JobName', 'prefix'],
    ['nestedOutput', 'keeps-folders', 'where the translation', 'a/es.b.html'],
    ['nestedOutput', 'flat', 'where the translation', 'es.b.html'],
    ['nestedSourceFile', 'path', 'how the details file', 'a/one.html'],
    ['nestedSourceFile', 'file-name', 'how the details file', 'one.html'],
    ['errorStatus', 'documented', 'HTTP status', '400'],
    ['errorStatus', 'modelled', 'HTTP status', '404'],
    ['constraintError', 'InvalidRequestException', 'error for a value', 'InvalidRequestException'],
  ] as const)('%s: %s', async (name, reading, question, answer) => {
    const { result } = await runTrial({ [name]: reading });
    expect(answerOf(result, question)).toBe(answer);
  });

  test.each([
    ['text', 'text'],
    ['markup', 'markup as well'],
  ] as const)('billedCharacters: %s', async (billedCharacters, answer) => {
    const { result } = await runTrial({ billedCharacters });
    expect(answerOf(result, 'what is billed')).toMatch(new RegExp(`: ${answer}$`));
  });
});

test.each(READINGS)('with %j a trial comes to its end, and nothing stays', async (switches) => {
  const { result, stays } = await runTrial(switches);
  expect([result.fault, result.left, stays]).toEqual([undefined, [], []]);
});

test('the price that is told is more than what is billed', async () => {
  const { billed } = await runTrial({ repeatedToken: 'new-job', reusedToken: 'new-job', billedCharacters: 'markup' });
  const characters = billed.total;
  const prices = { standard: 15, parallelData: 60, read: '2026-11-22' };
  expect(characters).toBeGreaterThan(0);
  expect((characters * 60) / 1e6).toBeLessThanOrEqual(priceTrial(prices));
});

test('a step that fails is told, what was made before it is removed, and what stays is named', async () => {
  const calls = openTrialCalls('us-east-1');
  const { result, stays } = await runTrial(
    {},
    {
      call: async (operation, request) => {
        if (operation === 'StartTextTranslationJob') throw new Error('AccessDeniedException: iam:PassRole');
        if (operation === 'DeleteTerminology') throw new Error('AccessDeniedException: translate:DeleteTerminology');
        return calls(operation, request);
      },
    },
  );
  expect(result.fault).toContain('iam:PassRole');
  expect(stays).toEqual([]);
  expect(result.left).toEqual([expect.stringMatching(/^the terminology amts-try-\w+ \(Access/)]);
});
