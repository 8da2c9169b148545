import { describe, expect, test } from 'vitest';
import { carryAlignment } from '../../src/align/carry.ts';
import { alignPages, pairPages } from '../../src/align/pages.ts';
import { trainLexicon } from '../../src/align/train.ts';
import { listSentences, type Page } from '../../src/markdown/page.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { nameBeads, translate, writeSentences } from './texts.ts';

const sentences = writeSentences(8, 31);
const [one = '', two = '', three = '', four = '', fresh = ''] = sentences;
const book = writeSentences(150, 7);
const lexicon = trainLexicon([pairPages(parse(book.join('\n\n')), parse(book.map(translate).join('\n\n')))]);
const CELL = '```python\nx = 1\n```';

function parse(text: string): Page {
  return parsePage(text, { language: 'en' });
}

function align(source: string, target: string) {
  const pages = { source: parse(source), target: parse(target) };
  return { ...pages, alignment: alignPages(pages.source, pages.target, { lexicon }) };
}

const SOURCE = `# Garden\n\n${one} ${two}\n\n${CELL}\n\n${three}\n\n${four}\n`;
const TARGET = `# Nedrag\n\n${translate(one)} ${translate(two)}\n\n${CELL}\n\n${translate(three)}\n\n${translate(four)}\n`;

describe('carryAlignment', () => {
  test('gives pages that did not change what they had, scores too', () => {
    const former = align(SOURCE, TARGET);
    expect(carryAlignment(former, former)).toEqual(former.alignment);
  });

  test('keeps the partners of what stands as it stood, and aligns what came new', () => {
    const former = align(SOURCE, TARGET);
    const source = parse(SOURCE.replace(three, `${fresh} ${three}`));
    const target = parse(TARGET.replace(translate(three), `${translate(fresh)} ${translate(three)}`));
    const carried = carryAlignment({ source, target }, former, { lexicon });
    expect(nameBeads(carried.sentences)).toEqual(listSentences(source).map((_, at) => `${at}-${at}`));
    expect(nameBeads(carried.blocks)).toEqual(source.blocks.map((_, at) => `${at}-${at}`));
  });

  test('believes what was known, whatever the words say', () => {
    const { source, target } = align(SOURCE, TARGET);
    const pair = (from: number, to: number) => ({ source: [from], target: [to], score: 0.5 });
    const alone = { source: [3], target: [], score: 0.4 };
    const alignment = {
      blocks: [pair(0, 0), pair(1, 1), pair(2, 2), alone, pair(4, 3), { ...alone, source: [], target: [4] }],
      sentences: [pair(0, 0), pair(1, 1), pair(2, 2), alone, pair(4, 3), { ...alone, source: [], target: [4] }],
    };
    const later = parse(SOURCE.replace(one, fresh));
    const carried = carryAlignment({ source: later, target }, { source, target, alignment }, { lexicon });
    expect(nameBeads(carried.sentences)).toContain('4-3');
    expect(nameBeads(carried.sentences)).toContain('3-');
    expect(carried.sentences.find(({ source: [at] }) => at === 3)?.score).toBe(0.4);
  });

  test('has every sentence once where a paragraph moved', () => {
    const former = align(SOURCE, TARGET);
    const moved = parse(`# Garden\n\n${three}\n\n${one} ${two}\n\n${CELL}\n\n${four}\n`);
    const { sentences: beads } = carryAlignment({ source: moved, target: former.target }, former, { lexicon });
    const count = (lists: (readonly number[])[]) => lists.flat().toSorted((a, b) => a - b);
    expect(count(beads.map(({ source }) => source))).toEqual([0, 1, 2, 3, 4]);
    expect(count(beads.map(({ target }) => target))).toEqual([0, 1, 2, 3, 4]);
  });
});
