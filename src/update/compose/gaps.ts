/**
 * The white space between two blocks of the proposal.
 */
import { blockTraits } from '../../markdown/dialects/registry.ts';
import type { BlockKind } from '../../markdown/page.ts';
import type { DescribedPage } from '../page/describe.ts';

/** A block of the proposal with its places in both pages. */
export interface Neighbour {
  readonly kind: BlockKind;
  readonly target?: number;
  /** The base block that it was; no whole number for a further part of one. */
  readonly former?: number;
  /** First and last of the source blocks that it stands for, where it is the first or last that does. */
  readonly firstFresh?: number;
  readonly lastFresh?: number;
}

interface Pages {
  readonly base: DescribedPage;
  readonly source: DescribedPage;
  readonly target: DescribedPage;
}

/**
 * The space between two blocks: the target's own where they are neighbours there, unless the source changed what it
 * was made after; else a blank line or a line end as the source has it, in the target's manner.
 *
 * @param isLoose Whether a blank line belongs there, where a list says.
 */
export function spaceBetweenBlocks(
  left: Neighbour,
  right: Neighbour,
  { base, source, target, isLoose }: Pages & { readonly isLoose?: boolean | undefined },
): string {
  const isNeighbourInSource = left.lastFresh !== undefined && right.firstFresh === left.lastFresh + 1;
  const inSource = isNeighbourInSource ? gapBehind(source, left.lastFresh) : undefined;
  if (left.target !== undefined && right.target === left.target + 1) {
    const kept = gapBehind(target, left.target) ?? '\n\n';
    if (isLoose !== undefined) return isBlank(kept) === isLoose ? kept : isLoose ? '\n\n' : '\n';
    const wereNeighbours = left.former !== undefined && right.former === left.former + 1;
    const areStill = wereNeighbours && isNeighbourInSource;
    const isOne = left.firstFresh === left.lastFresh;
    if (!areStill && (left.kind !== right.kind || !isOne)) return kept;
    const [former, now] = areStill
      ? [gapBehind(base, left.former), inSource]
      : [gapBeforeLike(left, base, left.former), gapBeforeLike(left, source, left.lastFresh)];
    if (now === undefined || former === undefined || isBlank(former) !== isBlank(kept)) return kept;
    return isBlank(now) === isBlank(former) ? kept : now;
  }
  const candidates = listGaps(left, right, target);
  const model = inSource ?? gapLike(left, right, source) ?? candidates[0] ?? '\n\n';
  // Two new blocks stand as they stand in the source, where a quoted empty line may part them.
  const isAsInSource = inSource !== undefined && left.target === undefined && right.target === undefined;
  const flows = blockTraits(left.kind).flowsOn === true && blockTraits(right.kind).flowsIn === true;
  const needsBlank = isLoose ?? (isBlank(model) || (flows && !isAsInSource));
  return candidates.find((gap) => isBlank(gap) === needsBlank) ?? (needsBlank ? '\n\n' : '\n');
}

/** The translation's space before one block and behind the other; first that between blocks of the same kinds. */
function listGaps(left: Neighbour, right: Neighbour, target: DescribedPage): string[] {
  const kindOf = (at: number) => target.blocks[at]?.block.kind;
  const before = right.target === undefined ? undefined : right.target - 1;
  const isAlike = before !== undefined && kindOf(before) === left.kind;
  const places = isAlike ? [before, left.target] : [left.target, before];
  return places.flatMap((at) => (at === undefined ? [] : (gapBehind(target, at) ?? [])));
}

/** The space up to the next block, where that is of the same kind, such as a row that the translator left out. */
function gapBeforeLike({ kind }: Neighbour, page: DescribedPage, at: number | undefined): string | undefined {
  return at !== undefined && page.blocks[at + 1]?.block.kind === kind ? gapBehind(page, at) : undefined;
}

/** Before a new block that came behind something else than in the source, but of the same kind, such as an item. */
function gapLike(left: Neighbour, { firstFresh, target }: Neighbour, source: DescribedPage): string | undefined {
  if (firstFresh === undefined || target !== undefined) return undefined;
  return source.blocks[firstFresh - 1]?.block.kind === left.kind ? gapBehind(source, firstFresh - 1) : undefined;
}

/** White space behind a block, up to the next one; `undefined` at the end of the page. */
export function gapBehind({ page }: DescribedPage, block: number): string | undefined {
  const here = page.blocks[block];
  const next = page.blocks[block + 1];
  return here === undefined || next === undefined ? undefined : page.text.slice(here.end, next.start);
}

export function isBlank(gap: string): boolean {
  return gap.split('\n').length > 2;
}
