/**
 * Two pages to beads of blocks and beads of sentences.
 */
import type { Page } from '../markdown/page.ts';
import type { Bead, PageAlignment } from './bead.ts';
import { joinBlocks } from './blocks.ts';
import type { Lexicon } from './lexicon.ts';
import { listPageUnits, type PageUnits } from './page-units.ts';
import { alignSentences } from './sentences.ts';
import type { UnitPair } from './train.ts';

/** Align two pages. Without a lexicon, one is learnt from the two pages alone. */
export function alignPages(source: Page, target: Page, options: { readonly lexicon?: Lexicon } = {}): PageAlignment {
  const from = listPageUnits(source);
  const to = listPageUnits(target);
  const beads = alignSentences(from.units, to.units, options);
  return {
    blocks: joinBlocks(from, to, source.blocks.length, target.blocks.length, beads),
    sentences: keepSentences(from, to, beads),
  };
}

/** The units of two pages, to learn a lexicon from. */
export function pairPages(source: Page, target: Page): UnitPair {
  return { source: listPageUnits(source).units, target: listPageUnits(target).units };
}

function keepSentences(from: PageUnits, to: PageUnits, beads: readonly Bead[]): Bead[] {
  return beads.flatMap((bead) => {
    const source = bead.source.map((unit) => from.sentences[unit] ?? -1).filter((sentence) => sentence >= 0);
    const target = bead.target.map((unit) => to.sentences[unit] ?? -1).filter((sentence) => sentence >= 0);
    return source.length + target.length === 0 ? [] : [{ source, target, score: bead.score }];
  });
}
