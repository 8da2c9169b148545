/**
 * The last word on any text made from tokens: does the parser find in it the spans that were meant?
 */
import { parsePage } from '../markdown/parse.ts';
import { type SpanToken, type Token, tokenizeRange } from '../markdown/tokens.ts';

/** Whether the text, read as a paragraph, is one segment with the spans of `tokens` and no others. */
export function readsBack(text: string, tokens: readonly Token[], language: string): boolean {
  const page = parsePage(text, { language });
  const [block, ...others] = page.blocks;
  const segment = block?.segments[0];
  if (block === undefined || segment === undefined || others.length > 0 || block.segments.length > 1) return false;
  if (segment.start !== 0 && text.slice(0, segment.start).trim() !== '' && block.kind !== 'image') return false;
  const read = tokenizeRange(page, segment, { start: 0, end: text.length });
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
