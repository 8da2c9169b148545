/**
 * Lines that doc-builder replaces: what it makes of the code of a module, and links to notebooks.
 */
import { matchAt } from '../finders.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const LINE = /\[\[(?:autodoc\]\][^\n]*(?:\r?\n[ \t]+-[ \t][^\n]*)*|open-in-colab\]\])[ \t]*(?=\r?\n|$)/y;

/** `[[autodoc]] name` with the members below it, `[[open-in-colab]]`. */
export const docBuilderLines: Feature = {
  name: 'doc-builder-lines',
  syntax: (text) => ({
    flow: { 91: rangeConstruct('ownAutodoc', (offset) => matchAt(LINE, text, offset), true) },
  }),
  tree: rangeNodes('ownAutodoc'),
  blocks: { ownAutodoc: 'marker' },
};
