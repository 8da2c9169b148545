/**
 * Fit the factors of `src/align/calibrate.ts` on the gold sets and print them: `node bench/align-calibration.ts`.
 */
import { listAloneFeatures, listPairFeatures } from '../src/align/calibrate.ts';
import { makeContext } from '../src/align/context.ts';
import { listPath, runPass } from '../src/align/pass.ts';
import { SHAPE_SOURCE, SHAPE_TARGET } from '../src/align/shapes.ts';
import { readSide } from '../src/align/side.ts';
import { indexLexicon, makeTable } from '../src/align/table.ts';
import { trainLexicon } from '../src/align/train.ts';
import { type GoldSet, nameLink, readGoldSets } from './align-gold.ts';

/** A bead of a gold document as the aligner found it. */
interface Example {
  readonly features: readonly number[];
  readonly isPair: boolean;
  readonly isRight: boolean;
  /** Sets of many beads count less per bead: by the square root. */
  readonly weight: number;
}

function main(): void {
  // The bible's gold stops at the verse: it cannot say whether a bead is exactly right.
  const examples = readGoldSets()
    .filter(({ name }) => name !== 'bible')
    .flatMap(collectExamples);
  for (const isPair of [true, false]) {
    const chosen = examples.filter((example) => example.isPair === isPair);
    const wrong = chosen.filter(({ isRight }) => !isRight).length;
    const factors = fitLogistic(chosen).map((factor) => factor.toFixed(3));
    process.stdout.write(
      `${isPair ? 'pairs' : 'alone'}: ${chosen.length}, wrong ${wrong}; factors ${factors.join(', ')}\n`,
    );
  }
}

function collectExamples(set: GoldSet): Example[] {
  const lexicon = trainLexicon(set.documents);
  const index = indexLexicon(lexicon);
  const examples = set.documents.flatMap((document) => {
    const known = new Set(document.beads.map(nameLink));
    const table = makeTable(makeContext(readSide(document.source), readSide(document.target)), index);
    const pass = runPass(table, lexicon, {});
    return Array.from(listPath(pass), (place) => {
      const a = SHAPE_SOURCE[place.shape] ?? 0;
      const b = SHAPE_TARGET[place.shape] ?? 0;
      const source = Array.from({ length: a }, (_, at) => place.i - a + at);
      const target = Array.from({ length: b }, (_, at) => place.j - b + at);
      const isPair = a > 0 && b > 0;
      const features = isPair ? listPairFeatures(pass.evidence, place) : listAloneFeatures(place);
      return { features, isPair, isRight: known.has(nameLink({ source, target })) };
    });
  });
  return examples.map((example) => ({ ...example, weight: 1 / Math.sqrt(examples.length) }));
}

const STEPS = 3000;
const RATE = 0.5;
/** Penalty on the squares of factors. */
const RIDGE = 0.0005;

/** Logistic regression by gradient ascent with the step of each factor scaled by its gradients (AdaGrad). */
function fitLogistic(examples: readonly Example[]): number[] {
  const size = examples[0]?.features.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const factors = Array.from({ length: size }, () => 0);
  const squares = Array.from({ length: size }, () => 1e-8);
  for (let step = 0; step < STEPS; step++) {
    const gradient = factors.map((factor) => -RIDGE * factor);
    for (const { features, isRight, weight } of examples) {
      const sum = features.reduce((product, feature, at) => product + feature * (factors[at] ?? 0), 0);
      const error = ((isRight ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * (weight / total);
      for (const [at, feature] of features.entries()) gradient[at] = (gradient[at] ?? 0) + error * feature;
    }
    for (const [at, slope] of gradient.entries()) {
      squares[at] = (squares[at] ?? 0) + slope * slope;
      factors[at] = (factors[at] ?? 0) + (RATE * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return factors;
}

main();
