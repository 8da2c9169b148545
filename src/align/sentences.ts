import { nodeAt } from './band.ts';
import type { Bead } from './bead.ts';
import { makeContext } from './context.ts';
import { findBestPath } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { runPass } from './pass.ts';
import { SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import { readSide } from './side.ts';
import { indexLexicon, makeTable } from './table.ts';
import { trainLexicon } from './train.ts';
import { T } from './tuning.ts';
import type { Unit } from './unit.ts';

export function alignSentences(
  source: readonly Unit[],
  target: readonly Unit[],
  options: { lexicon?: Lexicon } = {},
): Bead[] {
  if (source.length === 0 || target.length === 0)
    return [
      ...source.map((_, i) => ({ source: [i], target: [], score: 0.9 })),
      ...target.map((_, j) => ({ source: [], target: [j], score: 0.9 })),
    ];
  const lexicon = options.lexicon ?? trainLexicon([{ source, target }]);
  const table = makeTable(makeContext(readSide(source), readSide(target)), indexLexicon(lexicon));
  const { band, values, posteriors, path: best } = runPass(table, lexicon, { width: T.window0, heat: T.temp });
  let path = best;
  if (T.mbr > 0)
    path = findBestPath(band, (i, j, shape) => {
      const cell = nodeAt(band, i, j) * SHAPE_COUNT + shape;
      return values[cell]! <= -1e8 ? -1e9 : posteriors[cell]! - T.mbr + 1e-4;
    })!;
  const beads: Bead[] = [];
  let i = 0,
    j = 0;
  for (const k of path) {
    const a = SHAPE_SOURCE[k]!,
      b = SHAPE_TARGET[k]!;
    i += a;
    j += b;
    beads.push({
      source: Array.from({ length: a }, (_, x) => i - a + x),
      target: Array.from({ length: b }, (_, x) => j - b + x),
      score: posteriors[nodeAt(band, i, j) * SHAPE_COUNT + k]!,
    });
  }
  return beads;
}
