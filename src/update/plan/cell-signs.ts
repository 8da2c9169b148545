/**
 * What a translator writes for a whole cell that has words in the source and none in the translation, such as ✅ for
 * `yes`: where all such cells of a page say so, a new cell of the same words says it too.
 */
import { type Cell, listPageUnits } from '../../align/page-units.ts';
import { cutTable } from '../../markdown/table-rows.ts';
import { groupBy } from '../../shared/group.ts';
import { once } from '../../shared/once.ts';
import type { DescribedPage } from '../page/describe.ts';
import type { LayoutInput } from './layout.ts';

/** One cell may be a slip. */
const LEAST = 2;

/** A sentence that is all that stands in its cell. */
interface CellSentence {
  readonly at: number;
  readonly block: number;
  readonly cell: Cell;
}

type Translated = Pick<LayoutInput, 'base' | 'target' | 'alignment'>;

/** Finds the sign for a sentence of the new source that is all of its cell; `undefined` where the page has none. */
export function openCellSigns(
  pages: Pick<LayoutInput, 'source'> & Translated,
): (sentence: number) => string | undefined {
  const signs = once(() => listSigns(pages));
  // The first column says what a row is about.
  const cells = once(() => new Set(listCells(pages.source).flatMap(({ at, cell }) => (cell.column > 0 ? [at] : []))));
  return (sentence) => {
    const sign = signs().get(pages.source.sentences[sentence]?.full ?? '');
    return sign !== undefined && cells().has(sentence) ? sign : undefined;
  };
}

/** The signs of a page, by the text of the cell in the source. */
function listSigns(pages: Translated): ReadonlyMap<string, string> {
  const { base, alignment } = pages;
  const left = new Set(alignment.sentences.flatMap((bead) => (bead.target.length === 0 ? bead.source : [])));
  const cells = listCells(base);
  if (!cells.some(({ at }) => left.has(at))) return new Map();
  const find = signFinder(pages, cells);
  const found = groupBy(
    cells.filter(({ at }) => left.has(at)),
    ({ at }) => base.sentences[at]?.full ?? '',
  );
  return new Map(
    [...found].flatMap(([full, list]) => {
      const signs = new Set(list.map((cell) => find(cell)));
      const [sign] = signs;
      return list.length >= LEAST && signs.size === 1 && sign !== undefined ? [[full, sign] as const] : [];
    }),
  );
}

function listCells({ page }: DescribedPage): CellSentence[] {
  const { sentences, blocks, cells } = listPageUnits(page);
  const all = cells.flatMap((cell, unit): CellSentence[] =>
    cell === undefined ? [] : [{ at: sentences[unit] ?? -1, block: blocks[unit] ?? -1, cell }],
  );
  const byCell = groupBy(all, ({ block, cell }) => `${block} ${cell.row} ${cell.column}`);
  return [...byCell.values()].flatMap((list) => (list.length === 1 ? list : []));
}

/** Finds what stands in the cell of the translation that belongs to a cell without a translation. */
function signFinder({ target, alignment }: Omit<Translated, 'base'>, cells: readonly CellSentence[]) {
  const own = new Map(listCells(target).map((cell) => [cell.at, cell]));
  const from = new Map(cells.map((cell) => [cell.at, cell]));
  const pairs = alignment.sentences.flatMap(({ source: [at = -1], target: [to = -1] }) => {
    const [cell, other] = [from.get(at), own.get(to)];
    return cell === undefined || other === undefined ? [] : [{ cell, other }];
  });
  const partners = (place: 'row' | 'column') =>
    new Map(
      [...groupBy(pairs, ({ cell }) => `${cell.block} ${cell.cell[place]}`)].map(([key, list]) => {
        const block = onlyOf(list.map(({ other }) => other.block));
        return [key, { block, at: onlyOf(list.map(({ other }) => other.cell[place])) }] as const;
      }),
    );
  const [rows, columns] = [partners('row'), partners('column')];
  const rowsOf = tableReader(target.page);
  const filled = new Set([...own.values()].map(({ block, cell }) => `${block} ${cell.row} ${cell.column}`));
  return ({ block, cell }: CellSentence): string | undefined => {
    const [row, column] = [rows.get(`${block} ${cell.row}`), columns.get(`${block} ${cell.column}`)];
    if (row?.at === undefined || column?.at === undefined || row.block === undefined) return undefined;
    if (row.block !== column.block || filled.has(`${row.block} ${row.at} ${column.at}`)) return undefined;
    return rowsOf(row.block)?.[row.at]?.cells[column.at]?.trim() || undefined;
  };
}

/** The rows of a table by the number of its block; each is cut once. */
function tableReader({ text, blocks }: DescribedPage['page']): (block: number) => ReturnType<typeof cutTable> {
  const known = new Map<number, ReturnType<typeof cutTable>>();
  return (block) => {
    const { start = 0, end = 0 } = blocks[block] ?? {};
    const rows = known.has(block) ? known.get(block) : cutTable(text.slice(start, end));
    known.set(block, rows);
    return rows;
  };
}

/** The one value that all are; `undefined` where they differ, or where there is none. */
function onlyOf(values: readonly number[]): number | undefined {
  const [only, ...others] = new Set(values);
  return others.length === 0 ? only : undefined;
}
