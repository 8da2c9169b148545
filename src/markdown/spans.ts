/**
 * Protected spans of a segment: from inline nodes to the ranges that no translation may touch.
 *
 * Atoms are opaque (a formula, a role); pairs wrap text that is translated (emphasis, links, slide marks). Marks
 * that Markdown itself leaves as text, such as an unpaired `*` in a translation, are protected all the same.
 */
import type { Span, SpanKind } from './page.ts';
import type { TreeNode } from './tree.ts';

const ATOMS: Readonly<Record<string, SpanKind>> = {
  inlineCode: 'code',
  html: 'html',
  image: 'image',
  imageReference: 'image',
  footnoteReference: 'footnote',
  d2lDisplay: 'math',
  d2lMath: 'math',
  d2lRole: 'role',
  d2lStar: 'emphasis',
  d2lUrl: 'url',
};

const PAIRS: Readonly<Record<string, SpanKind>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  link: 'link',
  linkReference: 'link',
};

/** Pieces of plain text that must survive: character references, escapes, footnote marks, stray `*` and `~~`. */
const IN_TEXT: readonly (readonly [SpanKind, RegExp])[] = [
  // An escaped ampersand begins no reference.
  ['escape', /\\[!-/:-@[-`{-~]/g],
  ['entity', /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g],
  ['footnote', /\[\^[^\]\s]+\]/g],
  ['mark', /(?<=[[(])(?:\*\*|~~)|(?:\*\*|~~)(?=[\])])/g],
  ['emphasis', /(?<![\s*])\*+(?!\*)|\*+(?![\s*])/g],
];

interface Draft {
  kind: SpanKind;
  start: number;
  end: number;
  place: Span['place'];
  pair?: number;
  label?: string;
}

/**
 * Collect the protected spans of `nodes`, in order of position.
 *
 * @param text  The page.
 * @param nodes Inline nodes of one segment, in order.
 */
export function collectSpans(text: string, nodes: readonly TreeNode[]): Span[] {
  const spans: Draft[] = [];
  let pairs = 0;
  for (const node of nodes) visit(node);
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  pairs = pairStars(text, ordered, pairs);
  pairImagesAndMarks(text, ordered, pairs);
  return ordered;

  function visit(node: TreeNode): void {
    const atom = ATOMS[node.type];
    const pair = PAIRS[node.type];
    if (atom !== undefined) visitAtom(node, atom);
    else if (pair !== undefined) visitPair(node, pair);
    else if (node.type === 'd2lSlideOpen') spans.push(mark(node, 'mark', 'open'));
    else if (node.type === 'd2lSlideClose') spans.push(mark(node, 'mark', 'close'));
    else if (node.type === 'd2lImageOpen') spans.push(mark(node, 'image', 'open'));
    else if (node.type === 'd2lImageClose') spans.push(mark(node, 'image', 'close'));
    else if (node.type === 'break') visitBreak(node);
    else if (node.type === 'text') spans.push(...spansInText(text, node));
    else for (const child of node.children) visit(child);
  }

  function visitAtom(node: TreeNode, kind: SpanKind): void {
    const label = node.type === 'imageReference' ? labelAtEnd(text.slice(node.start, node.end)) : undefined;
    spans.push({ kind, start: node.start, end: node.end, place: 'atom', ...(label === undefined ? {} : { label }) });
  }

  function visitPair(node: TreeNode, kind: SpanKind): void {
    const first = node.children[0];
    const last = node.children.at(-1);
    const isAutolink = node.type === 'link' && text[node.start] === '<';
    if (first === undefined || last === undefined || isAutolink) {
      spans.push({ kind: isAutolink ? 'url' : kind, start: node.start, end: node.end, place: 'atom' });
      return;
    }
    const pair = pairs++;
    spans.push({ kind, start: node.start, end: first.start, place: 'open', pair });
    for (const child of node.children) visit(child);
    const label = node.type === 'linkReference' ? labelOf(node, first, last) : undefined;
    const close = { kind, start: last.end, end: node.end, place: 'close', pair } as const;
    spans.push(label === undefined ? close : { ...close, label });
  }

  /** A full reference names its label behind its words; of another one the words are the label. */
  function labelOf(node: TreeNode, first: TreeNode, last: TreeNode): string {
    return labelAtEnd(text.slice(last.end, node.end)) ?? text.slice(first.start, last.end);
  }

  /** A hard break holds its line end and the indentation of the next line. */
  function visitBreak(node: TreeNode): void {
    const indent = /[ \t]*/y;
    indent.lastIndex = node.end;
    indent.test(text);
    spans.push({ kind: 'break', start: node.start, end: indent.lastIndex, place: 'atom' });
  }
}

/** The label in the last brackets of `][label]`; of `![words]` or `![words][]` the words. */
function labelAtEnd(raw: string): string | undefined {
  const [, label] = /\]\[((?:[^[\]\\]|\\.)+)\]$/.exec(raw) ?? [];
  return label ?? /^!\[((?:[^[\]\\]|\\.)+)\](?:\[\])?$/.exec(raw)?.[1];
}

function mark(node: TreeNode, kind: SpanKind, place: 'open' | 'close'): Draft {
  return { kind, start: node.start, end: node.end, place };
}

function spansInText(text: string, node: TreeNode): Draft[] {
  const raw = text.slice(node.start, node.end);
  const taken: Draft[] = [];
  for (const [kind, pattern] of IN_TEXT)
    for (const match of raw.matchAll(pattern)) {
      const start = node.start + match.index;
      const end = start + match[0].length;
      if (taken.every((span) => end <= span.start || start >= span.end))
        taken.push({ kind, start, end, place: 'atom' });
    }
  return taken;
}

/** A star that closes before a slide mark belongs to the stray star that opened its emphasis. */
function pairStars(text: string, spans: Draft[], firstPair: number): number {
  let pairs = firstPair;
  for (const [at, close] of spans.entries()) {
    if (
      close.kind !== 'emphasis' ||
      close.place !== 'atom' ||
      !/^\*\*\*[\])]/.test(text.slice(close.start, close.start + 4))
    )
      continue;
    const open = spans.slice(0, at).findLast((span) => span.kind === 'emphasis' && span.place === 'atom');
    if (open === undefined || text.slice(open.start, open.end) !== '*') continue;
    Object.assign(open, { place: 'open', pair: pairs });
    Object.assign(close, { place: 'close', pair: pairs++ });
  }
  return pairs;
}

/** Number the ends of slide marks and image captions that belong together, innermost first. */
function pairImagesAndMarks(text: string, spans: Draft[], firstPair: number): void {
  let pairs = firstPair;
  const open: Draft[] = [];
  for (const span of spans) {
    if (span.pair !== undefined || (span.kind !== 'mark' && span.kind !== 'image')) continue;
    if (span.place === 'open') open.push(span);
    if (span.place !== 'close') continue;
    const at = open.findLastIndex((candidate) => fits(text, candidate, span));
    const partner = open[at];
    if (partner === undefined) continue;
    open.splice(at);
    partner.pair = pairs;
    span.pair = pairs++;
  }
}

function fits(text: string, open: Draft, close: Draft): boolean {
  if (open.kind !== close.kind) return false;
  if (open.kind === 'image') return true;
  const run = text.slice(open.start + 1, open.end);
  return text.slice(close.start, close.end) === run + (text[open.start] === '[' ? ']' : ')');
}
