/**
 * Footnotes: the marks are protected, the notes are prose.
 */
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { copiedBlock, type Feature } from './feature.ts';

/** `[^mark]` and `[^mark]: note`. */
export const footnotes: Feature = {
  name: 'footnotes',
  syntax: () => gfmFootnote(),
  tree: gfmFootnoteFromMarkdown(),
  blocks: {
    footnoteDefinition: (node, { read, context }) =>
      node.children.length === 0
        ? [copiedBlock(node, 'definition', context.level)]
        : node.children.flatMap((child) => read(child, context)),
  },
  spans: { footnoteReference: { place: 'atom', kind: 'footnote' } },
  inText: [{ kind: 'footnote', pattern: /\[\^[^\]\s]+\]/g }],
  spanKinds: { footnote: { isPartOfWord: true, anchor: 'footnote' } },
};
