/** Two pages to rows, and what a pair of pages is as a whole. */
import { describe, expect, test } from 'vitest';
import { trainLexicon } from '../../src/align/train.ts';
import { type PageDigest, readPageDigest } from '../../src/parallel-data/page-digest.ts';
import { alignDigests } from '../../src/parallel-data/page-rows.ts';
import { judgePage } from '../../src/parallel-data/page-verdict.ts';
import type { PageRows, Row } from '../../src/parallel-data/row.ts';

const EN = `# Tea

The $4$ pots hold $9$ cups each. See :numref:\`fig_pot\` and \`heat.py\` for more of it.

\`\`\`python
# Boil the water
heat = 90
stop()  # Wait here
\`\`\`

It costs $30$ euros, and lasts for $8$ days.
`;

const ES = `# Té

Las $4$ teteras contienen $9$ tazas cada una. Véanse :numref:\`fig_pot\` y \`heat.py\` para saber más.

\`\`\`python
# Hierva el agua
heat = 90
stop()  # Espere aquí
\`\`\`

Cuesta $30$ euros, y dura $8$ días.
`;
const ONLY_EN = 'Only the source says this with `tin` and $77$ spoons.';
const ONLY_ES = 'Nota con `lata`, que nadie más tiene, de $55$ años.';

function digest(text: string, language: string): PageDigest {
  return readPageDigest({ text, language, dialect: 'd2l' });
}

/** What is learnt from the two pages as they are. */
const LEXICON = trainLexicon([{ source: digest(EN, 'en').units.units, target: digest(ES, 'es').units.units }]);

function makeRows(source: string, target: string): PageRows {
  return alignDigests({ source: digest(source, 'en'), target: digest(target, 'es') }, LEXICON);
}

describe('the rows of two pages', () => {
  const { rows, ...counts } = makeRows(EN, ES);
  const find = (part: string) => rows.find((row) => `${row.source}|${row.target}`.includes(part));

  test('hold every sentence of both once, and the comments of code last', () => {
    expect(counts).toEqual({ sourceSentences: 4, targetSentences: 4 });
    expect(rows.map(({ source, target, isAlone }) => [source, target, isAlone])).toEqual([
      ['Tea', 'Té', false],
      ['The 4 pots hold 9 cups each.', 'Las 4 teteras contienen 9 tazas cada una.', false],
      ['See and heat.py for more of it.', 'Véanse y heat.py para saber más.', false],
      ['It costs 30 euros, and lasts for 8 days.', 'Cuesta 30 euros, y dura 8 días.', false],
      ['Boil the water', 'Hierva el agua', false],
      ['Wait here', 'Espere aquí', false],
    ]);
  });

  test('say what stands in one group of blocks, and where comments stand', () => {
    expect(rows.map(({ group }) => group)).toEqual([0, 1, 1, 3, 2, 2]);
  });

  test.each([
    ['the source', `${EN}\n${ONLY_EN}\n`, ES, ONLY_EN, ''],
    ['the translation', EN, `${ES}\n${ONLY_ES}\n`, '', ONLY_ES],
  ])(
    'have what only %s has, in a group of its own, with what it has of formulas and code',
    (_, en, es, source, target) => {
      const alone = makeRows(en, es).rows.filter(({ isAlone }) => isAlone);
      const plain = (text: string) => text.replaceAll(/[$`]/g, '');
      expect(alone).toMatchObject([
        { source: plain(source), target: plain(target), group: 4, anchors: 2, lostAnchors: 1 },
      ]);
    },
  );

  test('count what the two sides do not share of formulas, roles and code, and what plain text leaves out', () => {
    expect(find('pots')).toMatchObject({ anchors: 4, lostAnchors: 0, dropped: 0, kind: 'text' });
    expect(find('heat.py')).toMatchObject({ anchors: 4, lostAnchors: 0, dropped: 1 });
    expect(find('Boil')).toMatchObject({ kind: 'comment', anchors: 0, lostAnchors: 0, dropped: 0 });
    const less = makeRows(EN, ES.replace('Véanse :numref:`fig_pot` y', 'Véase')).rows;
    expect(less.find(({ source }) => source.includes('heat.py'))).toMatchObject({ dropped: 1 });
    const [few, more] = [EN.replace('See :numref:`fig_pot` and', 'See'), ES];
    expect(makeRows(few, more).rows.find(({ source }) => source.includes('heat.py'))).toMatchObject({ dropped: 1 });
    const changed = makeRows(EN, ES.replace('$9$ tazas', '$5$ tazas')).rows;
    expect(changed.find(({ source }) => source.includes('pots'))).toMatchObject({ anchors: 4, lostAnchors: 0.5 });
  });

  test('have scores of four digits, high where formulas and code agree', () => {
    for (const { score } of rows) expect(score).toBe(Number(score.toFixed(4)));
    expect(find('pots')?.score).toBeGreaterThan(0.9);
  });

  test('have no comments of code that is other code', () => {
    const { rows: other } = makeRows(EN, ES.replace('heat = 90', 'heat = 95').replace('stop()', 'rest()'));
    expect(other.filter(({ kind }) => kind === 'comment').map(({ target }) => target)).toEqual(['Hierva el agua']);
  });
});

describe('a pair of pages as a whole', () => {
  const ROW = { isAlone: false, score: 1, kind: 'text', group: 0, dropped: 0, lostAnchors: 0, anchors: 0 } as const;
  const OWN = {
    source: 'The water is not so hot as it should be.',
    target: 'El agua no está tan caliente como debería.',
  };
  const LEFT = { ...OWN, target: OWN.source };
  const OTHER = { ...OWN, target: 'Das Wasser ist nicht so heiß, wie es bei dem Tee sein soll.' };
  const judge = (texts: readonly Partial<Row>[], sentences = 4) =>
    judgePage(
      { rows: texts.map((text) => ({ ...ROW, ...OWN, ...text })), sourceSentences: sentences, targetSentences: 9 },
      { from: 'en', to: 'es', minScore: 0.5 },
    );

  test('is told by no row that is too short to have a language', () => {
    expect(judge([{ source: 'GPU', target: 'GPU' }])).toBe('parallel');
    const copy = (text: string) => judge([{ source: text, target: text }]);
    expect(copy('The pot is not here')).toBe('parallel');
    expect(copy('The pot is not here.')).toBe('untranslated');
  });

  test('is in the wrong language where half of what tells is', () => {
    expect(judge([LEFT, {}, {}])).toBe('parallel');
    expect(judge([LEFT, {}])).toBe('untranslated');
    expect(judge([OTHER, {}])).toBe('other-language');
    expect(judge([OTHER, OTHER, LEFT])).toBe('other-language');
  });

  test('is untranslated rather than in a third language where both are as frequent', () => {
    expect(judge([OTHER, LEFT])).toBe('untranslated');
  });

  test('is not told by the language of comments', () => {
    expect(judge([{ ...LEFT, kind: 'comment' }, { ...LEFT, kind: 'comment' }, {}])).toBe('parallel');
  });

  test('is unrelated when little of either side is surely paired, unless the page is short', () => {
    const unsure = [{ score: 0.6 }, { score: 0.2 }, { score: 0.2 }];
    expect(judge(unsure, 6)).toBe('unrelated');
    expect(judge(unsure, 5)).toBe('parallel');
    expect(judge([{ score: 0.9 }, { score: 0.2 }, { score: 0.2 }], 6)).toBe('parallel');
    expect(judge([{ score: 0.95, isAlone: true }, { score: 0.2 }, { score: 0.2 }], 6)).toBe('unrelated');
  });

  test('is parallel when nearly all is likely, or when one side is all paired', () => {
    expect(judge([{ score: 0.5 }, { score: 0.5 }, { score: 0.5 }, { score: 0.5 }, { score: 0.4 }], 6)).toBe('parallel');
    expect(judge([{ score: 0.5 }, { score: 0.5 }, { score: 0.4 }], 6)).toBe('unrelated');
    const longer = { source: '', target: OWN.target, isAlone: true, score: 0.9 };
    expect(judge([{ score: 0.95 }, longer, longer, longer, longer], 6)).toBe('parallel');
  });

  test('is empty where one side has no sentence', () => {
    expect(judge([], 0)).toBe('empty');
  });
});
