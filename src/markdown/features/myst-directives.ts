/**
 * Directives of MyST between fences of back quotes or colons. Whether their argument and their body are prose is told
 * by their names; lines of options are syntax but for the values that people read.
 */

import { largest } from '../../shared/many.ts';
import { normaliseSpace } from '../../shared/white-space.ts';
import { matchAt } from '../finders.ts';
import { prefixAt } from '../nested-text.ts';
import { readCsvRow, readCsvRows } from './csv-rows.ts';
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
  ...'prf:example prf:assumption prf:algorithm example list-table csv-table table'.split(' '),
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

/** Directives whose body is no page, with what reads it; `undefined` where it is one after all. */
const BODIES: Readonly<Record<string, (range: Range, reading: Reading) => DraftBlock[] | undefined>> = {
  glossary: readGlossary,
  'csv-table': readCsvTable,
};

/** Fences of back quotes that hold a page. */
export const mystFences: Feature = proseFences({
  names: braced([...TITLED, ...HOLDING]),
  titled: braced(TITLED),
  titledCode: braced(['contents']),
  bodies: Object.fromEntries(Object.entries(BODIES).map(([name, read]) => [`{${name}}`, read])),
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
          rangeConstruct(
            'ownBodied',
            (offset) => findClosed(text, offset, (name) => Object.hasOwn(BODIES, name)),
            true,
          ),
          rangeConstruct('ownRawDirective', (offset) => findClosed(text, offset, (name) => RAW.has(name)), true),
          rangeConstruct('ownField', (offset) => findField(text, offset)),
          rangeConstruct('ownColons', (offset) => matchAt(LINE, text, offset)),
        ],
      },
    };
  },
  tree: rangeNodes('ownOptions', 'ownBodied', 'ownRawDirective', 'ownField', 'ownColons'),
  openers: [/^(?=:{3})/],
  inRaw: [...(markers.inRaw ?? []), { kind: 'option', pattern: /(?<=^[ \t>]*):[a-zA-Z][\w-]*:(?:[ \t][^\n]*)?$/gm }],
  readPieces: {
    ...markers.readPieces,
    option: ({ raw }) => [{ kind: 'directive', key: normaliseSpace(raw) }],
  },
  blocks: {
    ownOptions: (node, reading) => [readOptions(node, reading)],
    ownBodied: readColonBody,
    ownField: (node, reading) => [titledLine(node, FIELD_VALUE, reading)],
    ownRawDirective: (node, reading) => [readRaw(node, reading)],
    ownColons: (node, reading) => [readColonLine(node, reading)],
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

/** A directive that is code, with the options that people read. */
function readRaw(node: Range, reading: Reading): DraftBlock {
  const block = copiedBlock(node, 'code', reading.context.level);
  const from = reading.text.indexOf('\n', node.start) + 1;
  const end = matchAt(OPTIONS, reading.text, from);
  return end === undefined || end > node.end
    ? block
    : { ...block, segments: readOptions({ start: from, end }, reading).segments };
}

/** A line of colons, with its title where its directive has one. */
function readColonLine(line: Range, reading: Reading): DraftBlock {
  const isTitled = titledNames.has(nameOf(reading.text.slice(line.start, line.end)));
  return isTitled ? titledLine(line, BEHIND_BRACES, reading) : copiedBlock(line, 'marker', reading.context.level);
}

function nameOf(line: string): string {
  return new RegExp(OPENING).exec(line)?.groups?.['name'] ?? '';
}

function readColonBody(node: Range, reading: Reading): DraftBlock[] {
  const { text, context } = reading;
  const from = text.indexOf('\n', node.start) + 1;
  const to = text.lastIndexOf('\n', node.end - 1);
  const head = { start: node.start, end: from - (text[from - 2] === '\r' ? 2 : 1) };
  const body = { start: from, end: Math.max(from, to) };
  const closing = { start: to + 1 + text.slice(to + 1, node.end).search(/:/), end: node.end };
  const read = BODIES[nameOf(text.slice(head.start, head.end))];
  return [
    readColonLine(head, reading),
    ...(read?.(body, reading) ?? reading.readRange(body.start, body.end, prefixAt(text, node.start))),
    copiedBlock(closing, 'marker', context.level),
  ];
}

/** Options whose values are a row, and those that say how rows are written. */
const HEADER = /^[ \t>]*:header:[ \t]+(\S[^\r\n]*)/dm;
const DELIMITER = /^[ \t>]*:delim:[ \t]+(\S+)[ \t]*$/m;
const OTHER_SIGNS = /^[ \t>]*:(?:quote|escape|keepspace):/m;

/** Options, and rows; a table that is written with signs of its own is copied. */
function readCsvTable({ start, end }: Range, reading: Reading): DraftBlock[] {
  const { text, context } = reading;
  const found = matchAt(OPTIONS, text, start);
  const optionsEnd = found === undefined || found > end ? start : found;
  const options = text.slice(start, optionsEnd);
  const named = DELIMITER.exec(options)?.[1] ?? ',';
  const delimiter = named === 'tab' ? '\t' : named;
  const isOwn = delimiter.length !== 1 || OTHER_SIGNS.test(options);
  const [, header] = (isOwn ? null : HEADER.exec(options)?.indices) ?? [];
  const trimmed = start + text.slice(start, end).trimEnd().length;
  const place = { start: start + (header?.[0] ?? 0), end: start + (header?.[1] ?? 0) };
  const block = readOptions({ start, end: optionsEnd }, reading);
  const segments: DraftSegment[] =
    header === undefined
      ? [...block.segments]
      : [
          ...block.segments.filter((segment) => startOf(segment) < place.start || startOf(segment) >= place.end),
          ...readCsvRow(text, place, delimiter).cells,
        ].toSorted((a, b) => startOf(a) - startOf(b));
  const lineEnd = optionsEnd === start ? start : text.indexOf('\n', optionsEnd) + 1;
  const from = lineEnd === 0 ? end : Math.min(end, lineEnd);
  const solid = from + Math.max(0, text.slice(from, end).search(/[^\s>]/));
  const prefix = prefixAt(text, solid);
  const rows = isOwn
    ? [copiedBlock({ start: solid, end: trimmed }, 'grid', context.level)].filter((row) => row.end > row.start)
    : readCsvRows(text, { start: from, end, delimiter, prefix, level: context.level + 1 });
  return optionsEnd === start ? rows : [{ ...block, segments }, ...rows];
}

function startOf(segment: DraftSegment): number {
  return 'nodes' in segment ? (segment.nodes[0]?.start ?? 0) : segment.start;
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
