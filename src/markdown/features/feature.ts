/**
 * What a feature is: one construct of some Markdown dialect, described as data for all who meet it. The parser learns
 * what of it is syntax and what is prose; update and check learn from the traits of its kinds how to merge and compare.
 *
 * A dialect is a list of features (`../dialects`), the first of which has the first word wherever two could read the
 * same signs. `docs/dialects.md` shows how to add one.
 */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import type { DialectOptions } from '../dialects/names.ts';
import type { Prefix } from '../nested-text.ts';
import type { Block, BlockKind, Frame, Segment, Span, SpanKind } from '../page.ts';
import type { TreeNode } from '../tree.ts';

export interface Feature {
  /** Unique among all features. */
  readonly name: string;
  /** What micromark has to read, made for one text, because finders look into it. */
  readonly syntax?: (text: string) => Extension;
  /** Nodes of the tokens of `syntax`; tokens of `rangeConstruct` need `rangeNodes`. */
  readonly tree?: TreeExtension;
  /**
   * Whether a site would take the page at all, beyond what its syntax says.
   *
   * @throws {ReadingError} where it would not.
   */
  readonly assertValid?: (root: TreeNode, text: string) => void;
  /** Nodes that are blocks, by type: a kind for what is copied as a whole, else a reader. */
  readonly blocks?: Readonly<Record<string, BlockKind | BlockReader>>;
  /** Paragraphs that are something else; the first feature that answers is believed. */
  readonly paragraph?: (node: TreeNode, reading: Reading) => DraftBlock | undefined;
  /** Syntax at the start or the end of the prose of blocks, which belongs to no segment. */
  readonly edges?: readonly Edge[];
  /**
   * What would open such a block at the start of a line of prose, matched with `^`: a backslash goes behind what is
   * matched.
   */
  readonly openers?: readonly RegExp[];
  /** Signs of a construct that may hold headings and go on behind them; absent where it ends before the next one. */
  readonly reaches?: RegExp;
  /** Nodes inside prose that are protected, by type. */
  readonly spans?: Readonly<Record<string, SpanRole>>;
  /** Protected pieces of plain text, which no tokenizer need know. */
  readonly inText?: readonly TextPattern[];
  /**
   * Prose inside spans that is a segment of its own, by their kinds, such as values of attributes in a tag; the first
   * feature that finds some is believed.
   */
  readonly inSpans?: Readonly<Partial<Record<SpanKind, InnerReader>>>;
  /** Atoms in prose that is no Markdown: all that a text has, in order. */
  readonly inFrames?: (text: string) => readonly Span[];
  /** The feature with what a project adds to it; absent where there is nothing that it could take. */
  readonly extend?: (options: DialectOptions) => Feature;
  /** Put right the pairs of a segment's spans, before open and closing ends are paired. @returns Next free pair number. */
  readonly repairPairs?: (text: string, spans: DraftSpan[], firstPair: number) => number;
  /** How update and check treat the kinds of blocks that the feature brings. */
  readonly blockKinds?: Readonly<Partial<Record<BlockKind, BlockTraits>>>;
  /** How the kinds of spans that the feature brings are shown to engines and read by the aligner. */
  readonly spanKinds?: Readonly<Partial<Record<SpanKind, SpanTraits>>>;
  /** What a translation must carry over, by kind: makes the rules `KIND-lost`, `KIND-changed` and `KIND-added`. */
  readonly pieces?: Readonly<Record<string, PieceTraits>>;
  /** How sure pieces survive translation, by kind: what says which revision of a source a translation was made from. */
  readonly evidence?: Readonly<Record<string, Evidence>>;
  /**
   * What spans hold of it, by their kinds; the first feature that answers is believed. A span of which no feature says
   * anything is a piece itself, where `pieces` has its kind.
   */
  readonly readPieces?: Readonly<Record<string, PieceReader>>;
  /** Where such spans stand in what is copied as a whole. */
  readonly inRaw?: readonly RawPattern[];
  /**
   * Where addresses with an anchor stand in spans and in copied blocks, by their kinds: with the flags `dg`, the first group
   * is the path and the second one the anchor; one of the name `plain` is written without percent signs.
   */
  readonly addresses?: Readonly<Record<string, RegExp>>;
  /** Marks that make a text a note, outside code: they are read by their spelling, so that a translated one is printed. */
  readonly noteMarks?: readonly NoteMark[];
  /** What a reader takes for the construct and a site does not. */
  readonly slips?: readonly Slip[];
}

/** Where a block stands: the first block of a list item is an `item`; `level` is the depth of lists around it. */
export interface ReadingContext {
  readonly kind: 'item' | undefined;
  readonly level: number;
}

/** What a block reader is given. */
export interface Reading {
  readonly text: string;
  readonly context: ReadingContext;
  /** Blocks of a node inside, read by whichever feature knows it. */
  readonly read: (node: TreeNode, context: ReadingContext) => DraftBlock[];
  /** Inline nodes of a range that is one line of Markdown, such as a title; `[]` where it is none. */
  readonly readInline: (start: number, end: number) => readonly TreeNode[];
  /**
   * Blocks of a range that is a page in itself, such as the content of a fence.
   *
   * @param prefix What stands before each of its lines; default nothing.
   */
  readonly readRange: (start: number, end: number, prefix?: Prefix) => DraftBlock[];
}

export type BlockReader = (node: TreeNode, reading: Reading) => readonly DraftBlock[];

/** A block before its segments are cut. */
export interface DraftBlock {
  readonly kind: BlockKind;
  start: number;
  end: number;
  readonly level: number;
  readonly segments: readonly DraftSegment[];
}

/** Prose of a block: inline nodes, whose spans are looked for, or a range that a feature has read by itself. */
export type DraftSegment = NodeSegment | RangeSegment;

export interface NodeSegment {
  readonly kind: Segment['kind'];
  readonly nodes: readonly TreeNode[];
}

export interface RangeSegment {
  readonly kind: Segment['kind'];
  readonly start: number;
  readonly end: number;
  /** In order; pairs numbered. */
  readonly spans: readonly Span[];
  readonly frame: Frame;
  /** Name of the place, for blocks that are merged by keys. */
  readonly key?: string;
  /** Its spans may hold prose of their own, as those of Markdown. */
  readonly hasInner?: boolean;
  /** It has the spans of a line of Markdown beside its own. */
  readonly isMarkdown?: boolean;
}

/** Finds prose in a span of a text, in order. */
export type InnerReader = (text: string, span: Pick<Span, 'start' | 'end' | 'place'>) => readonly RangeSegment[];

/** Syntax around prose. `start` is tried where the prose starts, with `^`; `end` where it ends, with `$`. */
export interface Edge {
  readonly kinds: readonly BlockKind[];
  readonly start?: RegExp;
  readonly end?: RegExp;
  /** Only where this holds of the place where the prose starts. */
  readonly where?: (text: string, start: number) => boolean;
  /** Finds prose in what stands at the end, such as the value of an attribute. */
  readonly read?: (text: string, range: { readonly start: number; readonly end: number }) => readonly RangeSegment[];
}

/** What a node in prose is: opaque, a pair around prose, or one end of a pair that is written as a node of its own. */
export interface SpanRole {
  readonly place: 'atom' | 'pair' | 'open' | 'close';
  readonly kind: SpanKind;
  /** Of a closing end: whether it closes what this text opened; default: always. */
  readonly closes?: (open: string, close: string) => boolean;
}

export interface TextPattern {
  readonly kind: SpanKind;
  /** With the flag `g`. */
  readonly pattern: RegExp;
}

/** A span in copied text; `kind` is that of {@link Feature.readPieces}. */
export interface RawPattern {
  readonly kind: string;
  /** With the flags `gm`; tried in one pass with those of the other features, so that its groups need names of their own. */
  readonly pattern: RegExp;
}

/** A span as its pieces are read from it. */
export interface SpanText {
  readonly raw: string;
  readonly place: Span['place'];
  /** Of a closing end: its opening one. */
  readonly open?: string;
  /** Of a reference link: where its definition leads, or its label in brackets. */
  readonly address?: string;
}

/** One thing that a translation must carry over; those with equal keys say the same. */
export interface FoundPiece {
  readonly kind: string;
  readonly key: string;
}

export type PieceReader = (span: SpanText) => readonly FoundPiece[] | undefined;

/** A kind of piece that a translation must carry over. */
export interface PieceTraits {
  readonly noun: readonly [one: string, many: string];
  readonly lost: 'error' | 'warning';
  readonly changed: 'error' | 'warning';
  /** Whether a piece that the source page has nowhere is reported. */
  readonly reportsAdded: boolean;
  /** It stands once on a page: a second one names neither place. */
  readonly isUnique?: boolean;
  /** It is a name, in which digits are no numbers of the text. */
  readonly isName?: boolean;
  /** People know it by its key alone, without the signs around it. */
  readonly isShownByKey?: boolean;
}

/**
 * How sure a piece survives translation: nearly always, nearly always but only their number, mostly, or not to be asked,
 * since other pieces say the same. Of kinds of which nobody says anything two of three are expected to.
 */
export type Evidence = 'sure' | 'number' | 'likely' | 'none';

/** Text that was meant as a construct: `glued` to the word before it, or `malformed`. */
export interface Slip {
  readonly rule: 'role-glued' | 'role-malformed';
  /** With the flag `g`; matches from the construct on. */
  readonly pattern: RegExp;
}

/** A mark of a note, as `check` looks for it page by page. */
export interface NoteMark {
  readonly rule: 'footnote-lost' | 'alert-lost';
  /** With the flags `gm`; the first group that is there is the name of the note. */
  readonly pattern: RegExp;
  /** The mark of a note of a name. */
  readonly write: (name: string) => string;
  /** What it is for people, where a translator may name notes as he likes, and leave out a mark that stands twice. */
  readonly noun?: 'a-footnote' | 'a-footnote-mark';
  /** What people write for it and no site reads. */
  readonly slip?: (name: string) => string;
}

/** For which of its readers a block is, such as those of one framework. */
export interface Scope {
  /** Whether it holds for the block alone, or for what follows until it closes. */
  readonly place: 'alone' | 'open' | 'close';
  /** As written; `[]` where a scope closes. */
  readonly names: readonly string[];
  /** Whether the names mean everybody. */
  readonly isForAll?: boolean;
  /** What closes or opens such a scope. */
  readonly partner?: string;
}

export interface DraftSpan {
  kind: SpanKind;
  start: number;
  end: number;
  place: Span['place'];
  pair?: number;
  label?: string;
}

/** How the update treats a kind of blocks. */
export interface BlockTraits {
  /**
   * What of a copied text is one piece in a three-way merge: its lines (default), the entries of its keys, the cells of
   * its rows, or nothing: a translation has an address of its own, unless it has the source's.
   */
  readonly merge?: 'lines' | 'keys' | 'cells' | 'address';
  /** It stays the same text whichever pieces of prose come and go in it, such as options of code. */
  readonly hasGaps?: boolean;
  /** A block behind it needs a blank line, where that block could flow into it. */
  readonly flowsOn?: boolean;
  /** It would flow into the block before it without a blank line. */
  readonly flowsIn?: boolean;
  /** It may become another kind of this trait and still be the same block. */
  readonly isExchangeable?: boolean;
  /** What two versions of a copied block have in common beside words; its name is what the pattern finds. */
  readonly name?: RegExp;
  /** A small edit leaves a block of the same name the same block, even when no word stays. */
  readonly isKnownByName?: boolean;
  /** Equal blocks elsewhere on the page say nothing. */
  readonly isFixed?: boolean;
  /** Its copied text holds nothing that a check compares piece by piece. */
  readonly isOpaque?: boolean;
  /** For whom such a block is; `undefined` where it does not say. */
  readonly readScope?: (raw: string) => Scope | undefined;
  /** It is code: compared by what it does, and nothing in it is markup. */
  readonly isCode?: boolean;
  /** It is aligned as a whole beside its sentences. */
  readonly isWhole?: boolean;
  /** How the aligner compares two copied blocks of the kind. */
  readonly likeness?: Likeness;
  /** A block of text without prose that matches is compared as one of the kind. */
  readonly alone?: RegExp;
  /** It says where references lead. */
  readonly defines?: boolean;
  /** People read words in it that are copied all the same, so that somebody has to be told. */
  readonly holdsCopiedWords?: boolean;
  /** It ends with its line, and so does its prose. */
  readonly isOneLine?: boolean;
}

/** How far two copied blocks are alike: by the tokens that both have. */
export interface Likeness {
  /** Log odds that they belong together when they share nothing. */
  readonly floor: number;
  /** What the odds gain when they share all. */
  readonly gain: number;
  /** Default: what stands between white space. */
  readonly tokens?: (raw: string) => readonly string[];
}

/** How a kind of spans is shown to engines, read in parallel data, and aligned. */
export interface SpanTraits {
  /** It stands for words: a translation may consist of it alone. */
  readonly isWordlike?: boolean;
  /** It is a part of the word that it touches: no language puts a space beside it. */
  readonly isPartOfWord?: boolean;
  /**
   * Signs beside it that would make it something else, `before` with `$` and `behind` with `^`: a space keeps them off;
   * `unless` is what of it has an end of its own, such as brackets.
   */
  readonly keepsOff?: { readonly before: RegExp; readonly behind?: RegExp; readonly unless?: RegExp };
  /** It marks a passage, whole sentences with all other marks of theirs. */
  readonly marksPassage?: boolean;
  /** HTML element that an engine sees around the words of a pair; default `b`. */
  readonly element?: string;
  /** What it is where sentences are cut: a sign in a word, white space, what closes, or an edge of words; default: a word. */
  readonly inSentence?: 'sign' | 'space' | 'close' | 'edge';
  /** What parallel data keeps of it, or reads of it; default and `undefined`: a hole, which is closed. */
  readonly inPlainText?: 'text' | 'nothing' | ((raw: string) => string | undefined);
  /** The same for two that say the same; default: its text, white space collapsed. */
  readonly keyOf?: (raw: string) => string;
  /** How a page of review shows it; default: as it is written. */
  readonly shownAs?: 'tex' | 'code';
  /** What the aligner takes it for, where both languages have it alike. */
  readonly anchor?: 'math' | 'code' | 'role' | 'url' | 'image' | 'tag' | 'footnote';
}

/** A block of one kind without prose, where a node stands. */
export function copiedBlock(node: Pick<TreeNode, 'start' | 'end'>, kind: BlockKind, level: number): DraftBlock {
  return { kind, start: node.start, end: node.end, level, segments: [] };
}

/** A block whose prose is what the node holds. */
export function textBlock(node: TreeNode, kind: Block['kind'], level: number): DraftBlock {
  return { ...copiedBlock(node, kind, level), segments: [{ kind: 'text', nodes: node.children }] };
}

/**
 * A marker whose title is prose.
 *
 * @param pattern Finds the title in the line, as its first group that is there.
 */
export function titledLine(
  node: { readonly start: number; readonly end: number },
  pattern: RegExp,
  reading: Reading,
): DraftBlock {
  const block = copiedBlock(node, 'marker', reading.context.level);
  const line = reading.text.slice(node.start, node.end);
  const match = GAP.test(line) ? null : new RegExp(pattern, 'd').exec(line);
  const place = match?.indices?.slice(1).find((indices) => indices !== undefined);
  if (place === undefined) return block;
  const nodes = reading.readInline(node.start + place[0], node.start + place[1]);
  return { ...block, segments: [{ kind: 'text', nodes }] };
}

/** No title has such a gap; a pattern that looks for the end of one would go through it from each of its spaces. */
const GAP = /[ \t]{500}/;
