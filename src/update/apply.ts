/**
 * A plan with an engine's answers to a proposal. Where there is no acceptable answer the old translation stays, and only
 * what has none stands in the source language; the proposal says so.
 */

import type { SegmentRequest, SegmentTranslation } from '../engine/engine.ts';
import { renderTokens, type Token } from '../markdown/tokens.ts';
import { type Message, say } from '../messages/message.ts';
import { type Accepted, acceptTranslation } from './accept/accept.ts';
import { acceptPieces, requestPieces } from './accept/retry.ts';
import { protectTerms } from './accept/terms.ts';
import { renderProposal, type Settled } from './compose/settle.ts';
import { type ComposedPage, composeValid } from './keep-valid.ts';
import { joinedText, placeOf, tokensOf, type Unit } from './page/units.ts';
import { type Landings, type PairedAnchor, pairAnchors, placeAnchors } from './place-anchors.ts';
import { requestId } from './plan/describe-request.ts';
import type { UpdatePlan } from './plan/plan.ts';
import { findReplaced, type Replaced } from './plan/replaced.ts';
import type { Suggestion, Treatment } from './plan/treat.ts';
import type { Proposal } from './proposal.ts';

type Answers = ReadonlyMap<string, SegmentTranslation>;

/**
 * Make the proposal.
 *
 * @param plan         As {@link planUpdate} gave it.
 * @param translations The engine's answers; a request without one counts as unanswered.
 * @param landings     Headings of other pages that its new text links to.
 */
export function applyUpdate(
  plan: UpdatePlan,
  translations: readonly SegmentTranslation[],
  landings?: Landings,
): Proposal {
  const composed = placeAnchors(plan, compose(plan, translations), landings);
  return renderProposal({ ...plan.input, ...composed, characters: plan.characters });
}

/** The headings of the new source with the anchors that they have in the proposal. */
export function listPairedAnchors(plan: UpdatePlan, translations: readonly SegmentTranslation[]): PairedAnchor[] {
  return pairAnchors(plan, placeAnchors(plan, compose(plan, translations)));
}

function compose(plan: UpdatePlan, translations: readonly SegmentTranslation[]): ComposedPage {
  const answers = new Map(translations.map((translation) => [translation.id, translation]));
  const replaced = findReplaced(plan.input);
  const settling = { plan, answers, replaced };
  const settled = plan.input.units.map((unit) => settle(unit, settling));
  const putBack = (unit: Unit, failure: Message) => leave(unit, findFormer(unit, plan), { ...settling, failure });
  return composeValid(plan, settled, putBack);
}

interface Settling {
  readonly plan: UpdatePlan;
  readonly answers: Answers;
  readonly replaced: ReadonlyMap<number, Replaced>;
}

function settle(unit: Unit, settling: Settling): Settled {
  const treatment = settling.plan.treatments[unit.id] ?? { kind: 'request' };
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
      return { outcome: 'memory', text: treatment.text, notes: [], ...noteOrigin(treatment) };
    case 'given':
      return { outcome: 'translated', text: treatment.text, notes: [] };
    case 'request':
      return settleRequest(unit, treatment, settling);
    default:
      return treatment satisfies never;
  }
}

const CHANGED_BUT_OMITTED: Settled = {
  outcome: 'kept',
  text: '',
  reason: 'changed-but-omitted',
  notes: [say('omitted-changed')],
};

type Request = Extract<Treatment, { kind: 'request' }>;

function settleRequest(unit: Unit, request: Request, settling: Settling): Settled {
  const { plan, answers } = settling;
  const answer = answers.get(requestId(unit));
  if (answer?.origin === 'machine') {
    const accepted = acceptAnswer(unit, answer.html, { plan, answers });
    if (accepted.ok)
      return {
        outcome: 'translated',
        text: accepted.text,
        notes: accepted.repairs.map((repair) => say('repaired', { repair })),
      };
    return leave(unit, request.former, { ...settling, failure: say('refused', { reason: accepted.reason }) });
  }
  const { suggestion } = request;
  if (answer?.origin === 'memory' && suggestion !== undefined) {
    const note = say('similar', { percent: Math.round(suggestion.similarity * 100) });
    return { outcome: 'memory', text: suggestion.text, reason: 'similar', notes: [note], ...noteOrigin(suggestion) };
  }
  const failure = answer === undefined ? say('no-answer') : say('not-at-hand');
  return leave(unit, request.former, { ...settling, failure });
}

/**
 * Without an answer the old translation stays, however little of it the new source still says: on replayed
 * synchronisations translators used more of it than they had to take out (`npm run bench:work`).
 */
function leave(
  unit: Unit,
  former: string | undefined,
  { plan, replaced, failure }: Settling & { readonly failure: Message },
): Settled {
  const old: Replaced | undefined =
    former === undefined ? replaced.get(unit.id) : { former: unit.former, text: former };
  if (old === undefined) return untranslated(requestTokens(unit, plan), failure);
  return {
    outcome: 'failed',
    text: old.text,
    reason: 'old-translation-left',
    former: old.former,
    notes: [say('old-stays', { reason: failure })],
  };
}

/** What the unit says on the page as it is. */
function findFormer({ id, target }: Unit, { input, treatments }: UpdatePlan): string | undefined {
  const treatment = treatments[id];
  if (treatment?.kind === 'request') return treatment.former;
  return target.length === 0 ? undefined : joinedText(input.target, target);
}

function noteOrigin({ origin }: Pick<Suggestion, 'origin'>): Pick<Settled, 'recalled'> {
  return origin === undefined ? {} : { recalled: origin };
}

/** The tokens that a unit's request was rendered from. */
function requestTokens(unit: Unit, plan: UpdatePlan): Token[] {
  return protectTerms(tokensOf(plan.input.source, unit.fresh), plan.keepTerms);
}

/** The whole answer, or else the answers to its pieces. */
function acceptAnswer(unit: Unit, html: string, { plan, answers }: { plan: UpdatePlan; answers: Answers }): Accepted {
  const page = {
    ...placeOf(plan.input.source, unit.fresh),
    language: plan.targetLanguage,
    style: plan.input.style,
  };
  const tokens = requestTokens(unit, plan);
  const whole = acceptOnce(plan, `${unit.id} ${html}`, () => acceptTranslation(html, tokens, page));
  return whole.ok ? whole : (acceptPieces(requestId(unit), tokens, { answers, page }) ?? whole);
}

const known = new WeakMap<UpdatePlan, Map<string, Accepted>>();

/** What to ask once more, how headings are linked and the proposal itself follow from the same answers, each read back. */
function acceptOnce(plan: UpdatePlan, answer: string, accept: () => Accepted): Accepted {
  const ofPlan = known.get(plan) ?? new Map<string, Accepted>();
  known.set(plan, ofPlan);
  const accepted = ofPlan.get(answer) ?? accept();
  ofPlan.set(answer, accepted);
  return accepted;
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

function untranslated(source: readonly Token[], reason: Message): Settled {
  return {
    outcome: 'failed',
    text: renderTokens(source),
    reason: 'source-left',
    notes: [say('source-left', { reason })],
  };
}
