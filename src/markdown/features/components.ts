/**
 * Components in Markdown as Nuxt Content has them (MDC): blocks between lines of colons, slots, and components in a line.
 */
import { matchAt } from '../finders.ts';
import { attributePattern, PROSE_ATTRIBUTES, readAttributes } from './attribute-values.ts';
import { copiedBlock, type Feature } from './feature.ts';
import { markerPieces } from './marker-pieces.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';
import { TEMPLATE_PIECES } from './template-tags.ts';

const NAME = String.raw`[a-zA-Z][\w.-]*`;
/** With the properties in YAML that may follow, and the line that closes it. */
const LINE = new RegExp(
  String.raw`:{2,}[ \t]*(?:${NAME}(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\})?)?[ \t]*(?:\r?\n[ \t]*---[ \t]*\r?\n[^]*?\r?\n[ \t]*---[ \t]*)?(?=\r?\n|$)`,
  'y',
);
/** A slot is named as a heading without a space. */
const SLOT = new RegExp(String.raw`#${NAME}(?:\{[^{}\n]*\})?[ \t]*(?=\r?\n|$)`, 'y');
const ATTRIBUTES = attributePattern(PROSE_ATTRIBUTES);

/** `::name{attributes}`, `::`, `#slot`: lines; `:name{attributes}`, `{{ $doc.title }}` in a line: opaque. */
export const components: Feature = {
  ...markerPieces(':{2,}'),
  name: 'components',
  syntax: (text) => {
    const line = rangeConstruct('ownComponent', (offset) => matchAt(LINE, text, offset), true);
    const slot = rangeConstruct('ownSlot', (offset) => matchAt(SLOT, text, offset), true);
    return { flow: { 58: line, 35: slot } };
  },
  tree: rangeNodes('ownComponent', 'ownSlot'),
  openers: [/^(?=:{2})/],
  blocks: {
    ownComponent: (node, { text, context }) => [
      {
        ...copiedBlock(node, 'marker', context.level),
        segments: readAttributes(text, node, { pattern: ATTRIBUTES, notation: 'html', spans: [] }),
      },
    ],
    ownSlot: 'marker',
  },
  pieces: { ...markerPieces(':{2,}').pieces, ...TEMPLATE_PIECES },
  inText: [{ kind: 'template', pattern: /(?<![\p{L}\p{N}_:])::?[a-z][\w.-]*\{[^{}\n]*\}/gu }],
};
