/**
 * Lines of Pandoc that CommonMark would join: those of a verse, `| words`, items that are numbered by themselves,
 * `#. words` and `(@name) words`, and those with letters, `a. words` and `(iv) words`.
 */
import { matchAt } from '../finders.ts';
import { copiedBlock, type Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

/** Behind a capital letter and a full stop two spaces: else it is the name of a person (pandoc.org/MANUAL, fancy_lists). */
const LETTERS = String.raw`[a-z]\.|[a-z]\)|[ivxlc]{2,6}[.)]|[A-Z]\.(?=[ \t]{2})|[A-Z]\)|\((?:[a-zA-Z]|[ivxlc]{2,6}|\d{1,3})\)`;
const MARKS = String.raw`\||#\.|\(@[\w-]*\)|${LETTERS}`;
const MARK = new RegExp(String.raw`(?:${MARKS})[ \t]+(?=\S)`, 'y');
const MARKED = new RegExp(String.raw`^(?:[ \t>]*(?:${MARKS})[ \t]|[ \t]+\S)`);
const LINE = /[^\n]*?[ \t]*(?=\r?\n|$)/y;
/** A line that goes on with the one before. */
const NEXT = /\r?\n[ \t]+(?![ \t])(?!\||#\.|\(@|(?:[a-z]|[ivxlc]{2,6})[.)][ \t]|[-*+>:`~])[^\n]*?[ \t]*(?=\r?\n|$)/y;

/** Each line with such a mark, and those indented below it, is an item. */
export const lineMarks: Feature = {
  name: 'line-marks',
  syntax: (text) => {
    const line = rangeConstruct('ownMarkedLine', (offset) => findLine(text, offset), true);
    return { flow: { null: line } };
  },
  tree: rangeNodes('ownMarkedLine'),
  // bookdown begins parts with them.
  inText: [{ kind: 'template', pattern: /(?<!\S)\((?:PART|APPENDIX)\\?\*?\)(?= )/g }],
  openers: [/^(?=\|[ \t]|#\.[ \t]|\(@)/, new RegExp(String.raw`^(?=(?:${LETTERS})[ \t])\(?[a-zA-Z\d]+`)],
  blocks: {
    ownMarkedLine: (node, { text, context, readInline }) => {
      const nodes = readInline(matchAt(MARK, text, node.start) ?? node.start, node.end);
      return [{ ...copiedBlock(node, 'item', context.level + 1), segments: [{ kind: 'text', nodes }] }];
    },
  },
};

function findLine(text: string, offset: number): number | undefined {
  const start = matchAt(MARK, text, offset);
  if (start === undefined || !beginsThere(text, offset)) return undefined;
  let end = matchAt(LINE, text, start) ?? start;
  if (text[offset] === '|' && isTable(text, offset, end)) return undefined;
  for (let next = matchAt(NEXT, text, end); next !== undefined; next = matchAt(NEXT, text, end)) end = next;
  return end;
}

/** Behind a blank line, or behind such a line. */
function beginsThere(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  // What stands before it in its own line is an item around it, or the marks of a quotation.
  if (/[^ \t>]/.test(text.slice(lineStart, offset))) return MARKED.test(text.slice(lineStart, offset));
  const line = lineStart === 0 ? '' : text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
  return /^[ \t>\r]*$/.test(line) || MARKED.test(line);
}

/** Rows end with a bar, or stand above a line of dashes. */
function isTable(text: string, offset: number, end: number): boolean {
  const below =
    text
      .slice(end)
      .replace(/^\r?\n/, '')
      .split('\n', 1)[0] ?? '';
  return text.slice(offset, end).trimEnd().endsWith('|') || /^[\s|:+-]*-[\s|:+-]*$/.test(below);
}
