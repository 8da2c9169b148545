/**
 * Cells that the translator left without words, such as a sign for `yes`: in another row the same words are new.
 */
import { listPageUnits } from '../../align/page-units.ts';
import { blockTraits } from '../../markdown/dialects/registry.ts';
import { groupBy } from '../../shared/group.ts';
import type { DescribedPage } from '../page/describe.ts';
import type { Unit } from '../page/units.ts';

/** The units, with those as new whose cell came to a row that is not the one where the translator left them out. */
export function renewMovedCells(
  units: readonly Unit[],
  { base, source }: { readonly base: DescribedPage; readonly source: DescribedPage },
): readonly Unit[] {
  if (!units.some((unit) => unit.isOmitted && isInCells(unit, source))) return units;
  const [then, now] = [rowFinder(base), rowFinder(source)];
  const rows = groupBy(
    units.filter(({ isOmitted }) => !isOmitted),
    ({ fresh }) => now(fresh[0]),
  );
  return units.map((unit) => {
    const row = unit.isOmitted ? now(unit.fresh[0]) : undefined;
    const others = row === undefined ? [] : (rows.get(row) ?? []);
    const known = others.filter(({ former }) => former.length > 0);
    const was = then(unit.former[0]);
    const stays = others.length === 0 || known.some(({ former }) => then(former[0]) === was);
    return stays ? unit : { ...unit, former: [], target: [], isUnchanged: false, isOmitted: false };
  });
}

function isInCells({ fresh }: Unit, { sentences }: DescribedPage): boolean {
  const kind = sentences[fresh[0] ?? -1]?.placed.block.kind;
  return kind !== undefined && blockTraits(kind).merge === 'cells';
}

/** Names the row that a sentence stands in; `undefined` where that is no table. */
function rowFinder({ page, sentences: placed }: DescribedPage): (sentence: number | undefined) => string | undefined {
  const { sentences, cells } = listPageUnits(page);
  const rows = new Map(cells.map((cell, at) => [sentences[at] ?? -1, cell?.row] as const));
  return (sentence = -1) => {
    const row = rows.get(sentence);
    return row === undefined ? undefined : `${placed[sentence]?.placed.block.index} ${row}`;
  };
}
