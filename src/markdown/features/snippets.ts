/**
 * Lines that a site generator replaces by files or lists, where they stand alone.
 */
import { matchAt } from '../finders.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const LINE = /(?:<<<[ \t]*\S[^\n]*?|\[\[toc\]\])[ \t]*(?=\r?\n|$)/iy;

/** `<<< @/path{lines}` and `[[toc]]` of VitePress. */
export const snippets: Feature = {
  name: 'snippets',
  syntax: (text) => {
    const line = rangeConstruct('ownSnippet', (offset) => matchAt(LINE, text, offset));
    return { flow: { 60: line, 91: line } };
  },
  tree: rangeNodes('ownSnippet'),
  openers: [/^(?=<<<)/],
  blocks: { ownSnippet: 'marker' },
};
