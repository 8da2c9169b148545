/**
 * Values of YAML and TOML that people read, wherever such lines stand on a page: as front matter, above code, below the
 * line of a directive. Which keys hold prose is for the caller to say.
 */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type LinePrefix, type NestedText, takeOut } from '../nested-text.ts';
import type { Span } from '../page.ts';
import { findInText, joinRanges } from '../text-patterns.ts';
import type { RangeSegment, TextPattern } from './feature.ts';
import { FRAME_KEY, frameOf, type Notation } from './value-frames.ts';
import { VALUE_PATTERNS } from './value-patterns.ts';

/** Says whether people read the value of a key, given with those around it, such as `hero.tagline`. */
export interface KeySet {
  has(path: string): boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A value, with offsets in the lines that it was found in. */
interface Value extends Range {
  readonly key: string;
  readonly notation: Notation;
}

const IN_DOUBLE: TextPattern = { kind: 'escape', pattern: /\\(?:["\\/]|[^u])/g };
const IN_SINGLE: TextPattern = { kind: 'escape', pattern: /''/g };
const ESCAPES: Readonly<Partial<Record<Notation, readonly TextPattern[]>>> = {
  'yaml-double': [IN_DOUBLE],
  'yaml-single': [IN_SINGLE],
  'toml-double': [IN_DOUBLE],
  'toml-double-lines': [IN_DOUBLE],
};

/** The segment of a value; none for what is no text. */
function toSegment(text: string, lines: NestedText, { key, notation, ...value }: Value): RangeSegment[] {
  const raw = lines.text.slice(value.start, value.end);
  if (!/\p{L}/u.test(raw) || raw.trim() !== raw) return [];
  const [start, end] = [lines.offsetOf(value.start, 'start'), lines.offsetOf(value.end, 'end')];
  const found: Span[] = findInText(text, { start, end }, [...(ESCAPES[notation] ?? []), ...VALUE_PATTERNS]);
  const inOrder = found.toSorted((a, b) => a.start - b.start);
  const spans = joinRanges(findPrefixes(text, lines, value), inOrder);
  return [{ kind: 'text', start, end, spans, key, frame: frameOf(notation), isMarkdown: true }];
}

/** Signs before the further lines of a value, such as those of a comment. */
function findPrefixes(text: string, lines: NestedText, { start, end }: Range): Span[] {
  return [...lines.text.slice(start, end).matchAll(/\n\s*/g)].flatMap(({ 0: gap, index }) => {
    if (start + index + gap.length >= end) return [];
    const [from, to] = [start + index, start + index + gap.length].map((at) => lines.offsetOf(at, 'start'));
    if (from === undefined || to === undefined || text.slice(from, to).trim() === '') return [];
    return [{ kind: 'prefix' as const, start: from, end: to, place: 'atom' as const }];
  });
}

/** Where lines of YAML stand, and what is before each of them. */
export interface YamlPlace extends Range {
  readonly prefix?: LinePrefix;
}

/** Values of lines of YAML; where they cannot be read, none. */
export function readYaml(
  text: string,
  { start, end, prefix = { columns: 0 } }: YamlPlace,
  keys: KeySet,
): RangeSegment[] {
  const lines = takeOut(text, { start, end }, prefix);
  const document = parseDocument(lines.text, { logLevel: 'silent' });
  if (document.errors.length > 0) return [];
  const values: Value[] = [];
  visit(document.contents, [], '');
  return values.flatMap((value) => toSegment(text, lines, value));

  function visit(item: unknown, path: readonly string[], place: string): void {
    if (isMap(item))
      for (const { key, value } of item.items) {
        const name = isScalar(key) ? String(key.value) : '';
        visit(value, [...path, name], place === '' ? name : `${place}.${name}`);
      }
    else if (isSeq(item)) for (const [at, value] of item.items.entries()) visit(value, path, `${place}[${at}]`);
    else if (isScalar(item) && typeof item.value === 'string' && item.range && isRead(path.join('.'), keys))
      values.push(...readScalar(lines.text, item.range, place));
  }
}

function isRead(path: string, keys: KeySet): boolean {
  return keys.has(path) || path === FRAME_KEY;
}

function readScalar(yaml: string, [start, end]: readonly [number, number, number], key: string): Value[] {
  const sign = yaml.charAt(start);
  if (sign === '"') return [{ key, start: start + 1, end: end - 1, notation: 'yaml-double' }];
  if (sign === "'") return [{ key, start: start + 1, end: end - 1, notation: 'yaml-single' }];
  // A block in `|` or `>` begins behind its header, and goes on with its indentation.
  if (sign === '|' || sign === '>') {
    const head = /^[|>][-+\d]*[ \t]*(?:#[^\n]*)?\n/.exec(yaml.slice(start, end).replaceAll('\r', ' '))?.[0];
    return head === undefined ? [] : readParagraphs(yaml, { start: start + head.length, end }, key, 'yaml-lines');
  }
  return sign === '&' || sign === '!' || sign === '*' ? [] : [{ key, start, end, notation: 'yaml-plain' }];
}

/** A line, with its indentation and the mark of an item or a heading. */
const LINE = /^([ \t]*(?:(?:[-*+]|#{1,6}|\d{1,9}[.)])[ \t]+)*)[^\n]*$/gm;
/** A line of a table or a quotation. */
const COPIED = /^[ \t]*[|>]/;
const FENCE = /^[ \t]*(?:`{3}|~{3})/;

/**
 * Paragraphs of a text over several lines: parted by blank lines, or by what Markdown would read as an item or a heading,
 * whose marks stay. Lines of tables, quotations and code are copied.
 */
// oxlint-disable-next-line max-params -- a range of a text, and what is known of it
function readParagraphs(text: string, { start, end }: Range, key: string, notation: Notation): Value[] {
  const parts: { start: number; end: number }[] = [];
  let [goesOn, isCode] = [false, false];
  for (const { 0: line, 1: mark = '', index } of text.slice(start, end).trimEnd().matchAll(LINE)) {
    const isFence = FENCE.test(line);
    const isCopied = isCode || isFence || COPIED.test(line);
    if (isFence) isCode = !isCode;
    const [from, to] = [start + index + mark.length, start + index + line.trimEnd().length];
    const last = parts.at(-1);
    if (isCopied || to <= from) goesOn = false;
    else {
      if (goesOn && last !== undefined && mark.trim() === '') last.end = to;
      else parts.push({ start: from, end: to });
      goesOn = !mark.includes('#');
    }
  }
  return parts.map((part, at) => ({ ...part, key: parts.length === 1 ? key : `${key}[${at}]`, notation }));
}

const TOML_ENTRY = new RegExp(
  [
    String.raw`^[ \t]*(?:\[(?<table>[\w.-]+)\]|(?<other>\[\[)|(?<key>[\w.-]+)[ \t]*=[ \t]*`,
    String.raw`(?<value>"""(?:\\[^]|(?!""")[^\\])*"{3,5}|'''(?:(?!''')[^])*'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')[ \t]*(?:#[^\n]*)?\r?$)`,
  ].join(''),
  'dgm',
);

/** Values of lines of TOML, of the page or of its tables. */
export function readToml(text: string, range: Range, keys: KeySet): RangeSegment[] {
  const lines = takeOut(text, range, { columns: 0 });
  let table: string | undefined = '';
  return [...lines.text.matchAll(TOML_ENTRY)].flatMap(({ groups = {}, indices }) => {
    if (groups['key'] === undefined) table = groups['table'] === undefined ? undefined : `${groups['table']}.`;
    const key = `${table}${groups['key']}`;
    const [start, end] = indices?.groups?.['value'] ?? [0, 0];
    if (table === undefined || groups['key'] === undefined || !isRead(key, keys)) return [];
    return readTomlString(lines.text, { start, end }, key).flatMap((value) => toSegment(text, lines, value));
  });
}

function readTomlString(text: string, { start, end }: Range, key: string): Value[] {
  const quote = text[start] === '"' ? 'toml-double' : 'toml-single';
  const raw = text.slice(start, end);
  if (!/^(?:"""|''')/.test(raw)) return [{ key, start: start + 1, end: end - 1, notation: quote }];
  const head = /^...(?:[ \t\r]*\n)?/.exec(raw)?.[0].length ?? 0;
  return readParagraphs(text, { start: start + head, end: end - 3 }, key, `${quote}-lines`);
}
