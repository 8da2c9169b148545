/** What is wrong with a pair on its face, on either side of it. */
import { describe, expect, test } from 'vitest';
import { findHardFault } from '../../src/parallel-data/hard-rules.ts';
import { differInNumbers } from '../../src/parallel-data/numbers.ts';

const GOOD = 'The baker weighs flour, water and salt.';

function faultsOf(text: string, language: string): (string | undefined)[] {
  return [
    findHardFault({ source: text, target: GOOD }, { from: language, to: 'en' }),
    findHardFault({ source: GOOD, target: text }, { from: 'en', to: language }),
  ];
}

describe('a text is refused on both sides', () => {
  test.for([
    ['signs without letters', 'en', '!! -- ?? == ..', 'symbols'],
    ['one letter in ten signs', 'en', 'a ! - ? = . ; : , &', 'symbols'],
    ['half of it digits', 'en', 'ab 12', 'symbols'],
    ['half of it digits, in a script of its own', 'fa', 'نا ۱۲', 'symbols'],
    ['seven in ten digits, in Chinese', 'zh', '一二三1234567', 'symbols'],
    ['seven in ten digits, in Japanese', 'ja', 'あいう1234567', 'symbols'],
    ['seven in ten digits, in Korean', 'ko', '가나다1234567', 'symbols'],
    ['what a template left', 'en', 'Bread for {{ name }} is here.', 'literals'],
    ['a menu', 'en', 'Home » Bread » Rye', 'breadcrumbs'],
    ['words said twice', 'en', 'Weigh the salt, weigh the salt', 'repeated-words'],
    ['letters with spaces', 'en', 'It is b r e a d', 'noise'],
    ['bytes read as other letters', 'es', 'El pan estÃ\u00a1 listo.', 'bad-encoding'],
  ] as const)('%s', ([, language, text, fault]) => {
    expect(faultsOf(text, language)).toEqual([fault, fault]);
  });

  test.for([
    ['two letters in ten signs', 'en', 'ab ! - ? = . ; : ,'],
    ['less than half of it digits', 'en', 'abc 12'],
    ['half of it digits, in Chinese', 'zh', '一二12'],
    ['half of it digits, in Japanese', 'ja', 'あい12'],
    ['half of it digits, in Korean of a region', 'ko-KR', '가나12'],
    ['letters that the language has', 'pt', 'NÃ O é PÃ O.'],
  ] as const)('but not for %s', ([, language, text]) => {
    expect(faultsOf(text, language)).toEqual([undefined, undefined]);
  });
});

test('nothing is said of numbers where either side writes some in words', () => {
  const digits = { text: 'It has 25 rooms and 3000 books.', language: 'en' };
  const words = { text: '它有二十五个房间和四千本书。', language: 'zh' };
  expect(differInNumbers(digits, words)).toBe(false);
  expect(differInNumbers(words, digits)).toBe(false);
  expect(differInNumbers(digits, { text: 'Tiene 25 salas y 4000 libros.', language: 'es' })).toBe(true);
});
