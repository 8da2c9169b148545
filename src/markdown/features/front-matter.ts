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
    (read: (text: string, node: TreeNode, keys: ReadonlySet<string>) => RangeSegment[]): BlockReader =>
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

/** What no translator changes in a value, whether or not the site reads Markdown there. */
export const VALUE_PATTERNS: readonly TextPattern[] = [
  { kind: 'code', pattern: /(`+)[^`]+\1(?!`)/g },
  { kind: 'template', pattern: /\{\{[^{}]*\}\}|\{%[^%]*%\}/g },
  { kind: 'html', pattern: /<\/?[a-z][^<>]*>/gi },
  { kind: 'url', pattern: /\]\([^()\s]*\)|https?:\/\/[^\s<>()"']*[^\s<>()"'.,;:!?]/g },
  { kind: 'entity', pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g },
];
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
  const own = quote === '"' ? [IN_DOUBLE] : quote === "'" ? [IN_SINGLE] : [];
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
export function readYaml(
  text: string,
  node: Pick<TreeNode, 'start' | 'end'>,
  keys: ReadonlySet<string>,
): RangeSegment[] {
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
 * A text in `|` or `>` is one paragraph or none for us: where blank lines part it, or its lines have a sense of their own,
 * such as items, it is copied.
 */
function readBlock(text: string, { start, end }: { start: number; end: number }, key: string): Value[] {
  const raw = text.slice(start, end).trimEnd();
  const head = /^[|>][-+\d]*[ \t]*\r?\n[ \t]*(?=\S)/.exec(raw)?.[0];
  if (head === undefined || /\n[ \t]*\r?\n/.test(raw) || MARKED.test(raw.slice(head.length))) return [];
  return [{ key, start: start + head.length, end: start + raw.length, quote: 'block' }];
}

const MARKED = /^[ \t]*(?:[-*+#|>]|\d+[.)]|`{3}|~{3})/m;

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

const TOML_LINE = /^([\w.-]+)[ \t]*=[ \t]*("(?:\\.|[^"\\\n])*"|'[^'\n]*')[ \t]*(?:#.*)?$/gm;

/** Values of TOML that stand in one line before the first table. */
function readToml(text: string, node: TreeNode, keys: ReadonlySet<string>): RangeSegment[] {
  const raw = text.slice(node.start, node.end);
  const table = /^[ \t]*\[/m.exec(raw)?.index ?? raw.length;
  return [...raw.slice(0, table).matchAll(TOML_LINE)].flatMap((match) => {
    const [all, key = '', value = ''] = match;
    if (!keys.has(key) || value.startsWith("'")) return [];
    const start = node.start + match.index + all.indexOf(value, key.length) + 1;
    return toSegment(text, { key, start, end: start + value.length - 2, quote: '"' }, '+++');
  });
}

/** What a plain value of YAML may not hold, start or end with. */
const NEEDS_QUOTES = /^[\s\-?:,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|^(?:true|false|yes|no|on|off|null|~|[\d.+_-]+)$|\s$|\n/i;

function frameOf(quote: Value['quote'], delimiter: '---' | '+++'): Frame {
  const open = delimiter === '+++' ? '+++\ntitle = ' : '---\ntitle: ';
  if (quote === '"') return { before: `${open}"`, behind: `"\n${delimiter}`, settle: escapeDouble };
  if (quote === "'") return { before: `${open}'`, behind: `'\n${delimiter}`, settle: escapeSingle };
  if (quote === 'block') return { before: `${open}>\n  `, behind: `\n${delimiter}`, settle: (text) => text };
  return { before: open, behind: `\n${delimiter}`, settle: quoteWhereNeeded };
}

function escapeDouble(text: string): string {
  return text.replaceAll(/\\(?:["\\/abefnrtv0N_LPxuU ]|$)|["\\]/g, (sign) => (sign.length === 2 ? sign : `\\${sign}`));
}

function escapeSingle(text: string): string {
  return text.replaceAll(/''|'/g, "''");
}

function quoteWhereNeeded(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ')}"` : text;
}
