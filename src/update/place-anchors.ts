/**
 * Links to headings of the same page: the source's anchor is made of the source's words, and on the translated page no
 * heading has it. New text gets the anchor that the heading has there; what leads nowhere is told.
 *
 * Sentences and definitions that stand as they stood keep their bytes.
 */
import { type HeadingAnchor, listAnchors } from '../markdown/anchors.ts';
import { dialectOf } from '../markdown/dialects/registry.ts';
import { ID_NOTATIONS } from '../markdown/features/ids.ts';
import type { Block, Page } from '../markdown/page.ts';
import { parsePage } from '../markdown/parse.ts';
import type { LostAnchor } from './compose/composition.ts';
import { type Fragment, type Splice, splice } from './compose/fragment.ts';
import type { ComposedPage } from './keep-valid.ts';
import type { UpdatePlan } from './plan/plan.ts';

/** A link to an anchor of its page; the range is that of the anchor, without its `#`. */
interface AnchorLink {
  readonly anchor: string;
  readonly start: number;
  readonly end: number;
}

/** Put the right anchors into the new text of a page. */
export function placeAnchors(plan: UpdatePlan, composed: ComposedPage): ComposedPage {
  const { pinsHeadingIds, input } = plan;
  const hasLinks = /\]\(\s*<?#|^[ \t>]*\[[^\]]+\]:[ \t]*<?#/m.test(composed.composition.fragment.text);
  if (!pinsHeadingIds && !hasLinks) return composed;
  const source = listAnchors(input.source.page);
  if (source === undefined) return composed;
  const read = (fragment: Fragment) =>
    parsePage(fragment.text, { language: plan.targetLanguage, dialect: input.source.page.dialect });
  const { fragment } = composed.composition;
  const pinned = pinsHeadingIds
    ? splice(fragment, listPins({ plan, composed, source, page: read(fragment) }))
    : fragment;
  const { edits, lost } = followLinks({ plan, composed, source, page: read(pinned), fragment: pinned });
  return {
    ...composed,
    composition: { ...composed.composition, fragment: splice(pinned, edits), lostAnchors: lost },
  };
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
    const block = headings.find((one) => one.start <= start && start < one.end);
    if (heading !== undefined && block !== undefined) pairs.set(heading, block);
  }
  return pairs;
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
  const fresh = new Set(fragment.marks.filter(({ unit }) => isNew(composed, unit)).map(({ start }) => start));
  const own = new Set(listAnchors(page)?.flatMap(({ block, isWritten }) => (isWritten ? [block] : [])));
  return [...pairHeadings({ ...anchored, plan }, fragment)].flatMap(([{ anchor, isWritten }, block]) => {
    const segment = block.segments.at(-1);
    const isFresh = [...fresh].some((start) => block.start <= start && start < block.end);
    if (isWritten || own.has(block) || segment === undefined || !isFresh) return [];
    return [{ start: segment.end, end: segment.end, text: ID_NOTATIONS[ids](anchor) }];
  });
}

/** What links of new text have to lead to instead, and which links lead nowhere. */
function followLinks(anchored: Anchored & { readonly fragment: Fragment }): { edits: Splice[]; lost: LostAnchor[] } {
  const { plan, composed, source, page, fragment } = anchored;
  const anchors = listAnchors(page) ?? [];
  const there = new Set(anchors.map(({ anchor }) => anchor));
  const byBlock = new Map(anchors.map(({ block, anchor }) => [block, anchor]));
  const targets = new Map(
    [...pairHeadings(anchored, fragment)].map(([{ anchor }, block]) => [anchor, byBlock.get(block)]),
  );
  const ofSource = new Set(source.map(({ anchor }) => anchor));
  const former = new Set(listAnchors(plan.input.target.page)?.map(({ anchor }) => anchor));
  const edits: Splice[] = [];
  const lost: LostAnchor[] = [];
  for (const { anchor, start, end, isFresh } of listLinks(anchored)) {
    if (there.has(anchor)) continue;
    const target = isFresh ? targets.get(anchor) : undefined;
    if (target !== undefined) edits.push({ start, end, text: target });
    else if (isFresh ? ofSource.has(anchor) : former.has(anchor)) lost.push({ anchor, start });
  }
  return { edits, lost };

  function listLinks({ page: { text, blocks } }: Anchored): (AnchorLink & { isFresh: boolean })[] {
    const marks = fragment.marks.filter(({ unit }) => isNew(composed, unit));
    const isFresh = (at: number) => marks.some(({ start, end }) => start <= at && at < end);
    return blocks.flatMap((block) => {
      if (block.kind === 'definition') {
        const raw = text.slice(block.start, block.end);
        const isOld = plan.input.target.page.text.includes(raw.trim());
        return findAnchors(raw, block.start, DEFINITION).map((link) => ({ ...link, isFresh: !isOld }));
      }
      return block.segments
        .flatMap(({ spans }) => spans)
        .filter(({ kind }) => kind === 'link')
        .flatMap(({ start, end }) => findAnchors(text.slice(start, end), start, RESOURCE))
        .map((link) => ({ ...link, isFresh: isFresh(link.start) }));
    });
  }
}

const RESOURCE = /^\]\(\s*<?#([^\s()<>]+)/dg;
const DEFINITION = /\]:[ \t]*<?#([^\s<>]+)/dg;

function findAnchors(raw: string, offset: number, pattern: RegExp): AnchorLink[] {
  return [...raw.matchAll(pattern)].map(({ indices, 1: written = '' }) => {
    const [start = 0, end = 0] = indices?.[1] ?? [];
    return { anchor: decode(written), start: offset + start, end: offset + end };
  });
}

/** Addresses may be written with percent signs. */
function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
