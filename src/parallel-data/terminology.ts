/**
 * Terms to the custom terminology of Amazon Translate: one translation a term. Where glossaries offer several, the
 * one that the book uses most for the term is chosen; the counts are kept for who wants to disagree.
 */
import { countBytes } from '../align/unit.ts';
import { groupBy } from '../shared/group.ts';
import { primaryLanguage, stopWordsOf, usesSpaces } from '../shared/scripts.ts';
import type { GlossaryTerm, Languages } from './glossary.ts';
import { renderTable } from './render.ts';

/** Longest term on either side, in bytes, and largest file (Amazon Translate, guidelines and limits, read 2026-11-22). */
const MAX_TERM_BYTES = 200;
export const MAX_FILE_BYTES = 10_000_000;

/** How often a translation stands in the translations of sentences that hold the term. */
export interface TermUse {
  readonly target: string;
  readonly count: number;
}

/** A term as it was decided. */
export interface DecidedTerm {
  readonly source: string;
  readonly target: string;
  /** `usage`: the most used of several; `first`: several, and the book uses none; `only`: there is no choice. */
  readonly reason: 'only' | 'usage' | 'first';
  /** Sentences of the book that hold the term. */
  readonly sentences: number;
  readonly uses: readonly TermUse[];
}

/** Why a term is left out, and what that means. */
export const TERM_FAULTS = {
  length: 'longer than the service takes',
  field: 'what the service refuses: + - = @ at the start, control characters',
  repetition: 'another spelling of it was there before',
  'no-letter': 'a side has no letter',
  'one-letter': 'one letter would be translated wherever it stands',
  'common-word': 'the service would translate this word of the language wherever it stands, in capitals or not',
} as const satisfies Readonly<Record<string, string>>;

/** A term that the service would refuse, or that would spoil other sentences. */
export interface RefusedTerm {
  readonly source: string;
  readonly reason: keyof typeof TERM_FAULTS;
}

/** How many terms are left out and why, for a message; `undefined` when there is none. */
export function describeRefused(refused: readonly RefusedTerm[]): string | undefined {
  if (refused.length === 0) return undefined;
  const reasons = [...groupBy(refused, ({ reason }) => reason)].map(([reason, { length }]) => `${length} ${reason}`);
  return `${refused.length} ${refused.length === 1 ? 'term is' : 'terms are'} left out (${reasons.join(', ')})`;
}

/** Decide each term, in order of first appearance. */
export function decideTerms(
  glossary: readonly GlossaryTerm[],
  sentences: readonly { readonly source: string; readonly target: string }[],
  { from, to }: Languages,
): { terms: DecidedTerm[]; refused: RefusedTerm[] } {
  const refused: RefusedTerm[] = [];
  const merged = [...groupBy(glossary, ({ source }) => source.toLowerCase()).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const spellings = new Set(same.map(({ source }) => source)).size;
    for (let at = 1; at < spellings; at++) refused.push({ source: first.source, reason: 'repetition' });
    return [{ source: first.source, targets: [...new Set(same.flatMap(({ targets }) => targets))] }];
  });
  const uses = countUses(merged, sentences, to);
  const terms = merged.flatMap((term) => {
    const fault = findFault(term, from);
    if (fault !== undefined) refused.push({ source: term.source, reason: fault });
    return fault === undefined ? [decide(term, uses.get(term.source))] : [];
  });
  return { terms, refused };
}

/** The service finds terms whatever their case, so that `IT` is found in "it" (ct-case-insensitive, read 2026-11-27). */
function findFault({ source, targets }: GlossaryTerm, from: string): RefusedTerm['reason'] | undefined {
  if (![source, ...targets].every((text) => /\p{L}/u.test(text))) return 'no-letter';
  // A character of Han is a word.
  if (/^(?!\p{sc=Han})\p{L}\p{M}*$/u.test(source)) return 'one-letter';
  if (stopWordsOf(from)?.has(source.toLowerCase()) === true) return 'common-word';
  if ([source, ...targets].some((text) => countBytes(text) > MAX_TERM_BYTES)) return 'length';
  return [source, ...targets].some((text) => /^[+\-=@]|[\p{Cc}\uFFFD]/u.test(text)) ? 'field' : undefined;
}

interface Counts {
  sentences: number;
  readonly targets: Map<string, number>;
}

function decide({ source, targets }: GlossaryTerm, counts: Counts | undefined): DecidedTerm {
  const uses = targets.map((target) => ({ target, count: counts?.targets.get(target) ?? 0 }));
  const best = uses.toSorted((a, b) => b.count - a.count)[0];
  const reason = uses.length === 1 ? 'only' : (best?.count ?? 0) > 0 ? 'usage' : 'first';
  return { source, target: best?.target ?? '', reason, sentences: counts?.sentences ?? 0, uses };
}

function countUses(
  terms: readonly GlossaryTerm[],
  sentences: readonly { readonly source: string; readonly target: string }[],
  to: string,
): Map<string, Counts> {
  const counts = new Map<string, Counts>(terms.map(({ source }) => [source, { sentences: 0, targets: new Map() }]));
  // Longest first: "activation function" is no use of "function".
  const uses = terms.toSorted((a, b) => b.source.length - a.source.length).map((term) => prepareUse(term, to));
  for (const sentence of sentences) {
    let rest = sentence.source.toLowerCase();
    const translated = sentence.target.toLocaleLowerCase(to);
    for (const { source, take, listTargets } of uses) {
      const without = take(rest);
      const count = without === rest ? undefined : counts.get(source);
      if (count === undefined) continue;
      rest = without;
      count.sentences += 1;
      for (const target of listTargets(translated)) count.targets.set(target, (count.targets.get(target) ?? 0) + 1);
    }
  }
  return counts;
}

interface Use {
  readonly source: string;
  /** A text without the uses of the term. */
  readonly take: (text: string) => string;
  /** Those translations of the term that a text holds. */
  readonly listTargets: (text: string) => string[];
}

/** Patterns are made where they are needed: most terms of a large glossary stand nowhere in a book. */
function prepareUse({ source, targets }: GlossaryTerm, to: string): Use {
  const [beginning = ''] = source.toLowerCase().split(/[\s-]+/);
  let own: RegExp | undefined;
  let others: { target: string; pattern: RegExp }[] | undefined;
  return {
    source,
    take(text) {
      if (!text.includes(beginning)) return text;
      own ??= makeSourcePattern(source);
      return text.replaceAll(own, ' ');
    },
    listTargets(text) {
      others ??= targets.map((target) => ({ target, pattern: makeTargetPattern(target, to) }));
      return others.filter(({ pattern }) => pattern.test(text)).map(({ target }) => target);
    },
  };
}

function makeSourcePattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${quoteWords(source.toLowerCase())}(?:s|es)?(?![\\p{L}\\p{N}])`, 'gu');
}

/** Words may have endings where a language has spaces between words. */
function makeTargetPattern(target: string, language: string): RegExp {
  const folded = target.toLocaleLowerCase(language);
  if (!usesSpaces(language)) return new RegExp(quoteWords(folded), 'u');
  const isInflected = !['vi', 'id', 'ms'].includes(primaryLanguage(language));
  const words = folded.split(/\s+/).map((word) => (isInflected ? `${quote(stemOf(word))}\\p{L}*` : quote(word)));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s-]+')}${isInflected ? '' : '(?![\\p{L}\\p{N}])'}`, 'u');
}

/** The last letter of a longer word is the one that endings change. */
function stemOf(word: string): string {
  return word.length > 4 ? word.slice(0, -1) : word;
}

function quoteWords(text: string): string {
  return text
    .split(/[\s-]+/)
    .map(quote)
    .join('[\\s-]+');
}

function quote(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The file: the first column is the source, and its first row names the languages. */
export function renderTerminology(terms: readonly DecidedTerm[], { from, to }: Languages): string {
  return renderTable([[from, to], ...terms.map(({ source, target }) => [source, target])], ',');
}
