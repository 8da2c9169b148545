/**
 * Formulas between brackets with backslashes, `\\( … \\)` in a line and `\\[ … \\]` in a line or as a block, as mdBook and
 * doc-builder have them.
 */
import { matchAt, paragraphEnd } from '../finders.ts';
import type { Feature } from './feature.ts';
import { keyFormulas } from './formula-key.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

/** Longer ones are none: what has no end is not looked for through the whole page. */
const FORM = String.raw`\\\\\((?:[^\\]|\\(?!\\\))){1,4000}\\\\\)|\\\\\[(?:[^\\]|\\(?!\\\])){1,4000}\\\\\]`;
const FORMULA = new RegExp(FORM, 'y');
const BLOCK = new RegExp(String.raw`\\\\\[(?:[^\\]|\\(?!\\\])){1,4000}\\\\\][ \t]*(?=\r?\n|$)`, 'y');
const BRACKETS = /^\\\\[([]|\\\\[)\]]$/g;

/** Formulas in brackets, none of which goes on behind its paragraph. */
export const bracketMath: Feature = {
  name: 'bracket-math',
  syntax: (text) => {
    const find = (pattern: RegExp) => (offset: number) => {
      const end = matchAt(pattern, text, offset);
      return end !== undefined && end <= paragraphEnd(text, offset) ? end : undefined;
    };
    return {
      flow: { 92: rangeConstruct('ownBracketDisplay', find(BLOCK), true) },
      text: { 92: rangeConstruct('ownBracketMath', find(FORMULA)) },
    };
  },
  tree: rangeNodes('ownBracketDisplay', 'ownBracketMath'),
  blocks: { ownBracketDisplay: 'math' },
  spans: { ownBracketMath: { place: 'atom', kind: 'math' } },
  readPieces: {
    math: ({ raw }) =>
      raw.startsWith('\\')
        ? keyFormulas(raw.replaceAll(BRACKETS, '')).map((key) => ({ kind: 'formula', key }))
        : undefined,
  },
  inRaw: [{ kind: 'math', pattern: new RegExp(FORM, 'gm') }],
};
