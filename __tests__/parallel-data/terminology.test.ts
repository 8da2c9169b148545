import { expect, test } from 'vitest';
import { readGlossary } from '../../src/parallel-data/glossary.ts';
import { readTmxGlossary } from '../../src/parallel-data/glossary-tmx.ts';
import { decideTerms, renderTerminology } from '../../src/parallel-data/terminology.ts';

const KO = `## 용어\n\n| 영어 | 한국어 |\n| --- | --- |\n| accuracy | 정확도 |\n| bucketing |  |\n`;
const VI = `Text with a [link](https://x.y), and more.\n\n| English | Tiếng Việt | Thảo luận |\n|---|---|---|\n| argument (in programming) | đối số | [a](https://b.c) |\n`;
const TR =
  '## Terimler\n:label:`terminology`\n\nagent; etmen\n\nanalogy; benzeşim, benzetme\n\nbias; yanlılık\n\nbias; ek girdi\n\nwrapper: sarmalayıcı\n';
const ZH =
  '## 英汉术语对照\n\n鞍点，saddle point\n\n长短期记忆网络，long short-term memory (LSTM)\n\n准确率/精度，accuracy\n';

test.each([
  ['a table', 'ko', KO, [{ source: 'accuracy', targets: ['정확도'] }]],
  ['a table with a third column', 'vi', VI, [{ source: 'argument', targets: ['đối số'] }]],
  [
    'lines',
    'tr',
    TR,
    [
      { source: 'agent', targets: ['etmen'] },
      { source: 'analogy', targets: ['benzeşim', 'benzetme'] },
      { source: 'bias', targets: ['yanlılık', 'ek girdi'] },
      { source: 'wrapper', targets: ['sarmalayıcı'] },
    ],
  ],
  [
    'lines with the translation first',
    'zh',
    ZH,
    [
      { source: 'saddle point', targets: ['鞍点'] },
      { source: 'long short-term memory', targets: ['长短期记忆网络'] },
      { source: 'accuracy', targets: ['准确率', '精度'] },
    ],
  ],
  ['CSV of Amazon', 'fr', 'en,de,fr\n"a, b",x,"c ""d"""\n', [{ source: 'a, b', targets: ['c "d"'] }]],
])('a glossary is read: %s', (_, to, text, terms) => {
  expect(readGlossary(text, { from: 'en', to })).toEqual(terms);
});

test('a glossary in TMX is read, and one that is broken is told', () => {
  const tuv = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
  const text = `<tmx version="1.4"><body><tu>${tuv('en-US', 'a &amp; b')}${tuv('zh', '甲')}</tu><tu>${tuv('en', 'c')}</tu></body></tmx>`;
  expect(readTmxGlossary(text, { from: 'en', to: 'zh' })).toEqual([{ source: 'a & b', targets: ['甲'] }]);
  expect(() => readTmxGlossary('<tmx><body></tmx>', { from: 'en', to: 'zh' })).toThrow('1:');
});

test('the book decides between translations, and a longer term hides the shorter one in it', () => {
  const glossary = [
    { source: 'accuracy', targets: ['准确率', '精度'] },
    { source: 'function', targets: ['函数'] },
    { source: 'activation function', targets: ['激活函数'] },
  ];
  const sentences = [
    { source: 'The accuracy of it.', target: '它的精度。' },
    { source: 'Accuracy, again.', target: '又是精度。' },
    { source: 'An activation function.', target: '一个激活函数。' },
  ];
  const { terms } = decideTerms(glossary, sentences, { from: 'en', to: 'zh' });
  expect(terms[0]).toEqual({
    source: 'accuracy',
    target: '精度',
    reason: 'usage',
    sentences: 2,
    uses: [
      { target: '准确率', count: 0 },
      { target: '精度', count: 2 },
    ],
  });
  expect(terms[1]?.sentences).toBe(0);
  expect(terms[2]).toMatchObject({ target: '激活函数', reason: 'only', sentences: 1 });
});

test('Turkish words may have endings', () => {
  const glossary = [{ source: 'gradient', targets: ['eğim', 'gradyan'] }];
  const { terms } = decideTerms(glossary, [{ source: 'Gradients vanish.', target: 'Gradyanlar kaybolur.' }], {
    from: 'en',
    to: 'tr',
  });
  expect(terms[0]?.target).toBe('gradyan');
});

test('what the service refuses is left out and told; no term comes twice', () => {
  const glossary = [
    { source: 'long', targets: ['字'.repeat(67)] },
    { source: '=cmd', targets: ['x'] },
    { source: 'Agent', targets: ['etmen'] },
    { source: 'agent', targets: ['ajan'] },
  ];
  const { terms, refused } = decideTerms(glossary, [], { from: 'en', to: 'tr' });
  expect(renderTerminology(terms, { from: 'en', to: 'tr' })).toBe('en,tr\nAgent,etmen\n');
  expect(refused.map(({ reason }) => reason)).toEqual(['repetition', 'length', 'field']);
});
