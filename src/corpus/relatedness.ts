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

/** Pairs that the links of words are counted in; more cost time and tell little. */
const MOST_COUNTED = 10_000;
/** Pairs of a page that are judged. */
const MOST_JUDGED = 16;

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
  const rows = pages.map((page) => page.rows.filter(isPair));
  const read = rows.map((own) => own.map((row) => readPair(row, languages)));
  const words = numberWords(read.flat());
  const pairs = read.map((own) => own.map((pair) => numberPair(pair, words)));
  const all = pairs.flat();
  const counted = pickEvenly(all, MOST_COUNTED);
  const together = countTogether(counted);
  const isCounted = new Set(counted);
  const bySize = all.map(({ target }) => target).toSorted((a, b) => a.size - b.size);
  const places = new Map(bySize.map((target, at) => [target, at]));
  return pairs.map((own) => {
    if (own.length < LEAST_ROWS) return undefined;
    const links = { words, together, own: countOwn(own.filter((pair) => isCounted.has(pair))), sentences: all.length };
    const shares = pickEvenly(own, MOST_JUDGED).map(({ source, target }) => {
      const others = pickNeighbours(bySize, places.get(target) ?? 0);
      return shareBelow(
        weighPair(source, target, links),
        others.map((other) => weighPair(source, other, links)),
      );
    });
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  });
}

function isPair({ isAlone, kind, score }: Row): boolean {
  return !isAlone && kind !== 'comment' && score >= CHANCE;
}

function pickEvenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]).filter(
    (item) => item !== undefined,
  );
}

/** Sentences that stand around a place. */
function pickNeighbours(bySize: readonly Sentence[], place: number): Sentence[] {
  const start = Math.max(0, Math.min(place - COMPARED / 2, bySize.length - COMPARED - 1));
  return bySize.slice(start, start + COMPARED + 1).filter((_, at) => start + at !== place);
}

function shareBelow(value: number, others: readonly number[]): number {
  const below = others.reduce((sum, other) => sum + (other < value ? 1 : other === value ? 0.5 : 0), 0);
  return others.length === 0 ? CHANCE : below / others.length;
}

interface TextPair {
  readonly source: { readonly words: readonly string[]; readonly size: number };
  readonly target: { readonly words: readonly string[]; readonly size: number };
}

function readPair({ source, target }: Row, { from, to }: Languages): TextPair {
  return { source: readSentence(source, from), target: readSentence(target, to) };
}

function readSentence(text: string, language: string): TextPair['source'] {
  const words = splitWords(text, language).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const plain = words.map((word) =>
    word
      .normalize('NFD')
      .replaceAll(/\p{Mn}/gu, '')
      .normalize('NFC'),
  );
  return { words: [...new Set(plain)], size: text.length };
}

/** The words of one language that are rare enough to tell something, by number. */
interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  /** Sentences with the word. */
  readonly counts: readonly number[];
  /** Words of both languages with the same number here are alike; 0: like none. */
  readonly likeness: readonly number[];
}

interface Words {
  readonly source: Vocabulary;
  readonly target: Vocabulary;
}

function numberWords(pairs: readonly TextPair[]): Words {
  const keys = new Map<string, number>();
  const most = Math.max(3, MOST_FREQUENT * pairs.length);
  const make = (side: 'source' | 'target'): Vocabulary => {
    const counts = new Map<string, number>();
    for (const pair of pairs) for (const word of pair[side].words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const rare = [...counts].filter(([, count]) => count <= most);
    return {
      ids: new Map(rare.map(([word], at) => [word, at])),
      counts: rare.map(([, count]) => count),
      likeness: rare.map(([word]) => numberKey(nameLikeness(word), keys)),
    };
  };
  return { source: make('source'), target: make('target') };
}

function numberKey(key: string, keys: Map<string, number>): number {
  if (key === '') return 0;
  const number = keys.get(key) ?? keys.size + 1;
  keys.set(key, number);
  return number;
}

/** Numbers and short names are like themselves alone; longer words are like those that begin as they do. */
function nameLikeness(word: string): string {
  if (/^\d/.test(word) || word.length === SAME_START - 1) return word;
  return word.length < SAME_START ? '' : word.slice(0, SAME_START);
}

interface Sentence {
  readonly words: readonly number[];
  /** In characters. */
  readonly size: number;
}

interface Pair {
  readonly source: Sentence;
  readonly target: Sentence;
}

function numberPair({ source, target }: TextPair, words: Words): Pair {
  const pick = (text: TextPair['source'], { ids }: Vocabulary) => text.words.flatMap((word) => ids.get(word) ?? []);
  return {
    source: { words: pick(source, words.source), size: source.size },
    target: { words: pick(target, words.target), size: target.size },
  };
}

/** How often two words stand in paired sentences, by {@link nameLink}. */
type Links = ReadonlyMap<number, number>;

function nameLink(source: number, target: number): number {
  return source * 2 ** 26 + target;
}

function countTogether(pairs: readonly Pair[]): Map<number, number> {
  const together = new Map<number, number>();
  for (const { source, target } of pairs)
    for (const a of source.words)
      for (const b of target.words) {
        const link = nameLink(a, b);
        together.set(link, (together.get(link) ?? 0) + 1);
      }
  return together;
}

/** What a page has put into the counts itself: it may not speak for itself. */
interface OwnCounts {
  readonly together: Links;
  readonly source: ReadonlyMap<number, number>;
  readonly target: ReadonlyMap<number, number>;
}

function countOwn(pairs: readonly Pair[]): OwnCounts {
  const count = (side: 'source' | 'target') => {
    const counts = new Map<number, number>();
    for (const pair of pairs) for (const word of pair[side].words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  return { together: countTogether(pairs), source: count('source'), target: count('target') };
}

interface Knowledge {
  readonly words: Words;
  readonly together: Links;
  readonly own: OwnCounts;
  readonly sentences: number;
}

/** What speaks for two sentences: for each word of the source its best partner. */
function weighPair(source: Sentence, target: Sentence, known: Knowledge): number {
  let sum = 0;
  for (const word of source.words) {
    let best = 0;
    for (const other of target.words) best = Math.max(best, weighWords(word, other, known));
    sum += best;
  }
  return sum;
}

function weighWords(a: number, b: number, { words, together, own, sentences }: Knowledge): number {
  const inTarget = (words.target.counts[b] ?? 0) - (own.target.get(b) ?? 0);
  const likeness = words.source.likeness[a];
  if (likeness !== 0 && likeness === words.target.likeness[b])
    return Math.min(MOST_WEIGHT, Math.log(sentences / (1 + inTarget)));
  const link = nameLink(a, b);
  const joint = (together.get(link) ?? 0) - (own.together.get(link) ?? 0);
  if (joint <= 0) return 0;
  const inSource = (words.source.counts[a] ?? 0) - (own.source.get(a) ?? 0);
  const expected = (inSource * inTarget) / Math.max(1, sentences);
  return Math.min(MOST_WEIGHT, Math.max(0, Math.log((joint + 0.1) / (expected + 0.5))));
}
