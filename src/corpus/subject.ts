/**
 * How much an article is about a subject: BM25 over title, headings and text (Robertson & Zaragoza 2009, BM25F with
 * weights 3, 2 and 1), with words cut so that inflections count. The reason is told beside the number.
 */
import type { ArticleBlock } from './article.ts';
import { dropTokens } from './formulas.ts';

/** What is looked for in one language; any of the subjects will do. */
export type Subjects = readonly string[];

interface Field {
  readonly name: 'title' | 'headings' | 'text';
  readonly weight: number;
  readonly words: readonly string[];
}

/** An article as the ranking sees it. */
export type Fields = readonly Field[];

export interface Relevance {
  readonly score: number;
  /** Such as `machine learning: title 1, text 7`. */
  readonly reason: string;
}

const K1 = 1.2;
const B = 0.75;
/** A word of so many letters is cut by two: `learning` finds `learn` and `learned`. */
const CUT_FROM = 5;
const CUT = 2;
/** The longest ending that a cut word may have: `learn`, `learnability`. */
const MOST_ENDING = 7;

export function readFields(blocks: readonly ArticleBlock[], language: string): Fields {
  const pick = (test: (block: ArticleBlock) => boolean) =>
    splitWords(
      blocks
        .filter(test)
        .map(({ text }) => dropTokens(text))
        .join('\n'),
      language,
    );
  return [
    { name: 'title', weight: 3, words: pick(({ kind, level }) => kind === 'heading' && level === 1) },
    { name: 'headings', weight: 2, words: pick(({ kind, level }) => kind === 'heading' && level > 1) },
    { name: 'text', weight: 1, words: pick(({ kind }) => kind !== 'heading') },
  ];
}

function splitWords(text: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(fold(text));
  return Array.from(segments).flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

/**
 * Rank articles by a subject.
 *
 * @returns In the order of the articles; `undefined` where the words of no subject stand together.
 */
export function rankArticles(
  articles: readonly Fields[],
  subjects: Subjects,
  language: string,
): (Relevance | undefined)[] {
  const results = subjects.map((subject) => rankSubject(articles, subject, language));
  return articles.map((_, at) =>
    results
      .map((ranks) => ranks[at])
      .reduce((best, rank) => ((rank?.score ?? 0) > (best?.score ?? 0) ? rank : best), undefined),
  );
}

function rankSubject(articles: readonly Fields[], subject: string, language: string): (Relevance | undefined)[] {
  const stems = splitWords(subject, language).map(cutWord);
  const counts = articles.map((fields) => fields.map((field) => countPhrases(field.words, stems)));
  const sizes = articles.map((fields) => fields.reduce((sum, { weight, words }) => sum + weight * words.length, 0));
  const average = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  const hits = counts.filter((fields) => fields.some((count) => count > 0)).length;
  const rarity = Math.log(1 + (articles.length - hits + 0.5) / (hits + 0.5));
  return articles.map((fields, at) => {
    const weighted = fields.reduce((sum, { weight }, field) => sum + weight * (counts[at]?.[field] ?? 0), 0);
    if (weighted === 0) return undefined;
    const norm = K1 * (1 - B + (B * (sizes[at] ?? 0)) / average);
    const places = fields.flatMap(({ name }, field) => (counts[at]?.[field] ? [`${name} ${counts[at][field]}`] : []));
    return { score: (rarity * weighted * (K1 + 1)) / (weighted + norm), reason: `${subject}: ${places.join(', ')}` };
  });
}

/** Words of a phrase may have a few small ones between them: `aprendizaje de máquinas`. */
const MOST_APART = 2;

/** How often the words stand together, in any order, counted at the first of them. */
function countPhrases(words: readonly string[], stems: readonly Stem[]): number {
  const [first, ...others] = stems;
  if (first === undefined) return 0;
  const reach = others.length * (MOST_APART + 1);
  return words.filter((word, at) => {
    if (!isForm(word, first)) return false;
    const near = words.slice(Math.max(0, at - reach), at + reach + 1);
    return others.every((stem) => near.some((other) => isForm(other, stem)));
  }).length;
}

interface Stem {
  readonly text: string;
  readonly isCut: boolean;
}

function cutWord(word: string): Stem {
  return word.length >= CUT_FROM ? { text: word.slice(0, -CUT), isCut: true } : { text: word, isCut: false };
}

/** A short word is meant as it is, or with an `s`: `art` is not `article`. */
function isForm(word: string, { text, isCut }: Stem): boolean {
  if (!isCut) return word === text || word === `${text}s`;
  return word.startsWith(text) && word.length <= text.length + MOST_ENDING;
}
