/**
 * Tags and expressions of pages that no compiler of MDX takes: of doc-builder and Svelte, and of MDX with a mistake.
 * They are found by their signs; what is not well formed is text.
 */
import { matchAt, paragraphEnd } from '../finders.ts';
import { findExpression, findTag } from './expressions.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';
import { TEMPLATE_PIECES } from './template-tags.ts';

/** `<Tags attribute={…}>`, `{expressions}`, `{#if …}`; needs `elements` for what is prose of the tags. */
export const looseTags: Feature = {
  name: 'loose-tags',
  reaches: /[{<]|^import[ \t]/m,
  syntax: (text) => {
    const inParagraph = (end: number | undefined, offset: number) =>
      end !== undefined && end <= paragraphEnd(text, offset) ? end : undefined;
    const moduleLine = rangeConstruct('ownModule', (offset) => findModule(text, offset));
    return {
      flow: {
        101: moduleLine,
        105: moduleLine,
        60: rangeConstruct('ownTagLine', (offset) => findLine(text, offset), true),
        123: rangeConstruct('ownExpressionLine', (offset) => findLine(text, offset), true),
      },
      text: {
        60: rangeConstruct('ownTag', (offset) => inParagraph(findTag(text, offset), offset)),
        123: rangeConstruct('ownExpression', (offset) => inParagraph(findExpression(text, offset), offset)),
      },
    };
  },
  tree: rangeNodes('ownModule', 'ownTagLine', 'ownExpressionLine', 'ownTag', 'ownExpression'),
  blocks: { ownModule: 'script', ownExpressionLine: 'script' },
  spans: { ownExpression: { place: 'atom', kind: 'template' } },
  pieces: TEMPLATE_PIECES,
  readPieces: { template: ({ raw }) => (/^\{\s*\/\*/.test(raw) ? [] : undefined) },
};

/** Elements whose content is no Markdown. */
const RAW = /<(?:script|style|pre|textarea|svg|math|template)\b/iy;
const SPACE = /[ \t]*/y;
const LINE_END = /\r?\n|$/y;

/** End of a line that holds nothing but tags and expressions, which may themselves hold line ends. */
function findLine(text: string, offset: number): number | undefined {
  RAW.lastIndex = offset;
  if (RAW.test(text)) return undefined;
  let end = offset;
  for (;;) {
    const next = findTag(text, end) ?? findExpression(text, end);
    if (next === undefined) return undefined;
    SPACE.lastIndex = next;
    SPACE.test(text);
    end = SPACE.lastIndex;
    LINE_END.lastIndex = end;
    if (LINE_END.test(text)) return end;
  }
}

const MODULE_LINE =
  /(?:import[ \t]+(?:[\w$*{][^;"']*?\bfrom[ \t]+)?["'][^"'\n]*["'];?[ \t]*|export[ \t]+(?:(?:default|const|let|var|function|async|class)\b|[{*])(?:(?!\n[ \t]*\r?\n)[^])*)(?=\r?\n|$)/y;
/** What may stand before a module line: nothing, a blank line, or another one. */
const BEFORE_MODULE = /(?:^|\n[ \t]*\r?\n|["'];?[ \t]*\r?\n)$/;

/** End of an import, or of the paragraph that an export opens; where prose goes on, such a line is prose. */
function findModule(text: string, offset: number): number | undefined {
  const before = text.slice(Math.max(0, offset - 80), offset);
  return BEFORE_MODULE.test(before) ? matchAt(MODULE_LINE, text, offset) : undefined;
}
