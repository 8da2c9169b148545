/**
 * Plain text comes from micromark's tokenizer in pieces, one for each sign that turned out to begin nothing. They are
 * joined here one by one; micromark joins them at the end, and moves the whole rest of a text for each.
 */
import type { Construct, ConstructRecord, Event, Extension, Resolver } from 'micromark-util-types';

/** Joins the pieces of one page; it takes hold as the page begins, and reads nothing. */
export function joiningData(): Extension {
  let isDone = false;
  const start: Construct = {
    name: 'joiningData',
    tokenize(_effects, _ok, nok) {
      const { text, string } = this.parser.constructs;
      if (!isDone) for (const record of [text, string]) joinIn(record);
      isDone = true;
      return nok;
    },
  };
  return { document: { null: [start] } };
}

/** The first construct of each sign joins what stands before it. The record is of one page, its constructs are of all. */
function joinIn(record: ConstructRecord): void {
  for (const [code, constructs] of Object.entries(record)) {
    const [first, ...others] = [constructs ?? []].flat();
    if (first !== undefined) record[code] = [joinBefore(first), ...others];
  }
}

function joinBefore(construct: Construct): Construct {
  return {
    ...construct,
    previous(code) {
      joinLast(this.events);
      return construct.previous?.call(this, code) ?? true;
    },
  };
}

/** Where a piece has just begun behind another one, it begins with that one. */
function joinLast(events: Event[]): void {
  const [before, last] = events.slice(-2);
  if (before?.[0] !== 'exit' || last?.[0] !== 'enter' || before[1].type !== 'data' || last[1].type !== 'data') return;
  last[1].start = before[1].start;
  events.splice(-3, 3, last);
}

/** Joins what a resolver has left side by side, in one pass: for constructs that turn their own signs into plain text. */
export const joinNeighbours: Resolver = (events) => {
  const joined: Event[] = [];
  for (const event of events) {
    joined.push(event);
    joinLast(joined);
  }
  return joined;
};
