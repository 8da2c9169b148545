/**
 * Tags that a site generator replaces before anybody reads the page: of Hugo, Liquid, Jinja, Vue, mdBook, GitBook, Markdoc.
 */
import { matchAt, paragraphEnd } from '../finders.ts';
import { normaliseSpace } from '../tokens.ts';
import { attributePattern, PROSE_ATTRIBUTES, readAttributes } from './attribute-values.ts';
import { copiedBlock, type Feature, type PieceTraits } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';
import { LINK_SPANS, linkConstructs } from './template-links.ts';

export interface TemplateOptions {
  /** Parameters whose values people read, such as `title` of `{{% alert title="Note" %}}`. */
  readonly attributes?: readonly string[];
}

const TAG = String.raw`(?:\{\{(?:[^{}]|\{(?!\{)|\}(?!\})){0,2000}\}\}|\{%(?:[^%]|%(?!\})){0,2000}%\}|\{# (?:[^#]|#(?!\})){0,2000}#\})`;
/** Of a tag whose values are prose, what stands before the first of them. */
const BEFORE_VALUE = String.raw`\{[{%][^{}\n]*["'](?![^])`;
const IN_TEXT = new RegExp(TAG, 'y');
const ALONE = new RegExp(String.raw`${TAG}(?:[ \t]*${TAG})*[ \t]*(?=\r?\n|$)`, 'y');

/** Hugo's `{{< ref "page.md#heading" >}}`. */
const REF = /\{\{[<%]\s*(?:rel)?ref\s+["`]?([^"`\s#]*)#([^"`\s>%]+)/dg;

/** Tags and expressions that a site replaces. */
export const TEMPLATE_PIECES: Readonly<Record<'template', PieceTraits>> = {
  template: { noun: ['template tag', 'template tags'], lost: 'error', changed: 'warning', reportsAdded: false },
};

/** `{{ }}`, `{% %}`, `{{< >}}`, `{{% %}}`, `{{#include}}`: in a line, or as lines of their own. */
export function templateTags({ attributes = PROSE_ATTRIBUTES }: TemplateOptions = {}): Feature {
  const pattern = attributePattern(attributes);
  const readValues = (text: string, tag: { readonly start: number; readonly end: number }) =>
    readAttributes(text, tag, { pattern, notation: 'backslash', spans: [] });
  return {
    name: 'template-tags',
    reaches: /\{(?:[{%]|# )/,
    extend: ({ attributes: more = [] }) => templateTags({ attributes: [...attributes, ...more] }),
    syntax: (text) => {
      const isWhole = (end: number | undefined, offset: number) =>
        end !== undefined && end <= paragraphEnd(text, offset) ? end : undefined;
      return {
        flow: { 123: rangeConstruct('ownTemplateLine', (offset) => matchAt(ALONE, text, offset), true) },
        text: {
          123: rangeConstruct('ownTemplate', (offset) => isWhole(matchAt(IN_TEXT, text, offset), offset)),
          ...linkConstructs(text),
        },
      };
    },
    tree: rangeNodes('ownTemplate', 'ownTemplateLine', 'ownLinkOpen', 'ownLinkClose'),
    blocks: {
      ownTemplateLine: (node, { text, context }) => [
        { ...copiedBlock(node, 'marker', context.level), segments: readValues(text, node) },
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
