/**
 * A bilingual lexicon learnt from aligned text: word translation probabilities in both directions, with the length
 * model and the shape priors that were estimated along with it. A plain value that can be stored and reused.
 */

import { type LengthModel, type SidePairs, startLengths } from './length.ts';
import { START_PRIORS } from './shapes.ts';

/** Word translation probabilities. Words are numbers into the two lists. */
export interface WordTable {
  readonly sourceWords: readonly string[];
  readonly targetWords: readonly string[];
  /** Occurrences in the training text. */
  readonly sourceCounts: Int32Array;
  readonly targetCounts: Int32Array;
  /** Expected number of those occurrences that have a partner. */
  readonly sourceAligned: Float64Array;
  readonly targetAligned: Float64Array;
  /** Entries of source word `s` are those from `rows[s]` up to `rows[s + 1]`. */
  readonly rows: Int32Array;
  /** Target word of each entry. */
  readonly columns: Int32Array;
  /** P(target word | source word) and the reverse, of each entry. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/** See the file comment. */
export interface Lexicon extends WordTable {
  readonly lengths: LengthModel;
  /** Probability of each bead shape. */
  readonly priors: readonly number[];
}

/** A lexicon without words, which an alignment of pairs of texts starts from: it knows how long they are. */
export function emptyLexicon(pairs: SidePairs): Lexicon {
  const none = new Int32Array(0);
  const zero = new Float64Array(0);
  return {
    sourceWords: [],
    targetWords: [],
    sourceCounts: none,
    targetCounts: none,
    sourceAligned: zero,
    targetAligned: zero,
    rows: new Int32Array(1),
    columns: none,
    forward: zero,
    backward: zero,
    lengths: startLengths(pairs),
    priors: START_PRIORS,
  };
}

const FORMAT = 'amts-lexicon-1';
/** Steps of a stored probability, per unit of natural logarithm. */
const STEPS = 50;
/** Steps of a stored count of links. */
const COUNT_STEPS = 16;

/**
 * Round a lexicon to what its stored form can hold, so that a stored lexicon and a fresh one align alike.
 */
export function roundLexicon(lexicon: Lexicon): Lexicon {
  const roundCount = (links: number) => Math.round(links * COUNT_STEPS) / COUNT_STEPS;
  const roundProbability = (probability: number) => openProbability(packProbability(probability));
  return {
    ...lexicon,
    sourceAligned: lexicon.sourceAligned.map(roundCount),
    targetAligned: lexicon.targetAligned.map(roundCount),
    forward: lexicon.forward.map(roundProbability),
    backward: lexicon.backward.map(roundProbability),
  };
}

function packProbability(probability: number): number {
  return Math.min(999, Math.round(-STEPS * Math.log(Math.max(probability, 1e-9))));
}

function openProbability(steps: number): number {
  return Math.exp(-steps / STEPS);
}

/** A lexicon as JSON text, about 12 bytes an entry. */
export function renderLexicon(lexicon: Lexicon): string {
  return JSON.stringify({
    format: FORMAT,
    sourceWords: lexicon.sourceWords,
    targetWords: lexicon.targetWords,
    sourceCounts: [...lexicon.sourceCounts],
    targetCounts: [...lexicon.targetCounts],
    sourceAligned: Array.from(lexicon.sourceAligned, (links) => Math.round(links * COUNT_STEPS)),
    targetAligned: Array.from(lexicon.targetAligned, (links) => Math.round(links * COUNT_STEPS)),
    rows: [...lexicon.rows],
    columns: [...lexicon.columns],
    forward: Array.from(lexicon.forward, packProbability),
    backward: Array.from(lexicon.backward, packProbability),
    lengths: lexicon.lengths,
    priors: lexicon.priors,
  });
}

/** The lexicon that {@link renderLexicon} wrote, or `undefined` when the text is not one of this version. */
export function parseLexicon(text: string): Lexicon | undefined {
  const value = parseJson(text);
  if (!isStored(value)) return undefined;
  return {
    sourceWords: value.sourceWords,
    targetWords: value.targetWords,
    sourceCounts: Int32Array.from(value.sourceCounts),
    targetCounts: Int32Array.from(value.targetCounts),
    sourceAligned: Float64Array.from(value.sourceAligned, (steps) => steps / COUNT_STEPS),
    targetAligned: Float64Array.from(value.targetAligned, (steps) => steps / COUNT_STEPS),
    rows: Int32Array.from(value.rows),
    columns: Int32Array.from(value.columns),
    forward: Float64Array.from(value.forward, openProbability),
    backward: Float64Array.from(value.backward, openProbability),
    lengths: value.lengths,
    priors: value.priors,
  };
}

type Stored = {
  readonly [Key in keyof Lexicon]: Lexicon[Key] extends Int32Array | Float64Array ? readonly number[] : Lexicon[Key];
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text is our own cache: its format line is trusted once the parts are there. */
function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return false;
  return ['sourceWords', 'targetWords', 'rows', 'columns', 'forward', 'backward', 'lengths', 'priors'].every(
    (part) => part in value,
  );
}
