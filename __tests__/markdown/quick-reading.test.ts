/** Text full of marks is read as micromark reads it, in work that grows with the text alone. */
import { Parser } from 'acorn';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { htmlText } from 'micromark-core-commonmark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { EditMap } from 'micromark-util-edit-map';
import type { Event, TokenizeContext } from 'micromark-util-types';
import { describe, expect, test, vi } from 'vitest';
import { findExpression, findTag } from '../../src/markdown/features/expressions.ts';
import { nextFinder, paragraphEnd } from '../../src/markdown/finders.ts';
import { DEEPEST_PAIRS, type PairRules, pairRuns, type Run } from '../../src/markdown/pair-runs.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { resolveQuickly } from '../../src/markdown/resolve-pairs.ts';
import { parseTree, type TreeNode } from '../../src/markdown/tree.ts';
import { spansOf } from '../support/show-page.ts';

const trees = [gfmStrikethroughFromMarkdown()];
const GRAMMAR = { syntaxOf: () => [resolveQuickly(gfmStrikethrough())], trees };

/** Types and places of all nodes, outer ones first. */
function listNodes(node: TreeNode): string[] {
  return [`${node.type} ${node.start} ${node.end}`, ...node.children.flatMap(listNodes)];
}

interface StockPoint {
  readonly offset?: number | undefined;
}

interface StockNode {
  readonly type: string;
  readonly position?: { readonly start: StockPoint; readonly end: StockPoint } | undefined;
  readonly children?: readonly StockNode[];
}

function listStock({ type, position, children = [] }: StockNode): string[] {
  return [`${type} ${position?.start.offset} ${position?.end.offset}`, ...children.flatMap(listStock)];
}

const MARKS = ['*', '**', '***', '*****', '_', '__', '___', '~', '~~'];
const OTHERS = ['a', ' ', '中', '。', '.', '(', '[', ']', '](x)', '![', '`', '``', '\\', '\n', '<', '&amp;', '\n\n'];
const HTML = ['<!--', '-->', '<!-->', '<?', '?>', '<![CDATA[', ']]>', '<!a', '>', '<b c="d">', '\n> ', '\n- '];

test.for(['friendly', 'strict'] as const)('nodes are those of micromark, emphasis %s', (emphasis) => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
    fc.constantFrom('a', 'b', ...OTHERS, ...HTML),
  );
  const extensions = [...(emphasis === 'friendly' ? [cjkFriendlyExtension()] : []), gfmStrikethrough()];
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = `x${pieces.join('')}`;
      const [root, ...nodes] = listNodes(parseTree(text, GRAMMAR, { emphasis }));
      expect(root).toBe(`root 0 ${text.length}`);
      expect(nodes).toEqual(listStock(fromMarkdown(text, { extensions, mdastExtensions: trees })).slice(1));
    }),
    { numRuns: 1500 },
  );
});

describe('pairs inside one another', () => {
  const nest = (depth: number) => `${'*a '.repeat(depth)}x${' a*'.repeat(depth)}`;
  const count = (text: string) => listNodes(parseTree(text, GRAMMAR)).filter((node) => node.startsWith('emph')).length;

  test('are read up to a bound, and the innermost ones beyond', () => {
    expect(count(nest(DEEPEST_PAIRS))).toBe(DEEPEST_PAIRS);
    expect(count(nest(DEEPEST_PAIRS + 1))).toBe(DEEPEST_PAIRS);
    expect(count(`${nest(3 * DEEPEST_PAIRS)}\n\n${nest(2)}`)).toBe(DEEPEST_PAIRS + 2);
  });

  test('count as deep as the deepest of them, not as many', () => {
    expect(count(`*b ${'*a* '.repeat(2 * DEEPEST_PAIRS)} b*`)).toBe(2 * DEEPEST_PAIRS + 1);
    expect(count(`*b ${nest(DEEPEST_PAIRS)} *c* b*`)).toBe(DEEPEST_PAIRS + 1);
  });
});

describe('work grows with the text', () => {
  const SAME: Omit<PairRules, 'sizeOf'> = { kindOf: ({ mark, length }) => `${mark}${length}` };
  const run = (mark: string, opens: boolean, closes: boolean): Run => ({ mark, length: 1, opens, closes });
  test.for([
    ['closing runs without an opening one', [run('*', false, true)]],
    ['openings that do not fit', [run('*', true, false), run('_', false, true)]],
    [
      'openings that do not fit, and one that does',
      [run('~', true, false), run('*', true, true), run('_', true, true)],
    ],
  ] as const)('pairing looks at each run a few times: %s', ([, some]) => {
    let looks = 0;
    const sizeOf = (opener: Run, closer: Run) => {
      looks += 1;
      return opener.mark === closer.mark ? 1 : 0;
    };
    const runs = Array.from({ length: 1000 }, () => some).flat();
    pairRuns([run('+', true, false), ...runs], { ...SAME, sizeOf });
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(5 * runs.length);
  });

  test.for(['[a](', '*a<b ', '\\*a<b ', '&amp;a<b ', 'a<b\n'])(
    'what stands behind a piece of text is not moved for it: %j',
    (piece) => {
      let moved = 0;
      const splice: (this: unknown[], ...args: [number, number, ...unknown[]]) => unknown[] = Array.prototype.splice;
      const spy = vi.spyOn(Array.prototype, 'splice').mockImplementation(function (this: unknown[], ...args) {
        if (args[0] >= 0) moved += Math.max(0, this.length - args[0] - args[1]);
        return splice.apply(this, args);
      });
      const text = piece.repeat(1000);
      parseTree(text, GRAMMAR);
      spy.mockRestore();
      expect(moved).toBeLessThan(5 * text.length);
    },
  );

  test('nor for the marks of notes behind exclamation marks', () => {
    let moved = 0;
    const splice: (this: unknown[], ...args: [number, number, ...unknown[]]) => unknown[] = Array.prototype.splice;
    const spy = vi.spyOn(Array.prototype, 'splice').mockImplementation(function (this: unknown[], ...args) {
      if (args[0] >= 0) moved += Math.max(0, this.length - args[0] - args[1]);
      return splice.apply(this, args);
    });
    const text = `[^a]: b\n\n${'![^a] a] '.repeat(1000)}\n`;
    parsePage(text, { language: 'en', dialect: 'gfm' });
    spy.mockRestore();
    expect(moved).toBeLessThan(20 * text.length);
  });

  test.for(['<? ', '<!a ', '<![CDATA[ ', '<!-- '])('no end is sought of what opens and never ends: %j', (open) => {
    const spy = vi.spyOn(htmlText, 'tokenize');
    const read = (text: string) => parseTree(`a ${text}`, GRAMMAR);
    read(open.repeat(100));
    expect(spy).not.toHaveBeenCalled();
    read(`${open.repeat(3)} ?>--> ]]>`);
    expect(spy).toHaveBeenCalled();
    spy.mockRestore();
  });

  test('events before an edit stay where they are', () => {
    const events = Array.from({ length: 1000 }, (_, at) => makeEvent(at));
    const edits = new EditMap();
    edits.add(998, 1, [makeEvent(-1), makeEvent(-2)]);
    const push = vi.spyOn(events, 'push');
    edits.consume(events);
    expect(events.slice(997).map(numberOf)).toEqual([997, -1, -2, 999]);
    expect(push.mock.calls).toHaveLength(3);
  });

  test('edits of events are those of micromark', () => {
    const edit = fc.record({ at: fc.nat(20), remove: fc.nat(2), add: fc.nat(3) });
    fc.assert(
      fc.property(fc.uniqueArray(edit, { selector: ({ at }) => Math.floor(at / 3), maxLength: 6 }), (edits) => {
        const events = Array.from({ length: 23 }, (_, at) => makeEvent(at));
        const wanted = events.map(numberOf);
        const map = new EditMap();
        for (const { at, remove, add } of edits)
          map.add(
            at - (at % 3),
            remove,
            Array.from({ length: add }, (_, place) => makeEvent(100 * at + place)),
          );
        for (const { at, remove, add } of edits.toSorted((a, b) => b.at - a.at))
          wanted.splice(at - (at % 3), remove, ...Array.from({ length: add }, (_, place) => 100 * at + place));
        map.consume(events);
        expect(events.map(numberOf)).toEqual(wanted);
        map.consume(events);
        expect(events.map(numberOf)).toEqual(wanted);
      }),
    );
  });

  test('expressions in braces are read once, wherever they are asked for', () => {
    const text = "{' ".repeat(2000);
    const spy = vi.spyOn(RegExp.prototype, 'test');
    for (let at = text.length; at >= 0; at -= 1) findExpression(text, at);
    for (let at = 0; at < text.length; at += 1) findExpression(text, at);
    const looks = spy.mock.calls.length;
    spy.mockRestore();
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(3 * text.length);
  });

  test('a page of MDX stops at an expression that no brace of it ends', () => {
    let units = 0;
    const parse: typeof Parser.parseExpressionAt = Parser.parseExpressionAt.bind(Parser);
    const spy = vi.spyOn(Parser, 'parseExpressionAt').mockImplementation((...args) => {
      units += args[0].length;
      return parse(...args);
    });
    const { fault } = parsePage(`# Tea\n\nSee {{< a >}} ${'{b} '.repeat(12_000)}\n`, {
      language: 'en',
      dialect: 'mdx',
    });
    spy.mockRestore();
    expect(fault).toMatchObject({ dialect: 'mdx', line: 3 });
    expect(fault?.message).toBe('no closing brace ends this expression, of all that were tried');
    expect(units).toBeGreaterThan(1_000_000);
    expect(units).toBeLessThan(20_100_000);
  });
});

const makeEvent = (offset: number): Event => {
  const point = { line: 1, column: 1, offset, _index: 0, _bufferIndex: 0 };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- edits look at no context
  return ['enter', { type: 'data', start: point, end: point }, {} as TokenizeContext];
};
const numberOf = ([, { start }]: Event) => start.offset;

test('the next sign is found from whatever place it is asked for', () => {
  const find = nextFinder('a>b>c', '>');
  expect([0, 2, 4, 1, 3, 0].map(find)).toEqual([1, 3, Infinity, 1, 3, 1]);
});

test('elements in elements are read however deep they stand', () => {
  const [depth, words] = [5000, 'Words of a tag'];
  const page = parsePage(`${'<a>'.repeat(depth)}${words}${'</a>'.repeat(depth)}\n`, {
    language: 'en',
    dialect: 'docbuilder',
  });
  const texts = page.blocks.flatMap(({ segments }) => segments.map(({ start, end }) => page.text.slice(start, end)));
  expect(texts).toEqual([words]);
});

test.for([
  ['![A jar](jar.png) here', ['image ![', 'image ](jar.png)']],
  ['![A [small] jar](jar.png) here', ['image ![', 'image ](jar.png)']],
  ['![A [jar](jar.md) of salt](jar.png) here', ['image ![', 'image ](jar.png)']],
  ['![A $[0, 1)$ jar](jar.png) of $x$', ['image ![', 'math $[0, 1)$', 'image ](jar.png)', 'math $x$']],
  ['![A [`c` [y](z) b](w) d](v) here', ['image ![', 'code `c`', 'image ](v)']],
  ['![Some `[` salt](jar.png) here', ['image ![', 'code `[`', 'image ](jar.png)']],
  ['![It costs $5](a.png) and ![this $6](b.png)', ['image ![', 'image ](a.png)', 'image ![', 'image ](b.png)']],
] as const)('the resource of an image is the one that its brackets leave: %s', ([text, spans]) => {
  const found = spansOf(parsePage(text, { language: 'en', dialect: 'd2l' }));
  expect(found.filter((span) => !span.startsWith('link'))).toEqual(spans);
});

test('the end of a paragraph is that of the one asked for, in whatever order', () => {
  const texts = ['One.\n\nTwo.\n \t\nThree.', 'One and one.\n\nTwo.'];
  const ask = (text: string) => [11, 0, 6, 4, 20, 3].map((offset) => paragraphEnd(text, offset));
  expect(texts.map(ask)).toEqual([
    [20, 4, 10, 4, 20, 4],
    [12, 12, 12, 12, 18, 12],
  ]);
});

test.for([
  ['An ![^a] image.', ['footnote [^a]']],
  ['An ![^*c*] image.', ['footnote [^*c*]']],
  ['A ![jar] with [^a] and ![^b].', ['footnote [^a]', 'footnote [^b]']],
] as const)('a mark of a note behind an exclamation mark is one: %s', ([text, spans]) => {
  const page = parsePage(`${text}\n\n[^a]: One.\n\n[^b]: Two.\n\n[^*c*]: Three.\n`, { language: 'en', dialect: 'gfm' });
  expect(spansOf(page).filter((span) => !span.startsWith('image'))).toEqual(spans);
});

test.for([
  ['gfm', '> [!NOTE] a'],
  ['vitepress', '::: note a'],
] as const)('a title ends no line with a gap that no person wrote, in %s: %s', ([dialect, line]) => {
  const read = (gap: number) => parsePage(`${line}${' '.repeat(gap)}b\n`, { language: 'en', dialect }).blocks;
  expect(read(499)).toMatchObject([{ kind: 'marker', segments: [{ kind: 'text' }] }]);
  expect(read(500)).toMatchObject([{ kind: 'marker', segments: [] }]);
});

test('what is longer than a person writes is no expression and no tag', () => {
  const longest = 20_000;
  const [expression, tag] = [`{${'a'.repeat(longest - 2)}}`, `<A ${'b'.repeat(longest - 4)}>`];
  expect([findExpression(expression, 0), findTag(tag, 0)]).toEqual([longest, longest]);
  expect([findExpression(`{a${expression.slice(1)}`, 0), findTag(`<A b${tag.slice(3)}`, 0)]).toEqual([
    undefined,
    undefined,
  ]);
});
