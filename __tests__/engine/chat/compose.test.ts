/** What a chat job ends with: of a page that is not whole, the reason that its reader can act on. */
import { expect, test } from 'vitest';
import { composeResults, listUnfinished, type Outcome } from '../../../src/engine/chat/compose.ts';
import { OPTIONS } from './local.ts';

const DOCUMENT = {
  name: 'tea.md',
  sourceLanguage: 'en',
  targetLanguage: 'es',
  segments: ['a', 'b', 'c'].map((id) => ({ id, html: id })),
};
const GOOD: Outcome = { name: 'tea.md', faults: [] };
const ERROR: Outcome = { name: 'tea.md', faults: [], error: 'no key' };
const WAITING: Outcome = { name: 'tea.md', faults: [], waiting: 'until tomorrow' };
const FAULTY = (...faults: string[]): Outcome => ({ name: 'tea.md', faults });

function compose(outcomes: readonly Outcome[], answered: readonly string[]) {
  const find = ({ id }: { readonly id: string }) => (answered.includes(id) ? id.toUpperCase() : undefined);
  const options = { ...OPTIONS, signal: new AbortController().signal };
  const collected = composeResults([DOCUMENT], { outcomes, find, options });
  if (collected.status !== 'done') throw new Error(`a job that is ${collected.status} has no results`);
  return { result: collected.results[0], warnings: collected.warnings ?? [] };
}

const answers = (...ids: string[]) => ids.map((id) => ({ id, origin: 'machine', html: id.toUpperCase() }));

test('a page that is whole is delivered, whatever happened on the way', () => {
  const all = { result: { name: 'tea.md', segments: answers('a', 'b', 'c') }, warnings: [] };
  expect(compose([GOOD], ['a', 'b', 'c'])).toEqual(all);
  expect(compose([ERROR, WAITING, FAULTY('torn')], ['a', 'b', 'c'])).toEqual(all);
});

test.for([
  ['the endpoint that failed', [GOOD, FAULTY('torn'), WAITING, ERROR], { error: 'no key' }],
  ['else that it gives no more for now', [GOOD, FAULTY('torn'), WAITING], { waiting: 'until tomorrow' }],
] as const)('a page that is not whole tells %s', ([, outcomes, told]) => {
  expect(compose(outcomes, ['a'])).toEqual({ result: { name: 'tea.md', ...told }, warnings: [] });
});

test('of what the model answered wrongly, the rest is delivered with a warning that names each fault once', () => {
  expect(compose([FAULTY('torn', 'empty'), FAULTY('torn')], ['a'])).toEqual({
    result: { name: 'tea.md', segments: answers('a') },
    warnings: ['tea.md: 2 of 3 segments have no translation: torn; empty'],
  });
});

test('a page without any answer fails, with the faults or with what to do', () => {
  const failed = (why: string) => ({
    result: { name: 'tea.md', error: `the model gave no translation: ${why}` },
    warnings: [],
  });
  expect(compose([FAULTY('torn', 'empty')], [])).toEqual(failed('torn; empty'));
  expect(compose([GOOD], [])).toEqual(failed('no answer is kept; run again'));
});

test('outcomes of other pages say nothing of a page', () => {
  expect(compose([{ ...ERROR, name: 'oil.md' }, FAULTY('torn')], ['a']).result).toEqual({
    name: 'tea.md',
    segments: answers('a'),
  });
});

test('pages that a later run has to finish are those that wait or could not be asked', () => {
  expect([...listUnfinished([GOOD, { ...WAITING, name: 'oil.md' }, ERROR, FAULTY('torn')])]).toEqual([
    'oil.md',
    'tea.md',
  ]);
});
