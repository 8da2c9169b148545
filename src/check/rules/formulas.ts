/**
 * Formulas: lost, changed, added, and broken so that TeX cannot read them.
 *
 * A number may move in and out of dollars, and a sentence may name a symbol once more or once less than the source
 * does; neither is a finding.
 */

import { type Message, say } from '../../messages/message.ts';
import type { Aligned, BlockView, CheckContext } from '../context.ts';
import { type Added, type Changed, comparePieces, type Lost } from '../differences.ts';
import { type Finding, makeFinding } from '../finding.ts';
import type { Piece } from '../pieces.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on formulas. */
export const formulas: RuleFamily = {
  rules: [
    {
      name: 'formula-lost',
      severity: 'error',
      description: 'A formula of the source stands nowhere in the blocks that translate it.',
    },
    {
      name: 'formula-changed',
      severity: 'warning',
      description: 'A formula differs from that of the source in more than words, spacing and style.',
    },
    {
      name: 'formula-added',
      severity: 'warning',
      description: 'A formula is not in the source, or stands twice in a row.',
    },
    {
      name: 'formula-broken',
      severity: 'error',
      description: 'A formula has unbalanced braces or a translated command, or a dollar sign that closes nothing.',
    },
  ],
  check: (context) => [...compareFormulas(context), ...findBroken(context)],
};

function compareFormulas(context: CheckContext): Finding[] {
  const { lost, changed, added } = comparePieces(context, 'formula');
  const known = new Set(context.blocks.flatMap(({ source }) => piecesOf(source).map(({ key }) => key)));
  return [
    ...lost.filter(isLost).map((entry) => reportLost(context, entry)),
    ...changed.filter((entry) => !isSameNumber(entry)).map(reportChanged),
    ...added.filter((entry) => isAdded(entry, known)).map(reportAdded),
  ];
}

function isLost({ piece, aligned, isRepeat }: Lost): boolean {
  return !isRepeat && !isWritten(piece, aligned.target);
}

/** A translator may name a symbol of the page where the source says "it". */
function isAdded({ piece, aligned, isRepeat }: Added, known: ReadonlySet<string>): boolean {
  if (aligned.source.length === 0) return false;
  if (isRepeat) return isDoubled(aligned.target, piece.raw) && !isDoubled(aligned.source, piece.raw);
  return !known.has(piece.key) && !isWritten(piece, aligned.source);
}

function isDoubled(views: readonly BlockView[], formula: string): boolean {
  return views.some(({ raw }) => raw.includes(`${formula} ${formula}`) || raw.includes(formula + formula));
}

const SMALL_NUMBER = /^\d{1,2}$|^\d\/\d$/;
const ONLY_NUMBERS = /^[\d.,%\\×+\-()/]*$/;

/** Whether a formula is only a number, such as `$3 \times 3$`, that these blocks write out in digits or words. */
function isWritten(piece: Piece, views: readonly BlockView[]): boolean {
  const number = plainNumber(piece.key);
  if (SMALL_NUMBER.test(number)) return true;
  return ONLY_NUMBERS.test(number) && views.some((view) => numbersIn(view).includes(number));
}

/** `$30 \%$` and `$\% 30$`, or `1.44` and `1,44`, are each language's own way to write a number. */
function isSameNumber({ lost, added }: Changed): boolean {
  const [a, b] = [lost, added].map(({ piece }) => plainNumber(piece.raw).replaceAll(/(?<=\d),(?=\d)/g, '.'));
  return a === b;
}

const plain = new WeakMap<BlockView, string>();

/** A block as {@link plainNumber} has it; each of its formulas may ask. */
function numbersIn(view: BlockView): string {
  const known = plain.get(view) ?? plainNumber(view.raw);
  plain.set(view, known);
  return known;
}

function plainNumber(text: string): string {
  return text.replaceAll(/\\times(?![a-zA-Z])|\*(?=\d)/g, '×').replaceAll(/[\s\\$%]/g, '');
}

function reportLost(context: CheckContext, { piece, line }: Lost): Finding {
  const place = context.sourceLineAt(piece.start);
  return makeFinding('formula-lost', line, say('piece-lost', { ...nameFormula(piece), line: place }));
}

function reportChanged({ lost, added }: Changed): Finding {
  const said = say('piece-differs', { ...nameFormula(added.piece), was: shorten(lost.piece.raw) });
  return makeFinding('formula-changed', added.line, said);
}

function reportAdded({ piece, line, isRepeat }: Added): Finding {
  const said = isRepeat
    ? say('formula-doubled', { formula: shorten(piece.raw) })
    : say('piece-added', nameFormula(piece));
  return makeFinding('formula-added', line, said);
}

function nameFormula({ raw }: Piece): { what: Message; piece: string } {
  return { what: say('a-formula'), piece: shorten(raw) };
}

function findBroken(context: CheckContext): Finding[] {
  return context.blocks.flatMap((aligned) => [
    ...findBrokenFormulas(context, aligned),
    ...findDollars(context, aligned),
  ]);
}

function findBrokenFormulas(context: CheckContext, aligned: Aligned<BlockView>): Finding[] {
  if (piecesOf(aligned.source).some(isBroken)) return [];
  return piecesOf(aligned.target)
    .filter(isBroken)
    .map(({ raw, start }) =>
      makeFinding('formula-broken', context.lineAt(start), say('formula-unreadable', { formula: shorten(raw) })),
    );
}

function piecesOf(views: readonly BlockView[]): Piece[] {
  return views.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'formula'));
}

function isBroken({ raw }: Piece): boolean {
  const tex = raw.replaceAll(/\\[\\{}]/g, '');
  const braces = (tex.match(/\{/g) ?? []).length - (tex.match(/\}/g) ?? []).length;
  const sides = (tex.match(/\\left(?![a-z])/g) ?? []).length - (tex.match(/\\right(?![a-z])/g) ?? []).length;
  return braces !== 0 || sides !== 0 || /\\[^\p{ASCII}]/u.test(tex);
}

/** A dollar sign left in the text closes no formula, and what was meant as one is prose. */
function findDollars(context: CheckContext, { source, target }: Aligned<BlockView>): Finding[] {
  const view = target.find(({ prose }) => prose.includes('$'));
  if (view === undefined || countDollars(target) <= countDollars(source)) return [];
  const at = view.prose.indexOf('$');
  const near = view.prose.slice(Math.max(0, at - 15), at + 15);
  const line = context.lineAt(findInText(view, near));
  return [makeFinding('formula-broken', line, say('dollar-alone', { near: shorten(near) }))];
}

function countDollars(views: readonly BlockView[]): number {
  return views.reduce((sum, { prose }) => sum + prose.split('$').length - 1, 0);
}

/** Offset in the page of the first dollar of the block that stands in the text, as well as its surroundings tell. */
function findInText({ block, raw }: BlockView, near: string): number {
  const word = near.split(/[\s$]+/).find((part) => part.length > 1);
  const at = word === undefined ? raw.indexOf('$') : raw.indexOf(word);
  return block.start + Math.max(0, at);
}
