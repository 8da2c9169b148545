/**
 * From text to syntax tree: mdast with the extensions of a dialect, and every node with its offsets.
 *
 * Rule: offsets count from the first UTF-16 unit of the text, a byte order mark included.
 */
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import { attention } from 'micromark-core-commonmark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Extension } from 'micromark-util-types';
import { pushAll } from '../shared/many.ts';
import { codeRuns } from './code-runs.ts';
import { htmlRuns } from './html-runs.ts';
import { joiningData } from './join-data.ts';
import { quickenEdits } from './quick-edits.ts';
import { resolveQuickly } from './resolve-pairs.ts';

quickenEdits();

/**
 * How emphasis beside Chinese, Japanese and Korean letters is read: `friendly`, so that what a translator meant is
 * seen also where a renderer prints the stars, or `strict`, as CommonMark has it.
 */
export type EmphasisReading = 'friendly' | 'strict';

const EMPHASIS: Readonly<Record<EmphasisReading, Extension>> = {
  friendly: resolveQuickly(cjkFriendlyExtension()),
  strict: resolveQuickly({ text: { 42: attention, 95: attention }, insideSpan: { null: [attention] } }),
};

/** A node as this project needs it: type, range, children, and the few fields of single types. */
export interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly TreeNode[];
  /** Level of a heading. */
  readonly depth?: number;
  /** Target of a link. */
  readonly url?: string;
}

interface RawPoint {
  readonly offset?: number | undefined;
}

interface RawNode {
  readonly type: string;
  readonly position?: { readonly start: RawPoint; readonly end: RawPoint } | undefined;
  readonly children?: readonly RawNode[];
  readonly depth?: number;
  readonly url?: string;
}

/** What reads a text: extensions for it, of which the last has the first word, and the nodes of their tokens. */
export interface TreeGrammar {
  syntaxOf(text: string): Extension[];
  readonly trees: readonly TreeExtension[];
}

export interface TreeOptions {
  /** Default `friendly`. */
  readonly emphasis?: EmphasisReading | undefined;
  /** Labels of definitions that stand elsewhere. */
  readonly labels?: readonly string[];
}

/** Parse a text; the root node spans all of it. */
export function parseTree(text: string, grammar: TreeGrammar, options: TreeOptions = {}): TreeNode {
  const { emphasis = 'friendly', labels = [] } = options;
  // micromark drops a byte order mark by itself, and would so move every offset.
  const shift = /^\uFEFF*/.exec(text)?.[0].length ?? 0;
  const body = text.slice(shift);
  const root: RawNode = fromMarkdown(body, {
    extensions: [
      joiningData(),
      codeRuns(body),
      htmlRuns(body),
      EMPHASIS[emphasis],
      ...grammar.syntaxOf(body),
      ...(labels.length === 0 ? [] : [knownLabels(labels)]),
    ],
    mdastExtensions: [...grammar.trees],
  });
  return { ...toTreeNode(root, shift), start: 0, end: text.length };
}

/** Lets references find definitions that the text does not have: it says so at the first bracket, and reads nothing. */
function knownLabels(labels: readonly string[]): Extension {
  const identifiers = labels.map(normalizeIdentifier);
  let isTold = false;
  return {
    text: {
      93: {
        name: 'knownLabels',
        tokenize(_effects, _ok, nok) {
          if (!isTold) pushAll(this.parser.defined, identifiers);
          isTold = true;
          return nok;
        },
      },
    },
  };
}

function toTreeNode(node: RawNode, shift: number): TreeNode {
  return {
    type: node.type,
    start: (node.position?.start.offset ?? 0) + shift,
    end: (node.position?.end.offset ?? 0) + shift,
    children: (node.children ?? []).map((child) => toTreeNode(child, shift)),
    ...(node.depth === undefined ? {} : { depth: node.depth }),
    ...(node.url === undefined ? {} : { url: node.url }),
  };
}
