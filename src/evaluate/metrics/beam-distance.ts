/**
 * Edit distance of words around the diagonal, with the way that leads there; as Tercom has it. A row depends on the
 * words before it alone, so that of two hypotheses that begin alike the rows of the beginning are computed once.
 */

/** Cells on each side of the diagonal that are looked at. */
const BEAM = 25;

/** One step from the hypothesis to the reference; `none` in a cell that the beam leaves out. */
const STEP = { none: 0, match: 1, substitute: 2, delete: 3, insert: 4 } as const;

/** Costs and steps, one row for each number of words of the hypothesis, one column for each of the reference. */
export interface DistanceTable {
  readonly words: readonly string[];
  readonly distance: number;
  readonly costs: readonly Float64Array[];
  readonly steps: readonly Uint8Array[];
}

/** What the shortest way says of each word. */
export interface Trace {
  /** For each word of the reference, the word of the hypothesis that it stands at; -1 before the first. */
  readonly places: readonly number[];
  readonly isReferenceWrong: readonly boolean[];
  readonly isHypothesisWrong: readonly boolean[];
}

/** @param known A table of as many words against the same reference, whose rows serve as far as the words are equal. */
export function fillTable(
  words: readonly string[],
  reference: readonly string[],
  known?: DistanceTable,
): DistanceTable {
  const equal = known === undefined ? 0 : countEqual(words, known.words);
  const costs = known?.costs.slice(0, equal + 1) ?? [
    Float64Array.from({ length: reference.length + 1 }, (_, at) => at),
  ];
  const steps = known?.steps.slice(0, equal + 1) ?? [new Uint8Array(reference.length + 1).fill(STEP.insert)];
  for (let row = equal + 1; row <= words.length; row += 1) {
    costs[row] = new Float64Array(reference.length + 1).fill(Number.POSITIVE_INFINITY);
    steps[row] = new Uint8Array(reference.length + 1);
    fillRow(row, { words, reference, costs, steps });
  }
  return { words, costs, steps, distance: costs.at(-1)?.at(-1) ?? 0 };
}

function countEqual(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

interface Filling extends Omit<DistanceTable, 'distance'> {
  readonly reference: readonly string[];
}

/** Of two steps that cost the same the first counts: a match or a substitution, a deletion, an insertion. */
function fillRow(row: number, { words, reference, costs, steps }: Filling): void {
  const [before, here, step] = [costs[row - 1], costs[row], steps[row]];
  if (before === undefined || here === undefined || step === undefined) return;
  const { start, end } = limitRow(row, words.length, reference.length);
  for (let column = start; column < end; column += 1) {
    const isEqual = column > 0 && words[row - 1] === reference[column - 1];
    const ways = [
      [(before[column - 1] ?? Infinity) + (isEqual ? 0 : 1), isEqual ? STEP.match : STEP.substitute],
      [(before[column] ?? Infinity) + 1, STEP.delete],
      [(here[column - 1] ?? Infinity) + 1, STEP.insert],
    ] as const;
    for (const [cost, name] of ways)
      if (cost < (here[column] ?? 0)) {
        here[column] = cost;
        step[column] = name;
      }
  }
}

/** Columns of a row that the beam covers; the last row goes to the end. */
function limitRow(row: number, words: number, reference: number): { start: number; end: number } {
  const ratio = reference / words;
  const width = BEAM < ratio / 2 ? Math.ceil(ratio / 2 + BEAM) : BEAM;
  const diagonal = Math.floor(row * ratio);
  return {
    start: Math.max(0, diagonal - width),
    end: row === words ? reference + 1 : Math.min(reference + 1, diagonal + width),
  };
}

/** Follow the shortest way back from the end. */
export function traceTable({ words, steps }: DistanceTable, reference: readonly string[]): Trace {
  const places = reference.map(() => -1);
  const isReferenceWrong = reference.map(() => true);
  const isHypothesisWrong = words.map(() => true);
  let [row, column] = [words.length, reference.length];
  while (row > 0 || column > 0) {
    const step = steps[row]?.[column];
    if (step === STEP.none || step === undefined) throw new Error('the beam holds a way to every end');
    if (step !== STEP.delete) places[column - 1] = row - 1;
    if (step === STEP.match) {
      isReferenceWrong[column - 1] = false;
      isHypothesisWrong[row - 1] = false;
    }
    if (step !== STEP.insert) row -= 1;
    if (step !== STEP.delete) column -= 1;
  }
  return { places, isReferenceWrong, isHypothesisWrong };
}
