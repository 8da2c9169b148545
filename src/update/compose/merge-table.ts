/**
 * Three-way merge of tables, cell by cell. Rows and columns come, go and move as they do in the source; a cell that the
 * source left alone is the translator's, with its bars and its padding, and so are rows and columns of their own.
 */
import { cutTable, isRule, RULER, type TableRow } from '../../markdown/table-rows.ts';
import { groupBy } from '../../shared/group.ts';
import { stretchesBetween } from '../../shared/increasing.ts';
import { largest } from '../../shared/many.ts';
import { type Item, orderItems } from '../page/sequence.ts';
import type { Languages } from './line-pieces.ts';
import { joinMerged, type MergedText, type PieceSides } from './merge-pieces.ts';
import { mergeText } from './merge-text.ts';

/** Rows or columns that are paired: their texts without the white space around them. */
type Strip = readonly string[];

/** Rows before the first of data: the head, and the line that makes it one. */
const HEAD_ROWS = 2;

/**
 * Merge a table of three pages. What is prose may stand as a name in its place, the same name for the same prose.
 *
 * @returns `undefined` where one of them is no table of rows in bars.
 */
export function mergeTable(sides: PieceSides, languages: Languages): MergedText | undefined {
  const [base, target, source] = [cutTable(sides.base), cutTable(sides.target), cutTable(sides.source)];
  if (base === undefined || target === undefined || source === undefined) return undefined;
  if ([base, target, source].some((rows) => rows.length * countColumns(rows) > MOST_PLACES)) return undefined;
  return joinMerged(new TableMerger({ base, target, source }, languages).merge());
}

/** Rows times columns of a table that is merged cell by cell: where few rows have many cells, most places are empty. */
const MOST_PLACES = 1_000_000;

function countColumns(rows: readonly TableRow[]): number {
  return largest(
    0,
    rows.map(({ cells }) => cells.length),
  );
}

/** The number of the former strip of each one; `undefined` for one that is new. */
type Formers = readonly (number | undefined)[];

interface Tables {
  readonly base: readonly TableRow[];
  readonly target: readonly TableRow[];
  readonly source: readonly TableRow[];
}

class TableMerger {
  readonly #tables: Tables;
  readonly #languages: Languages;

  constructor(tables: Tables, languages: Languages) {
    this.#tables = tables;
    this.#languages = languages;
  }

  merge(): MergedText[] {
    const { target } = this.#tables;
    const width = countColumns(target);
    const columns = this.#order('columns');
    const rows = this.#order('rows');
    const lineEnd = /\r?\n$/.exec(target[0]?.tail ?? '')?.[0] ?? '\n';
    return rows.flatMap((row, at) => {
      const cells = columns.map((column) => this.#mergeCell(row, column));
      const [own, model] = [target[row.target ?? -1], target[at === 0 ? 0 : RULER]];
      // A row of the translation that has fewer cells than others stays short.
      const isShort = own !== undefined && own.cells.length < width;
      const last = isShort ? cells.findLastIndex((cell) => cell !== undefined) : cells.length - 1;
      const bars = cells
        .slice(0, last + 1)
        .flatMap((cell, step) => [...(step === 0 ? [] : [plain('|')]), cell ?? plain(' ')]);
      const tail = (own ?? model)?.tail.trimEnd() ?? '';
      const end = at === rows.length - 1 ? '' : (/(?<!\s)\s+$/.exec(own?.tail ?? '')?.[0] ?? lineEnd);
      return [plain((own ?? model)?.head ?? ''), ...bars, plain(tail + end)];
    });
  }

  /** The rows or columns of the result, in their order. */
  #order(what: 'rows' | 'columns'): readonly Item[] {
    const { base, target, source } = this.#tables;
    const cut = (rows: readonly TableRow[]) => (what === 'rows' ? stripsOfRows(rows) : stripsOfColumns(rows));
    const fixed = what === 'rows' ? HEAD_ROWS : 0;
    const old = cut(base);
    const [theirs, fresh] = [cut(target), cut(source)];
    const [there, formers] = [pair(old, theirs, fixed), pair(old, fresh, fixed)];
    const targetOf = new Map(there.flatMap((former, at) => (former === undefined ? [] : [[former, at] as const])));
    const items = fresh.flatMap((strip, at): Item[] => {
      const former = formers[at];
      const stands = former === undefined ? undefined : targetOf.get(former);
      if (former === undefined) return [{ fresh: at }];
      if (stands !== undefined) return [{ fresh: at, former, target: stands }];
      // The translation leaves it out; what is new in a row comes all the same.
      return what === 'rows' && bringsProse(strip, old[former] ?? []) ? [{ fresh: at, former }] : [];
    });
    const own = there.flatMap((former, at): Item[] => (former === undefined ? [{ target: at }] : []));
    return orderItems([...items, ...own]).items;
  }

  #mergeCell(row: Item, column: Item): MergedText | undefined {
    const { base, target, source } = this.#tables;
    const pick = (rows: readonly TableRow[], at: number | undefined, step: number | undefined) =>
      rows[at ?? -1]?.cells[step ?? -1];
    const [was, is] = [pick(base, row.former, column.former), pick(source, row.fresh, column.fresh)];
    const own = pick(target, row.target, column.target);
    const isOurs = row.target !== undefined && column.target !== undefined;
    if (isOurs && (is?.trim() ?? '') === (was?.trim() ?? '')) return own === undefined ? undefined : plain(own);
    if (own === undefined || was === undefined) return is === undefined ? undefined : plain(own?.trim() ? own : is);
    return this.#mergeWithin({ base: was, target: own, source: is ?? '' });
  }

  /** The padding is the translator's. */
  #mergeWithin({ base, target, source }: PieceSides): MergedText {
    if (isRule(source)) return plain(shapeOf(base) === shapeOf(source) ? target : source);
    const content = target.trim();
    const [before, behind] = content === '' ? [' ', ' '] : target.split(content, 2);
    const sides = { base: base.trim(), target: content, source: source.trim() };
    const merged =
      content === '' ? plain(sides.source) : (growCell(sides) ?? mergeText(sides, { languages: this.#languages }));
    return joinMerged([plain(before ?? ''), merged, plain(behind ?? '')]);
  }
}

/** What the source put before or behind the prose of a cell stands there in the translation too, whatever that says. */
function growCell({ base, target, source }: PieceSides): MergedText | undefined {
  const isProse = base.startsWith('\uE010') && base.indexOf('\uE011') === base.length - 1;
  if (!isProse || (!source.startsWith(base) && !source.endsWith(base))) return undefined;
  const at = source.startsWith(base) ? 0 : source.length - base.length;
  return plain(source.slice(0, at) + target + source.slice(at + base.length));
}

function plain(text: string): MergedText {
  return { text, conflicts: [] };
}

/** How a ruler sets its column. */
function shapeOf(ruler: string): string {
  return ruler.trim().replace(/-+/, '-');
}

function stripsOfRows(rows: readonly TableRow[]): Strip[] {
  return rows.map(({ cells }) => cells.map((cell) => cell.trim()));
}

function stripsOfColumns(rows: readonly TableRow[]): Strip[] {
  const count = countColumns(rows);
  const strips = stripsOfRows(rows.filter((_, at) => at !== RULER));
  return Array.from({ length: count }, (_, at) => strips.map((strip) => strip[at] ?? ''));
}

const NAME = /\uE010[^\uE011]*\uE011/g;

function bringsProse(strip: Strip, former: Strip): boolean {
  const known = new Set(former.join(' ').match(NAME));
  return (strip.join(' ').match(NAME) ?? []).some((name) => !known.has(name));
}

/** Strips with prose in common, those with the most first; of as many, in their order. */
function listShared(old: readonly Strip[], now: readonly Strip[]): (readonly [now: number, old: number])[] {
  const namesIn = (strip: Strip) => strip.flatMap((cell) => cell.match(NAME) ?? []);
  const places = new Map(old.flatMap((strip, at) => namesIn(strip).map((name) => [name, at] as const)));
  return now
    .flatMap((strip, at) => {
      const shared = namesIn(strip).flatMap((name) => places.get(name) ?? []);
      return [...groupBy(shared, (candidate) => candidate)].map(
        ([candidate, list]) => [at, candidate, list.length] as const,
      );
    })
    .toSorted((a, b) => b[2] - a[2])
    .map(([at, candidate]) => [at, candidate] as const);
}

/**
 * Which strip of the old table each one was: where prose is the same, all is the same, or it begins with the same; what
 * is left between two such is paired where it is as much.
 *
 * @param fixed The first ones, whose place says what they are.
 */
function pair(old: readonly Strip[], now: readonly Strip[], fixed: number): Formers {
  const formers: (number | undefined)[] = now.map((_, at) => (at < fixed && at < old.length ? at : undefined));
  const used = new Set(formers);
  const take = (at: number, candidate: number | undefined) => {
    if (candidate === undefined || used.has(candidate) || formers[at] !== undefined) return;
    formers[at] = candidate;
    used.add(candidate);
  };
  for (const [at, candidate] of listShared(old, now)) take(at, candidate);
  for (const keyOf of [(strip: Strip) => strip.join('|'), (strip: Strip) => strip[0] ?? '']) {
    const free = groupBy(
      [...old.keys()].filter((at) => !used.has(at)),
      (at) => keyOf(old[at] ?? []),
    );
    for (const [at, strip] of now.entries())
      if (formers[at] === undefined && keyOf(strip) !== '') take(at, free.get(keyOf(strip))?.shift());
  }
  for (const { old: left, fresh: right } of stretchesBetween(formers, old.length)) {
    const open = left.filter((at) => !used.has(at));
    const wanted = right.filter((at) => formers[at] === undefined);
    if (open.length === wanted.length) for (const [step, at] of wanted.entries()) take(at, open[step]);
  }
  return formers;
}
