/**
 * Where in a human sentence a span belongs that is new in the source sentence.
 *
 * Places are compared by the letters that stand before them. The ends of the sentence, its final marks and spans
 * that both languages share give certain places; between them a place is estimated and moved to a boundary of
 * words, and the pair around a text is placed as one.
 */
import { spanTraits } from '../../../markdown/dialects/registry.ts';
import { BAD_EDGE, END_OF_NOTHING, type ListedPlace, listPlaces } from './boundaries.ts';
import { certainPlace } from './certain.ts';
import { estimateLetters } from './estimate.ts';
import { countLetters, type Place, type PlaceContext, type PlacedSpan } from './spans.ts';

/** Place a single span. */
export function placeSingle(fresh: PlacedSpan, context: PlaceContext): Place {
  const certain = certainPlace(fresh, context);
  if (certain !== undefined) return certain;
  const wanted = estimateLetters(fresh.at, context);
  const places = listPlaces(context.target);
  return places.reduce(
    (best, place) => (Math.abs(place.at - wanted) < Math.abs(best.at - wanted) ? place : best),
    places[0] ?? END_OF_NOTHING,
  );
}

/** Place both ends of a pair, so that words stand between them and no other pair is cut. */
export function placePair(open: PlacedSpan, close: PlacedSpan, context: PlaceContext): { open: Place; close: Place } {
  const places = listPlaces(context.target);
  const starts = onlyPlace(certainPlace(open, context), places);
  const ends = onlyPlace(certainPlace(close, context), places);
  const [from, to] = [estimateLetters(open.at, context), estimateLetters(close.at, context)];
  const length = context.target.reduce((sum, token) => sum + countLetters(token), 0);
  const costs = new Map(places.map((end) => [end, ends === undefined ? Math.abs(end.at - to) + end.endCost : 0]));
  const isMark = spanTraits(open.token.kind).marksPassage === true;
  const pool = new EndPool(costs, { isMark, bracketCost: length * BAD_EDGE });
  const opening = new Set(starts);
  const closing = new Set(ends);
  let best = { open: places[0] ?? END_OF_NOTHING, close: places.at(-1) ?? END_OF_NOTHING };
  let lowest = Number.POSITIVE_INFINITY;
  let next = places.length - 1;
  // From the last place to the first, so that the pool holds exactly the ends behind each start.
  for (const start of places.toReversed()) {
    for (let end = places[next]; end !== undefined && end.at > start.at; end = places[(next -= 1)])
      if (ends === undefined || closing.has(end)) pool.add(end);
    if ((starts !== undefined && !opening.has(start)) || (isMark && start.isMarked)) continue;
    const found = pool.find(start);
    if (found === undefined) continue;
    const cost = (starts === undefined ? Math.abs(start.at - from) + start.startCost : 0) + found.cost;
    if (cost <= lowest) [best, lowest] = [{ open: start, close: found.end }, cost];
  }
  const isCertain = starts !== undefined && ends !== undefined && lowest < Number.POSITIVE_INFINITY;
  return { open: { ...best.open, isCertain }, close: { ...best.close, isCertain } };
}

function onlyPlace(place: Place | undefined, places: readonly ListedPlace[]): ListedPlace[] | undefined {
  if (place === undefined) return undefined;
  const listed = places.find(({ index, split }) => index === place.index && split === place.split);
  return listed === undefined ? undefined : [listed];
}

interface PooledEnd {
  readonly end: ListedPlace;
  readonly cost: number;
}

/** The cheapest end for a start, among those where the same pairs are open: with brackets in balance, or without. */
class EndPool {
  readonly #costs: ReadonlyMap<ListedPlace, number>;
  readonly #isMark: boolean;
  readonly #bracketCost: number;
  readonly #best = new Map<string, PooledEnd>();

  constructor(costs: ReadonlyMap<ListedPlace, number>, options: { isMark: boolean; bracketCost: number }) {
    this.#costs = costs;
    this.#isMark = options.isMark;
    this.#bracketCost = options.bracketCost;
  }

  add(end: ListedPlace): void {
    const cost = this.#costs.get(end) ?? 0;
    for (const key of [this.#keyOf(end), `${this.#keyOf(end)} ${end.brackets}`])
      if (cost <= (this.#best.get(key)?.cost ?? Number.POSITIVE_INFINITY)) this.#best.set(key, { end, cost });
  }

  find(start: ListedPlace): PooledEnd | undefined {
    const any = this.#best.get(this.#keyOf(start));
    const balanced = this.#best.get(`${this.#keyOf(start)} ${start.brackets}`);
    const unbalanced = any === undefined ? undefined : { end: any.end, cost: any.cost + this.#bracketCost };
    return balanced !== undefined && (unbalanced === undefined || balanced.cost <= unbalanced.cost)
      ? balanced
      : unbalanced;
  }

  #keyOf({ pairs, segment, marks }: ListedPlace): string {
    return `${pairs}/${segment}/${this.#isMark ? marks : ''}`;
  }
}
