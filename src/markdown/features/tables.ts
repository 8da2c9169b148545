/**
 * Tables of GitHub: each cell is a segment.
 */
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { copiedBlock, type Feature } from './feature.ts';

/** Tables with bars. */
export const tables: Feature = {
  name: 'tables',
  syntax: () => gfmTable(),
  tree: gfmTableFromMarkdown(),
  blocks: {
    table: (node, { context }) => {
      const cells = node.children.flatMap((row) => row.children);
      const segments = cells.map((cell) => ({ kind: 'cell' as const, nodes: cell.children }));
      return [{ ...copiedBlock(node, 'table', context.level), segments }];
    },
  },
  blockKinds: { table: { merge: 'cells', flowsOn: true, flowsIn: true } },
};
