/**
 * The frame of a table that is built anew, because rows came or went: a row whose source did not change keeps the bars
 * and the padding that the translator gave it.
 */
import type { Block, Page } from '../../markdown/page.ts';
import { groupBy } from '../../shared/group.ts';
import type { DescribedPage } from '../page/describe.ts';
import type { Unit } from '../page/units.ts';
import type { Group } from '../plan/layout.ts';

/** One line of a table, with the numbers of its segments in the block. */
interface Row {
  readonly segments: readonly number[];
  /** Text before, between and behind the segments. */
  readonly literals: readonly string[];
}

type Table = { readonly page: Page; readonly block: Block };

interface TableSides {
  readonly base: Table;
  readonly target: Table;
  readonly source: Table;
}

interface TablePages {
  readonly base: DescribedPage;
  readonly target: DescribedPage;
  readonly source: DescribedPage;
  readonly units: readonly Unit[];
}

/**
 * The literals of a table that gets or loses rows, as many as the source's table has segments and one more; `undefined`
 * for any other block.
 *
 * @param fresh Block of the new source.
 */
export function frameTable(fresh: number, { base, target }: Group, pages: TablePages): string[] | undefined {
  const [old, current, block] = [
    pages.base.blocks[base[0] ?? -1]?.block,
    pages.target.blocks[target[0] ?? -1]?.block,
    pages.source.blocks[fresh]?.block,
  ];
  if (old === undefined || current?.kind !== 'table' || block?.kind !== 'table') return undefined;
  const segmentOf = (page: DescribedPage, at: number | undefined) => page.sentences[at ?? -1]?.placed.segment;
  const partner = new Map(
    pages.units.flatMap((unit) => {
      const [own, theirs] = [segmentOf(pages.source, unit.fresh[0]), segmentOf(pages.target, unit.target[0])];
      return unit.isUnchanged && own !== undefined && theirs !== undefined ? [[own, theirs] as const] : [];
    }),
  );
  const sides = {
    base: { page: pages.base.page, block: old },
    target: { page: pages.target.page, block: current },
    source: { page: pages.source.page, block },
  };
  const places = new Map(current.segments.map((segment, at) => [segment, at]));
  return mergeRows(sides, (segment) => {
    const own = block.segments[segment];
    const theirs = own === undefined ? undefined : partner.get(own);
    return theirs === undefined ? undefined : places.get(theirs);
  });
}

/**
 * Literals of the source's table, with the target's wherever a row stands in both.
 *
 * @param findTarget The segment of the target's table that holds the unchanged text of a segment of the source's.
 */
function mergeRows(sides: TableSides, findTarget: (segment: number) => number | undefined): string[] {
  const [old, current] = [listRows(sides.base), listRows(sides.target)];
  const rowOf = new Map(current.flatMap((row) => row.segments.map((segment) => [segment, row] as const)));
  const findWordless = pairWordless(old, current);
  const rows = listRows(sides.source).map((row, at) => {
    const isWordless = row.segments.length === 0;
    const candidate = isWordless ? findWordless(row, at) : rowOf.get(findTarget(row.segments[0] ?? -1) ?? -1);
    const stands =
      candidate?.segments.length === row.segments.length &&
      row.segments.every((segment, step) => findTarget(segment) === candidate.segments[step]);
    return stands ? candidate.literals : row.literals;
  });
  const literals = [''];
  for (const [at, row] of rows.entries())
    for (const [step, literal] of row.entries()) {
      if (step > 0) literals.push(literal);
      else literals.push(`${literals.pop() ?? ''}${at > 0 ? '\n' : ''}${literal}`);
    }
  return literals;
}

/** The ruler stands below the head. */
const RULER = 1;

/**
 * Finds the target's row for one without words that the source had before: the ruler for the ruler, and rows of numbers
 * in their order, each once, where the translation has as many as the base.
 */
function pairWordless(old: readonly Row[], current: readonly Row[]): (row: Row, at: number) => Row | undefined {
  const listNumbers = (rows: readonly Row[]) =>
    rows.filter(({ segments }, at) => at !== RULER && segments.length === 0);
  const [were, are] = [listNumbers(old), listNumbers(current)];
  const textOf = (row: Row | undefined) => row?.literals.join('').trim() ?? '';
  const free = groupBy([...were.keys()].toReversed(), (place) => textOf(were[place]));
  return (row, at) => {
    if (at === RULER) return textOf(old[RULER]) === textOf(row) ? current[RULER] : undefined;
    if (were.length !== are.length) return undefined;
    const found = free.get(textOf(row))?.pop();
    return found === undefined ? undefined : are[found];
  };
}

function listRows({ page, block }: Table): Row[] {
  const rows: Row[] = [];
  let [start, first] = [block.start, 0];
  for (const line of page.text.slice(block.start, block.end).split('\n')) {
    const end = start + line.length;
    const from = first;
    while ((block.segments[first]?.end ?? Infinity) <= end) first += 1;
    const segments = block.segments.slice(from, first);
    const ends = [start, ...segments.map((one) => one.end)];
    const literals = ends.map((place, at) => page.text.slice(place, segments[at]?.start ?? end));
    rows.push({ segments: segments.map((_, at) => from + at), literals });
    start = end + 1;
  }
  return rows;
}
