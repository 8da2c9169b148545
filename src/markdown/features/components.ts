/**
 * Components in Markdown as Nuxt Content has them (MDC): blocks between lines of colons, slots, and components in a line.
 */
import { matchAt } from '../finders.ts';
import {
  attributePattern,
  COMPONENT_ATTRIBUTES,
  markerLine,
  PROSE_ATTRIBUTES,
  readAttributes,
} from './attribute-values.ts';
import { copiedBlock, type Feature } from './feature.ts';
import { insideOf } from './front-matter.ts';
import { type KeySet, readYaml } from './keyed-values.ts';
import { markerPieces } from './marker-pieces.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';
import { TEMPLATE_PIECES } from './template-tags.ts';

const NAME = String.raw`[a-zA-Z][\w.-]*`;
const LINE = new RegExp(
  String.raw`:{2,}[ \t]*(?:${NAME}(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\})?)?[ \t]*(?=\r?\n|$)|:[a-z][\w-]*(?:\{[^{}\n]*\})?[ \t]*(?=\r?\n|$)`,
  'y',
);
/** Properties in YAML below such a line, indented as it is. */
const PROPERTIES = /---[ \t]*\r?\n(?:(?![ \t]*---[ \t]*\r?\n)[^\n]*\n)*?[ \t]*---[ \t]*(?=\r?\n|$)/y;
const NAMES = new Set([...PROSE_ATTRIBUTES, ...COMPONENT_ATTRIBUTES, 'content']);
/** Properties are known by their own names, wherever they stand. */
const KEYS: KeySet = { has: (path) => NAMES.has(path.slice(path.lastIndexOf('.') + 1)) };
/** A slot is named as a heading without a space. */
const SLOT = new RegExp(String.raw`#${NAME}(?:\{[^{}\n]*\})?[ \t]*(?=\r?\n|$)`, 'y');
const ATTRIBUTES = attributePattern([...PROSE_ATTRIBUTES, ...COMPONENT_ATTRIBUTES]);

/** `::name{attributes}`, `::`, `#slot`: lines; `:name{attributes}`, `{{ $doc.title }}` in a line: opaque. */
export const components: Feature = {
  ...markerPieces(':{2,}'),
  name: 'components',
  // Properties between lines of dashes.
  reaches: /^[ \t]*:{2,}[ \t]*[a-zA-Z]/m,
  syntax: (text) => {
    const line = rangeConstruct('ownComponent', (offset) => matchAt(LINE, text, offset), true);
    const slot = rangeConstruct('ownSlot', (offset) => matchAt(SLOT, text, offset), true);
    const properties = rangeConstruct('ownProperties', (offset) => findProperties(text, offset), true);
    return { flow: { 58: line, 35: slot, 45: properties } };
  },
  tree: rangeNodes('ownComponent', 'ownSlot', 'ownProperties'),
  openers: [/^(?=:{2})/],
  blocks: {
    ownComponent: markerLine((text, line) => readAttributes(text, line, { pattern: ATTRIBUTES, notation: 'html' })),
    ownSlot: 'marker',
    ownProperties: (node, { text, context }) => [
      { ...copiedBlock(node, 'metadata', context.level), segments: readYaml(text, insideOf(text, node), KEYS) },
    ],
  },
  pieces: { ...markerPieces(':{2,}').pieces, ...TEMPLATE_PIECES },
  inText: [{ kind: 'template', pattern: /(?<![\p{L}\p{N}_:]):[a-z][\w.-]*(?:\{[^{}\n]*\}|(?=\s|$))/gu }],
};

function findProperties(text: string, offset: number): number | undefined {
  const above = text.slice(Math.max(0, offset - 2000), offset).replace(/\r?\n[ \t]*$/, '');
  const line = above.slice(above.lastIndexOf('\n') + 1);
  return /^[ \t]*:{2,}[ \t]*[a-zA-Z]/.test(line) ? matchAt(PROPERTIES, text, offset) : undefined;
}
