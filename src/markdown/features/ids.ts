/**
 * Ids of headings and lists of attributes: anchors that links lead to, classes, targets.
 */
import type { Feature } from './feature.ts';

const ATTRIBUTES = String.raw`\{(?::[^{}\n]*|[ \t]*[.#][^{}\n]*)\}`;
/** `\{#id}` is how MDX wants it written. */
const ID = String.raw`\\?\{[ \t]*#[^{}\n]*\}|\{\/\*[^{}\n]*\*\/\}`;
/** Behind a title only: alone, it is a link. */
const BRACKETS = String.raw`(?<=\S[ \t]*)(?:\[\[[\w-]+\]\]|\[#[\w-]+\])`;

/** `{#id}`, `{/*id*\/}`, `[[id]]`, `[#id]` behind a heading; `{.class}`, `{: .class}` anywhere. */
export const ids: Feature = {
  name: 'ids',
  edges: [{ kinds: ['heading'], end: new RegExp(String.raw`[ \t]*(?:${ID}|${BRACKETS}|${ATTRIBUTES})[ \t]*$`) }],
  inText: [{ kind: 'attributes', pattern: new RegExp(ATTRIBUTES, 'g') }],
  spanKinds: {
    attributes: {
      isPartOfWord: true,
      inPlainText: 'nothing',
      token: {
        noun: ['attribute list', 'attribute lists'],
        lost: 'warning',
        changed: 'warning',
        reportsAdded: false,
        inRaw: new RegExp(`${ID}|${ATTRIBUTES}`, 'g'),
      },
    },
  },
};
