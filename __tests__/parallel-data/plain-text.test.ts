import { describe, expect, test } from 'vitest';
import { readComments } from '../../src/parallel-data/code-comments.ts';
import { readPageDigest } from '../../src/parallel-data/page-digest.ts';

function readTexts(text: string, language = 'en'): string[] {
  return readPageDigest({ text, language, dialect: 'd2l' }).sentences.map((sentence) => sentence.text);
}

describe('the plain text of a page', () => {
  test.each([
    [
      'emphasis, links and code keep their words',
      'Use *the* **`net`** of [Keras](https://keras.io).',
      'Use the net of Keras.',
    ],
    ['a role goes with its brackets', 'We saw an MLP (:numref:`sec_mlp`) before.', 'We saw an MLP before.'],
    ['a list of formulas goes with its commas', 'Let ($x$, $y$) be inputs of it.', 'Let be inputs of it.'],
    ['no space is left before a full stop', 'See the model in :eqref:`eq_a`.', 'See the model in.'],
    ['what hangs on a formula goes too', 'It is the $i$-th row of $k$-means here.', 'It is the row of here.'],
    ['slide marks are no text', '[**This is a slide.**]', 'This is a slide.'],
    ['entities and escapes are characters', 'Tom &amp; Jerry cost 5\\% more.', 'Tom & Jerry cost 5% more.'],
    ['a line end is a space', 'One line\nand another.', 'One line and another.'],
    ['a picture gives its caption', '![A cat.](../img/cat.svg)', 'A cat.'],
  ])('%s', (_, page, text) => {
    expect(readTexts(page)).toEqual([text]);
  });

  test.each([
    ['a formula between wide characters leaves nothing', '设 $x$ 为向量。', '设为向量。'],
    ['brackets of full width are emptied as well', '我们见过模型（:numref:`a`）。', '我们见过模型。'],
    ['a line end between wide characters is nothing', '一行\n又一行。', '一行又一行。'],
  ])('in Chinese %s', (_, page, text) => {
    expect(readTexts(page, 'zh')).toEqual([text]);
  });

  test('headings, items, table cells, captions and tabs give text, code and display formulas none', () => {
    const page = [
      '# Title here',
      '* An item.',
      '| Head one | Head two |\n|---|---|\n| Cell one | Cell two |',
      '```python\nx = 1  # a comment\n```',
      '$$x = y$$',
      ':begin_tab:`mxnet`\nTab prose.\n:end_tab:',
    ].join('\n\n');
    expect(readTexts(page)).toEqual([
      'Title here',
      'An item.',
      'Head one',
      'Head two',
      'Cell one',
      'Cell two',
      'Tab prose.',
    ]);
  });
});

test('comments of code are read with their place, docstrings by their first paragraph', () => {
  const cell = [
    '```{.python .input}',
    '# One comment,',
    '# two lines',
    'def f(x):',
    '    """Say it.',
    '',
    '    More."""',
    '    return "#no"  # the end',
    '```',
  ].join('\n');
  expect(readComments(cell, 'en').map(({ text }) => text)).toEqual(['One comment, two lines', 'Say it.', 'the end']);
});
