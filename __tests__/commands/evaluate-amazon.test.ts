/** The published comparison on the local Amazon Translate: what is started, kept apart, found again and paid. */
import { expect, test } from 'vitest';
import { type EvaluateOptions, evaluate, renderSubmission } from '../../src/commands/evaluate.ts';
import type { Ports } from '../../src/commands/ports.ts';
import { renderEvaluationText } from '../../src/evaluate/render/plain.ts';
import { type Local, openLocal } from '../engine/amazon/local.ts';
import { makeBook, makePorts } from '../support/book.ts';

const CONFIG = `targets: [{ language: es, repository: ../book-es }]
engine:
  kind: amazon-translate
  region: us-east-1
  bucket: books
  role-arn: arn:aws:iam::123456789012:role/amts-translate
`;

async function open(config = CONFIG): Promise<{ options: EvaluateOptions; ports: Ports; local: Local }> {
  const { options, source } = makeBook();
  source.commit({ 'amts.yml': config });
  const local = await openLocal();
  const ports = {
    ...(await makePorts()),
    openEngine: async ({ kind, parallelData }: Parameters<Ports['openEngine']>[0]) => {
      if (kind !== 'amazon-translate' && kind !== 'amazon-translate-realtime') throw new Error(`not expected: ${kind}`);
      return local.engine({ kind, parallelData });
    },
  };
  const { engine: _, ...rest } = options;
  return { options: { ...rest, arms: [], both: false, pages: ['tea.md'] }, ports, local };
}

test('the arms of the published comparison are started at once, collected later, and paid once', async () => {
  const { options, ports, local } = await open();
  const started = await evaluate({ ...options, half: 'submit' }, ports);
  expect('submission' in started && started.submission.arms).toEqual(
    ['amazon-translate-realtime', 'amazon-translate:paragraph', 'amazon-translate:sentence'].map((arm) => ({
      direction: 'en→es',
      arm,
      isLater: arm === 'amazon-translate-realtime',
    })),
  );
  expect('submission' in started && renderSubmission(started.submission)).toMatch(
    /realtime: has no jobs, and is asked by --collect\n.*:paragraph: started\n/,
  );
  local.aws.clock.advance(1000);
  const collected = await evaluate({ ...options, half: 'collect' }, ports);
  const [direction] = collected.report?.directions ?? [];
  expect(direction?.arms.map(({ failed, left }) => ({ failed, left }))).toEqual(
    Array.from({ length: 3 }, () => ({ failed: undefined, left: 0 })),
  );
  const [, paragraph] = direction?.arms ?? [];
  expect(paragraph).toMatchObject({ characters: 0, costUsd: 0 });
  expect(paragraph?.charactersPaid).toBeGreaterThan(0);
  expect(collected.report && renderEvaluationText(collected.report)).toMatch(
    /amazon-translate:paragraph: [\d,]+ characters were paid by an earlier run/,
  );
  const paid = await local.billAll();
  const again = await evaluate(options, ports);
  expect(again.report?.directions[0]?.arms.map(({ average }) => average)).toEqual(
    direction?.arms.map(({ average }) => average),
  );
  expect(await local.billAll()).toBe(paid);
  // No real run may find what an evaluation leaves in the service.
  const keys = await local.keys();
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => /amts-book-(?!evaluate-)/.test(key))).toEqual([]);
});

test('a comparison over the limit starts nothing', async () => {
  const { options, ports, local } = await open(`${CONFIG}  max-cost: 0\n`);
  await expect(evaluate(options, ports)).rejects.toThrow(/over the budget.*\n.*en→es amazon-translate-realtime/);
  expect(await local.keys()).toEqual([]);
});

test('an arm without anything to learn from fails, and the others go on', async () => {
  const { options, ports } = await open();
  const { report } = await evaluate({ ...options, pages: ['*.md'] }, ports);
  expect(report?.directions[0]?.arms.map(({ failed }) => failed)).toEqual([
    undefined,
    'there is no parallel data: no page is left to learn from',
    'there is no parallel data: no page is left to learn from',
  ]);
});
