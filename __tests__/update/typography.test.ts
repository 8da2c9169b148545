import { describe, expect, test } from 'vitest';
import type { SpanKind } from '../../src/markdown/page.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import type { Token } from '../../src/markdown/tokens.ts';
import { giveTerms, protectTerms } from '../../src/update/accept/terms.ts';
import { setTypography } from '../../src/update/accept/typography.ts';
import { describePage } from '../../src/update/page/describe.ts';
import { learnStyle, type PageStyle, separatorBetween } from '../../src/update/page/style.ts';

const CHINESE: PageStyle = { separator: '\n', punctuation: 'full-width', latinSpace: '' };
const SPANISH: PageStyle = { separator: ' ', punctuation: 'half-width', latinSpace: ' ' };

/** Text with spans in braces: `{$x$}` is an atom, `{:numref:`a`}` a role. */
function tokensOf(text: string): Token[] {
  return text.split(/(\{[^}]*\})/).flatMap((part): Token[] => {
    if (part === '') return [];
    if (!part.startsWith('{')) return [{ type: 'text', raw: part }];
    const raw = part.slice(1, -1);
    const kind: SpanKind = raw.startsWith(':') ? 'role' : 'math';
    return [{ type: 'atom', kind, raw, key: raw }];
  });
}

function set(text: string, style: PageStyle, source = text): string {
  return setTypography(tokensOf(text), tokensOf(source), { language: style === SPANISH ? 'es' : 'zh', style })
    .map(({ raw }) => raw)
    .join('');
}

function styleOf(text: string, language: string): PageStyle {
  return learnStyle(describePage(parsePage(text, { language })));
}

describe('typography', () => {
  test.each([
    ['marks beside ideographs are full-width', '我们使用数组, 然后计算.', '我们使用数组，然后计算。'],
    ['no space stands between ideographs and a formula', '其中 {$x$} 是 输入。', '其中$x$是输入。'],
    ['a role keeps the space that makes it one', '参见{:numref:`a`} 的图.', '参见 :numref:`a`的图。'],
    ['numbers keep their marks', '共 3.14 和 1,000 个。', '共3.14和1,000个。'],
    ['brackets around ideographs are full-width', '数组 (例如张量) 很大。', '数组（例如张量）很大。'],
    ['a text without ideographs stays', 'See {$x$}, please.', 'See $x$, please.'],
  ])('in Chinese %s', (_, text, expected) => {
    expect(set(text, CHINESE)).toBe(expected);
  });

  test.each([
    [
      'a citation of pandoc keeps off letters, which would be part of its key',
      '参见@fig-x的图，@knuth。',
      '参见 @fig-x 的图，@knuth。',
    ],
    ['a role of d2lbook keeps off what stands before it', '参见:numref:`a`的图。', '参见 :numref:`a`的图。'],
    ['an address keeps off ideographs', '参见https://a.example的图。', '参见 https://a.example 的图。'],
  ])('%s', (_, text, expected) => {
    const atoms = /:numref:`a`|@fig-x|@knuth|https:\/\/a\.example/g;
    const tokens = text.split(/(?=:numref|@|https)|(?<=`a`|fig-x|knuth|example)/).map((raw): Token => {
      const kind = raw.startsWith(':n') ? 'role' : raw.startsWith('@') ? 'citation' : 'url';
      return raw.search(atoms) === 0 ? { type: 'atom', kind, raw, key: raw } : { type: 'text', raw };
    });
    expect(
      setTypography(tokens, tokens, { language: 'zh', style: CHINESE })
        .map(({ raw }) => raw)
        .join(''),
    ).toBe(expected);
  });

  test('a page that sets spaces around Latin words gets them', () => {
    expect(set('使用NumPy数组和{$x$}。', { ...CHINESE, latinSpace: ' ' })).toBe('使用 NumPy 数组和 $x$。');
  });

  test.each([
    ['an atom never touches the word before it', 'El valor{$x$} crece.', 'El valor $x$ crece.'],
    ['a suffix stays at its formula', "Bu {$x$}'in değeri.", "Bu $x$'in değeri."],
    ['a sentence never touches the next', 'Crece mucho.Luego baja.', 'Crece mucho. Luego baja.'],
  ])('in Latin script %s', (_, text, expected) => {
    expect(set(text, SPANISH, 'It is {$x$}.')).toBe(expected);
  });

  test('quotation marks become those of the page', () => {
    expect(set('Un "buen" té y “otro”.', { ...SPANISH, quotes: ['«', '»'] })).toBe('Un «buen» té y «otro».');
  });
});

describe('the style of a page', () => {
  test('is one sentence a line where the page does so', () => {
    expect(styleOf('第一句。\n第二句。\n第三句。\n', 'zh').separator).toBe('\n');
    expect(styleOf('第一句。第二句。第三句。\n', 'zh').separator).toBe('');
    expect(styleOf('Una frase. Otra frase.\n', 'es').separator).toBe(' ');
  });

  test('has the spaces around Latin words that most of the page has', () => {
    expect(styleOf('用 A 和 B 和 C 和 D 和 E 的书。\n', 'zh').latinSpace).toBe(' ');
    expect(styleOf('用A和B和C和D和E的书。\n', 'zh').latinSpace).toBe('');
  });

  test.each([
    ['links apart, as the page does', '看 [书](a) 吧。', '请读 [说明](b) 再说 [书](c) 好。'],
    ['links tight, as the page does', '看[书](a)吧。', '请读[说明](b)再说[书](c)好。'],
    ['links apart and strong words tight', '看 [书](a) 吧，**好**书。', '请读 [说明](b) 再说 [书](c) 好。'],
    ['code apart on a page whose words are tight', '看 `x` 吧，用A和B和C和D和E的书。', '请读 `x` 再说 `y` 好。'],
  ])('has %s', (_, line, expected) => {
    const style = styleOf(`${line}\n\n`.repeat(6), 'zh');
    const glued = parsePage(expected.replaceAll(' ', ''), { language: 'zh' });
    const [sentence] = describePage(glued).sentences;
    const tokens = sentence?.tokens ?? [];
    const placed = setTypography(tokens, tokens, { language: 'zh', style });
    expect(placed.map(({ raw }) => raw).join('')).toBe(expected);
  });

  test('has no habit of which there are few examples, and that of marks at the edge of a link where there are', () => {
    const spacesOf = (line: string, times: number) => styleOf(`${line}\n\n`.repeat(times), 'zh').spanSpaces;
    expect(spacesOf('看 [书](a) 吧。', 2)).toEqual({});
    expect(spacesOf('看 [书](a) 吧。', 3)).toEqual({ 'link wide': ' ', 'pair wide': ' ' });
    const text = (style: PageStyle) => {
      const { tokens = [] } = describePage(parsePage('看[“书”](a)吧。', { language: 'zh' })).sentences[0] ?? {};
      return setTypography(tokens, tokens, { language: 'zh', style })
        .map(({ raw }) => raw)
        .join('');
    };
    expect(text({ ...CHINESE, latinSpace: ' ' })).toBe('看[“书”](a)吧。');
    expect(text(styleOf('看 [“书”](a) 吧。\n\n'.repeat(3), 'zh'))).toBe('看 [“书”](a) 吧。');
  });

  test('sets what is part of a word as the source has it, in any script', () => {
    const write = (before: string, behind: string, source: string, style: PageStyle) => {
      const sent = describePage(parsePage(source, { language: 'en', dialect: 'gfm' })).sentences[0]?.tokens ?? [];
      const span = sent.find(({ type }) => type === 'atom');
      const texts = [before, behind].map((raw): Token => ({ type: 'text', raw }));
      const answer = span === undefined ? texts : texts.toSpliced(1, 0, span);
      const language = style === SPANISH ? 'es' : 'zh';
      return setTypography(answer, sent, { language, style })
        .map(({ raw }) => raw)
        .join('');
    };
    const spaced: PageStyle = { ...CHINESE, latinSpace: ' ' };
    expect(write('Té', ' nuestro.', '&copy; Our tea.', SPANISH)).toBe('Té&copy; nuestro.');
    expect(write('喝', '茶。', 'Drink&copy;, tea.', spaced)).toBe('喝&copy;茶。');
    expect(write('喝', '茶。', 'Drink &copy; tea.', spaced)).toBe('喝 &copy; 茶。');
  });

  test('sets a link to a Latin name as a Latin word where the page has few links', () => {
    const { tokens = [] } =
      describePage(parsePage('请读[React](b)再说[书](c)好。', { language: 'zh' })).sentences[0] ?? {};
    const style: PageStyle = { ...CHINESE, latinSpace: ' ' };
    const text = setTypography(tokens, tokens, { language: 'zh', style }).map(({ raw }) => raw);
    expect(text.join('')).toBe('请读 [React](b) 再说[书](c)好。');
  });

  test('gives way to what the configuration wishes', () => {
    const links = describePage(parsePage('看 [A](a) 吧，看 [书](a) 吧。\n\n'.repeat(6), { language: 'zh' }));
    expect(learnStyle(links, { latinSpace: '' }).spanSpaces).toEqual({ 'link wide': ' ', 'pair wide': ' ' });
    const page = describePage(parsePage('第一句。第二句。\n', { language: 'zh' }));
    expect(learnStyle(page, { separator: '\n' }).separator).toBe('\n');
  });

  test('never glues a Latin word to its neighbour', () => {
    const style: PageStyle = { ...CHINESE, separator: '' };
    expect(separatorBetween('第一句。', '第二句。', style)).toBe('');
    expect(separatorBetween('One.', 'Two.', style)).toBe(' ');
  });
});

describe('kept terms', () => {
  test('leave as protected spans, whole words only', () => {
    const tokens = protectTerms([{ type: 'text', raw: 'NumPy arrays, NumPyro, and C++.' }], ['NumPy', 'C++']);
    expect(tokens.map(({ type, raw }) => [type, raw])).toEqual([
      ['atom', 'NumPy'],
      ['text', ' arrays, NumPyro, and '],
      ['atom', 'C++'],
      ['text', '.'],
    ]);
  });
});

describe('the source term in brackets', () => {
  const source: Token[] = [
    { type: 'text', raw: 'This is a ' },
    { type: 'open', kind: 'emphasis', raw: '*', key: '*', pair: 0 },
    { type: 'text', raw: 'computational graph' },
    { type: 'close', kind: 'emphasis', raw: '*', key: '*', pair: 0 },
    { type: 'text', raw: '.' },
  ];
  const [, open, , close] = source;
  const translated: Token[] = [
    { type: 'text', raw: '这是' },
    ...(open === undefined ? [] : [open]),
    { type: 'text', raw: '计算图' },
    ...(close === undefined ? [] : [close]),
    { type: 'text', raw: '。' },
  ];
  const given = (style: PageStyle) =>
    giveTerms(translated, source, style)
      .map(({ raw }) => raw)
      .join('');

  test('is given where the page has the habit', () => {
    const page = '张量（tensor）、轴（axis）、阶（order）、元素（element）、向量（vector）。\n';
    const style = styleOf(page, 'zh');
    expect(style.givenTerms).toEqual(new Set(['tensor', 'axis', 'order', 'element', 'vector']));
    expect(given(style)).toBe('这是*计算图*（computational graph）。');
  });

  test('is not given twice, nor on a page without the habit', () => {
    expect(given({ ...CHINESE, givenTerms: new Set(['computational graph']) })).toBe('这是*计算图*。');
    expect(given(CHINESE)).toBe('这是*计算图*。');
  });
});
