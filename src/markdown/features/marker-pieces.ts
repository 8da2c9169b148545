/**
 * Lines around blocks as `check` compares them: without the fence or the name that opens something, a site shows or
 * nests it wrongly.
 */
import type { Feature, PieceTraits } from './feature.ts';

const MARKER: PieceTraits = {
  noun: ['container line', 'container lines'],
  lost: 'error',
  changed: 'warning',
  reportsAdded: false,
};

/** What may stand before such a line: marks of quotations and lists, and indentation. */
const BEFORE = String.raw`(?<=^[ \t>*+\d.)-]{0,200})`;

/**
 * What a translation must carry over of the lines that a feature reads.
 *
 * @param start Source of a pattern for what a line begins with; the rest of the line belongs to the piece.
 */
export function markerPieces(start: string): Pick<Feature, 'pieces' | 'readPieces' | 'inRaw'> {
  return {
    pieces: { marker: MARKER },
    readPieces: { marker: ({ raw }) => [{ kind: 'marker', key: nameMarker(raw) }] },
    inRaw: [{ kind: 'marker', pattern: new RegExp(`${BEFORE}${start}[^\\n]*`, 'gm') }],
  };
}

/** How many signs a fence has, where spaces stand, and what opens a title is nothing that a reader sees. */
function nameMarker(raw: string): string {
  return raw
    .replaceAll(/\s+/g, '')
    .replace(/^([:`~/])\1{3,}/, '$1$1$1')
    .replace(/(?<!["[|])["[|]+$/, '');
}
