import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { kindsOf, sentencesOf, showPage } from '../support/show-page.ts';

const read = (text: string) => parsePage(text, { language: 'en' });

describe('what a block is', () => {
  test.for([
    ['', []],
    [' \n\n', []],
    ['# One', ['heading']],
    ['Title\n=====', ['heading']],
    ['Two lines\nof text.', ['paragraph']],
    ['# One\nText', ['heading', 'paragraph']],
    ['## Summary\n* a\n* b', ['heading', 'item', 'item']],
    ['Text\n* a\n\nText', ['paragraph', 'item', 'paragraph']],
    ['* a\nlazy\n* b', ['item', 'item']],
    ['1. a\n1. b\n    1. c', ['item', 'item', 'item']],
    ['* a\n\n  b\n* c', ['item', 'paragraph', 'item']],
    ['*', ['item']],
    ['> a\n> b', ['paragraph']],
    ['```python\na\n```', ['code']],
    ['```\nnever closed\n\n# a', ['code']],
    ['* a\n  ```\n  b\n  ```', ['item', 'code']],
    ['    indented text', ['paragraph']],
    ['---\na: b\n---\nText', ['metadata', 'paragraph']],
    ['***\n\na\n\n---', ['rule', 'paragraph', 'rule']],
    ['---\n\n* a\n\n> b', ['rule', 'item', 'paragraph']],
    ['---\ntea: hot\n\n* a', ['rule', 'paragraph', 'item']],
    ['<!-- a -->\n\nText', ['html', 'paragraph']],
    ['<div>\n\nText\n\n</div>', ['html', 'paragraph', 'html']],
    ['[a]: https://b.c', ['definition']],
    ['![a](b.png)', ['image']],
    ['![a](b.png)\n:label:`c`', ['image', 'directive']],
    ['![a](b.png) and text', ['paragraph']],
    ['![](b.png)', ['image']],
    [':Caption\n:label:`c`\n\n| a |\n|--|\n| b |', ['caption', 'directive', 'table']],
    ['a | b\n-- | --\nc | d', ['table']],
    [':label:`a`', ['directive']],
    [':width:`1px` :label:`a`', ['directive']],
    ['Text\n:label:`a`\nText', ['paragraph', 'directive', 'paragraph']],
    [':numref:`a` starts a line', ['paragraph']],
    [':begin_tab:`mxnet`\nText\n:end_tab:', ['tab', 'paragraph', 'tab']],
    [':begin_tab:`mxnet, jax`\n[Discussions](https://discuss.d2l.ai/t/1)\n:end_tab:', ['tab', 'discussion', 'tab']],
    ['[Tartışmalar](https://discuss.d2l.ai/t/1)', ['discussion']],
    ['[Discussions](https://discuss.d2l.ai/t/1) and text', ['paragraph']],
    ['(**\n$$a$$\n**)', ['paragraph', 'math', 'paragraph']],
    ['\uFEFF# One', ['heading']],
    ['# One\r\nText\r\n\r\n* a\r\n', ['heading', 'paragraph', 'item']],
    ['a\fb', ['paragraph']],
    ['=====', ['paragraph']],
  ] as const)('%j', ([text, kinds]) => {
    expect(kindsOf(read(text))).toEqual(kinds);
  });
});

test('headings have their level, items their depth, and all else the depth of the item it stands in', () => {
  const page = read('# a\n\n#### b\n\n* c\n    * d\n\n      e\n\nf');
  expect(page.blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['heading', 1],
    ['heading', 4],
    ['item', 1],
    ['item', 2],
    ['paragraph', 2],
    ['paragraph', 0],
  ]);
});

describe('what is for a translator', () => {
  test.for([
    ['the caption of an image', '![A *cat* and $x$.](cat.png)', ['A *cat* and $x$.']],
    ['a caption with brackets', '![A [b] c $]$ d](e_(f).png "g")', ['A [b] c $]$ d', 'g']],
    ['the caption of a table, without its colon', ':Five cats', ['Five cats']],
    [
      'cells that hold letters or what stands for them',
      '| a | 1 | $x$ |\n|--|--|--|\n| | b c | 2 |',
      ['a', '$x$', 'b c'],
    ],
    ['a heading without its marks', '## One ##', ['One']],
    ['an item without its marker', '12) One', ['One']],
    ['each line of a block quote, without its mark', '> One.\n> Two.', ['One.', 'Two.']],
    ['what stands for words', '* `x`', ['`x`']],
    ['nothing of a displayed formula', '$$x$$', []],
    ['nothing of a picture without a caption', '![](a.png)', []],
    ['numbers alone', '1234.', []],
    ['nothing of a code cell', '```\nText.\n```', []],
    ['nothing of a directive', ':label:`text`', []],
    ['the text of a tab', ':begin_tab:`x`\nText.\n:end_tab:', ['Text.']],
    ['nothing of a discussion link', '[Discussions](https://discuss.d2l.ai/t/1)', []],
  ] as const)('%s', ([, text, sentences]) => {
    expect(sentencesOf(read(text))).toEqual(sentences);
  });
});

test('in plain Markdown the dialect of the book has no meaning', () => {
  const text = ':label:`x`\n\nA [**b**] c.';
  expect(showPage(parsePage(text, { language: 'en', dialect: 'gfm' }))).toEqual([
    { block: 'paragraph', segments: [{ sentences: [':label:`x`'], spans: ['emoji atom :label:', 'code atom `x`'] }] },
    {
      block: 'paragraph',
      segments: [{ sentences: ['A [**b**] c.'], spans: ['strong open 0 **', 'strong close 0 **'] }],
    },
  ]);
});
