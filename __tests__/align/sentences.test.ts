import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignSentences } from '../../src/align/sentences.ts';
import { trainLexicon } from '../../src/align/train.ts';
import { readUnit, readUnits } from '../../src/align/unit.ts';
import { nameBeads, readText, translate, writeSentences } from './texts.ts';

/** A book whose translator dropped one sentence in twenty. */
const book = writeSentences(300, 7);
const translated = book.filter((_, at) => at % 20 !== 7).map(translate);
const lexicon = trainLexicon([{ source: readText(book), target: readText(translated) }]);
const page = writeSentences(12, 3);

function align(source: readonly string[], target: readonly string[]): string[] {
  return nameBeads(alignSentences(readText(source), readText(target), { lexicon }));
}

const straight = page.map((_, at) => `${at}-${at}`);

describe('alignSentences with the lexicon of a book', () => {
  test('pairs sentences one to one when the translator kept them', () => {
    expect(align(page, page.map(translate))).toEqual(straight);
  });

  test('joins two source sentences that the translator merged', () => {
    const target = page.map(translate);
    const merged = [...target.slice(0, 4), `${target[4]} ${target[5]}`, ...target.slice(6)];
    expect(align(page, merged)).toContain('4,5-4');
  });

  test('joins two target sentences that the translator split', () => {
    const merged = [...page.slice(0, 4), `${page[4]} ${page[5]}`, ...page.slice(6)];
    expect(align(merged, page.map(translate))).toContain('4-4,5');
  });

  test('leaves a dropped sentence alone instead of gluing it to its neighbour', () => {
    const target = page.map(translate).toSpliced(5, 1);
    const beads = align(page, target);
    expect(beads).toContain('5-');
    expect(beads).toContain('4-4');
    expect(beads).toContain('6-5');
  });

  test('leaves several dropped sentences alone', () => {
    const beads = align(page, page.map(translate).toSpliced(5, 3));
    for (const alone of ['5-', '6-', '7-']) expect(beads).toContain(alone);
    expect(beads).toContain('8-5');
  });

  test('leaves an added sentence alone', () => {
    const note = 'Etirw ew taht eton gnol a si siht.';
    const beads = align(page, page.map(translate).toSpliced(3, 0, note));
    expect(beads).toContain('-3');
    expect(beads).toContain('3-4');
  });

  test('follows a translator who changed the order of two sentences', () => {
    const target = page.map(translate);
    const swapped = [...target.slice(0, 6), target[7] ?? '', target[6] ?? '', ...target.slice(8)];
    expect(align(page, swapped)).toEqual(straight.with(6, '6-7').with(7, '7-6'));
  });

  test('follows a translator who put a sentence behind the two after it', () => {
    const target = page.map(translate);
    const moved = [...target.slice(0, 4), ...target.slice(5, 7), target[4] ?? '', ...target.slice(7)];
    expect(align(page, moved)).toEqual(straight.with(4, '4-6').with(5, '5-4').with(6, '6-5'));
  });

  test('takes two sentences that were written anew together for no exchange', () => {
    const anew = [...page.map(translate).slice(0, 6), ...writeSentences(2, 99), ...page.map(translate).slice(8)];
    const beads = align(page, anew);
    expect(beads).not.toContain('6-7');
    expect(beads).not.toContain('7-6');
  });

  test('pairs a sentence that was left in the source language', () => {
    const target = page.map(translate).with(4, page[4] ?? '');
    expect(align(page, target)).toEqual(straight);
  });

  test('leaves everything alone when one side is empty', () => {
    expect(align(page.slice(0, 2), [])).toEqual(['0-', '1-']);
    expect(align([], page.slice(0, 2))).toEqual(['-0', '-1']);
    expect(align([], [])).toEqual([]);
  });

  test('leaves most sentences of two unrelated pages alone', () => {
    const source = readText(writeSentences(20, 11));
    const target = readText(writeSentences(25, 12).map(translate));
    const beads = alignSentences(source, target, { lexicon });
    const pairs = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
    expect(pairs.length).toBeLessThan(8);
    expect(pairs.filter(({ score }) => score > 0.9)).toEqual([]);
  });

  test('is never as sure that a sentence has no partner as it is of a plain pair', () => {
    const beads = alignSentences(readText(page), readText(page.map(translate).toSpliced(5, 1)), { lexicon });
    const alone = beads.find((bead) => bead.target.length === 0);
    const plain = beads.find((bead) => bead.source[0] === 2);
    expect(alone?.score).toBeLessThan(0.9);
    expect(plain?.score).toBeGreaterThan(0.98);
  });

  test('is less sure of a group than of the plain pairs around it', () => {
    const target = page.map(translate);
    const merged = [...target.slice(0, 4), `${target[4]} ${target[5]}`, ...target.slice(6)];
    const beads = alignSentences(readText(page), readText(merged), { lexicon });
    const group = beads.find((bead) => bead.source.length === 2);
    const others = beads.filter((bead) => bead.source.length === 1).map(({ score }) => score);
    // Two units at once are one more thing that may be wrong: a clear step, not a shade.
    expect(group?.score).toBeLessThan(Math.min(...others) - 0.01);
  });

  test('is surer of a plain pair than of a pair whose words do not fit', () => {
    const target = page.map(translate).with(6, translate(writeSentences(1, 99)[0] ?? ''));
    const beads = alignSentences(readText(page), readText(target), { lexicon });
    const plain = beads.find((bead) => bead.source[0] === 2);
    const odd = beads.find((bead) => bead.source[0] === 6);
    expect(plain?.score).toBeGreaterThan(0.95);
    expect(odd?.score).toBeLessThan(0.95);
  });
});

describe('alignSentences without a lexicon', () => {
  const long = writeSentences(40, 5);

  test('learns from the page itself', () => {
    const target = long.map(translate).toSpliced(10, 1);
    const beads = nameBeads(alignSentences(readText(long), readText(target)));
    expect(beads).toContain('10-');
    expect(beads.filter((bead) => /^\d+-\d+$/.test(bead))).toHaveLength(39);
  });

  test('holds on to formulas, code and numbers where words say nothing', () => {
    const source = [
      'We take $x$.',
      'It is large.',
      'The function `fit` runs.',
      'It has 512 units.',
      'See :numref:`sec_a`.',
    ];
    const target = ['取 $x$ 。', '函数 `fit` 运行。', '有 512 个单元。', '见 :numref:`sec_a` 。'];
    const beads = nameBeads(alignSentences(readUnits(source, 'en'), readUnits(target, 'zh')));
    expect(beads).toEqual(expect.arrayContaining(['2-1', '3-2', '4-3']));
  });

  test('finds its way through a text with a long passage that only one side has', () => {
    const target = [...long.slice(0, 15), ...writeSentences(60, 77), ...long.slice(15)].map(translate);
    const beads = nameBeads(alignSentences(readText(long), readText(target), { lexicon }));
    expect(beads).toEqual(expect.arrayContaining(['14-14', '15-75', '39-99']));
  });
});

describe('laws of alignSentences', () => {
  const text = array(constantFrom(...page, ...page.map(translate), '$x$ is it.', 'No.'), { maxLength: 14 });

  test('every unit is in exactly one bead, those of the source in order', () => {
    assert(
      property(text, text, (source, target) => {
        const beads = alignSentences(readText(source), readText(target), { lexicon });
        expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, at) => at));
        expect(beads.flatMap((bead) => bead.target).toSorted((a, b) => a - b)).toEqual(target.map((_, at) => at));
        for (const { score } of beads) expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the same texts give the same beads and scores', () => {
    const source = readText(page);
    const target = readText(page.map(translate).toSpliced(2, 1));
    expect(alignSentences(source, target)).toEqual(alignSentences(source, target));
  });

  test('units without words or bytes are aligned all the same', () => {
    const blank = readUnit('', 'en');
    const beads = alignSentences([blank, ...readText(page)], [...readText(page.map(translate)), blank], { lexicon });
    expect(beads.flatMap((bead) => bead.source)).toHaveLength(page.length + 1);
  });
});
