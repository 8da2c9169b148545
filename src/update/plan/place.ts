/**
 * Where in a human sentence a span belongs that is new in the source sentence.
 *
 * Places are compared by the letters that stand before them. The ends of the sentence, its final marks and spans
 * that both languages share give certain places; between them a place is estimated and moved to a boundary of
 * words, and the pair around a text is placed as one.
 */
import type { SpanToken, Token } from '../../markdown/tokens.ts';
import { groupBy } from '../../shared/group.ts';
import { SEGMENT_BREAK } from '../page/units.ts';
import { readResource } from './resource.ts';

/** A span with the number of letters of text before it. */
export interface PlacedSpan {
  readonly token: SpanToken;
  readonly at: number;
}

/** A gap in a token list. */
export interface Place {
  /** The gap before the token of this index; with `split`, inside the text token of this index. */
  readonly index: number;
  readonly split?: number;
  readonly isCertain: boolean;
}

/** Letters, digits and marks; white space counts for nothing. */
export function countLetters(token: Token): number {
  return token.type === 'text' ? token.raw.replaceAll(/\s+/g, '').length : 0;
}

/** The spans of a sentence with their places. */
export function placeSpans(tokens: readonly Token[]): PlacedSpan[] {
  const placed: PlacedSpan[] = [];
  let at = 0;
  for (const token of tokens) {
    if (token.type !== 'text') placed.push({ token, at });
    at += countLetters(token);
  }
  return placed;
}

/** Two spans that are the same formula, role or mark have the same identity; a link or an image is its address. */
export function identityOf(token: SpanToken): string {
  const address = token.kind === 'link' || token.kind === 'image' ? readResource(token.raw)?.address : undefined;
  return `${token.type}\n${token.kind}\n${address ?? token.key}`;
}

/** The sentence that has the new span, and the one that shall get it. */
export interface PlaceContext {
  readonly source: readonly Token[];
  readonly target: readonly Token[];
}

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
  const isMark = open.token.kind === 'mark';
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

interface ListedPlace extends Place {
  readonly at: number;
  /** Name of the pairs that are open here. */
  readonly pairs: number;
  /** Segment of the page, where the tokens are those of several. */
  readonly segment: number;
  /** Slide marks that stand before, and whether one is open: they cannot be nested. */
  readonly marks: number;
  readonly isMarked: boolean;
  /** Brackets that are open here. */
  readonly brackets: number;
  /** What speaks against a marked text that starts here, in letters. */
  readonly startCost: number;
  readonly endCost: number;
}

const END_OF_NOTHING: ListedPlace = {
  index: 0,
  at: 0,
  pairs: 0,
  segment: 0,
  marks: 0,
  isMarked: false,
  brackets: 0,
  startCost: 0,
  endCost: 0,
  isCertain: false,
};

function onlyPlace(place: Place | undefined, places: readonly ListedPlace[]): ListedPlace[] | undefined {
  if (place === undefined) return undefined;
  const listed = places.find(({ index, split }) => index === place.index && split === place.split);
  return listed === undefined ? undefined : [listed];
}

/** A run of marks is tried from its start alone. */
const FINAL_MARKS = /(?<![.,:;!?。，：；！？、…])[.,:;!?。，：；！？、…]+\s*$/u;

/** A place that needs no estimate. */
function certainPlace(fresh: PlacedSpan, { source, target }: PlaceContext): Place | undefined {
  const text = source.map((token) => (token.type === 'text' ? token.raw : '')).join('');
  const length = source.reduce((sum, token) => sum + countLetters(token), 0);
  const finalMarks = (FINAL_MARKS.exec(text)?.[0] ?? '').replaceAll(/\s/g, '').length;
  if (fresh.at === 0) return { index: leadingIndex(target, fresh.token), isCertain: true };
  if (fresh.at === length) return { index: target.length, isCertain: true };
  if (fresh.at >= length - finalMarks) return beforeFinalMarks(target);
  return besideNeighbour(fresh, { source, target });
}

/** A slide mark at the start encloses what is there; anything else goes inside the marks that stand first. */
function leadingIndex(target: readonly Token[], token: SpanToken): number {
  if (token.kind === 'mark') return 0;
  return Math.max(
    0,
    target.findIndex((other) => other.type !== 'open'),
  );
}

function beforeFinalMarks(target: readonly Token[]): Place {
  const index = target.findLastIndex((token) => token.type === 'text' && token.raw.trim() !== '');
  const last = target[index];
  const marks = last?.type === 'text' ? FINAL_MARKS.exec(last.raw) : null;
  if (index === -1 || marks === null) return { index: target.length, isCertain: true };
  return marks.index === 0 ? { index, isCertain: true } : { index, split: marks.index, isCertain: true };
}

/** A span that touches another one in the source touches it in the target too. */
function besideNeighbour(fresh: PlacedSpan, { source, target }: PlaceContext): Place | undefined {
  const at = source.indexOf(fresh.token);
  const isClose = fresh.token.type === 'close';
  const neighbour = isClose ? source[at - 1] : source[at + 1];
  if (at === -1 || neighbour === undefined || neighbour.type === 'text') return undefined;
  const places = [...target.keys()].filter((index) => {
    const other = target[index];
    return other !== undefined && other.type !== 'text' && identityOf(other) === identityOf(neighbour);
  });
  const [only] = places;
  if (only === undefined || places.length > 1) return undefined;
  return { index: isClose ? only + 1 : only, isCertain: true };
}

/** Letters of the target that correspond to `at` letters of the source, between the nearest shared spans. */
function estimateLetters(at: number, { source, target }: PlaceContext): number {
  const lengths = [source, target].map((tokens) => tokens.reduce((sum, token) => sum + countLetters(token), 0));
  const end: [number, number] = [lengths[0] ?? 0, lengths[1] ?? 0];
  const anchors: [number, number][] = [[0, 0], ...sharedPlaces(source, target), end];
  const next = anchors.findIndex(([place]) => place >= at);
  const [leftSource, leftTarget] = anchors[Math.max(0, next - 1)] ?? [0, 0];
  const [rightSource, rightTarget] = anchors[next] ?? end;
  const share = rightSource === leftSource ? 0 : (at - leftSource) / (rightSource - leftSource);
  return leftTarget + share * (rightTarget - leftTarget);
}

/** Letters before each span that occurs exactly once on both sides, in the order of both. */
function sharedPlaces(source: readonly Token[], target: readonly Token[]): [number, number][] {
  const there = placesOfUnique(target);
  const shared: [number, number][] = [];
  for (const [key, at] of placesOfUnique(source)) {
    const other = there.get(key);
    const last = shared.at(-1);
    if (other !== undefined && (last === undefined || (at > last[0] && other > last[1]))) shared.push([at, other]);
  }
  return shared;
}

function placesOfUnique(tokens: readonly Token[]): Map<string, number> {
  const unique = new Map<string, number>();
  for (const [key, list] of groupBy(placeSpans(tokens), ({ token }) => identityOf(token)))
    if (list.length === 1 && list[0] !== undefined) unique.set(key, list[0].at);
  return unique;
}

/** Costs of an edge, as shares of the sentence's length: an edge of a clause outweighs a small distance. */
const BAD_EDGE = 0.3;
const CLAUSE_EDGE = -0.15;
const OPENS_BADLY = /^[\s.,:;!?。，：；！？、…)\]）」』”]/u;
const CLOSES_BADLY = /[\s,:;，：；、([（「『“]$/u;
const wordSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Every boundary of words and tokens, in order. */
function listPlaces(target: readonly Token[]): ListedPlace[] {
  const length = target.reduce((sum, token) => sum + countLetters(token), 0);
  const places: ListedPlace[] = [];
  const pairs = new OpenPairs();
  let at = 0;
  let brackets = 0;
  let segment = 0;
  const marks = { before: 0, open: 0 };
  const push = (place: { index: number; split?: number }, before: string, behind: string) => {
    places.push({
      ...place,
      at,
      pairs: pairs.name,
      segment,
      marks: marks.before,
      isMarked: marks.open > 0,
      brackets,
      startCost: length * (OPENS_BADLY.test(behind) ? BAD_EDGE : isClauseStart(before) ? CLAUSE_EDGE : 0),
      endCost: length * (CLOSES_BADLY.test(before) ? BAD_EDGE : isClauseEnd(behind) ? CLAUSE_EDGE : 0),
      isCertain: false,
    });
  };
  const read = (text: string) => {
    at += text.replaceAll(/\s+/g, '').length;
    brackets += depthOf(text);
    segment += breaksIn(text);
  };
  for (const [index, token] of target.entries()) {
    push({ index }, nearText(target[index - 1]), nearText(token));
    if (token.type !== 'text') {
      if (token.kind === 'mark') {
        marks.before += 1;
        if (token.pair !== undefined) marks.open += token.type === 'open' ? 1 : -1;
      }
      pairs.pass(token);
      continue;
    }
    for (const { index: split, segment: word } of wordSegmenter.segment(token.raw)) {
      if (split > 0)
        push({ index, split }, token.raw.slice(Math.max(0, split - NEAR), split), token.raw.slice(split, split + NEAR));
      read(word);
    }
  }
  push({ index: target.length }, nearText(target.at(-1)), '');
  return places;
}

/** Signs beside a place that decide whether it is the edge of a clause. */
const NEAR = 16;

function nearText(token: Token | undefined): string {
  if (token === undefined) return '';
  return token.type === 'text' ? token.raw : 'x';
}

/** Which pairs are open, under a name that is the same for the same pairs in the same order. */
class OpenPairs {
  name = 0;
  readonly #parents: number[] = [-1];
  readonly #pairs: number[] = [-1];
  readonly #children = new Map<string, number>();

  pass({ type, pair }: SpanToken): void {
    if (pair === undefined) return;
    if (type === 'open') this.name = this.#below(this.name, pair);
    if (type === 'close') this.name = this.#without(this.name, pair);
  }

  #below(parent: number, pair: number): number {
    const key = `${parent} ${pair}`;
    const known = this.#children.get(key);
    if (known !== undefined) return known;
    this.#parents.push(parent);
    this.#pairs.push(pair);
    this.#children.set(key, this.#parents.length - 1);
    return this.#parents.length - 1;
  }

  /** Nearly always the innermost pair; ends that cross are told apart all the same. */
  #without(name: number, pair: number): number {
    const inner: number[] = [];
    let at = name;
    while (at > 0 && this.#pairs[at] !== pair) {
      inner.push(this.#pairs[at] ?? -1);
      at = this.#parents[at] ?? 0;
    }
    if (at <= 0) return name;
    return inner.reduceRight((parent, other) => this.#below(parent, other), this.#parents[at] ?? 0);
  }
}

function breaksIn(text: string): number {
  return text.split(SEGMENT_BREAK).length - 1;
}

/** Brackets that open in a text minus those that close. */
function depthOf(text: string): number {
  return (text.match(/[([（「『]/g)?.length ?? 0) - (text.match(/[)\]）」』]/g)?.length ?? 0);
}

function isClauseStart(before: string): boolean {
  return before === '' || /[，。；：,.;:]\s*$/u.test(before);
}

function isClauseEnd(behind: string): boolean {
  return behind === '' || /^[，。；：,.;:]/u.test(behind);
}
