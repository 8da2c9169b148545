/**
 * Copied text of a block whose source changed: the translation's own of it stays, and the source's change is merged into
 * it, entry by entry where the block has keys, else stretch by stretch between its segments.
 */
import type { Block, Frame, Page } from '../../markdown/page.ts';
import { renderBlock } from '../../markdown/render.ts';
import { setLineEnds } from '../../shared/line-ends.ts';
import { makeLineFinder } from '../../shared/line-finder.ts';
import { once } from '../../shared/once.ts';
import type { DescribedPage } from '../page/describe.ts';
import type { PageStyle } from '../page/style.ts';
import type { Group, Slot } from '../plan/layout.ts';
import type { ComposeInput } from './composition.ts';
import { concat, EMPTY, type Fragment, type Loss, plainFragment } from './fragment.ts';
import { findHole, nameHoles } from './holes.ts';
import { cutMark, mergeListMark } from './list-mark.ts';
import { literalsOf, mergeLiteral } from './literals.ts';
import { trimLineEnds } from './merge-pieces.ts';

export interface MergePages {
  readonly base: DescribedPage;
  readonly source: DescribedPage;
  readonly target: DescribedPage;
  readonly style: PageStyle;
}

/** A block of the translation, and the blocks of base and source that it goes with. */
export interface MergedBlock {
  readonly block: Block;
  readonly group: Group;
}

/**
 * A block that is merged as a whole, with a hole for each piece of prose: one of the target's is filled with what
 * stands there now, one that only the source has with what is new. `undefined` for other blocks.
 *
 * @param fillHole What stands in a segment of the target's block, or of the source's.
 */
export function mergeInGaps(
  { block, group }: MergedBlock,
  input: ComposeInput,
  fillHole: (slot: Slot) => Fragment,
): Fragment | undefined {
  const { base, source, target, style } = input;
  const ownLines = (text: string) => setLineEnds(text, style.lineEnd);
  if (!group.hasGaps || group.target.length !== 1) return undefined;
  const old = base.blocks[group.base[0] ?? -1]?.block;
  const fresh = source.blocks[group.fresh[0] ?? -1]?.block;
  if (old === undefined || fresh === undefined || fresh.segments.length + block.segments.length === 0) return undefined;
  const names = nameHoles(input, { base: old, target: block, source: fresh });
  const sides = {
    base: ownLines(renderHoles(base.page, old, names.base)),
    target: renderHoles(target.page, block, names.target),
    source: ownLines(renderHoles(source.page, fresh, names.source)),
  };
  const languages = { from: base.page.language, to: target.page.language };
  const { text, conflicts } = mergeLiteral(block.kind, sides, { languages });
  const [readTarget, readSource] = [
    proseReader(target.page, block, names.target),
    proseReader(source.page, fresh, names.source),
  ];
  const losses = conflicts.map(
    (conflict): Loss => ({
      ...conflict,
      target: readTarget(conflict.target),
      block: fresh.index,
      source: findIn(source.page, fresh, readSource(conflict.source)),
    }),
  );
  let [from, next] = [0, 0];
  const parts = text.split(HOLE).map((part, at): Fragment => {
    if (at % 2 === 1) {
      from += part.length + 2;
      const hole = findHole(part);
      if (hole === undefined) return EMPTY;
      return fillHole({ ...hole, block: (hole.page === 'target' ? block : fresh).index });
    }
    const [start, end] = [from, from + part.length];
    from = end;
    // One that begins with prose is told with the text behind it.
    const first = next;
    while ((losses[next]?.start ?? Infinity) < end) next += 1;
    const own = losses.slice(first, next);
    const move = (offset: number) => Math.max(start, Math.min(offset, end)) - start;
    return {
      ...EMPTY,
      text: part,
      losses: own.map((loss) => ({ ...loss, start: move(loss.start), end: move(loss.end) })),
    };
  });
  return concat(parts);
}

/** What stands between the segments of a block, in order; `undefined` where the three sides are not alike. */
export function mergeLiterals(
  { block, group }: MergedBlock,
  { base, source, target, style }: MergePages,
): Fragment[] | undefined {
  const ownLines = (text: string) => setLineEnds(text, style.lineEnd);
  if (group.base.length !== 1 || group.target.length !== 1 || group.fresh.length !== 1) return undefined;
  const old = base.blocks[group.base[0] ?? -1]?.block;
  const fresh = source.blocks[group.fresh[0] ?? -1]?.block;
  if (old === undefined || fresh === undefined) return undefined;
  const rawSource = literalsOf(source.page, fresh);
  const sides = {
    base: literalsOf(base.page, old).map((literal) => ownLines(literal)),
    target: literalsOf(target.page, block),
    source: rawSource.map((literal) => ownLines(literal)),
  };
  if (sides.base.length !== sides.source.length || sides.base.length !== sides.target.length) {
    // An item that was translated without words is counted like the others.
    const [whole, ...others] = sides.target;
    const [own, rest] = cutMark(whole ?? '');
    const counted = mergeListMark({ base: sides.base[0] ?? '', target: own, source: sides.source[0] ?? '' });
    return others.length > 0 || counted === undefined ? undefined : [plainFragment(counted + rest)];
  }
  const languages = { from: base.page.language, to: target.page.language };
  let from = fresh.start;
  return sides.target.map((literal, at) => {
    const own = sides.source[at] ?? '';
    const raw = rawSource[at] ?? '';
    const texts = { base: sides.base[at] ?? '', target: literal, source: own };
    // White space before a segment is the indentation of its block.
    if (at < block.segments.length && literal === texts.base) {
      from = fresh.segments[at]?.end ?? from;
      return plainFragment(isSameLines(own, literal) ? literal : own);
    }
    const mark = at > 0 ? undefined : mergeListMark(texts);
    if (mark !== undefined) {
      from = fresh.segments[at]?.end ?? from;
      return plainFragment(mark);
    }
    const { text, conflicts } = mergeLiteral(block.kind, texts, { languages, goesOn: at < block.segments.length });
    const countReturns = once(() => returnCounter(raw, own));
    const losses = conflicts.map((conflict): Loss => {
      const start = Math.max(0, own.indexOf(conflict.source));
      const place = { start, end: start + conflict.source.trimEnd().length };
      const inSource = (offset: number) => from + offset + countReturns()(offset);
      return { ...conflict, block: fresh.index, source: { start: inSource(place.start), end: inSource(place.end) } };
    });
    from = fresh.segments[at]?.end ?? from;
    return { ...EMPTY, text, losses };
  });
}

/** Whether two texts in front of prose differ by the white space at line ends alone. */
function isSameLines(a: string, b: string): boolean {
  return trimLineEnds(`${a}.`) === trimLineEnds(`${b}.`);
}

/** Where a copied text stands in a block; the whole block, where its line ends differ. */
function findIn({ text }: Page, block: Block, part: string): { start: number; end: number } {
  const solid = part.trimEnd();
  const start = text.indexOf(solid, block.start);
  return start === -1 || start + solid.length > block.end
    ? { start: block.start, end: block.end }
    : { start, end: start + solid.length };
}

const HOLE = /\uE010([^\uE010\uE011]*)\uE011/;

/** The text of a block with the name of each segment in its place. */
function renderHoles(page: Page, block: Block, names: readonly string[]): string {
  let at = 0;
  return renderBlock(page, block, () =>
    (names[at++] ?? '')
      .split(' ')
      .map((name) => `\uE010${name}\uE011`)
      .join(' '),
  );
}

/** Puts the prose of a block in the place of the names of its segments. */
function proseReader(page: Page, { segments }: Block, names: readonly string[]): (text: string) => string {
  const texts = new Map(
    segments.flatMap(({ start, end }, at) => {
      return (names[at] ?? '').split(' ').map((name) => [name, page.text.slice(start, end)] as const);
    }),
  );
  return (text) =>
    text
      .split(HOLE)
      .map((part, at) => (at % 2 === 1 ? (texts.get(part) ?? '') : part))
      .join('');
}

/** A text as it has to stand in its frame. Marks of its parts hold for the whole where signs were put in. */
export function settleFragment(fragment: Fragment, frame: Frame): Fragment {
  const text = frame.settle(fragment.text);
  if (text === fragment.text) return fragment;
  return { ...fragment, text, marks: fragment.marks.map((mark) => ({ ...mark, start: 0, end: text.length })) };
}

/** Counts how many more carriage returns `raw` has than `own`, a text of the same lines, before an offset of `own`. */
function returnCounter(raw: string, own: string): (offset: number) => number {
  const lineAt = makeLineFinder(own);
  /** For each line, how many up to it end with one. */
  const countAll = (text: string) => {
    let count = 0;
    return text.split('\n').map((line) => (count += line.endsWith('\r') ? 1 : 0));
  };
  const [before, after] = [countAll(raw), countAll(own)];
  return (offset) => {
    const lines = lineAt(offset) - 1;
    const upTo = (counts: readonly number[]) => counts[Math.min(lines, counts.length) - 1] ?? 0;
    return upTo(before) - upTo(after);
  };
}
