/**
 * Code cells: lost, or different in more than comments and strings. Cells that only the translation has are meant.
 */

import { blockTraits } from '../../markdown/dialects/registry.ts';
import { type Message, say } from '../../messages/message.ts';
import { replaceLiterals } from '../../shared/code-literals.ts';
import { once } from '../../shared/once.ts';
import { similarity } from '../../shared/similarity.ts';
import { WordIndex } from '../../shared/word-index.ts';
import type { Aligned, BlockView, CheckContext } from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
import { type RuleFamily, shorten } from '../rule.ts';
import { isTranslation } from '../translated-code.ts';

/** Rules on code cells. */
export const code: RuleFamily = {
  rules: [
    { name: 'code-lost', severity: 'error', description: 'A code cell of the source is missing.' },
    {
      name: 'code-changed',
      severity: 'warning',
      description: 'A code cell differs from that of the source in more than comments and strings.',
    },
  ],
  check,
};

/** A cell that stands elsewhere and is at least this similar was moved, not lost. */
const MOVED = 0.7;

function check(context: CheckContext): Finding[] {
  const spare = new SpareCells(
    context.blocks
      .filter(({ source }) => source.length === 0)
      .flatMap(({ target }) => target.filter(isCode).map(({ raw }) => raw)),
  );
  return context.blocks.flatMap((aligned) => {
    const source = aligned.source.filter(isCode).map(blankProse);
    const target = aligned.target.filter(isCode).map(blankProse);
    const partners = source.map(({ raw }, index) => {
      const partner = target[index];
      return partner !== undefined && sharesFramework(raw, partner.raw) ? partner : undefined;
    });
    return [
      ...source
        .filter((_, index) => partners[index] === undefined)
        .filter(({ raw }) => !spare.hasVersionOf(raw))
        .map((view) => reportLost(context, aligned, view)),
      ...source.flatMap((view, index) => compareCells(context, view, partners[index])),
    ];
  });
}

/** Cells that are all compared; of more, those that share the rarest lines with a lost one. */
const MOST_COMPARED = 200;

/** Cells that only the translation has. */
class SpareCells {
  readonly #cells: readonly { readonly raw: string; readonly lines: () => readonly string[] }[];
  readonly #index = once(
    () => new WordIndex([...this.#cells.keys()], (at) => countLines(this.#cells[at]?.lines() ?? [])),
  );

  constructor(cells: readonly string[]) {
    this.#cells = cells.map((raw) => ({ raw, lines: once(() => listStatementLines(raw)) }));
  }

  /** Whether one of them serves the framework of a cell and says nearly the same. */
  hasVersionOf(raw: string): boolean {
    if (this.#cells.length === 0) return false;
    const lines = listStatementLines(raw);
    const isMany = this.#cells.length > MOST_COMPARED;
    const near = isMany ? [...this.#index().find(countLines(lines))] : [...this.#cells.keys()];
    const own = lines.join('');
    return near.some((at) => {
      const other = this.#cells[at];
      return other !== undefined && sharesFramework(raw, other.raw) && similarity(own, other.lines().join('')) >= MOVED;
    });
  }
}

function countLines(lines: readonly string[]): Map<string, number> {
  return new Map(lines.map((line) => [line, 1]));
}

/** A cell without a framework may be for any. */
function sharesFramework(a: string, b: string): boolean {
  const [from, to] = [frameworksOf(a), frameworksOf(b)];
  return from.length === 0 || to.length === 0 || from.some((name) => to.includes(name));
}

/** Frameworks of a cell; `[]` for all. */
function frameworksOf(raw: string): readonly string[] {
  const { names = [], isForAll = false } = blockTraits('code').readScope?.(raw) ?? {};
  return isForAll ? [] : names;
}

/** A cell without its prose, such as a caption among its options, which a translator translates. */
function blankProse(view: BlockView): BlockView {
  const { block, raw } = view;
  if (block.segments.length === 0) return view;
  let [blank, at] = ['', 0];
  for (const { start, end } of block.segments) {
    const [from, to] = [start - block.start, end - block.start];
    blank += raw.slice(at, from) + raw.slice(from, to).replaceAll(/[^\n]/g, ' ');
    at = to;
  }
  return { ...view, raw: blank + raw.slice(at) };
}

function isCode({ block }: BlockView): boolean {
  return blockTraits(block.kind).isCode === true;
}

/** Languages in which text stands between tags, and what it looks like there. */
const MARKUP = /^(?:html?|xml|svg|vue(?:-html)?|svelte|astro|mdx?|jsx?|tsx?|javascript|typescript|jinja|php|erb)$/i;
const BETWEEN_TAGS = /(?<=>)[^<>{}=;()\n]+(?=<\/)/g;
/** A line of text: no sign of code, and no single small word, which may be a command. */
const TEXT_LINE = /^(?![a-z]+$)(?=[^\n]*\p{L})[^=;(){}[\]<>]+$/u;

interface Line {
  /** Comments, strings and text between tags blanked, no white space. */
  readonly statement: string;
  readonly text: string;
  /** Offset in the cell. */
  readonly offset: number;
}

/** The lines of a cell that hold more than comments and text; the fence is left out. */
function listStatements(raw: string): Line[] {
  const isMarkup = MARKUP.test(/^[ \t]*[`~]{3,}[ \t{.]*([\w-]*)/.exec(raw)?.[1] ?? '');
  const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');
  const withoutText = replaceLiterals(raw, blank);
  const masked = (isMarkup ? withoutText.replaceAll(BETWEEN_TAGS, blank) : withoutText).split('\n');
  let offset = 0;
  const lines = raw.split('\n').map((text, index) => {
    const line = { statement: readStatement(masked[index] ?? '', isMarkup), text, offset };
    offset += text.length + 1;
    return line;
  });
  return lines.slice(1).filter(({ statement }) => statement !== '' && !/^(?:`{3,}|~{3,})$/.test(statement));
}

function readStatement(masked: string, isMarkup: boolean): string {
  const text = masked.replaceAll(/\{\s*\}/g, ' ').trim();
  return isMarkup && TEXT_LINE.test(text) ? '' : masked.replaceAll(/\s+/g, '');
}

/** The lines of a cell that do something, without comments, strings and white space. */
export function listStatementLines(raw: string): string[] {
  return listStatements(raw).map(({ statement }) => statement);
}

/** What a cell does: its code without comments, strings, white space and fence. */
export function readStatements(raw: string): string {
  return listStatementLines(raw).join('');
}

function reportLost(context: CheckContext, aligned: Aligned<BlockView>, { raw, block, line }: BlockView): Finding {
  const said = say('code-lost', { code: shorten(firstLines(raw), 40), line });
  return makeFinding('code-lost', context.lineFor(aligned, block.start), said);
}

function firstLines(raw: string): string {
  return raw.split('\n').slice(1, 4).join(' ');
}

function compareCells(context: CheckContext, source: BlockView, target: BlockView | undefined): Finding[] {
  if (target === undefined || readStatements(source.raw) === readStatements(target.raw)) return [];
  const from = listStatements(source.raw);
  const to = listStatements(target.raw);
  const isSame = (index: number) => isSameLine(from[index], to[index], context);
  const last = Math.max(from.length, to.length) - 1;
  const at = Array.from({ length: last + 1 }, (_, index) => index).find((index) => !isSame(index));
  if (at === undefined) return [];
  const line = context.lineAt(target.block.start + (to[at]?.offset ?? target.raw.length - 1));
  const [was, is] = showDifference(from[at]?.text ?? '', to[at]?.text ?? '');
  return [makeFinding('code-changed', line, describeDifference(was, is))];
}

function describeDifference(was: string, is: string): Message {
  if (is === '') return say('code-gone', { was });
  return was === '' ? say('code-added', { is }) : say('code-differs', { is, was });
}

function isSameLine(from: Line | undefined, to: Line | undefined, context: CheckContext): boolean {
  if (from === undefined || to === undefined) return from === to;
  return from.statement === to.statement || isTranslation(from.statement, to.statement, context);
}

/** Two lines from a little before the first character in which they differ. */
function showDifference(a: string, b: string): [string, string] {
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
  const cut = (text: string) => (from <= 24 ? shorten(text, 48) : `…${shorten(text.slice(from - 16), 40)}`);
  return [cut(a), cut(b)];
}
