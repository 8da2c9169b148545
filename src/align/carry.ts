/**
 * The alignment of two pages from that of the two that they were edited from: what stands as it stood keeps its
 * partner, and only what lies between is aligned anew. An edit of one sentence costs the alignment of one sentence.
 */

import { listSentences, type Page } from '../markdown/page.ts';
import { pushAll } from '../shared/many.ts';
import { matchEqual } from '../shared/match-lists.ts';
import type { Bead, PageAlignment } from './bead.ts';
import { listPageUnits, type PageUnits } from './page-units.ts';
import { joinUnitBeads } from './pages.ts';
import { type AlignOptions, alignSentences } from './sentences.ts';

/** Two pages that are aligned. */
export interface AlignedPages {
  readonly source: Page;
  readonly target: Page;
  readonly alignment: PageAlignment;
}

/** Units by other numbers. */
type Units = ReadonlyMap<number, number>;

/**
 * Align two pages that are later versions of two that are aligned.
 *
 * @param options As for {@link alignPages}; they serve what has changed.
 */
export function carryAlignment(
  { source, target }: Pick<AlignedPages, 'source' | 'target'>,
  former: AlignedPages,
  options: AlignOptions = {},
): PageAlignment {
  const [from, to] = [listPageUnits(source), listPageUnits(target)];
  const ahead = findSuccessors(former.source, source);
  const back = findSuccessors(former.target, target);
  const known = renumber(listUnitBeads(former), ahead, back);
  return joinUnitBeads(from, to, fillGaps(known, { from, to, options }));
}

/** For each unit of a page that stands in a later version of it, in order, the unit there. */
function findSuccessors(before: Page, after: Page): Units {
  if (before === after) return new Map(listPageUnits(before).units.map((_, at) => [at, at]));
  return new Map(matchEqual(listTexts(before), listTexts(after)));
}

/** Each unit's text with what it is. */
function listTexts(page: Page): string[] {
  const { units, sentences, blocks, keys } = listPageUnits(page);
  const placed = listSentences(page);
  return units.map(({ place, scope }, at) => {
    const { start, end } = placed[sentences[at] ?? -1] ?? page.blocks[blocks[at] ?? 0] ?? { start: 0, end: 0 };
    return `${place}\0${scope}\0${keys[at] ?? ''}\0${page.text.slice(start, end)}`;
  });
}

/**
 * Beads of units from those of sentences, and from those of blocks for units that are no sentences. A place with a key
 * is found by its key, wherever it stands: it is left to the alignment.
 */
function listUnitBeads({ source, target, alignment }: AlignedPages): Bead[] {
  const [from, to] = [listPageUnits(source), listPageUnits(target)];
  const blocks = alignment.blocks.filter((bead) => bead.source.length <= 1 && bead.target.length <= 1);
  return [
    ...renumber(alignment.sentences, indexUnits(from, from.sentences), indexUnits(to, to.sentences)),
    ...renumber(blocks, indexBare(from), indexBare(to)),
  ];
}

function indexUnits({ keys }: PageUnits, numbers: readonly number[]): Units {
  return new Map([...numbers.entries()].flatMap(([at, number]) => (keys[at] === undefined ? [[number, at]] : [])));
}

/** The unit of each block that is no sentence. */
function indexBare(page: PageUnits): Units {
  return indexUnits(
    page,
    page.blocks.map((block, at) => (page.sentences[at] === -1 ? block : -1)),
  );
}

/** Beads with other numbers; those with a member that has none are left out. */
function renumber(beads: readonly Bead[], source: Units, target: Units): Bead[] {
  return beads.flatMap((bead) => {
    const own = bead.source.map((at) => source.get(at) ?? -1);
    const other = bead.target.map((at) => target.get(at) ?? -1);
    return [...own, ...other].includes(-1) ? [] : [{ source: own, target: other, score: bead.score }];
  });
}

/** Units that follow each other, with no other between. */
function isRun(units: readonly number[]): boolean {
  return units.every((unit, step) => unit === (units[0] ?? 0) + step);
}

interface Filling {
  readonly from: PageUnits;
  readonly to: PageUnits;
  readonly options: AlignOptions;
}

/** All beads of two pages, of which some are known; those that cross others are aligned anew. */
function fillGaps(known: readonly Bead[], { from, to, options }: Filling): Bead[] {
  const pairs = known.filter(({ source, target }) => source.length > 0 && target.length > 0);
  const alone = known.filter(({ source, target }) => source.length === 0 || target.length === 0);
  const scores: AloneScores = {
    source: new Map(alone.flatMap(({ source, score }) => source.map((unit) => [unit, score]))),
    target: new Map(alone.flatMap(({ target, score }) => target.map((unit) => [unit, score]))),
  };
  const beads: Bead[] = [];
  let [i, j] = [0, 0];
  const align = (sourceEnd: number, targetEnd: number) => {
    const gap = { source: range(i, sourceEnd), target: range(j, targetEnd) };
    pushAll(beads, alignGap(gap, scores, { from, to, options }));
  };
  for (const bead of pairs.toSorted((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0))) {
    const [start, end] = [bead.source[0] ?? 0, bead.target[0] ?? 0];
    if (start < i || end < j || !isRun(bead.source) || !isRun(bead.target)) continue;
    align(start, end);
    beads.push(bead);
    i = start + bead.source.length;
    j = end + bead.target.length;
  }
  align(from.units.length, to.units.length);
  return beads;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

/** Of units that are known to have no partner. */
interface AloneScores {
  readonly source: ReadonlyMap<number, number>;
  readonly target: ReadonlyMap<number, number>;
}

interface Gap {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** What lies between known beads; who had no partner before takes none now. */
function alignGap({ source, target }: Gap, scores: AloneScores, { from, to, options }: Filling): Bead[] {
  const own = source.filter((unit) => !scores.source.has(unit));
  const other = target.filter((unit) => !scores.target.has(unit));
  const pick = ({ units }: PageUnits, list: readonly number[]) => list.flatMap((at) => units.slice(at, at + 1));
  const aligned = own.length + other.length === 0 ? [] : alignSentences(pick(from, own), pick(to, other), options);
  return [
    ...aligned.map((bead) => ({
      source: bead.source.map((at) => own[at] ?? 0),
      target: bead.target.map((at) => other[at] ?? 0),
      score: bead.score,
    })),
    ...source.flatMap((unit) => leaveAlone('source', unit, scores.source.get(unit))),
    ...target.flatMap((unit) => leaveAlone('target', unit, scores.target.get(unit))),
  ];
}

function leaveAlone(side: 'source' | 'target', unit: number, score: number | undefined): Bead[] {
  return score === undefined ? [] : [{ source: [], target: [], score, [side]: [unit] }];
}
