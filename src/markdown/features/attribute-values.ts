/**
 * Values of attributes that people read, `title="words"`, in tags of HTML, of templates, and behind fences.
 */
import type { Frame } from '../page.ts';
import { findInText } from '../text-patterns.ts';
import { type BlockReader, copiedBlock, type RangeSegment, type TextPattern } from './feature.ts';
import { VALUE_PATTERNS } from './value-patterns.ts';

/** Attributes that hold words wherever they stand. */
export const PROSE_ATTRIBUTES: readonly string[] = [
  'alt',
  'title',
  'aria-label',
  'placeholder',
  'label',
  'caption',
  'description',
  'header',
  'summary',
];

/** Further ones of components and shortcodes, such as `<Badge text="New" />`; of an element of HTML they would be something else. */
export const COMPONENT_ATTRIBUTES: readonly string[] = [
  'text',
  'tip',
  'tooltip',
  'heading',
  'headline',
  'subtitle',
  'tagline',
  'titleText',
  'linkText',
  'buttonText',
  'question',
  'answer',
  'footer',
];

/** Attributes of images and figures in lists of attributes (quarto.org/docs/authoring/figures, read 2026-11-27). */
export const FIGURE_ATTRIBUTES: readonly string[] = ['fig-alt', 'fig-cap', 'fig-scap', 'tbl-cap', 'lst-cap'];

/**
 * How a value is written: as in HTML, with character references, or with backslashes, in a template, a script, a list in
 * braces, or behind the fence of code.
 */
export type Notation = 'html' | 'backslash' | 'script' | 'list' | 'fence';

/** Finds the values of attributes of these names, with their quotation marks. */
export function attributePattern(names: readonly string[]): RegExp {
  return new RegExp(
    String.raw`(?<=[\s"'{(,](?:${names.map(escapePattern).join('|')})=)(?:"(?:\\.|[^"\\])*"|'[^']*')`,
    'gi',
  );
}

function escapePattern(name: string): string {
  return name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

/** Attributes of one tag: what finds their values, and whether a name is among them. */
export interface TagAttributes {
  readonly pattern: RegExp;
  has(name: string): boolean;
}

/** The attributes of tags, by their texts: a component, whose name is capitalised, has more that is prose. */
export function attributesOfTags(names: readonly string[]): {
  of(tag: string): TagAttributes;
  readonly ofComponents: TagAttributes;
} {
  const ofElements = listAttributes(names);
  const ofComponents = listAttributes([...names, ...COMPONENT_ATTRIBUTES]);
  return { of: (tag) => (/^<[A-Z]\w*[a-z]/.test(tag) ? ofComponents : ofElements), ofComponents };
}

function listAttributes(names: readonly string[]): TagAttributes {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return { pattern: attributePattern(names), has: (name) => known.has(name.toLowerCase()) };
}

/**
 * Segments of the values in a tag.
 *
 * @param tag   Where the tag stands in the text.
 * @param rules `pattern` as {@link attributePattern} makes it; `spans` are what no translator changes in a value, beside
 *   escapes; default {@link VALUE_PATTERNS}.
 */
export function readAttributes(
  text: string,
  tag: { readonly start: number; readonly end: number },
  { pattern, notation, spans }: { pattern: RegExp; notation: Notation; spans?: readonly TextPattern[] },
): RangeSegment[] {
  return [...text.slice(tag.start, tag.end).matchAll(pattern)].flatMap((match) => {
    const start = tag.start + match.index;
    return readValue(
      text,
      { start, end: start + match[0].length },
      { notation, ...(spans === undefined ? {} : { spans }) },
    );
  });
}

const QUOTES: ReadonlyMap<string | undefined, 'double' | 'single' | 'template'> = new Map([
  ['"', 'double'],
  ["'", 'single'],
  ['`', 'template'],
]);

/** The segment of a value, with its quotation marks; none for what is no prose. */
export function readValue(
  text: string,
  value: { readonly start: number; readonly end: number },
  { notation, spans = VALUE_PATTERNS }: { readonly notation: Notation; readonly spans?: readonly TextPattern[] },
): RangeSegment[] {
  const [start, end] = [value.start + 1, value.end - 1];
  const words = text.slice(start, end);
  if (!/\p{L}/u.test(words) || words.trim() !== words || words.includes('\n') || NO_WORDS.test(words)) return [];
  const quote = QUOTES.get(text[value.start]);
  const frame = quote === undefined ? undefined : FRAMES[notation][quote];
  if (frame === undefined) return [];
  const own = notation === 'html' || (LITERAL_IN_SINGLE.has(notation) && quote === 'single') ? [] : [ESCAPES[notation]];
  const found = findInText(text, { start, end }, [...own, ...spans]).toSorted((a, b) => a.start - b.start);
  return [{ kind: 'text', start, end, spans: found, frame }];
}

/** Finds the prose in a range of a text, such as the values in a tag. */
export type ValueReader = (
  text: string,
  range: { readonly start: number; readonly end: number },
) => readonly RangeSegment[];

/** A reader of lines that are syntax but for the values that people read. */
export function markerLine(readValues: ValueReader): BlockReader {
  return (node, { text, context }) => [
    { ...copiedBlock(node, 'marker', context.level), segments: readValues(text, node) },
  ];
}

/** `title="src/brew.js"` over a listing is nobody's prose, nor is a switch. */
const NO_WORDS = /^(?:(?:[\w.@~-]+[/\\])*[\w.@-]*\.[a-z][a-z\d]{0,4}|true|false|none|null|auto)$/;

/** Notations that know no escapes between single quotation marks. */
const LITERAL_IN_SINGLE: ReadonlySet<Notation> = new Set(['backslash', 'fence']);
const QUOTED_SIGN: TextPattern = { kind: 'escape', pattern: /\\["'\\]/g };
const ESCAPES: Readonly<Record<Exclude<Notation, 'html'>, TextPattern>> = {
  backslash: QUOTED_SIGN,
  list: QUOTED_SIGN,
  fence: QUOTED_SIGN,
  script: { kind: 'escape', pattern: /\\(?:u[\da-fA-F]{4}|[^])/g },
};

/** A backslash before every sign that would end the string, and has none. */
function escapeString(text: string, ends: RegExp): string {
  return text.replaceAll(ends, (sign) => (sign.startsWith('\\') && sign.length === 2 ? sign : `\\${sign}`));
}

const FRAMES: Readonly<
  Record<Notation, { readonly double: Frame; readonly single: Frame; readonly template?: Frame }>
> = {
  html: {
    double: { before: '<div title="', behind: '"></div>', settle: (text) => text.replaceAll('"', '&quot;') },
    single: { before: "<div title='", behind: "'></div>", settle: (text) => text.replaceAll("'", '&#39;') },
  },
  backslash: {
    double: {
      before: '{{% x title="',
      behind: '" %}}',
      settle: (text) => escapeString(text, /\\["\\]|["\\]/g),
    },
    single: { before: "{{% x title='", behind: "' %}}", settle: (text) => text.replaceAll("'", '’') },
  },
  list: {
    double: { before: '{.x title="', behind: '"}', settle: (text) => escapeString(text, /\\["\\]|["\\]/g) },
    single: { before: "{.x title='", behind: "'}", settle: (text) => escapeString(text, /\\['\\]|['\\]/g) },
  },
  fence: {
    double: { before: '~~~x lst-cap="', behind: '"\n~~~', settle: (text) => escapeString(text, /\\["\\]|["\\]/g) },
    single: { before: "~~~x lst-cap='", behind: "'\n~~~", settle: (text) => text.replaceAll("'", '’') },
  },
  script: {
    double: { before: '<x title={"', behind: '"} />', settle: (text) => escapeString(text, /\\[^]|["\\]/g) },
    single: { before: "<x title={'", behind: "'} />", settle: (text) => escapeString(text, /\\[^]|['\\]/g) },
    template: { before: '<x title={`', behind: '`} />', settle: (text) => escapeString(text, /\\[^]|[`\\]|\$(?=\{)/g) },
  },
};
