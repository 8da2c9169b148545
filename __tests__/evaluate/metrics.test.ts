import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBleu, describeBleu, type Smoothing } from '../../src/evaluate/metrics/bleu.ts';
import { chooseTokenizer, findBetterTokenizer } from '../../src/evaluate/metrics/choose.ts';
import { createChrf } from '../../src/evaluate/metrics/chrf.ts';
import {
  addStatistics,
  countReferences,
  type Metric,
  measureSegments,
  type References,
} from '../../src/evaluate/metrics/metric.ts';
import { createTer } from '../../src/evaluate/metrics/ter.ts';
import { type Tokenizer, tokenize } from '../../src/evaluate/metrics/tokenize.ts';
import { VERSION } from '../../src/shared/version.ts';

/** The texts of the examples in sacreBLEU's README. */
const SYSTEM = ['The dog bit the man.', "It wasn't surprising.", 'The man had just bitten him.'];
const REFERENCES = [
  ['The dog bit the man.', 'It was not unexpected.', 'The man bit him first.'],
  ['The dog had bit the man.', 'No one was surprised.', 'The man had bitten the dog.'],
];
const CHINESE = ['深度学习“很好”。', '我们使用GPU训练模型,学习率为0.01。', '狗咬人比人咬狗出现的频率要高得多。'];
const CHINESE_REFERENCE = [
  '深度学习非常“好”!',
  '我们用 GPU 来训练模型,其学习率是0.01。',
  '“狗咬人”比“人咬狗”出现的频率要高得多。',
];

function scoreOf(metric: Metric, hypotheses: readonly string[], references: References): number {
  return metric.score(addStatistics(metric, measureSegments(metric, hypotheses, references)));
}

describe('BLEU', () => {
  test('of several references is what sacreBLEU 2.6 says', () => {
    const metric = createBleu({ tokenizer: '13a' });
    expect(scoreOf(metric, SYSTEM, REFERENCES)).toBeCloseTo(48.530827, 6);
    const details = describeBleu(addStatistics(metric, measureSegments(metric, SYSTEM, REFERENCES)), {
      tokenizer: '13a',
    });
    expect(details).toMatchObject({ hypothesisLength: 17, referenceLength: 18 });
    expect(details.brevityPenalty).toBeCloseTo(0.942873, 6);
  });

  test.each<[Tokenizer, number]>([
    ['zh', 46.2801308784976],
    ['char', 51.02427627419976],
    ['13a', 0],
  ])('of Chinese with the tokenizer %s is %f', (tokenizer, score) => {
    expect(scoreOf(createBleu({ tokenizer }), CHINESE, [CHINESE_REFERENCE])).toBeCloseTo(score, 6);
  });

  test.each<[Smoothing, number]>([
    ['exp', 46.2801308784976],
    ['add-k', 49.697706],
    ['floor', 45.067506],
    ['none', 45.067506],
  ])('smoothed by %s', (smoothing, score) => {
    const isChinese = smoothing === 'exp';
    const metric = createBleu({ tokenizer: isChinese ? 'zh' : '13a', smoothing });
    const [system, reference] = isChinese ? [CHINESE, CHINESE_REFERENCE] : [SYSTEM, REFERENCES[0] ?? []];
    expect(scoreOf(metric, system, [reference])).toBeCloseTo(score, 5);
  });

  test('of a text shorter than four tokens is 0, unless only the orders that are there count', () => {
    expect(scoreOf(createBleu({ tokenizer: '13a' }), ['a b'], [['a b']])).toBe(0);
    expect(scoreOf(createBleu({ tokenizer: '13a', hasEffectiveOrder: true }), ['a b'], [['a b']])).toBeCloseTo(100, 9);
  });

  test.each([
    ['', 'a', 0],
    ['a', '', 1],
    ['', '', 1],
  ])('of “%s” against “%s” is 0', (hypothesis, reference, brevityPenalty) => {
    const options = { tokenizer: '13a' } as const;
    const sum = createBleu(options).measure(hypothesis, [reference]);
    expect(describeBleu(sum, options)).toMatchObject({ score: 0, brevityPenalty });
  });

  test('counts the closest reference, of two the shorter', () => {
    const [, length] = createBleu({ tokenizer: 'none' }).measure('a b c', ['a b c d', 'a b', 'a b c d e f']);
    expect(length).toBe(2);
  });

  test('is summed over the corpus, not averaged over segments', () => {
    const metric = createBleu({ tokenizer: 'none' });
    const [one, two] = [metric.measure('a b c d e', ['a b c d e']), metric.measure('a b', ['a b c d e'])];
    const mean = (metric.score(one) + metric.score(two)) / 2;
    expect(metric.score(addStatistics(metric, [one, two]))).not.toBeCloseTo(mean, 1);
  });
});

describe('the tokenizers', () => {
  test.each<[string, Tokenizer, string]>([
    ['Hello, world.', '13a', 'Hello , world .'],
    ['version 2.0.', '13a', 'version 2.0 .'],
    ['version 2.0.', 'zh', 'version 2.0.'],
    ['1,000 to 5-6', '13a', '1,000 to 5 - 6'],
    ['&amp;lt; &quot;q&quot;', '13a', '< " q "'],
    ['a-\nb<skipped>\nc', '13a', 'ab c'],
    ['数学 x∈ℝ', 'zh', '数 学 x ∈ ℝ'],
    ['𠮷野家', 'zh', '𠮷 野 家'],
    ['日本のテキスト', 'zh', '日 本 のテキスト'],
    ['𠮷a', 'char', '𠮷 a'],
    ['It’s 3,5€', 'intl', 'It ’ s 3,5 €'],
    ['a,b c', 'none', 'a,b c'],
    ['a\u001Cb\u0085c\uFEFFd', 'none', 'a b c\uFEFFd'],
  ])('%j by %s is %j', (text, tokenizer, tokens) => {
    expect(tokenize(text, tokenizer).join(' ')).toBe(tokens);
  });

  test.each([
    ['zh', 'zh'],
    ['zh-TW', 'zh'],
    ['ja', 'char'],
    ['ko', 'char'],
    ['th', 'char'],
    ['tr', '13a'],
    ['vi', '13a'],
  ])('for %s it is %s', (language, tokenizer) => {
    expect(chooseTokenizer(language)).toBe(tokenizer);
  });

  test.each<[Tokenizer, string, Tokenizer | undefined]>([
    ['13a', '我们使用模型训练。', 'zh'],
    ['intl', '我们使用 GPU 训练。', 'zh'],
    ['none', '我们使用模型训练。', 'zh'],
    ['none', '我们 使用 模型 训练 。', undefined],
    ['zh', 'モデルを使います', 'char'],
    ['13a', '우리는 모델을 사용한다', 'char'],
    ['13a', 'เราใช้แบบจำลอง', 'char'],
    ['char', '我们使用模型', undefined],
    ['13a', 'The word 深度 means depth, and this sentence is long enough to quote it.', undefined],
    ['13a', '1 + 1 = 2', undefined],
    ['zh', 'The dog bit the man.', undefined],
  ])('%s on “%s” should be %s', (tokenizer, text, better) => {
    expect(findBetterTokenizer(tokenizer, text)).toBe(better);
  });
});

describe('chrF', () => {
  test.each([
    [createChrf(), 'chrF2', 59.72751782684763],
    [createChrf({ wordOrder: 2 }), 'chrF2++', 59.15310444399262],
    [createChrf({ hasSpace: true }), 'chrF2', 65.8764867358276],
    [createChrf({ beta: 1 }), 'chrF1', 59.011162893322386],
  ])('is what sacreBLEU 2.6 says, of several references the best of each segment (%#)', (metric, label, score) => {
    expect(metric.label).toBe(label);
    expect(scoreOf(metric, SYSTEM, REFERENCES)).toBeCloseTo(score, 6);
  });

  test('smoothed, takes the reference that sacreBLEU 2.6 takes where none has anything in common', () => {
    const references = [
      ['xyz', 'tea is cold'],
      ['q', 'the tea is hot'],
    ];
    expect(scoreOf(createChrf({ isSmoothed: true }), ['a', 'tea is hot'], references)).toBeCloseTo(
      66.94920304242811,
      6,
    );
  });

  test('takes characters beyond U+FFFF for one', () => {
    const metric = createChrf();
    expect(metric.measure('𠮷𠮷', ['𠮷𠮷'])).toEqual(metric.measure('ab', ['ab']));
  });

  test('counts one mark at the end of a word, or else at its start, as a word', () => {
    const words = (text: string) => createChrf({ wordOrder: 1 }).measure(text, [text]).at(-2);
    expect(['hi', '(hi)', '"hi', '.', '...'].map(words)).toEqual([1, 2, 2, 1, 2]);
  });
});

describe('TER', () => {
  test.each([
    [createTer(), SYSTEM, REFERENCES, 40],
    [createTer({ isNormalized: true, hasAsian: true }), SYSTEM, REFERENCES, 33.33333333333333],
    [createTer(), CHINESE, [CHINESE_REFERENCE], 100],
    [createTer({ isNormalized: true, hasAsian: true }), CHINESE, [CHINESE_REFERENCE], 25],
  ])('is what sacreBLEU 2.6 says (%#)', (metric, system, references, score) => {
    expect(scoreOf(metric, system, references)).toBeCloseTo(score, 6);
  });

  test('counts a shift of several words as one edit', () => {
    const [edits] = createTer().measure('d e a b c f', ['a b c d e f']);
    expect(edits).toBe(1);
  });

  test('of nothing against nothing is 0, of a text against nothing 100', () => {
    expect(createTer().score(createTer().measure('', ['']))).toBe(0);
    expect(createTer().score(createTer().measure('a b', ['']))).toBe(100);
  });

  test('divides by the mean length of the references', () => {
    expect([...createTer().measure('a b', ['a b c d', 'a b'])]).toEqual([0, 3]);
  });
});

describe('every metric', () => {
  const METRICS = [
    createBleu({ tokenizer: '13a', hasEffectiveOrder: true }),
    createChrf(),
    createChrf({ wordOrder: 2 }),
    createTer(),
  ];

  test.each(METRICS)('$label gives a text that is its reference the best score', (metric) => {
    fc.assert(
      fc.property(fc.array(fc.lorem(), { minLength: 1, maxLength: 5 }), (texts) => {
        expect(scoreOf(metric, texts, [texts])).toBeCloseTo(metric.isErrorRate ? 0 : 100, 6);
      }),
    );
  });

  test.each(METRICS)('$label signs with a version of its own', (metric) => {
    const signature = metric.sign(1);
    expect(signature.startsWith('nrefs:1|case:')).toBe(true);
    expect(signature.endsWith(`|version:amts-${VERSION}`)).toBe(true);
  });

  test('takes the references that a segment has', () => {
    const references = [SYSTEM, [undefined, 'other', undefined]];
    expect(countReferences(references)).toBe('var');
    expect(scoreOf(createChrf(), SYSTEM, references)).toBeCloseTo(100, 9);
  });
});
