/**
 * Tags that a site generator replaces before anybody reads the page: of Hugo, Liquid, Jinja, Vue, mdBook, GitBook, Markdoc.
 */

import { normaliseSpace } from '../../shared/white-space.ts';
import { matchAt, paragraphEnd } from '../finders.ts';
import {
  attributePattern,
  COMPONENT_ATTRIBUTES,
  markerLine,
  PROSE_ATTRIBUTES,
  readAttributes,
  readValue,
  type ValueReader,
} from './attribute-values.ts';
import { copiedBlock, type Feature, type PieceTraits } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';
import { listWords } from './shortcode-words.ts';
import { LINK_SPANS, linkConstructs } from './template-links.ts';

export interface TemplateOptions {
  /**
   * Parameters whose values people read, such as `title` of `{{% alert title="Note" %}}`; `tag[1]` is the first one
   * without a name of the tag `tag`.
   */
  readonly attributes?: readonly string[];
}

const TAG = String.raw`(?:\{\{(?:[^{}]|\{(?!\{)|\}(?!\})){0,2000}\}\}|\{%(?:[^%]|%(?!\})){0,2000}%\}|\{# (?:[^#]|#(?!\})){0,2000}#\})`;
/** Of a tag whose values are prose, what stands before the first of them. */
const BEFORE_VALUE = String.raw`\{[{%][^{}\n]*["'](?![^])`;
const IN_TEXT = new RegExp(TAG, 'y');
const ALONE = new RegExp(String.raw`${TAG}(?:[ \t]*${TAG})*[ \t]*(?=\r?\n|$)`, 'y');

/** A tab of Kubernetes that names the language of its code, up to the line that closes it. */
const TAB_OF_CODE =
  /\{\{[<%][ \t]*tab\b[^\n]*\scodelang=[^\n]*(?<!\/)[>%]\}\}[ \t]*(?:\r?\n(?![ \t]*\{\{[<%])[^\r\n]*)+(?=\r?\n[ \t]*\{\{[<%][ \t]*\/[ \t]*tab\b)/y;

/** Hugo's `{{< ref "page.md#heading" >}}`. */
const REF = /\{\{[<%]\s*(?:rel)?ref\s+["`]?([^"`\s#]*)#([^"`\s>%]+)/dg;

/** Tags and expressions that a site replaces. */
export const TEMPLATE_PIECES: Readonly<Record<'template', PieceTraits>> = {
  template: { noun: ['template tag', 'template tags'], lost: 'error', changed: 'warning', reportsAdded: false },
};

/** `{{ }}`, `{% %}`, `{{< >}}`, `{{% %}}`, `{{#include}}`: in a line, or as lines of their own. */
export function templateTags({ attributes = PROSE_ATTRIBUTES }: TemplateOptions = {}): Feature {
  const pattern = attributePattern([...attributes, ...COMPONENT_ATTRIBUTES]);
  const readValues: ValueReader = (text, tag) => {
    const named = readAttributes(text, tag, { pattern, notation: 'backslash' });
    const words = listWords(text, tag, attributes).flatMap((value) =>
      readValue(text, value, { notation: 'backslash' }),
    );
    const others = words.filter(({ start }) => !named.some((value) => value.start === start));
    return others.length === 0 ? named : [...named, ...others].toSorted((a, b) => a.start - b.start);
  };
  return {
    name: 'template-tags',
    reaches: /\{(?:[{%]|# )/,
    extend: ({ attributes: more = [] }) => templateTags({ attributes: [...attributes, ...more] }),
    syntax: (text) => {
      const isWhole = (end: number | undefined, offset: number) =>
        end !== undefined && end <= paragraphEnd(text, offset) ? end : undefined;
      return {
        flow: {
          123: [
            rangeConstruct('ownTabOfCode', (offset) => matchAt(TAB_OF_CODE, text, offset), true),
            rangeConstruct('ownTemplateLine', (offset) => matchAt(ALONE, text, offset), true),
          ],
        },
        text: {
          123: rangeConstruct('ownTemplate', (offset) => isWhole(matchAt(IN_TEXT, text, offset), offset)),
          ...linkConstructs(text),
        },
      };
    },
    tree: rangeNodes('ownTemplate', 'ownTemplateLine', 'ownTabOfCode', 'ownLinkOpen', 'ownLinkClose'),
    blocks: {
      ownTemplateLine: markerLine(readValues),
      ownTabOfCode: (node, { text, context }) => [
        {
          ...copiedBlock(node, 'code', context.level),
          segments: readValues(text, { start: node.start, end: text.indexOf('\n', node.start) }),
        },
      ],
    },
    spans: { ownTemplate: { place: 'atom', kind: 'template' }, ...LINK_SPANS },
    inSpans: { template: readValues },
    addresses: { template: REF, link: REF },
    spanKinds: {
      template: { isWordlike: true, anchor: 'tag' },
    },
    pieces: TEMPLATE_PIECES,
    readPieces: {
      template: ({ raw }) => [{ kind: 'template', key: normaliseSpace(raw.replaceAll(pattern, '""')) }],
    },
    inRaw: [{ kind: 'template', pattern: new RegExp(`${TAG}|${BEFORE_VALUE}`, 'gm') }],
  };
}
