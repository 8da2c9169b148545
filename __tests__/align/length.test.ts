import { expect, test } from 'vitest';
import { startLexicon } from '../../src/align/train.ts';
import { readText, translate, writeSentences } from './texts.ts';

const sentences = writeSentences(80, 11);
const ratioOf = (source: readonly string[], target: readonly string[]) =>
  startLexicon([{ source: readText(source), target: readText(target) }]).lengths.ratio;

test.each([
  ['begins', 0],
  ['ends', 64],
])('how long a translation is does not count for its language where it only %s', (_, from) => {
  const part = sentences.slice(from, from + 16).map(translate);
  expect(ratioOf(sentences, part)).toBeGreaterThan(0.6);
  expect(ratioOf(part, sentences)).toBeLessThan(1.7);
});

test('sentences that a translator joined are no part that is missing', () => {
  const joined = sentences.flatMap((_, at) =>
    at % 4 === 0
      ? [
          sentences
            .slice(at, at + 4)
            .map(translate)
            .join(' '),
        ]
      : [],
  );
  expect(ratioOf(sentences, joined)).toBeCloseTo(1, 1);
});
