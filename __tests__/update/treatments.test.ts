/** What becomes of a translation when one thing changes in the source. */
import { describe, expect, test } from 'vitest';
import { markPseudo } from '../../src/engine/pseudo.ts';
import { applyUpdate } from '../../src/update/apply.ts';
import type { Proposal } from '../../src/update/proposal.ts';
import {
  type Answers,
  applyAnswers,
  findReportFaults,
  findSecondRunFaults,
  planPageUpdate,
  remember,
  updatePage,
} from '../support/update-laws.ts';

const BASE = `# Water and Tea
:label:\`sec_tea\`

Tea is a drink made of leaves. It needs $90$ degrees of heat, see :numref:\`fig_pot\`.
Nobody should let the water boil over.

![The *pot* on the stove.](../img/pot.svg)
:width:\`300px\`
:label:\`fig_pot\`

## Measuring

We measure the temperature every minute. The readings are kept in \`readings.csv\`.

$$T(t) = T_0 e^{-kt}.$$
:eqlabel:\`eq_tea\`

\`\`\`{.python .input}
#@tab all
# Boil the water
heat = 90
print('hot', heat)
\`\`\`

| Cup | Grams |
|:--|--:|
| small | 2 |
| large | 4 |

## Summary

* Measure the pot first.
* Then measure the leaves.

## Exercises

1. How long does a thermos stay warm?
1. Why does stirring help?

[Discussions](https://discuss.d2l.ai/t/11)
`;

const SPANISH = `# Agua y té
:label:\`sec_tea\`

El té es una bebida hecha de hojas. Necesita $90$ grados de calor, véase :numref:\`fig_pot\`. Nadie debería dejar que el agua se derrame.

![La *tetera* en el fogón.](../img/pot.svg)
:width:\`300px\`
:label:\`fig_pot\`

> Nota del traductor: en España se bebe más café.

## Medir


Medimos la temperatura cada minuto. Las lecturas se guardan en \`readings.csv\`.

$$T(t) = T_0 e^{-kt}.$$
:eqlabel:\`eq_tea\`

\`\`\`{.python .input}
#@tab all
# Hervir el agua
heat = 90
print('caliente', heat)
\`\`\`

| Taza | Gramos |
|:--|--:|
| pequeña | 2 |
| grande | 4 |

## Resumen

* Mida primero la tetera.
* Luego mida las hojas.

## Ejercicios

1. ¿Cuánto tiempo se mantiene caliente un termo?
1. ¿Por qué ayuda remover?

[Debate](https://discuss.d2l.ai/t/11)
`;

/** Words of an engine: every word of the source in brackets. */
const pseudo: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: markPseudo(html) }));

interface Updated extends Proposal {
  /** What went to the engine, as HTML. */
  readonly sent: readonly string[];
}

/** Change the base, update the Spanish page, and hold every law on the way. */
function update(...edits: readonly (readonly [from: string, to: string])[]): Updated {
  return updateTexts({ base: BASE, target: SPANISH, source: applyEdits(BASE, edits), language: 'es' });
}

function updateTexts(texts: Parameters<typeof planPageUpdate>[0], answers = pseudo): Updated {
  const plan = planPageUpdate(texts);
  const proposal = applyAnswers(plan, answers);
  expect(findReportFaults(texts, plan, proposal)).toEqual([]);
  expect(findSecondRunFaults(texts, proposal)).toEqual([]);
  return { ...proposal, sent: plan.requests.map(({ html }) => html) };
}

function applyEdits(text: string, edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`not in the page: ${from}`);
    return before.replace(from, () => to);
  }, text);
}

/** The Spanish page with these changes and no other. */
function spanish(...edits: readonly (readonly [from: string, to: string])[]): string {
  return applyEdits(SPANISH, edits);
}

/** Outcomes that are not plain: outcome and reason, with the text they gave. */
function specials({ segments, text }: Proposal): string[] {
  return segments
    .filter(({ outcome, reason }) => outcome !== 'kept' || reason !== undefined)
    .map(({ outcome, reason, target }) =>
      [outcome, ...(reason === undefined ? [] : [reason]), text.slice(target.start, target.end)].join(': '),
    );
}

describe('prose', () => {
  test('an unchanged source gives the target byte for byte and asks nobody', () => {
    const { text, sent, characters, findings } = update();
    expect(text).toBe(SPANISH);
    expect({ sent, findings, characters: characters.sent }).toEqual({ sent: [], findings: [], characters: 0 });
  });

  test('a rewritten sentence goes to the engine alone; its neighbours keep their bytes', () => {
    const { text, sent } = update([
      'We measure the temperature every minute.',
      'Every ten seconds somebody writes down how warm it is.',
    ]);
    expect(sent).toEqual(['Every ten seconds somebody writes down how warm it is.']);
    expect(text).toBe(
      spanish([
        'Medimos la temperatura cada minuto.',
        '⟦Every⟧ ⟦ten⟧ ⟦seconds⟧ ⟦somebody⟧ ⟦writes⟧ ⟦down⟧ ⟦how⟧ ⟦warm⟧ ⟦it⟧ ⟦is⟧.',
      ]),
    );
  });

  test('the characters sent are the prose of what was sent', () => {
    const { characters } = update(['We measure the temperature every minute.', 'It is $x$ warm, see :numref:`a`.']);
    expect(characters.sent).toBe('It is warm, see.'.length);
  });

  test('line breaks of the source are no edit', () => {
    const { text, sent } = update(['It needs $90$ degrees of heat, see', 'It needs $90$\ndegrees of\nheat, see']);
    expect({ text, sent }).toEqual({ text: SPANISH, sent: [] });
  });

  test('a removed sentence leaves; a new one enters where the source has it', () => {
    expect(update(['\nNobody should let the water boil over.', '']).text).toBe(
      spanish([' Nadie debería dejar que el agua se derrame.', '']),
    );
    expect(update(['It needs $90$', 'All agree on that. It needs $90$']).text).toBe(
      spanish(['Necesita $90$', '⟦All⟧ ⟦agree⟧ ⟦on⟧ ⟦that⟧. Necesita $90$']),
    );
  });

  describe('what the translator had of his own beside sentences that go', () => {
    const OWN = [
      'Algunos lo llaman infusión de hierbas.',
      'Mi abuela tenía un termómetro de vidrio muy antiguo.',
    ] as const;
    const target = spanish(
      ['agua se derrame.', `agua se derrame. ${OWN[0]}`],
      ['en `readings.csv`.', `en \`readings.csv\`. ${OWN[1]}`],
    );
    const first =
      'Tea is a drink made of leaves. It needs $90$ degrees of heat, see :numref:`fig_pot`.\nNobody should let the water boil over.\n\n';
    const second = 'We measure the temperature every minute. The readings are kept in `readings.csv`.\n\n';
    const source = applyEdits(BASE, [
      [first, ''],
      [second, ''],
    ]);
    const told = ({ findings }: Proposal) =>
      findings.map(({ rule, line, message }) => [rule, line, message.slice(message.indexOf(': ') + 2)]);

    test('is told, each where what stood before it stands', () => {
      const proposal = updateTexts({ base: BASE, target, source, language: 'es' });
      for (const own of OWN) expect(proposal.text).not.toContain(own);
      expect(told(proposal)).toEqual([
        ['own-text-gone', 2, OWN[0]],
        ['own-text-gone', 10, OWN[1]],
      ]);
      const [before, own, now] = [BASE, target, source].map((text) => `${'\n'.repeat(30)}${text}`);
      const set = updateTexts({ base: before ?? '', target: own ?? '', source: now ?? '', language: 'es' });
      expect(told(set).map(([, line]) => line)).toEqual([32, 40]);
    });

    test('is told at the start of a page of which nothing stands before it', () => {
      const from = (text: string, words: string) => text.slice(text.indexOf(words));
      const [base, own] = [from(BASE, 'Tea is'), from(target, 'El té es')];
      const proposal = updateTexts({ base, target: own, source: base.replace(first, ''), language: 'es' });
      expect(told(proposal)).toEqual([['own-text-gone', 1, OWN[0]]]);
    });

    test('is none where there was nothing of his own', () => {
      expect(updateTexts({ base: BASE, target: SPANISH, source, language: 'es' }).findings).toEqual([]);
    });

    test('is not told of code, of which a translation has its own comments', () => {
      const own = spanish(['# Hervir el agua', '# Hervir el agua\n# o comprarla hervida']);
      const code = BASE.slice(BASE.indexOf('```{.python'), BASE.indexOf('| Cup'));
      const { text, findings } = updateTexts({
        base: BASE,
        target: own,
        source: applyEdits(BASE, [[code, '']]),
        language: 'es',
      });
      expect(text).not.toContain('heat');
      expect(findings).toEqual([]);
    });
  });

  test('a formula or code that the translation does not have does not come with the change of the source, and is told', () => {
    for (const [was, is] of [
      ['$x$', '$y$'],
      ['`pot`', '`kettle`'],
      [':numref:`fig_pot`', ':numref:`fig_kettle`'],
    ] as const) {
      const target = 'El valor es alto.\n';
      const [base, source] = [`The value ${was} is high.\n`, `The value ${is} is high.\n`];
      const { text, findings, sent } = updateTexts({ base, target, source, language: 'es' });
      expect(text).toBe(target);
      expect(sent).toEqual([]);
      expect(findings).toContainEqual(expect.objectContaining({ rule: 'kept-and-flagged' }));
    }
  });

  test('marks around words come where the translation did without the marks before', () => {
    const { text } = updateTexts({
      base: '**The value is high.**\n',
      target: 'El valor es alto.\n',
      source: '[**The value is high.**]\n',
      language: 'es',
    });
    expect(text).toBe('[**El valor es alto.**]\n');
  });

  test.for([
    ['```sh\nboil 90\n```', '```sh\nboil 80\n```'],
    ['![](pot.png)', '![](kettle.png)'],
    ['$$t=90$$', '$$t=80$$'],
    ['[pot]: pot.md', '[pot]: kettle.md'],
  ])('what is copied and left out is told when the source changes it: %j', ([was = '', is = '']) => {
    const page = (first: string, copied: string, last: string) => `${first}\n\n${copied}\n\n${last}\n`;
    const english = ['Tea is a drink.', 'It is made of leaves.'] as const;
    const target = 'El té es una bebida.\n\nSe hace de hojas.\n';
    const base = page(english[0], was, english[1]);
    const finding = { rule: 'changed-but-omitted', line: 1 };
    for (const [source, findings] of [
      [page(english[0], is, english[1]), [expect.objectContaining(finding)]],
      [page(english[0], `${was}\n`, english[1]), []],
    ] as const) {
      const proposal = updateTexts({ base, target, source, language: 'es' });
      expect(proposal.text).toBe(target);
      expect(proposal.findings).toEqual(findings);
    }
  });

  test('what comes to a paragraph that the translator left out is told, and asked of no engine', () => {
    const { text, sent, findings } = updateTexts({
      base: BASE,
      target: spanish(
        ['> Nota del traductor: en España se bebe más café.\n\n', ''],
        ['Medimos la temperatura cada minuto. Las lecturas se guardan en `readings.csv`.\n\n', ''],
      ),
      source: applyEdits(BASE, [['in `readings.csv`.', 'in `readings.csv`. Somebody else checks all of them twice.']]),
      language: 'es',
    });
    expect(sent).toEqual([]);
    expect(text).not.toContain('Somebody');
    expect(findings.map(({ rule }) => rule)).toEqual(['changed-but-omitted']);
  });

  test('sentences that change places do so in the translation, without an engine', () => {
    const { text, sent } = update([
      'We measure the temperature every minute. The readings are kept in `readings.csv`.',
      'The readings are kept in `readings.csv`. We measure the temperature every minute.',
    ]);
    expect(sent).toEqual([]);
    expect(text).toBe(
      spanish([
        'Medimos la temperatura cada minuto. Las lecturas se guardan en `readings.csv`.',
        'Las lecturas se guardan en `readings.csv`. Medimos la temperatura cada minuto.',
      ]),
    );
  });

  test('a sentence that moves to another paragraph takes its translation with it', () => {
    const { text, sent } = update(
      ['\nNobody should let the water boil over.', ''],
      ['We measure the', 'Nobody should let the water boil over. We measure the'],
    );
    expect(sent).toEqual([]);
    expect(text).toBe(
      spanish(
        [' Nadie debería dejar que el agua se derrame.', ''],
        ['Medimos', 'Nadie debería dejar que el agua se derrame. Medimos'],
      ),
    );
  });

  test('an almost equal sentence keeps its translation and is flagged with the words that differ', () => {
    const proposal = update(['We measure the temperature every minute.', 'We measure the temperature, every minute.']);
    expect(proposal.text).toBe(SPANISH);
    expect(proposal.sent).toEqual([]);
    expect(specials(proposal)).toEqual(['kept: kept-and-flagged: Medimos la temperatura cada minuto.']);
    expect(proposal.findings).toMatchObject([
      { rule: 'kept-and-flagged', line: 15, message: 'source wording changed: “temperature” → “temperature,”' },
    ]);
  });

  test('what is said between long code counts as little as it is of the sentence', () => {
    const code = `\`${'kettle_of_tea_'.repeat(6)}\``;
    const [base, source] = [`Teh pot ${code}.`, `The pot ${code}.`];
    const { text, sent } = updateTexts({ language: 'es', base, target: `La olla ${code}.`, source });
    expect({ text, sent }).toEqual({ text: `La olla ${code}.`, sent: [] });
  });

  test('a sentence that comes without a word asks nobody', () => {
    const source = 'Boil it.\n\n`x` 12.\n\n`y`, `z`.\n';
    const { text, sent } = updateTexts({ language: 'es', base: 'Boil it.\n', target: 'Hierva.\n', source });
    expect({ text, sent }).toEqual({ text: 'Hierva.\n\n`x` 12.\n\n`y`, `z`.\n', sent: [] });
  });

  test('of a sentence all of whose words get marks the words stay, and it is told', () => {
    const words = Array.from({ length: 25 }, (_, at) => `word${at}`);
    const source = `${words.map((word) => `*${word}*`).join(' ')}.`;
    const target = `${words.join(' ').replaceAll('word', 'voz')}.`;
    const { text, findings } = updateTexts({ language: 'es', base: `${words.join(' ')}.`, target, source });
    expect(text).toBe(target);
    expect(findings).toMatchObject([{ rule: 'kept-and-flagged', said: { key: 'marks-too-many' } }]);
  });

  test.for<readonly [string, string, string]>([
    ['a negation', 'Nobody should let the water boil over.', 'Nobody should not let the water boil over.'],
    ['only', 'We measure the temperature every minute.', 'We only measure the temperature every minute.'],
    ['a number in words of digits', 'Tea is a drink made of leaves.', 'Tea is a drink made of 3 leaves.'],
    ['less for more', 'Why does stirring help?', 'Why does stirring help less?'],
  ])('a word that turns the meaning goes to the engine: %s', ([, from, to]) => {
    expect(update([from, to]).sent).toEqual([to]);
  });

  test.for<readonly [language: string, base: string, target: string, source: string, wanted: string]>([
    [
      'es',
      'It holds 1,500 ml and 1.5 cups.',
      'Contiene 1.500 ml y 1,5 tazas.',
      'It holds 2,500 ml and 1.5 cups.',
      'Contiene 2.500 ml y 1,5 tazas.',
    ],
    [
      'es',
      'Use 3 pots for 5 cups.',
      'Usa tres ollas para 5 tazas.',
      'Use 3 pots for 6 cups.',
      'Usa tres ollas para 6 tazas.',
    ],
    ['es', 'It holds 1,500 ml.', 'Contiene 1500 ml.', 'It holds 12,500 ml.', 'Contiene 12500 ml.'],
    [
      'es',
      'It holds 900 ml and 1.5 cups.',
      'Contiene 900 ml y 1.5 tazas.',
      'It holds 1,900 ml and 2.25 cups.',
      'Contiene 1,900 ml y 2.25 tazas.',
    ],
    [
      'fa',
      'Boil 3 pots at 95 degrees.',
      '۳ قوری را در ۹۵ درجه بجوشانید.',
      'Boil 12 pots at 95.5 degrees.',
      '۱۲ قوری را در ۹۵٫۵ درجه بجوشانید.',
    ],
    [
      'hi',
      'It has 95 and 1,234 leaves.',
      'इसमें ९५ और १,२३४ पत्तियाँ हैं।',
      'It has 95 and 1,234,567 leaves.',
      'इसमें ९५ और १२,३४,५६७ पत्तियाँ हैं।',
    ],
    ['de', 'Use v2 and 0.50 of it.', 'Nimm v2 und 0,50 davon.', 'Use v3 and 0.75 of it.', 'Nimm v3 und 0,75 davon.'],
    [
      'zh',
      'Release 1.2.3 of GPT-4 has 10 parts.',
      'GPT-4的1.2.3版有10个部分。',
      'Release 1.2.4 of GPT-5 has 12 parts.',
      'GPT-5的1.2.4版有12个部分。',
    ],
    [
      'tr',
      'From 10 to 20 leaves, or 20 cups.',
      '10 ile 20 yaprak, ya da 20 bardak.',
      'From 20 to 30 leaves, or 30 cups.',
      '20 ile 30 yaprak, ya da 30 bardak.',
    ],
  ])(
    'numbers that change are changed in the human sentence, as it writes them: %s, “%s”',
    ([language, base, target, source, wanted]) => {
      const { text, sent, findings } = updateTexts({ language, base, target, source });
      expect({ text, sent, findings }).toEqual({ text: wanted, sent: [], findings: [] });
    },
  );

  test('a number that takes another form of the word beside it is told', () => {
    const texts = { language: 'ru', base: 'Wait 2 minutes.', target: 'Ждите 2 минуты.', source: 'Wait 5 minutes.' };
    const { text, sent, findings } = updateTexts(texts);
    expect({ text, sent }).toEqual({ text: 'Ждите 5 минуты.', sent: [] });
    expect(findings).toMatchObject([{ rule: 'kept-and-flagged', message: expect.stringContaining('2 became 5') }]);
  });

  test('a mark that comes with another number is told beside it', () => {
    const page = (pot: string, minutes: number) => `Warm ${pot} for ${minutes} minutes and then pour it out.`;
    const { text, findings } = updateTexts({
      language: 'es',
      base: page('the old pot', 5),
      target: 'Caliente la olla vieja 5 minutos y luego viértala.',
      source: page('*the old pot*', 1),
    });
    expect(text).toContain('1 minutos');
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('5 became 1'),
      expect.stringContaining('place of “*”'),
    ]);
  });

  test.for<readonly [why: string, base: string, target: string, source: string]>([
    ['stands in words', 'Use 3 pots.', 'Usa tres teteras.', 'Use 4 pots.'],
    ['becomes two others and one of them again', 'Use 3, 3 and 3.', 'Usa 3 siempre.', 'Use 4, 5 and 4.'],
    ['stands for one thing of two', 'Use 3 pots, 3 cups.', 'Usa 3 teteras, 3 tazas.', 'Use 3 pots, 4 cups.'],
  ])('a number that %s is for the engine', ([, base, target, source]) => {
    expect(updateTexts({ language: 'es', base, target, source }).sent).toEqual([source]);
  });

  test('a digit inside a name is no number: a long list with another name keeps its translation', () => {
    const names = (last: string) => `Thanks to ${'Ann, Ben, Carl, Dora, Emil, Fay, Gus, '.repeat(9)}and ${last}.`;
    const target = names('Sere1nz').replace('Thanks to', 'Gracias a').replace('and', 'y');
    const { sent } = updateTexts({ language: 'es', base: names('Sere1nz'), target, source: names('Zeming Z') });
    expect(sent).toEqual([]);
  });

  test('a sentence that the translator merged with its neighbour is treated together with it', () => {
    const texts = {
      language: 'es',
      base: 'The pot is old. The cup is new.\n\nThe tea is from Assam.\n',
      target: 'La tetera es vieja y la taza es nueva.\n\nEl té es de Assam.\n',
      source: 'The pot is old. The cup is quite new.\n\nThe tea is from Assam.\n',
    };
    const { text, sent } = updateTexts(texts);
    expect(sent).toEqual(['The pot is old. The cup is quite new.']);
    expect(text.endsWith('\n\nEl té es de Assam.\n')).toBe(true);
    expect(text).not.toContain('tetera');
  });
});

describe('protected spans, patched inside the human sentence', () => {
  test.for([
    ['a formula', '$90$', '$95$', '$90$', '$95$'],
    ['a role', ':numref:`fig_pot`.', ':numref:`fig_kettle`.', ':numref:`fig_pot`.', ':numref:`fig_kettle`.'],
    ['code', '`readings.csv`', '`readings.tsv`', '`readings.csv`', '`readings.tsv`'],
    [
      'a slide mark around a sentence',
      'We measure the temperature every minute.',
      '[**We measure the temperature every minute.**]',
      'Medimos la temperatura cada minuto.',
      '[**Medimos la temperatura cada minuto.**]',
    ],
    ['a slide mark around a heading', '## Measuring', '## (**Measuring**)', '## Medir', '## (**Medir**)'],
    ['emphasis that goes', '*pot*', 'pot', '*tetera*', 'tetera'],
    ['emphasis that becomes strong', '*pot*', '**pot**', '*tetera*', '**tetera**'],
    [
      'a citation at the end',
      'boil over.',
      'boil over :cite:`Tea.1910`.',
      'se derrame.',
      'se derrame :cite:`Tea.1910`.',
    ],
  ] as const)('%s', ([, from, to, before, after]) => {
    const { text, sent } = update([from, to]);
    expect({ text, sent }).toEqual({ text: spanish([before, after]), sent: [] });
  });

  test('a link gets its new address and keeps its text', () => {
    const { text, sent } = updateTexts({
      language: 'es',
      base: 'See [the tea page](https://a.example/x) for more.\n',
      target: 'Véase [la página del té](https://a.example/x) para más.\n',
      source: 'See [the tea page](https://a.example/y) for more.\n',
    });
    expect({ text, sent }).toEqual({ text: 'Véase [la página del té](https://a.example/y) para más.\n', sent: [] });
  });

  test('a link that gets another address altogether has nothing of what the translator put into the former one', () => {
    const translate = (address: string) =>
      updateTexts({
        language: 'de',
        base: 'See [it](/deep).',
        target: 'Sieh [es](/de/deep).',
        source: `See [it](${address}).`,
      }).text;
    expect(translate('/deeper')).toBe('Sieh [es](/de/deeper).');
    expect(translate('https://x.org/y')).toBe('Sieh [es](https://x.org/y).');
  });

  test('a mark around some words is put around the words that correspond, and the estimate is flagged', () => {
    const { text, sent, findings } = updateTexts({
      language: 'es',
      base: 'We count the leaves, and then we weigh them, before we boil the water.\n',
      target: 'Contamos las hojas, y luego las pesamos, antes de hervir el agua.\n',
      source: 'We count the leaves, [**and then we weigh them,**] before we boil the water.\n',
    });
    expect(sent).toEqual([]);
    expect(text).toBe('Contamos las hojas, [**y luego las pesamos**], antes de hervir el agua.\n');
    expect(findings.map(({ rule }) => rule)).toContain('token-patched');
  });

  test('a mark never reaches from one block into another, where the translator made a list of a sentence', () => {
    const { text } = updateTexts({
      language: 'zh',
      base: 'It has two parts: (i) a lid of clay; and (ii) a pot of iron with three long legs.\n',
      target: '它由两部分组成：\n\n* 陶土做的盖子；\n* 有三条长腿的铁壶。\n',
      source: 'It has (**two parts: (i) a lid of clay; and (ii) a pot of iron with three long legs**).\n',
    });
    expect(text).toBe('(**它由两部分组成**)：\n\n* 陶土做的盖子；\n* 有三条长腿的铁壶。\n');
  });

  test('a new pair of marks goes around no pair that is there already', () => {
    const { text, findings } = updateTexts({
      language: 'es',
      base: 'We count the leaves before we boil the water in the pot.\n',
      target: 'Contamos [**las hojas**] antes de hervir el agua en la tetera.\n',
      source: '(**We count the leaves before we boil the water in the pot.**)\n',
    });
    expect(text).toBe('Contamos [**las hojas**] antes de hervir el agua en la tetera.\n');
    expect(findings).toMatchObject([{ rule: 'kept-and-flagged', message: expect.stringContaining('(**Contamos') }]);
  });

  test.for<
    readonly [why: string, base: string, target: string, source: string, wanted: string, found: readonly string[]]
  >([
    ['that the translator has twice', 'Boil it.', 'Hierva `x` y `x`.', 'Boil `x` it.', 'Hierva `x` y `x`.', []],
    [
      'of which he has one for two takes the first change, and the other is told',
      'Set $a$ and $a$.',
      'Ponga $a$.',
      'Set $b$ and $c$.',
      'Ponga $b$.',
      ['piece-not-found'],
    ],
    [
      'that comes before marks that are there is told from them',
      'Warm words *one* two.',
      'Palabras *uno* dos.',
      '**Warm words** *one* two.',
      '**Palabras** *uno* dos.',
      ['place-estimated'],
    ],
  ])('a piece %s', ([, base, target, source, wanted, found]) => {
    const { text, sent, findings } = updateTexts({ language: 'es', base, target, source });
    expect({ text, sent }).toEqual({ text: wanted, sent: [] });
    expect(findings.map(({ said }) => said?.key)).toEqual(found);
  });

  test('two formulas that change in one sentence change each in its place', () => {
    const { text } = updateTexts({
      language: 'zh',
      base: 'Let $x$ be the input and $y$ the output.\n',
      target: '设$y$为输出，$x$为输入。\n',
      source: 'Let $\\mathbf{x}$ be the input and $\\mathbf{y}$ the output.\n',
    });
    expect(text).toBe('设$\\mathbf{y}$为输出，$\\mathbf{x}$为输入。\n');
  });

  test('what the translator had done already is not done twice', () => {
    const { text, sent } = updateTexts({
      language: 'zh',
      base: 'We use gradients.\n',
      target: '[**我们使用梯度。**]\n',
      source: '[**We use gradients.**]\n',
    });
    expect({ text, sent }).toEqual({ text: '[**我们使用梯度。**]\n', sent: [] });
  });
});

describe('blocks', () => {
  test('a removed block leaves, with its label line, and the rest keeps its bytes', () => {
    expect(update(['![The *pot* on the stove.](../img/pot.svg)\n:width:`300px`\n:label:`fig_pot`\n\n', '']).text).toBe(
      spanish(['![La *tetera* en el fogón.](../img/pot.svg)\n:width:`300px`\n:label:`fig_pot`\n\n', '']),
    );
  });

  test('a new figure enters with its label line right behind it', () => {
    const figure = '![A cup.](../img/cup.svg)\n:label:`fig_cup`\n\n';
    expect(update(['## Measuring', `${figure}## Measuring`]).text).toContain(
      '\n\n![⟦A⟧ ⟦cup⟧.](../img/cup.svg)\n:label:`fig_cup`\n\n',
    );
  });

  test('a moved section moves, without an engine, and the note of the translator stays behind its figure', () => {
    const section = BASE.slice(BASE.indexOf('## Summary'), BASE.indexOf('## Exercises'));
    const moved = SPANISH.slice(SPANISH.indexOf('## Resumen'), SPANISH.indexOf('## Ejercicios'));
    const { text, sent } = update([section, ''], ['## Measuring', `${section}## Measuring`]);
    expect(sent).toEqual([]);
    expect(text.replaceAll(/\n{2,}/g, '\n\n')).toBe(
      spanish([moved, ''], ['## Medir', `${moved}## Medir`]).replaceAll(/\n{2,}/g, '\n\n'),
    );
    expect(text).toContain(':label:`fig_pot`\n\n> Nota del traductor: en España se bebe más café.\n\n');
  });

  test('a heading that changes its level keeps its words', () => {
    expect(update(['## Measuring', '### Measuring']).text).toBe(spanish(['## Medir', '### Medir']));
  });

  test('a heading that changes its words goes to the engine', () => {
    expect(update(['## Measuring', '## Reading the Thermometer']).text).toBe(
      spanish(['## Medir', '## ⟦Reading⟧ ⟦the⟧ ⟦Thermometer⟧']),
    );
  });

  test('a new item enters between its neighbours', () => {
    expect(update(['* Then measure', '* Warm the cups.\n* Then measure']).text).toBe(
      spanish(['* Luego mida', '* ⟦Warm⟧ ⟦the⟧ ⟦cups⟧.\n* Luego mida']),
    );
  });

  test('a removed item leaves its neighbours', () => {
    expect(update(['* Measure the pot first.\n', '']).text).toBe(spanish(['* Mida primero la tetera.\n', '']));
  });

  test('a new caption goes to the engine, the path stays', () => {
    expect(update(['The *pot* on the stove.', 'A kettle that whistles loudly.']).text).toBe(
      spanish(['La *tetera* en el fogón.', '⟦A⟧ ⟦kettle⟧ ⟦that⟧ ⟦whistles⟧ ⟦loudly⟧.']),
    );
  });

  test('a new path of an image is copied, the caption stays', () => {
    const { text, sent } = update(['../img/pot.svg', '../img/kettle.svg']);
    expect({ text, sent }).toEqual({ text: spanish(['../img/pot.svg', '../img/kettle.svg']), sent: [] });
  });

  test('a new row of a table sends its cell alone', () => {
    const { text, sent } = update(['| large | 4 |', '| medium size | 3 |\n| large | 4 |']);
    expect(sent).toEqual(['medium size']);
    expect(text).toBe(spanish(['| grande | 4 |', '| ⟦medium⟧ ⟦size⟧ | 3 |\n| grande | 4 |']));
  });

  test('a number in a table cell is copied', () => {
    const { text, sent } = update(['| large | 4 |', '| large | 5 |']);
    expect({ text, sent }).toEqual({ text: spanish(['| grande | 4 |', '| grande | 5 |']), sent: [] });
  });

  test('a display formula and a label are copied', () => {
    const { text, sent } = update(['e^{-kt}', '\\exp(-kt)'], ['eq_tea', 'eq_cooling']);
    expect({ text, sent }).toEqual({ text: spanish(['e^{-kt}', '\\exp(-kt)'], ['eq_tea', 'eq_cooling']), sent: [] });
  });

  test('a paragraph that becomes an item is built anew from what was translated', () => {
    const { text, sent } = update([
      'We measure the temperature every minute. The readings',
      '* We measure the temperature every minute. The readings',
    ]);
    expect(sent).toEqual([]);
    expect(text).toContain('* Medimos la temperatura cada minuto. Las lecturas se guardan en `readings.csv`.\n');
  });

  test('what only the translator has stays where it was', () => {
    const note = '> Nota del traductor: en España se bebe más café.';
    expect(
      update(['Tea is a drink made of leaves.', 'Cocoa is something else entirely, made of beans.']).text,
    ).toContain(`:label:\`fig_pot\`\n\n${note}\n\n## Medir`);
    expect(update(['## Measuring', 'A whole new paragraph.\n\n## Measuring']).text).toContain(note);
  });
});

describe('discussion links', () => {
  test('the translator’s own thread stays when the source’s changes', () => {
    const texts = {
      language: 'zh',
      base: '[Discussions](https://discuss.d2l.ai/t/1)\n',
      target: '[Discussions](https://discuss.d2l.ai/t/900)\n',
    };
    expect(updateTexts({ ...texts, source: '[Discussions](https://discuss.d2l.ai/t/2)\n' }).text).toBe(texts.target);
  });

  test('a link to the source’s thread follows it, under its translated label', () => {
    expect(update(['discuss.d2l.ai/t/11', 'discuss.d2l.ai/t/12']).text).toBe(
      spanish(['discuss.d2l.ai/t/11', 'discuss.d2l.ai/t/12']),
    );
  });
});

describe('pages', () => {
  test('a new page is sent whole: prose alone, everything else copied', () => {
    const plan = planPageUpdate({ language: 'es', base: '', target: '', source: BASE }, { isNew: true });
    const { text, segments } = applyUpdate(plan, pseudo(plan.requests));
    expect(text.replaceAll(/[⟦⟧]/g, '').replaceAll(/\n(?=Nobody)/g, ' ')).toBe(BASE.replaceAll(/\n(?=Nobody)/g, ' '));
    expect(segments.every(({ outcome }) => outcome === 'translated')).toBe(true);
    expect(plan.characters.sent).toBe(plan.characters.prose);
  });

  test('a page whose translation is empty is sent whole', () => {
    const texts = { language: 'es', base: '# One\n\nTwo.\n', target: '\n', source: '# One\n\nTwo.\n' };
    expect(updateTexts(texts).text).toBe('# ⟦One⟧\n\n⟦Two⟧.\n');
  });

  test('a page that became empty gives an empty translation', () => {
    expect(updateTexts({ language: 'es', base: BASE, target: SPANISH, source: '' }).text.trim()).toBe(
      '> Nota del traductor: en España se bebe más café.',
    );
  });

  test('a translation of one sentence a line gets its new sentences so', () => {
    const texts = {
      language: 'zh',
      base: 'We count. We weigh. We boil.\n',
      target: '我们数数。\n我们称重。\n我们烧水。\n',
      source: 'We count. Nobody helps us. We weigh. We boil.\n',
    };
    const chinese: Answers = (requests) =>
      requests.map(({ id }) => ({ id, origin: 'machine', html: '没有人帮助我们。' }));
    expect(updateTexts(texts, chinese).text).toBe('我们数数。\n没有人帮助我们。\n我们称重。\n我们烧水。\n');
  });

  test('CRLF line ends and a missing line end at the end are the translator’s', () => {
    const target = SPANISH.replaceAll('\n', '\r\n').trimEnd();
    const source = applyEdits(BASE, [['$90$', '$95$']]);
    expect(updateTexts({ language: 'es', base: BASE, target, source }).text).toBe(target.replace('$90$', () => '$95$'));
  });
});

describe('without an acceptable answer', () => {
  const texts = {
    language: 'es',
    base: BASE,
    target: SPANISH,
    source: applyEdits(BASE, [
      ['We measure the temperature every minute.', 'We measure the temperature and the pressure every other minute.'],
    ]),
  };
  const answer =
    (html: string): Answers =>
    (requests) =>
      requests.map(({ id }) => ({ id, origin: 'machine', html }));

  test('the memory engine leaves the human sentence, as similar or as untranslated', () => {
    const similar = updatePage(texts, remember(0));
    expect(similar.text).toBe(SPANISH);
    expect(specials(similar)).toEqual(['memory: similar: Medimos la temperatura cada minuto.']);
    const nothing = updatePage(texts, remember(1));
    expect(nothing.text).toBe(SPANISH);
    expect(specials(nothing)).toEqual(['failed: old-translation-left: Medimos la temperatura cada minuto.']);
  });

  test.for<readonly [string, string]>([
    ['an empty one', ''],
    ['white space', ' \u00A0\n'],
    ['one without a letter', '1234.'],
    ['a leaked placeholder', 'Medimos DNT_0 cada minuto.'],
  ])('%s leaves the old sentence, and says so', ([, html]) => {
    const proposal = updatePage(texts, answer(html));
    expect(proposal.text).toBe(SPANISH);
    expect(specials(proposal)).toEqual(['failed: old-translation-left: Medimos la temperatura cada minuto.']);
    expect(proposal.findings).toHaveLength(1);
  });

  test('no answer at all leaves the human sentence, and says so', () => {
    const proposal = updatePage(texts, () => []);
    expect(proposal.text).toBe(SPANISH);
    expect(proposal.findings).toMatchObject([
      { rule: 'old-translation-left', message: 'the old translation stays: the engine gave no answer' },
    ]);
  });

  describe('a sentence that takes the place of another', () => {
    const page = {
      language: 'es',
      base: 'Tea is a drink. Nobody knows who made it first. It is best when hot.\n\n* One cup.\n',
      target: 'El té es una bebida. Nadie sabe quién lo hizo primero. Está mejor caliente.\n\n* Una taza.\n',
    };
    const NEW = 'Legends tell of an emperor.';
    const place = (...sentences: string[]) =>
      page.base.replace('Nobody knows who made it first.', () => sentences.join(' '));
    const old = page.target;

    test('has its translation until there is one, and is told with it', () => {
      const edited = { ...page, source: place(NEW) };
      const proposal = updatePage(edited, () => []);
      expect(proposal.text).toBe(old);
      const segment = proposal.segments.find(({ outcome }) => outcome === 'failed');
      const { base } = segment ?? {};
      expect(page.base.slice(base?.start, base?.end)).toBe('Nobody knows who made it first.');
      expect(edited.source.slice(segment?.source.start, segment?.source.end)).toBe(NEW);
      expect(findReportFaults(edited, planPageUpdate(edited), proposal)).toEqual([]);
      expect(findSecondRunFaults(edited, proposal)).toEqual([]);
    });

    test('gives way to the engine’s translation', () => {
      const { text } = updatePage({ ...page, source: place(NEW) }, answer('Las leyendas hablan de un emperador.'));
      expect(text).toBe(old.replace('Nadie sabe quién lo hizo primero.', 'Las leyendas hablan de un emperador.'));
    });

    test('is one for one: what comes beside it stands in the source language', () => {
      const { text } = updatePage({ ...page, source: place(NEW, 'Others speak of a monk.') }, () => []);
      expect(text).toBe(old.replace('primero.', 'primero. Others speak of a monk.'));
    });

    test('keeps nothing of what is gone and has nothing in its place', () => {
      const gone = page.base.replace(' Nobody knows who made it first.', '');
      expect(updatePage({ ...page, source: gone }, () => []).text).toBe(
        old.replace(' Nadie sabe quién lo hizo primero.', ''),
      );
      const elsewhere = gone.replace('hot.', `hot. ${NEW}`);
      expect(updatePage({ ...page, source: elsewhere }, () => []).text).toBe(
        old.replace(' Nadie sabe quién lo hizo primero.', '').replace('caliente.', `caliente. ${NEW}`),
      );
    });
  });
});
