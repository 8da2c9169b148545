import { describe, expect, test } from 'vitest';
import { cutChunks } from '../../src/align/chunks.ts';
import { alignSentences } from '../../src/align/sentences.ts';
import { trainLexicon } from '../../src/align/train.ts';
import { nameBeads, readText, translate, writeSentences } from './texts.ts';

const LENGTH = 2400;
const sentences = writeSentences(LENGTH, 3);
const source = readText(sentences);
/** One dropped at 500, forty more at 1,500. */
const target = readText(
  [...sentences.slice(0, 500), ...sentences.slice(501, 1500), ...writeSentences(40, 9), ...sentences.slice(1500)].map(
    translate,
  ),
);
const lexicon = trainLexicon([{ source: readText(sentences.slice(0, 300)), target: target.slice(0, 300) }]);

describe('a text of thousands of sentences', () => {
  test('is cut where both sides are at the same place, in chunks that hold every unit once', () => {
    const chunks = cutChunks(source, target, lexicon);
    expect(chunks.length).toBeGreaterThan(LENGTH / 1300);
    expect(chunks.flatMap((chunk) => chunk.source)).toEqual(source);
    expect(chunks.flatMap((chunk) => chunk.target)).toEqual(target);
    for (const { sourceStart, targetStart } of chunks)
      expect(targetStart - sourceStart).toBe(sourceStart <= 500 ? 0 : sourceStart <= 1500 ? -1 : 39);
  });

  test('is aligned as a short one is', () => {
    const beads = alignSentences(source, target, { lexicon });
    expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, at) => at));
    expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, at) => at));
    const names = new Set(nameBeads(beads));
    const right = source.filter((_, at) => names.has(at === 500 ? '500-' : `${at}-${placeOf(at)}`));
    expect(right.length).toBeGreaterThan(0.99 * LENGTH);
  });

  test('is told from one that has nothing to do with it', () => {
    const other = readText(writeSentences(LENGTH / 2, 77).map(translate));
    const beads = alignSentences(source, other, { lexicon });
    const sure = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0 && bead.score >= 0.9);
    expect(sure.length).toBeLessThan(0.05 * LENGTH);
  });

  test('is aligned when nearly all of it stands on one side', () => {
    const beads = alignSentences(source.slice(0, 10), target, { lexicon });
    expect(nameBeads(beads).slice(0, 10)).toEqual(source.slice(0, 10).map((_, at) => `${at}-${at}`));
    expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, at) => at));
  });
});

describe('a long text that says its numbers', () => {
  const number = (texts: readonly string[], from: number) =>
    texts.map((text, at) => `${text.slice(0, -1)} ${from + at}.`);
  const own = number(writeSentences(2500, 3), 10_000);
  const added = number(writeSentences(700, 9), 90_000);
  const texts = [readText(own), readText(own.map(translate).toSpliced(1200, 0, ...added))] as const;

  test('is cut where the numbers meet, before and behind what one side adds', () => {
    const chunks = cutChunks(...texts);
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks.flatMap((chunk) => chunk.source)).toEqual(texts[0]);
    expect(chunks.flatMap((chunk) => chunk.target)).toEqual(texts[1]);
    // At 1,200 itself a cut may stand anywhere in what was added.
    for (const { sourceStart, targetStart } of chunks.filter((chunk) => chunk.sourceStart !== 1200))
      expect(targetStart - sourceStart).toBe(sourceStart < 1200 ? 0 : 700);
  });
});

test('a short text is one chunk', () => {
  const [chunk, ...others] = cutChunks(source.slice(0, 100), target.slice(0, 100));
  expect(others).toEqual([]);
  expect(chunk).toMatchObject({ sourceStart: 0, targetStart: 0 });
  expect(cutChunks([], [])).toHaveLength(1);
});

function placeOf(at: number): number {
  return at < 500 ? at : at < 1500 ? at - 1 : at + 39;
}
