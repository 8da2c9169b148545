/** What a translator wrote without a word, such as a number or a sign, when the source goes on beside it. */
import { describe, expect, test } from 'vitest';
import type { SegmentRequest } from '../../src/engine/engine.ts';
import { answerInLetters } from '../support/letters.ts';
import { updatePage } from '../support/update-laws.ts';

function update(base: string, target: string, source: string) {
  const language = 'es';
  const inCapitals = (requests: readonly SegmentRequest[]) => answerInLetters(requests, { targetLanguage: language });
  const around = (open: string, middle: string, end: string) => `${open}\n\n${middle}\n\n${end}\n`;
  const [first, last] = ['Tea is old, they say.', 'Enjoy your tea now.'];
  const [own, end] = ['El té es antiguo, dicen.', 'Disfrute de su té ahora.'];
  const texts = { base: around(first, base, last), source: around(first, source, last) };
  const { text, ...proposal } = updatePage(
    { ...texts, target: around(own, target, end), language, dialect: 'gfm' },
    inCapitals,
  );
  return { ...proposal, text: text.slice(own.length + 2, -end.length - 3) };
}

describe('it stays, and what is new stands', () => {
  test.for([
    ['behind it', 'Fifty six.', '56', 'Fifty six. Wait a while.', '56 WAIT A WHILE.'],
    ['before it', 'Fifty six.', '56', 'Wait a while. Fifty six.', 'WAIT A WHILE. 56'],
    [
      'in its item',
      '1. Boil it.\n2. Fifty six.',
      '1. Hiérvala.\n2. 56',
      '1. Boil it.\n2. Fifty six. Wait.',
      '1. Hiérvala.\n2. 56 WAIT.',
    ],
    ['of two sentences once', 'Fifty six. No more.', '56', 'Fifty six. No more. Wait a while.', '56 WAIT A WHILE.'],
    [
      'in an item of another number',
      '1. Boil it.\n2. Fifty six.',
      '1. Hiérvala.\n2. Tome mate.\n3. 56',
      '1. Boil it.\n2. Fifty six. Wait.',
      '1. Hiérvala.\n2. Tome mate.\n3. 56 WAIT.',
    ],
    ['in its heading', '## Fifty six. ##', '## 56 ##', '## Fifty six. Wait. ##', '## 56 WAIT. ##'],
    ['where the source quotes it now', 'Fifty six.', '56', '> Fifty six. Wait a while.', '> 56 WAIT A WHILE.'],
    ['in its quotation', '> Fifty six.', '> 56', '> Fifty six. Wait a while.', '> 56 WAIT A WHILE.'],
    [
      'in its cell',
      '| tea | black |\n| --- | --- |\n| hot | yes. |',
      '| té | negro |\n| --- | --- |\n| cálido | ✓ |',
      '| tea | black |\n| --- | --- |\n| hot | yes. But not always |',
      '| té | negro |\n| --- | --- |\n| cálido | ✓ BUT NOT ALWAYS |',
    ],
    [
      'in front of it in its cell',
      '| tea | black |\n| --- | --- |\n| hot | Yes it is. |',
      '| té | negro |\n| --- | --- |\n| cálido | ✓ |',
      '| tea | black |\n| --- | --- |\n| hot | Not always so. Yes it is. |',
      '| té | negro |\n| --- | --- |\n| cálido | NOT ALWAYS SO. ✓ |',
    ],
  ])('%s', ([, base = '', target = '', source = '', expected]) => {
    expect(update(base, target, source).text).toBe(expected);
  });
});

test('a cell that was empty and says the same on both sides says it once', () => {
  const table = (...cells: readonly string[]) =>
    `| ${cells[0]} | ${cells[1]} |\n| --- | --- |\n| ${cells[2]} |${cells[3]}|`;
  const target = table('té', 'negro', 'cálido', ' ✓ ');
  expect(update(table('tea', 'black', 'hot', ' '), target, table('tea', 'black', 'hot', ' ✓ ')).text).toBe(target);
});

test('digits that a number gets in its cell are not put beside the translator’s number', () => {
  const table = (number: string) => `| tea | black |\n| --- | --- |\n| hot | ${number} |`;
  const target = '| té | negro |\n| --- | --- |\n| cálido | 5,0 |';
  expect(update(table('5'), target, table('50')).text).toBe(target.replace('5,0', '50'));
});

test('it goes with the text that it stood for', () => {
  expect(update('Fifty six.', '56', 'Wait a while.').text).toBe('WAIT A WHILE.');
});

test('a new sentence between two pieces that the translation has as one is told, for it has no place', () => {
  const list = (first: string) => `<ul><li>${first}</li><li>More words here</li></ul>`;
  const proposal = update(
    list('Fifty six.'),
    '<ul><li>56</li><li>Más palabras aquí</li></ul>',
    list('Fifty six. Wait.'),
  );
  expect(proposal.text).toBe('<ul><li>56</li><li>Más palabras aquí</li></ul>');
  expect(proposal.segments.filter(({ reason }) => reason === 'no-place')).toMatchObject([{ outcome: 'failed' }]);
  expect(proposal.findings).toMatchObject([{ rule: 'no-place', message: expect.stringContaining('WAIT.') }]);
});
