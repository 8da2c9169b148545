/**
 * What a translator writes for a whole cell that has words in the source and none in the translation, such as ✅ for
 * `yes`: where all such cells of a page say so, a new cell of the same words says it too.
 */
import { type Cell, listPageUnits } from '../../align/page-units.ts';
import { cutTable } from '../../markdown/table-rows.ts';
import { groupBy } from '../../shared/group.ts';
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

/** The signs of a page, by the text of the cell in the source. */
export function listCellSigns(pages: Translated): ReadonlyMap<string, string> {
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

/** Whether a sentence of the new source is all that stands in a cell; the first column says what a row is about. */
export function fillsCell(page: DescribedPage, sentence: number): boolean {
  return listCells(page).some(({ at, cell }) => at === sentence && cell.column > 0);
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
  const byRow = groupBy(pairs, ({ cell }) => `${cell.block} ${cell.cell.row}`);
  const byColumn = groupBy(pairs, ({ cell }) => `${cell.block} ${cell.cell.column}`);
  const filled = new Set([...own.values()].map(({ block, cell }) => `${block} ${cell.row} ${cell.column}`));
  return ({ block, cell }: CellSentence): string | undefined => {
    const inRow = byRow.get(`${block} ${cell.row}`) ?? [];
    const inColumn = byColumn.get(`${block} ${cell.column}`) ?? [];
    const table = onlyOf([...inRow, ...inColumn].map(({ other }) => other.block));
    const row = onlyOf(inRow.map(({ other }) => other.cell.row));
    const column = onlyOf(inColumn.map(({ other }) => other.cell.column));
    if (table === undefined || row === undefined || column === undefined) return undefined;
    if (filled.has(`${table} ${row} ${column}`)) return undefined;
    const { start = 0, end = 0 } = target.page.blocks[table] ?? {};
    return cutTable(target.page.text.slice(start, end))?.[row]?.cells[column]?.trim() || undefined;
  };
}

/** The one value that all are; `undefined` where they differ, or where there is none. */
function onlyOf(values: readonly number[]): number | undefined {
  const [only, ...others] = new Set(values);
  return others.length === 0 ? only : undefined;
}
