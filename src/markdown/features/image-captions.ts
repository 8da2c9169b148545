/**
 * The words of an image, `![words](address)`: prose, as a caption where the image stands alone in its paragraph.
 */
import { paragraphEnd } from '../finders.ts';
import type { TreeNode } from '../tree.ts';
import { copiedBlock, type DraftBlock, type Feature, type Reading } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';
import { readLinkTitle } from './titles.ts';

/** Words of images. */
export const imageCaptions: Feature = {
  name: 'image-captions',
  syntax: (text) => {
    const resources = new Map<number, number>();
    const open = rangeConstruct('ownImageOpen', (offset) => {
      if (!text.startsWith('![', offset)) return undefined;
      const resource = findImageResource(text, offset);
      if (resource === undefined) return undefined;
      resources.set(resource.start, resource.end);
      return offset + 2;
    });
    return { text: { 33: open, 93: rangeConstruct('ownImageClose', (offset) => resources.get(offset)) } };
  },
  tree: rangeNodes('ownImageOpen', 'ownImageClose'),
  paragraph: readImage,
  spans: { ownImageOpen: { place: 'open', kind: 'image' }, ownImageClose: { place: 'close', kind: 'image' } },
  blockKinds: { image: { flowsOn: true, flowsIn: true, isWhole: true } },
};

/** A paragraph that holds one image and nothing else. */
function readImage(node: TreeNode, { text, context }: Reading): DraftBlock | undefined {
  const solid = node.children.filter((child) => text.slice(child.start, child.end).trim() !== '');
  const opens = node.children.filter((child) => child.type === 'ownImageOpen').length;
  if (opens !== 1 || node.children[0]?.type !== 'ownImageOpen' || solid.at(-1)?.type !== 'ownImageClose')
    return undefined;
  const caption = { kind: 'caption' as const, nodes: solid.slice(1, -1) };
  const title = solid.slice(-1).flatMap(({ start, end }) => readLinkTitle(text, { start, end, place: 'close' }));
  return { ...copiedBlock(node, 'image', context.level), segments: [caption, ...title] };
}

const IMAGE_RESOURCE =
  /\]\([ \t]*(?:<[^<>\n]*>|[^\s()]*(?:\([^()\n]*\)[^\s()]*)*)(?:[ \t\n]+(?:"[^"]*"|'[^']*'))?[ \t]*\)/g;

/** The resource part `](path)` that closes the image whose `![` stands at `offset`: its start and end. */
function findImageResource(text: string, offset: number): { start: number; end: number } | undefined {
  const limit = paragraphEnd(text, offset);
  IMAGE_RESOURCE.lastIndex = offset + 2;
  for (let match = IMAGE_RESOURCE.exec(text); match !== null; match = IMAGE_RESOURCE.exec(text)) {
    if (match.index > limit) return undefined;
    const caption = text.slice(offset + 2, match.index).replaceAll(/\$[^$]*\$|`[^`]*`|\\./g, '');
    const depth = caption.split('[').length - caption.split(']').length;
    if (depth <= 0) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
