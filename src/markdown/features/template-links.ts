/**
 * Links and images whose address holds a tag that the site replaces: `[words]({{< relref "page.md" >}})`,
 * `[words]({% link page.md %})`, `![words]({{ site.baseurl }}/pot.png)`. With a space in its tag the address is none to
 * CommonMark; to the site it is one.
 */
import type { Construct } from 'micromark-util-types';
import { matchAt, paragraphEnd, paragraphStart } from '../finders.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct } from './range-construct.ts';

const TAG = String.raw`(?:\{\{[^{}\n]{0,500}\}\}|\{%[^{}%\n]{0,500}%\})`;
const TITLE = String.raw`(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?`;
/** From the bracket behind the words to the end, where a space stands in a tag. */
const CLOSE = new RegExp(
  String.raw`\]\((?=[^()\s]*\{[{%][^{}\n]*[ \t])(?:${TAG}|[^\s(){}]){1,200}${TITLE}[ \t]*\)`,
  'y',
);
/** Signs between the brackets that may be a bracket; of code and tags, none is. */
const SCANNER = new RegExp(String.raw`\\[^]|(${'`'}{1,99})(?:(?!\1)[^])*?\1(?!${'`'})|${TAG}|[[\]]`, 'g');
/** What finds their ends, by the first sign of each. */
export function linkConstructs(text: string): Record<number, Construct> {
  if (!text.includes('](') || !/\{[{%]/.test(text)) return {};
  const open = rangeConstruct('ownLinkOpen', (offset) => findOpen(text, offset));
  const close = rangeConstruct('ownLinkClose', (offset) => findClose(text, offset));
  return { 33: open, 91: open, 93: close };
}

/** The nodes that they make. */
export const LINK_SPANS: Feature['spans'] = {
  ownLinkOpen: { place: 'open', kind: 'link' },
  ownLinkClose: { place: 'close', kind: 'link', closes: () => true },
};

/** The end of `[` or `![`, where an address with a tag stands behind the bracket that closes it. */
function findOpen(text: string, offset: number): number | undefined {
  const start = text[offset] === '!' ? offset + 1 : offset;
  if (text[start] !== '[' || (start === offset && text[offset - 1] === '!')) return undefined;
  const bracket = pairBrackets(text, start).get(start);
  return bracket === undefined || matchAt(CLOSE, text, bracket) === undefined ? undefined : start + 1;
}

function findClose(text: string, offset: number): number | undefined {
  const end = matchAt(CLOSE, text, offset);
  return end !== undefined && pairBrackets(text, offset).has(offset) ? end : undefined;
}

/** The brackets of the paragraph that was asked for last. */
let last: { readonly text: string; readonly start: number; readonly end: number; readonly pairs: Map<number, number> } =
  {
    text: '',
    start: 0,
    end: 0,
    pairs: new Map(),
  };

/** Where the partner stands of each bracket in the paragraph that holds an offset. */
function pairBrackets(text: string, offset: number): ReadonlyMap<number, number> {
  if (last.text === text && offset >= last.start && offset < last.end) return last.pairs;
  const [start, end] = [paragraphStart(text, offset), paragraphEnd(text, offset)];
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of text.slice(start, end).matchAll(SCANNER)) {
    const at = start + index;
    if (sign === '[') open.push(at);
    const partner = sign === ']' ? open.pop() : undefined;
    if (partner !== undefined) pairs.set(partner, at).set(at, partner);
  }
  last = { text, start, end, pairs };
  return pairs;
}
