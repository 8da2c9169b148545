/**
 * Learn a lexicon from pages that are translations of each other: align them with what is known, learn words, lengths
 * and priors from the probable beads, and again. The first round knows lengths and identical tokens alone.
 */

import { cutChunks } from './chunks.ts';
import { type Context, makeContext } from './context.ts';
import { type LengthModel, refitLengths, type SizePair } from './length.ts';
import { emptyLexicon, type Lexicon, roundLexicon } from './lexicon.ts';
import { learnWords, type Sample } from './model-one.ts';
import { listProbable, type Pass, runPass } from './pass.ts';
import { blendPriors, SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import { intern, readSide, type Side } from './side.ts';
import { indexLexicon, makeTable } from './table.ts';
import type { Unit } from './unit.ts';
import { WEIGHTS } from './weights.ts';

/** The units of a source page and of its translation. */
export interface UnitPair {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
}

/** A pair in training: its words by their numbers in the whole text, and the path found last. */
interface Trainee {
  readonly context: Context;
  readonly sourceWords: Int32Array;
  readonly targetWords: Int32Array;
  path: Uint8Array | undefined;
}

/** What one round sees of all pairs. */
interface Evidence {
  readonly samples: Sample[];
  /** Expected number of prose beads of each shape. */
  readonly shapes: Float64Array;
  /** Lengths of 1-1 beads. */
  readonly sizes: SizePair[];
}

/** What learning starts from: how long the texts are, and nothing of their words. */
export function startLexicon(pairs: readonly UnitPair[]): Lexicon {
  return emptyLexicon(
    chooseLessons(pairs).map(({ source, target }) => makeContext(readSide(source), readSide(target))),
  );
}

/**
 * Learn a lexicon. One of a whole book serves each of its pages better than one of the page alone.
 *
 * @param pairs Pages in any order; those with an empty side are skipped.
 */
export function trainLexicon(pairs: readonly UnitPair[]): Lexicon {
  const source = new Map<string, number>();
  const target = new Map<string, number>();
  const trainees = chooseLessons(pairs).map((pair) => readTrainee(pair, source, target));
  let lexicon = emptyLexicon(trainees.map(({ context }) => context));
  const sourceWords = [...source.keys()];
  const targetWords = [...target.keys()];
  for (let round = 0; round < WEIGHTS.rounds && trainees.length > 0; round++) {
    const { samples, shapes, sizes } = gatherEvidence(trainees, lexicon);
    const lengths: LengthModel = refitLengths(lexicon.lengths, sizes);
    const words = learnWords(chooseSamples(samples, trainees), sourceWords, targetWords);
    lexicon = roundLexicon({ ...words, lengths, priors: blendPriors(shapes) });
  }
  return lexicon;
}

/** Source units that are enough to learn from, some three books; more cost time and teach little. */
const ENOUGH_UNITS = 25_000;

/** The pairs, long ones in chunks; of a great many chunks, some from everywhere. */
function chooseLessons(pairs: readonly UnitPair[]): UnitPair[] {
  const chunks = pairs
    .flatMap(({ source, target }) => cutChunks(source, target))
    .filter(({ source, target }) => source.length > 0 && target.length > 0);
  const units = chunks.reduce((sum, { source }) => sum + source.length, 0);
  const share = Math.min(1, ENOUGH_UNITS / units);
  return chunks.filter((_, at) => Math.floor((at + 1) * share) > Math.floor(at * share));
}

function readTrainee(pair: UnitPair, source: Map<string, number>, target: Map<string, number>): Trainee {
  const context = makeContext(readSide(pair.source), readSide(pair.target));
  return {
    context,
    sourceWords: numberWords(context.source, source),
    targetWords: numberWords(context.target, target),
    path: undefined,
  };
}

function numberWords(side: Side, ids: Map<string, number>): Int32Array {
  const numbers = Int32Array.from(side.vocabulary, (word) => intern(ids, word));
  return side.words.map((word) => numbers[word] ?? 0);
}

function gatherEvidence(trainees: readonly Trainee[], lexicon: Lexicon): Evidence {
  const evidence: Evidence = { samples: [], shapes: new Float64Array(SHAPE_COUNT), sizes: [] };
  const index = indexLexicon(lexicon);
  for (const trainee of trainees) {
    const table = makeTable(trainee.context, index);
    const pass = runPass(table, lexicon, { path: trainee.path, heat: WEIGHTS.learningHeat });
    trainee.path = pass.path;
    addEvidence(evidence, trainee, pass);
  }
  return evidence;
}

/** Share of the units that must stand in sure beads; below it, where lengths say little, unsure beads teach too. */
const ENOUGH_SURE = 0.3;

function chooseSamples(samples: readonly Sample[], trainees: readonly Trainee[]): readonly Sample[] {
  const units = trainees.reduce((sum, { context }) => sum + context.source.units.length, 0);
  const sure = samples.filter(({ weight }) => weight >= WEIGHTS.teaching);
  return sure.length >= ENOUGH_SURE * units ? sure : samples;
}

/** Beads less probable than this do not count, and teach nothing. */
const COUNTED = 0.01;
const LEAST_TEACHING = 0.1;

function addEvidence({ samples, shapes, sizes }: Evidence, trainee: Trainee, pass: Pass): void {
  const { source, target } = trainee.context;
  for (const { i, j, shape, posterior } of listProbable(pass, COUNTED)) {
    const a = i - (SHAPE_SOURCE[shape] ?? 0);
    const b = j - (SHAPE_TARGET[shape] ?? 0);
    if ((source.solids[i] ?? 0) > (source.solids[a] ?? 0) || (target.solids[j] ?? 0) > (target.solids[b] ?? 0))
      continue;
    shapes[shape] = (shapes[shape] ?? 0) + posterior;
    if (posterior < LEAST_TEACHING || a === i || b === j) continue;
    const sourceWords = trainee.sourceWords.subarray(source.starts[a], source.starts[i]);
    const targetWords = trainee.targetWords.subarray(target.starts[b], target.starts[j]);
    if (sourceWords.length > 0 && targetWords.length > 0)
      samples.push({ source: sourceWords, target: targetWords, weight: posterior });
    if (shape === 0 && posterior >= WEIGHTS.teaching)
      sizes.push({
        source: (source.bytes[i] ?? 0) - (source.bytes[a] ?? 0),
        target: (target.bytes[j] ?? 0) - (target.bytes[b] ?? 0),
      });
  }
}
