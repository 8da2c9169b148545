/**
 * The update of one page: (base, target, new source) to a plan, and the plan with an engine's answers to a
 * proposal.
 *
 * Rule: what the source did not change keeps its bytes; what it did change is treated by what the edit is, and
 * only a real change of words is ever sent.
 */

import type { PageAlignment } from '../align/bead.ts';
import { alignPages } from '../align/pages.ts';
import type { SegmentRequest, SegmentTranslation } from '../engine/engine.ts';
import { renderSegmentHtml } from '../markdown/html.ts';
import type { Page } from '../markdown/page.ts';
import { parsePage } from '../markdown/parse.ts';
import { proseOf, renderTokens, type Token } from '../markdown/tokens.ts';
import { type Accepted, acceptTranslation } from './accept.ts';
import { compareSources } from './changes.ts';
import { type ComposeInput, composePage, joinedText, type Resolved } from './compose.ts';
import { describePage } from './describe.ts';
import { groupFreshBlocks, layOut } from './layout.ts';
import type { Characters, Proposal } from './proposal.ts';
import { acceptPieces, requestPieces } from './retry.ts';
import { renderProposal, type Settled } from './settle.ts';
import { learnStyle, type PageStyle } from './style.ts';
import { protectTerms } from './terms.ts';
import { type Suggestion, type Treatment, treatEdit, treatNew } from './treat.ts';
import { formUnits, tokensOf, type Unit } from './units.ts';

export interface UpdateSettings {
  /** Similarity, 0 to 1, above which an edited sentence keeps its human translation, flagged. */
  readonly keepAbove: number;
  /** What the configuration says of the page's style; the rest is learnt from the page. */
  readonly style?: Partial<PageStyle>;
  /** Words and names that stay in the source language, as they are written there. */
  readonly keepTerms?: readonly string[];
}

export interface UpdateInput {
  /** The source that `target` was made from; absent for a new page. */
  readonly base?: Page;
  readonly target?: Page;
  readonly source: Page;
  /** Alignment of base and target, when it is known already. */
  readonly alignment?: PageAlignment;
  /** Language of the target; needed where there is no target page yet. */
  readonly targetLanguage: string;
  readonly settings: UpdateSettings;
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
}

type Answers = ReadonlyMap<string, SegmentTranslation>;

/** Below this similarity an old translation says less than the new source does. */
const WORTH_KEEPING = 0.5;

/** Work out what an update needs. Pure: the same input gives the same plan, in any process. */
export function planUpdate(input: UpdateInput): UpdatePlan {
  const empty = parsePage('', { language: input.targetLanguage });
  const base = describePage(input.base ?? empty);
  const target = describePage(input.target ?? empty);
  const source = describePage(input.source);
  const changes = compareSources(base, source);
  const alignment = input.alignment ?? alignPages(base.page, target.page);
  const pages = { base, target, source, changes, alignment };
  const units = formUnits({ ...pages, groupOfBlock: groupFreshBlocks(pages) });
  const compose: ComposeInput = {
    ...pages,
    units,
    layout: layOut(pages, units),
    style: learnStyle(target, input.settings.style),
  };
  const treatments = units.map((unit) => treatUnit(unit, compose, input.settings));
  const keepTerms = input.settings.keepTerms ?? [];
  return {
    input: compose,
    treatments,
    targetLanguage: input.targetLanguage,
    keepTerms,
    requests: listRequests(compose, { treatments, keepTerms }),
    characters: countCharacters(compose, treatments),
  };
}

function treatUnit(unit: Unit, { base, source, target, alignment }: ComposeInput, settings: UpdateSettings): Treatment {
  const fresh = tokensOf(source, unit.fresh);
  if (unit.isOmitted) return { kind: 'omitted', isChanged: !unit.isUnchanged };
  if (unit.isUnchanged && unit.target.length > 0) return { kind: 'kept' };
  const known = recall(unit, { base, source, target, alignment });
  if (unit.target.length === 0) return treatNew(fresh, known);
  if (known?.similarity === 1) return { kind: 'memory', text: known.text };
  return treatEdit({
    base: tokensOf(base, unit.former),
    source: fresh,
    target: tokensOf(target, unit.target),
    keepAbove: settings.keepAbove,
  });
}

/** The page's own translation of the very same sentence, where it stands elsewhere. */
function recall(
  unit: Unit,
  { base, source, target, alignment }: Pick<ComposeInput, 'base' | 'source' | 'target' | 'alignment'>,
): Suggestion | undefined {
  const [only, ...others] = unit.fresh;
  const full = source.sentences[only ?? -1]?.full;
  if (full === undefined || others.length > 0) return undefined;
  const bead = alignment.sentences.find(
    ({ source: from, target: to }) =>
      from.length === 1 && to.length > 0 && base.sentences[from[0] ?? -1]?.full === full,
  );
  return bead === undefined ? undefined : { text: joinedText(target, bead.target), similarity: 1 };
}

function listRequests(
  { units, source }: ComposeInput,
  { treatments, keepTerms }: Pick<UpdatePlan, 'treatments' | 'keepTerms'>,
): SegmentRequest[] {
  return units.flatMap((unit) => {
    const treatment = treatments[unit.id];
    if (treatment?.kind !== 'request') return [];
    const closest = treatment.suggestion?.similarity;
    const html = renderSegmentHtml(protectTerms(tokensOf(source, unit.fresh), keepTerms));
    return [{ id: requestId(unit), html, ...(closest === undefined ? {} : { closest }) }];
  });
}

function requestId(unit: Unit): string {
  return `u${unit.id}`;
}

function countCharacters({ units, source }: ComposeInput, treatments: readonly Treatment[]): Characters {
  const prose = source.sentences.reduce((sum, sentence) => sum + sentence.prose.length, 0);
  const sent = units
    .filter((unit) => treatments[unit.id]?.kind === 'request')
    .reduce((sum, unit) => sum + proseOf(tokensOf(source, unit.fresh)).length, 0);
  return { prose, sent };
}

/**
 * Make the proposal.
 *
 * @param plan         As {@link planUpdate} gave it.
 * @param translations The engine's answers; a request without one counts as unanswered.
 */
export function applyUpdate(plan: UpdatePlan, translations: readonly SegmentTranslation[]): Proposal {
  const answers = new Map(translations.map((translation) => [translation.id, translation]));
  const settled = plan.input.units.map((unit) => settle(unit, plan, answers));
  const composition = composePage(plan.input, (unit): Resolved => {
    const { text } = settled[unit.id] ?? {};
    return text === undefined ? 'kept' : { text };
  });
  return renderProposal({ ...plan.input, settled, composition, characters: plan.characters });
}

function settle(unit: Unit, plan: UpdatePlan, answers: Answers): Settled {
  const treatment = plan.treatments[unit.id] ?? { kind: 'request' };
  switch (treatment.kind) {
    case 'kept':
      return { outcome: 'kept', notes: [] };
    case 'omitted':
      return treatment.isChanged ? CHANGED_BUT_OMITTED : { outcome: 'kept', text: '', reason: 'omitted', notes: [] };
    case 'copied':
      return { outcome: 'kept', text: treatment.text, reason: 'no-words', notes: [] };
    case 'patched':
      return { outcome: 'kept', text: treatment.text, reason: 'token-patched', notes: treatment.notes };
    case 'flagged':
      return { outcome: 'kept', text: treatment.text, reason: 'kept-and-flagged', notes: treatment.notes };
    case 'memory':
      return { outcome: 'memory', text: treatment.text, notes: [] };
    case 'request':
      return settleRequest(unit, treatment.suggestion, { plan, answers });
    default:
      return treatment satisfies never;
  }
}

const CHANGED_BUT_OMITTED: Settled = {
  outcome: 'kept',
  text: '',
  reason: 'changed-but-omitted',
  notes: ['the source changed a sentence that the translation leaves out'],
};

function settleRequest(
  unit: Unit,
  suggestion: Suggestion | undefined,
  { plan, answers }: { plan: UpdatePlan; answers: Answers },
): Settled {
  const source = requestTokens(unit, plan);
  const answer = answers.get(requestId(unit));
  if (answer?.origin === 'machine') {
    const accepted = acceptAnswer(unit, answer.html, { plan, answers });
    if (accepted.ok)
      return {
        outcome: 'translated',
        text: accepted.text,
        notes: accepted.repairs.map((repair) => `repaired: ${repair}`),
      };
    const failure = `the engine's answer was not accepted: ${accepted.reason}`;
    if (suggestion === undefined || suggestion.similarity < WORTH_KEEPING) return untranslated(source, failure);
    return { outcome: 'failed', text: suggestion.text, reason: 'old-translation-left', notes: [failure] };
  }
  if (answer?.origin === 'memory' && suggestion !== undefined) {
    const note = `translation of a ${Math.round(suggestion.similarity * 100)} % similar sentence`;
    return { outcome: 'memory', text: suggestion.text, reason: 'similar', notes: [note] };
  }
  return untranslated(source, answer === undefined ? 'the engine gave no answer' : 'no translation at hand');
}

/** The tokens that a unit's request was rendered from. */
function requestTokens(unit: Unit, plan: UpdatePlan): Token[] {
  return protectTerms(tokensOf(plan.input.source, unit.fresh), plan.keepTerms);
}

/** The whole answer, or else the answers to its pieces. */
function acceptAnswer(unit: Unit, html: string, { plan, answers }: { plan: UpdatePlan; answers: Answers }): Accepted {
  const page = { language: plan.targetLanguage, style: plan.input.style };
  const tokens = requestTokens(unit, plan);
  const whole = acceptTranslation(html, tokens, page);
  return whole.ok ? whole : (acceptPieces(requestId(unit), tokens, { answers, page }) ?? whole);
}

/**
 * What to ask the engine once more, in smaller pieces: the requests whose answers cannot be accepted. Their
 * answers go to {@link applyUpdate} together with the first ones.
 */
export function planRetry(plan: UpdatePlan, translations: readonly SegmentTranslation[]): SegmentRequest[] {
  const answers: Answers = new Map(translations.map((translation) => [translation.id, translation]));
  return plan.input.units.flatMap((unit) => {
    const answer = plan.treatments[unit.id]?.kind === 'request' ? answers.get(requestId(unit)) : undefined;
    if (answer?.origin !== 'machine' || acceptAnswer(unit, answer.html, { plan, answers }).ok) return [];
    return requestPieces(requestId(unit), requestTokens(unit, plan));
  });
}

function untranslated(source: readonly Token[], note: string): Settled {
  return {
    outcome: 'failed',
    text: renderTokens(source),
    reason: 'source-left',
    notes: [`left in the source language: ${note}`],
  };
}
