/** How alike two texts are. */
import { distance } from 'fastest-levenshtein';

/** Texts that differ over more UTF-16 units than this are compared by their words: the distance takes quadratic time. */
const MOST_COMPARED = 20_000;

/**
 * 1 minus the Levenshtein distance over the longer length; 1 for equal texts, 0 for nothing in common. Of texts that
 * differ over more than 20,000 units the part that differs counts by the words it has in common.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  const [x, y] = withoutCommonEnds(a, b);
  const rest = Math.max(x.length, y.length);
  const isComparable = rest <= MOST_COMPARED;
  const differences = isComparable ? distance(x, y) : rest * (1 - wordOverlap(countWords(x), countWords(y)));
  return 1 - differences / longest;
}

/** What is left of two texts without what they begin and end with in common; the distance is the same. */
function withoutCommonEnds(a: string, b: string): [string, string] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Share of words in common (Dice), a cheap upper hint for {@link similarity}. */
export function wordOverlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  let total = 0;
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 1 : (2 * common) / total;
}

/** The words of a text with their counts, lower case. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
