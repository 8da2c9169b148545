/**
 * Slide marks and emphasis: lost, unpaired, or with spaces that keep Markdown from reading them.
 */

import { blockTraits, dialectOf } from '../../markdown/dialects/registry.ts';
import type { Span } from '../../markdown/page.ts';
import { say } from '../../messages/message.ts';
import type { Aligned, BlockView, CheckContext } from '../context.ts';
import { comparePieces } from '../differences.ts';
import { type Finding, makeFinding } from '../finding.ts';
import type { Piece } from '../pieces.ts';
import { findPrintedStars } from '../printed-stars.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on marks around text. */
export const marks: RuleFamily = {
  rules: [
    {
      name: 'slide-mark-lost',
      severity: 'warning',
      description: 'A passage that the source marks for slides, as in [**…**], is not marked in the translation.',
    },
    {
      name: 'slide-mark-unpaired',
      severity: 'error',
      description: 'A slide mark opens or closes alone, so that its signs are printed.',
    },
    {
      name: 'slide-mark-space',
      severity: 'warning',
      description: 'A slide mark has white space inside, as in [** text **].',
    },
    {
      name: 'emphasis-broken',
      severity: 'error',
      description:
        'A star opens or closes no emphasis: it is unpaired, white space stands on its inner side, or the marks and letters beside it keep GitHub from reading it.',
    },
  ],
  check: (context) => [
    ...findLost(context),
    ...findUnpaired(context),
    ...context.blocks.flatMap((aligned) => [...findSpaces(context, aligned), ...findStars(context, aligned)]),
  ],
};

/** Marks with `~~` leave words out of the slides; which words a language can leave out is its own affair. */
function findLost(context: CheckContext): Finding[] {
  const { lost } = comparePieces(context, 'slide-open');
  return lost
    .filter(({ piece }) => !piece.raw.includes('~'))
    .map(({ piece, line }) => {
      const place = { mark: markedText(context, piece), line: context.sourceLineAt(piece.start) };
      return makeFinding('slide-mark-lost', line, say('slide-mark-lost', place));
    });
}

function markedText(context: CheckContext, { start }: Piece): string {
  const text = context.source.text.slice(start, start + 400);
  const closed = /^[^]*?(?:\*\*|~~)[\])]/.exec(text)?.[0];
  return shorten(closed ?? text, 40);
}

/** A mark may open in a paragraph and close behind the formula that follows, so marks are paired page-wide. */
function findUnpaired(context: CheckContext): Finding[] {
  const allowed = countByKey(unpairedOf(context.blocks.flatMap(({ source }) => source)));
  const target = context.blocks.flatMap((aligned) => aligned.target).toSorted((a, b) => a.block.start - b.block.start);
  return unpairedOf(target).flatMap((piece) => {
    const left = allowed.get(piece.key) ?? 0;
    allowed.set(piece.key, left - 1);
    if (left > 0) return [];
    const near = shorten(context.target.text.slice(Math.max(0, piece.start - 12), piece.start + 20), 40);
    const said = say('slide-mark-alone', { mark: piece.raw, near });
    return [makeFinding('slide-mark-unpaired', context.lineAt(piece.start), said)];
  });
}

function countByKey(pieces: readonly Piece[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of pieces) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How many blocks behind its opening a slide mark may close. */
const CLOSE_WINDOW = 4;

function unpairedOf(views: readonly BlockView[]): Piece[] {
  const unpaired: Piece[] = [];
  /** What stands open, by what closes it. */
  const open = new Map<string, { piece: Piece; at: number }[]>();
  for (const [at, view] of views.entries())
    for (const piece of view.pieces) {
      if (piece.kind === 'slide-open') {
        const closer = closerOf(piece.raw);
        open.set(closer, open.get(closer) ?? []);
        open.get(closer)?.push({ piece, at });
      }
      if (piece.kind !== 'slide-close') continue;
      const own = open.get(piece.raw) ?? [];
      if (at - (own.at(-1)?.at ?? -Infinity) <= CLOSE_WINDOW) own.pop();
      else unpaired.push(piece);
    }
  const left = [...open.values()].flat().map(({ piece }) => piece);
  return [...unpaired, ...left].toSorted((a, b) => a.start - b.start);
}

function closerOf(open: string): string {
  return open.slice(1) + (open.startsWith('[') ? ']' : ')');
}

const MARK_SPACE = /[[(](?:\*\*|~~)[ \t]|[ \t](?:\*\*|~~)[\])](?!\()/g;

function findSpaces(context: CheckContext, { source, target }: Aligned<BlockView>): Finding[] {
  if (source.some(({ block, raw }) => blockTraits(block.kind).isCode !== true && raw.search(MARK_SPACE) !== -1))
    return [];
  return target
    .filter(({ block }) => block.segments.length > 0)
    .flatMap((view) =>
      [...view.raw.matchAll(MARK_SPACE)].slice(0, 1).map(({ index }) => {
        const said = say('slide-mark-space', { mark: shorten(view.raw.slice(index, index + 30)) });
        return makeFinding('slide-mark-space', context.lineAt(view.block.start + index), said);
      }),
    );
}

/** Stars that Markdown leaves as text; the first of each group of blocks is reported. */
function findStars(context: CheckContext, { source, target }: Aligned<BlockView>): Finding[] {
  const listStrays = (text: string, view: BlockView) => {
    const printed = dialectOf(context.dialect).emphasis === 'strict' ? findPrintedStars(view) : [];
    return [...straysOf(text, view), ...printed].toSorted((a, b) => a - b);
  };
  const stray = target.flatMap((view) => listStrays(context.target.text, view));
  const own = source.flatMap((view) => listStrays(context.source.text, view));
  const first = stray[0];
  if (first === undefined || stray.length <= own.length) return [];
  const near = shorten(context.target.text.slice(Math.max(0, first - 15), first + 25), 40);
  return [makeFinding('emphasis-broken', context.lineAt(first), say('star-alone', { near }))];
}

/** Stars in the prose of a segment that starts at an offset. */
function findLoose(prose: string, start: number, spans: readonly Span[]): number[] {
  if (!prose.includes('*')) return [];
  const signs = prose.split('');
  for (const span of spans) signs.fill(' ', span.start - start, span.end - start);
  return [...signs.join('').matchAll(/\*+/g)].map(({ index }) => start + index);
}

function straysOf(text: string, { block }: BlockView): number[] {
  return block.segments.flatMap(({ start, end, spans }) => {
    const stray = spans.filter(({ kind, pair }) => kind === 'emphasis' && pair === undefined).map((span) => span.start);
    return [...stray, ...findLoose(text.slice(start, end), start, spans)].toSorted((a, b) => a - b);
  });
}
