/**
 * Text to page: blocks as slices of the text, with their segments, sentences and protected spans.
 *
 * Rule: every character that is not white space ends in exactly one block, and every character of prose in
 * exactly one segment; what the tree does not name is absorbed into a neighbouring block, never dropped.
 */
import { findFirst } from '../shared/halving.ts';
import { once } from '../shared/once.ts';
import { type Dialect, nameDialect } from './dialects/names.ts';
import { dialectOf, spanTraits } from './dialects/registry.ts';
import { describeFault } from './fault.ts';
import {
  copiedBlock,
  type DraftBlock,
  type DraftSegment,
  type NodeSegment,
  type RangeSegment,
  type Reading,
  type ReadingContext,
} from './features/feature.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import { type LinePrefix, type NestedText, takeOut } from './nested-text.ts';
import type { Block, Page, Segment, Span } from './page.ts';
import { splitSentences } from './sentences.ts';
import { collectSpans } from './spans.ts';
import { joinRanges } from './text-patterns.ts';
import { type EmphasisReading, parseTree, type TreeNode } from './tree.ts';

export interface ParseOptions {
  /** Language code of the text; decides how sentences are split. */
  readonly language: string;
  /** Default `d2l`, which also reads plain CommonMark with tables. */
  readonly dialect?: Dialect;
  /** Default `friendly`. */
  readonly emphasis?: EmphasisReading;
  /** A part of a page, whose tags may have their other ends elsewhere. */
  readonly isFragment?: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text being read: what its features and its language say. */
interface Source {
  readonly text: string;
  readonly language: string;
  readonly grammar: Grammar;
  readonly emphasis: EmphasisReading | undefined;
  /** Labels of its definitions. */
  readonly labels: () => readonly string[];
  /** What reads a line of Markdown in a value, which no compiler of pages sees. */
  readonly valueGrammar: () => Grammar;
}

/**
 * Parse a page. Never throws: any text is a page. One that a site of the dialect would refuse is read in the dialect's
 * fallback, and its `fault` says why.
 */
export function parsePage(text: string, options: ParseOptions): Page {
  const { dialect = 'd2l' } = options;
  const { fallback } = dialectOf(dialect);
  if (fallback === undefined) return readPage(text, { ...options, dialect });
  try {
    return readPage(text, { ...options, dialect });
  } catch (error) {
    return {
      ...readPage(text, { ...options, dialect: fallback }),
      fault: describeFault(error, { text, dialect: nameDialect(dialect) }),
    };
  }
}

function readPage(text: string, options: ParseOptions & { readonly dialect: Dialect }): Page {
  const { language, dialect, emphasis, isFragment } = options;
  const labels = once(() => findLabels(text));
  const valueGrammar = () => grammarOf(dialectOf(dialect).fallback ?? dialect);
  const source: Source = { text, language, grammar: grammarOf(dialect), emphasis, labels, valueGrammar };
  const root = parseTree(text, source.grammar, { emphasis });
  if (isFragment !== true) for (const assertValid of source.grammar.assertions) assertValid(root, text);
  const drafts = readTree(root, source);
  coverText(text, drafts);
  const blocks = drafts.map((draft, index) => finishBlock(draft, index, source));
  return { text, language, dialect, blocks };
}

function readTree(root: TreeNode, source: Source): DraftBlock[] {
  return root.children.flatMap((node) => readBlocks(node, { kind: undefined, level: 0 }, source));
}

function readBlocks(node: TreeNode, context: ReadingContext, source: Source): readonly DraftBlock[] {
  const { text, grammar } = source;
  const reading: Reading = {
    text,
    context,
    read: (child, inner) => [...readBlocks(child, inner, source)],
    readInline: (start, end) => readLine({ start, end }, source),
    readRange: (start, end, prefix = { columns: 0 }) => readTree(parseRange({ start, end }, prefix, source), source),
  };
  if (node.type === 'paragraph')
    for (const readParagraph of grammar.paragraphs) {
      const special = readParagraph(node, reading);
      if (special !== undefined) return [special];
    }
  const reader = grammar.blocks.get(node.type);
  if (typeof reader === 'string') return [copiedBlock(node, reader, context.level)];
  if (reader !== undefined) return reader(node, reading);
  if (node.children.length === 0) return [copiedBlock(node, 'html', context.level)];
  return node.children.flatMap((child) => readBlocks(child, context, source));
}

/** Inline nodes of a part of the text that is one paragraph; `[]` where it is none. */
function readLine(range: Range, source: Source, prefix: LinePrefix = { columns: 0 }): readonly TreeNode[] {
  const [only, ...others] = parseRange(range, prefix, source).children;
  return only?.type === 'paragraph' && others.length === 0 ? only.children : [];
}

/** A part of the text that is a page in itself; its nodes have their offsets in the whole. */
function parseRange(range: Range, prefix: LinePrefix, { text, grammar, emphasis, labels }: Source): TreeNode {
  const nested = takeOut(text, range, prefix);
  return moveNode(parseTree(nested.text, grammar, { emphasis, labels: labels() }), nested);
}

function moveNode(node: TreeNode, nested: NestedText): TreeNode {
  const children = node.children.map((child) => moveNode(child, nested));
  return { ...node, start: nested.offsetOf(node.start, 'start'), end: nested.offsetOf(node.end, 'end'), children };
}

/** Labels of all definitions of a text, wherever they stand, for those parts of it that are read by themselves. */
function findLabels(text: string): string[] {
  return [...text.matchAll(/^[ \t>]*\[((?:[^[\]\\^]|\\.)(?:[^[\]\\]|\\.)*)\]:/gm)].map(([, label = '']) => label);
}

/**
 * Extend blocks over the markers around them (indentation, `>`, list marks), so that only white space is left
 * between blocks.
 */
function coverText(text: string, blocks: DraftBlock[]): void {
  // A byte order mark is the file's, and no block's.
  let previousEnd = /^\uFEFF*/.exec(text)?.[0].length ?? 0;
  for (const block of blocks) {
    const gap = text.slice(previousEnd, block.start);
    const solid = gap.search(/[^\s\uFEFF]/);
    const from = solid === -1 ? block.start : previousEnd + solid;
    const line = Math.max(text.lastIndexOf('\n', from - 1) + 1, previousEnd);
    if (text.slice(line, from).trim() === '') block.start = line;
    previousEnd = block.end;
  }
  const tail = text.slice(previousEnd);
  const last = blocks.at(-1);
  if (tail.trim() === '') return;
  if (last === undefined) blocks.push({ kind: 'html', start: 0, end: tail.trimEnd().length, level: 0, segments: [] });
  else last.end = previousEnd + tail.trimEnd().length;
}

function finishBlock(draft: DraftBlock, index: number, source: Source): Block {
  const { kind, start, end, level } = draft;
  const drafts = draft.segments.flatMap((drafted) => [drafted, ...readEdges(drafted, draft, source)]);
  const cuts = drafts.flatMap((drafted) => {
    const cut = cutSegment(drafted, draft, source);
    if (cut === undefined) return [];
    if (holdsText(source.text, cut, cut.spans)) return [{ drafted, cut }];
    // Of a text without words, the prose inside its spans is that of the block.
    const found = holdsInner(drafted) ? cut.spans.flatMap((span) => findInner(span, source)) : [];
    return found.map((range) => ({ drafted: range, cut: pickCut(range) }));
  });
  let inner = cuts.length;
  const segments = cuts.map(({ drafted, cut }, at) => {
    const spans = holdsInner(drafted)
      ? cut.spans.map((span) => readInner(span, () => `${index}.${inner++}`, source))
      : cut.spans;
    return finishSegment({ ...cut, spans, kind: drafted.kind, id: `${index}.${at}` }, source);
  });
  return { index, kind, start, end, segments, level };
}

function finishSegment(cut: Omit<Segment, 'sentences'>, { text, language }: Source): Segment {
  return { ...cut, sentences: splitSentences({ ...cut, text, language }) };
}

function holdsInner(drafted: DraftSegment): boolean {
  return 'nodes' in drafted || drafted.hasInner === true;
}

/** A span with the prose inside it, which is a caption of something rather than a part of a text. */
function readInner(span: Span, nextId: () => string, source: Source): Span {
  const found = findInner(span, source);
  if (found.length === 0) return span;
  const inner = found.map((range) => finishSegment({ ...pickCut(range), kind: 'caption', id: nextId() }, source));
  return { ...span, inner };
}

/** Prose inside a span; the first feature that finds some is believed. */
function findInner(span: Span, { text, grammar }: Source): readonly RangeSegment[] {
  for (const read of grammar.inSpans.get(span.kind) ?? []) {
    const found = read(text, span).filter((range) => holdsText(text, range, range.spans));
    if (found.length > 0) return found;
  }
  return [];
}

type CutSegment = Omit<Segment, 'id' | 'kind' | 'sentences'>;

function pickCut({ start, end, spans, frame, key }: RangeSegment): CutSegment {
  return { start, end, spans, frame, ...(key === undefined ? {} : { key }) };
}

function cutSegment(drafted: DraftSegment, block: DraftBlock, source: Source): CutSegment | undefined {
  const { text, grammar } = source;
  if (!('nodes' in drafted)) {
    const cut = pickCut(drafted);
    const spans = drafted.isMarkdown === true ? joinRanges(readValueSpans(cut, source), cut.spans) : cut.spans;
    const atoms = grammar.inFrames.flatMap((find) => find(text));
    return { ...cut, spans: addAtoms({ ...cut, spans }, atoms) };
  }
  const range = trimRange(text, drafted, { block, grammar });
  if (range === undefined) return undefined;
  const isInside = (span: Span) => span.start >= range.start && span.end <= range.end;
  const inline = collectSpans(text, drafted.nodes, grammar).filter(isInside);
  return { ...range, spans: addPrefixes(inline, quotePrefixes(text, range)) };
}

/** What makes a number, an item or a heading of a line of Markdown, and means nothing in a value. */
const BLOCK_MARK = /^(?:(?:\d{1,9}[.)]|[-+*>]|#{1,6})[ \t]+)+/;
/** A text of words and marks of sentences, in which no construct stands. */
const BARE = /^(?!.*www\.)[\p{L}\p{M}\p{N} ,.;?"'()\u2010-\u201F\u3000-\u303F\uFF00-\uFF1F-]*$/u;

/** Spans of a value as a line of Markdown has them. */
function readValueSpans({ start, end, spans }: CutSegment, source: Source): Span[] {
  const raw = source.text.slice(start, end);
  if (BARE.test(raw)) return [];
  const grammar = source.valueGrammar();
  const from = start + (BLOCK_MARK.exec(raw)?.[0].length ?? 0);
  const prefixes = spans.filter(({ kind }) => kind === 'prefix');
  let next = 0;
  const prefix = (line: number) => {
    while ((prefixes[next]?.end ?? Infinity) < line) next += 1;
    const { start: open = Infinity, end: close = line } = prefixes[next] ?? {};
    return open < line ? close - line : 0;
  };
  return collectSpans(source.text, readLine({ start: from, end }, { ...source, grammar }, prefix), grammar);
}

/** Spans with the atoms, in order, that stand inside a range; what stands in an atom is part of it. */
function addAtoms({ start, end, spans }: CutSegment, atoms: readonly Span[]): readonly Span[] {
  const cuts = (atom: Span, span: Span) =>
    (atom.start < span.end && span.start < atom.end && (span.start < atom.start || span.end > atom.end)) ||
    (span.place !== 'atom' && span.start >= atom.start && span.end <= atom.end);
  const first = findFirst(atoms.length, (at) => (atoms[at]?.start ?? 0) >= start);
  const behind = findFirst(atoms.length, (at) => (atoms[at]?.start ?? 0) >= end);
  const inside = atoms.slice(first, behind).filter((atom) => atom.end <= end);
  const fit = inside.filter((atom) => !spans.some((span) => cuts(atom, span)));
  if (fit.length === 0) return spans;
  const free = spans.filter(({ start: from, end: to }) => !fit.some((atom) => from >= atom.start && to <= atom.end));
  return [...free, ...fit].toSorted((a, b) => a.start - b.start);
}

/** Prose in the syntax behind the prose of a block. */
function readEdges(drafted: DraftSegment, block: DraftBlock, { text, grammar }: Source): readonly RangeSegment[] {
  if (!('nodes' in drafted) || drafted.kind !== 'text') return [];
  const [from, end] = [drafted.nodes[0]?.start ?? block.end, drafted.nodes.at(-1)?.end ?? block.end];
  return grammar.edgesOf(block.kind).flatMap(({ end: pattern, read }) => {
    if (pattern === undefined || read === undefined) return [];
    const found = pattern.exec(text.slice(from, end).trimEnd());
    return found === null ? [] : read(text, { start: from + found.index, end });
  });
}

interface Frame {
  readonly block: DraftBlock;
  readonly grammar: Grammar;
}

/** From the first to the last character of the nodes that is neither white space nor syntax at the edges. */
function trimRange(
  text: string,
  { kind, nodes }: NodeSegment,
  { block, grammar }: Frame,
): { start: number; end: number } | undefined {
  const from = nodes[0]?.start;
  const to = nodes.at(-1)?.end;
  if (from === undefined || to === undefined) return undefined;
  let raw = text.slice(from, to).trimEnd();
  let start = from;
  const skip = (length: number) => {
    raw = raw.slice(length);
    start += length;
  };
  skip(raw.length - raw.trimStart().length);
  for (const edge of kind === 'text' ? grammar.edgesOf(block.kind) : []) {
    if (edge.where?.(text, start) === false) continue;
    skip(edge.start?.exec(raw)?.[0].length ?? 0);
    raw = raw.slice(0, raw.length - (edge.end?.exec(raw)?.[0].length ?? 0));
  }
  return raw === '' ? undefined : { start, end: start + raw.length };
}

/** The first marks of a line that a quotation begins in, in an item or not. */
const QUOTATION = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*>/;

/** Whether only the marks of a quotation, and of the items that it stands in, are before an offset in its line. */
function isQuoted(text: string, offset: number): boolean {
  return QUOTATION.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

/** Spans with those prefixes that stand in none of them; behind a hard break the prefix belongs to the break. */
function addPrefixes(inline: readonly Span[], prefixes: readonly Span[]): Span[] {
  if (prefixes.length === 0) return [...inline];
  const spans: Span[] = [];
  let next = 0;
  for (const span of inline) {
    for (let prefix = prefixes[next]; prefix !== undefined && prefix.end <= span.start; prefix = prefixes[++next])
      spans.push(prefix);
    let { end } = span;
    for (let prefix = prefixes[next]; prefix !== undefined && prefix.start < end; prefix = prefixes[++next])
      if (span.kind === 'break') end = Math.max(end, prefix.end);
    spans.push({ ...span, end });
  }
  return [...spans, ...prefixes.slice(next)];
}

/** Inside a block quote the `>` of each further line belongs to no sentence. */
function quotePrefixes(text: string, range: { start: number; end: number }): Span[] {
  if (!isQuoted(text, range.start)) return [];
  return [...text.slice(range.start, range.end).matchAll(/\n[ \t]*>[> \t]*/g)].map((match) => ({
    kind: 'prefix',
    start: range.start + match.index,
    end: range.start + match.index + match[0].length,
    place: 'atom',
  }));
}

/**
 * Whether a translator can have written a run: it holds letters, or spans that stand for words. Of `The \`request\`.` a
 * translation may keep `\`request\`。`, which has to find its source.
 */
function holdsText(text: string, range: { start: number; end: number }, spans: readonly Span[]): boolean {
  let at = range.start;
  for (const span of spans) {
    if (/\p{L}/u.test(text.slice(at, Math.max(at, span.start)))) return true;
    if (spanTraits(span.kind).isWordlike === true && !text.startsWith('$$', span.start)) return true;
    at = Math.max(at, span.end);
  }
  return /\p{L}/u.test(text.slice(at, range.end));
}
