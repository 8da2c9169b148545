/**
 * Footnotes: the marks are protected, the notes are prose.
 */
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Construct, Extension } from 'micromark-util-types';
import { joinEnding } from '../join-data.ts';
import { copiedBlock, type Feature } from './feature.ts';

/** `[^mark]` and `[^mark]: note`. */
export const footnotes: Feature = {
  name: 'footnotes',
  syntax: () => afterImages(gfmFootnote()),
  tree: gfmFootnoteFromMarkdown(),
  blocks: {
    footnoteDefinition: (node, { read, context }) =>
      node.children.length === 0
        ? [copiedBlock(node, 'definition', context.level)]
        : node.children.flatMap((child) => read(child, context)),
  },
  spans: { footnoteReference: { place: 'atom', kind: 'footnote' } },
  inText: [{ kind: 'footnote', pattern: /\[\^[^\]\s]{1,999}\]/g }],
  spanKinds: { footnote: { isPartOfWord: true, inSentence: 'close', anchor: 'footnote' } },
  // Each pattern begins with its letters, which are rare: where they stand is looked at only behind them.
  noteMarks: [
    {
      rule: 'footnote-lost',
      noun: 'a-footnote',
      pattern: /\[\^(?<=^[ \t>]*\[\^)([^\]\s]+)\]:/gm,
      write: (name) => `[^${name}]:`,
      slip: (name) => `[^${name}]：`,
    },
    {
      rule: 'footnote-lost',
      noun: 'a-footnote-mark',
      pattern: /\[\^(?:(?<!^[ \t>]*\[\^)([^\]\s]{1,999})\](?!:)|(?<=^[ \t>]*\[\^)([^\]\s]{1,999})\](?![:：]))/gm,
      write: (name) => `[^${name}]`,
    },
  ],
};

/**
 * Each `]` may end a mark that began as the image of `![^mark]`. The extension looks back through the whole text for
 * it, at every bracket; here only where the bracket has just failed to end an image.
 */
function afterImages(extension: Extension): Extension {
  const { text = {} } = extension;
  const closing = [text[CLOSING_BRACKET] ?? []].flat().map(afterImage);
  return { ...extension, text: { ...text, [CLOSING_BRACKET]: closing } };
}

const CLOSING_BRACKET = 93;

function afterImage(construct: Construct): Construct {
  return {
    ...construct,
    // The exclamation mark is plain text again, behind other text.
    resolveTo(events, context) {
      const resolved = construct.resolveTo?.(events, context) ?? events;
      joinEnding(
        resolved,
        resolved.findLastIndex(([at, { type }]) => at === 'enter' && type === 'gfmFootnoteCall'),
      );
      return resolved;
    },
    tokenize(effects, ok, nok) {
      const { _labelStarts: starts = [] } = this;
      const { type, _balanced: hasFailed } = starts.at(-1) ?? {};
      return type === 'labelImage' && hasFailed === true ? construct.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
}
