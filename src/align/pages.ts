/**
 * Two pages to beads of blocks and beads of sentences. Both come from one alignment of the pages' units, so they never
 * contradict each other.
 */

import type { Page } from '../markdown/page.ts';
import type { Bead, PageAlignment } from './bead.ts';
import { joinBlocks } from './blocks.ts';
import { joinCells } from './cells.ts';
import { alignInner } from './inner.ts';
import { joinKeyed } from './keyed.ts';
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
  const sentences = joinCells(from, to, joinKeyed(from, to, keepSentences(from, to, beads)));
  return { blocks: joinBlocks(from, to, beads), sentences: [...sentences, ...alignInner(from, to, sentences)] };
}

/** Align the blocks of two pages, see {@link alignPages}. */
export function alignBlocks(source: Page, target: Page, options: AlignOptions = {}): readonly Bead[] {
  return alignPages(source, target, options).blocks;
}

/**
 * Part of the name of every stored alignment: raise it with any change that alters beads or scores of the same pages.
 */
export const ALIGNER_VERSION = 9;

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
