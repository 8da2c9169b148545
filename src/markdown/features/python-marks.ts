/**
 * What Python-Markdown and its extensions read in a line, and CommonMark does not: names of what mkdocstrings documents,
 * and lists of attributes that have names alone.
 */
import type { Feature } from './feature.ts';

const ATTRIBUTE = String.raw`(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|[^\s{}]+)|[a-z]+(?:-[a-z]+)+)`;

/** `[words][package.name]` without a definition; `{ data-preview }` behind a link. */
export const pythonMarks: Feature = {
  name: 'python-marks',
  inText: [
    { kind: 'link', pattern: /\]\[[\w./:-]+\]/g },
    { kind: 'attributes', pattern: new RegExp(String.raw`\{(?:[ \t]*${ATTRIBUTE}(?=[ \t}]))+[ \t]*\}`, 'g') },
  ],
};
