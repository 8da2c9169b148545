/**
 * Links by the names of pages, and the other signs of Obsidian and its kin: what is embedded, tags, ids of blocks.
 */
import { matchAt } from '../finders.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';
import { TEMPLATE_PIECES } from './template-tags.ts';

const NAME = String.raw`\[\[[^\[\]|\n]{1,500}`;
/** A table needs a backslash before the bar. */
const BAR = String.raw`\\?\|`;
const WHOLE = new RegExp(String.raw`!${NAME}(?:${BAR}[^\[\]\n]{0,500})?\]\]|${NAME}\]\]`, 'y');
const OPENING = new RegExp(String.raw`${NAME}${BAR}(?=[^\[\]\n]{1,500}\]\])`, 'y');
/** Only where such a link was opened. */
const CLOSING = new RegExp(String.raw`(?<=${NAME}${BAR}[^\[\]\n]{1,500})\]\]`, 'y');

/** `[[Page#Heading#Deeper]]`, `[[#Heading|`: the words of a heading are its anchor; `^id` is the id of a block. */
const TO_HEADING = /(?<=^!?\[\[([^[\]|#\n]*)(?:#[^[\]|#\n]*)*)#(?!\^)(?<plain>[^[\]|#^\\\n]+)(?=#|\\?\||\]\]|$)/dg;

/** Where a link leads; headings have the words of their language. */
function nameTarget(link: string): string {
  return link
    .replaceAll(/\\?\||[[\]]/g, (sign) => (sign === '[' || sign === ']' ? '' : '|'))
    .replace(/#(?!\^)[^|]*/, '#')
    .replace(/\|$/, '');
}

/** `[[Page]]`, `![[file|300]]`: opaque, since the name is an address; `[[Page|words]]`: a pair around words. */
export const wikiLinks: Feature = {
  name: 'wiki-links',
  syntax: (text) => {
    const whole = rangeConstruct('ownWikiLink', (offset) => matchAt(WHOLE, text, offset));
    const open = rangeConstruct('ownWikiOpen', (offset) => matchAt(OPENING, text, offset));
    const close = rangeConstruct('ownWikiClose', (offset) => matchAt(CLOSING, text, offset));
    return { text: { 33: whole, 91: [whole, open], 93: close } };
  },
  tree: rangeNodes('ownWikiLink', 'ownWikiOpen', 'ownWikiClose'),
  spans: {
    ownWikiLink: { place: 'atom', kind: 'template' },
    ownWikiOpen: { place: 'open', kind: 'link' },
    ownWikiClose: { place: 'close', kind: 'link' },
  },
  pieces: TEMPLATE_PIECES,
  readPieces: {
    link: ({ raw, open = '' }) => (raw === ']]' ? [{ kind: 'link', key: nameTarget(open) }] : undefined),
    template: ({ raw }) => (raw.includes('[[') ? [{ kind: 'template', key: nameTarget(raw) }] : undefined),
  },
  addresses: { link: TO_HEADING, template: TO_HEADING },
  inRaw: [{ kind: 'template', pattern: /!?\[\[[^[\]\n]{1,1000}\]\]/gm }],
};

const COMMENT = /%%(?:[^%]|%(?!%))*%%/y;
const COMMENT_ALONE = /%%(?:[^%]|%(?!%))*%%[ \t]*(?=\r?\n|$)/y;

/** `%%words%%`, which nobody but the writer reads; `#tag`; `^id` at the end of a block. */
export const vaultMarks: Feature = {
  name: 'vault-marks',
  reaches: /%%/,
  syntax: (text) => ({
    flow: { 37: rangeConstruct('ownCommentBlock', (offset) => matchAt(COMMENT_ALONE, text, offset), true) },
    text: { 37: rangeConstruct('ownComment', (offset) => matchAt(COMMENT, text, offset)) },
  }),
  tree: rangeNodes('ownCommentBlock', 'ownComment'),
  blocks: { ownCommentBlock: 'marker' },
  spans: { ownComment: { place: 'atom', kind: 'attributes' } },
  edges: [{ kinds: ['paragraph', 'item', 'heading'], end: /(?<![ \t])[ \t]+\^[\w-]+[ \t]*$/ }],
  inText: [{ kind: 'template', pattern: /(?<![\p{L}\p{N}_/#&])#(?=[\p{N}/_-]*\p{L})[\p{L}\p{M}\p{N}/_-]+/gu }],
};

const HIGHLIGHT = /==(?=\S)[^=\n]+(?<=\S)==/y;
const HIGHLIGHT_END = /(?<===(?=\S)[^=\n]{1,500}(?<=\S))==/y;

/** `==words==`: a pair around what is marked. */
export const highlights: Feature = {
  name: 'highlights',
  syntax: (text) => ({
    text: {
      61: [
        rangeConstruct('ownHighlightEnd', (offset) => matchAt(HIGHLIGHT_END, text, offset)),
        rangeConstruct('ownHighlight', (offset) =>
          matchAt(HIGHLIGHT, text, offset) === undefined ? undefined : offset + 2,
        ),
      ],
    },
  }),
  tree: rangeNodes('ownHighlight', 'ownHighlightEnd'),
  spans: {
    ownHighlight: { place: 'open', kind: 'strike' },
    ownHighlightEnd: { place: 'close', kind: 'strike' },
  },
};
