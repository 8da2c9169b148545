import { describe, expect, test } from 'vitest';
import { assertPageFits, PAGE_LIMITS } from '../../src/shared/page-limits.ts';
import { decodePage, tryDecodePage, tryDecodeText } from '../../src/shared/page-text.ts';

const LIMITS = { pageBytes: 2000, lineBytes: 500, nesting: 10, underlines: 20 };
const check = (text: string) => () => assertPageFits('a.md', text, LIMITS);

describe('a page is refused by name, with the limit and what to do', () => {
  test.each([
    ['its bytes', `${'x'.repeat(99)}\n`.repeat(30), /^a\.md: has 3,000 bytes; limits\.page-bytes is 2,000: divide/],
    ['bytes, not characters', '好\n'.repeat(501), /^a\.md: has 2,004 bytes/],
    ['a long line', `a\n${'好'.repeat(170)}\n`, /^a\.md:2: a line of 510 bytes; limits\.line-bytes is 500/],
    ['quotes', `a\n\n${'>'.repeat(11)} x`, /^a\.md:3: 11 quotes or lists inside one another; limits\.nesting is 10/],
    ['lists on one line', `${'- '.repeat(11)}x`, /^a\.md:1: 11 quotes or lists/],
    ['lists on one line that is set in', `${' '.repeat(18)}- - x`, /^a\.md:1: 11 quotes or lists/],
    ['numbers and quotes in turn', `${'1. > '.repeat(6)}x`, /12 quotes or lists/],
    [
      'underlines',
      'a\n=\n'.repeat(21),
      /^a\.md:42: more than 20 headings with a line under them; limits\.underlines is 20/,
    ],
    ['underlines in a quote', '> a\n> -\n'.repeat(21), /^a\.md:42: more than 20 headings/],
    ['underlines with CRLF line ends', 'a\r\n=\r\n'.repeat(21), /^a\.md:42: more than 20 headings/],
    ['lists of many lines', Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'), /^a\.md:11: /],
    ['notes in notes', `${'[^a]: '.repeat(11)}x`, /^a\.md:1: 11 quotes or lists/],
    [
      'fences in fences',
      ['`````{note}', '````{tip}', '```{tip}', 'x', '```', '````', '`````'].join('\n'),
      /^a\.md:3: 3 fences or indented bodies inside one another, each of which counts as 5; limits\.nesting is 10/,
    ],
    ['fences of several signs', ':::::a\n````b\n~~~c\nx', /^a\.md:3: 3 fences/],
    ['bodies that are indented', `!!! a\n${' '.repeat(12)}!!! b`, /^a\.md:2: 3 fences or indented bodies/],
    ['definitions in definitions', `a\n: b\n\n\t\t\t: c`, /^a\.md:4: 3 fences/],
    ['brackets', `${'['.repeat(11)}x${']'.repeat(11)}`, /^a\.md:1: 11 brackets inside one another; limits\.nesting is/],
    ['brackets of several lines', `a\n${'![\n'.repeat(11)}x${'](y)\n'.repeat(11)}`, /^a\.md:23: 11 brackets/],
    ['brackets with others behind them', `${'['.repeat(11)}x${']'.repeat(10)}[y]] [z]`, /11 brackets/],
    ['brackets that stand among others', `[[a] ${'[b] [c '.repeat(10)}[d]${']'.repeat(10)}`, /11 brackets/],
  ])('for %s', (_, text, message) => {
    expect(check(text)).toThrow(message);
  });

  test('however many marks a line has', () => {
    expect(() => decodePage('a.md', Buffer.from('> '.repeat(49_000)), PAGE_LIMITS)).toThrow('49,000 quotes');
  });
});

describe('a page is taken', () => {
  test.each([
    ['empty', ''],
    ['at its limits', `${'x'.repeat(500)}\n`.repeat(3) + 'x'.repeat(497)],
    ['as deep as may be', `${'>'.repeat(10)} x`],
    ['with a rule of many signs', '- '.repeat(4)],
    ['with a table of many cells', '| - '.repeat(100)],
    ['with an indented line of code', `${' '.repeat(400)}x > y - z`],
    ['with a picture as an address', `See ![a pot](data:image/png;base64,${'QUJDRA'.repeat(900)}==) here.`],
    ['with as many underlines as may be', 'a\n===\n\n'.repeat(20)],
    ['with as many brackets as may be', `${'['.repeat(10)}x${']'.repeat(10)} ${'[a] '.repeat(50)}`],
    ['with brackets that open only', '[ '.repeat(100)],
    ['with brackets that close only', '] '.repeat(100)],
    ['with brackets behind backslashes', `${'\\['.repeat(20)}x${'\\]'.repeat(20)}`],
    ['with brackets of two paragraphs', `${'['.repeat(9)}\n\n[[x]]${']'.repeat(9)}`],
    ['with rules between blank lines', '---\n\n'.repeat(200)],
    ['with fences one behind the other', '```a\nx\n```\n\n~~~\ny\n~~~\n\n:::: b\n::: c\n:::\n::::\n'.repeat(20)],
    ['with fences that never close', ':::a\n\n'.repeat(50) + '```b\n'.repeat(50)],
    ['with signs of other fences inside fences', '```md\n:::\n```\n\n'.repeat(20)],
    ['with lines that open and close', ':::image source="a.png":::\n\n'.repeat(20)],
    ['with fences in items', '- ```a\n  x\n  ```\n'.repeat(20)],
    ['with code between backticks of a line', '```a``` b\n~~~~\n'.repeat(20)],
    ['with dashes inside a line', `a ${'- '.repeat(100)}`],
  ])('that is %s', (_, text) => {
    expect(check(text)).not.toThrow();
  });
});

test.each([
  ['bytes', (count: number) => `${'x'.repeat(99)}\n`.repeat(10_000) + 'x'.repeat(count), 0],
  ['bytes of a line', (count: number) => 'x'.repeat(count), 400_000],
  ['quotes inside one another', (count: number) => `${'>'.repeat(count)} x`, 100],
  ['underlines', (count: number) => 'a\n=\n'.repeat(count), 1000],
])('where nothing is set, a page may be far beyond what people write, and no more: %s', (_, write, most) => {
  expect(() => assertPageFits('a.md', write(most), PAGE_LIMITS)).not.toThrow();
  expect(() => assertPageFits('a.md', write(most + 1), PAGE_LIMITS)).toThrow('limits.');
});

test('bytes that are over a limit, the one that is set, are no text of a page', () => {
  expect(tryDecodePage(Buffer.from('>'.repeat(11)), LIMITS)).toBeUndefined();
  expect(tryDecodePage(Buffer.from('>'.repeat(11)), { ...LIMITS, nesting: 11 })).toBe('>'.repeat(11));
  expect(tryDecodeText(Buffer.from('>'.repeat(11)))).toBe('>'.repeat(11));
});
