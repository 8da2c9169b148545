/**
 * Links to the thread of a page, which each language has for itself.
 */
import { copiedBlock, type Feature } from './feature.ts';

/** A paragraph that is one link to a forum. */
export const discussions: Feature = {
  name: 'discussions',
  paragraph: (node, { text, context }) => {
    const [only, ...others] = node.children.filter((child) => text.slice(child.start, child.end).trim() !== '');
    const isThread = only?.type === 'link' && others.length === 0 && /^https?:\/\/discuss\./.test(only.url ?? '');
    return isThread ? copiedBlock(node, 'discussion', context.level) : undefined;
  },
  blockKinds: {
    discussion: {
      merge: 'address',
      flowsOn: true,
      flowsIn: true,
      name: /:\w+:/,
      isKnownByName: true,
      isOpaque: true,
    },
  },
};
