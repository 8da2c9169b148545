/**
 * Units: the sentences of the new source, grouped as the translator grouped them, each with what is known of it:
 * its former version in the base and the target sentences that translate that version.
 */
import type { Bead, PageAlignment } from '../../align/bead.ts';
import type { Segment } from '../../markdown/page.ts';
import { type Token, tokenizeRange } from '../../markdown/tokens.ts';
import { groupBy } from '../../shared/group.ts';
import { findFirst } from '../../shared/halving.ts';
import type { TextPlace } from '../accept/read-back.ts';
import type { SourceChanges } from '../plan/versions.ts';
import type { DescribedPage } from './describe.ts';

export interface Unit {
  readonly id: number;
  /** Sentences of the new source, in order; never empty. */
  readonly fresh: readonly number[];
  /** Base sentences that the target sentences translate; `[]` for a sentence that is new. */
  readonly former: readonly number[];
  /** Target sentences; `[]` when there are none, or when another unit has them. */
  readonly target: readonly number[];
  /** Every former sentence is here, in order, with the same text. */
  readonly isUnchanged: boolean;
  /** The unit has a former version that the translator left out. */
  readonly isOmitted: boolean;
}

/** Whether a unit stands inside a span of another one. */
export function isInner({ fresh }: Pick<Unit, 'fresh'>, source: DescribedPage): boolean {
  return source.sentences[fresh[0] ?? -1]?.placed.host !== undefined;
}

/** The sentence around one that stands inside a span; `undefined` for all others. */
export function findAround(page: DescribedPage, at: number): number | undefined {
  const { host } = page.sentences[at]?.placed ?? {};
  if (host === undefined) return undefined;
  const own = sentencesOf(page).get(host.segment) ?? [];
  const placedAt = (other: number | undefined) => page.sentences[other ?? -1]?.placed;
  const found = own[findFirst(own.length, (step) => (placedAt(own[step])?.end ?? 0) > host.span.start)];
  return (placedAt(found)?.start ?? Infinity) <= host.span.start ? found : undefined;
}

const bySegment = new WeakMap<DescribedPage, ReadonlyMap<Segment, readonly number[]>>();

/** The sentences of each segment of a page, in order. */
function sentencesOf(page: DescribedPage): ReadonlyMap<Segment, readonly number[]> {
  const known = bySegment.get(page);
  if (known !== undefined) return known;
  const places = groupBy(page.sentences, ({ placed }) => placed.segment);
  const read = new Map([...places].map(([segment, list]) => [segment, list.map(({ placed }) => placed.index)]));
  bySegment.set(page, read);
  return read;
}

export interface UnitInput {
  readonly base: DescribedPage;
  readonly source: DescribedPage;
  readonly changes: SourceChanges;
  readonly alignment: PageAlignment;
  /** Group of each block of the new source; sentences of one bead are joined within a group only. */
  readonly groupOfBlock: readonly (number | undefined)[];
}

interface Draft {
  readonly fresh: number[];
  readonly bead: number | undefined;
}

/** Form the units of a page, in the order of their first sentence. */
export function formUnits(input: UnitInput): Unit[] {
  const { source, changes, groupOfBlock } = input;
  const known = groupBeads(input);
  const beadOf = new Map(known.flatMap((bead, index) => bead.source.map((old) => [old, index] as const)));
  const beads = source.sentences.map(({ placed }) => {
    const former = changes.sentences[placed.index];
    return former === undefined ? undefined : beadOf.get(former.base);
  });
  const whole = unchangedBeads(beads, known, changes);
  const drafts: Draft[] = [];
  const byBead = new Map<string, Draft>();
  for (const { placed } of source.sentences) {
    const bead = beads[placed.index];
    const key = bead !== undefined && whole.has(bead) ? `${bead}` : `${bead}/${groupOfBlock[placed.block.index]}`;
    const open = bead === undefined ? undefined : byBead.get(key);
    if (open !== undefined) open.fresh.push(placed.index);
    else {
      const draft = { fresh: [placed.index], bead };
      drafts.push(draft);
      if (bead !== undefined) byBead.set(key, draft);
    }
  }
  return finishUnits(drafts, known, changes);
}

/** The beads of the alignment; those whose sentences the source joined are one. */
function groupBeads({ alignment, changes }: UnitInput): Pick<Bead, 'source' | 'target'>[] {
  const groupOf = new Map<number, number>();
  for (const [at, run] of changes.joined.entries()) for (const old of run) groupOf.set(old, at);
  const grouped = new Map<number, { source: number[]; target: number[] }>();
  const beads: Pick<Bead, 'source' | 'target'>[] = [];
  for (const bead of alignment.sentences) {
    const group = bead.source.map((old) => groupOf.get(old)).find((at) => at !== undefined);
    const open = group === undefined ? undefined : grouped.get(group);
    if (open !== undefined) {
      open.source.push(...bead.source);
      // In the order of the translation, whatever that of the source is.
      open.target = [...open.target, ...bead.target].toSorted((a, b) => a - b);
      continue;
    }
    const own = { source: [...bead.source], target: [...bead.target] };
    beads.push(own);
    if (group !== undefined) grouped.set(group, own);
  }
  return beads;
}

/** Beads of which the new source has every sentence unchanged and in order, in one block or in several. */
function unchangedBeads(
  beads: readonly (number | undefined)[],
  known: readonly Pick<Bead, 'source'>[],
  changes: SourceChanges,
): Set<number> {
  const whole = new Set<number>();
  for (const [bead, fresh] of groupBy(beads.keys(), (at) => beads[at]))
    if (bead !== undefined && isUnchanged(fresh, known[bead]?.source ?? [], changes)) whole.add(bead);
  return whole;
}

function isUnchanged(fresh: readonly number[], former: readonly number[], changes: SourceChanges): boolean {
  const versions = fresh.map((at) => changes.sentences[at]);
  return (
    versions.length === former.length &&
    versions.every((version, at) => version?.similarity === 1 && version.base === former[at])
  );
}

function finishUnits(
  drafts: readonly Draft[],
  known: readonly Pick<Bead, 'source' | 'target'>[],
  changes: SourceChanges,
): Unit[] {
  const taken = new Set<number>();
  return drafts.map(({ fresh, bead }, id) => {
    const found = bead === undefined ? undefined : known[bead];
    const isFirst = bead !== undefined && !taken.has(bead);
    if (bead !== undefined) taken.add(bead);
    const former = found?.source ?? [];
    return {
      id,
      fresh,
      former,
      target: isFirst ? (found?.target ?? []) : [],
      isUnchanged: isUnchanged(fresh, former, changes),
      isOmitted: found !== undefined && found.target.length === 0,
    };
  });
}

/** Stands between sentences of different segments in a text made of several; white space to all who read it. */
export const SEGMENT_BREAK = '\u2029';

/** Where a text of these sentences stands on a page; one over several segments counts as plain text. */
export function placeOf({ page, sentences, labels }: DescribedPage, list: readonly number[]): TextPlace {
  const placed = list.flatMap((at) => sentences[at]?.placed ?? []);
  const isOne = new Set(placed.map(({ segment }) => segment)).size === 1;
  const [first] = isOne ? placed : [];
  const frame = first?.block.kind === 'heading' ? 'heading' : (first?.segment.kind ?? 'text');
  const own = first?.segment.frame;
  return { language: page.language, dialect: page.dialect, frame, labels, ...(own === undefined ? {} : { own }) };
}

/** Tokens of several sentences of a page as one text; pairs that span them stay whole. */
export function tokensOf(page: DescribedPage, sentences: readonly number[]): Token[] {
  const [first, ...rest] = sentences.flatMap((at) => page.sentences[at] ?? []);
  if (first === undefined) return [];
  const last = rest.at(-1) ?? first;
  const isRun = sentences.every((at, step) => at === (sentences[0] ?? 0) + step);
  if (isRun && last.placed.segment === first.placed.segment)
    return tokenizeRange(page.page, first.placed.segment, { start: first.placed.start, end: last.placed.end });
  const joined: Token[] = [...first.tokens];
  for (const [step, sentence] of rest.entries()) {
    const previous = page.sentences[sentences[step] ?? -1];
    const isSplit = previous?.placed.segment !== sentence.placed.segment;
    joined.push({ type: 'text', raw: isSplit ? SEGMENT_BREAK : ' ' });
    for (const token of sentence.tokens)
      joined.push(
        token.type === 'text' || token.pair === undefined ? token : { ...token, pair: token.pair + 1000 * (step + 1) },
      );
  }
  return joined;
}

/** Target sentences as one text, with what stands between them where they are neighbours. */
export function joinedText({ page, sentences }: DescribedPage, list: readonly number[]): string {
  let text = '';
  for (const [step, at] of list.entries()) {
    const placed = sentences[at]?.placed;
    if (placed === undefined) continue;
    const previous = step === 0 ? undefined : sentences[at - 1]?.placed;
    const isNext = list[step - 1] === at - 1 && previous?.segment === placed.segment;
    if (step > 0) text += isNext ? page.text.slice(previous?.end, placed.start) : ' ';
    text += page.text.slice(placed.start, placed.end);
  }
  return text;
}
