import { describe, expect, test } from 'vitest';
import { countBytes, nameAnchor, readUnit } from '../../src/align/unit.ts';
import { splitWords } from '../../src/align/words.ts';
import { reduceTex } from '../../src/markdown/features/tex-tokens.ts';

describe('splitWords', () => {
  test('lowers case, folds widths and cuts endings', () => {
    expect(splitWords('Networks networking ＮＥＴ', 'en')).toEqual(['networ', 'networ', 'net']);
    expect(splitWords('ağlarından İstanbul IŞIK', 'tr')).toEqual(['ağlar', 'istan', 'işik']);
  });

  test('finds the words of a language without spaces and keeps them whole', () => {
    expect(splitWords('我们训练神经网络', 'zh').join('')).toBe('我们训练神经网络');
    expect(splitWords('我们训练神经网络', 'zh').length).toBeGreaterThan(1);
  });

  test('reads numbers without their separators', () => {
    expect(splitWords('1,000 and 1.000.000 but 2.5', 'en')).toEqual(['1000', 'and', '1000000', 'but', '2.5']);
  });

  test.each([
    ['fa', '۵ فنجان و ۱٬۵۰۰ برگ', ['5', '1500']],
    ['hi', '५ कप और १,५०० पत्ते', ['5', '1500']],
    ['zh', '３６个', ['36']],
  ])('reads numbers in digits of %s as others write them', (language, text, numbers) => {
    expect(splitWords(text, language).filter((word) => /^\d/.test(word))).toEqual(numbers);
  });

  test('keeps marks that translators carry over, in one form', () => {
    expect(splitWords('“Why?” (so)', 'en')).toEqual(['"', 'why', '?', '"', '(', 'so', ')']);
    expect(splitWords('「为？」', 'zh')).toEqual(['"', '为', '?', '"']);
  });
});

describe('readUnit', () => {
  test('takes formulas, code, roles and addresses out of the words', () => {
    const unit = readUnit('Let $x_i$ be `f(x)`, see :numref:`sec_a` or [here](https://a.org/b).', 'en');
    expect(unit.words).toEqual(['let', 'be', 'see', 'or', 'here']);
    expect(unit.anchors).toEqual(['$x_i', '`f(x)', ':sec_a', '@a.org/b']);
  });

  test('keeps the caption of a picture as words', () => {
    const unit = readUnit('![A neural net.](../img/net.svg)', 'en');
    expect(unit.words).toEqual(['a', 'neural', 'net']);
    expect(unit.anchors).toEqual(['!net.svg']);
  });

  test('counts UTF-8 bytes', () => {
    for (const text of ['abc', 'çığ', '汉字', '😀 ok']) expect(countBytes(text)).toBe(Buffer.byteLength(text));
  });
});

describe('anchors', () => {
  test('ignore what translators change in a formula', () => {
    expect(reduceTex(String.raw`$x = \text{if } \mathbf{y}$`)).toBe(
      reduceTex(String.raw`$x=\text{falls} \boldsymbol{y}$`),
    );
    expect(nameAnchor('math', '$x$')).toBe(nameAnchor('math', '$$ x. $$'));
  });

  test('of different kinds are different', () => {
    expect(nameAnchor('math', '$x$')).not.toBe(nameAnchor('code', '`x`'));
  });
});
