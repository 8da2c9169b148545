/** Findings know a line; a reader looks at sentences. */
import { describe, expect, test } from 'vitest';
import { assignToSentences, type Placed } from '../../src/commands/steps/review/assign-findings.ts';

function finding(rule: string, line: number, message = rule) {
  return { rule, line, message, severity: 'warning' as const };
}

/** Sentences and findings, to the messages of each sentence and the rest. */
function assign(sentences: readonly Placed[], findings: readonly ReturnType<typeof finding>[]) {
  const { assigned, rest } = assignToSentences(sentences, findings);
  const messages = (list: typeof rest) => list.map(({ message }) => message).join(' ');
  return { assigned: assigned.map(messages), rest: messages(rest) };
}

const kept: Placed = { treatment: 'kept', line: 3, lastLine: 3 };
const translated: Placed = { treatment: 'translated', line: 3, lastLine: 3 };

describe('of the sentences of a line, a finding goes', () => {
  test('to the one that became what it is called', () => {
    const failed: Placed = { treatment: 'failed', reason: 'source-left', line: 3, lastLine: 3 };
    expect(assign([translated, kept, failed], [finding('source-left', 3)]).assigned).toEqual(['', '', 'source-left']);
    expect(assign([failed, kept, translated], [finding('translated', 3)]).assigned).toEqual(['', '', 'translated']);
  });

  test('to the one that changed, else to the first', () => {
    expect(assign([kept, translated, translated], [finding('number', 3)]).assigned).toEqual(['', 'number', '']);
    expect(assign([kept, kept], [finding('number', 3)]).assigned).toEqual(['number', '']);
  });

  test('each to its own where several became the same, in order, and what is over to the last', () => {
    const findings = ['a', 'b', 'c'].map((message) => finding('translated', 3, message));
    expect(assign([translated, kept, translated], findings).assigned).toEqual(['a', '', 'b c']);
  });
});

test('a sentence of several lines has the findings of each of them', () => {
  const long: Placed = { treatment: 'translated', line: 3, lastLine: 5 };
  const findings = [2, 3, 4, 5, 6].map((line) => finding('number', line, String(line)));
  expect(assign([long], findings)).toEqual({ assigned: ['3 4 5'], rest: '2 6' });
});

test('no finding is about a sentence that was removed', () => {
  expect(assign([{ treatment: 'removed', line: 3 }, kept], [finding('removed', 3)])).toEqual({
    assigned: ['', 'removed'],
    rest: '',
  });
  expect(assign([{ treatment: 'removed', line: 3 }], [finding('removed', 3)]).rest).toBe('removed');
});
