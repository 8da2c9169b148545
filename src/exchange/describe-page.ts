/**
 * The plan of a page as an exchange file: what stands is locked, what the update settled is to be confirmed, what it
 * would ask an engine for is to be translated.
 */

import { listHeadingsAbove } from '../markdown/headings.ts';
import type { Token } from '../markdown/tokens.ts';
import { phrase } from '../messages/message.ts';
import { groupBy } from '../shared/group.ts';
import { findFirst } from '../shared/halving.ts';
import { normaliseSpace } from '../shared/white-space.ts';
import { readingOf, readTokens } from '../update/accept/read-back.ts';
import { protectTerms } from '../update/accept/terms.ts';
import { placeOf, SEGMENT_BREAK, tokensOf, type Unit } from '../update/page/units.ts';
import type { UpdatePlan } from '../update/plan/plan.ts';
import { type CodedTokens, codeSource, codeTarget, toInline } from './codes.ts';
import {
  type Alternative,
  canonical,
  type ExchangeBlock,
  type ExchangePage,
  type ExchangeUnit,
  type Inline,
  type State,
} from './document.ts';
import { digest, renderUnitId } from './unit-id.ts';

/** What the plan alone does not know of a sentence. */
export interface Remarks {
  /** Nobody has confirmed its translation yet: it is new in an open proposal. */
  readonly isOpen: boolean;
  /** What it was before that proposal. */
  readonly alternative?: Alternative;
  readonly notes: readonly string[];
}

/** A unit of the plan with all that an export writes and an import needs. */
export interface DescribedUnit {
  readonly unit: Unit;
  readonly written: ExchangeUnit;
  readonly source: CodedTokens;
  /** What the file offers as its translation; absent when there is none. */
  readonly offered?: CodedTokens;
  /** Digest of the translation that stands in the page. */
  readonly standing: string;
}

export interface DescribeOptions {
  /** Path of the source page. */
  readonly path: string;
  readonly remark?: (unit: Unit) => Remarks | undefined;
}

/** Describe every unit of a plan. */
export function describeUnits(plan: UpdatePlan, remark: DescribeOptions['remark'] = () => undefined): DescribedUnit[] {
  return plan.input.units.map((unit) => describeUnit(unit, plan, remark(unit)));
}

/** The page as an exchange file has it: one block for each block of the source in which a sentence starts. */
export function describeExchange(plan: UpdatePlan, { path, remark }: DescribeOptions): ExchangePage {
  const { source } = plan.input;
  const blocks = groupBy(
    describeUnits(plan, remark),
    ({ unit }) => source.sentences[unit.fresh[0] ?? -1]?.placed.block.index ?? 0,
  );
  return {
    path,
    from: source.page.language,
    to: plan.targetLanguage,
    blocks: [...blocks].map(
      ([at, units]): ExchangeBlock => ({
        id: `b${at}`,
        kind: source.blocks[at]?.block.kind ?? 'paragraph',
        section: findSection(plan, at),
        units: units.map(({ written }) => written),
      }),
    ),
  };
}

/** Headings above a block, the outermost first. */
function findSection({ input: { source } }: UpdatePlan, block: number): string {
  const texts = listHeadingsAbove(source.page, block).flatMap(({ segments: [segment] }) =>
    segment === undefined ? [] : normaliseSpace(source.page.text.slice(segment.start, segment.end)),
  );
  return texts.join(' > ');
}

function describeUnit(unit: Unit, plan: UpdatePlan, remarks: Remarks | undefined): DescribedUnit {
  const { source: page, target: old } = plan.input;
  const source = codeSource(protectTerms(tokensOf(page, unit.fresh), plan.keepTerms));
  const standing = codeTarget(protectTerms(tokensOf(old, unit.target), plan.keepTerms), source);
  const offer = describeOffer(unit, plan, { source, standing, remarks });
  const [from, stands] = [canonical(toInline(source)), canonical(toInline(standing))];
  // What stands in the source language is no translation.
  const standingDigest = digest(stands === from ? '' : stands);
  const target = offer.offered === undefined ? [] : toInline(offer.offered);
  const id = renderUnitId({
    place: nameUnit(unit, plan),
    source: digest(from),
    standing: standingDigest,
    offered: digest(canonical(target)),
  });
  const { state, isLocked, notes, alternative, offered } = offer;
  const written = { id, state, isLocked, source: toInline(source), target, notes };
  return {
    unit,
    source,
    standing: standingDigest,
    ...(offered === undefined ? {} : { offered }),
    written: alternative === undefined ? written : { ...written, alternative },
  };
}

function nameUnit({ fresh }: Unit, { input: { source } }: UpdatePlan): string {
  const first = fresh[0] ?? 0;
  const placed = source.sentences[first]?.placed;
  if (placed === undefined) return '0';
  const { sentences } = placed.segment;
  const at = findFirst(sentences.length, (step) => (sentences[step]?.start ?? 0) >= placed.start);
  return `${placed.segment.id}.${at}`;
}

interface Offer {
  readonly state: State;
  readonly isLocked: boolean;
  readonly offered?: CodedTokens;
  readonly notes: readonly string[];
  readonly alternative?: Alternative;
}

interface Sides {
  readonly source: CodedTokens;
  readonly standing: CodedTokens;
  readonly remarks: Remarks | undefined;
}

const OMITTED = 'the translation leaves this sentence out';
const TORN = 'its translation stands in several places of the page, and is edited there';

function describeOffer(unit: Unit, plan: UpdatePlan, { source, standing, remarks }: Sides): Offer {
  const treatment = plan.treatments[unit.id] ?? { kind: 'request' };
  const locked = { state: 'final', isLocked: true, notes: [] } as const;
  switch (treatment.kind) {
    case 'kept':
      if (isTorn(standing.tokens)) return { ...locked, offered: standing, notes: [TORN] };
      return remarks?.isOpen === true ? reopen({ source, standing, remarks }) : { ...locked, offered: standing };
    case 'omitted':
      return { ...locked, notes: [OMITTED] };
    case 'copied':
      return { ...locked, ...readText(treatment.text, unit, { plan, source }) };
    case 'given':
    case 'memory':
    case 'patched':
    case 'flagged': {
      const read = readText(treatment.text, unit, { plan, source });
      const notes = 'notes' in treatment ? treatment.notes.map((note) => phrase(note)) : [];
      const former = describeFormer(unit, plan, { source, standing });
      // What cannot be read as one sentence is written as the update has it.
      if (read.offered === undefined) return { ...locked, notes: [TORN] };
      return { state: 'review', isLocked: false, ...read, notes, ...former };
    }
    case 'request': {
      if (isTorn(source.tokens)) return { ...locked, state: 'new', notes: [TORN] };
      const former = describeFormer(unit, plan, { source, standing });
      const similar = treatment.suggestion;
      if (former.alternative !== undefined || similar === undefined)
        return { state: 'new', isLocked: false, notes: [], ...former };
      const read = readText(similar.text, unit, { plan, source });
      const target: Inline[] =
        read.offered === undefined ? [{ kind: 'text', text: similar.text }] : toInline(read.offered);
      return { state: 'new', isLocked: false, notes: [], alternative: { target, likeness: similar.similarity } };
    }
    default:
      return treatment satisfies never;
  }
}

/** A sentence of an open proposal: what stands is what an engine gave, or the source where nothing came. */
function reopen({ source, standing, remarks }: Sides & { readonly remarks: Remarks }): Offer {
  const isTranslated = canonical(toInline(source)) !== canonical(toInline(standing));
  const { notes, alternative } = remarks;
  const common = { isLocked: false, notes, ...(alternative === undefined ? {} : { alternative }) };
  return isTranslated ? { ...common, state: 'review', offered: standing } : { ...common, state: 'new' };
}

/** What the sentence was, and its translation then. */
export function describeFormer(
  unit: Unit,
  plan: UpdatePlan,
  { source, standing }: Pick<Sides, 'source' | 'standing'>,
): { readonly alternative?: Alternative } {
  if (unit.former.length === 0 || unit.target.length === 0) return {};
  const former = codeTarget(protectTerms(tokensOf(plan.input.base, unit.former), plan.keepTerms), source);
  const treatment = plan.treatments[unit.id];
  const likeness = treatment?.kind === 'request' ? treatment.suggestion?.similarity : undefined;
  const alternative = { source: toInline(former), target: toInline(standing) };
  return { alternative: likeness === undefined ? alternative : { ...alternative, likeness } };
}

/** A text of the update with its codes; nothing where it does not read as one sentence. */
function readText(
  text: string,
  unit: Unit,
  { plan, source }: { readonly plan: UpdatePlan; readonly source: CodedTokens },
): { readonly offered?: CodedTokens } {
  if (text.includes(SEGMENT_BREAK)) return {};
  const { page } = plan.input.source;
  const place = { ...placeOf(plan.input.source, unit.fresh), language: plan.targetLanguage };
  const tokens = readTokens(text, { ...place, emphasis: readingOf(page.dialect) });
  return tokens === undefined ? {} : { offered: codeTarget(protectTerms(tokens, plan.keepTerms), source) };
}

function isTorn(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.type === 'text' && token.raw.includes(SEGMENT_BREAK));
}
