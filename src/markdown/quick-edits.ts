/**
 * Edits of micromark's events, where what stands before the first edit stays where it is. micromark's own way moves all
 * events of the page for the last two of them, whenever a container ends.
 */
import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

/** Have micromark edit its events so, from now on. */
export function quickenEdits(): void {
  EditMap.prototype.consume = consume;
}

function consume(this: EditMap, events: Event[]): undefined {
  const changes = this.map.toSorted(([a], [b]) => a - b);
  const first = changes[0]?.[0] ?? events.length;
  const behind = events.slice(first);
  events.length = first;
  let at = first;
  for (const [index, remove, add] of changes) {
    for (const event of behind.slice(at - first, index - first)) events.push(event);
    for (const event of add) events.push(event);
    at = index + remove;
  }
  for (const event of behind.slice(at - first)) events.push(event);
  this.map.length = 0;
  this.index.clear();
}
