/**
 * Plain text comes from micromark's tokenizer in pieces, one for each sign that turned out to begin nothing. They are
 * joined here one by one; micromark joins them at the end, and moves the whole rest of a text for each.
 */
import type { Construct, ConstructRecord, Event, Extension } from 'micromark-util-types';

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

/** Joins two pieces of plain text of which the second one ends before a place among the last events. */
export function joinEnding(events: Event[], end: number): void {
  const [, before, , last] = events.slice(Math.max(0, end - 4), end);
  if (before?.[0] !== 'exit' || last?.[0] !== 'exit' || before[1].type !== 'data' || last[1].type !== 'data') return;
  last[1].start = before[1].start;
  events.splice(end - 4, 2);
}
