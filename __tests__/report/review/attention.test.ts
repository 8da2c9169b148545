import { expect, test } from 'vitest';
import type { Finding } from '../../../src/check/finding.ts';
import { rankAttention } from '../../../src/report/review/attention.ts';
import type { ReviewSentence } from '../../../src/report/review/review.ts';
import { plain } from './make-review.ts';

function make(treatment: ReviewSentence['treatment'], details: Partial<ReviewSentence> = {}): ReviewSentence {
  return { id: '', treatment, line: 1, newSource: plain('One pot.'), findings: [], ...details };
}

function finding(severity: 'error' | 'warning'): Finding & { severity: 'error' | 'warning' } {
  return { rule: 'x', line: 1, message: '', severity };
}

test('damage comes first, then what waits for a decision, then what a machine wrote, and last what stays', () => {
  const list = (['kept', 'moved', 'removed', 'memory', 'patched', 'translated', 'failed', 'flagged'] as const).map(
    (treatment) => make(treatment),
  );
  const damaged = make('patched', { findings: [finding('error')] });
  const all = [...list, damaged];
  const ranks = rankAttention(all);
  expect(all.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))).toEqual([damaged, ...list.toReversed()]);
});

test('among equals a finding comes first, then the larger change, then the order of the book', () => {
  const reword = (text: string) => ({ oldSource: plain('One pot is here.'), newSource: plain(text) });
  const small = make('patched', reword('One cup is here.'));
  const large = make('patched', reword('Two jug was near.'));
  const again = make('patched', reword('Two jug was near.'));
  const found = make('patched', { ...reword('One cup is here.'), findings: [finding('warning')] });
  const all = [small, large, again, found];
  const ranks = rankAttention(all);
  expect(all.map((sentence) => ranks.get(sentence))).toEqual([3, 1, 2, 0]);
});

test('of a reworded sentence only what changed weighs, of a new one all of it', () => {
  const long = 'All of the pots that stand on the table of the kitchen are';
  const reworded = make('translated', { oldSource: plain(`${long} hot.`), newSource: plain(`${long} red.`) });
  const brief = make('translated', { newSource: plain('Warm the pot.') });
  const longer = make('translated', { newSource: plain('Warm the pot, and the cups.') });
  const all = [reworded, brief, longer];
  const ranks = rankAttention(all);
  expect(all.map((sentence) => ranks.get(sentence))).toEqual([2, 1, 0]);
});
