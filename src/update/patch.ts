/**
 * Token patching: the source sentence kept its words and changed only its spans (slide marks, emphasis, formulas,
 * code, roles, links), so the same change is made inside the human's sentence, and no machine touches its words.
 *
 * Places are compared by the letters that stand before them. Between two places that are certain (the ends of the
 * sentence, spans that both languages share) a place is estimated, moved to the next word boundary, and reported
 * as uncertain.
 */
import type { SpanToken, Token } from '../markdown/tokens.ts';
import { groupBy } from '../shared/group.ts';
import { matchEqual } from './similarity.ts';

export interface Patch {
  readonly tokens: readonly Token[];
  /** False when a place was estimated or a counterpart was not found; `notes` says which. */
  readonly isCertain: boolean;
  readonly notes: readonly string[];
}

interface Placed {
  readonly token: SpanToken;
  /** Letters of text before the span. */
  readonly at: number;
}

interface Edit {
  readonly removed: Placed[];
  readonly inserted: Placed[];
}

/**
 * Make in `target` the change of spans from `base` to `source`.
 *
 * @param base   Tokens of the source sentence that `target` translates.
 * @param source Tokens of its new version.
 * @param target Tokens of the human translation.
 */
export function patchTokens(base: readonly Token[], source: readonly Token[], target: readonly Token[]): Patch {
  const before = placeSpans(base);
  const after = placeSpans(source);
  const draft = new PatchDraft(base, source, target);
  const inserted = diffSpans(before, after).flatMap((edit) => draft.replaceAndRemove(edit));
  draft.insertAll(inserted);
  return draft.finish();
}

function countLetters(token: Token): number {
  return token.type === 'text' ? token.raw.replaceAll(/\s+/g, '').length : 0;
}

function placeSpans(tokens: readonly Token[]): Placed[] {
  const placed: Placed[] = [];
  let at = 0;
  for (const token of tokens) {
    if (token.type !== 'text') placed.push({ token, at });
    at += countLetters(token);
  }
  return placed;
}

function identity({ token }: Placed): string {
  return `${token.type}\n${token.kind}\n${token.key}`;
}

/** Runs of spans that differ, with what went and what came. */
function diffSpans(before: readonly Placed[], after: readonly Placed[]): Edit[] {
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  const ends: [number, number] = [before.length, after.length];
  for (const [oldAt, newAt] of [...matchEqual(before.map(identity), after.map(identity)), ends]) {
    if (i < oldAt || j < newAt) edits.push({ removed: before.slice(i, oldAt), inserted: after.slice(j, newAt) });
    i = oldAt + 1;
    j = newAt + 1;
  }
  return edits;
}

class PatchDraft {
  readonly #source: readonly Token[];
  readonly #sourceLength: number;
  readonly #base: readonly Token[];
  readonly #target: Token[];
  readonly #notes: string[] = [];
  readonly #used = new Set<Token>();

  constructor(base: readonly Token[], source: readonly Token[], target: readonly Token[]) {
    this.#base = base;
    this.#source = source;
    this.#target = [...target];
    this.#sourceLength = source.reduce((sum, token) => sum + countLetters(token), 0);
  }

  finish(): Patch {
    return { tokens: this.#target, isCertain: this.#notes.length === 0, notes: this.#notes };
  }

  /** Treat what went in one place; returns what came there and replaces nothing. */
  replaceAndRemove({ removed, inserted }: Edit): Placed[] {
    const left = [...inserted];
    for (const old of removed) {
      const at = left.findIndex(({ token }) => token.kind === old.token.kind && token.type === old.token.type);
      const [fresh] = at === -1 ? [] : left.splice(at, 1);
      if (fresh === undefined) this.#remove(old);
      else this.#replace(old, fresh);
    }
    return left;
  }

  /** Insert whole pairs first, then single spans. */
  insertAll(inserted: readonly Placed[]): void {
    const closeOf = (open: Placed) =>
      inserted.find(({ token }) => token.type === 'close' && token.pair !== undefined && token.pair === open.token.pair);
    const closes = new Set(inserted.flatMap((open) => (open.token.type === 'open' ? (closeOf(open) ?? []) : [])));
    for (const fresh of inserted) {
      if (closes.has(fresh)) continue;
      const close = fresh.token.type === 'open' ? closeOf(fresh) : undefined;
      if (close === undefined) this.#insertSingle(fresh);
      else this.#insertPair(fresh, close);
    }
  }

  /** The counterpart of a base span: the target span of the same identity and ordinal. */
  #find({ token }: Placed): number {
    const same = (other: Token) => other.type === token.type && other.kind === token.kind && other.key === token.key;
    const ordinal = this.#base.filter(same).indexOf(token);
    const places = [...this.#target.keys()].filter((at) => {
      const other = this.#target[at];
      return other !== undefined && !this.#used.has(other) && same(other);
    });
    return places[Math.min(Math.max(ordinal, 0), places.length - 1)] ?? -1;
  }

  #replace(old: Placed, fresh: Placed): void {
    const at = this.#find(old);
    if (at === -1) {
      if (this.#hasAlready(fresh.token)) return;
      if (old.token.type === 'atom') this.#insertSingle(fresh);
      else this.#notes.push(`\`${old.token.raw}\` was not found`);
      return;
    }
    const pair = this.#target[at];
    const replacement = { ...fresh.token, ...(pair?.type === 'text' ? {} : pairOf(pair)) };
    this.#target[at] = replacement;
    this.#used.add(replacement);
  }

  #remove(old: Placed): void {
    const at = this.#find(old);
    if (at !== -1) this.#target.splice(at, 1);
    else if (this.#countIn(this.#target, old.token) > 0) this.#notes.push(`\`${old.token.raw}\` could not be removed`);
  }

  #countIn(tokens: readonly Token[], token: SpanToken): number {
    return tokens.filter((other) => other.type === token.type && other.kind === token.kind && other.key === token.key)
      .length;
  }

  /** The translator was ahead of the base: what the source brings is there already. */
  #hasAlready(token: SpanToken): boolean {
    return (
      this.#countIn(this.#target, token) > 0 && this.#countIn(this.#target, token) >= this.#countIn(this.#source, token)
    );
  }

  #insertSingle(fresh: Placed): void {
    if (!this.#hasAlready(fresh.token)) this.#place(fresh, fresh.token.type === 'close' ? 'end' : 'start');
  }

  #insertPair(open: Placed, close: Placed): void {
    if (this.#hasAlready(open.token)) return;
    const pair = 1_000_000 + (open.token.pair ?? 0);
    this.#place({ token: { ...close.token, pair }, at: close.at }, 'end');
    this.#place({ token: { ...open.token, pair }, at: open.at }, 'start');
  }

  #place(fresh: Placed, side: 'start' | 'end'): void {
    const place = locate(fresh, { source: this.#source, sourceLength: this.#sourceLength, target: this.#target, side });
    if (!place.isCertain) this.#notes.push(`place of \`${fresh.token.raw}\` is estimated`);
    this.#target.splice(place.index, place.split === undefined ? 0 : 1, ...spliceAt(place, this.#target, fresh.token));
    this.#used.add(fresh.token);
  }
}

function pairOf(token: SpanToken | undefined): { pair?: number } {
  return token?.pair === undefined ? {} : { pair: token.pair };
}

interface Place {
  /** Position in the target's tokens. */
  readonly index: number;
  /** Where the text token at `index` is cut, when the place is inside it. */
  readonly split?: number;
  readonly isCertain: boolean;
}

function spliceAt(place: Place, target: readonly Token[], token: SpanToken): Token[] {
  const text = target[place.index];
  if (place.split === undefined || text?.type !== 'text') return [token];
  const pieces: Token[] = [
    { type: 'text', raw: text.raw.slice(0, place.split) },
    token,
    { type: 'text', raw: text.raw.slice(place.split) },
  ];
  return pieces.filter((piece) => piece.type !== 'text' || piece.raw !== '');
}

interface LocateOptions {
  readonly source: readonly Token[];
  readonly sourceLength: number;
  readonly target: readonly Token[];
  readonly side: 'start' | 'end';
}

const FINAL_MARKS = /[.,:;!?。，：；！？、…]+\s*$/u;

/** Where in the target a span belongs that stands at `fresh.at` in the source. */
function locate(fresh: Placed, options: LocateOptions): Place {
  const { source, sourceLength, target, side } = options;
  const text = source.map((token) => (token.type === 'text' ? token.raw : '')).join('');
  const finalMarks = (FINAL_MARKS.exec(text)?.[0] ?? '').replaceAll(/\s/g, '').length;
  if (fresh.at === 0) return { index: leadingIndex(target, fresh.token), isCertain: true };
  if (fresh.at === sourceLength) return { index: target.length, isCertain: true };
  if (fresh.at >= sourceLength - finalMarks) return beforeFinalMarks(target);
  const neighbour = besideNeighbour(fresh, options);
  if (neighbour !== undefined) return neighbour;
  return estimate(fresh, { target, sourceLength, anchors: sharedPlaces(source, target), side });
}

/** An opening mark at the start of the sentence goes inside the marks that are there already. */
function leadingIndex(target: readonly Token[], token: SpanToken): number {
  return token.kind === 'mark'
    ? 0
    : Math.max(
        0,
        target.findIndex((other) => other.type !== 'open'),
      );
}

function beforeFinalMarks(target: readonly Token[]): Place {
  const index = target.findLastIndex((token) => token.type === 'text' && token.raw.trim() !== '');
  const last = target[index];
  const marks = last?.type === 'text' ? FINAL_MARKS.exec(last.raw) : null;
  if (index === -1 || marks === null) return { index: target.length, isCertain: true };
  return { index, split: marks.index, isCertain: true };
}

/** A span that touches another one in the source touches it in the target too. */
function besideNeighbour(fresh: Placed, { source, target, side }: LocateOptions): Place | undefined {
  const at = source.indexOf(fresh.token);
  const neighbour = side === 'start' ? source[at + 1] : source[at - 1];
  if (at === -1 || neighbour === undefined || neighbour.type === 'text') return undefined;
  const places = [...target.keys()].filter((index) => {
    const other = target[index];
    return other?.type === neighbour.type && other.kind === neighbour.kind && other.key === neighbour.key;
  });
  const [only] = places;
  if (only === undefined || places.length > 1) return undefined;
  return { index: side === 'start' ? only : only + 1, isCertain: true };
}

/** Letters before each span that occurs exactly once on both sides: (source, target), in order of both. */
function sharedPlaces(source: readonly Token[], target: readonly Token[]): [number, number][] {
  const once = (placed: Placed[]) => {
    const groups = groupBy(placed, identity);
    return new Map([...groups].flatMap(([key, list]) => (list.length === 1 && list[0] ? [[key, list[0].at]] : [])));
  };
  const there = once(placeSpans(target));
  const shared: [number, number][] = [];
  for (const [key, at] of once(placeSpans(source))) {
    const other = there.get(key);
    const last = shared.at(-1);
    if (other !== undefined && (last === undefined || (at > last[0] && other > last[1]))) shared.push([at, other]);
  }
  return shared;
}

function estimate(
  fresh: Placed,
  options: { target: readonly Token[]; sourceLength: number; anchors: [number, number][]; side: 'start' | 'end' },
): Place {
  const targetLength = options.target.reduce((sum, token) => sum + countLetters(token), 0);
  const anchors: [number, number][] = [[0, 0], ...options.anchors, [options.sourceLength, targetLength]];
  const next = anchors.findIndex(([at]) => at >= fresh.at);
  const [leftSource, leftTarget] = anchors[next - 1] ?? [0, 0];
  const [rightSource, rightTarget] = anchors[next] ?? [options.sourceLength, targetLength];
  const share = rightSource === leftSource ? 0 : (fresh.at - leftSource) / (rightSource - leftSource);
  return nearestBoundary(options.target, leftTarget + share * (rightTarget - leftTarget), options.side);
}

const BOUNDARY = /(?<=[\s，。；：、,;:（(「“])|(?=[\s，。；：、,;:）)」”])/gu;

/** The word boundary, or the end of a token, that is nearest to `letters`. */
function nearestBoundary(target: readonly Token[], letters: number, side: 'start' | 'end'): Place {
  let best: Place = { index: target.length, isCertain: false };
  let distance = Number.POSITIVE_INFINITY;
  let at = 0;
  const offer = (place: Place, letter: number) => {
    const away = Math.abs(letter - letters);
    if (away < distance) [best, distance] = [place, away];
  };
  for (const [index, token] of target.entries()) {
    if (!isInsidePair(target, index)) offer({ index, isCertain: false }, at);
    if (token.type === 'text' && !isInsidePair(target, index))
      for (const { index: split } of token.raw.matchAll(BOUNDARY))
        if (/\s/.test(token.raw[side === 'start' ? split : split - 1] ?? '') === false)
          offer({ index, split, isCertain: false }, at + token.raw.slice(0, split).replaceAll(/\s+/g, '').length);
    at += countLetters(token);
  }
  offer({ index: target.length, isCertain: false }, at);
  return best;
}

/** Whether the place before the token at `index` lies inside a pair, which a new span must not cut. */
function isInsidePair(target: readonly Token[], index: number): boolean {
  const open = new Set<number>();
  for (const token of target.slice(0, index)) {
    if (token.type === 'open' && token.pair !== undefined) open.add(token.pair);
    if (token.type === 'close' && token.pair !== undefined) open.delete(token.pair);
  }
  return open.size > 0;
}
