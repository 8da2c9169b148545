/**
 * The update of one page before any engine is asked: (base, target, new source) to a plan.
 *
 * Rule: what the source did not change keeps its bytes; what it did change is treated by what the edit is, and
 * only a real change of words is ever sent.
 */

import type { Bead, PageAlignment } from '../../align/bead.ts';
import type { SegmentRequest } from '../../engine/engine.ts';
import type { Page } from '../../markdown/page.ts';
import { parsePage } from '../../markdown/parse.ts';
import { proseOf } from '../../markdown/tokens.ts';
import { lineEndOf } from '../../shared/line-ends.ts';
import { once } from '../../shared/once.ts';
import type { ComposeInput } from '../compose/composition.ts';
import { type DescribedPage, describePage } from '../page/describe.ts';
import { partValues } from '../page/part-values.ts';
import { learnStyle, type PageStyle } from '../page/style.ts';
import { findAround, formUnits, isInner, joinedText, placeOf, tokensOf, type Unit } from '../page/units.ts';
import type { Characters } from '../proposal.ts';
import { openCellSigns } from './cell-signs.ts';
import { compareSources } from './changes.ts';
import { describeRequest, requestId } from './describe-request.ts';
import { groupFreshBlocks, layOut } from './layout.ts';
import { learnPage } from './learn.ts';
import type { Recall } from './memory.ts';
import { findMovedAddresses, hasMovedReference } from './moved-addresses.ts';
import { renewMovedCells } from './moved-cells.ts';
import { preferTranslated } from './prefer-translated.ts';
import { isFound, reclaimTargets } from './reclaim.ts';
import { keepOwn, type Suggestion, type Treatment, takeFromMemory, treatEdit, treatFound, treatNew } from './treat.ts';

export interface UpdateSettings {
  /** Similarity, 0 to 1, above which an edited sentence keeps its human translation, flagged. */
  readonly keepAbove: number;
  /** What the configuration says of the page's style; the rest is learnt from the page. */
  readonly style?: Partial<PageStyle>;
  /** Words and names that stay in the source language, as they are written there. */
  readonly keepTerms?: readonly string[];
  /** Whether headings that are translated anew get the anchor of the source as their id. Default: not. */
  readonly pinHeadingIds?: boolean;
}

export interface UpdateInput {
  /** The source that `target` was made from; absent for a new page. */
  readonly base?: Page;
  readonly target?: Page;
  readonly source: Page;
  /** Alignment of base and target, when it is known already; else {@link learnPage} finds it. */
  readonly alignment?: PageAlignment;
  /** Language of the target; needed where there is no target page yet. */
  readonly targetLanguage: string;
  readonly settings: UpdateSettings;
  /** Human translations of other pages. */
  readonly memory?: Recall;
}

/** The update of one page before any engine has been asked. */
export interface UpdatePlan {
  /** What the engine has to translate; `[]` when the update needs none. */
  readonly requests: readonly SegmentRequest[];
  readonly characters: Characters;
  /** What {@link applyUpdate} needs again. */
  readonly input: ComposeInput;
  readonly treatments: readonly Treatment[];
  readonly targetLanguage: string;
  readonly keepTerms: readonly string[];
  readonly pinsHeadingIds: boolean;
}

/** Work out what an update needs. Pure: the same input gives the same plan, in any process. */
export function planUpdate(input: UpdateInput): UpdatePlan {
  const empty = parsePage('', { language: input.targetLanguage, dialect: input.source.dialect });
  // An empty target translates nothing, whatever its base is: the page is a new one.
  const old = input.target === undefined || input.target.blocks.length === 0 ? undefined : input;
  const base = describePage(old?.base ?? empty);
  const target = describePage(old?.target ?? empty);
  const source = describePage(input.source);
  const found = old?.alignment ?? learnPage({ base: base.page, target: target.page, source: source.page }).alignment;
  const alignment = partValues(found, base, target);
  const changes = preferTranslated(compareSources(base, source), { base, alignment });
  const pages = { base, target, source, changes, alignment };
  const lineEnd = lineEndOf(target.page.text) ?? lineEndOf(source.page.text);
  const formed = reclaimTargets(formUnits({ ...pages, groupOfBlock: groupFreshBlocks(pages) }), pages);
  const units = renewMovedCells(formed, pages);
  const compose: ComposeInput = {
    ...pages,
    moved: findMovedAddresses(base, source, changes),
    units,
    layout: layOut(pages, units),
    style: learnStyle(target, { ...(lineEnd === undefined ? {} : { lineEnd }), ...input.settings.style }),
  };
  const treatments = bringInner(
    units.map((unit) => treatUnit(unit, compose, input)),
    compose,
    input,
  );
  const keepTerms = input.settings.keepTerms ?? [];
  return {
    input: compose,
    treatments,
    targetLanguage: input.targetLanguage,
    keepTerms,
    pinsHeadingIds: input.settings.pinHeadingIds === true,
    requests: listRequests(compose, { treatments, keepTerms }),
    characters: countCharacters(compose, treatments),
  };
}

/** The plan with what a person has written for some of its units, by their ids; these are asked of no engine. */
export function giveTranslations(plan: UpdatePlan, texts: ReadonlyMap<number, string>): UpdatePlan {
  const treatments = plan.treatments.map((treatment, unit): Treatment => {
    const text = texts.get(unit);
    return text === undefined ? treatment : { kind: 'given', text };
  });
  const given = new Set(plan.input.units.filter(({ id }) => texts.has(id)).map(requestId));
  return {
    ...plan,
    treatments,
    requests: plan.requests.filter(({ id }) => !given.has(id)),
    characters: countCharacters(plan.input, treatments),
  };
}

/**
 * The plan with units for which nobody has anything new: at hand is what stands in the page, as it stands, and nothing
 * of other sentences.
 */
export function leaveStanding(plan: UpdatePlan, units: ReadonlySet<number>): UpdatePlan {
  const { input, keepTerms } = plan;
  const treatments = plan.treatments.map((treatment, at): Treatment => {
    const { target = [] } = input.units[at] ?? {};
    if (treatment.kind !== 'request' || !units.has(at)) return treatment;
    const similarity = treatment.suggestion?.similarity ?? 0;
    return target.length === 0
      ? { kind: 'request' }
      : { kind: 'request', suggestion: { text: joinedText(input.target, target), similarity } };
  });
  return { ...plan, treatments, requests: listRequests(input, { treatments, keepTerms }) };
}

function treatUnit(unit: Unit, pages: ComposeInput, { settings, memory }: UpdateInput): Treatment {
  // What is new in a block that the translator left out has no place to stand.
  if (unit.isOmitted || pages.layout.slots[unit.id] === undefined)
    return { kind: 'omitted', isChanged: !unit.isUnchanged };
  if (unit.isUnchanged && unit.target.length > 0) return treatUnchanged(unit, pages, settings);
  const { source, target } = pages;
  const fresh = tokensOf(source, unit.fresh);
  const known = recall(unit, pages) ?? recallElsewhere(unit, source, memory);
  if (unit.target.length === 0) return treatNew(fresh, known);
  if (known?.similarity === 1) return takeFromMemory(known);
  if (isFound(unit, pages)) {
    const own = joinedText(target, unit.target);
    return unit.former.length === 0 ? keepOwn(own, fresh) : treatFound(own, known);
  }
  const treatment = treatEdited(unit, pages, settings);
  const isCloser = treatment.kind === 'request' && (known?.similarity ?? 0) > (treatment.suggestion?.similarity ?? 0);
  return isCloser && known !== undefined ? { ...treatment, suggestion: known } : treatment;
}

/** A sentence stands as it stood, but for an address in it where the source has a reference that leads elsewhere now. */
function treatUnchanged(unit: Unit, pages: ComposeInput, settings: UpdateSettings): Treatment {
  if (!hasMovedReference(tokensOf(pages.base, unit.former), pages.moved)) return { kind: 'kept' };
  const treatment = treatEdited(unit, pages, settings);
  const isSame = 'text' in treatment && treatment.text === joinedText(pages.target, unit.target);
  return isSame ? { kind: 'kept' } : treatment;
}

function treatEdited(
  unit: Unit,
  { base, source, target, moved }: ComposeInput,
  { keepAbove }: UpdateSettings,
): Treatment {
  return treatEdit({
    base: tokensOf(base, unit.former),
    source: tokensOf(source, unit.fresh),
    target: tokensOf(target, unit.target),
    keepAbove,
    from: source.page.language,
    place: placeOf(target, unit.target),
    moved,
  });
}

/**
 * What stands inside a span and was left out by the translator comes back where the sentence around it is written anew:
 * then it needs a translation like any other.
 */
function bringInner(treatments: readonly Treatment[], pages: ComposeInput, { memory }: UpdateInput): Treatment[] {
  const { source, units } = pages;
  const unitOf = once(() => new Map(units.flatMap((unit) => unit.fresh.map((at) => [at, unit] as const))));
  return treatments.map((treatment, at): Treatment => {
    const unit = units[at];
    if (unit === undefined || treatment.kind !== 'omitted' || !isInner(unit, source)) return treatment;
    const outer = unitOf().get(findAround(source, unit.fresh[0] ?? -1) ?? -1);
    if (outer === undefined || treatments[outer.id]?.kind !== 'request') return treatment;
    return treatNew(tokensOf(source, unit.fresh), recall(unit, pages) ?? recallElsewhere(unit, source, memory));
  });
}

function recallElsewhere(unit: Unit, source: DescribedPage, memory?: Recall): Suggestion | undefined {
  const [only, ...others] = unit.fresh;
  const sentence = others.length > 0 ? undefined : source.sentences[only ?? -1];
  return sentence === undefined ? undefined : memory?.recall(sentence);
}

const translated = new WeakMap<ComposeInput, ReadonlyMap<string, Bead>>();

/** The first bead of each sentence of the base that has a translation, by its text. */
function listTranslated(pages: ComposeInput): ReadonlyMap<string, Bead> {
  const known = translated.get(pages);
  if (known !== undefined) return known;
  const beads = new Map<string, Bead>();
  for (const bead of pages.alignment.sentences) {
    const full = bead.source.length === 1 ? pages.base.sentences[bead.source[0] ?? -1]?.full : undefined;
    if (full !== undefined && bead.target.length > 0 && !beads.has(full)) beads.set(full, bead);
  }
  translated.set(pages, beads);
  return beads;
}

/** The page's own translation of the very same sentence, where it stands elsewhere. */
function recall(unit: Unit, pages: ComposeInput): Suggestion | undefined {
  const { source, target } = pages;
  const [only, ...others] = unit.fresh;
  const full = source.sentences[only ?? -1]?.full;
  if (full === undefined || others.length > 0) return undefined;
  const bead = listTranslated(pages).get(full);
  const text = bead === undefined ? recallSign(only ?? -1, pages) : joinedText(target, bead.target);
  return text === undefined ? undefined : { text, similarity: 1, origin: { source: full, similarity: 1 } };
}

const signs = new WeakMap<ComposeInput, ReturnType<typeof openCellSigns>>();

/** What stands in all other cells of the same words. */
function recallSign(sentence: number, pages: ComposeInput): string | undefined {
  const find = signs.get(pages) ?? openCellSigns(pages);
  signs.set(pages, find);
  return find(sentence);
}

function listRequests(
  { units, base, target, source }: ComposeInput,
  { treatments, keepTerms }: Pick<UpdatePlan, 'treatments' | 'keepTerms'>,
): SegmentRequest[] {
  return units.flatMap((unit) => {
    const treatment = treatments[unit.id];
    if (treatment?.kind !== 'request') return [];
    const closest = treatment.suggestion?.similarity;
    return [describeRequest(unit, { base, target, source, keepTerms, closest })];
  });
}

function countCharacters({ units, source }: ComposeInput, treatments: readonly Treatment[]): Characters {
  const prose = source.sentences.reduce((sum, sentence) => sum + sentence.prose.length, 0);
  const sent = units
    .filter((unit) => treatments[unit.id]?.kind === 'request')
    .reduce((sum, unit) => sum + proseOf(tokensOf(source, unit.fresh)).length, 0);
  return { prose, sent };
}
