/**
 * Protected spans of a segment: from inline nodes to the ranges that no translation may touch.
 *
 * Atoms are opaque (a formula, a role); pairs wrap text that is translated (emphasis, links, slide marks). Marks
 * that Markdown itself leaves as text, such as an unpaired `*` in a translation, are protected all the same.
 */

import { pushAll } from '../shared/many.ts';
import type { DraftSpan, SpanRole } from './features/feature.ts';
import type { Grammar } from './grammar.ts';
import type { Span, SpanKind } from './page.ts';
import { findInText } from './text-patterns.ts';
import type { TreeNode } from './tree.ts';

/**
 * Collect the protected spans of `nodes`, in order of position.
 *
 * @param text  The page.
 * @param nodes Inline nodes of one segment, in order.
 */
export function collectSpans(text: string, nodes: readonly TreeNode[], grammar: Grammar): Span[] {
  const spans: DraftSpan[] = [];
  let pairs = 0;
  for (const node of nodes) visit(node);
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  for (const repair of grammar.repairs) pairs = repair(text, ordered, pairs);
  pairEnds(text, ordered, { firstPair: pairs, closes: grammar.closes });
  return ordered;

  function visit(node: TreeNode): void {
    const role = grammar.spans.get(node.type);
    if (role?.place === 'pair') visitPair(node, role);
    else if (role !== undefined) spans.push({ kind: role.kind, start: node.start, end: node.end, place: role.place });
    else if (node.type === 'break') visitBreak(node);
    else if (node.type === 'text') pushAll(spans, findInText(text, node, grammar.inText));
    else for (const child of node.children) visit(child);
  }

  function visitPair(node: TreeNode, { kind }: SpanRole): void {
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
    const label = REFERENCE.test(node.type) ? labelOf(node, first, last) : undefined;
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

/** Links and images that lead where a definition says. */
const REFERENCE = /^(?:link|image)Reference$/;

/** The label in the last brackets of `][label]`. */
function labelAtEnd(raw: string): string | undefined {
  return /\]\[((?:[^[\]\\]|\\.)+)\]$/.exec(raw)?.[1];
}

interface PairRules {
  readonly firstPair: number;
  readonly closes: Grammar['closes'];
}

/** Number the opening and closing ends that are nodes of their own and belong together, innermost first. */
function pairEnds(text: string, spans: DraftSpan[], { firstPair, closes }: PairRules): void {
  let pairs = firstPair;
  const open = new OpenEnds(text, closes);
  for (const span of spans) {
    if (span.pair !== undefined || span.place === 'atom') continue;
    if (span.place === 'open') {
      open.push(span);
      continue;
    }
    const partner = open.close(span);
    if (partner === undefined) continue;
    partner.pair = pairs;
    span.pair = pairs++;
  }
}

/** What stands open, found by what may close it: what closes nothing does not look through all that is open. */
class OpenEnds {
  readonly #text: string;
  readonly #closes: Grammar['closes'];
  readonly #open: DraftSpan[] = [];
  /** Places in the list by kind, and by how they are written where that tells what closes them; some are gone. */
  readonly #places = new Map<SpanKind, Map<string, { at: number; span: DraftSpan }[]>>();

  constructor(text: string, closes: Grammar['closes']) {
    this.#text = text;
    this.#closes = closes;
  }

  push(span: DraftSpan): void {
    const own = this.#places.get(span.kind) ?? new Map<string, { at: number; span: DraftSpan }[]>();
    const written = this.#closes.has(span.kind) ? this.#rawOf(span) : '';
    const list = own.get(written) ?? [];
    list.push({ at: this.#open.push(span) - 1, span });
    this.#places.set(span.kind, own.set(written, list));
  }

  /** The last one that a closing end belongs to; what was opened behind it is given up. */
  close(end: DraftSpan): DraftSpan | undefined {
    const fits = this.#closes.get(end.kind) ?? (() => true);
    let found = -1;
    for (const [written, list] of this.#places.get(end.kind) ?? []) {
      if (!fits(written, this.#rawOf(end))) continue;
      while (list.length > 0 && this.#open[list.at(-1)?.at ?? -1] !== list.at(-1)?.span) list.pop();
      found = Math.max(found, list.at(-1)?.at ?? -1);
    }
    return found === -1 ? undefined : this.#open.splice(found)[0];
  }

  #rawOf({ start, end }: DraftSpan): string {
    return this.#text.slice(start, end);
  }
}
