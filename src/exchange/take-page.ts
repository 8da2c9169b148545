/**
 * What came back in an exchange file, into the plan of its page: a three-way merge of every sentence, of what the file
 * was given, what it has now, and what stands in the page meanwhile. What cannot be taken is refused by name, and
 * hinders nothing else.
 */
import { phrase } from '../messages/message.ts';
import { groupBy } from '../shared/group.ts';
import { acceptTranslation } from '../update/accept/accept.ts';
import { placeOf } from '../update/page/units.ts';
import { giveTranslations, leaveStanding, type UpdatePlan } from '../update/plan/plan.ts';
import { type CodedTokens, findCodeFault, localise, toHtml } from './codes.ts';
import { type DescribedUnit, describeUnits } from './describe-page.ts';
import { canonical, plainText, type ReceivedUnit } from './document.ts';
import { digest, NOTHING, parseUnitId, type UnitId } from './unit-id.ts';

/** A sentence that was not taken. */
export interface Refusal {
  /** Its id in the file. */
  readonly id: string;
  /** Its translation in the file, as people read it. */
  readonly text: string;
  /** Why, and what to do. */
  readonly reason: string;
}

export interface TakenPage {
  readonly plan: UpdatePlan;
  /** Sentences that the page has from the file. */
  readonly taken: number;
  /** Sentences that were to be translated and have no translation in the file. */
  readonly open: number;
  readonly refused: readonly Refusal[];
}

/**
 * Take a page.
 *
 * @param plan     The page as it is now.
 * @param received Sentences of one or more files of it; of two with one id the last that has something new counts.
 */
export function takePage(plan: UpdatePlan, received: readonly ReceivedUnit[]): TakenPage {
  const find = indexUnits(describeUnits(plan));
  const texts = new Map<number, string>();
  const refused: Refusal[] = [];
  let open = 0;
  for (const one of joinReceived(received)) {
    const result = takeUnit(one, find, plan);
    if (result.kind === 'open') open += 1;
    if (result.kind === 'taken') texts.set(result.unit, result.text);
    if (result.kind === 'refused') refused.push({ id: one.id, text: plainText(one.target), reason: result.reason });
  }
  const left = new Set(plan.input.units.map(({ id }) => id).filter((id) => !texts.has(id)));
  return { plan: leaveStanding(giveTranslations(plan, texts), left), taken: texts.size, open, refused };
}

/** One for each id: the last with something new, else the last. */
function joinReceived(received: readonly ReceivedUnit[]): ReceivedUnit[] {
  const units = new Map<string, ReceivedUnit>();
  for (const one of received) {
    const before = units.get(one.id);
    if (before === undefined || isNews(one) || !isNews(before)) units.set(one.id, one);
  }
  return [...units.values()];
}

function isNews({ id, target }: ReceivedUnit): boolean {
  const text = canonical(target);
  return text !== '' && digest(text) !== parseUnitId(id)?.offered;
}

type Find = (id: UnitId) => DescribedUnit | undefined;

/** Finds the unit of an id by its source: where it stood, else where the same source stands now, each taken once. */
function indexUnits(units: readonly DescribedUnit[]): Find {
  const keyOf = ({ written }: DescribedUnit) => parseUnitId(written.id)?.source ?? '';
  const nameOf = ({ written: { id } }: DescribedUnit) => id.slice(0, Math.max(0, id.indexOf('-')));
  // Of each source in order, from the end.
  const bySource = groupBy(units.toReversed(), keyOf);
  const byPlace = new Map(units.toReversed().map((unit) => [`${keyOf(unit)} ${nameOf(unit)}`, unit]));
  const taken = new Set<DescribedUnit>();
  return ({ place, source }) => {
    const there = byPlace.get(`${source} ${place}`);
    const left = bySource.get(source) ?? [];
    for (let next = left.at(-1); next !== undefined && taken.has(next); next = left.at(-1)) left.pop();
    const found = there === undefined || taken.has(there) ? left.pop() : there;
    if (found !== undefined) taken.add(found);
    return found;
  };
}

type Result =
  | { readonly kind: 'untouched' | 'open' }
  | { readonly kind: 'taken'; readonly unit: number; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

const AGAIN = 'export the page again';

function takeUnit(received: ReceivedUnit, find: Find, plan: UpdatePlan): Result {
  const id = parseUnitId(received.id);
  if (id === undefined) {
    if (received.target.length === 0) return { kind: 'untouched' };
    return refuse('its id is none that an export wrote; ids must come back as they are');
  }
  const found = find(id);
  const left = found !== undefined && isToTranslate(id, found) ? 'open' : 'untouched';
  if (!isNews(received)) return { kind: left };
  const text = canonical(received.target);
  const isCopy = digest(text) === id.source;
  if (isCopy && !received.isConfirmed && id.offered === NOTHING) return { kind: left };
  if (found === undefined)
    return refuse(`its source was changed since the export, or is gone; ${AGAIN}, and translate what it says now`);
  if (digest(text) === found.standing) return { kind: 'untouched' };
  if (![id.standing, id.offered, NOTHING].includes(found.standing))
    return refuse(`its translation was changed in the book since the export, and that stands; ${AGAIN} to change it`);
  return accept(received, found, plan);
}

/** The file was given no translation, and there is none now: also where a proposal left the source. */
function isToTranslate({ offered }: UnitId, { unit, written, standing }: DescribedUnit): boolean {
  const isNew = written.state === 'new' && !written.isLocked;
  return offered === NOTHING && !unit.isOmitted && (isNew || standing === NOTHING);
}

function refuse(reason: string): Result {
  return { kind: 'refused', reason };
}

/** Through the verifier of every engine, but with the typography as it was written. */
function accept({ target }: ReceivedUnit, { unit, source, offered }: DescribedUnit, plan: UpdatePlan): Result {
  const models = listModels(source, offered);
  const model = models.find((one) => findCodeFault(target, one) === undefined);
  if (model === undefined) {
    const fault = findCodeFault(target, models[0] ?? source) ?? '';
    return refuse(`${fault}; put every code of the sentence in its place, as it was, and import again`);
  }
  const place = placeOf(plan.input.source, unit.fresh);
  const page = { ...place, language: plan.targetLanguage, style: plan.input.style, isByHand: true };
  const accepted = acceptTranslation(toHtml(target, model), model.tokens, page);
  if (accepted.ok) return { kind: 'taken', unit: unit.id, text: accepted.text };
  return refuse(`${phrase(accepted.reason)}; write it otherwise, and import again`);
}

/** Codes that a translation may have: those that it had, or those of the source. */
function listModels(source: CodedTokens, offered: CodedTokens | undefined): CodedTokens[] {
  return offered === undefined ? [source] : [offered, localise(source, offered)];
}
