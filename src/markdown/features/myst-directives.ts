/**
 * Directives of MyST between fences of back quotes or colons. Whether their argument and their body are prose is told
 * by their names; lines of options are syntax but for the values that people read.
 */
import { matchAt } from '../finders.ts';
import { normaliseSpace } from '../tokens.ts';
import { copiedBlock, type DraftBlock, type Feature, type Reading, titledLine } from './feature.ts';
import { markerPieces } from './marker-pieces.ts';
import { proseFences } from './prose-fences.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

/** Admonitions and other directives with a title (mystmd.org/guide/directives, jupyterbook.org, read 2026-11-27). */
const TITLED = [
  ...'note tip hint important warning caution danger attention error seealso admonition todo'.split(' '),
  ...'exercise exercise-start card dropdown details tab-item grid-item-card topic sidebar rubric'.split(' '),
  ...'theorem proof lemma definition corollary proposition axiom criterion conjecture remark property observation'
    .split(' ')
    .flatMap((name) => [`prf:${name}`, `proof:${name}`]),
  ...'prf:example prf:assumption prf:algorithm example list-table table'.split(' '),
];
/** Directives whose body is a page, and whose argument is none. */
const HOLDING = [
  ...'figure figure-md solution solution-start grid grid-item tab-set div container margin aside glossary'.split(' '),
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
const PROSE_OPTION =
  /:(?:caption|alt|title|header|footer|subtitle|placeholder|summary):[ \t]+(\S[^\r\n]*?)[ \t]*(?=\r?\n|$)/dg;

/** Fences of back quotes that hold a page. */
export const mystFences: Feature = proseFences({
  names: braced([...TITLED, ...HOLDING]),
  titled: braced(TITLED),
  options: { find: (text, offset) => matchAt(OPTIONS, text, offset), read: readOptions },
});

const markers = markerPieces(':{3,}');

/** Fences of colons, which stand around what is read as always, with the options below their opening line. */
export const colonDirectives: Feature = {
  ...markers,
  name: 'colon-directives',
  reaches: /:{3,}[ \t]*\{/,
  syntax: (text) => {
    const options = rangeConstruct('ownOptions', (offset) => findOptions(text, offset), true);
    return {
      flow: {
        45: options,
        58: [
          options,
          rangeConstruct('ownRawDirective', (offset) => findRaw(text, offset), true),
          rangeConstruct('ownColons', (offset) => matchAt(LINE, text, offset)),
        ],
      },
    };
  },
  tree: rangeNodes('ownOptions', 'ownRawDirective', 'ownColons'),
  openers: [/^(?=:{3})/],
  inRaw: [...(markers.inRaw ?? []), { kind: 'option', pattern: /(?<=^[ \t>]*):[a-zA-Z][\w-]*:(?:[ \t][^\n]*)?$/gm }],
  readPieces: {
    ...markers.readPieces,
    option: ({ raw }) => [{ kind: 'directive', key: normaliseSpace(raw) }],
  },
  blocks: {
    ownOptions: (node, reading) => [readOptions(node, reading)],
    ownRawDirective: 'code',
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

function findRaw(text: string, offset: number): number | undefined {
  RAW_START.lastIndex = offset;
  const { fence = '', name = '' } = RAW_START.exec(text)?.groups ?? {};
  if (!RAW.has(name)) return undefined;
  const closing = new RegExp(String.raw`^[ \t>]*${fence}[ \t]*(?=\r?$)`, 'gm');
  closing.lastIndex = RAW_START.lastIndex;
  return closing.exec(text) === null ? undefined : closing.lastIndex;
}

function readOptions(range: { readonly start: number; readonly end: number }, reading: Reading): DraftBlock {
  const raw = reading.text.slice(range.start, range.end);
  const segments = [...raw.matchAll(PROSE_OPTION)].map(({ indices }) => {
    const [start = 0, end = 0] = indices?.[1] ?? [];
    return { kind: 'text' as const, nodes: reading.readInline(range.start + start, range.start + end) };
  });
  return { ...copiedBlock(range, 'directive', reading.context.level), segments };
}
