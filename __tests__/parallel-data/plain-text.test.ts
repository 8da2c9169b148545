import { describe, expect, test } from 'vitest';
import { readShortFormula } from '../../src/markdown/features/short-formula.ts';
import { readComments } from '../../src/parallel-data/code-comments.ts';
import { readPageDigest } from '../../src/parallel-data/page-digest.ts';
import { joinTexts } from '../../src/parallel-data/plain-text.ts';

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
    ['a list of formulas goes with its commas', 'Let ($x + 1$, $f(y)$) be inputs of it.', 'Let be inputs of it.'],
    ['a formula of one symbol is a word', 'Let ($x_i$, $\\mathbf{y}$) be inputs.', 'Let (x_i, y) be inputs.'],
    ['no space is left before a full stop', 'See the model in :eqref:`eq_a`.', 'See the model in.'],
    ['what hangs on a formula goes too', 'It is the $(i+1)$-th row of $(a, b)$-trees.', 'It is the row of.'],
    ['what hangs on a symbol stays', 'It is the $i$-th row of $k$-means.', 'It is the i-th row of k-means.'],
    ['slide marks are no text', '[**This is a slide.**]', 'This is a slide.'],
    ['entities and escapes are characters', 'Tom &amp; Jerry cost 5\\% more.', 'Tom & Jerry cost 5% more.'],
    ['a line end is a space', 'One line\nand another.', 'One line and another.'],
    ['marks of emphasis part no word', 'It is un**believ**able, *sub*-word.', 'It is unbelievable, sub-word.'],
    ['spaces are one, and none at the end', 'Two  spaces &nbsp; and <br> [it](x).  ', 'Two spaces and it.'],
    ['a picture gives its caption', '![A cat.](../img/cat.svg)', 'A cat.'],
  ])('%s', (_, page, text) => {
    expect(readTexts(page)).toEqual([text]);
  });

  test.each([
    ['fr-CA', 'Voici : oui.'],
    ['en', 'Voici: oui.'],
  ])('behind what is dropped, %s has the space of its marks', (language, text) => {
    expect(readTexts('Voici $x + 1$ : oui.', language)).toEqual([text]);
  });

  test('what gives its words, or is no text, is not counted as dropped', () => {
    const [first] = readPageDigest({
      text: 'A **bold** [link](https://x.y) of `code` and $x + 1$ and :numref:`a`.',
      language: 'en',
      dialect: 'd2l',
    }).sentences;
    expect(first?.dropped).toBe(2);
  });

  test.each([
    ['a formula between wide characters leaves nothing', '设 $x + 1$ 为向量。', '设为向量。'],
    ['a symbol keeps its spaces', '设 $x$ 为$n$维向量。', '设 x 为n维向量。'],
    ['brackets of full width are emptied as well', '我们见过模型（:numref:`a`）。', '我们见过模型。'],
    ['a line end between wide characters is nothing', '一行\n又一行。', '一行又一行。'],
  ])('in Chinese %s', (_, page, text) => {
    expect(readTexts(page, 'zh')).toEqual([text]);
  });

  test.each([
    ['fa', 'می‌خواهم کتاب‌ها را ببینم.'],
    ['hi', 'यह क्‍ष है।'],
    ['ml', 'അവന്‍ വന്നു.'],
    ['si', 'ශ්‍රී ලංකාව.'],
    ['en', 'The 👩‍🔬 and the 👨‍👩‍👧 drink.'],
  ])('joiners of %s stay, and what nobody needs goes', (language, text) => {
    expect(readTexts(text, language)).toEqual([text]);
    expect(readTexts(`\u2060${text.replace(' ', ' \u200B\u00AD')}`, language)).toEqual([text]);
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

test('a page has the comments of its code cells by their blocks, and of nothing else', () => {
  const text = '# Tea\n\n```py\nx = 1  # Boil.\n```\n\nPour it.\n\n```py\ny = 2  # Wait.\n```\n\n$$z  # No.$$\n';
  const { code } = readPageDigest({ text, language: 'en', dialect: 'd2l' });
  const read = [...code].map(([block, comments]) => [block, comments.map((comment) => comment.text)]);
  expect(read).toEqual([
    [1, ['Boil.']],
    [3, ['Wait.']],
  ]);
});

test.each([
  ['$n$', 'n'],
  ['$ x_i $', 'x_i'],
  ['$x_{ij}$', 'x_ij'],
  ['$\\mathbf{W}^{(1)}$', undefined],
  ['$\\mathbf{x}_t$', 'x_t'],
  ['$\\boldsymbol{\\theta}$', 'θ'],
  ['$\\hat{y}$', 'ŷ'],
  ['$\\ell_2$', 'ℓ_2'],
  ["$f'$", "f'"],
  ['$256$', '256'],
  ['$0.5$', '0.5'],
  ['$10\\%$', '10%'],
  ['$-1$', '-1'],
  ['$n - 1$', undefined],
  ['$\\frac{1}{2}$', undefined],
  ['$\\text{ReLU}$', undefined],
  ['$5 \\times 5$', '5 × 5'],
  ['$n_h\\times n_w$', 'n_h × n_w'],
  ['$i^\\mathrm{th}$', 'i^th'],
  ['$1/2$', '1/2'],
  ['$xy$', undefined],
  ['$a + b$', undefined],
  ['$\\leq$', undefined],
  ['$$x$$', 'x'],
])('the formula %s is read as %s', (formula, text) => {
  expect(readShortFormula(formula)).toBe(text);
});

test.each([
  ['th', 'ใส่ใบชาลงในกา\u0020รอห้านาที', 'ใส่ใบชาลงในกา', 'รอห้านาที'],
  ['km', 'ដាក់តែ។ រង់ចាំ។', 'ដាក់តែ។', 'រង់ចាំ។'],
  ['zh', '它用Keras PyTorch也行。', '它用Keras', 'PyTorch也行。'],
  ['zh', '它用Keras也行。', '它用', 'Keras也行。'],
  ['ja', 'お茶を入れます。待ちます。', 'お茶を入れます。', '待ちます。'],
  ['yue', '放茶葉入去。等五分鐘。', '放茶葉入去。', '等五分鐘。'],
  ['ko', '차를 넣는다. 기다린다.', '차를 넣는다.', '기다린다.'],
])('sentences of %s are joined as they are written', (language, joined, ...sentences) => {
  expect(joinTexts(sentences, language)).toBe(joined);
});
