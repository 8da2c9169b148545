/**
 * Runs of marks to pairs: of the `*`, `_` and `~` of a text, which belong together.
 *
 * It pairs as micromark does, but reads the runs once: a closing run that has found no opening one says for all closing
 * runs of its kind how far down there is none, as in the algorithm of CommonMark (spec.commonmark.org/0.31.2, "process
 * emphasis"). micromark looks back to the start of the text for each.
 */

/** Marks in a row. */
export interface Run {
  readonly mark: string;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Two runs, by their places in the list; inner pairs stand before outer ones. */
export interface RunPair {
  readonly opener: number;
  readonly closer: number;
  /** How many marks the pair takes from each of the two. */
  readonly size: number;
}

export interface PairRules {
  /** How many marks two runs take from each other, of what is left of them; 0 when they are no pair. */
  readonly sizeOf: (opener: Run, closer: Run) => number;
  /** Closing runs of one kind, which fit the same opening ones. */
  readonly kindOf: (closer: Run) => string;
}

/** Pairs inside one another; marks beyond stay text. Far more than people write, and markdown-it has the same bound. */
export const DEEPEST_PAIRS = 100;

interface Opener {
  readonly index: number;
  run: Run;
  /** How deep the pairs are nested that stand behind it and before the next opener. */
  depth: number;
}

/** Pair the runs of a text, in order of the text. */
export function pairRuns(runs: readonly Run[], rules: PairRules): RunPair[] {
  const openers = new Openers(rules);
  return runs.flatMap((run, index) => {
    const pairs: RunPair[] = [];
    let { length } = run;
    while (run.closes && length > 0) {
      const pair = openers.close({ ...run, length });
      if (pair === undefined) break;
      pairs.push({ ...pair, closer: index });
      length -= pair.size;
    }
    if (run.opens && length > 0) openers.add({ ...run, length }, index);
    return pairs;
  });
}

/** The runs that may still be closed, the last one on top. */
class Openers {
  readonly #rules: PairRules;
  readonly #stack: Opener[] = [];
  /** Below which place of the stack nothing fits closing runs of a kind. */
  readonly #bottoms = new Map<string, number>();

  constructor(rules: PairRules) {
    this.#rules = rules;
  }

  add(run: Run, index: number): void {
    this.#stack.push({ index, run, depth: 0 });
  }

  /** Take the marks of the last opener that fits; what was opened behind it is text from now on. */
  close(closer: Run): Omit<RunPair, 'closer'> | undefined {
    const kind = this.#rules.kindOf(closer);
    const bottom = this.#bottoms.get(kind) ?? 0;
    for (let at = this.#stack.length - 1; at >= bottom; at -= 1) {
      const opener = this.#stack[at];
      const size = opener === undefined ? 0 : this.#rules.sizeOf(opener.run, closer);
      if (opener !== undefined && size > 0) return this.#take(at, opener, size);
    }
    this.#bottoms.set(kind, this.#stack.length);
    return undefined;
  }

  #take(at: number, opener: Opener, size: number): Omit<RunPair, 'closer'> | undefined {
    const inside = this.#stack.splice(at).reduce((most, { depth }) => Math.max(most, depth), 0);
    for (const [kind, bottom] of this.#bottoms) if (bottom > at) this.#bottoms.set(kind, at);
    const isTooDeep = inside >= DEEPEST_PAIRS;
    const depth = isTooDeep ? inside : inside + 1;
    const left = isTooDeep ? 0 : opener.run.length - size;
    if (left > 0) this.#stack.push({ ...opener, run: { ...opener.run, length: left }, depth });
    else this.#deepen(depth);
    return isTooDeep ? undefined : { opener: opener.index, size };
  }

  #deepen(depth: number): void {
    const top = this.#stack.at(-1);
    if (top !== undefined) top.depth = Math.max(top.depth, depth);
  }
}
