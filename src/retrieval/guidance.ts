/**
 * What a book says about a segment: its own pairs that are like it, and the terms that occur in it. This is the one
 * place where examples are chosen, for every engine, and the one where a page that is evaluated is left out.
 */
import type { FindGuidance, SegmentRequest } from '../engine/engine.ts';
import { type BookPair, ExampleIndex } from './example-index.ts';
import { type Term, TermIndex } from './term-index.ts';

/** Pairs that are looked up; an engine may show fewer. */
export const MOST_EXAMPLES = 8;

export interface GuidanceInput {
  readonly pairs: readonly BookPair[];
  readonly terms: readonly Term[];
}

export interface GuidanceOptions {
  /** Page whose pairs are not shown, under the name that they have it: that of the page that is evaluated. */
  readonly heldOut?: string;
}

/** The indexes of one language; they are made once, and serve any number of look-ups. */
export class Guide {
  readonly #examples: ExampleIndex;
  readonly #terms: TermIndex;

  constructor({ pairs, terms }: GuidanceInput) {
    this.#examples = new ExampleIndex(pairs);
    this.#terms = new TermIndex(terms);
  }

  /** @returns What `TranslationBatch.loadGuidance` promises. */
  open({ heldOut }: GuidanceOptions = {}): FindGuidance {
    return (segment) => {
      const text = toPlainText(segment.html);
      const former = segment.previous === undefined ? undefined : toPlainText(segment.previous.source);
      const isBarred = ({ source, page }: BookPair) =>
        (heldOut !== undefined && page === heldOut) || (former !== undefined && source === former);
      const examples = this.#examples
        .find(text, { count: MOST_EXAMPLES, isBarred })
        .map(({ pair: { source, target }, likeness }) => ({ source, target, likeness }));
      return { examples, terms: this.#terms.find(text) };
    };
  }
}

/** A protected element; they are never nested. */
const ATOM = /<(\w+)\b[^>]*\btranslate="no"[^>]*>([^]*?)<\/\1>/g;

/** As parallel data has it: without formulas and roles, with the words of code and emphasis. */
function toPlainText(html: SegmentRequest['html']): string {
  return html
    .replaceAll(ATOM, (_, _name, content: string) => (/^`[^`]/.test(content) ? content.replaceAll('`', '') : ''))
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
