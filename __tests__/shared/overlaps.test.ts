/** Look-ups by halving give what a search through the whole list gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyFormulas } from '../../src/markdown/features/formula-key.ts';
import { overlapFinder } from '../../src/shared/overlaps.ts';
import { EMPTY, splice } from '../../src/update/compose/fragment.ts';

const range = fc.tuple(fc.nat(30), fc.nat(6)).map(([start, length]) => ({ start, end: start + length }));

test('a range meets others that a search finds', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), range, (ranges, one) => {
      const isFound = ranges.some(({ start, end }) => start < one.end && end > one.start);
      expect(overlapFinder(ranges)(one)).toBe(isFound);
    }),
    { numRuns: 2000 },
  );
});

test('marks move by the edits before them', () => {
  const edits = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 6 }).map((steps) => {
    let at = 0;
    return steps.map(([gap, length, text]) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at, text };
    });
  });
  fc.assert(
    fc.property(edits, fc.array(range, { maxLength: 5 }), (list, places) => {
      const marks = places.map((place, unit) => ({ ...place, unit }));
      const move = (offset: number) =>
        list
          .filter(({ start, end }) => end <= offset && start < offset)
          .reduce((sum, { start, end, text }) => sum + text.length - (end - start), offset);
      const moved = splice({ ...EMPTY, text: 'x'.repeat(80), marks }, list).marks;
      expect(moved).toEqual(marks.map(({ unit, start, end }) => ({ unit, start: move(start), end: move(end) })));
    }),
    { numRuns: 2000 },
  );
});

test('braces around one command, one sign or nothing say nothing, however many there are', () => {
  const drop = (tex: string): string => {
    const less = tex.replaceAll(/\{(\\[a-zA-Z]+|[^{}\\])?\}/g, '$1');
    return less === tex ? tex : drop(less);
  };
  const signs = fc.constantFrom('{', '}', '{', '}', 'a', 'b', '\\alpha', '^');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 14 }), (list) => {
      const tex = list.join('');
      expect(keyFormulas(`$$${tex}$$`)).toEqual([drop(tex)]);
    }),
    { numRuns: 2000 },
  );
});
