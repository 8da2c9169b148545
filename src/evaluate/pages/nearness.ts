/** Whether a text is nearly the same as one of many, found by its rarest words. */
import { countWords, similarity, wordOverlap } from '../../shared/similarity.ts';

/** Likeness of two texts that are nearly the same. */
const NEAR = 0.9;
/** The share of words in common is lower than the likeness by no more than this. */
const SLACK = 0.15;
/** Texts that are compared with one, those with its rarest words first. */
const CANDIDATES = 40;

/**
 * Index a list.
 *
 * @param isAlso Another likeness that counts, of a text of the list to the one that is asked for.
 * @returns Whether a text is nearly the same as one of the list.
 */
export function createNearness(
  list: readonly string[],
  isAlso: (known: string, text: string) => boolean = () => false,
): (text: string) => boolean {
  const entries = list.map((text) => ({ text, words: countWords(text) }));
  const byWord = new Map<string, typeof entries>();
  for (const entry of entries)
    for (const word of entry.words.keys()) {
      const same = byWord.get(word);
      if (same === undefined) byWord.set(word, [entry]);
      else same.push(entry);
    }
  return (text) => {
    const words = countWords(text);
    const lists = [...words.keys()].map((word) => byWord.get(word) ?? []).toSorted((a, b) => a.length - b.length);
    const candidates = new Set(lists.flat().slice(0, CANDIDATES));
    return [...candidates].some(
      (entry) =>
        isAlso(entry.text, text) ||
        (wordOverlap(entry.words, words) >= NEAR - SLACK && similarity(entry.text, text) >= NEAR),
    );
  };
}
