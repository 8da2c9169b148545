/** Pages of more pieces than a call may have arguments. */
import { expect, test } from 'vitest';
import { collectPieces } from '../../src/check/pieces.ts';
import type { Span } from '../../src/markdown/page.ts';
import { diffTexts } from '../../src/report/review/word-diff.ts';

const COUNT = 150_000;

test('the pieces of a paragraph of very many signs are collected', () => {
  const text = '&lt;'.repeat(COUNT);
  const spans = Array.from({ length: COUNT }, (_, at): Span => {
    const start = 4 * at;
    return { kind: 'entity', place: 'atom', start, end: start + 4 };
  });
  const range = { start: 0, end: text.length };
  const segment = { id: '0.0', kind: 'text' as const, ...range, spans, sentences: [range] };
  const block = { index: 0, kind: 'paragraph' as const, ...range, segments: [segment], level: 0 };
  expect(collectPieces({ text, language: 'en', dialect: 'gfm', blocks: [block] }, block)).toHaveLength(COUNT);
});

test('a text of very many words is compared with another', () => {
  const text = (word: string) => ({ text: `${word} `.repeat(COUNT), spans: [] });
  const { old, fresh } = diffTexts(text('tea'), text('pot'));
  expect(old.every(({ isChanged }) => isChanged)).toBe(true);
  expect(fresh.length).toBeGreaterThanOrEqual(COUNT);
});
