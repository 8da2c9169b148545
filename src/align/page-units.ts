/**
 * A parsed page as one row of units: each sentence, and each block that holds no sentence. Aligning that row aligns
 * blocks and sentences at once, so that code cells and formulas hold the sentences around them in place. What a unit
 * holds is read when it is first asked for: where an alignment is carried over, most units are only counted.
 */

import { blockTraits, kindAlone, spanTraits } from '../markdown/dialects/registry.ts';
import { grammarOf } from '../markdown/grammar.ts';
import {
  type Block,
  listSentences,
  type Page,
  type PlacedSentence,
  type Sentence,
  type Span,
} from '../markdown/page.ts';
import { cutTable } from '../markdown/table-rows.ts';
import { spanKey, withoutInner } from '../markdown/tokens.ts';
import { groupBy } from '../shared/group.ts';
import { findFirst } from '../shared/halving.ts';
import { once } from '../shared/once.ts';
import { readSolid } from './solid.ts';
import { countBytes, nameAnchor, type Unit } from './unit.ts';
import { splitWords } from './words.ts';

/** The units of a page with their way back; the five lists are parallel. */
export interface PageUnits {
  readonly units: readonly Unit[];
  /** Position in `listSentences(page)`, or -1. */
  readonly sentences: readonly number[];
  /** Position in `page.blocks`. */
  readonly blocks: readonly number[];
  /** Key of the place that a sentence stands in, such as an entry of front matter. */
  readonly keys: readonly (string | undefined)[];
  /** The cell that a sentence stands in. */
  readonly cells: readonly (Cell | undefined)[];
  readonly blockCount: number;
  /** Prose inside spans, which is no unit: it is aligned as the spans are. */
  readonly inner: readonly InnerProse[];
}

/** A cell of a table, by its numbers from 0; the ruler is a row too. */
export interface Cell {
  readonly table: Grid;
  readonly row: number;
  readonly column: number;
}

/** A table of a page. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/** Prose inside a span. */
export interface InnerProse {
  /** Positions in `listSentences(page)`. */
  readonly sentences: readonly number[];
  /** Position of the sentence around the span. */
  readonly around: number;
  readonly kind: Span['kind'];
  /** What the span says, and which of its pieces of prose this is. */
  readonly key: string;
}

type UnitPlace = Pick<PlacedSentence, 'index'> & {
  readonly segment?: PlacedSentence['segment'];
  readonly cell?: Cell | undefined;
};
const NO_SENTENCE: UnitPlace = { index: -1 };

const known = new WeakMap<Page, PageUnits>();

/** The units of a page, in order of position; the same page is read once. */
export function listPageUnits(page: Page): PageUnits {
  const units = known.get(page) ?? readPageUnits(page);
  known.set(page, units);
  return units;
}

function readPageUnits(page: Page): PageUnits {
  const units: Unit[] = [];
  const sentences: number[] = [];
  const blocks: number[] = [];
  const keys: (string | undefined)[] = [];
  const cells: (Cell | undefined)[] = [];
  const all = listSentences(page);
  const placed = all.filter(({ host }) => host === undefined);
  let next = 0;
  let scope = '';
  for (const block of page.blocks) {
    const ending = scope;
    scope = readScope(page, block) ?? scope;
    const first = next;
    while (placed[next]?.block === block) next++;
    const inside = placed.slice(first, next);
    if (inside.length === 0 || blockTraits(block.kind).isWhole === true)
      push(readBare(page, block, scope || ending), block);
    const findCell = inside.length > 0 && blockTraits(block.kind).merge === 'cells' ? openGrid(page, block) : undefined;
    for (const sentence of inside)
      push(readSentence(page, sentence, scope), block, { ...sentence, cell: findCell?.(sentence.start) });
  }
  return { units, sentences, blocks, keys, cells, blockCount: page.blocks.length, inner: listInnerProse(page, all) };

  function push(unit: Unit, block: Block, { index, segment, cell }: UnitPlace = NO_SENTENCE): void {
    units.push(unit);
    sentences.push(index);
    blocks.push(block.index);
    keys.push(segment?.key);
    cells.push(cell);
  }
}

/** Finds the cell of a table that holds what starts at a position of the page. */
function openGrid({ text }: Page, block: Block): ((start: number) => Cell | undefined) | undefined {
  const rows = cutTable(text.slice(block.start, block.end));
  if (rows === undefined) return undefined;
  const table = { rows: rows.length, columns: Math.max(...rows.map(({ cells }) => cells.length)) };
  const ends: Cell[] = [];
  const offsets: number[] = [];
  let at = block.start;
  for (const [row, { head, cells, tail }] of rows.entries()) {
    at += head.length;
    for (const [column, cell] of cells.entries()) {
      at += cell.length + 1;
      ends.push({ table, row, column });
      offsets.push(at);
    }
    at += tail.length - 1;
  }
  return (start) => ends[findFirst(offsets.length, (place) => (offsets[place] ?? 0) > start)];
}

function listInnerProse({ text }: Page, placed: readonly PlacedSentence[]): InnerProse[] {
  const inside = placed.filter(({ host }) => host !== undefined);
  const bySegment = inside.length === 0 ? undefined : groupBy(placed, ({ segment }) => segment);
  return [...groupBy(inside, ({ segment }) => segment)].flatMap(([segment, sentences]) => {
    const { block, host } = sentences[0] ?? {};
    if (host === undefined) return [];
    const { span } = host;
    const outside = (bySegment?.get(host.segment) ?? []).filter((other) => other.block === block);
    const around = outside[findFirst(outside.length, (at) => (outside[at]?.end ?? 0) > span.start)];
    const key = `${span.inner?.indexOf(segment)} ${spanKey(span, text.slice(span.start, span.end))}`;
    return around === undefined
      ? []
      : [{ sentences: sentences.map(({ index }) => index), around: around.index, kind: span.kind, key }];
  });
}

/** Who reads what follows, `''` for everybody; `undefined` where a block does not say. */
function readScope(page: Page, block: Block): string | undefined {
  const { readScope: read } = blockTraits(block.kind);
  const scope = read?.(page.text.slice(block.start, block.end));
  return scope === undefined || scope.place === 'alone' ? undefined : scope.names.join(',');
}

function readSentence(page: Page, sentence: PlacedSentence, scope: string): Unit {
  const { block, segment, start, end } = sentence;
  const read = once(() => {
    const spans = segment.spans.filter((span) => span.start < end && span.end > start);
    const { prose, anchors } = separate(page, spans, sentence);
    return { words: splitWords(prose, page.language), anchors };
  });
  return {
    get words() {
      return read().words;
    },
    get anchors() {
      return read().anchors;
    },
    bytes: countBytes(page.text.slice(start, end)),
    block: block.index,
    place: segment.kind === 'text' ? placeOf(block, page) : segment.kind,
    scope: segment.key ?? scope,
  };
}

/** What a sentence stands in, with the level of a heading or the depth in lists, and the quotations around it. */
function placeOf({ kind, level, start }: Block, { text }: Page): string {
  let quotations = '';
  for (let at = text.lastIndexOf('\n', start - 1) + 1; /[ \t>]/.test(text[at] ?? ''); at += 1)
    if (text[at] === '>') quotations += '>';
  return `${kind}${level}${quotations}`;
}

/** The words of a range and the anchors among them. */
function separate(page: Page, spans: readonly Span[], { start, end }: Sentence): { prose: string; anchors: string[] } {
  const anchors: string[] = [];
  let prose = '';
  let at = start;
  for (const span of spans) {
    if (span.start > at) prose += page.text.slice(at, span.start);
    const raw = withoutInner(span, page.text.slice(span.start, span.end));
    if (span.place === 'close') anchors.push(...readClosing(span, raw));
    else if (span.place === 'atom') anchors.push(...readAtom(span, raw));
    if (span.place === 'atom') prose += ' ';
    at = Math.max(at, span.end);
  }
  return { prose: prose + page.text.slice(at, Math.max(at, end)), anchors };
}

function readAtom({ kind }: { readonly kind: string }, raw: string): string[] {
  const { anchor } = spanTraits(kind);
  return anchor === undefined ? [] : [nameAnchor(anchor, raw)];
}

/** The end of a link or picture holds its address. */
function readClosing({ kind }: { readonly kind: string }, raw: string): string[] {
  const address = /\]\(\s*<?([^)\s>]+)/.exec(raw)?.[1];
  if (address === undefined) return [];
  return [nameAnchor(spanTraits(kind).anchor ?? 'url', address)];
}

/** A block without sentences: a solid, or a line that only holds anchors. */
function readBare(page: Page, block: Block, scope: string): Unit {
  const raw = page.text.slice(block.start, block.end);
  const unit = {
    words: [],
    anchors: [],
    bytes: countBytes(raw),
    block: block.index,
    place: placeOf(block, page),
    scope,
  };
  const isText = block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading';
  const kind = isText ? kindAlone(raw) : block.kind;
  if (kind !== undefined) {
    const read = once(() => readSolid(raw, kind, scope));
    return {
      ...unit,
      get solid() {
        return read();
      },
    };
  }
  const anchors = grammarOf(page.dialect)
    .findInRaw(raw, 0)
    .flatMap((piece) => (piece.raw.startsWith('](') ? readClosing(piece, piece.raw) : readAtom(piece, piece.raw)));
  return { ...unit, anchors };
}
