import { describe, expect, test } from 'vitest';
import { mergeListMark } from '../../src/update/compose/list-mark.ts';
import { mergeText } from '../../src/update/compose/merge-text.ts';

describe('the mark of an item', () => {
  test.each([
    ['the translator writes other bullets', ['- ', '* ', '  - '], '  * '],
    ['the translator writes other stops', ['1. ', '1) ', '2. '], '2) '],
    ['the translator begins with an empty line of the quotation', ['> 1. ', '>\n> 1. ', '> 2. '], '>\n> 2. '],
    ['the source puts an empty line of the quotation before it', ['> - ', '> * ', '>\n> - '], '>\n> * '],
    ['the translator has the items in another order', ['2. ', '1. ', '3. '], '2. '],
    ['the source makes a list of bullets one of numbers', ['- ', '* ', '1. '], '1. '],
    ['the source makes a list of numbers one of bullets', ['1. ', '1) ', '- '], '- '],
    ['the translator numbers what has bullets', ['- ', '5. ', '  - '], '  5. '],
    ['the translator gives bullets to what has numbers', ['4. ', '* ', '3. '], '* '],
    ['both have numbered what had bullets', ['- ', '1) ', '1. '], '1) '],
    ['a task is done in the source', ['- [ ] ', '* [ ] ', '- [x] '], '* [x] '],
  ])('follows the source where %s', (_, [base = '', target = '', source = ''], merged) => {
    expect(mergeListMark({ base, target, source }, false)).toBe(merged);
  });

  test('is left alone where the translator gives all items one number', () => {
    expect(mergeListMark({ base: '3. ', target: '1. ', source: '2. ' }, true)).toBe('1. ');
  });

  test('is told from other text in front of prose', () => {
    expect(mergeListMark({ base: '1. ', target: '1. <b>', source: '2. ' }, false)).toBeUndefined();
  });
});

test('white space in front of prose is no line end', () => {
  const sides = { base: '- <b> ', target: '- <i> ', source: '* <b> ' };
  expect(mergeText(sides, { languages: { from: 'en', to: 'de' }, goesOn: true }).text).toBe('* <i> ');
});
