/** Three-way merge of what is copied: code cells, formulas, directives. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MergedText, mergePieces, type PieceMerger } from '../../src/update/compose/merge-pieces.ts';
import { mergeText as mergeSides } from '../../src/update/compose/merge-text.ts';

const BASE = `#@tab mxnet
def brew(leaves, minutes=3):  #@save
    """Brew a pot of tea."""
    # Boil the water first
    water = boil(90)
    # Then wait
    wait(minutes)
    print('the tea is ready', water)
`;
const TRANSLATED = `#@tab mxnet
def brew(leaves, minutes=3):  #@save
    """泡一壶茶。"""
    # 先烧水
    water = boil(90)
    # 然后等待
    wait(minutes)
    print('茶泡好了', water)
`;

function mergeText(base: string, target: string, source: string): MergedText {
  return mergeSides({ base, target, source }, { languages: { from: 'en', to: 'zh' } });
}

/** Make a change in the base, merge it into the translation. */
function merge(from: string, to: string, translated = TRANSLATED): ReturnType<typeof mergeText> {
  expect(BASE).toContain(from);
  return mergeText(
    BASE,
    translated,
    BASE.replace(from, () => to),
  );
}

function translatedWith(from: string, to: string): string {
  expect(TRANSLATED).toContain(from);
  return TRANSLATED.replace(from, () => to);
}

describe('translated comments and strings stay beside code that changes', () => {
  test.for([
    ['an argument', 'minutes=3', 'minutes=4', 'minutes=3', 'minutes=4'],
    ['the line under a comment', 'boil(90)', 'boil(95, lid=True)', 'boil(90)', 'boil(95, lid=True)'],
    ['the line of a string', "ready', water)", "ready', water, leaves)", "了', water)", "了', water, leaves)"],
    [
      'a new line',
      '    wait(minutes)\n',
      '    stir()\n    wait(minutes)\n',
      '    wait(minutes)\n',
      '    stir()\n    wait(minutes)\n',
    ],
    ['a line that goes', '    water = boil(90)\n', '', '    water = boil(90)\n', ''],
    ['the tab', '#@tab mxnet', '%%tab mxnet', '#@tab mxnet', '%%tab mxnet'],
    ['the name of the function', 'def brew', 'def steep', 'def brew', 'def steep'],
  ] as const)('%s', ([, from, to, before, after]) => {
    expect(merge(from, to)).toEqual({ text: translatedWith(before, after), conflicts: [] });
  });

  test('a comment that the source changes is the source’s', () => {
    expect(merge('# Then wait', '# Then wait for a while').text).toBe(
      translatedWith('# 然后等待', '# Then wait for a while'),
    );
  });

  test('a comment that goes takes its translation with it', () => {
    expect(merge('    # Then wait\n', '').text).toBe(translatedWith('    # 然后等待\n', ''));
  });

  test('a comment that the source repeats on a new line has the wording of the translator there too', () => {
    expect(merge('    wait(minutes)\n', '    wait(minutes)\n    # Boil the water first\n').text).toBe(
      translatedWith('    wait(minutes)\n', '    wait(minutes)\n    # 先烧水\n'),
    );
    const partly = TRANSLATED.replace('    # 然后等待\n', '    # 然后等待\n    # Boil the water first\n');
    const base = BASE.replace('    # Then wait\n', '    # Then wait\n    # Boil the water first\n');
    expect(mergeText(base, partly, base.replace('90', '95')).text).toBe(partly.replace('90', '95'));
  });

  test('a comment whose line moves keeps its translation', () => {
    const moved = BASE.replace('    # Then wait\n    wait(minutes)\n', '').replace(
      '    # Boil the water first\n',
      '    # Then wait\n    wait(minutes)\n    # Boil the water first\n',
    );
    expect(mergeText(BASE, TRANSLATED, moved).text).toContain('# 然后等待\n    wait(minutes)\n    # 先烧水');
  });
});

test('where the translator has put comments elsewhere, no line stands twice and none of the source is lost', () => {
  const sides = { base: '#\n   # tea\n', target: '#  té\n      #\n', source: "#\n# it's hot # tea\n" };
  expect(mergeText(sides.base, sides.target, sides.source).text).toBe("#  té\n# it's hot # tea\n");
});

describe('the translator’s own code', () => {
  test('stays where the source did not touch it', () => {
    const own = translatedWith('    wait(minutes)\n', '    wait(minutes + 1)\n');
    expect(merge('minutes=3', 'minutes=4', own)).toEqual({
      text: own.replace('minutes=3', 'minutes=4'),
      conflicts: [],
    });
  });

  test('gives way where both changed the same tokens, and the conflict is told with both', () => {
    const own = translatedWith('boil(90)', 'boil(80)');
    const { text, conflicts } = merge('boil(90)', 'boil(95)', own);
    expect(text).toContain('boil(95)');
    expect(text).toContain('# 先烧水');
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.target).toContain('boil(80)');
    expect(conflicts[0]?.source).toContain('boil(95)');
  });

  test('that is the new source’s already stays as it is', () => {
    const own = translatedWith('boil(90)', 'boil(95)');
    expect(merge('boil(90)', 'boil(95)', own)).toEqual({ text: own, conflicts: [] });
  });
});

test('words in a formula stay when its symbols change', () => {
  expect(mergeText('$$a \\text{ and } b$$', '$$a \\text{ y } b$$', '$$a \\text{ and } c$$').text).toBe(
    '$$a \\text{ y } c$$',
  );
});

test('white space at line ends is no change', () => {
  expect(mergeText('a = 1  \nb', 'a = 1\nb', 'a = 1\nb')).toEqual({ text: 'a = 1\nb', conflicts: [] });
});

describe('laws', () => {
  const line = fc.constantFrom(
    'a = 1',
    'b = f(a)',
    '# one',
    '# two',
    'print("x", a)',
    '',
    '    return b',
    '"""Doc."""',
  );
  const code = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

  test('no edit leaves the translation; no translation takes the edit', () => {
    fc.assert(
      fc.property(code, code, (a, b) => {
        expect(mergeText(a, b, a)).toEqual({ text: b, conflicts: [] });
        expect(mergeText(a, a, b)).toEqual({ text: b, conflicts: [] });
        expect(mergeText(a, b, b)).toEqual({ text: b, conflicts: [] });
      }),
    );
  });

  test('a second merge of the same edit changes nothing', () => {
    fc.assert(
      fc.property(code, code, code, (base, target, source) => {
        const { text } = mergeText(base, target, source);
        expect(mergeText(source, text, source).text).toBe(text);
      }),
    );
  });
});

describe('front matter is merged by its keys', () => {
  const mergeEntries = (base: string, target: string, source: string) =>
    mergeSides({ base, target, source }, { languages: { from: 'en', to: 'es' }, hasKeys: true }).text;

  test('a key that comes again is the same entry as the one that comes again', () => {
    const base = 'icon: pot\nicon: cup\nicon: jar\nmotto: Short\n';
    const target = 'icon: olla\nicon: taza\nicon: jarro\nmotto: Breve\n';
    expect(mergeEntries(base, target, base.replace('cup', 'glass'))).toBe(target.replace('taza', 'glass'));
    expect(mergeEntries(base, target, base.replace('jar', 'tin'))).toBe(target.replace('jarro', 'tin'));
  });

  test.for(['motto : Breve\nicon : olla\n', '"motto": Breve\n"icon": olla\n', "'motto' : Breve\n'icon' : olla\n"])(
    'a key is the same however it is written, and stands once: %j',
    (target) => {
      const source = 'motto: Short\nicon: cup\n';
      const [motto = ''] = target.split('\n');
      expect(mergeEntries('motto: Short\nicon: pot\n', target, source)).toBe(`${motto}\nicon: cup\n`);
    },
  );

  test('text before the first entry belongs to none: lines are merged', () => {
    const base = '# Of tea\nicon: pot\nmotto: Short\n';
    const target = '# Del té\nicon: pot\nmotto: Breve\n';
    expect(mergeEntries(base, target, base.replace('pot', 'cup'))).toBe(target.replace('pot', 'cup'));
  });
});

test('a line of one sign again and again, which both sides have changed, is the new one, and what went is told', () => {
  const line = (name: string) => `${`\\${name}{b}`.repeat(1500)}\n`;
  const { text, conflicts } = mergeText(line('old'), line('own'), line('new'));
  expect(text).toBe(line('new'));
  expect(conflicts).toHaveLength(1);
});

describe('a piece of the translation that says two of the source', () => {
  const take: PieceMerger = {
    merge: ({ target, source }) => ({ text: `${target.trim()}+${source}`, conflicts: [] }),
    leave: ({ source }) => ({ text: source, conflicts: [] }),
  };
  const put = (...source: readonly string[]) =>
    mergePieces(
      {
        base: ['one\n', 'two\n'],
        target: ['uno y dos\n'],
        source,
        beads: [{ source: [0, 1], target: [0] }],
        former: [0, 1],
      },
      take,
    ).text;

  test('stands once where both stand', () => {
    expect(put('one\n', 'two\n')).toBe('uno y dos\n');
  });

  test('stands where the one that did not change stands, beside what the other one became', () => {
    expect(put('one\n', 'new\n')).toBe('uno y dos\nnew\n');
    expect(put('new\n', 'two\n')).toBe('new\nuno y dos\n');
  });

  test('is merged with both where both changed', () => {
    expect(put('new\n', 'other\n')).toBe('uno y dos+new\nother\n');
  });
});
