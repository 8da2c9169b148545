/**
 * The last word on any text made from tokens: does the parser find in it, where it is to stand, the spans and the
 * words that were meant?
 */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Dialect } from '../../markdown/dialects/names.ts';
import { dialectOf } from '../../markdown/dialects/registry.ts';
import { decodeReference } from '../../markdown/html.ts';
import { type Frame, listInner, type Page, type Segment } from '../../markdown/page.ts';
import { parsePage } from '../../markdown/parse.ts';
import { type SpanToken, type Token, tokenizeRange } from '../../markdown/tokens.ts';
import type { EmphasisReading } from '../../markdown/tree.ts';
import { foldTypography } from '../../shared/typographic.ts';
import { escapeLineStart, standsAlone } from './escape.ts';

/** What a text is part of. */
export type TextFrame = Segment['kind'] | 'heading';

/** Where a text is to stand: a bracket that is harmless in a paragraph ends the caption of an image. */
export interface TextPlace {
  readonly language: string;
  readonly dialect: Dialect;
  readonly frame: TextFrame;
  /** The frame of a text that is no Markdown, such as a value of front matter. */
  readonly own?: Frame;
  /** Labels of the page's definitions, normalised: a word in brackets may be a link there. */
  readonly labels?: ReadonlySet<string>;
}

/** A place with the reading of emphasis to hold a text against. */
export interface ReadPlace extends TextPlace {
  readonly emphasis: EmphasisReading;
  /** The words of the text are others than those of the tokens, and were looked at before. */
  readonly hasOtherWords?: boolean;
}

/** How the renderers of a dialect read emphasis. */
export function readingOf(dialect: Dialect): EmphasisReading {
  return dialectOf(dialect).emphasis;
}

const FRAMES: Readonly<Record<TextFrame, readonly [before: string, behind: string]>> = {
  text: ['x ', ''],
  heading: ['# ', ''],
  caption: ['![', '](x)'],
  cell: ['| ', ' |\n|--|'],
};
const LINE_START = ['', ''] as const;

/**
 * Whether the text, read in its place, is one segment with the words and the spans of `tokens` and no others. Text of
 * a paragraph has to be so inside a line, and at the start of a line as {@link escapeLineStart} makes it.
 */
export function readsBack(text: string, tokens: readonly Token[], place: ReadPlace): boolean {
  if (place.own !== undefined) return readsInOwn(place.own, text, { tokens, place });
  if (!readsIn(FRAMES[place.frame], text, { tokens, place })) return false;
  if (place.frame !== 'text' || /^\p{L}/u.test(text) || standsAlone(text)) return true;
  return readsIn(LINE_START, escapeLineStart(text, place.dialect), { tokens, place });
}

function readsIn(
  frame: readonly [string, string],
  text: string,
  { tokens, place }: { tokens: readonly Token[]; place: ReadPlace },
): boolean {
  const read = readTokensIn(frame, text, { place, definitions: renderDefinitions(text, tokens, place.labels) });
  if (read === undefined || keysOf(read) !== keysOf(tokens)) return false;
  return place.hasOtherWords === true || visibleOf(read) === visibleOf(tokens);
}

/** The tokens of a text as it reads in its place; `undefined` when it is not one segment there. */
export function readTokens(text: string, place: ReadPlace): Token[] | undefined {
  return readTokensIn(FRAMES[place.frame], text, { place, definitions: renderDefinitions(text, [], place.labels) });
}

function readTokensIn(
  [before, behind]: readonly [string, string],
  text: string,
  { place: { language, dialect, emphasis, frame }, definitions }: { place: ReadPlace; definitions: string },
): Token[] | undefined {
  const end = before.length + text.length;
  const page = parsePage(before + text + behind + definitions, { language, dialect, emphasis, isFragment: true });
  if (page.fault !== undefined) return undefined;
  const [block, ...others] = page.blocks;
  const [segment, ...more] = block?.segments ?? [];
  if (segment === undefined || more.length > 0 || others.some((other) => other.start < end + behind.length))
    return undefined;
  if (segment.kind !== (frame === 'heading' ? 'text' : frame)) return undefined;
  if (segment.start > before.length && page.text.slice(before.length, segment.start).trim() !== '') return undefined;
  return tokenizeRange(page, segment, { start: before.length, end });
}

/** The same for a text that is no Markdown: how its signs are written says nothing. */
function readsInOwn(
  own: Frame,
  text: string,
  { tokens, place: { language, dialect, hasOtherWords } }: { tokens: readonly Token[]; place: ReadPlace },
): boolean {
  const page = parsePage(own.before + own.settle(text) + own.behind, { language, dialect, isFragment: true });
  if (page.fault !== undefined) return false;
  const segment = findInFrame(page, own);
  if (segment === undefined) return false;
  const decode = (list: readonly Token[]) =>
    list.map(
      (token): Token =>
        token.type !== 'text' && token.kind === 'entity' ? { type: 'text', raw: decodeReference(token.raw) } : token,
    );
  const [read, meant] = [decode(tokenizeRange(page, segment, segment)), decode(tokens)];
  // Where nothing can be escaped, another quotation mark stands for one that would end the frame.
  const say = (list: readonly Token[]) => foldTypography(visibleOf(list));
  return keysOf(read) === keysOf(meant) && (hasOtherWords === true || say(read) === say(meant));
}

/** The only text of a frame, or that inside a span of it. */
function findInFrame({ blocks }: Page, { before }: Frame): Segment | undefined {
  const [outer, ...more] = blocks.flatMap(({ segments }) => segments);
  if (outer === undefined || more.length > 0) return undefined;
  if (outer.start >= before.length) return outer;
  const [inner, ...others] = blocks.flatMap(listInner);
  return others.length > 0 ? undefined : inner?.segment;
}

function keysOf(tokens: readonly Token[]): string {
  return tokens
    .filter((token): token is SpanToken => token.type !== 'text' && token.kind !== 'prefix')
    .filter((token) => token.kind !== 'escape' && token.kind !== 'term')
    .map((token) => `${token.pair === undefined ? 'alone' : token.type} ${token.kind} ${token.key}`)
    .toSorted()
    .join('\n');
}

/** The signs that a reader sees outside the other spans, white space aside. */
function visibleOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'text' || token.kind === 'term') return token.raw;
      return token.kind === 'escape' ? token.raw.slice(1) : '';
    })
    .join('')
    .replaceAll(/\s+/g, '');
}

const BRACKETED = /\[((?:[^[\]\\]|\\.){1,999})\]/g;

/** Definitions for the references of the tokens, and for what else in the text would be one on its page. */
function renderDefinitions(text: string, tokens: readonly Token[], defined: ReadonlySet<string> = new Set()): string {
  const labels = new Map<string, string>();
  for (const token of tokens)
    if (token.type !== 'text' && token.label !== undefined) labels.set(normalizeIdentifier(token.label), token.label);
  if (defined.size > 0)
    for (const [, label = ''] of text.matchAll(BRACKETED)) {
      const key = normalizeIdentifier(label);
      if (defined.has(key) && !label.startsWith('^')) labels.set(key, label);
    }
  return labels.size === 0 ? '' : `\n\n${[...labels.values()].map((label) => `[${label}]: x`).join('\n')}`;
}
