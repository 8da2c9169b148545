/**
 * The pairs of a book, found by likeness of their source: an inverted index chooses candidates by the weight of the
 * words in common, the edit distance ranks them, and what says the same as a better one is passed over.
 *
 * Few-shot prompts with such pairs bring a general model to the level of a trained one (Moslem et al. 2023,
 * arXiv:2301.13294; Mu et al. 2023, arXiv:2305.17367).
 */
import { similarity } from '../shared/similarity.ts';
import { listWords } from './words.ts';

/** A pair of the parallel data. */
export interface BookPair {
  readonly source: string;
  readonly target: string;
  /** What the page is called that it stands on; who evaluates leaves pages out by it. */
  readonly page?: string;
}

export interface FoundPair {
  readonly pair: BookPair;
  /** 1 minus the edit distance over the longer length. */
  readonly likeness: number;
}

export interface FindOptions {
  /** At most so many. */
  readonly count: number;
  /** A pair that must not be shown. */
  readonly isBarred?: (pair: BookPair) => boolean;
}

/** Candidates that the edit distance is worked out for. */
const CANDIDATES = 48;
/** Of these, the best are compared with each other. */
const POOL = 16;
/** Postings that one query walks through at most, rarest words first. */
const MAX_POSTINGS = 60_000;
/** A pair with less in common, by edit distance and by weight of words, is no example. */
const LEAST_LIKENESS = 0.3;
const LEAST_OVERLAP = 0.2;
/**
 * Edit distance alone shows 26 % of a reference's words and the weight of words alone 28 %, but a nearest pair of .4 or
 * more for 26 % of sentences instead of 38 %: the mean has the most of both (`npm run bench:retrieval`, Chinese book).
 *
 * What is this alike to a chosen pair says the same; what is less so loses this share of its score.
 */
const SAME = 0.9;
const PENALTY = 0.4;

/** An index of the pairs of one language; immutable. */
export class ExampleIndex {
  readonly #pairs: readonly BookPair[];
  readonly #numberOfWord = new Map<string, number>();
  /** Postings of word `w` are `#postings[#starts[w]]` up to `#starts[w + 1]`. */
  readonly #starts: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #weights: Float32Array;
  /** Weight of all words of each pair. */
  readonly #totals: Float32Array;
  readonly #scores: Float32Array;

  constructor(pairs: readonly BookPair[]) {
    this.#pairs = pairs;
    const words = pairs.map(({ source }) => listWords(source).map((word) => this.#number(word)));
    const size = this.#numberOfWord.size;
    this.#starts = countStarts(words, size);
    this.#postings = fillPostings(words, this.#starts);
    this.#weights = Float32Array.from({ length: size }, (_, word) =>
      Math.log(1 + pairs.length / this.#frequency(word)),
    );
    this.#totals = Float32Array.from(words, (list) => this.#weigh(list));
    this.#scores = new Float32Array(pairs.length);
  }

  /** The pairs that help most with a text, best first. */
  find(text: string, { count, isBarred = () => false }: FindOptions): FoundPair[] {
    const words = listWords(text).flatMap((word) => this.#numberOfWord.get(word) ?? []);
    const ranked = this.#candidates(words)
      .flatMap(({ pair: number, overlap }): Candidate[] => {
        const pair = this.#pairs[number];
        if (pair === undefined || isBarred(pair)) return [];
        const likeness = similarity(pair.source, text);
        const isAlike = likeness >= LEAST_LIKENESS || overlap >= LEAST_OVERLAP;
        return isAlike ? [{ pair, likeness, score: (likeness + overlap) / 2 }] : [];
      })
      .toSorted((a, b) => b.score - a.score);
    return chooseDiverse(ranked.slice(0, Math.max(POOL, count)), count);
  }

  #number(word: string): number {
    const known = this.#numberOfWord.get(word);
    if (known !== undefined) return known;
    const number = this.#numberOfWord.size;
    this.#numberOfWord.set(word, number);
    return number;
  }

  #frequency(word: number): number {
    return (this.#starts[word + 1] ?? 0) - (this.#starts[word] ?? 0);
  }

  #weigh(words: readonly number[]): number {
    return words.reduce((sum, word) => sum + (this.#weights[word] ?? 0), 0);
  }

  /** Pairs with the greatest weight of words in common, as a share of the weight of both (Dice). */
  #candidates(words: readonly number[]): { readonly pair: number; readonly overlap: number }[] {
    const scores = this.#scores;
    const touched: number[] = [];
    let walked = 0;
    for (const word of words.toSorted((a, b) => this.#frequency(a) - this.#frequency(b))) {
      if (walked > 0 && walked + this.#frequency(word) > MAX_POSTINGS) break;
      walked += this.#frequency(word);
      const weight = this.#weights[word] ?? 0;
      for (let at = this.#starts[word] ?? 0; at < (this.#starts[word + 1] ?? 0); at += 1) {
        const pair = this.#postings[at] ?? 0;
        if (scores[pair] === 0) touched.push(pair);
        scores[pair] = (scores[pair] ?? 0) + weight;
      }
    }
    const total = this.#weigh(words);
    const best: { pair: number; overlap: number }[] = [];
    for (const pair of touched) {
      keepBest(best, { pair, overlap: (2 * (scores[pair] ?? 0)) / (total + (this.#totals[pair] ?? 0)) });
      scores[pair] = 0;
    }
    return best;
  }
}

interface Candidate extends FoundPair {
  readonly score: number;
}

function countStarts(words: readonly (readonly number[])[], size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const list of words) for (const word of list) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < size; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  return starts;
}

function fillPostings(words: readonly (readonly number[])[], starts: Uint32Array): Uint32Array {
  const postings = new Uint32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  for (const [pair, list] of words.entries())
    for (const word of list) {
      const at = next[word] ?? 0;
      postings[at] = pair;
      next[word] = at + 1;
    }
  return postings;
}

/** Insert into a list of at most {@link CANDIDATES}, greatest first. */
function keepBest(best: { pair: number; overlap: number }[], entry: { pair: number; overlap: number }): void {
  const least = best.at(-1);
  if (best.length >= CANDIDATES && least !== undefined && entry.overlap <= least.overlap) return;
  let at = best.length;
  while (at > 0 && (best[at - 1]?.overlap ?? 0) < entry.overlap) at -= 1;
  best.splice(at, 0, entry);
  if (best.length > CANDIDATES) best.pop();
}

/** Greedy: the best that is least like what is chosen already (maximal marginal relevance, Carbonell & Goldstein 1998). */
function chooseDiverse(ranked: readonly Candidate[], count: number): FoundPair[] {
  const chosen: FoundPair[] = [];
  let open = ranked.map((candidate) => ({ candidate, nearest: 0 }));
  while (chosen.length < count && open.length > 0) {
    const [first, ...rest] = open.toSorted((a, b) => valueOf(b) - valueOf(a));
    if (first === undefined) break;
    const { pair, likeness } = first.candidate;
    chosen.push({ pair, likeness });
    open = rest
      .map(({ candidate, nearest }) => ({
        candidate,
        nearest: Math.max(nearest, similarity(candidate.pair.source, pair.source)),
      }))
      .filter(({ nearest }) => nearest < SAME);
  }
  return chosen;
}

function valueOf({ candidate, nearest }: { readonly candidate: Candidate; readonly nearest: number }): number {
  return candidate.score * (1 - PENALTY * nearest);
}
