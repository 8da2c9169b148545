/**
 * Values of attributes that people read, `title="words"`, in tags of HTML, of templates, and behind fences.
 */
import type { Frame } from '../page.ts';
import { findInText } from '../text-patterns.ts';
import { type BlockReader, copiedBlock, type RangeSegment, type TextPattern } from './feature.ts';

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

/** Further ones of components, such as `<Badge text="New" />`; of an element of HTML they would be something else. */
const COMPONENT_ATTRIBUTES: readonly string[] = [
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
];

/** Attributes of images and figures in lists of attributes (quarto.org/docs/authoring/figures, read 2026-11-27). */
export const FIGURE_ATTRIBUTES: readonly string[] = ['fig-alt', 'fig-cap', 'fig-scap', 'tbl-cap', 'lst-cap'];

/**
 * How a value is written: as in HTML, with character references, or with backslashes, in a template, a script or a list
 * in braces.
 */
export type Notation = 'html' | 'backslash' | 'script' | 'list';

/** Finds the values of attributes of these names, with their quotation marks. */
export function attributePattern(names: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<=[\s"'{](?:${names.join('|')})=)(?:"(?:\\.|[^"\\])*"|'[^']*')`, 'gi');
}

/** {@link attributePattern} for tags, by their texts: a component, whose name is capitalised, has more that is prose. */
export function tagPattern(names: readonly string[]): (tag: string) => RegExp {
  const ofElement = attributePattern(names);
  const ofComponent = attributePattern([...names, ...COMPONENT_ATTRIBUTES]);
  return (tag) => (/^<[A-Z]\w*[a-z]/.test(tag) ? ofComponent : ofElement);
}

/** Finds strings of JavaScript that are the values of properties of these names, such as `{ text: "words" }`. */
export function propertyPattern(names: readonly string[]): RegExp {
  return new RegExp(
    String.raw`(?<=[\s{,](?:${names.join('|')}):[ \t]*)(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')`,
    'g',
  );
}

/**
 * Segments of the values in a tag.
 *
 * @param tag   Where the tag stands in the text.
 * @param rules `pattern` as {@link attributePattern} makes it; `spans` are what no translator changes in a value, beside
 *   escapes.
 */
export function readAttributes(
  text: string,
  tag: { readonly start: number; readonly end: number },
  { pattern, notation, spans = [] }: { pattern: RegExp; notation: Notation; spans?: readonly TextPattern[] },
): RangeSegment[] {
  return [...text.slice(tag.start, tag.end).matchAll(pattern)].flatMap((match) => {
    const [start, end] = [tag.start + match.index + 1, tag.start + match.index + match[0].length - 1];
    const value = text.slice(start, end);
    if (!/\p{L}/u.test(value) || value.trim() !== value || value.includes('\n') || FILE_NAME.test(value)) return [];
    const isDouble = match[0].startsWith('"');
    const escapes = notation === 'script' || notation === 'list' || (notation === 'backslash' && isDouble);
    const own = escapes ? [ESCAPES, ...spans] : spans;
    const found = findInText(text, { start, end }, own).toSorted((a, b) => a.start - b.start);
    const frame = FRAMES[notation][isDouble ? 'double' : 'single'];
    return [{ kind: 'text' as const, start, end, spans: found, frame }];
  });
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

/** `title="src/brew.js"` over a listing is nobody's prose. */
const FILE_NAME = /^(?:[\w.@~-]+[/\\])*[\w.@-]*\.[a-z][a-z\d]{0,4}$/;

const ESCAPES: TextPattern = { kind: 'escape', pattern: /\\["'\\]/g };

/** A backslash before every sign that would end the string, and has none. */
function escapeString(text: string, ends: RegExp): string {
  return text.replaceAll(ends, (sign) => (sign.length === 2 ? sign : `\\${sign}`));
}

const FRAMES: Readonly<Record<Notation, { readonly double: Frame; readonly single: Frame }>> = {
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
  script: {
    double: { before: '<x y={{ text: "', behind: '" }} />', settle: (text) => escapeString(text, /\\["'\\]|["\\]/g) },
    single: { before: "<x y={{ text: '", behind: "' }} />", settle: (text) => escapeString(text, /\\["'\\]|['\\]/g) },
  },
};
