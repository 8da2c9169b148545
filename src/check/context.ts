/**
 * What every family of rules is given: both pages with their pieces and prose, aligned by blocks and by sentences,
 * and the lines of the target.
 */
import type { Bead, PageAlignment } from '../align/bead.ts';
import type { Dialect } from '../markdown/dialects/names.ts';
import { type Block, listSentences, type Page, type PlacedSentence } from '../markdown/page.ts';
import { proseOf, tokenizeRange, tokenizeSentence } from '../markdown/tokens.ts';
import { makeLineFinder } from '../shared/line-finder.ts';
import { differInScript, scriptOf } from '../shared/scripts.ts';
import { collectPieces, type Piece } from './pieces.ts';

/** A block with what the rules read of it. */
export interface BlockView {
  readonly block: Block;
  /** Line of its page, from 1, on which the block starts. */
  readonly line: number;
  readonly pieces: readonly Piece[];
  /** Text outside spans, white space collapsed; `''` where nothing is for a translator. */
  readonly prose: string;
  /** The whole block as it stands in the page. */
  readonly raw: string;
}

export interface SentenceView {
  readonly placed: PlacedSentence;
  /** Text outside spans, white space collapsed. */
  readonly prose: string;
  readonly raw: string;
}

/** Units of both pages that are translations of each other; one side may be empty. */
export interface Aligned<T> {
  readonly source: readonly T[];
  readonly target: readonly T[];
  /** Probability that they belong together, 0 to 1. */
  readonly score: number;
}

/** Source terms in lower case, each with the target terms that are accepted. */
export type Terminology = ReadonlyMap<string, readonly string[]>;

/** Pages that links of the two pages lead to, by the paths that stand in the links. */
export interface Neighbours {
  readonly source: ReadonlyMap<string, Page>;
  readonly target: ReadonlyMap<string, Page>;
}

export interface CheckContext {
  readonly source: Page;
  readonly target: Page;
  /** In the order of the source; what only the target has stands where the target has it. */
  readonly blocks: readonly Aligned<BlockView>[];
  readonly sentences: readonly Aligned<SentenceView>[];
  readonly terminology: Terminology;
  /** What reads the pages. */
  readonly dialect: Dialect;
  /** Absent where nothing beside the pages is known. */
  readonly neighbours?: Neighbours | undefined;
  /** Line of the target page, from 1, that holds an offset of it. */
  lineAt(targetOffset: number): number;
  /** Line of the source page, from 1, that holds an offset of it. */
  sourceLineAt(sourceOffset: number): number;
  /** Line of the target page where something belongs that stands at `sourceOffset` in a block of `aligned`. */
  lineFor(aligned: Aligned<BlockView>, sourceOffset: number): number;
  /** Position of a group in `blocks`. */
  placeOf(aligned: Aligned<BlockView>): number;
  /** The group of a block of the source. */
  groupOf(block: Block): Aligned<BlockView> | undefined;
}

/** Prepare two aligned pages. */
export function makeContext(
  source: Page,
  target: Page,
  {
    alignment,
    ...given
  }: Pick<CheckContext, 'terminology' | 'dialect' | 'neighbours'> & { readonly alignment: PageAlignment },
): CheckContext {
  const [ofSource, ofTarget] = [viewPage(source), viewPage(target)];
  const [lineAt, sourceLineAt] = [ofTarget.lineAt, ofSource.lineAt];
  const blocks = join(alignment.blocks, ofSource.blocks, ofTarget.blocks);
  const sentences = join(alignment.sentences, ofSource.sentences, ofTarget.sentences);
  const places = new Map(blocks.map((aligned, at) => [aligned, at]));
  const groups = new Map(blocks.flatMap((aligned) => aligned.source.map(({ block }) => [block, aligned] as const)));
  const ends = endsBefore(blocks);
  const placeOf = (aligned: Aligned<BlockView>) => places.get(aligned) ?? -1;
  const groupOf = (block: Block) => groups.get(block);
  return { source, target, blocks, sentences, ...given, lineAt, sourceLineAt, lineFor, placeOf, groupOf };

  function lineFor(aligned: Aligned<BlockView>, sourceOffset: number): number {
    const place = rangeOf(aligned.target);
    const from = rangeOf(aligned.source);
    if (place === undefined || from === undefined) return lineBehind(aligned);
    const share = Math.min(1, Math.max(0, (sourceOffset - from.start) / Math.max(1, from.end - from.start)));
    return lineAt(place.start + Math.floor(share * (place.end - 1 - place.start)));
  }

  /** Last line of what stands before something that the target does not have. */
  function lineBehind(aligned: Aligned<BlockView>): number {
    return lineAt(Math.max(0, (ends[placeOf(aligned)] ?? 0) - 1));
  }
}

/** Where the target of the nearest group before each ends that has one. */
function endsBefore(blocks: readonly Aligned<BlockView>[]): number[] {
  let end = 0;
  return blocks.map(({ target }) => {
    const before = end;
    end = rangeOf(target)?.end ?? end;
    return before;
  });
}

/** Shorter texts say nothing about how long translations are. */
const TELLING_LENGTH = 25;
/** Pages with fewer translated blocks have no usual ratio. */
const PAGE_BLOCKS = 5;

/** Median of target over source length of the page's blocks; `undefined` where there are too few. */
export function usualRatio(context: CheckContext): number | undefined {
  const ratios = context.blocks
    .filter(({ source, target }) => sizeOf(source) >= TELLING_LENGTH && sizeOf(target) > 0)
    .filter(({ target }) => !isForeign(target, context))
    .map(({ source, target }) => sizeOf(target) / sizeOf(source))
    .toSorted((a, b) => a - b);
  return ratios.length < PAGE_BLOCKS ? undefined : ratios[ratios.length >> 1];
}

/** Whether not one letter is of the script of the translation, where that is another one: names, or nothing translated. */
export function isForeign(views: readonly BlockView[], { source, target }: CheckContext): boolean {
  if (!differInScript(source.language, target.language)) return false;
  return views.every(({ prose }) => prose.search(scriptOf(target.language)) === -1);
}

/**
 * Length of the prose; a term of the source language in full-width brackets, as a gloss, does not count. A Latin letter
 * among ideographs is a part of a word, and counts as less.
 */
export function sizeOf(views: readonly BlockView[]): number {
  return views.reduce((sum, { prose }) => sum + measure(prose.replaceAll(GLOSS, '')), 0);
}

/** One ideograph says as much as three letters of English. */
const LATIN_WEIGHT = 0.35;

function measure(prose: string): number {
  if (!/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(prose)) return prose.length;
  const latin = prose.match(/[\x21-\x7e]/g)?.length ?? 0;
  return prose.length - (1 - LATIN_WEIGHT) * latin;
}

const GLOSS = /（[\p{sc=Latin}\p{Zs}\p{Pd},;，]+）/gu;

/** How many blocks a block may move without being called lost. */
const MOVE_WINDOW = 12;

/** Whether a block of the source that has no partner stands close by, where only the target has one of its kind. */
export function isMoved(context: CheckContext, aligned: Aligned<BlockView>, { block }: BlockView): boolean {
  const at = context.placeOf(aligned);
  const near = context.blocks.slice(Math.max(0, at - MOVE_WINDOW), at + MOVE_WINDOW + 1);
  return near.some(
    ({ source, target }) =>
      source.length === 0 &&
      target.some((other) => other.block.kind === block.kind && other.block.level === block.level),
  );
}

function join<T>(beads: readonly Bead[], source: readonly T[], target: readonly T[]): Aligned<T>[] {
  const pick = (list: readonly T[], positions: readonly number[]) => positions.flatMap((at) => list.slice(at, at + 1));
  return beads.map((bead) => ({
    source: pick(source, bead.source),
    target: pick(target, bead.target),
    score: bead.score,
  }));
}

function rangeOf(views: readonly BlockView[]): { start: number; end: number } | undefined {
  const first = views[0];
  const last = views.at(-1);
  return first && last ? { start: first.block.start, end: last.block.end } : undefined;
}

/** A page as the rules see it. */
interface PageView {
  readonly blocks: readonly BlockView[];
  readonly sentences: readonly SentenceView[];
  readonly lineAt: (offset: number) => number;
}

const viewed = new WeakMap<Page, PageView>();

/** A source page is held against all its translations: the same page is read once. */
function viewPage(page: Page): PageView {
  const known = viewed.get(page);
  if (known !== undefined) return known;
  const lineAt = makeLineFinder(page.text);
  const view = { blocks: viewBlocks(page, lineAt), sentences: viewSentences(page), lineAt };
  viewed.set(page, view);
  return view;
}

function viewBlocks(page: Page, lineAt: (offset: number) => number): BlockView[] {
  return page.blocks.map((block) => ({
    block,
    line: lineAt(block.start + Math.max(0, page.text.slice(block.start, block.end).search(/\S/))),
    pieces: collectPieces(page, block),
    prose: block.segments.map((segment) => proseOf(tokenizeRange(page, segment, segment))).join(' '),
    raw: page.text.slice(block.start, block.end),
  }));
}

function viewSentences(page: Page): SentenceView[] {
  return listSentences(page).map((placed) => ({
    placed,
    prose: proseOf(tokenizeSentence(page, placed)),
    raw: page.text.slice(placed.start, placed.end),
  }));
}
