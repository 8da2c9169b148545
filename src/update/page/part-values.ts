/**
 * Beads of an alignment in which values of several attributes stand together, one for each: a translator who left out the
 * alternative text of a picture has not joined it with the caption, as two sentences are joined.
 */
import type { Bead, PageAlignment } from '../../align/bead.ts';
import { groupBy } from '../../shared/group.ts';
import type { DescribedPage } from './describe.ts';

/** The alignment of two pages with no bead that reaches over several values. */
export function partValues(alignment: PageAlignment, base: DescribedPage, target: DescribedPage): PageAlignment {
  const sentences = alignment.sentences.flatMap((bead) => partBead(bead, base, target));
  return sentences.length === alignment.sentences.length ? alignment : { ...alignment, sentences };
}

function partBead(bead: Bead, base: DescribedPage, target: DescribedPage): Bead[] {
  if (bead.source.length + bead.target.length < 3) return [bead];
  const source = groupBy(bead.source, (at) => nameValue(base, at));
  const there = groupBy(bead.target, (at) => nameValue(target, at));
  const names = new Set([...source.keys(), ...there.keys()]);
  if (names.size === 1) return [bead];
  return [...names].map((name) => ({ ...bead, source: source.get(name) ?? [], target: there.get(name) ?? [] }));
}

/** UTF-16 units: a longer name is none of an attribute. */
const LONGEST_NAME = 60;

/** The name that stands before a value, in its block; `''` for what is no value. */
function nameValue({ page: { text }, sentences }: DescribedPage, at: number): string {
  const placed = sentences[at]?.placed;
  if (placed === undefined || placed.segment.frame === undefined || placed.segment.key !== undefined) return '';
  const { start } = placed.segment;
  const before = text.slice(Math.max(placed.block.start, start - LONGEST_NAME), start);
  return /([\w.:-]+)["']?\s*[=:]\s*[{[(]*\s*(?:["'`]|<>)$/.exec(before)?.[1] ?? '';
}
