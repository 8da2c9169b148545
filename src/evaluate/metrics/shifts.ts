/**
 * The edits that TER counts: greedy shifts of runs of words while they pay, then edit distance. The limits and the
 * ranking of shifts are Tercom's, in the reading of sacreBLEU 2.6.
 */
import { type DistanceTable, fillTable, type Trace, traceTable } from './beam-distance.ts';

/** Words of one shift. */
const MAX_LENGTH = 10;
/** Words between the start of a run in the hypothesis and in the reference. */
const MAX_DISTANCE = 50;
/** Shifts that are tried in one segment. */
const MAX_TRIED = 1000;

/** The same run of words in the hypothesis and in the reference. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** A shift that was tried. */
interface Shift {
  readonly gain: number;
  readonly run: Run;
  readonly place: number;
  readonly table: DistanceTable;
}

/** Edits from a hypothesis to a reference, shifts counted as one each. */
export function countEdits(hypothesis: readonly string[], reference: readonly string[]): number {
  if (reference.length === 0) return hypothesis.length;
  let table = fillTable(hypothesis, reference);
  let shifts = 0;
  let tried = 0;
  for (;;) {
    const found = findBestShift(table, reference, tried);
    tried = found.tried;
    if (tried >= MAX_TRIED || found.best === undefined || found.best.gain <= 0) break;
    shifts += 1;
    table = found.best.table;
  }
  return shifts + table.distance;
}

function findBestShift(
  table: DistanceTable,
  reference: readonly string[],
  triedBefore: number,
): { best: Shift | undefined; tried: number } {
  const trace = traceTable(table, reference);
  let best: Shift | undefined;
  let tried = triedBefore;
  for (const run of listRuns(table.words, reference)) {
    if (!isWorthTrying(run, trace)) continue;
    for (const place of listPlaces(run, trace)) {
      const shifted = fillTable(moveRun(table.words, run, place), reference, table);
      const shift = { gain: table.distance - shifted.distance, run, place, table: shifted };
      tried += 1;
      if (best === undefined || ranksHigher(shift, best)) best = shift;
    }
    if (tried >= MAX_TRIED) break;
  }
  return { best, tried };
}

/** Equal runs, each start with every length. */
function* listRuns(words: readonly string[], reference: readonly string[]): Generator<Run> {
  for (let from = 0; from < words.length; from += 1) {
    const end = Math.min(reference.length, from + MAX_DISTANCE + 1);
    for (let to = Math.max(0, from - MAX_DISTANCE); to < end; to += 1) {
      const longest = Math.min(MAX_LENGTH, words.length - from, reference.length - to);
      for (let length = 1; length <= longest && words[from + length - 1] === reference[to + length - 1]; length += 1)
        yield { from, to, length };
    }
  }
}

/** Both sides are wrong somewhere in the run, and it is not moved into itself. */
function isWorthTrying({ from, to, length }: Run, trace: Trace): boolean {
  const isWrong = (list: readonly boolean[], start: number) => list.slice(start, start + length).includes(true);
  const place = trace.places[to] ?? -1;
  return (
    isWrong(trace.isHypothesisWrong, from) &&
    isWrong(trace.isReferenceWrong, to) &&
    !(place >= from && place < from + length)
  );
}

/** Where the run may go: before the first word, or after each place that its words have in the reference. */
function listPlaces({ to, length }: Run, { places }: Trace): number[] {
  const list: number[] = [];
  for (let at = to - 1; at < to + length; at += 1) {
    const place = at === -1 ? 0 : (places[at] ?? -1) + 1;
    if (place !== list.at(-1)) list.push(place);
  }
  return list;
}

function moveRun(words: readonly string[], { from, length }: Run, place: number): string[] {
  const run = words.slice(from, from + length);
  const rest = [...words.slice(0, from), ...words.slice(from + length)];
  // A place behind the run counts from the words without it; one inside it, from its start.
  const at = place < from ? place : place > from + length ? place - length : place;
  return [...rest.slice(0, at), ...run, ...rest.slice(at)];
}

function ranksHigher(a: Shift, b: Shift): boolean {
  const order = a.gain - b.gain || a.run.length - b.run.length || b.run.from - a.run.from || b.place - a.place;
  return order > 0;
}
