/**
 * Prose in blocks of HTML: what stands between the tags, and the values of listed attributes.
 */

import { pushAll } from '../../shared/many.ts';
import type { Frame, Span } from '../page.ts';
import { findInText } from '../text-patterns.ts';
import { attributesOfTags, PROSE_ATTRIBUTES, readAttributes, type ValueReader } from './attribute-values.ts';
import {
  type BlockReader,
  copiedBlock,
  type DraftSegment,
  type Feature,
  type RangeSegment,
  type Reading,
  type TextPattern,
} from './feature.ts';

export interface HtmlOptions {
  /** Attributes whose values people read. */
  readonly attributes?: readonly string[];
}

/** Text of HTML blocks, and attributes of tags wherever they stand. */
export function htmlProse({ attributes = PROSE_ATTRIBUTES }: HtmlOptions = {}): Feature {
  const tags = attributesOfTags(attributes);
  const readValues: ValueReader = (text, tag) => {
    const raw = text.slice(tag.start, tag.end);
    if (raw.startsWith('<!')) return [];
    return readAttributes(text, tag, { pattern: tags.of(raw).pattern, notation: 'html', spans: PROTECTED });
  };
  const readBlock: BlockReader = (node, { text, context }) => [
    {
      ...copiedBlock(node, 'html', context.level),
      segments: readMarkup(text, node, { readValues, frame: TEXT_FRAME }),
    },
  ];
  return {
    name: 'html-prose',
    extend: ({ attributes: more = [] }) => htmlProse({ attributes: [...attributes, ...more] }),
    inSpans: { html: readValues },
    blocks: {
      html: readBlock,
      ownHtml: readBlock,
      ownHtmlWords: (node, reading) => {
        const segments = readWords(node, reading, readValues);
        return segments === undefined
          ? readBlock(node, reading)
          : [{ ...copiedBlock(node, 'html', reading.context.level), segments }];
      },
    },
  };
}

/** One element around Markdown of one paragraph; `undefined` where it holds something else. */
function readWords(range: Range, reading: Reading, readValues: ValueReader): DraftSegment[] | undefined {
  const raw = reading.text.slice(range.start, range.end);
  const tagEnd = TAG.exec(raw)?.[0].length;
  if (tagEnd === undefined) return undefined;
  const nodes = reading.readInline(range.start + tagEnd, range.start + raw.lastIndexOf('</'));
  const values = readValues(reading.text, { start: range.start, end: range.start + tagEnd });
  return nodes.length === 0 ? undefined : [...values, { kind: 'text', nodes }];
}

type Range = { readonly start: number; readonly end: number };

const TAG = /^<[a-z][^\s/>]*(?:[^"'<>]|"[^"]*"|'[^']*')*>/i;

/** Comments, what is no text, tags, and ends of a text: a blank line, or a line that Markdown would read as a block. */
const SCANNER = new RegExp(
  [
    String.raw`(?<skip><!--[^]*?(?:-->|$(?![^]))|<(?<raw>script|style|pre|textarea|svg|math|template)\b[^]*?(?:<\/\k<raw>\s*>|$(?![^]))|<[!?][^>]{0,2000}>)`,
    String.raw`(?<fence>^[ \t]*(?<ticks>${'`'}{3,}|~{3,})[^]*?(?:^[ \t]*\k<ticks>[ \t]*$|$(?![^])))`,
    String.raw`(?<code><(?<name>code|kbd|samp|var)\b[^<>]*>[^<]*<\/\k<name>\s*>)`,
    String.raw`(?<tag><\/?(?<element>[a-z][\w.:-]*)(?:[^"'<>{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*>)`,
    String.raw`(?<gap>\n[ \t]*\r?\n|\n(?=[ \t]*(?:[-*+>|]|#{1,6}|\d{1,9}[.)]|:::)))`,
  ].join('|'),
  'gim',
);

/** Elements that stand inside a line of text. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** What no translator changes in the text of HTML, whether or not the site reads Markdown there. */
const PROTECTED: readonly TextPattern[] = [
  { kind: 'entity', pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g },
  { kind: 'code', pattern: /(`{1,99}(?!`))[^`]+\1(?!`)/g },
  { kind: 'template', pattern: /\{\{[^{}]*\}\}|\{%[^%]*%\}|\{[^{}\n]*\}/g },
  { kind: 'math', pattern: /\$\$[^$]+\$\$|\$(?=[^\s$])[^$\n]*[^\s$]\$(?!\d)/g },
  { kind: 'link', pattern: /\]\([^()\s]*\)/g },
  { kind: 'url', pattern: /(?:https?:\/\/|www\.)[^\s<>()"']*[^\s<>()"'.,;:!?]/g },
];

interface Run {
  start: number;
  end: number;
  readonly inline: Span[];
}

interface MarkupRules {
  /** Prose of a tag. */
  readonly readValues: ValueReader;
  /** How a text between tags stands there. */
  readonly frame: Frame;
}

/** Prose in a range of markup: texts between the tags of blocks, with those of lines as spans, and values of tags. */
export function readMarkup(text: string, node: Range, rules: MarkupRules): RangeSegment[] {
  const segments: RangeSegment[] = [];
  let run: Run = { start: node.start, end: node.start, inline: [] };
  const raw = text.slice(node.start, node.end);
  for (const match of raw.matchAll(SCANNER)) {
    const start = node.start + match.index;
    const end = start + match[0].length;
    const { code, element, tag } = match.groups ?? {};
    if (code !== undefined || INLINE.has((element ?? '').toLowerCase())) {
      run.inline.push({ kind: code === undefined ? 'html' : 'code', start, end, place: 'atom' });
      continue;
    }
    run.end = start;
    pushAll(segments, readRun(text, run, rules));
    if (tag !== undefined) pushAll(segments, rules.readValues(text, { start, end }));
    run = { start: end, end, inline: [] };
  }
  run.end = node.end;
  return [...segments, ...readRun(text, run, rules)];
}

/** One text; where it says nothing, its tags may. */
function readRun(
  text: string,
  { start: from, end: to, inline }: Run,
  { readValues, frame }: MarkupRules,
): readonly RangeSegment[] {
  const raw = text.slice(from, to);
  const start = from + (/^[\s>]*/.exec(raw)?.[0].length ?? 0);
  const end = from + raw.trimEnd().length;
  const spans: Span[] = [];
  let at = start;
  for (const span of [...inline, { start: end, end }]) {
    pushAll(spans, findInText(text, { start: at, end: Math.max(at, span.start) }, PROTECTED).toSorted(byStart));
    if ('kind' in span) spans.push(span);
    at = span.end;
  }
  let free = '';
  at = start;
  for (const span of spans) {
    free += text.slice(at, span.start);
    at = span.end;
  }
  if (/\p{L}/u.test(free + text.slice(at, Math.max(at, end))))
    return [{ kind: 'text', start, end, spans, frame, hasInner: true }];
  return inline.flatMap((span) => readValues(text, span));
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

const TEXT_FRAME: Frame = {
  before: '<div>\n<p>',
  behind: '</p>\n</div>',
  settle: (text) => text.replaceAll(/<(?![a-z/!?])/gi, '&lt;').replaceAll(/(?<!\s)\s*\n\s*\n\s*/g, '\n'),
};
