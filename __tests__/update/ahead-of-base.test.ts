/** A translation that says what the new source says already, though its recorded base does not. */
import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../src/config/choices.ts';
import { applyUpdate } from '../../src/update/apply.ts';
import { answerInLetters } from '../support/letters.ts';
import {
  applyAnswers,
  findReportFaults,
  findSecondRunFaults,
  type PageTexts,
  planPageUpdate,
} from '../support/update-laws.ts';

/** A page around a middle part, with enough words that a lexicon can be learnt. */
const AROUND: Record<string, (middle: string) => string> = {
  en: (middle) =>
    `# Tea\n\nTea needs water.\nThe water needs \`heat\`.\n\n${middle}\n\n## Cups\n\nA cup holds $200$ grams of water.\nTwo cups hold $400$ grams.\n`,
  es: (middle) =>
    `# Té\n\nEl té necesita agua.\nEl agua necesita \`heat\`.\n\n${middle}\n\n## Tazas\n\nUna taza contiene $200$ gramos de agua.\nDos tazas contienen $400$ gramos.\n`,
  zh: (middle) =>
    `# 茶\n\n茶需要水。\n水需要 \`heat\`。\n\n${middle}\n\n## 杯子\n\n一杯装 $200$ 克水。\n两杯装 $400$ 克。\n`,
};

const OLD = 'Our grandmothers guessed by the sound of the pot when to take it off the fire.';
const NEW = 'The readings of the thermometer `T1` are kept in `readings.csv` for $90$ minutes.';
const AHEAD: Record<string, string> = {
  es: 'Las lecturas del termómetro `T1` se guardan en `readings.csv` durante $90$ minutos.',
  zh: '温度计 `T1` 的读数在 `readings.csv` 中保存 $90$ 分钟。',
};

function pageOf(language: string, dialect: Dialect): PageTexts {
  return {
    language,
    dialect,
    base: AROUND['en']?.(OLD) ?? '',
    target: AROUND[language]?.(AHEAD[language] ?? '') ?? '',
    source: AROUND['en']?.(NEW) ?? '',
  };
}

const places = (['es', 'zh'] as const).flatMap((language) =>
  (['gfm', 'd2l', 'mdbook'] as const).map((dialect) => ({ language, dialect })),
);

describe.each(places)('in $language, $dialect', ({ language, dialect }) => {
  const texts = pageOf(language, dialect);
  const plan = planPageUpdate(texts);
  const words = AHEAD[language] ?? '';

  test('the new sentence is asked of the engine, with the human one beside it', () => {
    expect(plan.requests).toHaveLength(1);
    expect(plan.requests[0]?.previous?.target).toContain('readings.csv');
  });

  test('the human sentence stands until there is an answer, and is marked', () => {
    const proposal = applyUpdate(plan, []);
    expect(proposal.text).toBe(texts.target);
    expect(proposal.segments.filter(({ outcome }) => outcome !== 'kept')).toMatchObject([
      { outcome: 'failed', reason: 'old-translation-left' },
    ]);
    expect(findReportFaults(texts, plan, proposal)).toEqual([]);
    expect(findSecondRunFaults(texts, proposal)).toEqual([]);
  });

  test('the answer takes its place', () => {
    const proposal = applyAnswers(plan, (requests) => answerInLetters(requests, { targetLanguage: language }));
    expect(proposal.text).not.toContain(words);
    expect(proposal.text.split('readings.csv')).toHaveLength(2);
    expect(findReportFaults(texts, plan, proposal)).toEqual([]);
  });

  test('a human sentence with another formula or code is no translation of the new one', () => {
    for (const [own, other] of [
      ['$90$', '$\\sqrt{90}$'],
      ['`T1`', '`T2`'],
    ] as const) {
      const { treatments } = planPageUpdate({ ...texts, source: texts.source.replace(own, () => other) });
      expect(treatments.filter(({ kind }) => kind === 'request')).toEqual([{ kind: 'request' }]);
    }
  });
});

describe('a sentence that the source had twice, and the translation once', () => {
  const [ONE, OTHER] = [
    'Keep `readings.csv` for the winter, as tea is dear then.',
    'Keep `readings.csv` for winters, as teas are dear then.',
  ];
  const texts: PageTexts = {
    language: 'es',
    base: AROUND['en']?.(`${ONE}\n\n${OTHER}`) ?? '',
    target: AROUND['es']?.('Guarde `readings.csv` para el invierno, pues el té es caro entonces.') ?? '',
    source: AROUND['en']?.(OTHER.replace('dear', 'very dear')) ?? '',
  };

  test('keeps it for the one that is left', () => {
    const proposal = applyUpdate(planPageUpdate(texts), []);
    expect(proposal.text).toBe(texts.target);
  });
});

describe('among sentences that were written anew', () => {
  const GONE = { en: 'Our grandmothers guessed by the sound of the pot.', es: 'Las abuelas adivinaban por el sonido.' };
  /** Hardly like the sentence that was there before, yet nearer to it than to any other. */
  const WEIGHT = 'Write the weight of the leaves from `scale.csv` on the lid of the tin.';
  const READINGS = {
    en: 'Write the readings `T1` of the thermometer down for $90$ minutes.',
    es: 'Anote durante $90$ minutos las lecturas `T1` del termómetro.',
  };
  const LEAVES = { en: 'Ask `scale.csv` what leaves remain.', es: 'Pregunte a `scale.csv` qué hojas quedan.' };

  /** Each new sentence that was asked for, with the human words that it starts from. */
  function startsOf(base: string, target: string, source: string): [string, string | undefined][] {
    const [english, spanish] = [AROUND['en'], AROUND['es']];
    const texts = { base: english?.(base) ?? '', target: spanish?.(target) ?? '', source: english?.(source) ?? '' };
    const plan = planPageUpdate({ ...texts, language: 'es', dialect: 'gfm' });
    const { page, sentences } = plan.input.target;
    const textAt = (at: number) => {
      const { start = 0, end = 0 } = sentences[at]?.placed ?? {};
      return page.text.slice(start, end);
    };
    return plan.input.units.flatMap(({ id, fresh, target: own }): [string, string | undefined][] => {
      const { start = 0 } = plan.input.source.sentences[fresh[0] ?? -1]?.placed ?? {};
      const end = plan.input.source.sentences[fresh.at(-1) ?? -1]?.placed.end ?? 0;
      const words = own.length === 0 ? undefined : own.map(textAt).join(' ');
      return plan.treatments[id]?.kind === 'request' ? [[texts.source.slice(start, end), words]] : [];
    });
  }

  test('each starts from the human sentence that says what it says, not from that of its neighbour', () => {
    const starts = startsOf(`${GONE.en}\n${WEIGHT}`, `${READINGS.es}\n${LEAVES.es}`, `${READINGS.en}\n${LEAVES.en}`);
    expect(starts).toEqual([
      [READINGS.en, READINGS.es],
      [LEAVES.en, LEAVES.es],
    ]);
  });

  test('no human sentence is given up that no other one takes', () => {
    const starts = startsOf(`${GONE.en}\n\n${WEIGHT}`, `${READINGS.es}\n\n${LEAVES.es}`, READINGS.en);
    expect(starts).toEqual([[READINGS.en, LEAVES.es]]);
  });

  test('none is taken that is not given up', () => {
    const starts = startsOf(`${GONE.en}\n${WEIGHT}`, `${GONE.es}\n${LEAVES.es}`, `${READINGS.en}\n${LEAVES.en}`);
    expect(starts).toEqual([
      [READINGS.en, LEAVES.es],
      [LEAVES.en, undefined],
    ]);
  });
});

describe('a sentence that the translator has written already, which the source brings now', () => {
  const NEIGHBOURS = [
    'The moon of `june` decides on the $12$ days of picking the young leaves.',
    'The wind of `july` decides on the $31$ days of drying.',
  ];
  const VECINAS = [
    'La luna de `june` decide los $12$ días de recoger las hojas jóvenes.',
    'El viento de `july` decide los $31$ días de secado.',
  ];
  const READINGS = {
    en: 'Write the readings `T1` of the thermometer down for $90$ minutes.',
    es: 'Anote durante $90$ minutos las lecturas `T1` del termómetro.',
  };
  const pageWith = (gap: string, own = READINGS): PageTexts => ({
    language: 'es',
    base: AROUND['en']?.(NEIGHBOURS.join(' ')) ?? '',
    target: AROUND['es']?.(VECINAS.join(`${gap}${own.es}${gap}`)) ?? '',
    source: AROUND['en']?.(NEIGHBOURS.join(`${gap}${own.en}${gap}`)) ?? '',
  });

  test.each([
    ['in its paragraph', ' '],
    ['as a paragraph', '\n\n'],
  ])('%s, stays as it is and is told, whatever the engine would say', (_, gap) => {
    const texts = pageWith(gap);
    const plan = planPageUpdate(texts);
    const answered = applyAnswers(plan, (requests) => answerInLetters(requests, { targetLanguage: 'es' }));
    expect(answered.text).toBe(texts.target);
    expect(plan.requests).toEqual([]);
    expect(answered.findings.map(({ message }) => message)).toEqual([
      expect.stringContaining(`“${READINGS.en}” is new`),
    ]);
    expect(findReportFaults(texts, plan, answered)).toEqual([]);
    expect(findSecondRunFaults(texts, answered)).toEqual([]);
  });

  const RANG = { en: 'Ring the bell when they are done.', es: 'Toque la campana cuando estén listas.' };

  test('with all of its paragraph, of which one sentence says that it is the same', () => {
    const texts = pageWith('\n\n', { en: `${READINGS.en} ${RANG.en}`, es: `${READINGS.es} ${RANG.es}` });
    const plan = planPageUpdate(texts);
    const answered = applyAnswers(plan, (requests) => answerInLetters(requests, { targetLanguage: 'es' }));
    const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
    expect(flat(answered.text)).toBe(flat(texts.target));
    expect(plan.requests).toEqual([]);
  });

  test('no paragraph of the translator is torn, of which the source brings one sentence', () => {
    const own = `${READINGS.es} ${RANG.es}`;
    const texts = pageWith('\n\n', { en: READINGS.en, es: own });
    const answered = applyAnswers(planPageUpdate(texts), (requests) =>
      answerInLetters(requests, { targetLanguage: 'es' }),
    );
    expect(answered.text).toContain(own);
  });

  test('stays in a translation without spaces, where the engine answers in its script', () => {
    const own = '把温度计的读数 `T1` 记下 $90$ 分钟。';
    const beside = ['`june` 的月亮决定采嫩叶的 $12$ 天。', '`july` 的风决定晒干的 $31$ 天。'];
    const texts: PageTexts = {
      language: 'zh',
      base: AROUND['en']?.(NEIGHBOURS.join('\n\n')) ?? '',
      target: AROUND['zh']?.([beside[0], own, beside[1]].join('\n\n')) ?? '',
      source: AROUND['en']?.([NEIGHBOURS[0], READINGS.en, NEIGHBOURS[1]].join('\n\n')) ?? '',
    };
    const answered = applyAnswers(planPageUpdate(texts), (requests) =>
      answerInLetters(requests, { targetLanguage: 'zh' }),
    );
    expect(answered.text).toBe(texts.target);
    expect(answered.segments.filter(({ reason }) => reason !== undefined)).toMatchObject([
      { reason: 'kept-and-flagged' },
    ]);
  });

  test('is left alone where neither formulas nor code say that it is the same', () => {
    const texts = pageWith(' ', {
      en: 'Then one should wait for some time.',
      es: 'Nuestro maestro lo hace de otra manera.',
    });
    const answered = applyAnswers(planPageUpdate(texts), (requests) =>
      answerInLetters(requests, { targetLanguage: 'es' }),
    );
    expect(answered.text).toContain('Nuestro maestro lo hace de otra manera.');
  });
});
