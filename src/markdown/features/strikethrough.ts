/**
 * Words that are struck through, as GitHub has them.
 */
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { resolveQuickly } from '../resolve-pairs.ts';
import type { Feature } from './feature.ts';

/** `~~words~~`, or `~words~`. */
export const strikethrough: Feature = {
  name: 'strikethrough',
  syntax: () => resolveQuickly(gfmStrikethrough()),
  tree: gfmStrikethroughFromMarkdown(),
  spans: { delete: { place: 'pair', kind: 'strike' } },
  spanKinds: { strike: { element: 's', inPlainText: 'nothing' } },
};
