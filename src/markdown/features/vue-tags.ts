/**
 * Tags of Vue, whose attributes may have names that no tag of CommonMark has, such as `@click` and `#header`.
 */
import { paragraphEnd } from '../finders.ts';
import { findTag } from './expressions.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

/** `<button @click="count++">` in a line; needs `html-prose` for what is prose of it. */
export const vueTags: Feature = {
  name: 'vue-tags',
  syntax: (text) =>
    /\s[@#][\w.:[\]-]+(?:=|[\s>])/.test(text)
      ? { text: { 60: rangeConstruct('ownVueTag', (offset) => findVueTag(text, offset)) } }
      : {},
  tree: rangeNodes('ownVueTag'),
  spans: { ownVueTag: { place: 'atom', kind: 'html' } },
};

function findVueTag(text: string, offset: number): number | undefined {
  const end = findTag(text, offset);
  if (end === undefined || end > paragraphEnd(text, offset)) return undefined;
  return /["'\s][@#][\w.:[\]-]+(?:=|[\s/>])/.test(text.slice(offset, end)) ? end : undefined;
}
