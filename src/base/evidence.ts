/**
 * What of a page survives translation, block by block: headings and items, formulas, roles, code, links, numbers, names
 * that no translator touches. A source page and its translation have these in common, whatever the languages.
 */

import { collectPieces } from '../check/pieces.ts';
import { listStatementLines } from '../check/rules/code.ts';
import { blockTraits, evidenceOf } from '../markdown/dialects/registry.ts';
import type { Block, Page } from '../markdown/page.ts';

/** How often each thing is there; a key starts with the kind of the thing, as in `code-span pot`. */
export type Counts = ReadonlyMap<string, number>;

/** The kind of a line of code. */
export const CODE_LINE = 'code';

/** One block: its text, and what of it survives translation. */
export interface BlockEvidence {
  readonly text: string;
  readonly counts: Counts;
}

/** A page as far as it can be compared with a page in another language. */
export interface PageEvidence {
  readonly blocks: readonly BlockEvidence[];
  /** Of all blocks together. */
  readonly counts: Counts;
}

/** Collect what of a page survives translation. */
export function collectEvidence(page: Page): PageEvidence {
  const blocks = page.blocks.map((block) => ({
    text: page.text.slice(block.start, block.end).trim(),
    counts: countThings(listThings(page, block)),
  }));
  return { blocks, counts: addCounts(blocks.map(({ counts }) => counts)) };
}

function addCounts(list: readonly Counts[]): Counts {
  const sum = new Map<string, number>();
  for (const counts of list) for (const [key, count] of counts) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
}

function countThings(keys: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function listThings(page: Page, block: Block): string[] {
  const raw = page.text.slice(block.start, block.end);
  return [
    ...nameStructure(block, raw),
    ...collectPieces(page, block).flatMap(({ kind, key }) => (evidenceOf(kind) === 'none' ? [] : [`${kind} ${key}`])),
    ...(block.kind === 'html' ? listCodeSpans(raw) : []),
    ...(blockTraits(block.kind).isCode === true ? listStatementLines(raw).map((line) => `${CODE_LINE} ${line}`) : []),
    ...listTokens(raw),
  ];
}

function nameStructure({ kind, level }: Block, raw: string): string[] {
  if (kind === 'heading') return [`heading ${level}`];
  if (kind === 'item' || kind === 'paragraph') return [kind];
  return kind === 'table' ? raw.split('\n').map(() => 'row') : [];
}

/** Captions that are an attribute in one book are a paragraph in its translation. */
function listCodeSpans(raw: string): string[] {
  return [...raw.matchAll(/(?<!`)(`{1,2})(?!`)([^`]+)\1(?!`)/g)].map(
    ([, , code = '']) => `code-span ${code.replaceAll(/\s+/g, '')}`,
  );
}

/** Brackets, back quotes and marks of lists and emphasis stand beside a name, not in it. */
const BETWEEN = /[\s`()[\]{}<>|*,;!?]+/;
const OUTER = /^[.:_~\-/#"']+|(?<![.:_~\-/#"'])[.:_~\-/#"']+$/g;
const PLAIN_WORD = /^[A-Za-z]?[a-z]*(?:['’-][A-Za-z][a-z]*)*$/;
const NUMBER = /^\p{Nd}(?:[\p{Nd}.,٫٬ ]*\p{Nd})?%?$/u;
/** How a caption or a box is written in HTML is the affair of a site; its words are not. */
const TAG = /<[a-zA-Z][^<>]*>/g;
const ATTRIBUTE = /^([\w-]+)=(["']?)(.*)\2$/;

/** Numbers, and words with a sign, a digit or a capital inside: `color="info"`, `src/main.rs`, `OpenTelemetry`. */
function listTokens(raw: string): string[] {
  const tags = new Set([...raw.matchAll(TAG)].flatMap(([tag]) => tag.split(BETWEEN)));
  const parts = (raw.match(/[\x21-\x7e\p{Nd}]+/gu) ?? []).flatMap((run) => run.split(BETWEEN));
  return parts.flatMap((part) => {
    const [, , , value] = ATTRIBUTE.exec(part) ?? [];
    if (value !== undefined && PLAIN_WORD.test(value)) return [`${tags.has(part) ? 'markup' : 'token'} ${part}`];
    const token = (value ?? part).replaceAll(OUTER, '');
    if (NUMBER.test(token)) return [`number ${readDigits(token)}`];
    return PLAIN_WORD.test(token) || token.includes('://') ? [] : [`token ${token}`];
  });
}

/** The digits of a number in any script as ASCII, without separators: they differ by language. */
function readDigits(number: string): string {
  return (number.match(/\p{Nd}/gu) ?? []).map(valueOf).join('');
}

/** Unicode gives each script ten digits in a row, from a code that ends in 0 or 6 on. */
function valueOf(digit: string): number {
  const code = digit.normalize('NFKC').codePointAt(0) ?? 0;
  const row = code - (code % 16);
  return /\p{Nd}/u.test(String.fromCodePoint(row)) ? code - row : code - row - 6;
}
