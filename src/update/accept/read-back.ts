/**
 * The last word on any text made from tokens: does the parser find in it the spans that were meant?
 */
import type { Segment } from '../../markdown/page.ts';
import { parsePage } from '../../markdown/parse.ts';
import { type SpanToken, type Token, tokenizeRange } from '../../markdown/tokens.ts';

/** Where a text is to stand: a bracket that is harmless in a paragraph ends the caption of an image. */
export interface TextPlace {
  readonly language: string;
  readonly segment: Segment['kind'];
}

const FRAMES: Readonly<Record<Segment['kind'], readonly [before: string, behind: string]>> = {
  text: ['', ''],
  caption: ['![', '](x)'],
  cell: ['| ', ' |\n|--|'],
};

/** An image or a link that is all of a sentence: alone it would be read as a block of another kind. */
const STANDS_ALONE = /^!?\[.*\]\([^()]*\)$/;
const IN_LINE = ['x ', ''] as const;

/** Whether the text, read in its place, is one segment with the spans of `tokens` and no others. */
export function readsBack(text: string, tokens: readonly Token[], { language, segment: kind }: TextPlace): boolean {
  const [before, behind] = kind === 'text' && STANDS_ALONE.test(text) ? IN_LINE : FRAMES[kind];
  const page = parsePage(before + text + behind, { language });
  const [block, ...others] = page.blocks;
  const segment = block?.segments[0];
  if (block === undefined || segment === undefined || others.length > 0 || block.segments.length > 1) return false;
  if (segment.kind !== kind || page.text.slice(before.length, segment.start).trim() !== '') return false;
  const read = tokenizeRange(page, segment, { start: before.length, end: before.length + text.length });
  return keysOf(read) === keysOf(tokens);
}

function keysOf(tokens: readonly Token[]): string {
  return tokens
    .filter((token): token is SpanToken => token.type !== 'text' && token.kind !== 'prefix')
    .filter((token) => token.kind !== 'escape' && token.kind !== 'term')
    .map((token) => `${token.kind} ${token.key}`)
    .toSorted()
    .join('\n');
}
