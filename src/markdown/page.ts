/**
 * The page model: what every step knows of a Markdown page.
 *
 * A page is its text; blocks, segments, sentences and spans are ranges of that text (UTF-16 offsets, end
 * exclusive). Nothing is ever normalised away, so that splicing gives back the same bytes.
 */
import { findFirst } from '../shared/halving.ts';
import type { Dialect, DialectName } from './dialects/names.ts';

/**
 * What a block is. One list item is one block; so is one line of a directive. A `marker` is a line that opens or closes
 * something around blocks, perhaps with a title; a `script` is what a site runs, such as imports; a `grid` is a table
 * that is laid out by its columns.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'image'
  | 'table'
  | 'grid'
  | 'caption'
  | 'code'
  | 'math'
  | 'directive'
  | 'tab'
  | 'discussion'
  | 'html'
  | 'definition'
  | 'rule'
  | 'metadata'
  | 'marker'
  | 'script';

/**
 * What a protected span holds. `mark` is a slide mark such as `[**`; `prefix` is a line end inside a container
 * with the indentation or `>` that opens the next line; `break` is a hard line break with what opens the next line;
 * `term` is a word that stays in the source language; `attributes` are ids, classes and the like in braces; `citation` is
 * a key of a reference or a work, `bracket` one around such keys and words, `template` a tag that a site generator replaces; `protected` is what the settings of
 * a project name.
 */
export type SpanKind =
  | 'math'
  | 'code'
  | 'role'
  | 'citation'
  | 'bracket'
  | 'url'
  | 'image'
  | 'html'
  | 'entity'
  | 'escape'
  | 'footnote'
  | 'mark'
  | 'emphasis'
  | 'strong'
  | 'strike'
  | 'link'
  | 'prefix'
  | 'break'
  | 'term'
  | 'emoji'
  | 'attributes'
  | 'template'
  | 'protected';

/** A piece of a segment that is copied byte for byte: one atom, or the opening or closing end of a pair. */
export interface Span {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  readonly place: 'atom' | 'open' | 'close';
  /** Both ends of a pair carry the same number, unique in the segment; an unpaired mark has none. */
  readonly pair?: number;
  /** Label of the definition that a reference needs; of a pair, its closing end has it. */
  readonly label?: string;
  /**
   * Prose inside, such as the value of an attribute: segments of their own, in order, since the sentence around them says
   * something else. Absent where there is none.
   */
  readonly inner?: readonly Segment[];
}

/** One sentence, without the white space around it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the prose of a segment stands that is no Markdown, such as a value of front matter: how text is written there,
 * and a page in small to read it back in.
 */
export interface Frame {
  readonly before: string;
  readonly behind: string;
  /** A text as it has to stand in the frame: what would end the frame is escaped, or quoted as a whole. */
  settle(text: string): string;
}

/** Whether a key counts the entries of a list: who adds one at its head gives all others another number. */
export function isNumberedKey(key: string): boolean {
  return /\[\d+\]/.test(key);
}

/** A run of translatable text: the text of a paragraph, an item or a heading, one caption, one table cell. */
export interface Segment {
  /** Unique in the page and stable for one text: `block.segment`, for example `12.0`. */
  readonly id: string;
  readonly kind: 'text' | 'caption' | 'cell';
  readonly start: number;
  readonly end: number;
  /** Absent where the segment is Markdown. */
  readonly frame?: Frame;
  /** Name of the place in a block that is merged by keys, such as `title`; else absent. */
  readonly key?: string;
  /** In order of position, not overlapping. */
  readonly spans: readonly Span[];
  /** In order of position, not overlapping; together they hold every character that is not white space. */
  readonly sentences: readonly Sentence[];
}

/** One block, from its first marker to its last character; line ends around it belong to no block. */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** `[]` when nothing in the block is for a translator. */
  readonly segments: readonly Segment[];
  /** Heading level (1 to 6), or nesting depth of an item (1 and up); 0 elsewhere. */
  readonly level: number;
}

/** What makes a page invalid in its dialect: the site would not take it. */
export interface PageFault {
  readonly dialect: DialectName;
  /** From 1. */
  readonly line: number;
  /** What is wrong, without a full stop. */
  readonly message: string;
}

/** A parsed page. Blocks are in order, do not overlap, and hold every character that is not white space. */
export interface Page {
  readonly text: string;
  /** Code of the page's natural language, for example `zh`. */
  readonly language: string;
  /** How the text was read. */
  readonly dialect: Dialect;
  /** Why it was not read in the dialect that was asked for; else absent. */
  readonly fault?: PageFault;
  readonly blocks: readonly Block[];
}

/** A sentence together with where it stands; the order is that of the page. */
export interface PlacedSentence extends Sentence {
  /** Position in the list that {@link listSentences} gives. */
  readonly index: number;
  readonly block: Block;
  readonly segment: Segment;
  /** Number of the segment in its block: those of the block itself come first, then those inside spans. */
  readonly segmentNumber: number;
  /** Where the segment stands inside a span; else absent. */
  readonly host?: Host;
}

/** A span that holds prose, and the segment that it stands in. */
export interface Host {
  readonly segment: Segment;
  readonly span: Span;
}

/**
 * Every sentence of a page: first those of blocks, in order, then those inside spans, in order. Beads of an alignment
 * number this list.
 */
export function listSentences(page: Page): PlacedSentence[] {
  const placed: PlacedSentence[] = [];
  for (const block of page.blocks)
    for (const [segmentNumber, segment] of block.segments.entries())
      for (const { start, end } of segment.sentences)
        placed.push({ index: placed.length, block, segment, segmentNumber, start, end });
  for (const block of page.blocks)
    for (const [at, { segment, host }] of listInner(block).entries())
      for (const { start, end } of segment.sentences)
        placed.push({
          index: placed.length,
          block,
          segment,
          segmentNumber: block.segments.length + at,
          host,
          start,
          end,
        });
  return placed;
}

/** Segments inside the spans of a block, in order. */
export function listInner({ segments }: Pick<Block, 'segments'>): { readonly segment: Segment; readonly host: Host }[] {
  return segments.flatMap((outer) =>
    outer.spans.flatMap((span) => (span.inner ?? []).map((segment) => ({ segment, host: { segment: outer, span } }))),
  );
}

/**
 * Sentences inside a range: those of blocks, or where it holds none of them those inside spans.
 *
 * @param sentences All of a page, as {@link listSentences} gives them.
 */
export function sentencesInside(
  sentences: readonly PlacedSentence[],
  { start, end }: { readonly start: number; readonly end: number },
): PlacedSentence[] {
  const inner = findFirst(sentences.length, (at) => sentences[at]?.host !== undefined);
  const own = pickInside(sentences, { start, end }, { from: 0, to: inner });
  return own.length > 0 ? own : pickInside(sentences, { start, end }, { from: inner, to: sentences.length });
}

/** Of sentences in order, those inside a range. */
function pickInside(
  sentences: readonly PlacedSentence[],
  { start, end }: { readonly start: number; readonly end: number },
  { from, to }: { readonly from: number; readonly to: number },
): PlacedSentence[] {
  const first = from + findFirst(to - from, (at) => (sentences[from + at]?.start ?? 0) >= start);
  const last = from + findFirst(to - from, (at) => (sentences[from + at]?.end ?? 0) > end);
  return sentences.slice(first, Math.max(first, last));
}
