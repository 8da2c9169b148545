/**
 * New text of one segment: its sentences in their new order, with the separators that the target page had between
 * them wherever two of its sentences stay neighbours, and hard breaks where the source has them.
 */
import type { Dialect } from '../../markdown/dialects/names.ts';
import { setLineEnds } from '../../shared/line-ends.ts';
import { escapeLineStart } from '../accept/escape.ts';
import type { DescribedPage } from '../page/describe.ts';
import { type Item, orderItems } from '../page/sequence.ts';
import { type PageStyle, separatorBetween } from '../page/style.ts';
import { concat, type Fragment, plainFragment, splice } from './fragment.ts';
import { trimLineEnds } from './merge-pieces.ts';

/** A sentence of the new segment. `target` is its first target sentence, `lastTarget` its last. */
export interface Piece extends Item {
  readonly fragment: Fragment;
  readonly lastTarget?: number;
  /** First and last sentences that it stands for, where it is the first or last that does. */
  readonly freshEnds?: Ends;
  readonly formerEnds?: Ends;
  /** Its text has the bytes that it has in the target. */
  readonly isKept?: boolean;
  /** What stood before its further lines in the target; absent for what did not stand there. */
  readonly home?: string;
}

interface Ends {
  readonly first?: number;
  readonly last?: number;
}

/** The pages that a segment is composed from. */
export interface SegmentPages {
  readonly base: DescribedPage;
  readonly source: DescribedPage;
  readonly target: DescribedPage;
  readonly style: PageStyle;
}

/** Where a segment stands. */
export interface SegmentPlace {
  /** It starts where a list or another block could start. */
  readonly opensLine: boolean;
  /** What stands before each of its lines; absent where new text has to stay on one. */
  readonly indent?: string;
  /** It is a segment of the target. */
  readonly isOwn?: boolean;
}

/** Containers that a line starts with: indentation, quotations, list marks. */
const CONTAINERS = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;

/**
 * What stands before the second line of a text that starts at an offset: the quotations that its first line is in, and
 * white space for the rest.
 */
export function indentAt(text: string, offset: number): string {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return (CONTAINERS.exec(before)?.[0] ?? '').replaceAll(/[^ \t>]/g, ' ');
}

/**
 * Compose the text of a segment from its pieces.
 *
 * @param place Where it stands; default inside a line.
 */
export function composeSegment(
  pieces: readonly Piece[],
  pages: SegmentPages,
  place: SegmentPlace = { opensLine: false },
): Fragment {
  const parts: Fragment[] = [];
  let left: Piece | undefined;
  for (const piece of orderItems(pieces).items) {
    if (piece.fragment.text === '') continue;
    const between = left === undefined ? '' : separator(left, piece, pages, place.indent);
    const startsLine = left === undefined ? place.opensLine : between.includes('\n');
    const fragment = layLines(piece, pages.style, place);
    parts.push(
      plainFragment(between),
      startsLine && !isAtHome(piece, pages) ? openLine(fragment, pages.source.page.dialect) : fragment,
    );
    left = piece;
  }
  return concat(parts);
}

const LINE_END = /((?:(?<![ \t])[ \t]+)?|\\)(\r?\n)[ \t>]*/g;

/** A text of several lines in the quotations and lists that it stands in now; on one line where it has to be. */
function layLines({ fragment, home, isKept }: Piece, style: PageStyle, { indent, isOwn }: SegmentPlace): Fragment {
  const quotations = (lines: string | undefined) => lines?.replaceAll(/[^>]/g, '');
  // Markdown takes the lines of a paragraph at any indentation, so what stays keeps its own.
  const fits = home === indent || (isKept === true && quotations(home) === quotations(indent));
  const isLaid = indent === undefined ? isKept === true && isOwn === true : fits;
  if (isLaid) return fragment;
  const { text } = fragment;
  const edits = [...text.matchAll(LINE_END)].map((match) => {
    const [whole, lineBreak = '', lineEnd = ''] = match;
    const end = match.index + whole.length;
    const joint = separatorBetween(text.slice(0, match.index), text.slice(end), onOneLine(style));
    return { start: match.index, end, text: indent === undefined ? joint : lineBreak + lineEnd + indent };
  });
  return edits.length === 0 ? fragment : splice(fragment, edits);
}

/** A kept sentence that started a line before. */
function isAtHome({ isKept, target }: Piece, pages: SegmentPages): boolean {
  const placed = isKept ? pages.target.sentences[target ?? -1]?.placed : undefined;
  if (placed === undefined) return false;
  if (placed.start === placed.segment.start) return true;
  return (gapBehind(pages.target, (target ?? 0) - 1) ?? '').includes('\n');
}

function openLine(fragment: Fragment, dialect: Dialect): Fragment {
  const { text, marks } = fragment;
  const escaped = escapeLineStart(text, dialect);
  const longer = escaped.length - text.length;
  return { ...fragment, text: escaped, marks: marks.map((mark) => ({ ...mark, end: mark.end + longer })) };
}

// oxlint-disable-next-line max-params -- two neighbours, and where they stand
function separator(left: Piece, right: Piece, pages: SegmentPages, indent: string | undefined): string {
  const { source, base, target } = pages;
  const style = indent === undefined ? onOneLine(pages.style) : pages.style;
  const wanted = gapBetween(source, left.freshEnds, right.freshEnds);
  const former = gapBetween(base, left.formerEnds, right.formerEnds);
  const last = left.lastTarget;
  const kept = last !== undefined && right.target === last + 1 ? gapBehind(target, last) : undefined;
  const followsSource = wanted !== undefined && former !== undefined && isBreak(wanted) !== isBreak(former);
  if (kept !== undefined && !followsSource)
    return kept === former && isReindented(former, wanted) ? setLineEnds(wanted, style.lineEnd) : kept;
  if (wanted !== undefined && isBreak(wanted)) return setLineEnds(wanted, style.lineEnd);
  const known =
    (right.target === undefined ? undefined : gapBehind(target, right.target - 1)) ??
    (last === undefined ? undefined : gapBehind(target, last));
  const isGlue =
    known === '' && /\p{sc=Latin}$/u.test(left.fragment.text.slice(-2)) && /^\p{sc=Latin}/u.test(right.fragment.text);
  if (known !== undefined && !isGlue && !isBreak(known)) return known;
  const between = separatorBetween(left.fragment.text, right.fragment.text, style);
  // Without its indentation a line would fall out of the block that it stands in.
  return setLineEnds(between.endsWith('\n') ? between + indent : between, style.lineEnd);
}

function onOneLine(style: PageStyle): PageStyle {
  return style.separator.includes('\n')
    ? { ...style, separator: style.punctuation === 'full-width' ? '' : ' ' }
    : style;
}

/** Two sentences stand on lines of their own as before, in a block that stands farther in or out. */
function isReindented(former: string, wanted: string | undefined): wanted is string {
  const bare = (gap: string) => gap.replaceAll(/[ \t]+/g, '');
  if (wanted === undefined || trimLineEnds(`${former}.`) === trimLineEnds(`${wanted}.`)) return false;
  return former.includes('\n') && bare(former) === bare(wanted);
}

/** What stands between the last sentence of one piece and the first of the next, where they are neighbours. */
function gapBetween(page: DescribedPage, left: Ends | undefined, right: Ends | undefined): string | undefined {
  return left?.last === undefined || right?.first !== left.last + 1 ? undefined : gapBehind(page, left.last);
}

/** What stands between a sentence and the next one of the same segment. */
function gapBehind({ page, sentences }: DescribedPage, sentence: number): string | undefined {
  const a = sentences[sentence]?.placed;
  const b = sentences[sentence + 1]?.placed;
  return a === undefined || b === undefined || a.segment !== b.segment ? undefined : page.text.slice(a.end, b.start);
}

/** Whether a gap between sentences is a hard line break. */
function isBreak(gap: string): boolean {
  return /(?: {2}|\\)\r?\n/.test(gap);
}
