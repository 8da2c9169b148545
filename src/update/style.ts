/**
 * How the target page sets its sentences: what stands between two of them, learnt from the page itself.
 */
import type { DescribedPage } from './describe.ts';

export interface PageStyle {
  /** Between two sentences of one paragraph where the page gives no example: a line end, a space, or nothing. */
  readonly separator: string;
}

const UNSPACED = /^(zh|ja)\b/;
const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。，！？：；）」』”]/u;

/** Learn the style of a page; an empty or one-sentence page has its language's default. */
export function learnStyle(page: DescribedPage): PageStyle {
  let lines = 0;
  let total = 0;
  for (const [at, { placed }] of page.sentences.entries()) {
    const next = page.sentences[at + 1];
    if (next === undefined || next.placed.segment !== placed.segment) continue;
    total += 1;
    if (page.page.text.slice(placed.end, next.placed.start).includes('\n')) lines += 1;
  }
  if (total > 0 && lines * 2 > total) return { separator: '\n' };
  return { separator: UNSPACED.test(page.page.language) ? '' : ' ' };
}

/** What to put between two new neighbours; no separator glues a Latin word to its neighbour. */
export function separatorBetween(left: string, right: string, style: PageStyle): string {
  if (style.separator !== '') return style.separator;
  const isTight = IDEOGRAPHIC.test(left.at(-1) ?? '') || IDEOGRAPHIC.test(right[0] ?? '');
  return isTight ? '' : ' ';
}
