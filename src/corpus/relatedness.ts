/**
 * Whether two aligned pages speak of the same things. The aligner finds a likely partner for every sentence even on
 * pages that have nothing to do with each other, and in a small corpus its lexicon is learnt from those pages as well.
 * Here a page is judged by words that the other pages have paired, and by names, numbers and words of one origin: its
 * own pairs must share more of them than sentences of the same length that were put together at random.
 */
import { splitWords } from '../align/words.ts';
import type { PageRows, Row } from '../parallel-data/row.ts';

/** A page of fewer pairs is too short to be judged so. */
const LEAST_ROWS = 4;
/** Sentences of about the same length that a target is compared with. */
const COMPARED = 24;
/** Where even good pages stay below this, the words tell too little to judge by. */
const LEAST_GOOD = 0.65;
/** A page is unrelated that stays below this part of the way from chance to a good page. */
const LEAST_PART = 0.4;
const CHANCE = 0.5;
/** No single pair of words may decide. */
const MOST_WEIGHT = 4;
/** Words of more than this share of the sentences are grammar. */
const MOST_FREQUENT = 0.05;
/** Words of one origin begin alike. */
const SAME_START = 4;

interface Sentence {
  readonly words: readonly string[];
  readonly size: number;
}

interface Pair {
  readonly page: number;
  readonly source: Sentence;
  readonly target: Sentence;
}

interface Languages {
  readonly from: string;
  readonly to: string;
}

/** Numbers of the pages that are unrelated, as far as the words can tell. */
export function findUnrelated(pages: readonly PageRows[], languages: Languages): Set<number> {
  const measures = measureRelatedness(pages, languages);
  const known = measures.filter((measure) => measure !== undefined).toSorted((a, b) => a - b);
  // The upper quartile is a good page even where half of the pages are not.
  const good = known[Math.floor(0.75 * (known.length - 1))] ?? 0;
  if (good < LEAST_GOOD) return new Set();
  const least = CHANCE + LEAST_PART * (good - CHANCE);
  return new Set(measures.flatMap((measure, page) => (measure !== undefined && measure < least ? [page] : [])));
}

/** For each page the mean share of comparable sentences that its pairs are better than; one half is chance. */
export function measureRelatedness(pages: readonly PageRows[], languages: Languages): (number | undefined)[] {
  const pairs = pages.flatMap(({ rows }, page) => rows.filter(isPair).map((row) => readPair(row, page, languages)));
  const links = countLinks(pairs);
  const bySize = pairs.map(({ target }) => target).toSorted((a, b) => a.size - b.size);
  const places = new Map(bySize.map((target, at) => [target, at]));
  return pages.map((_, page) => {
    const own = pairs.filter((pair) => pair.page === page);
    if (own.length < LEAST_ROWS) return undefined;
    const without = links.without(own);
    const shares = own.map((pair) => {
      const shared = weighPair(pair.source, pair.target, without);
      const start = Math.max(0, Math.min((places.get(pair.target) ?? 0) - COMPARED / 2, bySize.length - COMPARED - 1));
      const others = bySize.slice(start, start + COMPARED + 1).filter((target) => target !== pair.target);
      return shareBelow(
        shared,
        others.map((target) => weighPair(pair.source, target, without)),
      );
    });
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  });
}

function isPair({ isAlone, kind, score }: Row): boolean {
  return !isAlone && kind !== 'comment' && score >= CHANCE;
}

function readPair({ source, target }: Row, page: number, { from, to }: Languages): Pair {
  return { page, source: readSentence(source, from), target: readSentence(target, to) };
}

function readSentence(text: string, language: string): Sentence {
  const words = new Set(splitWords(text, language).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  return {
    words: [...words].map((word) =>
      word
        .normalize('NFD')
        .replaceAll(/\p{Mn}/gu, '')
        .normalize('NFC'),
    ),
    size: text.length,
  };
}

function shareBelow(value: number, others: readonly number[]): number {
  const below = others.reduce((sum, other) => sum + (other < value ? 1 : other === value ? 0.5 : 0), 0);
  return others.length === 0 ? CHANCE : below / others.length;
}

/** How often words stand in paired sentences, together and by themselves. */
interface Links {
  readonly sentences: number;
  together(source: string, target: string): number;
  source(word: string): number;
  target(word: string): number;
}

function countLinks(pairs: readonly Pair[]): Links & { without(own: readonly Pair[]): Links } {
  const all = countWords(pairs);
  const most = Math.max(3, MOST_FREQUENT * pairs.length);
  const isRare = (counts: ReadonlyMap<string, number>, word: string) => (counts.get(word) ?? 0) <= most;
  const rarePairs = pairs.map(({ page, source, target }) => ({
    page,
    source: { ...source, words: source.words.filter((word) => isRare(all.sources, word)) },
    target: { ...target, words: target.words.filter((word) => isRare(all.targets, word)) },
  }));
  const together = countTogether(rarePairs);
  return {
    sentences: pairs.length,
    together: (a, b) => together.get(`${a} ${b}`) ?? 0,
    source: (word) => all.sources.get(word) ?? 0,
    target: (word) => all.targets.get(word) ?? 0,
    without(own) {
      const ours = countWords(own);
      const ourTogether = countTogether(own);
      return {
        sentences: pairs.length - own.length,
        together: (a, b) => (together.get(`${a} ${b}`) ?? 0) - (ourTogether.get(`${a} ${b}`) ?? 0),
        source: (word) => (all.sources.get(word) ?? 0) - (ours.sources.get(word) ?? 0),
        target: (word) => (all.targets.get(word) ?? 0) - (ours.targets.get(word) ?? 0),
      };
    },
  };
}

function countWords(pairs: readonly Pair[]): { sources: Map<string, number>; targets: Map<string, number> } {
  const sources = new Map<string, number>();
  const targets = new Map<string, number>();
  for (const { source, target } of pairs) {
    for (const word of source.words) sources.set(word, (sources.get(word) ?? 0) + 1);
    for (const word of target.words) targets.set(word, (targets.get(word) ?? 0) + 1);
  }
  return { sources, targets };
}

function countTogether(pairs: readonly Pair[]): Map<string, number> {
  const together = new Map<string, number>();
  for (const { source, target } of pairs)
    for (const a of source.words)
      for (const b of target.words) {
        const key = `${a} ${b}`;
        together.set(key, (together.get(key) ?? 0) + 1);
      }
  return together;
}

/** What speaks for two sentences: for each word of the source its best partner. */
function weighPair(source: Sentence, target: Sentence, links: Links): number {
  return source.words.reduce(
    (sum, word) => sum + target.words.reduce((best, other) => Math.max(best, weighWords(word, other, links)), 0),
    0,
  );
}

function weighWords(a: string, b: string, links: Links): number {
  const [inSource, inTarget] = [links.source(a), links.target(b)];
  const limit = Math.max(3, MOST_FREQUENT * links.sentences);
  if (inSource > limit || inTarget > limit) return 0;
  if (areAlike(a, b)) return Math.min(MOST_WEIGHT, Math.log(links.sentences / (1 + inTarget)));
  const together = links.together(a, b);
  if (together <= 0) return 0;
  const expected = (inSource * inTarget) / Math.max(1, links.sentences);
  return Math.min(MOST_WEIGHT, Math.max(0, Math.log((together + 0.1) / (expected + 0.5))));
}

function areAlike(a: string, b: string): boolean {
  if (/^\d/.test(a)) return a === b;
  return a === b ? a.length > 2 : a.length >= SAME_START && a.slice(0, SAME_START) === b.slice(0, SAME_START);
}
