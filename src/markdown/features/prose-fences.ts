/**
 * Fences whose content is Markdown and no code, told by the name behind the fence.
 */
import { matchAt, type RangeFinder } from '../finders.ts';
import { type Prefix, prefixAt } from '../nested-text.ts';
import type { TreeNode } from '../tree.ts';
import { attributePattern, PROSE_ATTRIBUTES, readAttributes } from './attribute-values.ts';
import { readListing } from './code-titles.ts';
import { copiedBlock, type DraftBlock, type Feature, type Reading, titledLine } from './feature.ts';
import { markerPieces } from './marker-pieces.ts';

export interface ProseFenceOptions {
  /** Names that stand behind a fence: `smart`, or `{note}` for one that stands in braces. */
  readonly names: readonly string[];
  /** Attributes behind the name whose values people read, beside those that are read everywhere. */
  readonly attributes?: readonly string[] | undefined;
  /** Names of which what stands behind them is prose too. */
  readonly titled?: readonly string[];
  /** Finds lines of options below the opening line, and reads them. */
  readonly options?: { readonly find: RangeFinder; readonly read: (range: Range, reading: Reading) => DraftBlock };
  /** Names of which the body is no page, each with what reads it; `undefined` where it is one after all. */
  readonly bodies?: Readonly<Record<string, (range: Range, reading: Reading) => DraftBlock[] | undefined>>;
  /** Names of fences that are code, whose title is prose all the same. */
  readonly titledCode?: readonly string[];
}

/** A part of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const FENCE = /(?:`{3,}|~{3,})[ \t]*(\{[\w:-]+|[\w:-]+)[^\n]*\n/y;
const NAME = /(\{[\w:-]{1,999})(?![\w:-])[^\n}]*\}|([\w:-]+)/;
const CLOSING = /\n[ \t>]*((?:`{3,}|~{3,})[ \t]*)$/;
const BEHIND_BRACES = /\}[ \t]*(\S.*?)[ \t]*$/;

/** Name of the feature, whichever names it is made for. */
export const PROSE_FENCES = 'prose-fences';

/** Finds fences of these names: what they hold is a page that ends with them. */
function openingOf(names: readonly string[]): RegExp {
  const written = names.map((name) => name.replace(/\}$/, '').replaceAll(/[^\w:]/g, String.raw`\$&`));
  return new RegExp(String.raw`^[ \t>]*(?:${'`'}{3,}|~{3,})[ \t]*(?:${written.join('|') || '$^'})`, 'm');
}

/** Fences of these names: their first and last lines are markers, what stands between is a page. */
export function proseFences(given: ProseFenceOptions): Feature {
  const { names, titled = [], options, attributes = [], bodies = {}, titledCode = [] } = given;
  const wanted = new Set(names);
  const withTitle = new Set(titled);
  const codeWithTitle = new Set(titledCode);
  const pattern = attributePattern([...PROSE_ATTRIBUTES, ...attributes]);
  return {
    ...markerPieces('[`~]{3,}'),
    name: PROSE_FENCES,
    reaches: openingOf(names),
    extend: ({ proseFences: more = [], attributes: others = [] }) =>
      proseFences({ ...given, names: [...names, ...more], attributes: [...attributes, ...others] }),
    blocks: { code: readFence },
  };

  function readFence(node: TreeNode, reading: Reading): DraftBlock[] {
    const { text, context } = reading;
    const from = matchAt(FENCE, text, node.start);
    const closing = CLOSING.exec(text.slice(node.start, node.end));
    const name = nameOf(text.slice(node.start, from));
    if (from === undefined || closing === null) return [readListing(node, reading)];
    if (!wanted.has(name)) return [readCode(node, { name, from }, reading)];
    const end = { start: node.end - (closing[1] ?? '').length, end: node.end };
    const body = { start: from, end: Math.max(from, node.start + closing.index) };
    return [
      readHead({ start: node.start, end: lineEndBefore(text, from) }, reading, withTitle.has(name)),
      ...(bodies[name]?.(body, reading) ?? readBody(body, reading, prefixAt(text, node.start))),
      copiedBlock(end, 'marker', context.level),
    ];
  }

  /** Code, of which a title and options may be prose. */
  function readCode(node: TreeNode, { name, from }: { name: string; from: number }, reading: Reading): DraftBlock {
    const block = readListing(node, reading);
    const found = name.startsWith('{') ? options?.find(reading.text, from) : undefined;
    const title = codeWithTitle.has(name)
      ? readHead({ start: node.start, end: lineEndBefore(reading.text, from) }, reading, true)
      : block;
    const isOptions = options !== undefined && found !== undefined && found <= node.end;
    const told = isOptions ? options.read({ start: from, end: found }, reading).segments : [];
    return { ...block, segments: [...title.segments, ...told] };
  }

  function readHead(head: Range, reading: Reading, isTitled: boolean): DraftBlock {
    if (isTitled) return titledLine(head, BEHIND_BRACES, reading);
    const segments = readAttributes(reading.text, head, { pattern, notation: 'backslash' });
    return { ...copiedBlock(head, 'marker', reading.context.level), segments };
  }

  function readBody({ start, end }: Range, reading: Reading, prefix: Prefix): DraftBlock[] {
    const found = options?.find(reading.text, start);
    if (options === undefined || found === undefined || found > end) return reading.readRange(start, end, prefix);
    const solid = start + reading.text.slice(start, found).search(/\S/);
    const rest = reading.text.indexOf('\n', found) + 1;
    const body = rest === 0 || rest > end ? [] : reading.readRange(rest, end, prefix);
    return [options.read({ start: solid, end: found }, reading), ...body];
  }
}

/** Where the line before an offset ends. */
function lineEndBefore(text: string, offset: number): number {
  return offset - (text[offset - 2] === '\r' ? 2 : 1);
}

function nameOf(line: string): string {
  const [, inBraces, bare] = NAME.exec(line) ?? [];
  return inBraces === undefined ? (bare ?? '') : `${inBraces}}`;
}
