/**
 * What stands between a pair of template tags and is no Markdown: code, formulas, comments, text that is shown as it is.
 */
import { groupBy } from '../../shared/group.ts';
import { findFirst } from '../../shared/halving.ts';
import { matchAt, paragraphEnd } from '../finders.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const NAMES = 'highlight|raw|verbatim|comment|code-?block|mermaid|math|katex|chart|plantuml|graphviz';
/**
 * `{% highlight ruby %}` of Liquid and Jinja, `{{< highlight go >}}` of Hugo, `{::comment}` of
 * kramdown; one that closes itself opens nothing.
 */
const OPENING = new RegExp(
  String.raw`\{%-?[ \t]*(${NAMES})\b[^%\n]*%\}|\{\{[<%][ \t]*(${NAMES})\b[^\n]*?(?<!/)[>%]\}\}|\{::(comment)\}`,
  'y',
);
const CLOSING = new RegExp(
  String.raw`\{%-?[ \t]*(?:end|/[ \t]*)(${NAMES})[ \t]*-?%\}|\{\{[<%][ \t]*/[ \t]*(${NAMES})[ \t]*[>%]\}\}|\{:/(comment|)\}`,
  'g',
);
const LINE_END = /[ \t]*(?=\r?\n|$)/y;

/** From the opening tag to the closing one, whatever stands between: as lines of their own, or inside a paragraph. */
export const templateBodies: Feature = {
  name: 'template-bodies',
  reaches: /\{(?:[{%]|::)/,
  syntax: (text) => {
    const closings = listClosings(text);
    if (closings.size === 0) return {};
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

/** Closing tags of each name, in order. */
type Closings = ReadonlyMap<string, readonly Closing[]>;

function listClosings(text: string): Closings {
  const found = [...text.matchAll(CLOSING)].map((match) => ({
    name: match[1] ?? match[2] ?? match[3] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  return groupBy(found, ({ name }) => name);
}

function findEnd(text: string, offset: number, closings: Closings): number | undefined {
  OPENING.lastIndex = offset;
  const match = OPENING.exec(text);
  if (match === null) return undefined;
  const from = OPENING.lastIndex;
  const names = [match[1] ?? match[2] ?? match[3] ?? '', ...(match[3] === undefined ? [] : [''])];
  const found = names.flatMap((name) => {
    const own = closings.get(name) ?? [];
    return own[findFirst(own.length, (at) => (own[at]?.start ?? 0) >= from)] ?? [];
  });
  return found.toSorted((a, b) => a.start - b.start)[0]?.end;
}
