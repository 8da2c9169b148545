/**
 * Which sentences of a translation say what in its base. Lengths, formulas, code, names and blocks tell nearly always;
 * words are learnt only where the new source edits prose, or puts something where they leave a doubt.
 */
import type { Bead, PageAlignment } from '../../align/bead.ts';
import type { Lexicon } from '../../align/lexicon.ts';
import { alignPages, pairPages } from '../../align/pages.ts';
import { startLexicon, trainLexicon, type UnitPair } from '../../align/train.ts';
import type { Page } from '../../markdown/page.ts';
import { type DescribedPage, describePage } from '../page/describe.ts';
import { compareSources } from './changes.ts';

/** What planning learns of a page and its translation. */
export interface Learnt {
  readonly alignment: PageAlignment;
  /** What served the alignment; it serves the proposal as well. */
  readonly lexicon: Lexicon;
}

/** A page and its translation, and what became of the page. */
export interface LearnInput {
  readonly base: Page;
  readonly target: Page;
  readonly source: Page;
}

/** Beads that are so sure without a lexicon are nearly all the same with one, in the Turkish and the Chinese corpus. */
const SURE = 0.85;

/** Align a page with its translation, as well as its changes need. */
export function learnPage({ base, target, source }: LearnInput): Learnt {
  const pair = pairPages(base, target);
  const settled = alignSettled({ base, target, source }, pair);
  if (settled !== undefined) return settled;
  const lexicon = trainLexicon([pair]);
  return { alignment: alignPages(base, target, { lexicon }), lexicon };
}

/** The alignment without any words, where the changes need none. */
function alignSettled({ base, target, source }: LearnInput, pair: UnitPair): Learnt | undefined {
  const before = describePage(base);
  const unchanged = listUnchanged(before, describePage(source));
  if (hasEdits(before, unchanged)) return undefined;
  const lexicon = startLexicon([pair]);
  const alignment = alignPages(base, target, { lexicon });
  const touched = listTouched(before, unchanged);
  const isEnough = isSettled(alignment, touched, { base: before, target: describePage(target) });
  return isEnough ? { alignment, lexicon } : undefined;
}

/**
 * Whether it is sure what the translation of these blocks of the base is: block by block and sentence by sentence. Where
 * a translator has joined, cut, left out or added something, the words have to tell.
 */
function isSettled({ blocks, sentences }: PageAlignment, touched: ReadonlySet<number>, pages: Aligned): boolean {
  const doubted = new Set(sentences.filter((bead) => !isPair(bead)));
  const own = new Set([...doubted].flatMap(({ source }) => source));
  const other = new Set([...doubted].flatMap(({ target }) => target));
  const isDoubted = ({ blocks: list }: DescribedPage, at: number, places: ReadonlySet<number>) =>
    list[at]?.sentences.some((sentence) => places.has(sentence)) === true;
  return blocks.every(
    (bead) =>
      !bead.source.some((at) => touched.has(at)) ||
      (isPair(bead) &&
        !bead.source.some((at) => isDoubted(pages.base, at, own)) &&
        !bead.target.some((at) => isDoubted(pages.target, at, other))),
  );
}

interface Aligned {
  readonly base: DescribedPage;
  readonly target: DescribedPage;
}

function isPair({ source, target, score }: Bead): boolean {
  return source.length === 1 && target.length === 1 && score >= SURE;
}

/**
 * For each block of the base that the new source has as it was, the block there; also for what is before the first block
 * and behind the last one, which stays there. The likeness of blocks is that of their words: one that differs in its
 * marks alone is not the same.
 */
function listUnchanged(before: DescribedPage, after: DescribedPage): Map<number, number> {
  const { blocks: formers } = compareSources(before, after);
  const unchanged = formers.flatMap((former, at) =>
    former !== undefined && before.blocks[former.base]?.key === after.blocks[at]?.key
      ? [[former.base, at] as const]
      : [],
  );
  return new Map([...unchanged, [-1, -1], [before.blocks.length, after.blocks.length]]);
}

/** Blocks of the base that the new source does not have as they were, between the same neighbours. */
function listTouched({ blocks }: DescribedPage, unchanged: ReadonlyMap<number, number>): Set<number> {
  const isCalm = (at: number) => {
    const own = unchanged.get(at);
    return own !== undefined && unchanged.get(at - 1) === own - 1 && unchanged.get(at + 1) === own + 1;
  };
  return new Set([...blocks.keys()].filter((at) => !isCalm(at)));
}

/** Whether prose of the base was edited or taken out: which words of the translation are its own, words tell best. */
function hasEdits({ blocks }: DescribedPage, unchanged: ReadonlyMap<number, number>): boolean {
  return blocks.some(({ sentences }, at) => sentences.length > 0 && !unchanged.has(at));
}
