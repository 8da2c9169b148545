/** Items by their words. */
import { expect, test } from 'vitest';
import { countWords } from '../../src/shared/similarity.ts';
import { WordIndex } from '../../src/shared/word-index.ts';

const TEXTS = Array.from({ length: 1000 }, (_, at) => `Knead the dough number${at} for ten minutes`);

test('what shares a rare word is found among very many that share the others, and no more than forty', () => {
  const index = new WordIndex([...TEXTS.keys()], (at) => countWords(TEXTS[at] ?? ''));
  const found = index.find(countWords('Then knead the dough number777 again'));
  expect(found.has(777)).toBe(true);
  expect(found.size).toBe(40);
  expect(index.find(countWords('Something else')).size).toBe(0);
});
