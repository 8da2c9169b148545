/**
 * Links to the thread of a page, which each language has for itself.
 */
import { addressOf } from './copied-pieces.ts';
import { copiedBlock, type Feature, type PieceReader } from './feature.ts';

const THREAD = /^https?:\/\/discuss\./;

/** A thread belongs to the readers of one language: there is nothing to carry over. */
const readNothing: PieceReader = (span) => (THREAD.test(addressOf(span)) ? [] : undefined);

/** A paragraph that is one link to a forum. */
export const discussions: Feature = {
  name: 'discussions',
  paragraph: (node, { text, context }) => {
    const [only, ...others] = node.children.filter((child) => text.slice(child.start, child.end).trim() !== '');
    const isThread = only?.type === 'link' && others.length === 0 && THREAD.test(only.url ?? '');
    return isThread ? copiedBlock(node, 'discussion', context.level) : undefined;
  },
  readPieces: { link: readNothing, url: readNothing },
  blockKinds: {
    discussion: {
      merge: 'address',
      flowsOn: true,
      flowsIn: true,
      name: /:\w+:/,
      isKnownByName: true,
      isOpaque: true,
      likeness: { floor: 0, gain: 4, tokens: (raw) => raw.match(/\/t\/\d+/g) ?? [] },
    },
  },
};
