/**
 * Titles behind addresses, which readers see above a link or an image: `[words](address "Title")`, and in definitions.
 */
import type { Frame } from '../page.ts';
import { findInText } from '../text-patterns.ts';
import { copiedBlock, type Feature, type InnerReader, type RangeSegment, type TextPattern } from './feature.ts';

const TITLE = String.raw`("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\((?:\\[^]|[^()\\])*\))`;
/** A tag of a template may have spaces. */
const TAG = String.raw`\{\{[^{}\n]{0,500}\}\}|\{%[^{}%\n]{0,500}%\}`;
const ADDRESS = String.raw`(?:<[^<>\n]*>|(?!<)(?:${TAG}|(?!${TAG})\S)+)`;
/** In an address another link may seem to begin: then that one is tried, and each sign is read once. */
const LINK_ADDRESS = String.raw`(?:<[^<>\n]*>|(?!<)(?:${TAG}|(?!${TAG}|\]\()\S)+)`;
const IN_LINK = new RegExp(String.raw`\]\([ \t]*${LINK_ADDRESS}\s+${TITLE}\s*\)$`, 'd');
const IN_DEFINITION = new RegExp(String.raw`^\[(?:[^[\]\\]|\\[^])+\]:\s*${ADDRESS}\s+${TITLE}\s*$`, 'd');

/** Titles of links, images and definitions. */
export const titles: Feature = {
  name: 'titles',
  inSpans: { link: readLinkTitle, image: readLinkTitle },
  blocks: {
    definition: (node, { text, context }) => [
      { ...copiedBlock(node, 'definition', context.level), segments: readTitle(text, node, IN_DEFINITION) },
    ],
  },
};

/** The title of a link or an image, in its closing end or in all of it. */
export function readLinkTitle(text: string, span: Parameters<InnerReader>[1]): readonly RangeSegment[] {
  return span.place === 'open' ? [] : readTitle(text, span, IN_LINK);
}

function readTitle(text: string, { start: from, end: to }: { start: number; end: number }, form: RegExp) {
  const raw = text.slice(from, to);
  // Most addresses have none.
  const place = /\s["'(]/.test(raw) ? form.exec(raw)?.indices?.[1] : undefined;
  if (place === undefined) return [];
  const [start, end] = [from + place[0] + 1, from + place[1] - 1];
  if (!isTitleProse(text.slice(start, end))) return [];
  const spans = findInText(text, { start, end }, PROTECTED).toSorted((a, b) => a.start - b.start);
  const frame = FRAMES[text[start - 1] ?? ''];
  return frame === undefined ? [] : [{ kind: 'text' as const, start, end, spans, frame }];
}

/** Whether the text between the marks of a title is prose that we read: `':include :type=code'` of docsify is none. */
export function isTitleProse(title: string): boolean {
  return /\p{L}/u.test(title) && !/^:[a-z]/.test(title) && title.trim() === title && !title.includes('\n');
}

const PROTECTED: readonly TextPattern[] = [
  { kind: 'escape', pattern: /\\[!-/:-@[-`{-~]/g },
  { kind: 'entity', pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g },
  { kind: 'template', pattern: /\{\{[^{}]*\}\}|\{%[^%]*%\}/g },
];

/** By the sign that opens the title. */
const FRAMES: Readonly<Record<string, Frame>> = {
  '"': frameOf('"', '"', /\\[^]|"/g),
  "'": frameOf("'", "'", /\\[^]|'/g),
  '(': frameOf('(', ')', /\\[^]|[()]/g),
};

/** @param ends What would end the title, and what a backslash stands before. */
function frameOf(open: string, close: string, ends: RegExp): Frame {
  return {
    before: `[x]: y ${open}`,
    behind: close,
    settle: (text) => text.replaceAll(ends, (sign) => (sign.length === 2 ? sign : `\\${sign}`)),
  };
}
