/**
 * The pieces of a block that a translation must carry over, as the features of its dialect name them: formulas,
 * references, code spans, links, template tags and so on.
 *
 * They come from the spans of the segments; what no segment holds (a cell or an item without words, a display
 * formula, a directive) is scanned as raw text.
 */

import { findDefinition } from '../markdown/definitions.ts';
import { blockTraits } from '../markdown/dialects/registry.ts';
import type { SpanText } from '../markdown/features/feature.ts';
import { type Grammar, grammarOf } from '../markdown/grammar.ts';
import type { Block, Page, Segment, Span } from '../markdown/page.ts';
import { withoutInner } from '../markdown/tokens.ts';
import { pushAll } from '../shared/many.ts';

/** One piece; pieces with equal keys say the same. */
export interface Piece {
  /** What a rule is about; named as features name it. */
  readonly kind: string;
  readonly key: string;
  readonly raw: string;
  /** Label of a reference link. */
  readonly label?: string;
  /** Offset in the page. */
  readonly start: number;
}

/** Every piece of a block, in order. */
export function collectPieces(page: Page, block: Block): Piece[] {
  if (blockTraits(block.kind).isOpaque) return [];
  const grammar = grammarOf(page.dialect);
  const pieces: Piece[] = [];
  let at = block.start;
  for (const segment of block.segments) {
    pushAll(pieces, scanRaw(page, block, { start: at, end: segment.start }));
    pushAll(pieces, readSpans(page, segment, grammar));
    at = segment.end;
  }
  return [...pieces, ...scanRaw(page, block, { start: at, end: block.end })];
}

function readSpans(page: Page, segment: Segment, grammar: Grammar): Piece[] {
  const { text } = page;
  const opens = new Map(segment.spans.flatMap((span) => (span.place === 'open' ? [[span.pair, span]] : [])));
  return segment.spans.flatMap((span) => {
    const { kind, start, end, place } = span;
    const label = place === 'close' ? span.label : undefined;
    if (label?.startsWith('^') === true) return [];
    const open = place === 'close' && span.pair !== undefined ? opens.get(span.pair) : undefined;
    const read: SpanText = {
      raw: withoutInner(span, text.slice(start, end)),
      place,
      ...(open === undefined ? {} : { open: text.slice(open.start, open.end) }),
      ...(label === undefined ? {} : { address: findDefinition(page, label) ?? `[${label}]` }),
    };
    const told = label === undefined ? {} : { label };
    return grammar.readPieces(kind, read).map((piece) => ({ ...piece, ...told, raw: shownAs(read.raw), start }));
  });
}

/** Pieces of a part of a block that no segment holds. */
function scanRaw({ text, dialect }: Page, block: Block, { start, end }: Pick<Span, 'start' | 'end'>): Piece[] {
  if (start >= end) return [];
  const grammar = grammarOf(dialect);
  return grammar.findInRaw(text.slice(block.start, end), start - block.start).flatMap(({ kind, raw, at }) =>
    grammar.readPieces(kind, { raw, place: 'atom' }).map((piece) => ({
      ...piece,
      raw: shownAs(raw),
      start: block.start + at,
    })),
  );
}

/** The end of a link is shown by its address, an opening line without what opens its title. */
function shownAs(raw: string): string {
  return raw.replace(/^\](?=\()|(?:(?<!\s)\s+|(?<![\s|"[]))[|"[]+\s*$/g, '');
}
