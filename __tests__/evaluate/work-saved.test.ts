import { describe, expect, test } from 'vitest';
import { countEdits, measureWork, sumUpWork, type Work } from '../../src/evaluate/work/work-saved.ts';
import { listSentences } from '../../src/markdown/page.ts';
import { parsePage } from '../../src/markdown/parse.ts';

const parse = (text: string) => parsePage(text, { language: 'es' });
const OLD = 'El té es una bebida. Se hace con $x$ hojas.\n\n```\ncode\n```\n';
const FINAL = 'El té es una bebida caliente. Se hace con $y$ hojas.\n\n```\nother code\n```\n';

function work(proposal: string, { marked = [], left = [] }: { marked?: number[]; left?: number[] } = {}): Work {
  const page = parse(proposal);
  const sentences = listSentences(page).map(({ start, end, index }) => ({
    start,
    end,
    isMarked: marked.includes(index),
    isLeft: left.includes(index),
  }));
  return measureWork({ old: parse(OLD), proposal: page, final: parse(FINAL), sentences });
}

describe('work saved', () => {
  test('is 0 for a page that was left as it was, 1 for what people wrote, and below 0 for what is worse', () => {
    expect(sumUpWork([[work(OLD)]]).saved).toBe(0);
    expect(sumUpWork([[work(FINAL)]]).saved).toBe(1);
    expect(sumUpWork([[work(OLD.replace('una bebida', 'algo que no tiene nada que ver'))]]).saved).toBeLessThan(0);
  });

  test('counts prose alone: no code, no formula', () => {
    expect(work(OLD).editsOnOld).toBe(' caliente'.length);
  });

  test('counts what is left in the source language as not there', () => {
    expect(work(`${OLD}\nTea is hot.\n`, { marked: [2], left: [2] }).editsOnProposal).toBe(work(OLD).editsOnProposal);
    expect(work(`${OLD}\nTea is hot.\n`, { marked: [2] }).editsOnProposal).toBeGreaterThan(work(OLD).editsOnProposal);
  });

  test('misses a sentence that people changed and nobody was told of', () => {
    expect(work(OLD)).toMatchObject({ sentences: 2, marked: 0, missed: 1 });
    expect(work(OLD, { marked: [0] })).toMatchObject({ sentences: 2, marked: 1, missed: 0 });
  });

  test('has no figure where people changed nothing', () => {
    const same = measureWork({ old: parse(OLD), proposal: parse(OLD), final: parse(OLD), sentences: [] });
    expect(sumUpWork([[same]]).saved).toBeUndefined();
  });

  test('weighs pages by what people changed, and gives the interval over pages', () => {
    const groups = [[work(OLD)], [work(FINAL)], [work(FINAL)], [work(FINAL)]];
    const { saved, savedInterval } = sumUpWork(groups);
    expect(saved).toBe(0.75);
    expect(savedInterval?.low).toBeLessThan(0.75);
    expect(savedInterval?.high).toBe(1);
  });

  test('takes a character beyond U+FFFF for one', () => {
    expect(countEdits('a𠮷b', 'a𠮸b')).toBe(1);
    expect(countEdits('𠮷', '')).toBe(1);
  });
});
