/**
 * The site still builds: where new texts make of a valid page one that its generator would refuse, the sentences are
 * found that do it, and their old words stand; where none does it alone, the old page stands as it was.
 */
import { dialectOf } from '../markdown/dialects/registry.ts';
import type { PageFault } from '../markdown/page.ts';
import { parsePage } from '../markdown/parse.ts';
import { type Message, say } from '../messages/message.ts';
import { composePage } from './compose/compose.ts';
import type { Composition } from './compose/composition.ts';
import type { Settled } from './compose/settle.ts';
import type { Unit } from './page/units.ts';
import type { UpdatePlan } from './plan/plan.ts';

/** What a page came to, and its text. */
export interface ComposedPage {
  readonly settled: readonly Settled[];
  readonly composition: Composition;
}

/**
 * Compose a page of settled units, without what would break it.
 *
 * @param putBack What a unit comes to without its new words, and for what failure.
 */
export function composeValid(
  plan: UpdatePlan,
  settled: readonly Settled[],
  putBack: (unit: Unit, failure: Message) => Settled,
): ComposedPage {
  const whole = compose(plan, settled);
  const fault = mayBreak(plan) ? findFault(plan, whole) : undefined;
  if (fault === undefined) return whole;
  const changed = plan.input.units.filter(({ id }) => settled[id]?.text !== undefined);
  const without = (units: readonly Unit[]) => {
    const backs = new Set(units);
    return compose(
      plan,
      settled.map((one, id) => {
        const unit = plan.input.units[id];
        return unit !== undefined && backs.has(unit) ? putBack(unit, describe(fault)) : one;
      }),
    );
  };
  const isValid = (page: ComposedPage) => findFault(plan, page) === undefined;
  let tried = 0;
  const breaks = (units: readonly Unit[]) => {
    if (tried > MOST_TRIED) return true;
    const own = new Set(units);
    const page = without(changed.filter((unit) => !own.has(unit)));
    tried += page.composition.fragment.text.length;
    return !isValid(page);
  };
  const safe = without(changed);
  if (!isValid(safe)) return isNew(plan) ? safe : keepPage(plan, settled, fault);
  const mended = without(findBreaking(changed, breaks));
  return isValid(mended) ? mended : safe;
}

/** Characters of the pages that are read to tell sentences apart; those that are not told apart by then are put back. */
const MOST_TRIED = 20_000_000;

/** Only a page that was valid can be broken. A source that is not was read in a dialect that refuses nothing. */
function mayBreak({ input: { source, target } }: UpdatePlan): boolean {
  return dialectOf(source.page.dialect).fallback !== undefined && target.page.fault === undefined;
}

function isNew({ input: { target } }: UpdatePlan): boolean {
  return target.page.blocks.length === 0;
}

function findFault({ input: { source }, targetLanguage }: UpdatePlan, page: ComposedPage): PageFault | undefined {
  const { text } = page.composition.fragment;
  return parsePage(text, { language: targetLanguage, dialect: source.page.dialect }).fault;
}

function compose({ input }: UpdatePlan, settled: readonly Settled[]): ComposedPage {
  const composition = composePage(input, ({ id }) => {
    const { text } = settled[id] ?? {};
    return text === undefined ? 'kept' : { text };
  });
  return { settled, composition };
}

/** Those of the units that break the page by themselves, found by halving. */
function findBreaking(units: readonly Unit[], breaks: (units: readonly Unit[]) => boolean): Unit[] {
  if (units.length === 0 || !breaks(units)) return [];
  if (units.length === 1) return [...units];
  const middle = units.length >> 1;
  return [...findBreaking(units.slice(0, middle), breaks), ...findBreaking(units.slice(middle), breaks)];
}

function describe({ dialect, message }: PageFault): Message {
  return say('would-break', { dialect, reason: message });
}

/** The old page, with every change of the source still to be made. */
function keepPage({ input }: UpdatePlan, settled: readonly Settled[], fault: PageFault): ComposedPage {
  const { target, units } = input;
  const notes = [say('old-page-stands', { reason: describe(fault) })];
  const places = units.map(({ target: list }) => {
    const [first, last] = [target.sentences[list[0] ?? -1]?.placed, target.sentences[list.at(-1) ?? -1]?.placed];
    return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
  });
  const marks = units.flatMap(({ id }) => {
    const place = places[id];
    return place === undefined ? [] : [{ unit: id, ...place }];
  });
  return {
    settled: settled.map((one, id) =>
      one.text === undefined && places[id] !== undefined
        ? one
        : { outcome: 'failed', reason: 'old-translation-left', notes },
    ),
    composition: { fragment: { text: target.page.text, marks, losses: [] }, moved: new Set() },
  };
}
