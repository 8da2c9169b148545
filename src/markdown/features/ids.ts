/**
 * Ids of headings and lists of attributes: anchors that links lead to, classes, targets.
 */
import { matchAt } from '../finders.ts';
import {
  attributePattern,
  FIGURE_ATTRIBUTES,
  markerLine,
  PROSE_ATTRIBUTES,
  readAttributes,
  type ValueReader,
} from './attribute-values.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const ATTRIBUTES = String.raw`\{(?::[^{}\n]*|[ \t]*[.#][^{}\n]*)\}`;
/** Such as `{width=50%}`, and the format of raw text, `{=html}`. */
const VALUES = String.raw`\{=[\w-]+\}|\{[ \t]*[\w-]+=(?:"[^"{}\n]*"|[\w.%#/-]+)(?:[ \t]+[^{}\n]*)?\}`;
const ALONE = new RegExp(String.raw`${ATTRIBUTES}[ \t]*(?=\r?\n|$)`, 'y');
/** `{-}` is a heading without a number; `\{#id}` is how MDX wants it written. */
const ID = String.raw`\{-\}|\\?\{[ \t]*#[^{}\n]*\}|\{\/\*[^{}\n]*\*\/\}`;
/** Behind a title only: alone, it is a link. */
const BRACKETS = String.raw`(?<=\S[ \t]*)(?:\[\[[\w-]+\]\]|\[#[\w-]+\])`;

const VALUE = attributePattern([...PROSE_ATTRIBUTES, ...FIGURE_ATTRIBUTES]);

const readValues: ValueReader = (text, list) => readAttributes(text, list, { pattern: VALUE, notation: 'list' });

/** `{#id}`, `{/*id*\/}`, `[[id]]`, `[#id]` behind a heading; `{.class}`, `{: .class}` anywhere, or as a line of its own. */
export const ids: Feature = {
  name: 'ids',
  edges: [
    {
      kinds: ['heading'],
      end: new RegExp(String.raw`(?<![ \t])[ \t]*(?:${ID}|${BRACKETS}|${ATTRIBUTES})[ \t]*$`),
      read: readValues,
    },
  ],
  syntax: (text) => ({ flow: { 123: rangeConstruct('ownAttributes', (offset) => matchAt(ALONE, text, offset)) } }),
  tree: rangeNodes('ownAttributes'),
  blocks: { ownAttributes: markerLine(readValues) },
  inSpans: { attributes: readValues },
  inText: [{ kind: 'attributes', pattern: new RegExp(`${ATTRIBUTES}|${VALUES}`, 'g') }],
  spanKinds: {
    attributes: { isPartOfWord: true, inPlainText: 'nothing' },
  },
  pieces: {
    attributes: {
      noun: ['attribute list', 'attribute lists'],
      lost: 'warning',
      changed: 'warning',
      reportsAdded: false,
    },
  },
  inRaw: [{ kind: 'attributes', pattern: new RegExp(`${ID}|${ATTRIBUTES}`, 'gm') }],
};

const ID_IN_HEADING =
  /\{(?::|[ \t]*)[^{}\n]*?#([^\s{}]+)[^{}\n]*\}[ \t]*#*[ \t]*$|\{\/\*[ \t]*([^\s{}*]+)[ \t]*\*\/\}[ \t]*$|(?<=\S[ \t]*)\[(?:\[([\w-]+)\]|#([\w-]+))\][ \t]*$|[ \t]:id=([\w-]+)[ \t]*$/;

/** The id that is written at a heading. */
export function readHeadingId(heading: string): string | undefined {
  return ID_IN_HEADING.exec(heading.split('\n')[0] ?? '')
    ?.slice(1)
    .find((id) => id !== undefined);
}

/** How an id is written behind a heading. */
export const ID_NOTATIONS = {
  braces: (id: string) => ` {#${id}}`,
  comment: (id: string) => ` {/*${id}*/}`,
  brackets: (id: string) => `[[${id}]]`,
  colon: (id: string) => ` :id=${id}`,
} as const;

const ID_AT_END = /\{[ \t]*#[^{}\n]*\}[ \t]*(?=\r?\n|$)/y;

/** `{#id}` at the end of a line where braces hold expressions: generators take it out before these are read. */
export const idsBeforeExpressions: Feature = {
  name: 'ids-before-expressions',
  syntax: (text) => ({ text: { 123: rangeConstruct('ownId', (offset) => matchAt(ID_AT_END, text, offset)) } }),
  tree: rangeNodes('ownId'),
  spans: { ownId: { place: 'atom', kind: 'attributes' } },
};
