/**
 * Beads of blocks from beads of units: two blocks belong together when enough of one of them is linked to the other.
 */

import type { Bead } from './bead.ts';
import type { PageUnits } from './page-units.ts';

/** Share of a block's bytes that must be linked to another block for the two to be a pair. */
const LINKED_SHARE = 0.3;

/** Two blocks with the bytes of each that are linked to the other. */
interface Link {
  readonly source: number;
  readonly target: number;
  sourceBytes: number;
  targetBytes: number;
  /** Sum of bead scores, each by its bytes. */
  scoredBytes: number;
}

/**
 * Join unit beads to block beads, in order of source blocks; blocks of the target alone stand where they are.
 *
 * @param beads Beads of the two pages' units.
 */
export function joinBlocks(source: PageUnits, target: PageUnits, beads: readonly Bead[]): Bead[] {
  const links = collectLinks(source, target, beads);
  const sourceBytes = measureBlocks(source);
  const targetBytes = measureBlocks(target);
  const groups = new Groups(source.blockCount + target.blockCount);
  for (const link of links) {
    const sourceShare = link.sourceBytes / Math.max(1, sourceBytes[link.source] ?? 0);
    const targetShare = link.targetBytes / Math.max(1, targetBytes[link.target] ?? 0);
    if (Math.max(sourceShare, targetShare) < LINKED_SHARE) continue;
    groups.join(link.source, source.blockCount + link.target);
  }
  return orderBeads(
    readGroups(groups, source.blockCount, rateGroups(groups, source.blockCount, { links, beads, source, target })),
  );
}

function measureBlocks({ units, blocks, blockCount }: PageUnits): Float64Array {
  const bytes = new Float64Array(blockCount);
  for (const [at, unit] of units.entries()) bytes[blocks[at] ?? 0] = (bytes[blocks[at] ?? 0] ?? 0) + unit.bytes;
  return bytes;
}

function collectLinks(source: PageUnits, target: PageUnits, beads: readonly Bead[]): Link[] {
  const links = new Map<number, Link>();
  for (const bead of beads) {
    const from = bytesByBlock(source, bead.source);
    const to = bytesByBlock(target, bead.target);
    for (const [block, bytes] of from)
      for (const [other, otherBytes] of to) {
        const key = block * target.blockCount + other;
        const link = links.get(key) ?? { source: block, target: other, sourceBytes: 0, targetBytes: 0, scoredBytes: 0 };
        link.sourceBytes += bytes / to.size;
        link.targetBytes += otherBytes / from.size;
        link.scoredBytes += bead.score * (bytes / to.size + otherBytes / from.size);
        links.set(key, link);
      }
  }
  return [...links.values()];
}

function bytesByBlock({ units, blocks }: PageUnits, members: readonly number[]): Map<number, number> {
  const bytes = new Map<number, number>();
  for (const unit of members) {
    const block = blocks[unit] ?? 0;
    bytes.set(block, (bytes.get(block) ?? 0) + (units[unit]?.bytes ?? 0));
  }
  return bytes;
}

/** Disjoint sets of blocks; target blocks are numbered after the source blocks. */
class Groups {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, at) => at);
  }

  get size(): number {
    return this.#parents.length;
  }

  find(block: number): number {
    let at = block;
    while (this.#parents[at] !== at) {
      const above = this.#parents[at] ?? at;
      // On the way every other step is made longer, or blocks that follow each other would make one long chain.
      at = this.#parents[at] = this.#parents[above] ?? above;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}

interface Ratings {
  readonly links: readonly Link[];
  readonly beads: readonly Bead[];
  readonly source: PageUnits;
  readonly target: PageUnits;
}

/** Score of each group: the mean of its links by bytes; of a block alone, the least score of its units. */
function rateGroups(
  groups: Groups,
  sourceCount: number,
  { links, beads, source, target }: Ratings,
): Map<number, number> {
  const scores = new Map<number, number>();
  const rateAlone = (
    { blocks }: PageUnits,
    units: readonly number[],
    { offset, score }: { offset: number; score: number },
  ) => {
    for (const unit of units) {
      const group = groups.find(offset + (blocks[unit] ?? 0));
      scores.set(group, Math.min(score, scores.get(group) ?? 1));
    }
  };
  for (const { source: from, target: to, score } of beads) {
    if (to.length === 0) rateAlone(source, from, { offset: 0, score });
    if (from.length === 0) rateAlone(target, to, { offset: sourceCount, score });
  }
  const sums = new Map<number, { scored: number; bytes: number }>();
  for (const link of links) {
    const group = groups.find(link.source);
    if (group !== groups.find(sourceCount + link.target)) continue;
    const sum = sums.get(group) ?? { scored: 0, bytes: 0 };
    sum.scored += link.scoredBytes;
    sum.bytes += link.sourceBytes + link.targetBytes;
    sums.set(group, sum);
  }
  for (const [group, { scored, bytes }] of sums) scores.set(group, bytes === 0 ? 1 : scored / bytes);
  return scores;
}

function readGroups(groups: Groups, sourceCount: number, scores: ReadonlyMap<number, number>): Bead[] {
  const members = new Map<number, { source: number[]; target: number[]; score: number }>();
  for (let block = 0; block < groups.size; block++) {
    const group = groups.find(block);
    const bead = members.get(group) ?? { source: [], target: [], score: scores.get(group) ?? 0 };
    if (block < sourceCount) bead.source.push(block);
    else bead.target.push(block - sourceCount);
    members.set(group, bead);
  }
  return [...members.values()];
}

/** Put blocks of the target alone before the bead with the next target block. */
function orderBeads(beads: readonly Bead[]): Bead[] {
  const alone = beads
    .filter((bead) => bead.source.length === 0)
    .toSorted((a, b) => firstOf(a.target) - firstOf(b.target));
  const ordered: Bead[] = [];
  let next = 0;
  for (const bead of beads.filter((one) => one.source.length > 0)) {
    const end = firstOf(bead.target);
    for (let only = alone[next]; only !== undefined && firstOf(only.target) < end; only = alone[++next])
      ordered.push(only);
    ordered.push(bead);
  }
  return [...ordered, ...alone.slice(next)];
}

function firstOf(numbers: readonly number[]): number {
  return numbers[0] ?? -1;
}
