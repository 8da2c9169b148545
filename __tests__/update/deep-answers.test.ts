/** Answers and files that are nested without end are refused, or read all the same. */
import { expect, test } from 'vitest';
import { readTexts } from '../../src/engine/chat/answer.ts';
import { readXliff } from '../../src/exchange/read-xliff.ts';
import { restoreTokens } from '../../src/update/accept/restore.ts';

const DEPTH = 50_000;

test('an answer in elements inside one another is none', () => {
  const deep = restoreTokens(`${'<i>'.repeat(DEPTH)}a${'</i>'.repeat(DEPTH)}`, [{ type: 'text', raw: 'b' }]);
  expect(deep).toMatchObject({ ok: false });
  expect(restoreTokens(`${'<i>'.repeat(20)}a`, [{ type: 'text', raw: 'b' }])).toMatchObject({ ok: true });
});

test('what an answer holds is read however deep it stands, in order', () => {
  const nest = (inner: string) => `${'['.repeat(DEPTH)}${inner}${']'.repeat(DEPTH)}`;
  const texts = readTexts(`[${nest('{"id":1,"text":"a"}')},{"id":1,"text":"b"},{"2":"c"}]`);
  expect([...texts]).toEqual([
    ['1', 'a'],
    ['2', 'c'],
  ]);
});

test('an exchange file of elements inside one another is refused', () => {
  expect(() => readXliff('tea.xlf', '<g>'.repeat(DEPTH))).toThrow('tea.xlf: more than 200 elements inside one another');
});
