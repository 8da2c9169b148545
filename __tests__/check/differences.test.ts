import { describe, expect, test, vi } from 'vitest';
import type { BlockView, CheckContext } from '../../src/check/context.ts';
import { comparePieces } from '../../src/check/differences.ts';
import type { Piece } from '../../src/check/pieces.ts';
import * as similarity from '../../src/shared/similarity.ts';

vi.mock('../../src/shared/similarity.ts', { spy: true });

const pieceOf = (key: string, start: number): Piece => ({ kind: 'role', key, raw: key, start });

/** Blocks of two pages by the keys of their pieces; `undefined` where a side has no block. */
function contextOf(blocks: readonly (readonly [source: readonly string[] | undefined, target: readonly string[]])[]) {
  const view = (keys: readonly string[]) => ({ pieces: keys.map(pieceOf) });
  const aligned = blocks.map(([source, target]) => ({
    source: source === undefined ? [] : [view(source)],
    target: [view(target)],
    score: 1,
  }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a comparison of pieces looks at
  return { blocks: aligned, lineAt: () => 1, lineFor: () => 1 } as unknown as CheckContext & { blocks: BlockView[] };
}

const keysOf = (found: readonly { readonly piece: Piece }[]) => found.map(({ piece }) => piece.key);
const EMPTY: readonly (readonly [readonly string[], readonly string[]])[] = Array.from({ length: 9 }, () => [[], []]);

describe('a piece that stands elsewhere', () => {
  test('is not lost within five blocks, and lost beyond', () => {
    const near = comparePieces(contextOf([[['a'], []], ...EMPTY.slice(0, 4), [[], ['a']]]), 'role');
    expect(near).toEqual({ lost: [], added: [], changed: [] });
    const far = comparePieces(contextOf([[['a'], []], ...EMPTY.slice(0, 5), [[], ['a']]]), 'role');
    expect([keysOf(far.lost), keysOf(far.added)]).toEqual([['a'], ['a']]);
  });

  test('is not lost in a block that only the translation has, however far', () => {
    const found = comparePieces(contextOf([[['a'], []], ...EMPTY, [undefined, ['a']]]), 'role');
    expect(found).toEqual({ lost: [], added: [], changed: [] });
  });

  test('serves one lost piece, the first', () => {
    const found = comparePieces(
      contextOf([
        [['a'], []],
        [['a'], []],
        [[], ['a']],
      ]),
      'role',
    );
    expect([found.lost.map(({ at }) => at), found.added]).toEqual([[1], []]);
    const before = comparePieces(contextOf([[[], ['a']], ...EMPTY, [['a'], []], [[], ['a']]]), 'role');
    expect([keysOf(before.lost), before.added.map(({ at }) => at)]).toEqual([[], [0]]);
  });
});

test('lost and added pieces of one block are versions of each other: the most alike first, then in order', () => {
  const found = comparePieces(
    contextOf([
      [
        ['sec_boats', 'zzz'],
        ['yyy', 'sec_boat'],
      ],
    ]),
    'role',
  );
  expect(found.changed.map(({ lost, added }) => [lost.piece.key, added.piece.key])).toEqual([
    ['sec_boats', 'sec_boat'],
    ['zzz', 'yyy'],
  ]);
});

test('of thousands that differ each is compared with those around it', () => {
  const keys = (sign: string) => Array.from({ length: 3000 }, (_, at) => `${sign}${at}`);
  const compare = vi.mocked(similarity.similarity);
  compare.mockClear();
  const { changed } = comparePieces(contextOf([[keys('key'), keys('kez')]]), 'role');
  expect(compare.mock.calls.length).toBeGreaterThan(3000);
  expect(compare.mock.calls.length).toBeLessThan(3000 * 201);
  expect(changed).toHaveLength(3000);
});
