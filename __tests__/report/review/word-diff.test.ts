import { describe, expect, test } from 'vitest';
import { diffTexts, type Piece } from '../../../src/report/review/word-diff.ts';
import { plain } from './make-review.ts';

/** Changed pieces in braces. */
function show(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, isChanged }) => (isChanged ? `{${text}}` : text))
    .join('')
    .replaceAll('}{', '');
}

function compare(old: string, fresh: string): [string, string] {
  const diff = diffTexts(plain(old), plain(fresh));
  return [show(diff.old), show(diff.fresh)];
}

describe('two versions of a text', () => {
  test('differ by words where words are spaced', () => {
    expect(compare('Warm the pot first.', 'Warm the large pot first.')).toEqual([
      'Warm the pot first.',
      'Warm the {large }pot first.',
    ]);
  });

  test('differ by characters in Chinese and Japanese, by words in the Latin between', () => {
    expect(compare('先把茶壶温热，用 Keras 吧。', '先把水壶温热，用 Kerax 吧。')).toEqual([
      '先把{茶}壶温热，用 {Keras} 吧。',
      '先把{水}壶温热，用 {Kerax} 吧。',
    ]);
    expect(compare('お茶をいれます', 'お茶をのみます')[1]).toBe('お茶を{のみ}ます');
  });

  test('show changed words with the space between them as one change', () => {
    expect(compare('a big old pot', 'a small new pot')[1]).toBe('a {small new} pot');
  });

  test('show a space of another kind as a change, and the end of a line as none', () => {
    expect(compare('90 °C', '90\u00A0°C')).toEqual(['90{ }°C', '90{\u00A0}°C']);
    expect(compare('one\ntwo', 'one two')).toEqual(['one\ntwo', 'one two']);
  });

  test('take a protected span as a whole', () => {
    const read = (text: string) => {
      const start = text.indexOf('$');
      return { text, spans: [{ start, end: text.lastIndexOf('$') + 1, kind: 'math', place: 'atom' as const }] };
    };
    expect(show(diffTexts(read('the $x + y$ here'), read('the $x + z$ here')).fresh)).toBe('the {$x + z$} here');
  });

  test('that have hardly anything in common are all changed, in little time', () => {
    const words = (letter: string) => Array.from({ length: 4_000 }, (_, at) => `${letter}${at}`).join(' ');
    expect(compare(words('a'), words('b'))[1].startsWith('{b0 b1')).toBe(true);
  });
});
