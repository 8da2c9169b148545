/**
 * Every boundary of words and spans of a sentence, with what speaks against a marked text that starts or ends there.
 */
import { spanTraits } from '../../../markdown/dialects/registry.ts';
import type { SpanToken, Token } from '../../../markdown/tokens.ts';
import { SEGMENT_BREAK } from '../../page/units.ts';
import { countLetters, type Place } from './spans.ts';

/** A boundary of words or spans. */
export interface ListedPlace extends Place {
  readonly at: number;
  /** Name of the pairs that are open here. */
  readonly pairs: number;
  /** Segment of the page, where the tokens are those of several. */
  readonly segment: number;
  /** Slide marks that stand before, and whether one is open: they cannot be nested. */
  readonly marks: number;
  readonly isMarked: boolean;
  /** Brackets that are open here. */
  readonly brackets: number;
  /** What speaks against a marked text that starts here, in letters. */
  readonly startCost: number;
  readonly endCost: number;
}

/** The only place of an empty sentence. */
export const END_OF_NOTHING: ListedPlace = {
  index: 0,
  at: 0,
  pairs: 0,
  segment: 0,
  marks: 0,
  isMarked: false,
  brackets: 0,
  startCost: 0,
  endCost: 0,
  isCertain: false,
};

/** Costs of an edge, as shares of the sentence's length: an edge of a clause outweighs a small distance. */
export const BAD_EDGE = 0.3;
const CLAUSE_EDGE = -0.15;
const OPENS_BADLY = /^[\s.,:;!?。，：；！？、…)\]）」』”]/u;
const CLOSES_BADLY = /[\s,:;，：；、([（「『“]$/u;
const wordSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Every boundary of words and tokens, in order. */
export function listPlaces(target: readonly Token[]): ListedPlace[] {
  const length = target.reduce((sum, token) => sum + countLetters(token), 0);
  const places: ListedPlace[] = [];
  const pairs = new OpenPairs();
  let at = 0;
  let brackets = 0;
  let segment = 0;
  const marks = { before: 0, open: 0 };
  const push = (place: { index: number; split?: number }, before: string, behind: string) => {
    places.push({
      ...place,
      at,
      pairs: pairs.name,
      segment,
      marks: marks.before,
      isMarked: marks.open > 0,
      brackets,
      startCost: length * (OPENS_BADLY.test(behind) ? BAD_EDGE : isClauseStart(before) ? CLAUSE_EDGE : 0),
      endCost: length * (CLOSES_BADLY.test(before) ? BAD_EDGE : isClauseEnd(behind) ? CLAUSE_EDGE : 0),
      isCertain: false,
    });
  };
  const read = (text: string) => {
    at += text.replaceAll(/\s+/g, '').length;
    brackets += depthOf(text);
    segment += breaksIn(text);
  };
  for (const [index, token] of target.entries()) {
    push({ index }, nearText(target[index - 1]), nearText(token));
    if (token.type !== 'text') {
      if (spanTraits(token.kind).marksPassage === true) {
        marks.before += 1;
        if (token.pair !== undefined) marks.open += token.type === 'open' ? 1 : -1;
      }
      pairs.pass(token);
      continue;
    }
    for (const { index: split, segment: word } of wordSegmenter.segment(token.raw)) {
      if (split > 0)
        push({ index, split }, token.raw.slice(Math.max(0, split - NEAR), split), token.raw.slice(split, split + NEAR));
      read(word);
    }
  }
  push({ index: target.length }, nearText(target.at(-1)), '');
  return places;
}

/** Signs beside a place that decide whether it is the edge of a clause. */
const NEAR = 16;

function nearText(token: Token | undefined): string {
  if (token === undefined) return '';
  return token.type === 'text' ? token.raw : 'x';
}

/** Which pairs are open, under a name that is the same for the same pairs in the same order. */
class OpenPairs {
  name = 0;
  readonly #parents: number[] = [-1];
  readonly #pairs: number[] = [-1];
  readonly #children = new Map<string, number>();

  pass({ type, pair }: SpanToken): void {
    if (pair === undefined) return;
    if (type === 'open') this.name = this.#below(this.name, pair);
    if (type === 'close') this.name = this.#without(this.name, pair);
  }

  #below(parent: number, pair: number): number {
    const key = `${parent} ${pair}`;
    const known = this.#children.get(key);
    if (known !== undefined) return known;
    this.#parents.push(parent);
    this.#pairs.push(pair);
    this.#children.set(key, this.#parents.length - 1);
    return this.#parents.length - 1;
  }

  /** Nearly always the innermost pair; ends that cross are told apart all the same. */
  #without(name: number, pair: number): number {
    const inner: number[] = [];
    let at = name;
    while (at > 0 && this.#pairs[at] !== pair) {
      inner.push(this.#pairs[at] ?? -1);
      at = this.#parents[at] ?? 0;
    }
    if (at <= 0) return name;
    return inner.reduceRight((parent, other) => this.#below(parent, other), this.#parents[at] ?? 0);
  }
}

function breaksIn(text: string): number {
  return text.split(SEGMENT_BREAK).length - 1;
}

/** Brackets that open in a text minus those that close. */
function depthOf(text: string): number {
  return (text.match(/[([（「『]/g)?.length ?? 0) - (text.match(/[)\]）」』]/g)?.length ?? 0);
}

function isClauseStart(before: string): boolean {
  return before === '' || /[，。；：,.;:]\s*$/u.test(before);
}

function isClauseEnd(behind: string): boolean {
  return behind === '' || /^[，。；：,.;:]/u.test(behind);
}
