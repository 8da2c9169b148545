/**
 * What of CommonMark a translation must carry over: code, links, images, entities and tags, and where they stand in what
 * is copied as a whole.
 */
import { normaliseSpace } from '../../shared/white-space.ts';
import { attributePattern, PROSE_ATTRIBUTES } from './attribute-values.ts';
import type { Feature, FoundPiece, SpanText } from './feature.ts';

const VALUES = attributePattern(PROSE_ATTRIBUTES);
const MAY_DIFFER = { lost: 'error', changed: 'warning', reportsAdded: false } as const;

const IMAGE_WORDS = String.raw`(?<=!\[(?:[^[\]\n]|\[[^[\]\n]*\])*)`;
const TARGET = String.raw`\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)`;

/** A part of the feature of CommonMark. */
export const copiedPieces: Pick<Feature, 'pieces' | 'evidence' | 'readPieces' | 'inRaw'> = {
  pieces: {
    'code-span': { noun: ['code span', 'code spans'], ...MAY_DIFFER },
    link: { noun: ['link', 'links'], ...MAY_DIFFER, isName: true },
    image: { noun: ['image', 'images'], ...MAY_DIFFER, isName: true },
    entity: { noun: ['HTML entity', 'HTML entities'], lost: 'error', changed: 'error', reportsAdded: false },
    tag: { noun: ['HTML tag', 'HTML tags'], lost: 'warning', changed: 'warning', reportsAdded: true },
  },
  // Links are mended in all languages at once; the names of tags are told as words.
  evidence: { 'code-span': 'sure', image: 'sure', link: 'likely', tag: 'none' },
  readPieces: {
    code: ({ raw }) => [{ kind: 'code-span', key: raw.replaceAll(/^`+|(?<!`)`+$|\s+/g, '') }],
    url: ({ raw }) => [readLink(raw.replaceAll(/^<|>$/g, ''))],
    link: (span) => (span.place === 'open' ? [] : [readLink(addressOf(span))]),
    image: (span) => (span.place === 'open' ? [] : [{ kind: 'image', key: addressOf(span) }]),
    entity: ({ raw }) => [{ kind: 'entity', key: raw.toLowerCase() }],
    html: ({ raw }) => (raw.startsWith('<!') ? [] : [{ kind: 'tag', key: nameTag(raw) }]),
  },
  inRaw: [
    // An escaped sign begins nothing; read first, or a row of `\$` is tried from each of its dollars to its end.
    { kind: 'escape', pattern: /\\[!-/:-@[-`{-~]/gm },
    { kind: 'code', pattern: /(?<!`)(?<tick>`+)(?!`)[^]+?(?<!`)\k<tick>(?!`)/gm },
    { kind: 'image', pattern: new RegExp(IMAGE_WORDS + TARGET, 'gm') },
    { kind: 'link', pattern: new RegExp(TARGET, 'gm') },
    { kind: 'url', pattern: /https?:\/\/[^\s)<>]+/gm },
    { kind: 'entity', pattern: /&[a-zA-Z][a-zA-Z\d]*;|&#\d+;/gm },
  ],
};

/** Values that people read are translated. */
function nameTag(raw: string): string {
  return normaliseSpace(raw.replaceAll(VALUES, '""')).toLowerCase();
}

/** Where a link or picture leads, by its closing end or as a whole. */
export function addressOf({ raw, address }: SpanText): string {
  return address ?? readAddress(raw) ?? raw.replace(/^\]/, '');
}

const OPENING = /\]\((\s*)<?([^\s<>]*)(>?)/g;

/** What stands behind the first `](` from which on a text is an address, perhaps a title, and the bracket that closes. */
function readAddress(raw: string): string | undefined {
  if (!raw.endsWith(')')) return undefined;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(raw); match !== null; match = OPENING.exec(raw)) {
    const [, space = '', run = '', closed = ''] = match;
    const end = OPENING.lastIndex;
    if (end === raw.length && closed === '') return run.slice(0, -1);
    if (/\s/.test(raw[end] ?? '') || (closed !== '' && end === raw.length - 1)) return run;
    if (space !== '') return '';
    // Inside the run another `](` would end like this one; at its end it may be followed by `<`.
    OPENING.lastIndex = Math.max(match.index + 1, end - 2);
  }
  return undefined;
}

/** What stands behind `#` follows the headings of the page, which are translated. */
function readLink(address: string): FoundPiece {
  const key = address
    .replace(/^https?:\/\//, '')
    .replace(/#.*$/, '#')
    .replace(/(?<=.)#$/, '')
    .replace(/^\.\//, '')
    .replace(/(?<!\/)\/+$/, '');
  return { kind: 'link', key };
}
