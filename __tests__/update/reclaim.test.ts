/** What it takes to look for human sentences that say what the new source says: the pages are not aligned for nothing. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as pages from '../../src/align/pages.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { learnPage } from '../../src/update/plan/learn.ts';
import { planUpdate } from '../../src/update/plan/plan.ts';
import { translate, writeSentences } from '../align/texts.ts';

vi.mock('../../src/align/pages.ts', { spy: true });

const paragraphs = Array.from({ length: 12 }, (_, at) => writeSentences(4, at + 1));
const BASE = paragraphs.map((list) => list.join(' ')).join('\n\n');
const TARGET = paragraphs.map((list) => list.map(translate).join(' ')).join('\n\n');

function parse(text: string) {
  return parsePage(`${text}\n`, { language: 'en' });
}

/** How often a plan aligns the pages, beside what was learnt before. */
function countAlignments(source: string, target: string): number {
  const texts = { base: parse(BASE), target: parse(target), source: parse(source) };
  const { alignment } = learnPage(texts);
  vi.mocked(pages.alignPages).mockClear();
  planUpdate({ ...texts, alignment, targetLanguage: 'tr', settings: { keepAbove: 0.95 } });
  return vi.mocked(pages.alignPages).mock.calls.length;
}

afterEach(() => {
  vi.clearAllMocks();
});

const ADDED = `${TARGET}\n\nThe translator thanks \`all\` who have read this.`;

describe('reclaiming the sentences that only the translator has', () => {
  test('aligns nothing for a paragraph that came new, with nothing that is copied in both', () => {
    expect(countAlignments(`${BASE}\n\nA paragraph that came new.`, ADDED)).toBe(0);
    expect(countAlignments(`${BASE}\n\nA paragraph with \`other\` code.`, ADDED)).toBe(0);
  });

  test('aligns the pages where the paragraph has the code of what the translator added', () => {
    expect(countAlignments(`${BASE}\n\nWe thank \`all\` readers.`, ADDED)).toBe(1);
  });

  test('aligns the pages where a human sentence would go', () => {
    const source = BASE.replace(paragraphs[3]?.join(' ') ?? '', 'A paragraph that came in its place.');
    expect(countAlignments(source, ADDED)).toBe(1);
  });
});
