/**
 * Links to headings: the source's anchor is made of the source's words, and on the translated page no heading has it. New
 * text gets the anchor that the heading has there, on its own page or on another one; what leads nowhere is told.
 *
 * Sentences and definitions that stand as they stood keep their bytes.
 */
import { type HeadingAnchor, listAnchors, listLikelyAnchors, writesId } from '../markdown/anchors.ts';
import { dialectOf } from '../markdown/dialects/registry.ts';
import { ID_NOTATIONS } from '../markdown/features/ids.ts';
import { type AnchorLink, listAnchorLinks } from '../markdown/links.ts';
import type { Block, Page } from '../markdown/page.ts';
import { parsePage } from '../markdown/parse.ts';
import { findFirst } from '../shared/halving.ts';
import type { LostAnchor } from './compose/composition.ts';
import { type Fragment, type Splice, splice } from './compose/fragment.ts';
import type { ComposedPage } from './keep-valid.ts';
import type { UpdatePlan } from './plan/plan.ts';
import type { Range } from './proposal.ts';

/** A heading of a source page, and its anchor on the translated page. */
export interface PairedAnchor {
  /** On the source page. */
  readonly anchor: string;
  /** The heading, in the words of the source. */
  readonly words: string;
  /** On the translated page; absent where it cannot be computed, or where that has no such heading. */
  readonly target?: string;
}

/** A heading of another page that a link leads to. */
export interface Landing extends Omit<PairedAnchor, 'anchor'> {
  /** Path of the source page. */
  readonly page: string;
}

/** Headings of other pages, by the addresses of the links to them, as the source has them. */
export type Landings = ReadonlyMap<string, Landing>;

/** Addresses of links to anchors of other pages, in text of the source that the translation does not have yet. */
export function listForeignLinks({ input, treatments }: UpdatePlan): AnchorLink[] {
  const { base, source, units } = input;
  const fresh = units.flatMap(({ id, fresh: list }) =>
    treatments[id]?.kind === 'kept' ? [] : list.flatMap((at) => source.sentences[at]?.placed ?? []),
  );
  const { text } = source.page;
  const isFresh = rangeFinder(fresh);
  return listAnchorLinks(source.page).filter((link) => {
    const { path, start, block } = link;
    if (path === '') return false;
    if (isCopied(link)) return !base.page.text.includes(text.slice(block.start, block.end).trim());
    return isFresh(start);
  });
}

/** Whether a link stands in no text of its block, as in a definition. */
function isCopied({ block, start }: AnchorLink): boolean {
  return !block.segments.some((segment) => segment.start <= start && start < segment.end);
}

/** Headings of the new source with their anchors on a composed page, which {@link placeAnchors} has been at. */
export function pairAnchors(plan: UpdatePlan, composed: ComposedPage): PairedAnchor[] {
  const source = listLikelyAnchors(plan.input.source.page);
  const { fragment } = composed.composition;
  const page = readProposal(plan, fragment);
  return pairAll({ plan, composed, source, page }, fragment);
}

/** Put the right anchors into the new text of a page. */
export function placeAnchors(plan: UpdatePlan, composed: ComposedPage, landings: Landings = new Map()): ComposedPage {
  const { pinsHeadingIds, input } = plan;
  const hasLinks =
    landings.size > 0 ||
    /(?:\]\(\s*<?|\[\[|^[ \t>]*\[[^\]]{1,999}\]:[ \t]*<?|href=["'])(?:#|\?id=)/m.test(textOf(composed));
  if (!pinsHeadingIds && !hasLinks) return composed;
  const source = listLikelyAnchors(input.source.page);
  const { fragment } = composed.composition;
  const page = readProposal(plan, fragment);
  const pinned = pinsHeadingIds ? splice(fragment, listPins({ plan, composed, source, page })) : fragment;
  const read = pinned === fragment ? page : readProposal(plan, pinned);
  const { edits, lost } = followLinks({ plan, composed, source, page: read, fragment: pinned, landings });
  return {
    ...composed,
    composition: { ...composed.composition, fragment: splice(pinned, edits), lostAnchors: lost },
  };
}

function textOf({ composition }: ComposedPage): string {
  return composition.fragment.text;
}

function readProposal({ input, targetLanguage }: UpdatePlan, { text }: Fragment): Page {
  return parsePage(text, { language: targetLanguage, dialect: input.source.page.dialect });
}

interface Anchored {
  readonly plan: UpdatePlan;
  readonly composed: ComposedPage;
  /** Anchors of the new source. */
  readonly source: readonly HeadingAnchor[];
  /** The proposal. */
  readonly page: Page;
}

/** Headings of the source with the headings of the proposal that say the same. */
function pairHeadings({ plan, source, page }: Anchored, { marks }: Fragment): Map<HeadingAnchor, Block> {
  const headings = page.blocks.filter(({ kind }) => kind === 'heading');
  const { units, source: fresh } = plan.input;
  const byBlock = new Map(source.map((heading) => [heading.block.index, heading]));
  const pairs = new Map<HeadingAnchor, Block>();
  for (const { unit, start } of marks) {
    const from = fresh.sentences[units[unit]?.fresh[0] ?? -1]?.placed.block.index;
    const heading = from === undefined ? undefined : byBlock.get(from);
    const last = headings[findFirst(headings.length, (at) => (headings[at]?.start ?? 0) > start) - 1];
    const block = last !== undefined && start < last.end ? last : undefined;
    if (heading !== undefined && block !== undefined) pairs.set(heading, block);
  }
  return pairs;
}

/**
 * Where nobody knows how a site makes anchors, two headings have the same one only if they have an id or the same words.
 */
function pairAll(anchored: Anchored, fragment: Fragment): PairedAnchor[] {
  const blocks = pairHeadings(anchored, fragment);
  const sure = new Map(listAnchors(anchored.page)?.map(({ block, anchor }) => [block, anchor]));
  const likely = new Map(listLikelyAnchors(anchored.page).map(({ block, anchor }) => [block, anchor]));
  return anchored.source.map((heading) => {
    const { anchor, words } = heading;
    const block = blocks.get(heading);
    const isSame = (block && likely.get(block)) === anchor || writesId(anchored.page.text, anchor);
    const target = isSame ? anchor : block && sure.get(block);
    return target === undefined ? { anchor, words } : { anchor, words, target };
  });
}

/** Whether a unit has other words than it had. */
function isNew({ settled }: ComposedPage, unit: number): boolean {
  return settled[unit]?.text !== undefined;
}

/** The source's anchors, behind headings with new words that have none. */
function listPins(anchored: Anchored): Splice[] {
  const { plan, composed, page } = anchored;
  const { ids } = dialectOf(page.dialect);
  if (ids === undefined) return [];
  const { fragment } = composed.composition;
  const fresh = fragment.marks
    .filter(({ unit }) => isNew(composed, unit))
    .map(({ start }) => start)
    .toSorted((a, b) => a - b);
  const own = new Set(listAnchors(page)?.flatMap(({ block, isWritten }) => (isWritten ? [block] : [])));
  return [...pairHeadings({ ...anchored, plan }, fragment)].flatMap(([{ anchor, isWritten }, block]) => {
    const [segment] = block.segments;
    const isFresh = (fresh[findFirst(fresh.length, (at) => (fresh[at] ?? 0) >= block.start)] ?? Infinity) < block.end;
    if (isWritten || own.has(block) || segment === undefined || !isFresh) return [];
    return [{ start: segment.end, end: segment.end, text: ID_NOTATIONS[ids](anchor) }];
  });
}

interface Linked extends Anchored {
  readonly fragment: Fragment;
  readonly landings: Landings;
}

/** What links of new text have to lead to instead, and which links lead nowhere. */
function followLinks(linked: Linked): { edits: Splice[]; lost: LostAnchor[] } {
  const { plan, page, fragment, landings } = linked;
  const there = new Set(listLikelyAnchors(page).map(({ anchor }) => anchor));
  const own = new Map(pairAll(linked, fragment).map((pair) => [pair.anchor, pair]));
  const former = new Set(listAnchors(plan.input.target.page)?.map(({ anchor }) => anchor));
  const isFresh = findFresh(linked);
  const edits: Splice[] = [];
  const lost: LostAnchor[] = [];
  for (const link of listAnchorLinks(page)) {
    const { anchor, address, path, start, end } = link;
    const isOwn = path === '';
    if (isOwn && (there.has(anchor) || writesId(page.text, anchor))) continue;
    const landing = isOwn ? own.get(anchor) : landings.get(address);
    if (!isFresh(link)) {
      if (isOwn && former.has(anchor)) lost.push({ anchor, start });
    } else if (landing?.target !== undefined) {
      if (landing.target !== anchor) edits.push({ start, end, text: writeAnchor(landing.target, link) });
    } else if (landing !== undefined)
      lost.push({ anchor, start, ...('page' in landing ? { landing: { ...landing, address } } : {}) });
  }
  return { edits, lost };
}

function writeAnchor(anchor: string, { isPlain }: AnchorLink): string {
  return isPlain ? anchor : anchor.replaceAll(' ', '%20');
}

/** Whether a link stands in new text. */
function findFresh({ plan, composed, page, fragment }: Linked): (link: AnchorLink) => boolean {
  const isFresh = rangeFinder(fragment.marks.filter(({ unit }) => isNew(composed, unit)));
  const former = plan.input.target.page.text;
  return (link) =>
    isCopied(link) ? !former.includes(page.text.slice(link.block.start, link.block.end).trim()) : isFresh(link.start);
}

/** Whether an offset is in one of some ranges, which may overlap. */
function rangeFinder(ranges: readonly Range[]): (offset: number) => boolean {
  const ordered = ranges.toSorted((a, b) => a.start - b.start);
  let end = -Infinity;
  const ends = ordered.map((range) => (end = Math.max(end, range.end)));
  return (offset) => (ends[findFirst(ordered.length, (at) => (ordered[at]?.start ?? 0) > offset) - 1] ?? 0) > offset;
}
