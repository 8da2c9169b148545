/** Blocks that are copied are told apart by what translators leave alone in them. */
import { describe, expect, test } from 'vitest';
import { compareSolids, readSolid, shareTokens } from '../../src/align/solid.ts';
import { stripCode } from '../../src/markdown/features/code-tokens.ts';
import type { BlockKind } from '../../src/markdown/page.ts';

function share(kind: BlockKind, one: string, other: string): number {
  return shareTokens(readSolid(one, kind, ''), readSolid(other, kind, ''));
}

const fence = (info: string, body: string, marks = '```') => `${marks}${info}\n${body}\n${marks}`;

describe('code is the same', () => {
  test.for([
    ['whatever its comments say', 'x = 1  # one cup', 'x = 1  # una taza'],
    ['whatever its strings say', 'print(\'cups\', "of")', 'print("tazas", \'de\')'],
    ['whatever its docstring says', 'def f():\n  """Pour."""\n  go', "def f():\n  '''Vierta,\n  y espere.'''\n  go"],
    ['saved or not', 'x = 1 #@save\ny', 'x = 1\ny'],
    ['with other blank lines', 'x = 1\n\ny = 2', 'x = 1\ny = 2'],
  ] as const)('%s', ([, one, other]) => {
    expect(share('code', fence('py', one), fence('py', other))).toBe(1);
    expect(readSolid(fence('py', one), 'code', '').tokens.length).toBeGreaterThan(1);
  });

  test.for([
    ['whichever marks fence it', fence('py', 'x'), fence('py', 'x', '~~~~')],
    ['indented', fence('py', 'x'), `  ${fence('py', 'x')}`],
    ['with spaces around its info', fence('py', 'x'), fence('  py  ', 'x')],
    ['whichever number its cell has', fence('{.python .input n=3}', 'x'), fence('{.python .input n=127}', 'x')],
  ] as const)('%s', ([, one, other]) => {
    expect(share('code', one, other)).toBe(1);
  });
});

describe('code is not the same', () => {
  test.for([
    ['in another language', fence('py', 'x'), fence('r', 'x')],
    ['with a language or without', fence('py', 'x'), fence('', 'x')],
    ['with another name', fence('py', 'cups = 1'), fence('py', 'cans = 1')],
    ['with another name in letters of any script', fence('py', 'чай = 1'), fence('py', 'сок = 1')],
    ['with another number in a name', fence('py', 'x1 = 1'), fence('py', 'x2 = 1')],
    ['with another whole number', fence('py', 'x = 12'), fence('py', 'x = 13')],
    ['with another fraction', fence('py', 'x = 1.25'), fence('py', 'x = 1.26')],
    ['with another sign', fence('py', 'x + 1'), fence('py', 'x - 1')],
    ['in another order', fence('py', 'a(b)'), fence('py', 'b(a)')],
  ] as const)('%s', ([, one, other]) => {
    expect(share('code', one, other)).toBeLessThan(1);
  });

  test('by as much as differs', () => {
    const [one, near, far] = ['cups = pour(tea)', 'cups = pour(oil)', 'for jar in row: fill'].map((body) =>
      readSolid(fence('py', body), 'code', ''),
    );
    if (one === undefined || near === undefined || far === undefined) throw new Error('three are read');
    expect(shareTokens(one, near)).toBeGreaterThan(shareTokens(one, far));
    expect(shareTokens(one, far)).toBeGreaterThan(0);
  });
});

test.for([
  ['its fences', '```{.python}\nx = 1\n```', 'x = 1'],
  ['its tab line', '~~~\n#@tab pytorch\nx = 1\n~~~', '\nx = 1'],
  ['a comment of its own line', '# Boil.\nx = 1', '\nx = 1'],
  ['no sign inside a word', 'a#b', 'a#b'],
  ['strings, of which the marks stay', 'say("a\\"b", \'c\')', 'say("", "")'],
] as const)('code is stripped of %s', ([, raw, stripped]) => {
  expect(stripCode(raw)).toBe(stripped);
});

describe('a discussion is known by its topic', () => {
  const link = (words: string, topic: string) => `[${words}](https://discuss.example.org${topic})`;
  test.for([
    ['in other words', link('Discussions', '/t/25'), link('讨论', '/t/25'), 1],
    ['of another number', link('Discussions', '/t/25'), link('Discussions', '/t/26'), 0],
    ['of a number that begins alike', link('Discussions', '/t/25'), link('Discussions', '/t/257'), 0],
    ['without one', link('Discussions', '/c/5'), link('Discussions', '/t/25'), 0],
  ] as const)('%s', ([, one, other, shared]) => {
    expect(share('discussion', one, other)).toBe(shared);
  });

  test('and has nothing else to be known by', () => {
    expect(readSolid(link('Discussions', '/c/5'), 'discussion', '').tokens).toHaveLength(0);
    expect(readSolid(link('Discussions', '/t/25'), 'discussion', '').tokens).toHaveLength(1);
  });
});

describe('the odds of two blocks', () => {
  const code = (body: string, scope = '') => readSolid(fence('py', body), 'code', scope);
  test('rise with what they share, and there are none between kinds', () => {
    const [same, other] = [
      compareSolids(code('x = 1'), code('x = 1')),
      compareSolids(code('x = 1'), code('for jar in y')),
    ];
    expect(same).toBeGreaterThan(0);
    expect(other).toBeLessThan(0);
    expect(compareSolids(code('x = 1'), readSolid('x = 1', 'math', ''))).toBeUndefined();
  });

  test('fall where tabs differ, and most where none is shared', () => {
    const ask = (one: string, other: string) => compareSolids(code('x', one), code('x', other)) ?? NaN;
    const [same, some, none] = [ask('tea,oil', 'tea,oil'), ask('tea,oil', 'tea'), ask('tea', 'oil')];
    expect(same).toBeGreaterThan(some);
    expect(some).toBeGreaterThan(none);
    expect(ask('', '')).toBe(same);
    expect(ask('tea', '')).toBe(some);
  });
});
