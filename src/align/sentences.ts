import type { Bead } from './bead.ts';
import { bestPath } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import { indexLexicon, joinSides, readSide } from './table.ts';
import { runPass, trainLexicon } from './train.ts';
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
  const table = joinSides(readSide(source), readSide(target), lexicon, indexLexicon(lexicon));
  let pass = runPass(table, lexicon, undefined, 2 * T.window);
  let path = pass.path;
  if (T.mbr > 0) {
    const gain = pass.posterior.map((p, x) => (pass.values[x]! <= -1e8 ? -1e9 : p - T.mbr + 1e-4));
    path = bestPath(pass.band, gain)!;
  }
  const beads: Bead[] = [];
  let i = 0,
    j = 0;
  for (const k of path) {
    const a = SHAPE_SOURCE[k]!,
      b = SHAPE_TARGET[k]!;
    i += a;
    j += b;
    const node = pass.band.starts[i]! + j - pass.band.low[i]!;
    beads.push({
      source: Array.from({ length: a }, (_, x) => i - a + x),
      target: Array.from({ length: b }, (_, x) => j - b + x),
      score: pass.posterior[node * SHAPE_COUNT + k]!,
    });
  }
  return beads;
}
