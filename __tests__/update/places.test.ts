/** Places of a sentence at which a mark may come to stand. */
import { expect, test } from 'vitest';
import type { Token } from '../../src/markdown/tokens.ts';
import { listPlaces } from '../../src/update/plan/place/boundaries.ts';

/** Tokens of letters and of the ends of pairs, such as `a (1 b )1`. */
function read(text: string): Token[] {
  return text.split(' ').map((part): Token => {
    const [, side, pair] = /^([()])(\d)$/.exec(part) ?? [];
    if (side === undefined) return { type: 'text', raw: part };
    return { type: side === '(' ? 'open' : 'close', kind: 'strong', raw: '**', key: '**', pair: Number(pair) };
  });
}

/** For the place before each token, and the one behind the last, a letter for the pairs that are open there. */
function nameOpen(text: string): string {
  const names = listPlaces(read(text)).map(({ pairs }) => pairs);
  const known = [...new Set(names)];
  return names.map((name) => 'abcdef'[known.indexOf(name)]).join('');
}

test.each([
  ['one behind the other', 'x (1 y )1 z (1 y )1 z', 'aabbaabbaa'],
  ['one in the other', '(1 (2 y )2 z )1 z', 'abccbbaa'],
  ['ends that cross', '(1 (2 y )1 z )2 z', 'abccddaa'],
  ['an end without a beginning', 'x )1 y', 'aaaa'],
])('two places are in the same pairs or not: %s', (_, text, expected) => {
  expect(nameOpen(text)).toBe(expected);
});

test('what is open is the same behind ends that cross as where the other pair stands alone', () => {
  expect(nameOpen('(1 (2 y )1 z )2 (2 z )2')).toBe('abccddadda');
});
