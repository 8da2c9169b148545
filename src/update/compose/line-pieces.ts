/**
 * A copied text cut into pieces that are merged one by one: the entries of front matter by their keys, any other text
 * by its lines.
 */
import { alignSentences } from '../../align/sentences.ts';
import { readUnits } from '../../align/unit.ts';
import { groupBy } from '../../shared/group.ts';
import { matchEqual, matchSimilar } from '../../shared/match-lists.ts';
import { similarity } from '../../shared/similarity.ts';
import { type PieceBead, type PieceSides, type Pieces, trimLineEnds } from './merge-pieces.ts';

/** Languages of source and target, which decide how lines are cut into words. */
export interface Languages {
  readonly from: string;
  readonly to: string;
}

/** Below this similarity two lines are no versions of each other. */
const LINE_THRESHOLD = 0.5;

/** Lines, each with the blank lines behind it. A translation's line belongs to the one that it is aligned with. */
export function cutLines(sides: PieceSides, languages: Languages): Pieces {
  const [base, target, source] = [splitLines(sides.base), splitLines(sides.target), splitLines(sides.source)];
  return { base, target, source, beads: alignLines(base, target, languages), former: findFormer(base, source) };
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n(?:[ \t]*\n)*|[^\n]+$/g) ?? [];
}

/** Lines that are equal hold those between them, which are aligned as sentences are. */
function alignLines(base: readonly string[], target: readonly string[], { from, to }: Languages): PieceBead[] {
  const equal = matchEqual(base.map(keyOf), target.map(keyOf));
  const between = listGaps([...equal, [base.length, target.length]]).flatMap(({ old, fresh }) => {
    const unitsOf = (lines: readonly string[], list: readonly number[], language: string) =>
      readUnits(
        list.map((at) => lines[at] ?? ''),
        language,
      );
    const beads = alignSentences(unitsOf(base, old, from), unitsOf(target, fresh, to));
    return beads.map((bead) => ({
      source: bead.source.map((at) => old[at] ?? 0),
      target: bead.target.map((at) => fresh[at] ?? 0),
    }));
  });
  return [...equal.map(([old, same]) => ({ source: [old], target: [same] })), ...between];
}

/** Equal lines in order, then similar ones between them, then equal ones that moved, then what replaces what. */
function findFormer(base: readonly string[], source: readonly string[]): (number | undefined)[] {
  const former: (number | undefined)[] = source.map(() => undefined);
  const used = new Set<number>();
  const pair = (old: number, fresh: number) => {
    former[fresh] = old;
    used.add(old);
  };
  const [olds, freshes] = [base.map(keyOf), source.map(keyOf)];
  const equal = matchEqual(olds, freshes);
  for (const [old, fresh] of equal) pair(old, fresh);
  const gaps = listGaps([...equal, [base.length, source.length]]);
  const likeness = (a: number, b: number) => similarity(olds[a] ?? '', freshes[b] ?? '');
  for (const gap of gaps)
    for (const version of matchSimilar(gap.old, gap.fresh, { threshold: LINE_THRESHOLD, likeness }))
      pair(version.old, version.new);
  const free = groupBy([...olds.keys()].filter((old) => !used.has(old)).toReversed(), (old) => olds[old]);
  for (const [fresh, key] of freshes.entries()) {
    const moved = former[fresh] === undefined && key.trim() !== '' ? free.get(key)?.pop() : undefined;
    if (moved !== undefined) pair(moved, fresh);
  }
  for (const gap of gaps) {
    const left = gap.old.filter((old) => !used.has(old));
    const open = gap.fresh.filter((at) => former[at] === undefined);
    for (const [step, old] of left.slice(0, open.length).entries()) pair(old, open[step] ?? 0);
  }
  return former;
}

/** The positions between pairs of positions that increase on both sides. */
function listGaps(pairs: readonly (readonly [number, number])[]): { old: number[]; fresh: number[] }[] {
  const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
  return pairs.map(([old, fresh], at) => {
    const [oldBefore, freshBefore] = pairs[at - 1] ?? [-1, -1];
    return { old: range(oldBefore + 1, old), fresh: range(freshBefore + 1, fresh) };
  });
}

function keyOf(line: string): string {
  return trimLineEnds(line);
}

const ENTRY = /^(?:(?:---|\+\+\+)[ \t]*$|\[[^\]\n]+\]+[ \t]*$|["']?[\p{L}\p{N}_][^:=\n]*[:=])/gmu;

/**
 * The entries of front matter, each with the lines that belong to it (a list, a text of several lines, comments).
 *
 * @returns `undefined` when a text is not made of entries.
 */
export function cutEntries(sides: PieceSides): Pieces | undefined {
  const [base, target, source] = [sides.base, sides.target, sides.source].map(splitEntries);
  if (base === undefined || target === undefined || source === undefined) return undefined;
  const texts = (entries: ReadonlyMap<string, string>) => [...entries.values()];
  const placesOf = (entries: ReadonlyMap<string, string>) => new Map([...entries.keys()].map((key, at) => [key, at]));
  const places = { base: placesOf(base), target: placesOf(target) };
  const beads = [
    ...[...places.base].map(([key, at]) => ({ source: [at], target: [places.target.get(key) ?? []].flat() })),
    ...[...places.target].flatMap(([key, at]) => (base.has(key) ? [] : [{ source: [], target: [at] }])),
  ];
  // A key that the translator had before the source: twice the same would be no front matter.
  for (const key of source.keys()) if (target.has(key) && !base.has(key)) source.delete(key);
  const former = [...source.keys()].map((key) => places.base.get(key));
  return { base: texts(base), target: texts(target), source: texts(source), beads, former };
}

/** Texts of the entries by key, however it is written, in order; a key that comes again bears a number. */
function splitEntries(text: string): Map<string, string> | undefined {
  const starts = [...text.matchAll(ENTRY)];
  if (starts[0]?.index !== 0) return undefined;
  const entries = new Map<string, string>();
  const times = new Map<string, number>();
  for (const [at, { 0: key, index }] of starts.entries()) {
    const written = key.replaceAll(/["']|(?<!\s)(?:[ \t]*[:=])?\s*$/g, '');
    let again = times.get(written) ?? 0;
    let name = again === 0 ? written : `${written} ${again + 1}`;
    for (; entries.has(name); name = `${written} ${again + 1}`) again += 1;
    times.set(written, again + 1);
    entries.set(name, text.slice(index, starts[at + 1]?.index));
  }
  return entries;
}
