/**
 * Sentences in the cells of tables. A cell is translated by the cell in the same row and column, also where words became
 * a number and so are no sentence: an alignment of sentences in order would take one of the next cell for it.
 */
import { groupBy } from '../shared/group.ts';
import { stretchesBetween } from '../shared/increasing.ts';
import type { Bead } from './bead.ts';
import { type Apart, setApart } from './keyed.ts';
import type { Cell, Grid, PageUnits } from './page-units.ts';
import type { Unit } from './unit.ts';

/**
 * Put the sentences of tables together by their cells.
 *
 * @param beads Of sentences; which tables, rows and columns belong together is learnt from them.
 */
export function joinCells(from: PageUnits, to: PageUnits, beads: readonly Bead[]): readonly Bead[] {
  const [own, other] = [indexCells(from), indexCells(to)];
  if (own.size === 0 || other.size === 0) return beads;
  const tables = { own: groupTables(own), other: groupTables(other) };
  const apart = pairTables([...listVotes(beads, own, other), ...listAnchorVotes(own, other)]).flatMap((pair) =>
    listCells(pair, tables),
  );
  const [sources, targets] = [indexPlaces(apart, 'source'), indexPlaces(apart, 'target')];
  const torn = new Set(
    beads.flatMap(({ source, target }) => {
      const places = new Set([...source.map((at) => sources.get(at)), ...target.map((at) => targets.get(at))]);
      return places.size > 1 ? [...places] : [];
    }),
  );
  return setApart(
    apart.filter((_, place) => torn.has(place)),
    beads,
  );
}

/** A sentence in a cell, and what is copied in it. */
interface CellSentence extends Pick<Unit, 'anchors'> {
  readonly cell: Cell;
}

type Sentences = ReadonlyMap<number, CellSentence>;

function indexCells({ units, sentences, cells }: PageUnits): Sentences {
  return new Map(
    cells.flatMap((cell, at) =>
      cell === undefined ? [] : [[sentences[at] ?? -1, { cell, anchors: units[at]?.anchors ?? [] }] as const],
    ),
  );
}

function indexPlaces(apart: readonly Apart[], side: 'source' | 'target'): Map<number, number> {
  return new Map(apart.flatMap((cell, place) => cell[side].map((at) => [at, place] as const)));
}

/** What says that two cells translate each other. */
interface Vote {
  readonly source: Cell;
  readonly target: Cell;
  readonly weight: number;
}

/** Votes of the alignment. */
function listVotes(beads: readonly Bead[], own: Sentences, other: Sentences): Vote[] {
  return beads.flatMap(({ source, target, score }) =>
    source.flatMap((a) =>
      target.flatMap((b) => {
        const [from, to] = [own.get(a), other.get(b)];
        return from === undefined || to === undefined ? [] : [{ source: from.cell, target: to.cell, weight: score }];
      }),
    ),
  );
}

/** How much more than a bead a copied span tells that two cells have in common, such as code or a formula. */
const ANCHOR_WEIGHT = 4;

/** Votes of what is copied and stands in one cell of each page: they are right also where rows have another order. */
function listAnchorVotes(own: Sentences, other: Sentences): Vote[] {
  const [from, to] = [own, other].map(indexAnchors);
  return [...(from ?? [])].flatMap(([anchor, [source, ...others]]) => {
    const [target, ...more] = to?.get(anchor) ?? [];
    if (source === undefined || target === undefined || others.length + more.length > 0) return [];
    return [{ source, target, weight: ANCHOR_WEIGHT }];
  });
}

function indexAnchors(sentences: Sentences): Map<string, Cell[]> {
  const cells = new Map<string, Cell[]>();
  for (const { anchors, cell } of sentences.values())
    for (const anchor of new Set(anchors)) cells.set(anchor, [...(cells.get(anchor) ?? []).slice(0, 1), cell]);
  return cells;
}

/** Two tables that translate each other, with the row and the column of the target for those of the source. */
interface TablePair {
  readonly source: Grid;
  readonly target: Grid;
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
  /** Share of the votes that agree with them. */
  readonly score: number;
}

function pairTables(votes: readonly Vote[]): TablePair[] {
  const best = pairBest(votes.map(({ source, target, weight }) => ({ from: source.table, to: target.table, weight })));
  const bySource = groupBy(votes, ({ source }) => source.table);
  return [...best].map(([source, target]) => {
    const inside = (bySource.get(source) ?? []).filter((vote) => vote.target.table === target);
    const rows = pairLines(inside, 'row', [source.rows, target.rows]);
    const columns = pairLines(inside, 'column', [source.columns, target.columns]);
    const agreeing = inside.filter(
      (vote) => rows.get(vote.source.row) === vote.target.row && columns.get(vote.source.column) === vote.target.column,
    );
    return { source, target, rows, columns, score: sum(agreeing) / sum(inside) };
  });
}

function sum(votes: readonly { readonly weight: number }[]): number {
  return votes.reduce((total, { weight }) => total + weight, 0);
}

/** Rows, or columns, as the votes have them; what they leave open is paired by its place where there is as much. */
function pairLines(
  votes: readonly Vote[],
  what: 'row' | 'column',
  [count, others]: readonly [number, number],
): Map<number, number> {
  const lines = votes.map(({ source, target, weight }) => ({ from: source[what], to: target[what], weight }));
  const best = pairBest(lines);
  const back = new Map([...best].map(([from, to]) => [to, from] as const));
  const formers = Array.from({ length: others }, (_, at) => back.get(at));
  const pairs = stretchesBetween(formers, count).flatMap(({ old, fresh }) => {
    // A translator may have put rows in the order of another alphabet.
    const [open, wanted] = [old.filter((at) => !best.has(at)), fresh.filter((at) => !back.has(at))];
    return open.length === wanted.length ? open.map((at, step) => [at, wanted[step] ?? -1] as const) : [];
  });
  return new Map([...best, ...pairs]);
}

/** Where the next one has more than this share of the votes for the best, nothing is told, as where two columns became one. */
const RIVAL_SHARE = 0.5;

/** Pairs of which each is the other's best by far. */
function pairBest<T>(votes: readonly { from: T; to: T; weight: number }[]): Map<T, T> {
  const choose = (side: 'from' | 'to') =>
    new Map(
      [...groupBy(votes, (vote) => vote[side])].flatMap(([one, own]) => {
        const sums = [...groupBy(own, (vote) => vote[side === 'from' ? 'to' : 'from'])]
          .map(([other, list]) => [other, sum(list)] as const)
          .toSorted((a, b) => b[1] - a[1]);
        const [first, second] = sums;
        return first === undefined || (second?.[1] ?? 0) > RIVAL_SHARE * first[1] ? [] : [[one, first[0]] as const];
      }),
    );
  const back = choose('to');
  return new Map([...choose('from')].filter(([from, to]) => back.get(to) === from));
}

/** Sentences in the cells of each table. */
type Tables = ReadonlyMap<Grid, readonly (readonly [sentence: number, cell: Cell])[]>;

function groupTables(sentences: Sentences): Tables {
  const cells = [...sentences].map(([at, { cell }]) => [at, cell] as const);
  return groupBy(cells, ([, { table }]) => table);
}

interface Sides {
  readonly own: Tables;
  readonly other: Tables;
}

/** The sentences of each pair of cells. */
function listCells({ source, target, rows, columns, score }: TablePair, { own, other }: Sides): Apart[] {
  const nameOf = (row: number | undefined, column: number | undefined) =>
    row === undefined || column === undefined ? undefined : `${row} ${column}`;
  const from = groupBy(own.get(source) ?? [], ([, cell]) => nameOf(rows.get(cell.row), columns.get(cell.column)));
  const to = groupBy(other.get(target) ?? [], ([, cell]) => nameOf(cell.row, cell.column));
  const [theirRows, theirColumns] = [new Set(rows.values()), new Set(columns.values())];
  const isPaired = ([, { row, column }]: readonly [number, Cell]) => theirRows.has(row) && theirColumns.has(column);
  const names = new Set([
    ...from.keys(),
    ...[...to].flatMap(([name, cells]) => (cells[0] !== undefined && isPaired(cells[0]) ? [name] : [])),
  ]);
  const pick = (cells: ReadonlyMap<string | undefined, readonly (readonly [number, Cell])[]>, name: string) =>
    (cells.get(name) ?? []).map(([at]) => at);
  // Of a table whose rows have not as many cells most places are empty: only those with sentences are asked for.
  return [...names].flatMap((name) =>
    name === undefined ? [] : [{ source: pick(from, name), target: pick(to, name), score }],
  );
}
