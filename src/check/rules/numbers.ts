/**
 * Numbers that the translation of a block does not repeat.
 *
 * Only numbers of two digits and more count: smaller ones are often words. Separators are ignored, since `1,234.5`
 * and `1.234,5` are the same number.
 */

import type { Aligned, BlockView, CheckContext } from '../context.ts';
import type { Finding } from '../finding.ts';
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

const NUMBER = /(?<![\p{sc=Latin}\d_]|[\p{sc=Latin}\d][-./])\d+(?:[.,' \u00A0\u2009]\d{3}(?!\d))*(?:[.,]\d+)?/gu;
/** `1990s`, which other languages write with two digits. */
const DECADE = /^\d{3}0s\b/;
/** What multiplies a number: `10 million`, `1000万`. */
const SCALE =
  /^\s*(?:[万萬億亿兆만억千百]|hundred|thousand|million|billion|trillion|bin\b|milyon|milyar|nghìn|triệu|tỷ)/iu;

interface PlacedNumber {
  readonly text: string;
  readonly digits: string;
  readonly isDecade: boolean;
  readonly offset: number;
}

function compareNumbers(context: CheckContext, aligned: Aligned<BlockView>): Finding[] {
  if (aligned.source.length === 0 || aligned.target.length === 0) return [];
  const lost = findMissing(aligned.source, aligned.target);
  const added = findMissing(aligned.target, aligned.source);
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

/** Numbers in the text of `own` that stand nowhere in `other`. */
function findMissing(own: readonly BlockView[], other: readonly BlockView[]): PlacedNumber[] {
  const known = new Set(other.flatMap((view) => listDigits(withoutKeys(view))));
  const isScaled = other.some(({ raw }) =>
    readNumbers(raw).some(({ index, text }) => isFollowed(raw, index + text.length)),
  );
  return own
    .filter(({ block }) => block.segments.length > 0)
    .flatMap(readText)
    .filter(({ digits }) => digits.length >= 2 && !known.has(digits))
    .filter(({ digits, isDecade }) => !(isDecade && known.has(digits.slice(-2))))
    .filter(({ digits }) => !(isScaled && digits.endsWith('00')));
}

function isFollowed(raw: string, at: number): boolean {
  return SCALE.test(raw.slice(at, at + 12));
}

const KEYS = new Set(['label', 'reference', 'citation', 'link', 'image']);

/** The text of a block without names that may hold digits; `Euler.1749` does not give the year 1749. */
function withoutKeys({ raw, pieces }: BlockView): string {
  const names = pieces.filter(({ kind }) => KEYS.has(kind));
  return names.reduce((text, piece) => text.replace(piece.raw, ' '), raw);
}

/** Every way to read the digits of a text: `10,20` is two numbers or one. */
function listDigits(raw: string): string[] {
  const text = raw.normalize('NFKC');
  return [...text.matchAll(/\d+/g), ...joinDigits(text).matchAll(/\d+/g)].map(([digits]) => digits);
}

/** Numbers of a block that stand in its text, not in formulas or code. */
function readText({ block, prose, raw }: BlockView): PlacedNumber[] {
  const inText = new Set(readNumbers(prose).map(({ text }) => text));
  return readNumbers(raw)
    .filter(({ text, index }) => inText.has(text) && !isFollowed(raw, index + text.length))
    .map(({ text, index }) => {
      const isDecade = DECADE.test(raw.slice(index, index + 6));
      return { text, digits: joinDigits(text), isDecade, offset: block.start + index };
    });
}

function readNumbers(text: string): { text: string; index: number }[] {
  return [...text.matchAll(NUMBER)].map((match) => ({ text: match[0], index: match.index }));
}

/** Full-width digits made narrow, separators between digits taken out. */
function joinDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/(?<=\d)(?:[.,](?=\d)|[' \u00A0\u2009](?=\d{3}(?!\d)))/g, '');
}
