/**
 * A run of prose as the translator sees it: tags, elements that ask not to be translated, and terms are markers. Where
 * parallel data has the sentence, its human translation is the answer, and the translator is not asked.
 */
import { type Examples, findExample } from './examples.ts';
import type { Piece, Run } from './html-runs.ts';
import { MARKER, markerOf } from './translator.ts';

/** What guides a translation into one language. */
export interface Guides {
  readonly examples: Examples;
  /** Translations of terms by source term. */
  readonly terms: ReadonlyMap<string, string>;
}

export interface ShieldedRun {
  /** Prose with markers. */
  readonly text: string;
  /** What the markers stand for. */
  readonly shielded: readonly Pick<Piece, 'type' | 'html'>[];
  /** Source terms that were applied. */
  readonly terms: readonly string[];
  /** The human translation, marked up, when there is one. */
  readonly example: string | undefined;
}

type Escape = (text: string) => string;

export function shieldRun({ pieces }: Run, guides: Guides, escape: Escape): ShieldedRun {
  const example = findExample(pieces, guides.examples, escape);
  if (example !== undefined) return { text: '', shielded: [], terms: [], example };
  const shielded: Pick<Piece, 'type' | 'html'>[] = [];
  const terms: string[] = [];
  const shield = (type: Piece['type'], html: string): string => markerOf(shielded.push({ type, html }) - 1);
  const texts = pieces.map((piece) => {
    if (piece.type !== 'text') return shield(piece.type, piece.html);
    return replaceTerms(piece.text, guides.terms, (term, translation) => {
      terms.push(term);
      return shield('kept', escape(translation));
    });
  });
  return { text: texts.join(''), shielded, terms, example: undefined };
}

/** Put back what the markers stand for. Tags keep their order, whatever the words did, so that they stay balanced. */
export function restoreRun({ shielded }: ShieldedRun, answer: string, escape: Escape): string {
  const tags = shielded.filter(({ type }) => type === 'tag').map(({ html }) => html);
  const lost = new Set(shielded.filter(({ type }) => type === 'kept'));
  const html = escape(answer).replaceAll(MARKER, (marker, position: string) => {
    const piece = shielded[Number(position)];
    if (piece === undefined) return marker;
    lost.delete(piece);
    return piece.type === 'tag' ? (tags.shift() ?? '') : piece.html;
  });
  return [html, ...tags, ...[...lost].map((piece) => piece.html)].join('');
}

/** Terms are case-sensitive whole words, the longest first. */
function replaceTerms(
  text: string,
  terms: Guides['terms'],
  apply: (term: string, translation: string) => string,
): string {
  if (terms.size === 0) return text;
  const longestFirst = [...terms.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = longestFirst.map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'), (term) =>
    apply(term, terms.get(term) ?? term),
  );
}
