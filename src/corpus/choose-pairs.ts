/**
 * Pairs of articles to those that are worth aligning: one for each page, without what their sites repeat, without
 * repeated articles, with the licence and about the subject that were asked for; the most relevant first.
 */

import { groupBy } from '../shared/group.ts';
import { keyOfAddress, siteOf } from './address.ts';
import { type ArticleBlock, nameText, weighText } from './article.ts';
import { dropBoilerplate } from './boilerplate.ts';
import { gradeOf } from './evidence.ts';
import { isAllowed } from './licence.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import type { Article, ArticlePair } from './pair-pages.ts';
import { type Fields, type Relevance, rankArticles, readFields } from './subject.ts';
import { type PageReason, type Refused, refuse } from './web.ts';

export interface ChooseOptions {
  readonly from: string;
  readonly to: string;
  /** Empty: any subject. */
  readonly subjects: readonly string[];
  readonly targetSubjects: readonly string[];
  /** Licences that may be used; empty: any. */
  readonly licences: readonly string[];
}

/** A pair with its place in the ranking. */
export interface RankedPair extends ArticlePair {
  readonly relevance: Relevance;
}

export interface ChosenPairs {
  readonly pairs: readonly RankedPair[];
  /** By the address of the source. */
  readonly rejected: readonly Refused[];
}

export function choosePairs(pairs: readonly ArticlePair[], options: ChooseOptions): ChosenPairs {
  const rejected: Refused[] = [];
  const sift = <Pair extends ArticlePair>(from: readonly Pair[], faults: ReadonlySet<Pair>, reason: PageReason) => {
    for (const { source } of from.filter((pair) => faults.has(pair))) rejected.push(refuse(source.address, reason));
    return from.filter((pair) => !faults.has(pair));
  };
  const inOrder = pairs.toSorted((a, b) => compare(a.source.address, b.source.address));
  const single = sift(inOrder, findContested(inOrder), 'contested');
  const licensed = sift(single, findUnlicensed(single, options.licences), 'licence');
  const cleaned = cleanSites(licensed);
  const clean = sift(cleaned, new Set(cleaned.filter(isEmpty)), 'no-article');
  const fresh = sift(clean, findRepeated(clean), 'repeated-page');
  const { ranked, off } = rank(fresh, options);
  return { pairs: ranked, rejected: [...rejected, ...off.map(({ source }) => refuse(source.address, 'off-subject'))] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A page has one counterpart: of several pairs with it the one with the best evidence stays. */
function findContested(pairs: readonly ArticlePair[]): Set<ArticlePair> {
  const faults = new Set<ArticlePair>();
  const best = pairs.toSorted((a, b) => gradeOf(a.evidence) - gradeOf(b.evidence));
  const taken = new Set<string>();
  for (const pair of best) {
    const keys = [keyOfAddress(pair.source.address), keyOfAddress(pair.target.address)];
    if (keys.some((key) => taken.has(key))) faults.add(pair);
    else for (const key of keys) taken.add(key);
  }
  return faults;
}

function findUnlicensed(pairs: readonly ArticlePair[], licences: readonly string[]): Set<ArticlePair> {
  if (licences.length === 0) return new Set();
  const isFree = ({ licence }: Article) => isAllowed(licence, licences);
  return new Set(pairs.filter(({ source, target }) => !isFree(source) || !isFree(target)));
}

/** Boilerplate is what a site repeats in one language. */
function cleanSites(pairs: readonly ArticlePair[]): ArticlePair[] {
  const cleaned = new Map<Article, readonly ArticleBlock[]>();
  for (const side of ['source', 'target'] as const)
    for (const articles of groupBy(
      pairs.map((pair) => pair[side]),
      ({ address }) => siteOf(address),
    ).values())
      for (const [at, blocks] of dropBoilerplate(articles.map((article) => article.blocks)).entries())
        if (articles[at] !== undefined) cleaned.set(articles[at], blocks);
  const clean = (article: Article): Article => ({ ...article, blocks: cleaned.get(article) ?? article.blocks });
  return pairs.map((pair) => ({ ...pair, source: clean(pair.source), target: clean(pair.target) }));
}

/** Letters of prose that an article has at least; what is left of a list of links is less. */
const LEAST_PROSE = 80;

function isEmpty({ source, target }: ArticlePair): boolean {
  return [source, target].some(
    ({ blocks }) => weighText(blocks.filter(({ kind }) => kind !== 'heading')) < LEAST_PROSE,
  );
}

/** Pairs of which both articles say nearly the same as those of an earlier pair. */
function findRepeated(pairs: readonly ArticlePair[]): Set<ArticlePair> {
  const sides = [
    pairs.map(({ source }) => nameText(source.blocks)),
    pairs.map(({ target }) => nameText(target.blocks)),
  ];
  const [sources = new Set(), targets = new Set()] = sides.map(findNearDuplicates);
  return new Set(pairs.filter((_, at) => sources.has(at) && targets.has(at)));
}

/** At least one side must be about the subject; both together make the rank. */
function rank(pairs: readonly ArticlePair[], options: ChooseOptions): { ranked: RankedPair[]; off: ArticlePair[] } {
  const { from, to, subjects, targetSubjects } = options;
  if (subjects.length + targetSubjects.length === 0)
    return { ranked: pairs.map((pair) => ({ ...pair, relevance: { score: 0, reason: '' } })), off: [] };
  const read = (side: 'source' | 'target', language: string): Fields[] =>
    pairs.map((pair) => readFields(pair[side].blocks, language));
  const sources = rankArticles(read('source', from), subjects, from);
  const targets = rankArticles(read('target', to), targetSubjects, to);
  const rated = pairs.map((pair, at) => ({ pair, relevance: joinRelevance(sources[at], targets[at]) }));
  const ranked = rated
    .flatMap(({ pair, relevance }) => (relevance === undefined ? [] : [{ ...pair, relevance }]))
    .toSorted((a, b) => b.relevance.score - a.relevance.score || compare(a.source.address, b.source.address));
  return { ranked, off: rated.filter(({ relevance }) => relevance === undefined).map(({ pair }) => pair) };
}

function joinRelevance(source: Relevance | undefined, target: Relevance | undefined): Relevance | undefined {
  const both = [source, target].filter((side) => side !== undefined);
  if (both.length === 0) return undefined;
  const score = both.reduce((sum, side) => sum + side.score, 0);
  return { score: Math.round(score * 1000) / 1000, reason: both.map(({ reason }) => reason).join('; ') };
}
