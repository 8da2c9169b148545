/**
 * Addresses in the text without brackets around them: an engine would translate their words.
 */
import { matchAt } from '../finders.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const HTTP = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/y;
const HTTP_OR_WWW = /(?:https?:\/\/|www\.)[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/iy;

/** Bare addresses that start with `http://` or `https://`. */
export const bareUrls: Feature = {
  name: 'bare-urls',
  syntax: (text) => ({ text: { 104: rangeConstruct('ownUrl', (offset) => findBareUrl(text, offset, HTTP)) } }),
  tree: rangeNodes('ownUrl'),
  spans: { ownUrl: { place: 'atom', kind: 'url' } },
};

/** What GitHub makes links of: such addresses, those that start with `www.`, and addresses of mail. */
export const autolinks: Feature = {
  ...bareUrls,
  name: 'autolinks',
  syntax: (text) => {
    const url = rangeConstruct('ownUrl', (offset) => findBareUrl(text, offset, HTTP_OR_WWW));
    return { text: { 72: url, 87: url, 104: url, 119: url } };
  },
  inText: [{ kind: 'url', pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\w-])/gi }],
};

/** A bare URL, without the punctuation that ends the sentence around it. */
function findBareUrl(text: string, offset: number, pattern: RegExp): number | undefined {
  if (/\w/.test(text[offset - 1] ?? ' ')) return undefined;
  const end = matchAt(pattern, text, offset);
  if (end === undefined) return undefined;
  return trimUrl(text, offset, end);
}

/** Where a URL ends without the punctuation behind it; a closing bracket belongs to it if it opens one. */
function trimUrl(text: string, start: number, end: number): number {
  let open = 0;
  for (let at = start; at < end; at += 1) open += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
  for (let at = end; at > start; at -= 1) {
    const last = text[at - 1] ?? '';
    if (last === ')' && open < 0) open += 1;
    else if (!'.,;:!?\'"*_~]'.includes(last)) return at;
  }
  return start;
}
