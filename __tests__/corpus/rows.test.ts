/** How rows and pairs of a corpus are chosen: subject, near duplicates, limits, unrelated pages, hard rules. */
import { describe, expect, test } from 'vitest';
import type { ArticleBlock } from '../../src/corpus/article.ts';
import { choosePairs } from '../../src/corpus/choose-pairs.ts';
import { type CorpusRow, chooseRows, identifyRow } from '../../src/corpus/corpus-rows.ts';
import type { Evidence } from '../../src/corpus/evidence.ts';
import { findNearDuplicates } from '../../src/corpus/near-duplicates.ts';
import type { ArticlePair } from '../../src/corpus/pair-pages.ts';
import { rankArticles, readFields } from '../../src/corpus/subject.ts';
import { findHardFault } from '../../src/parallel-data/hard-rules.ts';

function blocks(title: string, ...texts: readonly string[]): ArticleBlock[] {
  return [
    { kind: 'heading', level: 1, text: title },
    ...texts.map((text) => ({ kind: 'paragraph', level: 0, text }) as const),
  ];
}

describe('subjects', () => {
  const rank = (subject: string, language: string, ...texts: readonly string[]) =>
    rankArticles(
      texts.map((text) => readFields(blocks('Untitled', text), language)),
      [subject],
      language,
    );

  test.each([
    ['machine learning', 'en', 'Machines that learn, and machines that are learning.', true],
    [
      'machine learning',
      'en',
      'The machine stands in the hall. Nobody was there when it began, and much later people were learning.',
      false,
    ],
    ['art', 'en', 'An article on artificial things.', false],
    ['art', 'en', 'The arts of tea.', true],
    ['aprendizaje automático', 'es', 'Los aprendizajes automaticos y otros.', true],
    ['机器学习', 'zh', '本文介绍机器学习的方法。', true],
    ['机器学习', 'zh', '本文介绍泡茶的方法。', false],
  ])('%s (%s) in “%s”: %s', (subject, language, text, occurs) => {
    expect(rank(subject, language, text)[0] !== undefined).toBe(occurs);
  });

  test('a title counts more than a text, and the reason says where the words are', () => {
    const [inTitle, inText] = rankArticles(
      [blocks('Machine learning', 'About things.'), blocks('Things', 'About machine learning.')].map((own) =>
        readFields(own, 'en'),
      ),
      ['machine learning'],
      'en',
    );
    expect(inTitle?.score).toBeGreaterThan(inText?.score ?? 0);
    expect(inTitle?.reason).toBe('machine learning: title 1');
    expect(inText?.reason).toBe('machine learning: text 1');
  });
});

describe('near duplicates', () => {
  const text = 'The old kettle on the stove in the kitchen of my grandmother whistles every morning at seven o’clock';

  test('a comma or a capital makes no other text, other words do', () => {
    expect([...findNearDuplicates([text, `${text}.`, text.toUpperCase()])]).toEqual([1, 2]);
    const other = 'The new kettle on the stove in the kitchen of my grandfather breaks every evening at nine o’clock';
    expect(findNearDuplicates([text, other]).size).toBe(0);
  });
});

let next = 0;
function row(source: string, target: string, more: Partial<CorpusRow> = {}): CorpusRow {
  next += 1;
  return {
    id: identifyRow(source, target),
    from: 'en',
    to: 'es',
    source,
    target,
    score: 0.9,
    sourceUrl: `https://tea.example/en/${next}`,
    targetUrl: `https://tea.example/es/${next}`,
    evidence: 'reciprocal',
    grade: 1,
    sourceLanguage: 'en',
    targetLanguage: 'es',
    sourceLicence: 'unknown',
    targetLicence: 'unknown',
    licenceFoundIn: '',
    fetched: '',
    position: 0,
    site: 'tea.example',
    rank: 0,
    relevance: 0,
    reason: '',
    ...more,
  };
}

const LIMITS = { maxRowsAPage: 50, maxRowsASite: 500 };

describe('rows', () => {
  test('of the same sentences one stays, of two translations the surer', () => {
    const { rows, rejected } = chooseRows(
      [
        row('Tea.', 'Té.'),
        row('TEA', 'té'),
        row('Hot.', 'Caliente.', { score: 0.7 }),
        row('Hot.', 'Cálido.', { score: 0.8 }),
      ],
      new Set(),
      LIMITS,
    );
    expect(rows.map(({ target }) => target)).toEqual(['Té.', 'Cálido.']);
    expect(rejected).toMatchObject({ 'corpus-repetition': 1, 'corpus-contradiction': 1 });
  });

  test('of pairs that are nearly the same the longer stays', () => {
    const [en, es] = [
      'The old kettle on the stove in the kitchen of my grandmother whistles every morning at seven, and the cat, who has heard it a thousand times, does not even move an ear',
      'El viejo hervidor sobre la estufa de la cocina de mi abuela silba todas las mañanas a las siete, y la gata, que lo ha oído mil veces, ni siquiera mueve una oreja',
    ];
    const { rows } = chooseRows([row(`${en}.`, es), row(`${en}!`, `${es}s`)], new Set(), LIMITS);
    expect(rows.map(({ target }) => target)).toEqual([`${es}s`]);
  });

  test('a page and a site give so many, the surest, in the order of the page', () => {
    const page = { sourceUrl: 'https://a.example/1', targetUrl: 'https://a.example/2', site: 'a.example' };
    const rows = [0.5, 0.9, 0.7, 0.8].map((score, position) =>
      row(`w${position} x`, `y${position} z`, { ...page, score, position }),
    );
    const kept = chooseRows(rows, new Set(), { maxRowsAPage: 3, maxRowsASite: 2 });
    expect(kept.rows.map(({ position }) => position)).toEqual([1, 3]);
    expect(kept.rejected).toMatchObject({ 'page-cap': 1, 'site-cap': 1 });
  });

  test('the order in which rows come makes no difference', () => {
    const rows = Array.from({ length: 30 }, (_, at) =>
      row(`word ${at % 9} of tea`, `palabra ${at % 7} de té`, { score: 0.5 + (at % 5) / 10, relevance: at % 3 }),
    );
    const choose = (some: readonly CorpusRow[]) => chooseRows(some, new Set(), { maxRowsAPage: 2, maxRowsASite: 6 });
    expect(choose(rows.toReversed())).toEqual(choose(rows));
    expect(choose(choose(rows).rows).rows).toEqual(choose(rows).rows);
  });
});

describe('pairs', () => {
  const options = { from: 'en', to: 'es', subjects: [], targetSubjects: [], licences: [] };
  const article = (address: string, text: string) => ({
    address,
    language: 'en',
    licence: { name: 'unknown', foundIn: '' } as const,
    fetched: '',
    blocks: blocks('Title', text.repeat(3)),
  });
  const pair = (en: string, es: string, evidence: Evidence): ArticlePair => ({
    ok: true,
    source: article(`https://tea.example/en/${en}`, `${en} stands on the table and says nothing at all. `),
    target: article(`https://tea.example/es/${es}`, `${es} está sobre la mesa y no dice nada de nada. `),
    evidence,
  });

  test('a page has one counterpart, by the best evidence', () => {
    const { pairs, rejected } = choosePairs(
      [pair('a', 'x', 'link'), pair('b', 'x', 'reciprocal'), pair('c', 'y', 'link')],
      options,
    );
    expect(pairs.map(({ source }) => source.address.slice(-1))).toEqual(['b', 'c']);
    expect(rejected).toMatchObject([{ reason: 'contested', address: 'https://tea.example/en/a' }]);
  });
});

describe('hard rules', () => {
  test.each([
    ['Hello {{name}}, welcome.', 'Hola {{name}}, bienvenido.', 'literals'],
    ['The niÃ±o is here.', 'El niÃ±o está aquí.', 'bad-encoding'],
    ['12 34 56 78 a', '12 34 56 78 b', 'symbols'],
    ['Home » Tea » Green', 'Inicio » Té » Verde', 'breadcrumbs'],
    ['Home - Tea - Green - Leaf', 'Inicio - Té - Verde - Hoja', 'breadcrumbs'],
    ['Very good tea very good tea very good tea', 'Un té muy bueno', 'repeated-words'],
    ['T e a i s g o o d', 'El té es bueno', 'noise'],
    [
      'The DataLoader of PyTorch is fast: 10 to 20 times.',
      'El DataLoader de PyTorch es rápido: de 10 a 20 veces.',
      undefined,
    ],
    ['It is what it is, and that is that.', 'Es lo que es, y eso es eso.', undefined],
    ['The ratio - about two - is small.', 'La proporción - cerca de dos - es pequeña.', undefined],
  ])('%s | %s: %s', (source, target, fault) => {
    expect(findHardFault({ source, target }, { from: 'en', to: 'es' })).toBe(fault);
  });

  test('letters that a language has are no wrong encoding there', () => {
    expect(
      findHardFault({ source: 'The rain.', target: 'CHUVAS DE VERÃO E NÃO' }, { from: 'en', to: 'pt' }),
    ).toBeUndefined();
  });
});
