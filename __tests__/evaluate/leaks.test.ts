import { describe, expect, test } from 'vitest';
import { drawNames } from '../../src/evaluate/pages/draw-pages.ts';
import { countLeaks, findNearCopies } from '../../src/evaluate/pages/leaks.ts';

const WORDS = 'kettle pot cup leaf water stove spoon sugar lemon honey'.split(' ');
const SENTENCES = WORDS.map((word, at) => `${`${word} `.repeat(8)}and nothing else, says sentence ${at}.`);
const HELD_OUT = { name: 'tea.md', sources: SENTENCES, targets: SENTENCES.map((text) => text.toUpperCase()) };
const learn = (sources: readonly string[], page: number, targets: readonly string[] = sources.map(() => 'x')) =>
  sources.map((source, at) => ({ source, target: targets[at] ?? '', page }));

describe('the leak check', () => {
  test('finds a page that holds much of a held-out one, by its source or by its translation', () => {
    const others = learn(['Nothing of this was ever in the other page, not a single word.'], 0);
    const copy = learn(SENTENCES.slice(0, 4), 1);
    const translated = learn(['a', 'b', 'c'], 2, HELD_OUT.targets.slice(0, 3));
    const found = findNearCopies([HELD_OUT], [...others, ...copy, ...translated]);
    expect(found.map(({ page, of }) => [page, of])).toEqual([
      [1, 'tea.md'],
      [2, 'tea.md'],
    ]);
  });

  test('leaves a page that shares a heading or a single phrase', () => {
    const own = [
      'Another page says other things about the water than this one does.',
      'And then it goes on about the temperature of the kettle for long.',
    ];
    expect(findNearCopies([HELD_OUT], learn([...own, 'Summary', SENTENCES[3] ?? ''], 0))).toEqual([]);
  });

  test('counts sentences that stand elsewhere, word for word and nearly', () => {
    const nearly = (SENTENCES[1] ?? '').replace('says', 'Says');
    expect(countLeaks([HELD_OUT], learn([SENTENCES[0] ?? '', nearly, 'Something else.'], 0))).toEqual({
      sentences: 10,
      equal: 1,
      near: 1,
    });
  });
});

describe('the draw of pages', () => {
  const names = Array.from({ length: 30 }, (_, at) => `page-${at}.md`);

  test('gives the same pages again, in their own order', () => {
    const drawn = drawNames(names, 5);
    expect(drawn).toHaveLength(5);
    expect(drawNames(names.toReversed(), 5).toReversed()).toEqual(drawn);
    expect(names.filter((name) => drawn.includes(name))).toEqual(drawn);
  });

  test('moves at most one page when one is added', () => {
    const before = drawNames(names, 5);
    const after = drawNames([...names, 'new.md'], 5);
    expect(before.filter((name) => !after.includes(name)).length).toBeLessThanOrEqual(1);
  });
});
