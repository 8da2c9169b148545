/**
 * Captions of tables: a paragraph that starts with a colon.
 */
import { type Feature, textBlock } from './feature.ts';

/** `:Text` above or below a table. */
export const tableCaptions: Feature = {
  name: 'table-captions',
  paragraph: (node, { text, context }) => {
    const isCaption = /^:(?![\s`]|[a-zA-Z][\w-]*:)/.test(text.slice(node.start, node.start + 40));
    return isCaption && context.kind === undefined ? textBlock(node, 'caption', context.level) : undefined;
  },
  openers: [/^(?=:(?![\s`]|[a-zA-Z][\w-]*:))/],
  edges: [{ kinds: ['caption'], start: /^:?\s*/ }],
  blockKinds: { caption: { flowsOn: true, flowsIn: true, isExchangeable: true } },
};
