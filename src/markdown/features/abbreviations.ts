/**
 * Definitions of abbreviations, which a generator shows where the abbreviation stands in the text.
 */
import { matchAt } from '../finders.ts';
import { type Feature, titledLine } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const LINE = /\*\[[^\]\n]+\]:[ \t]+\S[^\n]*?[ \t]*(?=\r?\n|$)/y;

/** `*[HTML]: words`, one a line. */
export const abbreviations: Feature = {
  name: 'abbreviations',
  syntax: (text) => ({ flow: { 42: rangeConstruct('ownAbbreviation', (offset) => matchAt(LINE, text, offset)) } }),
  tree: rangeNodes('ownAbbreviation'),
  openers: [/^(?=\*\[[^\]\n]+\]:)/],
  blocks: { ownAbbreviation: (node, reading) => [titledLine(node, /\]:[ \t]+(.*?)[ \t]*$/, reading)] },
};
