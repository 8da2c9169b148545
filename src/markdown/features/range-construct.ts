/**
 * From a finder, which says where a construct ends that starts at an offset, to a micromark tokenizer that consumes up
 * to there, and to the node of the tree.
 */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import type { Node } from 'unist';

/** Types of our tokens, which are also the types of the tree's nodes: ranges without children. */
export type RangeType = `own${string}`;

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    [own: RangeType]: RangeType;
  }
}

interface RangeNode extends Node {
  type: RangeType;
  children: RangeNode[];
}

declare module 'mdast' {
  interface RootContentMap {
    own: RangeNode;
  }
}

/** A construct that consumes what `find` finds at the current offset. */
export function rangeConstruct(
  type: RangeType,
  find: (offset: number) => number | undefined,
  concrete = false,
): Construct {
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
      // What stands between two line ends: micromark wants characters in innermost tokens.
      effects.enter('ownLine');
      return insideLine(code);
    }

    /** A tab is followed by virtual spaces, which have no offset of their own and belong to it. */
    function isBehind(code: Code): boolean {
      return context.now().offset >= end && code !== codes.virtualSpace;
    }

    function insideLine(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code) || isBehind(code)) {
        effects.exit('ownLine');
        return inside(code);
      }
      effects.consume(code);
      return insideLine;
    }
  }
}

/** Every token of these types becomes a node of the same name. */
export function rangeNodes(...types: readonly RangeType[]): TreeExtension {
  return tokenNodes(Object.fromEntries(types.map((type) => [type, type])));
}

/** Every token of these types becomes a node of the type beside it; tokens inside may be its children. */
export function tokenNodes(types: Readonly<Record<string, RangeType>>): TreeExtension {
  const enter: TreeExtension['enter'] = {};
  const exit: TreeExtension['exit'] = {};
  for (const [token, type] of Object.entries(types)) {
    enter[token] = function (entered) {
      this.enter({ type, children: [] }, entered);
    };
    exit[token] = function (left) {
      this.exit(left);
    };
  }
  return { enter, exit };
}
