/**
 * Blocks that are copied rather than translated, as the aligner compares them: code cells, formulas, directives,
 * tab marks, discussion links, pictures. A solid is a bag of tokens with the names of the tabs it belongs to.
 */

import type { Block, BlockKind } from '../markdown/page.ts';
import { reduceTex } from './unit.ts';

/** One copied block. Solids of different kinds never match. */
export interface Solid {
  readonly kind: BlockKind;
  /** Tabs (frameworks) that the block is for, in the order written; `[]` when it does not say. */
  readonly tabs: readonly string[];
  /** Tokens with their number of occurrences, and the total. */
  readonly tokens: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Log odds that two solids belong together: `floor` when nothing is shared, `floor + gain` when all is. */
interface Odds {
  readonly floor: number;
  readonly gain: number;
}

/**
 * Set so that similarity at the level of two unrelated blocks of the kind (code of one book shares a third of its
 * tokens, any two formulas a fifth) has odds of about one.
 */
const ODDS: Readonly<Partial<Record<BlockKind, Odds>>> = {
  code: { floor: -5, gain: 13 },
  math: { floor: -2.5, gain: 9 },
  directive: { floor: -4, gain: 12 },
  tab: { floor: -6, gain: 12 },
  discussion: { floor: 0, gain: 4 },
  image: { floor: -1, gain: 8 },
};
const OTHER_ODDS: Odds = { floor: -2, gain: 8 };

/** Log odds added for tabs: all the same, some shared, none shared. */
const TAB_ODDS = { same: 2, shared: -1, apart: -7 } as const;

/** Make the solid of a block. `scope` is the tab the block stands in, `''` outside of tabs. */
export function readSolid(text: string, block: Block, scope: string): Solid {
  const raw = text.slice(block.start, block.end);
  const reader = READERS[block.kind] ?? ((body: string) => body.split(/\s+/));
  const tokens = new Map<string, number>();
  let size = 0;
  for (const token of reader(raw)) {
    if (token === '') continue;
    tokens.set(token, (tokens.get(token) ?? 0) + 1);
    size++;
  }
  return { kind: block.kind, tabs: readTabs(block.kind, raw, scope), tokens, size };
}

const READERS: Readonly<Partial<Record<BlockKind, (raw: string) => string[]>>> = {
  code: (raw) => readCode(raw),
  math: (raw) => pairUp(reduceTex(raw).match(/\\[a-zA-Z]+|[^\s]/g) ?? []),
  directive: (raw) => {
    const [, name = '', body = ''] = /^\s*:(\w+):([^]*)$/.exec(raw) ?? [];
    return [
      name,
      ...body
        .replace(/`/g, ' ')
        .trim()
        .split(/\s+/)
        .map((key) => `${name}:${key}`),
    ];
  },
  tab: (raw) => [/end_tab/.test(raw) ? 'end' : 'begin'],
  discussion: (raw) => raw.match(/\/t\/\d+/g) ?? [],
  image: (raw) => raw.match(/[^/(\s]+(?=\s*\)\s*$)/) ?? [raw],
};

/** Names of the tabs of a block, from its tab line or else its surroundings. */
function readTabs(kind: BlockKind, raw: string, scope: string): string[] {
  const named =
    kind === 'code'
      ? /^[ \t]*(?:#@tab|%%tab)[ \t]+(.*)$/m.exec(raw)?.[1]
      : kind === 'tab'
        ? /:begin_tab:`([^`]*)`/.exec(raw)?.[1]
        : undefined;
  return (named ?? scope)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Code without what translators change: comments, strings, the tab line, the info of the fence. */
export function stripCode(raw: string): string {
  return raw
    .replace(/^\s*(`{3,}|~{3,})[^\n]*\n?|\n?\s*(`{3,}|~{3,})\s*$/g, '')
    .replace(/^[ \t]*(?:#@tab|%%tab)[^\n]*$/gm, '')
    .replace(/("""|''')[^]*?\1/g, ' ')
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""')
    .replace(/#@save/g, '')
    .replace(/(^|\s)#[^\n]*/g, '$1');
}

function readCode(raw: string): string[] {
  const fence =
    /^\s*(?:`{3,}|~{3,})\s*(.*)/
      .exec(raw)?.[1]
      ?.replace(/\bn=\d+/, '')
      .trim() ?? '';
  return [
    `fence ${fence}`,
    ...pairUp(stripCode(raw).match(/[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|[^\s\p{L}\p{N}]/gu) ?? []),
  ];
}

/** Tokens and neighbouring pairs of tokens: order counts a little. */
function pairUp(tokens: readonly string[]): string[] {
  return [...tokens, ...tokens.slice(1).map((token, at) => `${tokens[at]} ${token}`)];
}

/** Share of tokens in common, 0 to 1 (Dice coefficient of the two bags). */
export function shareTokens(a: Solid, b: Solid): number {
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const [token, count] of a.tokens) common += Math.min(count, b.tokens.get(token) ?? 0);
  return (2 * common) / (a.size + b.size);
}

/** Log odds that two solids are the same block in two languages; `undefined` when they cannot be. */
export function compareSolids(a: Solid, b: Solid): number | undefined {
  if (a.kind !== b.kind) return undefined;
  const { floor, gain } = ODDS[a.kind] ?? OTHER_ODDS;
  return floor + gain * shareTokens(a, b) + compareTabs(a.tabs, b.tabs);
}

function compareTabs(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return TAB_ODDS.same;
  const common = a.filter((name) => b.includes(name)).length;
  if (common === a.length && common === b.length) return TAB_ODDS.same;
  return common > 0 || a.length === 0 || b.length === 0 ? TAB_ODDS.shared : TAB_ODDS.apart;
}
