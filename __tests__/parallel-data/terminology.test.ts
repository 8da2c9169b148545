import { expect, test } from 'vitest';
import { readMarkdownGlossary } from '../../src/parallel-data/glossary.ts';
import { readCsvGlossary } from '../../src/parallel-data/glossary-csv.ts';
import { readTmxGlossary } from '../../src/parallel-data/glossary-tmx.ts';
import { decideTerms, describeRefused, renderTerminology } from '../../src/parallel-data/terminology.ts';
import { decideTerminology } from '../../src/parallel-data/terminology-file.ts';

const KO = `## 용어\n\n| 영어 | 한국어 |\n| --- | --- |\n| accuracy | 정확도 |\n| bucketing |  |\n`;
const VI = `Text with a [link](https://x.y), and more.\n\n| English | Tiếng Việt | Thảo luận |\n|---|---|---|\n| argument (in programming) | đối số | [a](https://b.c) |\n`;
const TR =
  '## Terimler\n:label:`terminology`\n\nagent; etmen\n\n- analogy; benzeşim, benzetme\n\nbias; yanlılık\n\nbias; ek girdi\n\nwrapper: sarmalayıcı\n';
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
      { source: 'bias', targets: ['yanlılık'] },
      { source: 'bias', targets: ['ek girdi'] },
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
])('a glossary is read: %s', (_, to, text, terms) => {
  expect(readMarkdownGlossary(text, { from: 'en', to })).toEqual(terms);
});

test.for<readonly [row: string, ...terms: (readonly [source: string, ...targets: string[]])[]]>([
  ['| tokenizer / splitter | a, b |', ['tokenizer', 'a', 'b'], ['splitter', 'a', 'b']],
  ['| TCP/IP | TCP/IP |', ['TCP/IP', 'TCP/IP']],
  ['| I / O | E / S |', ['I / O', 'E / S']],
  ['| input/output | 输入/输出 |', ['input/output', '输入/输出']],
  ['| data pipeline | veri/komut hattı |', ['data pipeline', 'veri/komut hattı']],
  ['| accuracy | 准确率/精度 |', ['accuracy', '准确率', '精度']],
  ['| tea, black | té, negro |', ['tea, black', 'té, negro']],
  ['| a \\| b | a o b |', ['a | b', 'a o b']],
  ['| `snake_case` and snake_case | **caso** _serpiente_ |', ['snake_case and snake_case', 'caso serpiente']],
  ['| `f(x)` | f(x) de x |', ['f(x)', 'f(x) de x']],
  ['| parameter(s) (of a model) | 参数（模型） |', ['parameter', '参数']],
  ['| (strictly) convex | 어텐션(attention) |', ['convex', '어텐션']],
  ['| [C\\*](https://x.y) | C\\* |', ['C*', 'C*']],
  ['| bucketing |  |'],
  [`| ${'long '.repeat(101)}| largo |`],
])('cells of a table in Markdown are terms: %s', ([row, ...terms]) => {
  const text = `| English | Other |\n| --- | :-: |\n${row}\n`;
  const read = readMarkdownGlossary(text, { from: 'en', to: 'es' });
  expect(read.map(({ source, targets }) => [source, ...targets])).toEqual(terms);
});

test.each([
  ['Amazon', 'fr', 'en,de,fr\n"a, b",x,"c ""d"""\n', ['a, b', 'c "d"']],
  ['semicolons', 'es', 'en;es\ntea;té, negro\n', ['tea', 'té, negro']],
  ['what Excel sets before', 'es', 'sep=;\r\nen;es\r\ntea;té\r\n', ['tea', 'té']],
  ['tabs', 'es', 'en\tes\nI/O\tE/S\n', ['I/O', 'E/S']],
  ['regions', 'es', '"en-US","es_ES"\r\nsnake_case,f(x) de x\r\n', ['snake_case', 'f(x) de x']],
  ['capitals', 'zh', 'EN;zh-TW;zh-CN\ntea;茶葉;茶/茗\n', ['tea', '茶/茗']],
  ['a region beside the language', 'es', 'en-GB;en;es-MX;es\nbiscuit;cookie;bísquet;galleta\n', ['cookie', 'galleta']],
  ['the two Chinese', 'zh-TW', 'en;zh;zh-Hant\ntea;茶叶;茶葉\n', ['tea', '茶葉']],
])('a cell of a CSV is exactly a term: %s', (_, to, text, [source, target]) => {
  expect(readCsvGlossary(text, { from: 'en', to })).toEqual([{ source, targets: [target] }]);
});

test.each([
  ['en,es\ntea\n\n cup , taza \n', [{ source: 'cup', targets: ['taza'] }]],
  ['en,es\ntea,\n,té\n   ,taza\ncup,taza,more\n', [{ source: 'cup', targets: ['taza'] }]],
])('rows of a CSV that are short, empty or half empty are no terms: %j', (text, terms) => {
  expect(readCsvGlossary(text, { from: 'en', to: 'es' })).toEqual(terms);
});

test.each([
  ['zh', 'saddle point，鞍点\n长期，long term\nsaddle，鞍\n', ['saddle point', '长期', 'saddle']],
  ['zh', '鞍点，saddle point\nlong term，长期\n鞍，saddle\n', ['saddle point', '长期', 'saddle']],
  ['zh', 'saddle point，鞍点\n长期，long term\n', ['saddle point', '长期']],
  ['tr', 'eğim; gradient\nyanlılık; bias\ntea; çay\n', ['gradient', 'bias', 'çay']],
])('the order of most lines of a glossary counts for all, else the source stands first: %s %j', (to, text, sources) => {
  const terms = readMarkdownGlossary(text, { from: 'en', to });
  expect(terms.map(({ source }) => source)).toEqual(sources);
});

test('lines of a glossary that are headings, directives, sentences or long are no terms', () => {
  const lines = ['## Terms; words', ':label:`a`; b', 'Read this: it helps.', `long; ${'x'.repeat(220)}`, 'tea; té'];
  expect(readMarkdownGlossary(lines.join('\n\n'), { from: 'en', to: 'es' })).toEqual([
    { source: 'tea', targets: ['té'] },
  ]);
});

test('the book decides by pairs that are sure', () => {
  const facts = { kind: 'text', group: 0, dropped: 0, lostAnchors: 0, anchors: 0 } as const;
  const say = (target: string, more: { score?: number; isAlone?: boolean }) => ({
    ...facts,
    source: 'Drink tea.',
    target,
    score: 0.7,
    isAlone: false,
    ...more,
  });
  const rows = [say('Bebe té.', {}), say('Bebe infusión.', { score: 0.69 }), say('Bebe infusión.', { isAlone: true })];
  const glossary = { name: 'terms.csv', text: 'en,es\ntea,infusión\ntea,té\n' };
  const { terms, sentences } = decideTerminology([glossary], rows, { from: 'en', to: 'es' });
  expect(sentences).toBe(1);
  expect(terms).toMatchObject([{ target: 'té', sentences: 1, reason: 'usage' }]);
});

test('an inflected word is one of its stem, and one that has no endings is whole', () => {
  const count = (to: string, translation: string, sentence: string) =>
    decideTerms([{ source: 'tea', targets: [translation] }], [{ source: 'Drink tea.', target: sentence }], {
      from: 'en',
      to,
    }).terms[0]?.uses[0]?.count;
  expect(count('es', 'negro', 'Té negra.')).toBe(1);
  expect(count('es', 'bebo', 'Bebamos té.')).toBe(0);
  expect(count('vi', 'trà', 'Uống trà.')).toBe(1);
  expect(count('vi', 'trà', 'Uống tràn.')).toBe(0);
});

test('a CSV that names other languages, or leaves a quotation mark open, is told with its name', () => {
  const decide = (text: string) => decideTerminology([{ name: 'terms.csv', text }], [], { from: 'en', to: 'es' });
  expect(() => decide('term,translation\ntea,té\n')).toThrow(/terms\.csv.*other languages than en and es/);
  expect(() => decide('en,fr\ntea,thé\n')).toThrow(/other languages than en and es/);
  const brazil = { from: 'en', to: 'pt-BR' };
  expect(() => decideTerminology([{ name: 'a.csv', text: 'en,pt\ntea,chá\n' }], [], brazil)).toThrow('pt-BR');
  expect(() => decide('en,es\n"tea,té\n')).toThrow(/terms\.csv.*is no CSV/);
});

test('the end of its name tells what a glossary is, and a byte order mark is no part of it', () => {
  const read = (name: string, text: string) =>
    decideTerminology([{ name, text }], [], { from: 'en', to: 'es' }).file.text;
  const wanted = 'en,es\ntea,té\n';
  expect(read('terms.CSV', '\uFEFFen,es\ntea,té\n')).toBe(wanted);
  const table = '| en | es |\n|---|---|\n| tea | té |\n';
  for (const name of ['terms.md', 'terms.csv.md', 'terms.tmx.md']) expect(read(name, table)).toBe(wanted);
});

test('a glossary in TMX is read, and one that is broken is told', () => {
  const tuv = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
  const coded = 'a &amp; <hi>b</hi><ph x="1">{{1}}</ph><bpt i="1">&lt;b><sub>no</sub></bpt><ept i="1">&lt;/b></ept>';
  const units = [tuv('en-US', coded) + tuv('zh-TW', '乙') + tuv('zh-CN', '<![CDATA[甲]]>'), tuv('en', 'c')];
  const text = `<tmx version="1.4"><body>${units.map((unit) => `<tu>${unit}</tu>`).join('')}</body></tmx>`;
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

test.each([
  ['signs that patterns use', 'C++', 'C++', 'It is written in C++.', 'It is not in C.'],
  ['a full stop', 'node.js', 'node.js', 'It needs node.js here.', 'It needs nodeXjs here.'],
  ['a hyphen, with spaces or not', 'fine - tuning', 'ajuste fino', 'Fine-tuning is good.', 'Fine is good.'],
  ['two spaces', 'hot  tea', 'té caliente', 'Drink hot tea.', 'Drink hottea.'],
])('a term is found in a sentence by what it is, not by how it is typed: %s', (_, source, target, use, other) => {
  const count = (text: string) =>
    decideTerms([{ source, targets: [target] }], [{ source: text, target: 'x' }], { from: 'en', to: 'es' }).terms[0]
      ?.sentences;
  expect([count(use), count(other)]).toEqual([1, 0]);
});

test('of translations that the book does not use the first stands', () => {
  const glossary = [{ source: 'tea', targets: ['té', 'infusión'] }];
  const { terms } = decideTerms(glossary, [{ source: 'Tea.', target: 'Bebida.' }], { from: 'en', to: 'es' });
  expect(terms).toMatchObject([{ target: 'té', reason: 'first', sentences: 1 }]);
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
    { source: 'AGENT', targets: ['AJAN'] },
    { source: 'AGENT', targets: ['temsilci'] },
  ];
  const { terms, refused } = decideTerms(glossary, [], { from: 'en', to: 'tr' });
  expect(renderTerminology(terms, { from: 'en', to: 'tr' })).toBe('en,tr\nAgent,etmen\n');
  expect(refused.map(({ reason }) => reason)).toEqual(['repetition', 'repetition', 'length', 'field']);
  expect(describeRefused(refused)).toBe('4 terms are left out (2 repetition, 1 length, 1 field)');
  expect(describeRefused([])).toBeUndefined();
});

test.each([
  ['one-letter', 'I', 'E'],
  ['one-letter', 'x', 'equis'],
  ['common-word', 'IT', 'informática'],
  ['common-word', 'from', 'desde'],
  ['no-letter', '42', 'cuarenta y dos'],
  ['no-letter', 'tea', '→'],
  ['field', '-x', 'menos'],
])('a term that would spoil other sentences is left out: %s, “%s”', (reason, source, target) => {
  const { terms, refused } = decideTerms([{ source, targets: [target] }], [], { from: 'en', to: 'es' });
  expect({ terms, refused }).toEqual({ terms: [], refused: [{ source, reason }] });
});

test('short terms that are words of their own stay', () => {
  const sources = ['C#', 'Go', 'AI', 'R2'];
  const glossary = sources.map((source) => ({ source, targets: [`${source} es`] }));
  expect(decideTerms(glossary, [], { from: 'en', to: 'es' }).terms.map(({ source }) => source)).toEqual(sources);
  const { terms } = decideTerms([{ source: '茶', targets: ['tea'] }], [], { from: 'zh', to: 'en' });
  expect(terms).toHaveLength(1);
});
