/**
 * Alerts of GitHub: the first line of a quotation names one, perhaps with a title of its own. The line stays what it is
 * and where it is; what follows in the quotation is read as always.
 */
import { matchAt } from '../finders.ts';
import { type Feature, titledLine } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const LINE = /\[![a-z][\w-]*\][+-]?(?:[ \t]+[^\r\n]*)?[ \t]*(?=\r?\n|$)/iy;
const TITLE = /^\[![\w-]+\][+-]?[ \t]+(\S.*?)[ \t]*$/;

/** The marks alone, for dialects that read them as text: GitHub shows their pages too. */
export const alertMarks: Feature = {
  name: 'alert-marks',
  noteMarks: [
    {
      rule: 'alert-lost',
      pattern: /\[!(?<=^[ \t]*>[ \t>]*\[!)(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gim,
      write: (name) => `[!${name}]`,
    },
  ],
};

/** `> [!NOTE]`, also with the names, folds and titles that other tools allow. */
export const alerts: Feature = {
  ...alertMarks,
  name: 'alerts',
  syntax: (text) => ({ flow: { 91: rangeConstruct('ownAlert', (offset) => findAlert(text, offset)) } }),
  tree: rangeNodes('ownAlert'),
  blocks: { ownAlert: (node, reading) => [titledLine(node, TITLE, reading)] },
};

/** A mark opens a quotation: the line before it is blank, or no part of this quotation. */
function findAlert(text: string, offset: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const depth = quotesOf(text.slice(lineStart, offset));
  if (depth === 0) return undefined;
  const above = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  const [quotes = ''] = /^[ \t>]*/.exec(above) ?? [];
  const isInside = quotesOf(quotes) >= depth && above.slice(quotes.length).trim() !== '';
  return isInside ? undefined : matchAt(LINE, text, offset);
}

function quotesOf(prefix: string): number {
  return prefix.split('>').length - 1;
}
