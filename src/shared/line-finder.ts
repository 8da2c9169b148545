/** Lines of places in a text, found by halving: a page has many of both. */
import { findFirst } from './halving.ts';

/** @returns Gives the line, from 1, of an offset in UTF-16 units. */
export function makeLineFinder(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => findFirst(ends.length, (at) => (ends[at] ?? 0) >= offset) + 1;
}
