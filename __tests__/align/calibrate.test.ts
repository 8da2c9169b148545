/** How sure an alignment says to be of a bead. */
import { expect, test } from 'vitest';
import { alignPages } from '../../src/align/pages.ts';
import { alignSentences } from '../../src/align/sentences.ts';
import { readUnit } from '../../src/align/unit.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { translate, writeSentences } from './texts.ts';

const SURE = 0.9995;
const texts = writeSentences(40, 11);
const read = (text: string) => readUnit(text, 'en');

test('an alignment is as sure of copied blocks as it may be, and less of prose behind them', () => {
  const page = (lines: readonly string[]) =>
    parsePage(lines.map((line, at) => `${line}\n\n\`\`\`py\nx${at} = cups(${at}) + ${at * 7}\n\`\`\`\n`).join('\n'), {
      language: 'en',
    });
  const { blocks } = alignPages(page(texts.slice(0, 10)), page(texts.slice(0, 10).map(translate)));
  const scores = blocks.filter(({ source }) => (source[0] ?? 0) % 2 === 1).map(({ score }) => score);
  expect(scores).toHaveLength(10);
  for (const score of scores) expect(score).toBeGreaterThanOrEqual(SURE - 1e-9);
  // What stands behind copied blocks is prose all the same.
  const prose = blocks.filter(({ source }) => (source[0] ?? 1) % 2 === 0).map(({ score }) => score);
  expect(prose).toHaveLength(10);
  expect(Math.max(...prose)).toBeLessThan(SURE);
});

test('it is less sure of a sentence that was made of two than of any other', () => {
  const target = texts.map(translate);
  const joined = [...target.slice(0, 20), `${target[20]} ${target[21]}`, ...target.slice(22)];
  const beads = alignSentences(texts.map(read), joined.map(read));
  const group = beads.find((bead) => bead.source.length === 2);
  const least = Math.min(...beads.filter((bead) => bead.source.length === 1).map(({ score }) => score));
  expect(group?.source).toEqual([20, 21]);
  expect(group?.score).toBeLessThan(least);
});

test('it is surer of the pairs of a page than of a sentence without a partner', () => {
  const target = texts.map(translate);
  const beads = alignSentences(texts.map(read), [...target.slice(0, 20), ...target.slice(21)].map(read));
  const alone = beads.filter((bead) => bead.target.length === 0);
  const pairs = beads.filter((bead) => bead.source.length === 1 && bead.target.length === 1);
  expect(alone.map(({ source }) => source)).toEqual([[20]]);
  const middle = pairs.map(({ score }) => score).toSorted((a, b) => a - b)[pairs.length >> 1] ?? 0;
  expect(middle).toBeGreaterThan(alone[0]?.score ?? 1);
  expect(alone[0]?.score).toBeGreaterThan(0.5);
  expect(alone[0]?.score).toBeLessThan(0.96);
  for (const { score } of beads) expect(score).toBeLessThanOrEqual(SURE);
});
