/**
 * The words of images that Markdown itself reads, such as `![words][label]`: the tree keeps them as one string without
 * places; here they are nodes, as those of links are.
 */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';

/** Gives images the nodes of their words. */
export const imageWords: TreeExtension = {
  exit: {
    label() {
      const words = this.stack.at(-1);
      this.resume();
      this.data.inReference = true;
      const node = this.stack.at(-1);
      if (node !== undefined && words !== undefined && 'children' in words)
        Object.assign(node, { children: words.children });
    },
  },
};
