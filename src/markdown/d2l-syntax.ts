/**
 * The d2lbook dialect as micromark and mdast extensions: display and inline math, block directives, roles, slide
 * marks, images with a translatable caption, bare URLs.
 *
 * Each construct is one finder of `d2l-ranges.ts` made into a tokenizer: the finder says where the construct
 * ends, the tokenizer consumes up to there. An extension belongs to one text, because finders look into it.
 */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { list } from 'micromark-core-commonmark';
import { markdownLineEnding } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Node } from 'unist';
import {
  findBareUrl,
  findDirectiveLine,
  findDisplayBlock,
  findFormulaLines,
  findImageResource,
  findInlineDisplay,
  findInlineMath,
  findRole,
  findSlideClose,
  findSlideOpen,
  findStarBeforeClose,
  type RangeFinder,
} from './d2l-ranges.ts';

/** Names of the tokens, which are also the types of the tree's nodes. */
const TOKEN_TYPES = [
  'd2lDisplay',
  'd2lDirective',
  'd2lMath',
  'd2lRole',
  'd2lSlideOpen',
  'd2lSlideClose',
  'd2lStar',
  'd2lImageOpen',
  'd2lImageClose',
  'd2lUrl',
] as const;

/** A node of the dialect: a range without children. */
export type D2lType = (typeof TOKEN_TYPES)[number];

declare module 'micromark-util-types' {
  interface TokenTypeMap extends Record<D2lType, D2lType> {
    /** What stands between two line ends inside a token of ours: micromark wants characters in innermost tokens. */
    d2lLine: 'd2lLine';
  }
}

interface D2lNode extends Node {
  type: D2lType;
}

declare module 'mdast' {
  interface RootContentMap {
    d2l: D2lNode;
  }
}

/** A construct that consumes what `find` finds at the current offset. */
function rangeConstruct(type: D2lType, find: (offset: number) => number | undefined, concrete = false): Construct {
  return { name: type, concrete, tokenize };

  function tokenize(this: TokenizeContext, effects: Parameters<Construct['tokenize']>[0], ok: State, nok: State) {
    const context = this;
    let end = 0;
    return start;

    function start(code: Code): State | undefined {
      const found = find(context.now().offset);
      if (found === undefined) return nok(code);
      end = found;
      effects.enter(type);
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (isBehind(code)) {
        effects.exit(type);
        return ok(code);
      }
      if (code === null) return nok(code);
      if (markdownLineEnding(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return inside;
      }
      effects.enter('d2lLine');
      return insideLine(code);
    }

    /** A tab is followed by virtual spaces, which have no offset of their own and belong to it. */
    function isBehind(code: Code): boolean {
      return context.now().offset >= end && code !== codes.virtualSpace;
    }

    function insideLine(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code) || isBehind(code)) {
        effects.exit('d2lLine');
        return inside(code);
      }
      effects.consume(code);
      return insideLine;
    }
  }
}

/** Lists as CommonMark has them, except on lines that continue a formula. */
function listOutsideFormulas(text: string): Construct {
  const formulaLines = findFormulaLines(text);
  return {
    ...list,
    name: 'd2lList',
    tokenize(effects, ok, nok) {
      const start: State = (code) =>
        formulaLines.has(this.now().offset) ? nok(code) : list.tokenize.call(this, effects, ok, nok)(code);
      return start;
    },
  };
}

function imageConstructs(text: string): { open: Construct; close: Construct } {
  const resources = new Map<number, number>();
  const open = rangeConstruct('d2lImageOpen', (offset) => {
    if (!text.startsWith('![', offset)) return undefined;
    const resource = findImageResource(text, offset);
    if (resource === undefined) return undefined;
    resources.set(resource.start, resource.end);
    return offset + 2;
  });
  return { open, close: rangeConstruct('d2lImageClose', (offset) => resources.get(offset)) };
}

/** micromark extension for one text. */
export function d2lSyntax(text: string): Extension {
  const at = (type: D2lType, find: RangeFinder, concrete = false) =>
    rangeConstruct(type, (offset) => find(text, offset), concrete);
  const image = imageConstructs(text);
  const slideOpen = at('d2lSlideOpen', findSlideOpen);
  const slideClose = at('d2lSlideClose', findSlideClose);
  const lists = listOutsideFormulas(text);
  const digits = Object.fromEntries([48, 49, 50, 51, 52, 53, 54, 55, 56, 57].map((code) => [code, lists]));
  return {
    disable: { null: ['codeIndented', 'list'] },
    document: { 42: lists, 43: lists, 45: lists, ...digits },
    flow: { 36: at('d2lDisplay', findDisplayBlock, true), 58: at('d2lDirective', findDirectiveLine) },
    text: {
      33: image.open,
      36: [at('d2lDisplay', findInlineDisplay), at('d2lMath', findInlineMath)],
      40: slideOpen,
      42: [slideClose, at('d2lStar', findStarBeforeClose)],
      58: at('d2lRole', findRole),
      91: slideOpen,
      93: image.close,
      104: at('d2lUrl', findBareUrl),
      126: slideClose,
    },
  };
}

/** mdast extension: every token of the dialect becomes a node of the same name. */
export function d2lTree(): TreeExtension {
  const enter: TreeExtension['enter'] = {};
  const exit: TreeExtension['exit'] = {};
  for (const type of TOKEN_TYPES) {
    enter[type] = function (token) {
      this.enter({ type }, token);
    };
    exit[type] = function (token) {
      this.exit(token);
    };
  }
  return { enter, exit };
}
