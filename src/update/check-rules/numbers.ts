/**
 * Numbers that the translation of a block does not repeat.
 *
 * Only numbers of two digits and more count: smaller ones are often words. Separators are ignored, since `1,234.5`
 * and `1.234,5` are the same number.
 */
import type { Finding } from '../proposal.ts';
import type { Aligned, BlockView, CheckContext } from './context.ts';
import { type RuleFamily, shorten } from './rule.ts';

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

/** `1990s`, which other languages write with two digits. */
const DECADE = /^\d{3}0s$/;
const NUMBER = /(?<![\p{L}\d_]|[\p{L}\d][-./])\d+(?:[.,' \u00A0\u2009]\d{3}(?!\d))*(?:[.,]\d+)?(?:(?<=\d{3}0)s)?/gu;
/** Words that multiply a number: `10 million`, `1000万`. */
const SCALE = /[万萬億亿兆만억千百]|hundred|thousand|million|billion|trillion|\bbin\b|milyon|milyar|nghìn|triệu|tỷ/iu;

function compareNumbers(context: CheckContext, aligned: Aligned<BlockView>): Finding[] {
  if (aligned.source.length === 0 || aligned.target.length === 0) return [];
  const lost = missingFrom(aligned.target, aligned.source);
  const added = missingFrom(aligned.source, aligned.target);
  return lost.map((number, index) => {
    const other = added[index];
    const found = other === undefined ? 'is not in the translation' : `may have become ${other.text}`;
    return {
      rule: 'number-differs',
      line: other === undefined ? context.lineFor(aligned, number.offset) : context.lineAt(other.offset),
      message: `The number ${shorten(number.text)} (source line ${context.sourceLineAt(number.offset)}) ${found}: check it.`,
    };
  });
}

interface PlacedNumber {
  readonly text: string;
  readonly digits: string;
  readonly offset: number;
}

/** Numbers in the text of `own` that stand nowhere in `other`. */
function missingFrom(other: readonly BlockView[], own: readonly BlockView[]): PlacedNumber[] {
  if (own.some(({ prose }) => SCALE.test(prose))) return [];
  const raw = joinDigits(other.map((view) => view.raw).join('\n'));
  const isScaled = SCALE.test(raw);
  return own
    .filter(({ block }) => block.segments.length > 0)
    .flatMap(numbersOf)
    .filter(({ text, digits }) => digits.length >= 2 && !raw.includes(DECADE.test(text) ? digits.slice(-2) : digits))
    .filter(({ digits }) => !(isScaled && digits.endsWith('00')));
}

function numbersOf({ block, prose, raw }: BlockView): PlacedNumber[] {
  const inProse = new Set(readNumbers(prose, 0).map(({ digits }) => digits));
  return readNumbers(raw, block.start).filter(({ digits }) => inProse.has(digits));
}

function readNumbers(text: string, from: number): PlacedNumber[] {
  return [...text.matchAll(NUMBER)].map((match) => ({
    text: match[0],
    digits: joinDigits(match[0]).replace('s', ''),
    offset: from + match.index,
  }));
}

/** Full-width digits made narrow, separators between digits taken out. */
function joinDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/(?<=\d)[.,' \u00A0\u2009](?=\d)/g, '');
}
