/**
 * Two pages to beads of blocks and beads of sentences. Both come from one alignment of the pages' units, so they never
 * contradict each other.
 */

import { isNumberedKey, type Page } from '../markdown/page.ts';
import { groupBy } from '../shared/group.ts';
import type { Bead, PageAlignment } from './bead.ts';
import { joinBlocks } from './blocks.ts';
import { alignInner } from './inner.ts';
import { listPageUnits, type PageUnits } from './page-units.ts';
import { type AlignOptions, alignSentences } from './sentences.ts';
import type { UnitPair } from './train.ts';

/**
 * Align two pages.
 *
 * @param options Without a lexicon, one is learnt from the two pages alone; one of the whole book is better.
 * @returns Beads in order; every block and every sentence is in exactly one of its list. Blocks of a bead need not be
 * neighbours: a formula between two paragraphs that became one has a bead of its own.
 */
export function alignPages(source: Page, target: Page, options: AlignOptions = {}): PageAlignment {
  return alignPageUnits(listPageUnits(source), listPageUnits(target), options);
}

/** {@link alignPages} from the units of the pages, for whoever keeps them and not the pages. */
export function alignPageUnits(from: PageUnits, to: PageUnits, options: AlignOptions = {}): PageAlignment {
  return joinUnitBeads(from, to, alignSentences(from.units, to.units, options));
}

/** Beads of the units of two pages to those of their blocks and sentences. */
export function joinUnitBeads(from: PageUnits, to: PageUnits, beads: readonly Bead[]): PageAlignment {
  const sentences = joinKeyed(from, to, keepSentences(from, to, beads));
  return { blocks: joinBlocks(from, to, beads), sentences: [...sentences, ...alignInner(from, to, sentences)] };
}

/** Align the blocks of two pages, see {@link alignPages}. */
export function alignBlocks(source: Page, target: Page, options: AlignOptions = {}): readonly Bead[] {
  return alignPages(source, target, options).blocks;
}

/**
 * Part of the name of every stored alignment: raise it with any change that alters beads or scores of the same pages.
 */
export const ALIGNER_VERSION = 6;

/** The units of two pages, for {@link trainLexicon}. */
export function pairPages(source: Page, target: Page): UnitPair {
  return { source: listPageUnits(source).units, target: listPageUnits(target).units };
}

/** Beads of sentences from beads of units; units that are no sentences drop out. */
function keepSentences(from: PageUnits, to: PageUnits, beads: readonly Bead[]): Bead[] {
  return beads.flatMap((bead) => {
    const source = bead.source.map((unit) => from.sentences[unit] ?? -1).filter((sentence) => sentence >= 0);
    const target = bead.target.map((unit) => to.sentences[unit] ?? -1).filter((sentence) => sentence >= 0);
    return source.length + target.length === 0 ? [] : [{ source, target, score: bead.score }];
  });
}

/**
 * Sentences of entries with the same key belong together wherever the entries stand, and to nothing else: a translator
 * may write them in another order, or leave one out, which an alignment in order cannot tell.
 */
function joinKeyed(from: PageUnits, to: PageUnits, beads: Bead[]): Bead[] {
  const [own, other] = [listKeyed(from), listKeyed(to)];
  const apart = [...own].flatMap(([key, source]) => {
    const target = other.get(key);
    return target === undefined || isJoined({ key, source, target }, beads) ? [] : [{ source, target }];
  });
  if (apart.length === 0) return beads;
  const sources = new Set(apart.flatMap(({ source }) => source));
  const targets = new Set(apart.flatMap(({ target }) => target));
  const rest = beads.flatMap((bead): Bead[] => {
    const source = bead.source.filter((at) => !sources.has(at));
    const target = bead.target.filter((at) => !targets.has(at));
    return source.length + target.length === 0 ? [] : [{ source, target, score: bead.score }];
  });
  return [...apart.flatMap(({ source, target }) => pairAll(source, target)), ...rest];
}

interface Entry {
  readonly key: string;
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Whether the alignment has put the two sides of an entry together; only what has a number may be with others. */
function isJoined({ key, source, target }: Entry, beads: readonly Bead[]): boolean {
  const own = beads.filter((bead) => bead.source.some((at) => source.includes(at)));
  if (isNumberedKey(key)) return own.some((bead) => bead.target.length > 0);
  const other = beads.filter((bead) => bead.target.some((at) => target.includes(at)));
  return (
    own.some((bead) => bead.target.length > 0) &&
    [...own, ...other].every(
      (bead) => bead.source.every((at) => source.includes(at)) && bead.target.every((at) => target.includes(at)),
    )
  );
}

/** The sentences of each key of a page. */
function listKeyed({ units, sentences, keys }: PageUnits): Map<string, number[]> {
  const positions = groupBy(units.keys(), (at) => ((sentences[at] ?? -1) < 0 ? undefined : keys[at]));
  const keyed = [...positions].flatMap(([key, list]) =>
    key === undefined ? [] : [[key, list.map((at) => sentences[at] ?? -1)] as const],
  );
  return new Map(keyed);
}

function pairAll(source: readonly number[], target: readonly number[]): Bead[] {
  if (source.length !== target.length) return [{ source: [...source], target: [...target], score: 1 }];
  return source.map((at, step) => ({ source: [at], target: [target[step] ?? -1], score: 1 }));
}
