/**
 * Emphasis and struck words for micromark: from the runs of marks that its tokenizers have found to groups.
 *
 * What comes out is what micromark's own resolvers make of the same events, in a time that grows with the text alone.
 */

import { resolveAll } from 'micromark-util-resolve-all';
import type { Construct, Event, Extension, Point, Resolver, Token, TokenizeContext } from 'micromark-util-types';
import { groupBy } from '../shared/group.ts';
import { type PairRules, pairRuns, type Run, type RunPair } from './pair-runs.ts';

type GroupName = 'emphasis' | 'strong' | 'strikethrough';

interface Marks extends PairRules {
  /** Type of the tokens of runs. */
  readonly type: 'attentionSequence' | 'strikethroughSequenceTemporary';
  readonly nameOf: (size: number) => GroupName;
}

const EMPHASIS: Marks = {
  type: 'attentionSequence',
  nameOf: (size) => (size > 1 ? 'strong' : 'emphasis'),
  kindOf: ({ mark, opens, length }) => `${mark} ${opens} ${length % 3}`,
  sizeOf: (opener, closer) => {
    const isOfThree = closer.length % 3 !== 0 && (opener.length + closer.length) % 3 === 0;
    if (opener.mark !== closer.mark || (isOfThree && (opener.closes || closer.opens))) return 0;
    return opener.length > 1 && closer.length > 1 ? 2 : 1;
  },
};

const STRIKES: Marks = {
  type: 'strikethroughSequenceTemporary',
  nameOf: () => 'strikethrough',
  kindOf: ({ length }) => `${length}`,
  sizeOf: (opener, closer) => (opener.length === closer.length ? closer.length : 0),
};

/** Resolvers by the names of the constructs that find the runs: one function each, which micromark calls once. */
const RESOLVERS: ReadonlyMap<string, Resolver> = new Map([
  ['attention', resolverOf(EMPHASIS)],
  ['strikethrough', resolverOf(STRIKES)],
]);

/** An extension for emphasis or struck words with the resolvers of this file. */
export function resolveQuickly(extension: Extension): Extension {
  const { text = {}, insideSpan, ...others } = extension;
  const quicken = (constructs: Construct | Construct[] | undefined) => [constructs ?? []].flat().map(withResolver);
  return {
    ...others,
    text: Object.fromEntries(Object.entries(text).map(([code, constructs]) => [code, quicken(constructs)])),
    insideSpan: { null: (insideSpan?.null ?? []).map(withResolver) },
  };
}

function withResolver<T extends { readonly name?: string | undefined; resolveAll?: Resolver | undefined }>(
  construct: T,
): T {
  const resolver = RESOLVERS.get(construct.name ?? '');
  return resolver === undefined ? construct : { ...construct, resolveAll: resolver };
}

function resolverOf(marks: Marks): Resolver {
  return (events, context) => {
    const tokens = events.flatMap(([at, token]) => (at === 'enter' && token.type === marks.type ? [token] : []));
    const runs = tokens.map((token) => readRun(token, context));
    const grouped = new Groups(marks, pairRuns(runs, marks), context).build(events);
    // micromark goes on with the list that it gave.
    for (const [at, event] of grouped.entries()) events[at] = event;
    events.length = grouped.length;
    return events;
  };
}

function readRun(token: Token, context: TokenizeContext): Run {
  const { _open: opens = false, _close: closes = false } = token;
  return {
    mark: context.sliceSerialize(token).charAt(0),
    length: token.end.offset - token.start.offset,
    opens,
    closes,
  };
}

/** A group that has begun: its first marks, and what stands in it so far. */
interface Begun {
  readonly opening: Token;
  readonly events: Event[];
}

/** Puts groups around events. */
class Groups {
  readonly #marks: Marks;
  readonly #context: TokenizeContext;
  readonly #closing: ReadonlyMap<number, readonly RunPair[]>;
  readonly #opening: ReadonlyMap<number, readonly RunPair[]>;
  readonly #begun: Begun[] = [];
  #events: Event[] = [];

  constructor(marks: Marks, pairs: readonly RunPair[], context: TokenizeContext) {
    this.#marks = marks;
    this.#context = context;
    this.#closing = groupBy(pairs, ({ closer }) => closer);
    this.#opening = groupBy(pairs.toReversed(), ({ opener }) => opener);
  }

  build(events: readonly Event[]): Event[] {
    let run = 0;
    for (const event of events) {
      const [at, token] = event;
      if (token.type !== this.#marks.type) this.#events.push(event);
      else if (at === 'exit') this.#readRun(token, run++);
    }
    return this.#events;
  }

  /** A run closes groups with its first marks, innermost first, and opens others with its last ones. */
  #readRun(token: Token, run: number): void {
    for (const { size } of this.#closing.get(run) ?? []) token.start = this.#end(token.start, size);
    const openings = this.#opening.get(run) ?? [];
    let next = movePoint(token.end, -openings.reduce((sum, { size }) => sum + size, 0));
    token.end = next;
    token.type = 'data';
    if (token.start.offset < token.end.offset) this.#events.push(...this.#both(token));
    for (const { size } of openings) next = this.#begin(next, size);
  }

  #begin(start: Point, size: number): Point {
    const end = movePoint(start, size);
    const opening: Token = { type: `${this.#marks.nameOf(size)}Sequence`, start, end };
    this.#begun.push({ opening, events: this.#events });
    this.#events = [];
    return end;
  }

  #end(start: Point, size: number): Point {
    const end = movePoint(start, size);
    const { opening, events } = this.#begun.pop() ?? { opening: undefined, events: [] };
    if (opening === undefined) return end;
    const name = this.#marks.nameOf(size);
    const group: Token = { type: name, start: { ...opening.start }, end: { ...end } };
    const text: Token = { type: `${name}Text`, start: { ...opening.end }, end: { ...start } };
    const inside = resolveAll(this.#context.parser.constructs.insideSpan.null ?? [], this.#events, this.#context);
    events.push(['enter', group, this.#context], ...this.#both(opening), ['enter', text, this.#context]);
    for (const event of inside) events.push(event);
    const closing: Token = { type: `${name}Sequence`, start, end };
    events.push(['exit', text, this.#context], ...this.#both(closing), ['exit', group, this.#context]);
    this.#events = events;
    return end;
  }

  #both(token: Token): Event[] {
    return [
      ['enter', token, this.#context],
      ['exit', token, this.#context],
    ];
  }
}

/** Marks stand in one chunk of one line. */
function movePoint(point: Point, by: number): Point {
  const { _bufferIndex: at } = point;
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: at + by,
  };
}
