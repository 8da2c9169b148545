/**
 * What a page is composed from, and what it comes to.
 */
import type { PageStyle } from '../page/style.ts';
import type { Unit } from '../page/units.ts';
import type { Layout, LayoutInput } from '../plan/layout.ts';
import type { MovedAddresses } from '../plan/moved-addresses.ts';
import type { Fragment } from './fragment.ts';

/** What a unit's text is: the very sentences of the target, or a text of its own (`''` for none). */
export type Resolved = 'kept' | { readonly text: string };

export interface Composition {
  readonly fragment: Fragment;
  /** Units that stand elsewhere than they stood. */
  readonly moved: ReadonlySet<number>;
  /** What only the translation had, beside what the source removed. */
  readonly ownTextGone?: readonly PlacedText[];
  /** Code, formulas and the like that the source changed and the translation leaves out. */
  readonly omittedChanges?: readonly PlacedText[];
  /** Links to headings that no heading answers. */
  readonly lostAnchors?: readonly LostAnchor[];
}

/** What does not stand in the new text, and where it would, as an offset. */
export interface PlacedText {
  readonly text: string;
  readonly start: number;
}

/** The anchor of a link, and where it stands in the text. */
export interface LostAnchor {
  readonly anchor: string;
  readonly start: number;
  /** Of a link to another page: what it says, that page in the source, and the heading there. */
  readonly landing?: { readonly address: string; readonly page: string; readonly words: string };
}

export interface ComposeInput extends LayoutInput {
  readonly units: readonly Unit[];
  readonly layout: Layout;
  readonly style: PageStyle;
  /** What the definitions of the translation follow. */
  readonly moved: MovedAddresses;
}
