import { expect, test } from 'vitest';
import type { Collected, Engine, Job, SegmentTranslation } from '../../src/engine/engine.ts';
import { limitAnswers } from '../../src/engine/limit-answers.ts';

const SEGMENTS = [
  { id: 's0', html: 'One.' },
  { id: 's1', html: 'x'.repeat(1000) },
  { id: 's2', html: 'Two.' },
];
const JOB: Job = {
  version: 1,
  engine: 'command',
  documents: [{ name: 'a.md', sourceLanguage: 'en', targetLanguage: 'es', segments: SEGMENTS }],
};

async function collect(segments: readonly SegmentTranslation[]): Promise<Collected> {
  const engine: Pick<Engine, 'collect'> = {
    collect: async () => ({ status: 'done', results: [{ name: 'a.md', segments }], warnings: ['slow'] }),
  };
  const none = async (): Promise<never> => Promise.reject(new Error('not asked'));
  const whole: Engine = { kind: 'command', estimate: none, submit: none, settle: none, ...engine };
  return limitAnswers(whole, 10).collect(JOB, { wait: true });
}

const answer = (id: string, length: number): SegmentTranslation => ({
  id,
  origin: 'machine',
  html: 'y'.repeat(length),
});

test('an answer that is many times as long as its source is not taken, and told; the others are', async () => {
  expect(await collect([answer('s0', 50_000), answer('s1', 11_000), answer('s2', 4)])).toEqual({
    status: 'done',
    results: [{ name: 'a.md', segments: [answer('s1', 11_000), answer('s2', 4)] }],
    warnings: ['slow', expect.stringMatching(/^a\.md: 1 of 3 answers .* over limits\.answer-growth \(10 times/)],
  });
});

test('answers within the limit, and those that take a human translation, are as they were', async () => {
  const segments = [answer('s0', 1040), { id: 's1', origin: 'memory' } as const, answer('s2', 1)];
  expect(await collect(segments)).toEqual({
    status: 'done',
    results: [{ name: 'a.md', segments }],
    warnings: ['slow'],
  });
});
