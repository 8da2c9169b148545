/**
 * What stands between a pair of template tags and is no Markdown: code, formulas, comments, text that is shown as it is.
 */
import { matchAt, paragraphEnd } from '../finders.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const NAMES = 'highlight|raw|verbatim|comment|code-?block|mermaid|math|katex|chart|plantuml|graphviz';
/** `{% highlight ruby %}` of Liquid and Jinja, `{{< highlight go >}}` of Hugo; one that closes itself opens nothing. */
const OPENING = new RegExp(
  String.raw`\{%-?[ \t]*(${NAMES})\b[^%\n]*%\}|\{\{[<%][ \t]*(${NAMES})\b[^\n]*?(?<!/)[>%]\}\}`,
  'y',
);
const CLOSING = new RegExp(
  String.raw`\{%-?[ \t]*(?:end|/[ \t]*)(${NAMES})[ \t]*-?%\}|\{\{[<%][ \t]*/[ \t]*(${NAMES})[ \t]*[>%]\}\}`,
  'g',
);
const LINE_END = /[ \t]*(?=\r?\n|$)/y;

/** From the opening tag to the closing one, whatever stands between: as lines of their own, or inside a paragraph. */
export const templateBodies: Feature = {
  name: 'template-bodies',
  reaches: /\{[{%]/,
  syntax: (text) => {
    const closings = listClosings(text);
    if (closings.length === 0) return {};
    const find = (offset: number) => findEnd(text, offset, closings);
    const findBlock = (offset: number) => {
      const end = find(offset);
      return end === undefined ? undefined : matchAt(LINE_END, text, end);
    };
    const findSpan = (offset: number) => {
      const end = find(offset);
      return end !== undefined && end <= paragraphEnd(text, offset) ? end : undefined;
    };
    return {
      flow: { 123: rangeConstruct('ownTemplateBody', findBlock, true) },
      text: { 123: rangeConstruct('ownTemplateBody', findSpan) },
    };
  },
  tree: rangeNodes('ownTemplateBody'),
  blocks: { ownTemplateBody: 'script' },
  spans: { ownTemplateBody: { place: 'atom', kind: 'code' } },
};

interface Closing {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function listClosings(text: string): Closing[] {
  return [...text.matchAll(CLOSING)].map((match) => ({
    name: match[1] ?? match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function findEnd(text: string, offset: number, closings: readonly Closing[]): number | undefined {
  OPENING.lastIndex = offset;
  const match = OPENING.exec(text);
  if (match === null) return undefined;
  const name = match[1] ?? match[2];
  return closings.find((closing) => closing.start >= OPENING.lastIndex && closing.name === name)?.end;
}
