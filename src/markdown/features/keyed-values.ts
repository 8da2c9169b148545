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

/** Says whether people read the value of a key. */
export interface KeySet {
  /**
   * @param path     The key with those around it, such as `hero.tagline`.
   * @param siblings Names of the entries that it stands among.
   */
  has(path: string, siblings?: ReadonlySet<string>): boolean;
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
  visit(document.contents, { path: [], place: '', siblings: new Set() });
  return values.flatMap((value) => toSegment(text, lines, value));

  function visit(item: unknown, { path, place, siblings }: Entry): void {
    if (isMap(item)) {
      const names = item.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
      const beside = new Set(names);
      for (const [at, { value }] of item.items.entries()) {
        const name = names[at] ?? '';
        visit(value, { path: [...path, name], place: place === '' ? name : `${place}.${name}`, siblings: beside });
      }
    } else if (isSeq(item))
      for (const [at, value] of item.items.entries()) visit(value, { path, place: `${place}[${at}]`, siblings });
    else if (isScalar(item) && typeof item.value === 'string' && item.range && isRead(path.join('.'), keys, siblings))
      values.push(...readScalar(lines.text, item.range, place));
  }
}

/** Where a value of YAML stands: its keys, the same with numbers of entries of lists, and the keys beside the last one. */
interface Entry {
  readonly path: readonly string[];
  readonly place: string;
  readonly siblings: ReadonlySet<string>;
}

function isRead(path: string, keys: KeySet, siblings: ReadonlySet<string>): boolean {
  return keys.has(path, siblings) || path === FRAME_KEY;
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
  return [{ key, start, end, notation: 'yaml-plain' }];
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
    String.raw`^[ \t]*(?:\[\[(?<entry>[\w.-]+)\]\]|\[(?<table>[\w.-]+)\]|(?<other>\[)|(?<key>[\w.-]+)[ \t]*=[ \t]*`,
    String.raw`(?<value>"""(?:\\[^]|(?!""")[^\\])*"{3,5}|'''(?:(?!''')[^])*'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')[ \t]*(?:#[^\n]*)?\r?$)`,
  ].join(''),
  'dgm',
);

/** A table of TOML: its name with the dot behind it, the same with its number in a list, and what stands in it. */
interface TomlTable {
  readonly path: string;
  readonly place: string;
  readonly names: Set<string>;
}

/** Values of lines of TOML, of the page, of its tables or of lists of them. */
export function readToml(text: string, range: Range, keys: KeySet): RangeSegment[] {
  const lines = takeOut(text, range, { columns: 0 });
  const counts = new Map<string, number>();
  let table: TomlTable | undefined = { path: '', place: '', names: new Set() };
  const found: { readonly table: TomlTable; readonly key: string; readonly value: Range }[] = [];
  for (const { groups = {}, indices } of lines.text.matchAll(TOML_ENTRY)) {
    const { entry, table: name, key } = groups;
    const [start, end] = indices?.groups?.['value'] ?? [0, 0];
    if (key !== undefined) {
      if (table === undefined) continue;
      table.names.add(key);
      found.push({ table, key, value: { start, end } });
    } else if (entry !== undefined) {
      const count = counts.get(entry) ?? 0;
      counts.set(entry, count + 1);
      table = { path: `${entry}.`, place: `${entry}[${count}].`, names: new Set() };
    } else table = name === undefined ? undefined : { path: `${name}.`, place: `${name}.`, names: new Set() };
  }
  return found
    .filter(({ table: { path, names }, key }) => isRead(`${path}${key}`, keys, names))
    .flatMap(({ table: { place }, key, value }) => readTomlString(lines.text, value, `${place}${key}`))
    .flatMap((value) => toSegment(text, lines, value));
}

function readTomlString(text: string, { start, end }: Range, key: string): Value[] {
  const quote = text[start] === '"' ? 'toml-double' : 'toml-single';
  const raw = text.slice(start, end);
  if (!/^(?:"""|''')/.test(raw)) return [{ key, start: start + 1, end: end - 1, notation: quote }];
  const head = /^...(?:[ \t\r]*\n)?/.exec(raw)?.[0].length ?? 0;
  return readParagraphs(text, { start: start + head, end: end - 3 }, key, `${quote}-lines`);
}
