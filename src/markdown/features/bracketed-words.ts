/**
 * Words in brackets that what stands before or behind them makes a construct, such as `[words]{.class}`: a pair around
 * prose, so that nothing comes between a bracket and its signs.
 */
import { matchAt } from '../finders.ts';
import type { SpanKind } from '../page.ts';
import { pairBrackets } from './bracket-pairs.ts';
import type { Feature } from './feature.ts';
import { type RangeType, rangeConstruct, rangeNodes } from './range-construct.ts';

interface Signs {
  readonly kind: SpanKind;
  /** Up to the bracket and with it; sticky. */
  readonly before: RegExp;
  /** From the other bracket on; sticky. */
  readonly behind: RegExp;
  /** Codes of the signs that it begins with. */
  readonly first: number;
}

function bracketedWords(
  type: RangeType,
  { kind, before, behind, first }: Signs,
): Pick<Feature, 'syntax' | 'tree' | 'spans'> {
  const [open, close] = [`${type}Open`, `${type}Close`] as const;
  return {
    syntax: (text) => {
      const ends = new Map<number, number>();
      const findOpen = (offset: number) => {
        const start = matchAt(before, text, offset);
        const partner = start === undefined ? undefined : pairBrackets(text, start - 1).get(start - 1);
        const end = partner === undefined ? undefined : matchAt(behind, text, partner);
        if (partner === undefined || end === undefined || partner === start) return undefined;
        ends.set(partner, end);
        return start;
      };
      const opening = rangeConstruct(open, findOpen);
      const closing = rangeConstruct(close, (offset) => ends.get(offset));
      return { text: { [first]: opening, 93: closing } };
    },
    tree: rangeNodes(open, close),
    spans: { [open]: { place: 'open', kind }, [close]: { place: 'close', kind } },
  };
}

/** `[words]{.class}`. */
export const spansWithAttributes: Feature = {
  ...bracketedWords('ownSpan', {
    kind: 'attributes',
    before: /(?<!\])\[(?!\^)/y,
    behind: /\]\{[ \t]*(?:[.#][\w-]|[\w-]+=)[^{}\n]*\}/y,
    first: 91,
  }),
  name: 'spans-with-attributes',
  readPieces: {
    attributes: ({ raw, place }) =>
      place === 'atom' ? undefined : place === 'open' ? [] : [{ kind: 'attributes', key: raw.slice(1) }],
  },
};

/** `:name[words]{attributes}`, a component around words of a line. */
export const componentsAroundWords: Feature = {
  ...bracketedWords('ownInlineComponent', {
    kind: 'template',
    before: /(?<![\p{L}\p{N}_:]):[a-z][\w.-]*\[/uy,
    behind: /\](?:\{[^{}\n]*\})?/y,
    first: 58,
  }),
  name: 'components-around-words',
  readPieces: {
    template: ({ raw, place, open = '' }) =>
      place === 'atom' ? undefined : place === 'open' ? [] : [{ kind: 'template', key: open + raw }],
  },
};

/** `^[words]`, a note at the place that it belongs to. */
export const inlineNotes: Feature = {
  ...bracketedWords('ownInlineNote', { kind: 'footnote', before: /\^\[/y, behind: /\]/y, first: 94 }),
  name: 'inline-notes',
};
