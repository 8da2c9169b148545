/**
 * Directives of MyST between fences of back quotes or colons. Whether their argument and their body are prose is told
 * by their names; lines of options are syntax but for the values that people read.
 */

import { largest } from '../../shared/many.ts';
import { normaliseSpace } from '../../shared/white-space.ts';
import { matchAt } from '../finders.ts';
import { prefixAt } from '../nested-text.ts';
import { copiedBlock, type DraftBlock, type DraftSegment, type Feature, type Reading, titledLine } from './feature.ts';
import { insideOf } from './front-matter.ts';
import { readYaml } from './keyed-values.ts';
import { markerPieces } from './marker-pieces.ts';
import { proseFences, type Range } from './prose-fences.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

/** Admonitions and other directives with a title (mystmd.org/guide/directives, jupyterbook.org, read 2026-11-27). */
const TITLED = [
  ...'note tip hint important warning caution danger attention error seealso admonition todo'.split(' '),
  ...'exercise exercise-start card dropdown details tab-item grid-item-card topic sidebar rubric margin aside'.split(
    ' ',
  ),
  ...'theorem proof lemma definition corollary proposition axiom criterion conjecture remark property observation'
    .split(' ')
    .flatMap((name) => [`prf:${name}`, `proof:${name}`]),
  ...'prf:example prf:assumption prf:algorithm example list-table table'.split(' '),
];
/** Directives whose body is a page, and whose argument is none. */
const HOLDING = [
  ...'figure figure-md solution solution-start grid grid-item tab-set div container glossary'.split(' '),
  ...'epigraph highlights pull-quote blockquote iframe versionadded versionchanged deprecated myst'.split(' '),
];
/** Directives between colons whose body is no Markdown. */
const RAW = new Set(
  'code code-block code-cell math mermaid raw literalinclude include bibliography toctree tableofcontents'.split(' '),
);

const braced = (names: readonly string[]) => names.map((name) => `{${name}}`);
const titledNames = new Set(TITLED);

const OPENING = String.raw`\{(?<name>[\w:-]+)[^{}\n]*\}[^\n]*?`;
const LINE = new RegExp(String.raw`:{3,}[ \t]*(?:${OPENING})?[ \t]*(?=\r?\n|$)`, 'y');
const RAW_START = new RegExp(String.raw`(?<fence>:{3,})[ \t]*${OPENING}[ \t]*\r?\n`, 'y');
const BEHIND_BRACES = /\}[ \t]*(\S.*?)[ \t]*$/;

const OPTIONS =
  /(?:[ \t>]*:[a-zA-Z][\w-]*:(?:[ \t][^\r\n]*)?(?:\r?\n(?=[ \t>]*:[a-zA-Z][\w-]*:(?:[ \t\r\n]|$))|(?=\r?\n|$)))+|[ \t>]*---[ \t]*\r?\n(?:[^\n]*\n)*?[ \t>]*---[ \t]*(?=\r?\n|$)/y;
/** Options whose values people read. */
const PROSE_NAMES = 'caption alt title header footer subtitle placeholder summary'.split(' ');
const PROSE_KEYS = new Set(PROSE_NAMES);
const PROSE_OPTION = new RegExp(String.raw`:(?:${PROSE_NAMES.join('|')}):[ \t]+(\S[^\r\n]*?)[ \t]*(?=\r?\n|$)`, 'dg');

/** Fences of back quotes that hold a page. */
export const mystFences: Feature = proseFences({
  names: braced([...TITLED, ...HOLDING]),
  titled: braced(TITLED),
  titledCode: braced(['contents', 'csv-table']),
  bodies: { '{glossary}': readGlossary },
  options: { find: (text, offset) => matchAt(OPTIONS, text, offset), read: readOptions },
});

const markers = markerPieces(':{3,}');

/** Fences of colons, which stand around what is read as always, with the options below their opening line. */
export const colonDirectives: Feature = {
  ...markers,
  name: 'colon-directives',
  reaches: /(?<!:):{3,}[ \t]*\{/,
  syntax: (text) => {
    const options = rangeConstruct('ownOptions', (offset) => findOptions(text, offset), true);
    return {
      flow: {
        45: options,
        58: [
          options,
          rangeConstruct('ownGlossary', (offset) => findClosed(text, offset, isGlossary), true),
          rangeConstruct('ownRawDirective', (offset) => findClosed(text, offset, (name) => RAW.has(name)), true),
          rangeConstruct('ownField', (offset) => findField(text, offset)),
          rangeConstruct('ownColons', (offset) => matchAt(LINE, text, offset)),
        ],
      },
    };
  },
  tree: rangeNodes('ownOptions', 'ownGlossary', 'ownRawDirective', 'ownField', 'ownColons'),
  openers: [/^(?=:{3})/],
  inRaw: [...(markers.inRaw ?? []), { kind: 'option', pattern: /(?<=^[ \t>]*):[a-zA-Z][\w-]*:(?:[ \t][^\n]*)?$/gm }],
  readPieces: {
    ...markers.readPieces,
    option: ({ raw }) => [{ kind: 'directive', key: normaliseSpace(raw) }],
  },
  blocks: {
    ownOptions: (node, reading) => [readOptions(node, reading)],
    ownGlossary: readColonGlossary,
    ownField: (node, reading) => [titledLine(node, FIELD_VALUE, reading)],
    ownRawDirective: (node, reading) => [readRaw(node, reading)],
    ownColons: (node, reading) => {
      const line = reading.text.slice(node.start, node.end);
      const isTitled = titledNames.has(new RegExp(OPENING).exec(line)?.groups?.['name'] ?? '');
      return [isTitled ? titledLine(node, BEHIND_BRACES, reading) : copiedBlock(node, 'marker', reading.context.level)];
    },
  },
};

/** Options stand right below the line that opens their directive. */
function findOptions(text: string, offset: number): number | undefined {
  const lineEnd = text.lastIndexOf('\n', offset - 1);
  const above = lineEnd === -1 ? '' : text.slice(text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd);
  return /^[ \t>*+\-\d.)]*:{3,}[ \t]*\{/.test(above) ? matchAt(OPTIONS, text, offset) : undefined;
}

function findClosed(text: string, offset: number, isOf: (name: string) => boolean): number | undefined {
  RAW_START.lastIndex = offset;
  const { fence = '', name = '' } = RAW_START.exec(text)?.groups ?? {};
  if (!isOf(name)) return undefined;
  const closing = new RegExp(String.raw`^[ \t>]*${fence}[ \t]*(?=\r?$)`, 'gm');
  closing.lastIndex = RAW_START.lastIndex;
  return closing.exec(text) === null ? undefined : closing.lastIndex;
}

/** A line of a list of fields, `:Name: words`; an emoji code has no capital letter. */
const FIELD = /:[A-Z][\w -]*:[ \t]+\S[^\r\n]*(?=\r?\n|$)/y;
const FIELD_VALUE = /^:[^:]*:[ \t]+(.*?)[ \t]*$/;

/** Fields stand behind a blank line, or behind another one. */
function findField(text: string, offset: number): number | undefined {
  const lineEnd = text.lastIndexOf('\n', offset - 1);
  const above = lineEnd === -1 ? '' : text.slice(text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd);
  return /^[ \t>\r]*(?::[A-Z][\w -]*:[ \t]|$)/.test(above) ? matchAt(FIELD, text, offset) : undefined;
}

function isGlossary(name: string): boolean {
  return name === 'glossary';
}

/** A directive that is code, with the options that people read. */
function readRaw(node: Range, reading: Reading): DraftBlock {
  const block = copiedBlock(node, 'code', reading.context.level);
  const from = reading.text.indexOf('\n', node.start) + 1;
  const end = matchAt(OPTIONS, reading.text, from);
  return end === undefined || end > node.end
    ? block
    : { ...block, segments: readOptions({ start: from, end }, reading).segments };
}

function readColonGlossary(node: Range, reading: Reading): DraftBlock[] {
  const { text, context } = reading;
  const from = text.indexOf('\n', node.start) + 1;
  const to = text.lastIndexOf('\n', node.end - 1);
  const head = { start: node.start, end: from - (text[from - 2] === '\r' ? 2 : 1) };
  const body = { start: from, end: Math.max(from, to) };
  const closing = { start: to + 1 + text.slice(to + 1, node.end).search(/:/), end: node.end };
  return [
    copiedBlock(head, 'marker', context.level),
    ...(readGlossary(body, reading) ?? reading.readRange(body.start, body.end, prefixAt(text, node.start))),
    copiedBlock(closing, 'marker', context.level),
  ];
}

/** Terms, and below each of them what it means, indented; `undefined` where definitions have signs of their own. */
function readGlossary({ start, end }: Range, reading: Reading): DraftBlock[] | undefined {
  const body = reading.text.slice(start, end);
  if (/^[ \t>]*:/m.test(body)) return undefined;
  const outer = -largest(
    -Infinity,
    Array.from(body.matchAll(/^([ \t>]*)[^\s>]/gm), ([, { length } = '']) => -length),
  );
  if (!Number.isFinite(outer)) return undefined;
  const before = `[ \\t>]{${outer}}`;
  const meaning = String.raw`${before}[ \t]+\S[^\n]*(?:\n(?:${before}[ \t]+\S[^\n]*|[ \t>\r]*(?=\n|$)))*`;
  const entries = new RegExp(String.raw`^${before}(?<term>\S[^\n]*)$|^(?<meaning>${meaning})$`, 'gm');
  return [...body.matchAll(entries)].flatMap(({ 0: raw, index, groups }) => {
    const range = { start: start + index, end: start + index + raw.trimEnd().length };
    const solid = range.start + raw.search(/[^\s>]/);
    if (groups?.['term'] === undefined) return reading.readRange(range.start, range.end, prefixAt(reading.text, solid));
    const nodes = reading.readInline(solid, range.end);
    return [{ ...copiedBlock(range, 'item', reading.context.level + 1), segments: [{ kind: 'text' as const, nodes }] }];
  });
}

function readOptions(range: Range, reading: Reading): DraftBlock {
  const raw = reading.text.slice(range.start, range.end);
  const block = copiedBlock(range, 'directive', reading.context.level);
  if (raw.trimStart().startsWith('---')) return { ...block, segments: readYamlOptions(reading.text, range) };
  const segments = [...raw.matchAll(PROSE_OPTION)].map(({ indices }): DraftSegment => {
    const [from, to] = indices?.[1] ?? [0, 0];
    return { kind: 'text', nodes: reading.readInline(range.start + from, range.start + to) };
  });
  return { ...block, segments };
}

function readYamlOptions(text: string, range: Range): DraftSegment[] {
  const lines = insideOf(text, range);
  const prefix = prefixAt(text, lines.start + text.slice(lines.start, lines.end).search(/[^\s>]/));
  return readYaml(text, { ...lines, prefix }, PROSE_KEYS);
}
