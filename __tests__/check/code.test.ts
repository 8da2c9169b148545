/** Code cells that a translation has elsewhere, among very many of its own. */
import { expect, test } from 'vitest';
import { checkPage } from '../../src/check/check.ts';
import { parsePage } from '../../src/markdown/parse.ts';

const cell = (name: string) =>
  `\`\`\`python\nwater_${name} = boil(${name})\nwait_${name}(water_${name})\nprint(water_${name})\n\`\`\`\n\n`;

const own = Array.from({ length: 300 }, (_, at) => cell(`own${at}`));

/** Findings on a page of one cell, whose translation has none there, and only cells of its own behind. */
function check(cells: readonly string[]) {
  const [source, target] = [cell('hot'), cells.join('')].map((text) =>
    parsePage(`# Tea\n\n${text}`, { language: 'en', dialect: 'gfm' }),
  );
  if (source === undefined || target === undefined) return [];
  const alone = target.blocks.slice(1).map(({ index }) => ({ source: [], target: [index], score: 1 }));
  const blocks = [{ source: [0], target: [0], score: 1 }, { source: [1], target: [], score: 1 }, ...alone];
  const alignment = { blocks, sentences: [{ source: [0], target: [0], score: 1 }] };
  return checkPage(source, target, { alignment, dialect: 'gfm' }).map(({ rule }) => rule);
}

test('a cell that stands elsewhere in other words is not lost among hundreds, and one that stands nowhere is', () => {
  const moved = cell('hot').replace('print(water_hot)', 'print(water_hot, cup)');
  expect(check([...own, moved])).toEqual([]);
  expect(check(own)).toEqual(['code-lost']);
});
