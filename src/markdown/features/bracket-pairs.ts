/**
 * Which brackets of a paragraph belong together, as far as text shows it.
 */
import { paragraphEnd, paragraphStart } from '../finders.ts';

const TAG = String.raw`(?:\{\{[^{}\n]{0,500}\}\}|\{%[^{}%\n]{0,500}%\})`;
/** Signs between the brackets that may be a bracket; of code and tags, none is. */
const SCANNER = new RegExp(String.raw`\\[^]|(${'`'}{1,99})(?:(?!\1)[^])*?\1(?!${'`'})|${TAG}|[[\]]`, 'g');

/** The brackets of the paragraph that was asked for last. */
let last: { readonly text: string; readonly start: number; readonly end: number; readonly pairs: Map<number, number> } =
  {
    text: '',
    start: 0,
    end: 0,
    pairs: new Map(),
  };

/** Where the partner stands of each bracket in the paragraph that holds an offset. */
export function pairBrackets(text: string, offset: number): ReadonlyMap<number, number> {
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
