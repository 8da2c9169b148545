/** Pages of more pieces than a call may have arguments. */
import { expect, test } from 'vitest';
import { collectPieces } from '../../src/check/pieces.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { diffTexts } from '../../src/report/review/word-diff.ts';

const COUNT = 150_000;

test('a paragraph of very many signs is read, with its pieces', () => {
  const page = parsePage(`Pour ${'&copy;'.repeat(COUNT)} it.\n`, { language: 'en', dialect: 'gfm' });
  const [block] = page.blocks;
  expect(block?.segments[0]?.spans).toHaveLength(COUNT);
  expect(block === undefined ? [] : collectPieces(page, block)).toHaveLength(COUNT);
});

test('a text of very many words is compared with another', () => {
  const text = (word: string) => ({ text: `${word} `.repeat(COUNT), spans: [] });
  const { old, fresh } = diffTexts(text('tea'), text('pot'));
  expect(old.every(({ isChanged }) => isChanged)).toBe(true);
  expect(fresh.length).toBeGreaterThanOrEqual(COUNT);
});
