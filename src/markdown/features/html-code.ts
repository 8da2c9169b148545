/**
 * Elements of HTML in a line whose content is no prose: code and its kin, formulas, drawings.
 */
import { matchAt, paragraphEnd } from '../finders.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

/** What such an element holds: signs of its own, and no tags, as long as a person writes it. */
interface HtmlCodeOptions {
  /** Signs that its content may not have, beside `<`: a compiler of MDX reads braces. */
  readonly without?: string;
}

/** `<code>words</code>` in a sentence: opaque, as code between back quotes is. */
export function htmlCode({ without = '' }: HtmlCodeOptions = {}): Feature {
  const code = new RegExp(
    String.raw`<(code|samp|var|tt)(?:[ \t][^<>{}]{0,500})?>[^<${without}]{1,1000}<\/\1[ \t]*>`,
    'iy',
  );
  const drawn = new RegExp(
    String.raw`<(math|svg)(?:\s[^<>{}]{0,500})?>(?:(?!<\/\1)[^${without}]){0,4000}<\/\1[ \t]*>`,
    'iy',
  );
  return {
    name: 'html-code',
    syntax: (text) => ({
      text: {
        60: rangeConstruct('ownHtmlCode', (offset) => {
          const end = matchAt(code, text, offset) ?? matchAt(drawn, text, offset);
          return end !== undefined && end <= paragraphEnd(text, offset) ? end : undefined;
        }),
      },
    }),
    tree: rangeNodes('ownHtmlCode'),
    spans: { ownHtmlCode: { place: 'atom', kind: 'code' } },
  };
}
