/**
 * Links and images whose address holds a tag that the site replaces: `[words]({{< relref "page.md" >}})`,
 * `[words]({% link page.md %})`, `![words]({{ site.baseurl }}/pot.png)`. With a space in its tag the address is none to
 * CommonMark; to the site it is one.
 */
import type { Construct } from 'micromark-util-types';
import { matchAt } from '../finders.ts';
import { pairBrackets } from './bracket-pairs.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct } from './range-construct.ts';

const TAG = String.raw`(?:\{\{[^{}\n]{0,500}\}\}|\{%[^{}%\n]{0,500}%\})`;
const TITLE = String.raw`(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?`;
/** From the bracket behind the words to the end, where a space stands in a tag. */
const CLOSE = new RegExp(
  String.raw`\]\((?=[^()\s]*\{[{%][^{}\n]*[ \t])(?:${TAG}|[^\s(){}]){1,200}${TITLE}[ \t]*\)`,
  'y',
);
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
  if (text[start] !== '[') return undefined;
  const bracket = pairBrackets(text, start).get(start);
  return bracket === undefined || matchAt(CLOSE, text, bracket) === undefined ? undefined : start + 1;
}

function findClose(text: string, offset: number): number | undefined {
  const end = matchAt(CLOSE, text, offset);
  return end !== undefined && pairBrackets(text, offset).has(offset) ? end : undefined;
}
