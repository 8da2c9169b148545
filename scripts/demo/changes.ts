/**
 * The changes of the example push, each by where it stands in the source: what became of it is read from the report of
 * the run and from the commit that holds the proposal. The numbers are those of `examples/book/README.md`.
 */

/** Where a change is to be found. */
export type Place =
  /** Prose of the new source, from a text up to another one, or that text alone. */
  | { readonly kind: 'prose'; readonly from: string; readonly to?: string }
  /** Text that is the same in every language, by what is new in it. */
  | { readonly kind: 'copied'; readonly texts: readonly string[] }
  /** Prose that only the old source has. */
  | { readonly kind: 'removed'; readonly from: string; readonly to: string }
  /** The page is new, or has another name; `toc` is its line in `index`. */
  | { readonly kind: 'new' | 'renamed'; readonly index: string; readonly toc: string };

export interface Change {
  readonly number: number;
  /** The page after the push. */
  readonly page: string;
  readonly title: string;
  readonly place: Place;
}

const TEMPERATURE = 'chapter_water/temperature.md';
const WEIGHING = 'chapter_water/weighing.md';
const EXTRACTION = 'chapter_leaf/extraction.md';
const RATIO = 'chapter_leaf/leaf-ratio.md';
const TASTING = 'chapter_tasting/blind-tasting.md';

function prose(from: string, to?: string): Place {
  return { kind: 'prose', from, ...(to === undefined ? {} : { to }) };
}

function copied(...texts: string[]): Place {
  return { kind: 'copied', texts };
}

type Row = readonly [page: string, title: string, place: Place];

const ROWS: readonly Row[] = [
  [TEMPERATURE, 'sentence rewritten', prose('An open cup breaks')],
  [TEMPERATURE, 'number in a formula in a sentence', prose('$k \\approx 0.0223$')],
  [TEMPERATURE, 'display formula', copied('\\exp(-kt)')],
  [WEIGHING, 'heading reworded', prose('Trusting a Single Reading')],
  [WEIGHING, 'table cell reworded', prose('fan running next to the scale')],
  [WEIGHING, 'one more key in :cite:', prose('Fisher.1935,Salsburg.2001')],
  [WEIGHING, 'new paragraph of two sentences', prose('If the display jumps', 'does not have.')],
  [
    'chapter_water/altitude.md',
    'new page, listed in the toc',
    { kind: 'new', index: 'chapter_water/index.md', toc: 'altitude' },
  ],
  [EXTRACTION, 'section with its figure moved up', prose('## Why Stirring Helps', '## [**The Data**]')],
  [EXTRACTION, 'slide mark [**…**] set', prose('[**The two numbers')],
  [EXTRACTION, 'code under a translated comment', copied('np.array(2.0)', 'torch.tensor(2.0')],
  [
    RATIO,
    'page renamed from ratio.md, also in toc',
    { kind: 'renamed', index: 'chapter_leaf/index.md', toc: 'leaf-ratio' },
  ],
  [RATIO, 'sentence rewritten, in that page', prose('They are\nmeant for soft water')],
  [TASTING, 'new caption of a figure', prose('One of the seventy orders')],
  [TASTING, 'typo corrected', prose('We have to separate')],
  [TASTING, 'paragraph removed', { kind: 'removed', from: 'Some textbooks', to: 'a number crosses it.' }],
  [TASTING, 'new list item', prose('Three cups out of four prove little')],
  [
    'chapter_start/notebook.md',
    'code in three cells',
    copied('"teabook>=1.1"', "'1.1.0'", 'round(100 * self.grams / self.millilitres, 2)'),
  ],
];

/** In the order of `examples/book/README.md`, numbered from 1. */
export const CHANGES: readonly Change[] = ROWS.map(([page, title, place], at) => ({
  number: at + 1,
  page,
  title,
  place,
}));
