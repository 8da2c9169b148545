/**
 * The leak check: what an engine learns from must not hold the pages that it is judged by. A page that is nearly a copy
 * of one is found by the sentences they share; single sentences that are equal by chance are counted.
 */
import { groupBy } from '../../shared/group.ts';
import { createNearness } from './nearness.ts';

/** A text that an engine may learn from. */
export interface Learnt {
  readonly source: string;
  readonly target: string;
  /** Number of its page. */
  readonly page: number;
}

/** A page that is held out, as sentences of plain prose. */
export interface HeldOutTexts {
  readonly name: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** A page to learn from that holds much of a held-out page. */
export interface NearCopy {
  readonly page: number;
  readonly of: string;
  /** Share of the longer sentences that the two have in common, 0 to 1. */
  readonly share: number;
}

/** What the check found; all counts are of sentences of the held-out pages. */
export interface LeakReport {
  readonly sentences: number;
  /** Sentences that stand in another page, too, word for word. */
  readonly equal: number;
  /** Sentences that are nearly the same as one of another page. */
  readonly near: number;
}

/** Shorter sentences are equal by chance: headings, “Exercises”, “Run the code.”. */
const LONG = 40;
/** Pages of one book share a phrase here and there; from here on one was made from the other. */
const COPIED = 0.3;

/** Pages that hold much of a held-out one, on either side. */
export function findNearCopies(heldOut: readonly HeldOutTexts[], learnt: readonly Learnt[]): NearCopy[] {
  const pages = groupBy(learnt, ({ page }) => page);
  return [...pages].flatMap(([page, units]) => {
    const shares = heldOut.map(({ name, sources, targets }) => {
      const ofSource = shareOf(
        sources,
        units.map(({ source }) => source),
      );
      const ofTarget = shareOf(
        targets,
        units.map(({ target }) => target),
      );
      return { page, of: name, share: Math.max(ofSource, ofTarget) };
    });
    const closest = shares.toSorted((a, b) => b.share - a.share)[0];
    return closest !== undefined && closest.share >= COPIED ? [closest] : [];
  });
}

/** Share of the longer sentences of the shorter of two pages that the other has. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const [mine, theirs] = [a, b].map((list) => new Set(list.filter((text) => text.length >= LONG)));
  const smaller = Math.min(mine?.size ?? 0, theirs?.size ?? 0);
  const common = [...(mine ?? [])].filter((text) => theirs?.has(text)).length;
  // One sentence in common is a phrase of the book.
  return common < 2 ? 0 : common / smaller;
}

/** Count what the held-out pages have in common with what is learnt from, by chance. */
export function countLeaks(heldOut: readonly HeldOutTexts[], learnt: readonly Learnt[]): LeakReport {
  const sentences = heldOut.flatMap(({ sources }) => sources.filter((text) => /\p{L}/u.test(text)));
  const known = new Set(learnt.map(({ source }) => source));
  const equal = sentences.filter((text) => known.has(text)).length;
  const isNear = createNearness([...known]);
  const near = sentences.filter((text) => !known.has(text) && isNear(text)).length;
  return { sentences: sentences.length, equal, near };
}
