/**
 * Numbers that the translation of a block does not repeat, in the digits and separators of its language or of the
 * source's. Whole numbers of one digit are often words, so they do not count.
 */

import { piecesOf } from '../../markdown/dialects/registry.ts';
import { say } from '../../messages/message.ts';
import { isScaled, isTelling, KnownNumbers } from '../../shared/known-numbers.ts';
import { readNumbers, type TextNumber } from '../../shared/numbers.ts';
import type { Aligned, BlockView, CheckContext } from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on numbers. */
export const numbers: RuleFamily = {
  rules: [
    {
      name: 'number-differs',
      severity: 'warning',
      description: 'A number of the source does not stand in the translation of its block.',
    },
  ],
  check: (context) => context.blocks.flatMap((aligned) => compareNumbers(context, aligned)),
};

interface PlacedNumber {
  readonly number: TextNumber;
  /** In the page. */
  readonly offset: number;
}

function compareNumbers(context: CheckContext, aligned: Aligned<BlockView>): Finding[] {
  if (aligned.source.length === 0 || aligned.target.length === 0) return [];
  const source = { views: aligned.source, language: context.source.language };
  const target = { views: aligned.target, language: context.target.language };
  const lost = findMissing(source, target);
  if (lost.length === 0) return [];
  const added = findMissing(target, source);
  return lost.map(({ number, offset }, index) => {
    const other = added[index];
    const lostNumber = { number: shorten(number.text), line: context.sourceLineAt(offset) };
    return other === undefined
      ? makeFinding('number-differs', context.lineFor(aligned, offset), say('number-lost', lostNumber))
      : makeFinding(
          'number-differs',
          context.lineAt(other.offset),
          say('number-differs', { ...lostNumber, other: shorten(other.number.text) }),
        );
  });
}

interface Side {
  readonly views: readonly BlockView[];
  readonly language: string;
}

/** Numbers in the text of `own` that stand nowhere in `other`. */
function findMissing(own: Side, other: Side): PlacedNumber[] {
  const placed = own.views
    .filter(({ block }) => block.segments.length > 0)
    .flatMap((view) => readText(view, own.language));
  if (placed.length === 0) return [];
  const known = other.views.map((view) => new KnownNumbers(withoutKeys(view), other.language));
  const missing = placed.filter(({ number }) => !known.some((ofView) => ofView.has(number)));
  if (missing.length === 0) return [];
  const isWord = other.views.some(({ raw }) =>
    readNumbers(raw, other.language).some((number) => isScaled(raw, number)),
  );
  return missing.filter(({ number }) => !(isWord && number.values.some((value) => value.endsWith('00'))));
}

const PIECES = piecesOf();

/** The text of a block without names that may hold digits; `Euler.1749` does not give the year 1749. */
function withoutKeys({ raw, pieces }: BlockView): string {
  const names = pieces.filter(({ kind }) => PIECES.get(kind)?.isName);
  return names.reduce((text, piece) => text.replace(piece.raw, ' '), raw);
}

/** Numbers of a block that stand in its text, not in formulas or code. */
function readText({ block, prose, raw }: BlockView, language: string): PlacedNumber[] {
  const inText = new Set(readNumbers(prose, language).map(({ text }) => text));
  if (inText.size === 0) return [];
  return readNumbers(raw, language)
    .filter((number) => inText.has(number.text) && isTelling(raw, number) && !isScaled(raw, number))
    .map((number) => ({ number, offset: block.start + number.start }));
}
