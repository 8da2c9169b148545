/**
 * Text to page: blocks as slices of the text, with their segments, sentences and protected spans.
 *
 * Rule: every character that is not white space ends in exactly one block, and every character of prose in
 * exactly one segment; what the tree does not name is absorbed into a neighbouring block, never dropped.
 */
import type { Block, BlockKind, Dialect, Page, Segment, Span } from './page.ts';
import { splitSentences } from './sentences.ts';
import { collectSpans } from './spans.ts';
import { type EmphasisReading, parseTree, type TreeNode } from './tree.ts';

export interface ParseOptions {
  /** Language code of the text; decides how sentences are split. */
  readonly language: string;
  /** Default `d2l`, which also reads plain CommonMark with tables. */
  readonly dialect?: Dialect;
  /** Default `friendly`. */
  readonly emphasis?: EmphasisReading;
}

interface Context {
  readonly kind: 'item' | undefined;
  readonly level: number;
}

interface DraftSegment {
  readonly kind: Segment['kind'];
  readonly nodes: readonly TreeNode[];
}

interface DraftBlock {
  readonly kind: BlockKind;
  start: number;
  end: number;
  readonly level: number;
  readonly segments: readonly DraftSegment[];
}

const LITERAL_KINDS: Readonly<Record<string, BlockKind>> = {
  code: 'code',
  html: 'html',
  yaml: 'metadata',
  toml: 'metadata',
  thematicBreak: 'rule',
  definition: 'definition',
  d2lDisplay: 'math',
};

/** Parse a page. Never throws: any text is a page. */
export function parsePage(text: string, options: ParseOptions): Page {
  const { language, dialect = 'd2l', emphasis } = options;
  const root = parseTree(text, dialect, emphasis);
  const drafts = root.children.flatMap((node) => collectBlocks(text, node, { kind: undefined, level: 0 }));
  coverText(text, drafts);
  const blocks = drafts.map((draft, index) => finishBlock(draft, index, { text, language }));
  return { text, language, dialect, blocks };
}

function collectBlocks(text: string, node: TreeNode, context: Context): DraftBlock[] {
  const literal = LITERAL_KINDS[node.type];
  if (literal !== undefined) return [draftBlock(node, literal, context)];
  switch (node.type) {
    case 'heading':
      return [
        { ...draftBlock(node, 'heading', context), level: node.depth ?? 1, segments: textSegments(node.children) },
      ];
    case 'paragraph':
      return [paragraphBlock(text, node, context)];
    case 'table':
      return [{ ...draftBlock(node, 'table', context), segments: cellSegments(node) }];
    case 'list':
      return node.children.flatMap((item) => itemBlocks(text, item, context.level + 1));
    case 'd2lDirective':
      return [
        draftBlock(node, /:(begin|end)_tab:/.test(text.slice(node.start, node.end)) ? 'tab' : 'directive', context),
      ];
    default:
      if (node.children.length === 0)
        return [draftBlock(node, node.type === 'footnoteDefinition' ? 'definition' : 'html', context)];
      return node.children.flatMap((child) => collectBlocks(text, child, context));
  }
}

function draftBlock(node: TreeNode, kind: BlockKind, context: Context): DraftBlock {
  return { kind, start: node.start, end: node.end, level: context.level, segments: [] };
}

function itemBlocks(text: string, item: TreeNode, level: number): DraftBlock[] {
  const [first, ...rest] = item.children;
  if (first === undefined) return [{ kind: 'item', start: item.start, end: item.end, level, segments: [] }];
  const blocks = collectBlocks(text, first, { kind: 'item', level });
  const head = blocks[0];
  if (head !== undefined) head.start = Math.min(head.start, item.start);
  return [...blocks, ...rest.flatMap((child) => collectBlocks(text, child, { kind: undefined, level }))];
}

/** A paragraph that only holds an image or a discussion link is a block of that kind; `:Text` captions a table. */
function paragraphBlock(text: string, node: TreeNode, context: Context): DraftBlock {
  const [first] = node.children;
  const solid = node.children.filter((child) => text.slice(child.start, child.end).trim() !== '');
  const only = solid.length === 1 ? solid[0] : undefined;
  if (only?.type === 'link' && /^https?:\/\/discuss\./.test(only.url ?? ''))
    return draftBlock(node, 'discussion', context);
  if (first?.type === 'd2lImageOpen' && solid.at(-1)?.type === 'd2lImageClose' && countOpens(node) === 1)
    return {
      ...draftBlock(node, 'image', context),
      segments: [{ kind: 'caption', nodes: solid.slice(1, -1) }],
    };
  const kind =
    context.kind ??
    (/^:(?![\s`]|[a-zA-Z][\w-]*:)/.test(text.slice(node.start, node.start + 40)) ? 'caption' : 'paragraph');
  return { ...draftBlock(node, kind, context), segments: textSegments(node.children) };
}

function countOpens(node: TreeNode): number {
  return node.children.filter((child) => child.type === 'd2lImageOpen').length;
}

function textSegments(nodes: readonly TreeNode[]): DraftSegment[] {
  return [{ kind: 'text', nodes }];
}

function cellSegments(table: TreeNode): DraftSegment[] {
  return table.children.flatMap((row) => row.children.map((cell) => ({ kind: 'cell' as const, nodes: cell.children })));
}

/**
 * Extend blocks over the markers around them (indentation, `>`, list marks), so that only white space is left
 * between blocks.
 */
function coverText(text: string, blocks: DraftBlock[]): void {
  let previousEnd = 0;
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

function finishBlock(draft: DraftBlock, index: number, { text, language }: Pick<Page, 'text' | 'language'>): Block {
  const { kind, start, end, level } = draft;
  const segments: Segment[] = [];
  for (const { kind: segmentKind, nodes } of draft.segments) {
    const range = trimRange(text, nodes, kind === 'caption');
    if (range === undefined) continue;
    const isInside = (span: Span) => span.start >= range.start && span.end <= range.end;
    const spans = addPrefixes(collectSpans(text, nodes).filter(isInside), quotePrefixes(text, range));
    if (!holdsText(text, range, spans)) continue;
    const id = `${index}.${segments.length}`;
    const sentences = splitSentences({ text, ...range, spans, language });
    segments.push({ id, kind: segmentKind, ...range, spans, sentences });
  }
  return { index, kind, start, end, segments, level };
}

/** From the first to the last character of the nodes that is not white space; the colon of a caption is left out. */
function trimRange(
  text: string,
  nodes: readonly TreeNode[],
  isCaption: boolean,
): { start: number; end: number } | undefined {
  const from = nodes[0]?.start;
  const to = nodes.at(-1)?.end;
  if (from === undefined || to === undefined) return undefined;
  const raw = text.slice(from, to);
  const lead = (isCaption ? /^\s*:?\s*/ : /^\s*/).exec(raw)?.[0].length ?? 0;
  const end = from + raw.trimEnd().length;
  return from + lead < end ? { start: from + lead, end } : undefined;
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
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  if (!/^[ \t]*>/.test(text.slice(lineStart, range.start))) return [];
  return [...text.slice(range.start, range.end).matchAll(/\n[ \t]*>[> \t]*/g)].map((match) => ({
    kind: 'prefix',
    start: range.start + match.index,
    end: range.start + match.index + match[0].length,
    place: 'atom',
  }));
}

/** Spans that stand for words: of `The \`request\`.` a translation may keep `\`request\`。`, which has to find its source. */
const WORDLIKE: ReadonlySet<Span['kind']> = new Set(['math', 'code', 'role', 'url']);

/** Whether a translator can have written a run: it holds letters, or what stands for them. */
function holdsText(text: string, range: { start: number; end: number }, spans: readonly Span[]): boolean {
  let at = range.start;
  for (const span of spans) {
    if (/\p{L}/u.test(text.slice(at, Math.max(at, span.start)))) return true;
    if (WORDLIKE.has(span.kind) && !text.startsWith('$$', span.start)) return true;
    at = Math.max(at, span.end);
  }
  return /\p{L}/u.test(text.slice(at, range.end));
}
