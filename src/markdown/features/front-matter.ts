/**
 * Front matter in YAML or TOML: entries with keys. The values of listed keys are prose, all else is copied.
 */
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Frame, Span } from '../page.ts';
import { findInText } from '../text-patterns.ts';
import type { TreeNode } from '../tree.ts';
import { type BlockReader, copiedBlock, type Feature, type RangeSegment, type TextPattern } from './feature.ts';
import { VALUE_PATTERNS } from './value-patterns.ts';

/** Says whether people read the value of a key, given with those around it, such as `hero.tagline`. */
export interface KeySet {
  has(path: string): boolean;
}

export interface FrontMatterOptions {
  /** Keys whose values people read; inside of others with a dot: `hero.tagline`, also through lists. */
  readonly keys: readonly string[];
}

/** Front matter with its end. */
const WHOLE = /^(---|\+{3})[ \t]*\r?\n(?:[^]*?\n)?\1[ \t]*(?:\r?\n|$)/;
/** What may be front matter whose end does not stand before the first heading behind a blank line. */
const ENDS_LATE =
  /^\uFEFF?(?!(---|\+{3})[ \t]*\r?\n(?:(?!\n[ \t]*\r?\n#{1,6}[ \t])[^])*?(?<=\n)\1[ \t]*(?:\r?\n|$))(?:---|\+{3})[ \t]*\r?\n/;

/** Front matter between `---` or `+++`. */
export function frontMatter({ keys }: FrontMatterOptions): Feature {
  const wanted = new Set(keys);
  const reader =
    (read: (text: string, node: TreeNode, keys: KeySet) => RangeSegment[]): BlockReader =>
    (node, { text, context }) => {
      const segments = wanted.size === 0 ? [] : read(text, node, wanted);
      return [{ ...copiedBlock(node, 'metadata', context.level), segments }];
    };
  return {
    name: 'front-matter',
    extend: ({ frontMatter: more = [] }) => frontMatter({ keys: [...keys, ...more] }),
    reaches: ENDS_LATE,
    // Its tokenizer seeks the end through the whole page, and where there is none, that page has no lists any more.
    syntax: (text) => (WHOLE.test(text) ? frontmatter(['yaml', 'toml']) : {}),
    tree: frontmatterFromMarkdown(['yaml', 'toml']),
    blocks: { yaml: reader(readYaml), toml: reader(readToml) },
    blockKinds: {
      metadata: { merge: 'keys', name: /^metadata/, isKnownByName: true, isOpaque: true, isWhole: true },
    },
  };
}

const IN_DOUBLE: TextPattern = { kind: 'escape', pattern: /\\(?:["\\/]|[^u])/g };
const IN_SINGLE: TextPattern = { kind: 'escape', pattern: /''/g };

interface Value {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly quote: '' | '"' | "'" | 'block';
}

function toSegment(text: string, { key, start, end, quote }: Value, delimiter: '---' | '+++'): RangeSegment[] {
  if (!/\p{L}/u.test(text.slice(start, end)) || text.slice(start, end).trim() !== text.slice(start, end)) return [];
  const own = quote === '"' ? [IN_DOUBLE] : quote === "'" && delimiter === '---' ? [IN_SINGLE] : [];
  const spans: Span[] = findInText(text, { start, end }, [...own, ...VALUE_PATTERNS]).toSorted(
    (a, b) => a.start - b.start,
  );
  return [{ kind: 'text', start, end, spans, key, frame: frameOf(quote, delimiter) }];
}

/**
 * Values of YAML between two lines; where it cannot be read, none.
 *
 * @param keys Whose values people read.
 */
export function readYaml(text: string, node: Pick<TreeNode, 'start' | 'end'>, keys: KeySet): RangeSegment[] {
  const raw = text.slice(node.start, node.end);
  const from = raw.indexOf('\n') + 1;
  const to = raw.search(/\r?\n[^\n]*$/);
  if (from === 0 || to < from) return [];
  const document = parseDocument(raw.slice(from, to), { logLevel: 'silent' });
  if (document.errors.length > 0) return [];
  const values: Value[] = [];
  visit(document.contents, [], '');
  return values.flatMap((value) => toSegment(text, value, '---'));

  function visit(item: unknown, path: readonly string[], place: string): void {
    if (isMap(item))
      for (const { key, value } of item.items) {
        const name = isScalar(key) ? String(key.value) : '';
        visit(value, [...path, name], place === '' ? name : `${place}.${name}`);
      }
    else if (isSeq(item)) for (const [at, value] of item.items.entries()) visit(value, path, `${place}[${at}]`);
    else if (isScalar(item) && typeof item.value === 'string' && item.range && keys.has(path.join('.')))
      values.push(...readScalar(item.range, place));
  }

  function readScalar([start, valueEnd]: readonly [number, number, number], key: string): Value[] {
    const [first, last] = [node.start + from + start, node.start + from + valueEnd];
    const sign = text[first];
    if (sign === '"' || sign === "'") return [{ key, start: first + 1, end: last - 1, quote: sign }];
    // A block in `|` or `>` begins behind its header, and goes on with its indentation.
    if (sign === '|' || sign === '>') return readBlock(text, { start: first, end: last }, key);
    return sign === '&' || sign === '!' || sign === '*' ? [] : [{ key, start: first, end: last, quote: '' }];
  }
}

/**
 * Paragraphs of a text in `|` or `>`: parted by blank lines, or by what Markdown would read as an item or a heading, whose
 * marks stay. A text with a table, a quotation or a fence is copied.
 */
function readBlock(text: string, { start, end }: { start: number; end: number }, key: string): Value[] {
  const raw = text.slice(start, end).trimEnd();
  const head = /^[|>][-+\d]*[ \t]*\r?\n/.exec(raw)?.[0];
  if (head === undefined || UNREADABLE.test(raw.slice(head.length))) return [];
  const parts: { start: number; end: number }[] = [];
  let goesOn = false;
  for (const { 0: line, 1: mark = '', index } of raw.slice(head.length).matchAll(BLOCK_LINE)) {
    const [from, to] = [start + head.length + index + mark.length, start + head.length + index + line.trimEnd().length];
    const last = parts.at(-1);
    if (to <= from) goesOn = false;
    else if (goesOn && last !== undefined && mark.trim() === '') last.end = to;
    else parts.push({ start: from, end: to });
    goesOn = to > from && !mark.includes('#');
  }
  return parts.map((part, at) => ({ ...part, key: parts.length === 1 ? key : `${key}[${at}]`, quote: 'block' }));
}

/** A line, with its indentation and the mark of an item or a heading. */
const BLOCK_LINE = /^([ \t]*(?:(?:[-*+]|#{1,6}|\d{1,9}[.)])[ \t]+)*)[^\n]*$/gm;
const UNREADABLE = /^[ \t]*(?:[|>]|`{3}|~{3})/m;

/** The segment of a value of YAML that stands in one line, quoted or not; none for what is no text. */
export function readYamlValue(text: string, start: number, end: number): RangeSegment[] {
  const raw = text.slice(start, end);
  const quoted = /^(["'])(?:\\.|''|(?!\1).)*\1$/.exec(raw)?.[1];
  if (quoted === undefined && /^[-?:,[\]{}#&*!|>'"%@`]|[ \t]#/.test(raw)) return [];
  const quote = quoted === '"' || quoted === "'" ? quoted : '';
  const edge = quote === '' ? 0 : 1;
  const [segment] = toSegment(text, { key: '', start: start + edge, end: end - edge, quote }, '---');
  if (segment === undefined) return [];
  const { key: _, ...value } = segment;
  return [value];
}

const TOML_LINE =
  /^[ \t]*(?:\[(?<table>[\w.-]+)\]|(?<other>\[\[)|(?<key>[\w.-]+)[ \t]*=[ \t]*(?<value>"(?:\\.|[^"\\\n])*"|'[^'\n]*')[ \t]*(?:#[^\n]*)?\r?$)/dgm;

/** Values of TOML that stand in one line, of the page or of its tables. */
function readToml(text: string, node: TreeNode, keys: KeySet): RangeSegment[] {
  let table: string | undefined = '';
  return [...text.slice(node.start, node.end).matchAll(TOML_LINE)].flatMap(({ groups = {}, indices }) => {
    if (groups['key'] === undefined) table = groups['table'] === undefined ? undefined : `${groups['table']}.`;
    const key = `${table}${groups['key']}`;
    const [start, end] = indices?.groups?.['value'] ?? [0, 0];
    if (table === undefined || !keys.has(key)) return [];
    const quote = groups['value']?.startsWith("'") === true ? "'" : '"';
    return toSegment(text, { key, start: node.start + start + 1, end: node.start + end - 1, quote }, '+++');
  });
}

/** What a plain value of YAML may not hold, start or end with. */
const NEEDS_QUOTES = /^[\s\-?:,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|^(?:true|false|yes|no|on|off|null|~|[\d.+_-]+)$|\s$|\n/i;

function frameOf(quote: Value['quote'], delimiter: '---' | '+++'): Frame {
  const open = delimiter === '+++' ? '+++\ntitle = ' : '---\ntitle: ';
  if (quote === '"') return { before: `${open}"`, behind: `"\n${delimiter}`, settle: escapeDouble };
  if (quote === "'")
    return { before: `${open}'`, behind: `'\n${delimiter}`, settle: delimiter === '---' ? escapeSingle : curlQuotes };
  if (quote === 'block') return { before: `${open}>\n  `, behind: `\n${delimiter}`, settle: (text) => text };
  return { before: open, behind: `\n${delimiter}`, settle: quoteWhereNeeded };
}

function escapeDouble(text: string): string {
  return text.replaceAll(/\\(?:["\\/abefnrtv0N_LPxuU ]|$)|["\\]/g, (sign) => (sign.length === 2 ? sign : `\\${sign}`));
}

function escapeSingle(text: string): string {
  return text.replaceAll(/''|'/g, "''");
}

/** A literal string of TOML can hold no quotation mark of its own. */
function curlQuotes(text: string): string {
  return text.replaceAll("'", '’');
}

function quoteWhereNeeded(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ')}"` : text;
}
