/**
 * What became of the base in the new source: for each block and each sentence of the new source, which one of the
 * base it was.
 */

import { blockTraits } from '../../markdown/dialects/registry.ts';
import { isNumberedKey } from '../../markdown/page.ts';
import { groupBy } from '../../shared/group.ts';
import { stretchesBetween } from '../../shared/increasing.ts';
import { matchEqual, matchSimilar } from '../../shared/match-lists.ts';
import { similarity, wordOverlap } from '../../shared/similarity.ts';
import { WordIndex } from '../../shared/word-index.ts';
import type { DescribedBlock, DescribedPage, DescribedSentence } from '../page/describe.ts';
import { regroupSentences } from './regroup.ts';
import { ALMOST_EQUAL, type Former, type SourceChanges } from './versions.ts';

/** Below this share of common words, two blocks are no versions of each other. */
const BLOCK_THRESHOLD = 0.3;
/** The same for blocks that stand in different places, where only likeness speaks for them. */
const MOVED_BLOCK_THRESHOLD = 0.6;
/** Below this similarity, two sentences are no versions of each other. */
const SENTENCE_THRESHOLD = 0.35;
const MOVED_SENTENCE_THRESHOLD = 0.6;
/** Blocks with fewer words than this are too common to be found again elsewhere. */
const MOVABLE_WORDS = 4;

const compared = new WeakMap<DescribedPage, { readonly base: DescribedPage; readonly changes: SourceChanges }>();

/** Compare the base with the new source. What was compared last is known: the translations of a page share their base. */
export function compareSources(base: DescribedPage, source: DescribedPage): SourceChanges {
  const known = compared.get(source);
  if (known?.base === base) return known.changes;
  const found = matchBlocks(base, source);
  const matched = matchSentences(base, source, found);
  const changes = { ...matched, blocks: followSentences(base, source, { ...matched, blocks: found }) };
  compared.set(source, { base, changes });
  return changes;
}

function matchBlocks(base: DescribedPage, source: DescribedPage): (Former | undefined)[] {
  const matcher = new Matcher(base.blocks.length, source.blocks.length);
  for (const [old, fresh] of matchEqual(
    base.blocks.map(({ key }) => key),
    source.blocks.map(({ key }) => key),
  ))
    matcher.pair(old, fresh, 1);
  const likeness = (old: number, fresh: number) => blockLikeness(base.blocks[old], source.blocks[fresh]);
  matcher.pairMovedEqual(
    (old) => movableKey(base.blocks[old]),
    (fresh) => movableKey(source.blocks[fresh]),
  );
  matcher.pairSimilarBetweenAnchors(BLOCK_THRESHOLD, likeness);
  matcher.pairSimilarAnywhere(MOVED_BLOCK_THRESHOLD, {
    old: base.blocks,
    fresh: source.blocks,
    likeness: (old, fresh) => (movableKey(base.blocks[old]) === undefined ? 0 : likeness(old, fresh)),
  });
  return matcher.formers;
}

function movableKey(block: DescribedBlock | undefined): string | undefined {
  if (block === undefined || blockTraits(block.block.kind).isFixed) return undefined;
  let words = 0;
  for (const count of block.words.values()) words += count;
  return words >= MOVABLE_WORDS ? block.key : undefined;
}

/** 0 to 1; blocks of kinds that never turn into each other, or of different framework tabs, have 0. */
function blockLikeness(old: DescribedBlock | undefined, fresh: DescribedBlock | undefined): number {
  if (old === undefined || fresh === undefined) return 0;
  const [a, b] = [old.block.kind, fresh.block.kind];
  const [was, is] = [blockTraits(a), blockTraits(b)];
  if (a !== b && !(was.isExchangeable && is.isExchangeable)) return 0;
  const overlap = wordOverlap(old.words, fresh.words);
  if (was.name !== undefined && nameOf(old.key, was.name) !== nameOf(fresh.key, was.name)) return 0;
  if (was.isKnownByName) return 0.4 + 0.6 * overlap;
  return a === b ? overlap : overlap * 0.9;
}

/** What a pattern finds: its group, where it has one. */
function nameOf(key: string, pattern: RegExp): string {
  const match = pattern.exec(key);
  return match?.[1] ?? match?.[0] ?? '';
}

function matchSentences(
  base: DescribedPage,
  source: DescribedPage,
  blocks: readonly (Former | undefined)[],
): Pick<SourceChanges, 'sentences' | 'joined'> {
  const matcher = new Matcher(base.sentences.length, source.sentences.length);
  const likeness = (old: number, fresh: number) => sentenceLikeness(base.sentences[old], source.sentences[fresh]);
  for (const [position, former] of blocks.entries()) {
    if (former === undefined) continue;
    const old = base.blocks[former.base]?.sentences ?? [];
    const fresh = source.blocks[position]?.sentences ?? [];
    const keys = (page: DescribedPage, list: readonly number[]) => list.map((at) => page.sentences[at]?.key ?? '');
    for (const [i, j] of matchEqual(keys(base, old), keys(source, fresh))) matcher.pair(old[i] ?? 0, fresh[j] ?? 0, 1);
    matcher.pairSimilarInOrder(old, fresh, { threshold: SENTENCE_THRESHOLD, likeness });
    matcher.pairEqualPlaces(
      { old, fresh },
      { placeOfOld: (at) => entryOf(base, at), placeOfFresh: (at) => entryOf(source, at), likeness },
    );
  }
  matcher.pairMovedEqual(
    (old) => base.sentences[old]?.key,
    (fresh) => source.sentences[fresh]?.key,
  );
  matcher.pairSimilarAnywhere(MOVED_SENTENCE_THRESHOLD, { old: base.sentences, fresh: source.sentences, likeness });
  return regroupSentences({ base, source }, matcher.formers);
}

/** A block of too few words to be found again by itself went where all its sentences, and no others, are now. */
function followSentences(
  base: DescribedPage,
  source: DescribedPage,
  { blocks, sentences }: Pick<SourceChanges, 'blocks' | 'sentences'>,
): (Former | undefined)[] {
  const used = new Set(blocks.map((former) => former?.base));
  return blocks.map((former, at) => {
    const fresh = source.blocks[at];
    if (former !== undefined || fresh === undefined) return former;
    const old = base.sentences[sentences[fresh.sentences[0] ?? -1]?.base ?? -1]?.placed.block.index ?? -1;
    const was = base.blocks[old];
    if (was?.block.kind !== fresh.block.kind || was.sentences.length !== fresh.sentences.length) return former;
    const isSame = fresh.sentences.every((sentence, step) => {
      const known = sentences[sentence];
      return known?.similarity === 1 && known.base === was.sentences[step];
    });
    if (!isSame || used.has(old)) return former;
    used.add(old);
    return { base: old, similarity: 1 };
  });
}

/** The key of the entry that a sentence is the value of: whatever it says, it is the value of that entry. */
function entryOf({ sentences }: DescribedPage, at: number): string | undefined {
  const key = sentences[at]?.placed.segment.key;
  return key === undefined || isNumberedKey(key) ? undefined : key;
}

function sentenceLikeness(old: DescribedSentence | undefined, fresh: DescribedSentence | undefined): number {
  if (old === undefined || fresh === undefined) return 0;
  if ((old.placed.host === undefined) !== (fresh.placed.host === undefined)) return 0;
  if (wordOverlap(old.words, fresh.words) < SENTENCE_THRESHOLD) return 0;
  if (old.full === fresh.full) return 1;
  return Math.min(ALMOST_EQUAL, Math.max(similarity(old.folded, fresh.folded), similarity(old.prose, fresh.prose)));
}

type Likeness = (old: number, fresh: number) => number;

type Words = ReadonlyMap<string, number>;

const NO_WORDS: Words = new Map();

interface Worded {
  readonly old: readonly { readonly words: Words }[];
  readonly fresh: readonly { readonly words: Words }[];
  readonly likeness: Likeness;
}

/** Pairs that are all compared; of more, each item with those that share its rarest words. */
const MOST_PAIRS = 500_000;

interface EqualPlaces {
  /** `undefined` for what is in no such place. */
  readonly placeOfOld: (old: number) => string | undefined;
  readonly placeOfFresh: (fresh: number) => string | undefined;
  readonly likeness: Likeness;
}

/** Pairs positions of two lists, each used at most once. */
class Matcher {
  readonly formers: (Former | undefined)[];
  readonly #usedOld: Uint8Array;

  constructor(oldCount: number, freshCount: number) {
    this.#usedOld = new Uint8Array(oldCount);
    this.formers = Array.from({ length: freshCount }, () => undefined);
  }

  pair(old: number, fresh: number, alike: number): void {
    this.#usedOld[old] = 1;
    this.formers[fresh] = { base: old, similarity: alike };
  }

  #freeOld(): number[] {
    return Array.from(this.#usedOld.keys()).filter((old) => this.#usedOld[old] === 0);
  }

  #freeFresh(): number[] {
    return Array.from(this.formers.keys()).filter((fresh) => this.formers[fresh] === undefined);
  }

  /** Pair equal keys wherever they stand, first with first; items with the key `undefined` are left alone. */
  pairMovedEqual(keyOld: (old: number) => string | undefined, keyFresh: (fresh: number) => string | undefined): void {
    const byKey = groupBy(this.#freeOld(), keyOld);
    for (const fresh of this.#freeFresh()) {
      const key = keyFresh(fresh);
      const old = key === undefined ? undefined : byKey.get(key)?.shift();
      if (old !== undefined) this.pair(old, fresh, 1);
    }
  }

  pairSimilarInOrder(
    old: readonly number[],
    fresh: readonly number[],
    options: { threshold: number; likeness: Likeness },
  ): void {
    const freeOld = old.filter((at) => this.#usedOld[at] === 0);
    const freeFresh = fresh.filter((at) => this.formers[at] === undefined);
    for (const version of matchSimilar(freeOld, freeFresh, options))
      this.pair(version.old, version.new, version.similarity);
  }

  /** Pair what is free on both sides in places of one name, first with first. */
  pairEqualPlaces(
    { old, fresh }: { readonly old: readonly number[]; readonly fresh: readonly number[] },
    { placeOfOld, placeOfFresh, likeness }: EqualPlaces,
  ): void {
    const free = groupBy(
      old.filter((at) => this.#usedOld[at] === 0),
      placeOfOld,
    );
    for (const at of fresh) {
      const place = this.formers[at] === undefined ? placeOfFresh(at) : undefined;
      const former = place === undefined ? undefined : free.get(place)?.shift();
      if (former !== undefined) this.pair(former, at, likeness(former, at));
    }
  }

  /** Pair what stands between two pairs that keep the order of both lists. */
  pairSimilarBetweenAnchors(threshold: number, likeness: Likeness): void {
    const formers = this.formers.map((former) => former?.base);
    for (const { old, fresh } of stretchesBetween(formers, this.#usedOld.length))
      this.pairSimilarInOrder(old, fresh, { threshold, likeness });
  }

  /** Pair the most alike first, wherever they stand. */
  pairSimilarAnywhere(threshold: number, { old: before, fresh: after, likeness }: Worded): void {
    const candidates: [alike: number, old: number, fresh: number][] = [];
    const [freeOld, freeFresh] = [this.#freeOld(), this.#freeFresh()];
    const isMany = freeOld.length * freeFresh.length > MOST_PAIRS;
    const index = isMany ? new WordIndex(freeOld, (old) => before[old]?.words ?? NO_WORDS) : undefined;
    for (const fresh of freeFresh)
      for (const old of index?.find(after[fresh]?.words ?? NO_WORDS) ?? freeOld) {
        const alike = likeness(old, fresh);
        if (alike >= threshold) candidates.push([alike, old, fresh]);
      }
    const best = candidates.toSorted((a, b) => b[0] - a[0] || a[2] - b[2] || a[1] - b[1]);
    for (const [alike, old, fresh] of best)
      if (this.#usedOld[old] === 0 && this.formers[fresh] === undefined) this.pair(old, fresh, alike);
  }
}
