/**
 * Blocks that are copied rather than translated, as the aligner compares them: code cells, formulas, directives,
 * tab marks, discussion links, pictures. A solid is a bag of tokens with the names of the tabs it belongs to.
 */

import { blockTraits } from '../markdown/dialects/registry.ts';
import type { Likeness } from '../markdown/features/feature.ts';
import type { BlockKind } from '../markdown/page.ts';

/** One copied block. Solids of different kinds never match. */
export interface Solid {
  readonly kind: BlockKind;
  /** Tabs (frameworks) that the block is for, in the order written; `[]` when it does not say. */
  readonly tabs: readonly string[];
  /** Hashes of all tokens, sorted. */
  readonly tokens: Int32Array;
}

/**
 * Log odds that two solids belong together, where their kind says nothing. Set, as those of the kinds, so that similarity
 * at the level of two unrelated blocks (code of one book shares a third of its tokens, any two formulas a fifth) has
 * odds of about one.
 */
const OTHER_ODDS: Likeness = { floor: -2, gain: 8 };

/** Log odds added for tabs: all the same, some shared, none shared. */
const TAB_ODDS = { same: 2, shared: -1, apart: -7 } as const;

/**
 * Make the solid of a block.
 *
 * @param raw   Text of the block.
 * @param scope Names of the tab the block stands in, `''` outside of tabs.
 */
export function readSolid(raw: string, kind: BlockKind, scope: string): Solid {
  const tokens = (blockTraits(kind).likeness?.tokens ?? splitWhite)(raw).filter((token) => token !== '');
  return { kind, tabs: readTabs(kind, raw, scope), tokens: Int32Array.from(tokens, hashToken).toSorted() };
}

function splitWhite(raw: string): string[] {
  return raw.split(/\s+/);
}

/** FNV-1a over UTF-16 units: tokens are compared in great numbers, and a rare collision does no harm. */
function hashToken(token: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return hash;
}

/** Names of the tabs of a block, from its tab line or else its surroundings. */
function readTabs(kind: BlockKind, raw: string, scope: string): readonly string[] {
  const named = blockTraits(kind).readScope?.(raw);
  return named !== undefined && named.place !== 'close' ? named.names : scope.split(',').filter((name) => name !== '');
}

/** The same for two solids that say the same. */
export function nameSolid({ kind, tabs, tokens }: Solid): string {
  return `${kind}\n${tabs.join('\n')}\n${tokens.join()}`;
}

/** Share of tokens in common, 0 to 1 (Dice coefficient of the two bags). */
export function shareTokens({ tokens: a }: Solid, { tokens: b }: Solid): number {
  if (a.length + b.length === 0) return 1;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * common) / (a.length + b.length);
}

/** Log odds that two solids are the same block in two languages; `undefined` when they cannot be. */
export function compareSolids(a: Solid, b: Solid): number | undefined {
  if (a.kind !== b.kind) return undefined;
  const { floor, gain } = blockTraits(a.kind).likeness ?? OTHER_ODDS;
  return floor + gain * shareTokens(a, b) + compareTabs(a.tabs, b.tabs);
}

function compareTabs(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return TAB_ODDS.same;
  const common = a.filter((name) => b.includes(name)).length;
  if (common === a.length && common === b.length) return TAB_ODDS.same;
  return common > 0 || a.length === 0 || b.length === 0 ? TAB_ODDS.shared : TAB_ODDS.apart;
}
