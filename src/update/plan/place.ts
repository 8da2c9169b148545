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

/** Two spans that are the same formula, role or mark have the same identity. */
export function identityOf(token: SpanToken): string {
  return `${token.type}\n${token.kind}\n${token.key}`;
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
  let best = { open: places[0] ?? END_OF_NOTHING, close: places.at(-1) ?? END_OF_NOTHING };
  let lowest = Number.POSITIVE_INFINITY;
  for (const start of starts ?? places)
    for (const end of ends ?? places) {
      if (end.at <= start.at || end.pairs !== start.pairs || end.segment !== start.segment) continue;
      if (open.token.kind === 'mark' && (start.isMarked || end.marks !== start.marks)) continue;
      const cost =
        (starts === undefined ? Math.abs(start.at - from) + start.startCost : 0) +
        (ends === undefined ? Math.abs(end.at - to) + end.endCost : 0) +
        (end.brackets === start.brackets ? 0 : length * BAD_EDGE);
      if (cost < lowest) [best, lowest] = [{ open: start, close: end }, cost];
    }
  const isCertain = starts !== undefined && ends !== undefined && lowest < Number.POSITIVE_INFINITY;
  return { open: { ...best.open, isCertain }, close: { ...best.close, isCertain } };
}

interface ListedPlace extends Place {
  readonly at: number;
  /** The pairs that are open here. */
  readonly pairs: string;
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
  pairs: '',
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

const FINAL_MARKS = /[.,:;!?。，：；！？、…]+\s*$/u;

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
  const places: ListedPlace[] = [];
  const open: number[] = [];
  const length = target.reduce((sum, token) => sum + countLetters(token), 0);
  let at = 0;
  let brackets = 0;
  let segment = 0;
  const marks = { before: 0, open: 0 };
  const countMark = (token: Token) => {
    if (token.type === 'text' || token.kind !== 'mark') return;
    marks.before += 1;
    if (token.pair !== undefined) marks.open += token.type === 'open' ? 1 : -1;
  };
  const push = (index: number, letters: number, split?: number) => {
    const before = split === undefined ? textAround(target[index - 1]) : textAround(target[index]).slice(0, split);
    const behind = split === undefined ? textAround(target[index]) : textAround(target[index]).slice(split);
    places.push({
      index,
      ...(split === undefined ? {} : { split }),
      at: letters,
      pairs: open.join(' '),
      segment: segment + breaksIn(split === undefined ? '' : textAround(target[index]).slice(0, split)),
      marks: marks.before,
      isMarked: marks.open > 0,
      brackets: brackets + depthOf(split === undefined ? '' : textAround(target[index]).slice(0, split)),
      startCost: length * (OPENS_BADLY.test(behind) ? BAD_EDGE : isClauseStart(before) ? CLAUSE_EDGE : 0),
      endCost: length * (CLOSES_BADLY.test(before) ? BAD_EDGE : isClauseEnd(behind) ? CLAUSE_EDGE : 0),
      isCertain: false,
    });
  };
  for (const [index, token] of target.entries()) {
    push(index, at);
    if (token.type === 'text')
      for (const { index: split } of wordSegmenter.segment(token.raw))
        if (split > 0) push(index, at + token.raw.slice(0, split).replaceAll(/\s+/g, '').length, split);
    countMark(token);
    if (token.type === 'text') {
      brackets += depthOf(token.raw);
      segment += breaksIn(token.raw);
    }
    if (token.type === 'open' && token.pair !== undefined) open.push(token.pair);
    if (token.type === 'close' && token.pair !== undefined) open.splice(open.lastIndexOf(token.pair), 1);
    at += countLetters(token);
  }
  push(target.length, at);
  return places;
}

function textAround(token: Token | undefined): string {
  return token === undefined ? '' : token.type === 'text' ? token.raw : 'x';
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
