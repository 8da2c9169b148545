/**
 * An exchange file of one page, whatever its format: blocks with their sentences, each with its source, what
 * translates it, and codes in the place of what nobody may change. Writers and the reader of formats know only this.
 */

/** A piece of a sentence. */
export type Inline = { readonly kind: 'text'; readonly text: string } | InlineCode;

/** What stands in the place of a formula, a mark, or one end of emphasis. */
export interface InlineCode {
  readonly kind: 'code';
  readonly place: 'atom' | 'open' | 'close';
  /** Unique in its sentence, the same in source and target; both ends of a pair have one. */
  readonly id: string;
  /** What it is, such as `math`. */
  readonly type: string;
  /** What it stands for, to be seen only: what counts is the id. */
  readonly raw: string;
}

/** `new` has no translation, `review` one that nobody has confirmed, `final` one that stands. */
export type State = 'new' | 'review' | 'final';

/** What a sentence was, and how it was translated. */
export interface Alternative {
  /** Absent where only a translation of something similar is known. */
  readonly source?: readonly Inline[];
  readonly target: readonly Inline[];
  /** 0 to 1. */
  readonly likeness?: number;
}

/** A sentence, or a group of sentences that the translation has as one. */
export interface ExchangeUnit {
  /** Unique in its page, see `unit-id.ts`. */
  readonly id: string;
  readonly state: State;
  /** Nothing is to be done here: tools show it, and let nobody change it. */
  readonly isLocked: boolean;
  readonly source: readonly Inline[];
  /** `[]` for none. */
  readonly target: readonly Inline[];
  readonly alternative?: Alternative;
  readonly notes: readonly string[];
}

export interface ExchangeBlock {
  readonly id: string;
  /** Kind of the block, such as `paragraph`. */
  readonly kind: string;
  /** Headings above it. */
  readonly section: string;
  readonly units: readonly ExchangeUnit[];
}

export interface ExchangePage {
  /** Path of the source page. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly blocks: readonly ExchangeBlock[];
}

/** A sentence as it came back. */
export interface ReceivedUnit {
  readonly id: string;
  /** `[]` for none. */
  readonly target: readonly Inline[];
  /** Whether the tool says that somebody has confirmed it. */
  readonly isConfirmed: boolean;
}

/** A page as it came back; languages and path as the file has them. */
export interface ReceivedPage extends Pick<ExchangePage, 'path' | 'from' | 'to'> {
  readonly units: readonly ReceivedUnit[];
}

/** The pieces as one text to compare: codes by their ids, white space collapsed. */
export function canonical(inline: readonly Inline[]): string {
  return inline
    .map((piece) => (piece.kind === 'text' ? piece.text.replaceAll(/[{\\]/g, '\\$&') : `{${piece.place}:${piece.id}}`))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The pieces as people read them. */
export function plainText(inline: readonly Inline[]): string {
  return inline
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.raw))
    .join('')
    .trim();
}
