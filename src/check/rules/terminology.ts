/**
 * Terms that have an agreed translation, which the translation of a block does not use.
 *
 * Words are compared without their last letters where the language has spaces, since it may inflect them.
 */

import { say } from '../../messages/message.ts';
import { groupBy } from '../../shared/group.ts';
import { usesSpaces } from '../../shared/scripts.ts';
import type { Aligned, BlockView, CheckContext, Terminology } from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on terms. */
export const terminology: RuleFamily = {
  rules: [
    {
      name: 'term-not-used',
      severity: 'warning',
      description: 'A block holds a term of the terminology, and its translation none of the agreed ones.',
    },
  ],
  check,
};

/** Share of the blocks with a word from which on its agreed translation is the usual one. */
const USUAL_SHARE = 0.7;

interface Term {
  readonly source: string;
  readonly pattern: RegExp;
  readonly accepted: readonly string[];
  /** Finds any of the accepted terms. */
  readonly translation: RegExp;
}

function check(context: CheckContext): Finding[] {
  const terms = compileTerms(context.terminology, context.target.language);
  const uses = listUses(context, terms);
  const judges = new Map([...groupBy(uses, ({ term }) => term)].map(([term, same]) => [term, judgeUses(same)]));
  return uses.filter((use) => !use.isAgreed && judges.get(use.term)?.(use) === true).map((use) => report(context, use));
}

/** Longest first, so that "activation function" is not read as "function". */
function compileTerms(list: Terminology, language: string): Term[] {
  return [...list]
    .map(([source, accepted]) => ({ source, accepted: accepted.filter((term) => term.trim() !== '') }))
    .filter(({ source, accepted }) => source.trim() !== '' && accepted.length > 0)
    .toSorted((a, b) => b.source.length - a.source.length)
    .map(({ source, accepted }) => ({
      source,
      accepted,
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}-])${quoteWords(source.toLowerCase(), false)}(?:s|es)?(?![\\p{L}\\p{N}-])`,
        'gu',
      ),
      translation: new RegExp(accepted.map((term) => quoteTerm(fold(term, language), language)).join('|'), 'u'),
    }));
}

function fold(text: string, language: string): string {
  return text.toLocaleLowerCase(language);
}

function quoteTerm(term: string, language: string): string {
  return usesSpaces(language) ? `(?<![\\p{L}\\p{N}])${quoteWords(term, true)}` : quoteWords(term, false);
}

/** A pattern for a term of several words; `inflected` words may end in other letters. */
function quoteWords(term: string, inflected: boolean): string {
  const words = term.trim().split(/[\s-]+/);
  return words.map((word) => (inflected ? `${quote(stemOf(word))}\\p{L}*` : quote(word))).join('[\\s-]*');
}

function quote(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A word without the letters that endings change. */
function stemOf(word: string): string {
  if (word.length <= 3) return word;
  return word.slice(0, word.length <= 5 ? -1 : -2);
}

/** A block that holds a term, and whether its translation uses an agreed one. */
interface Use {
  readonly term: Term;
  readonly aligned: Aligned<BlockView>;
  readonly isAgreed: boolean;
  /** The term of the source stands in the translation as it is. */
  readonly isLeft: boolean;
}

function listUses({ blocks, target }: CheckContext, terms: readonly Term[]): Use[] {
  return blocks.flatMap((aligned) => {
    if (aligned.target.length === 0) return [];
    let prose = aligned.source
      .map((view) => view.prose.toLowerCase())
      .join('\n')
      .replaceAll(SET_PHRASES, ' ');
    const translated = fold(aligned.target.map((view) => view.prose).join('\n'), target.language);
    return terms.flatMap((term) => {
      const rest = prose.replaceAll(term.pattern, ' ');
      if (rest === prose) return [];
      prose = rest;
      const isLeft = translated.search(term.pattern) !== -1;
      const isAgreed = term.translation.test(translated) || term.translation.test(translated.replaceAll(GLOSS, ''));
      return [{ term, aligned, isAgreed, isLeft }];
    });
  });
}

/** A remark in brackets may stand inside a term, as in 汇聚（pooling）层. */
const GLOSS = /（[^（）]*）|\([^()]*\)/g;

/** Words that are no terms in these phrases. */
const SET_PHRASES = /\bfor (?:example|instance)\b|\bin (?:general|particular|order|fact|case)\b|\bby means of\b/g;

/**
 * Whether a use of a term tells, of all uses of it in a page. A word such as "mean" is a term in one sentence and none in
 * the next. So a single word counts where the rest of the page mostly uses the agreed term, or where it was left as it is;
 * terms of several words always count. A term that the page never translates as agreed is told once.
 */
function judgeUses(same: readonly Use[]): (use: Use) => boolean {
  const isTermUse = ({ term, isLeft }: Use) => isLeft || /[\s-]/.test(term.source);
  const agreed = same.filter(({ isAgreed }) => isAgreed).length;
  const first = same.find(isTermUse);
  return (use) => (agreed === 0 ? use === first : isTermUse(use) || agreed >= USUAL_SHARE * same.length);
}

function report(context: CheckContext, { term, aligned }: Use): Finding {
  const accepted = term.accepted
    .map((one) => say('term', { term: shorten(one) }))
    .reduce((one, other) => say('either', { one, other }));
  const said = say('term-unused', { term: shorten(term.source), accepted });
  return makeFinding('term-not-used', context.lineFor(aligned, offsetOf(aligned, term)), said);
}

/** Where a term stands in the source page. */
function offsetOf({ source }: Aligned<BlockView>, { source: term }: Term): number {
  const first = source[0]?.block.start ?? 0;
  const word = term.toLowerCase();
  const view = source.find(({ raw }) => raw.toLowerCase().includes(word));
  return view === undefined ? first : view.block.start + view.raw.toLowerCase().indexOf(word);
}
