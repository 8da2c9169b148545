/**
 * The copied parts of a page: blocks without prose, and what stands around the segments of the others. The
 * source's edits are merged into the translator's version.
 */
import { blockTraits } from '../../markdown/dialects/registry.ts';
import type { Block, Page } from '../../markdown/page.ts';
import type { MergedText, PieceSides } from './merge-pieces.ts';
import { mergeTable } from './merge-table.ts';
import { type MergeTextOptions, mergeText } from './merge-text.ts';

/** Text of a block outside its segments: before the first, between each two, behind the last. */
export function literalsOf(page: Page, block: Block): string[] {
  const literals: string[] = [];
  let at = block.start;
  for (const segment of block.segments) {
    literals.push(page.text.slice(at, segment.start));
    at = segment.end;
  }
  literals.push(page.text.slice(at, block.end));
  return literals;
}

/** Text of a whole block. */
export function textOfBlock(page: Page, block: Block): string {
  return page.text.slice(block.start, block.end);
}

/** Whose languages a literal is in, and whether prose stands behind it. */
export type LiteralOptions = Pick<MergeTextOptions, 'languages' | 'goesOn'>;

/** Merge the copied block or literal of three pages. */
export function mergeLiteral(kind: Block['kind'], sides: PieceSides, options: LiteralOptions): MergedText {
  const { merge } = blockTraits(kind);
  if (merge === 'address') return { text: mergeAddress(sides), conflicts: [] };
  const table = merge === 'cells' ? mergeTable(sides, options.languages) : undefined;
  return table ?? mergeText(sides, { ...options, hasKeys: merge === 'keys' });
}

const LINK_TARGET = /\]\(([^)]{0,2000})\)/;

/** A translation has its own thread, or the source's: only the latter follows when the source's changes. */
function mergeAddress({ base, target, source }: PieceSides): string {
  const urls = [base, target, source].map((text) => LINK_TARGET.exec(text)?.[1] ?? '');
  const [old, current, fresh] = urls;
  if (old === undefined || current === undefined || fresh === undefined || current !== old) return target;
  return target.replace(old, () => fresh);
}
