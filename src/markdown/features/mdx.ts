/**
 * MDX: imports and exports, tags of components, expressions. What cannot be compiled is an error, as it is for the
 * site: a page that has one is read in the fallback of its dialect.
 */
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Construct, Extension } from 'micromark-util-types';
import { ReadingError } from '../fault.ts';
import { matchAt } from '../finders.ts';
import { HTML_RUNS } from '../html-runs.ts';
import type { TreeNode } from '../tree.ts';
import { readTag } from './elements.ts';
import type { Feature } from './feature.ts';
import { ACORN_OPTIONS, meteredAcorn } from './metered-acorn.ts';
import { type RangeType, rangeConstruct, rangeNodes, tokenNodes } from './range-construct.ts';
import { TEMPLATE_PIECES } from './template-tags.ts';

/** `import` and `export`, `<Tags>`, `{expressions}`; needs `elements` for what is prose of the tags. */
export const mdx: Feature = {
  name: 'mdx',
  syntax: readSyntax,
  tree: tokenNodes({
    mdxjsEsm: 'ownModule',
    ownTagLine: 'ownTagLine',
    ownExpressionLine: 'ownExpressionLine',
    mdxJsxFlowTag: 'ownTag',
    mdxJsxTextTag: 'ownTag',
    mdxTextExpression: 'ownExpression',
  }),
  blocks: { ownModule: 'script', ownExpressionLine: 'script' },
  spans: { ownExpression: { place: 'atom', kind: 'template' } },
  pieces: TEMPLATE_PIECES,
  readPieces: { template: ({ raw }) => (/^\{\s*\/\*/.test(raw) ? [] : undefined) },
  blockKinds: { script: { flowsOn: true, flowsIn: true, isOpaque: true } },
  assertValid: assertNested,
};

/** The library's syntax for one text; it has no HTML. */
function readSyntax(): Extension {
  const { acorn, noteStarts } = meteredAcorn();
  const syntax = noteStarts(encloseLines(mdxjs({ acorn, acornOptions: ACORN_OPTIONS, addResult: false })));
  return { ...syntax, disable: { null: [...(syntax.disable?.null ?? []), HTML_RUNS] } };
}

/** Lines of tags and expressions, each as one token around what the library finds in it. */
function encloseLines(extension: Extension): Extension {
  const { flow, ...others } = extension;
  const enclose = (constructs: Construct | Construct[] | undefined, type: RangeType) =>
    [constructs ?? []].flat().map((construct) => encloseConstruct(construct, type));
  return {
    ...others,
    flow: { ...flow, 60: enclose(flow?.[60], 'ownTagLine'), 123: enclose(flow?.[123], 'ownExpressionLine') },
  };
}

function encloseConstruct(construct: Construct, type: RangeType): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const inside = construct.tokenize.call(
        this,
        effects,
        (code) => {
          effects.exit(type);
          return ok(code);
        },
        nok,
      );
      return (code) => {
        effects.enter(type);
        return inside(code);
      };
    },
  };
}

/** Tags close what was opened beside them, as the compiler demands. */
function assertNested(root: TreeNode, text: string): void {
  const open: { readonly name: string; readonly node: TreeNode }[] = [];
  for (const node of root.children) visit(node);
  const last = open.at(-1);
  if (last !== undefined) throw new ReadingError(`<${last.name}> has no closing tag`, last.node.start);

  function visit(node: TreeNode): void {
    if (node.type !== 'ownTag') {
      if (node.type === 'ownTagLine') for (const child of node.children) visit(child);
      else assertNested(node, text);
      return;
    }
    const tag = readTag(text.slice(node.start, node.end));
    if (tag?.place === 'open') open.push({ name: tag.name, node });
    if (tag?.place !== 'close') return;
    const opened = open.pop();
    if (opened?.name !== tag.name) throw new ReadingError(`</${tag.name}> closes nothing here`, node.start);
  }
}

const COMMENT = /<!--(?:[^-]|-(?!->))*-->/y;
const COMMENT_LINE = /<!--(?:[^-]|-(?!->))*-->[ \t]*(?=\r?\n|$)/y;

/** Comments of HTML in MDX, where a generator takes them out before the page is compiled. */
export const htmlComments: Feature = {
  name: 'html-comments',
  reaches: /<!--/,
  syntax: (text) => ({
    flow: { 60: rangeConstruct('ownCommentLine', (offset) => matchAt(COMMENT_LINE, text, offset), true) },
    text: { 60: rangeConstruct('ownComment', (offset) => matchAt(COMMENT, text, offset)) },
  }),
  tree: rangeNodes('ownComment', 'ownCommentLine'),
  blocks: { ownCommentLine: 'html' },
  spans: { ownComment: { place: 'atom', kind: 'html' } },
};
