/** How segments are put into requests, and how long their answers may be. */
import { expect, test } from 'vitest';
import type { ChatOptions } from '../../../src/engine/chat/options.ts';
import { planRequests } from '../../../src/engine/chat/plan-requests.ts';
import { estimateTokens } from '../../../src/engine/chat/tokens.ts';
import type { FindGuidance, SegmentRequest } from '../../../src/engine/engine.ts';
import { OPTIONS } from './local.ts';

const PAIRS = Array.from({ length: 5 }, (_, at) => ({
  source: `Pour cup ${at}.`,
  target: `Vierte la taza ${at}.`,
  likeness: 1,
}));
const guide: FindGuidance = () => ({ examples: PAIRS, terms: [] });

function plan(segments: readonly SegmentRequest[], limits: Partial<ChatOptions['limits']> = {}) {
  const document = { name: 'tea.md', sourceLanguage: 'en', targetLanguage: 'es', segments };
  const options = { ...OPTIONS, limits: { ...OPTIONS.limits, ...limits } };
  return planRequests([document], { findGuidance: guide, options });
}

function write(headings: readonly string[]): SegmentRequest[] {
  return headings.map((heading, at) => ({
    id: `${at}`,
    html: `Cup ${at}.`,
    context: { headings: [heading], before: '', after: '' },
  }));
}

const sizes = (requests: ReturnType<typeof plan>) => requests.map(({ asked }) => asked.length);

test('a request is full with the segments that it may have', () => {
  expect(sizes(plan(write(Array.from({ length: 19 }, () => 'Tea'))))).toEqual([8, 8, 3]);
});

test('beyond half of that, the end of a section ends it', () => {
  const sections = ['A', 'A', 'B', 'B', 'B', 'C', 'C', 'C', 'C', 'C', 'C', 'C', 'C'];
  expect(sizes(plan(write(sections)))).toEqual([5, 8]);
});

test('an answer may be four times as long as is thought, with room to think, and never over the limit', () => {
  const long = [{ id: '0', html: 'Warm water waits. '.repeat(40) }];
  const [request] = plan(long);
  expect(request?.completionTokens).toBe(Math.ceil(estimateTokens(long[0]?.html ?? '') * 1.5) + 12);
  expect(request?.maxTokens).toBe((request?.completionTokens ?? 0) * 4 + 1000);
  expect(plan(long, { answerTokens: 1500 })[0]?.maxTokens).toBe(1500);
});

test('what is over a limit is halved, down to one segment', () => {
  const segments = write(['A', 'A', 'A', 'A']);
  const [whole] = plan(segments);
  expect(sizes(plan(segments, { answerTokens: (whole?.completionTokens ?? 0) - 1 }))).toEqual([2, 2]);
  expect(sizes(plan(segments, { promptTokens: 1 }))).toEqual([1, 1, 1, 1]);
});

test('a segment that is too long with its examples goes with as many as there is room for', () => {
  const segments = write(['A']);
  const count = (limits: Parameters<typeof plan>[1]) =>
    PAIRS.filter(({ target }) => JSON.stringify(plan(segments, limits)[0]?.messages).includes(target)).length;
  const whole = plan(segments)[0]?.promptTokens ?? 0;
  expect(count({})).toBe(5);
  expect(count({ promptTokens: whole - 1 })).toBe(4);
  expect(count({ promptTokens: 1 })).toBe(0);
});
