/** Human sentences whose base is gone, though the new source still says what they say. */
import { describe, expect, test } from 'vitest';
import { type Answers, planPageUpdate, updatePage } from '../support/update-laws.ts';

/** An engine that answers in letters. */
const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: html.toUpperCase() }));

const page = (base: string, target: string, source: string) =>
  ({ base, target, source, language: 'es', dialect: 'gfm' }) as const;

const START = '# Tea\n\nThe kettle holds $2$ litres of water, see `kettle`.\n\n';
const START_ES = '# Té\n\nLa tetera contiene $2$ litros de agua, véase `kettle`.\n\n';
const END = '\n\nNobody minds the noise of the `whistle` at $5$ in the morning.\n';
const END_ES = '\n\nA nadie le molesta el ruido del `whistle` a las $5$ de la mañana.\n';

/** The source when it was translated, by the record; when the translator wrote; and what was written. */
const RECORDED = 'Compare the pots of chapter two, and count how many of them are broken.';
const AHEAD = 'Can we brew tea in the oven? Measure it for $t = 3$ cups and for $t = 9$ cups.';
const AHEAD_ES = '¿Podemos hacer té en el horno? Mida para $t = 3$ tazas y para $t = 9$ tazas.';

describe('a translation that is ahead of its recorded base', () => {
  const texts = page(START + RECORDED + END, START_ES + AHEAD_ES + END_ES, START + AHEAD + END);

  test('keeps what the new source says, and asks no engine for it', () => {
    expect(updatePage(texts, capitals).text).toBe(texts.target);
    expect(planPageUpdate(texts).requests).toEqual([]);
  });

  test('is shown to the reviewer', () => {
    const { segments } = updatePage(texts, capitals);
    expect(segments.filter(({ reason }) => reason === 'kept-and-flagged')).not.toEqual([]);
  });

  test('is translated anew where a formula differs', () => {
    const changed = { ...texts, source: texts.source.replace('t = 9', 't = 8') };
    const { text } = updatePage(changed, capitals);
    expect(text).toContain('$t = 8$');
    expect(text).not.toContain('$t = 9$');
  });
});

test('a sentence that the source took out, and says nowhere, is taken out', () => {
  const texts = page(`${START}${AHEAD}${END}`, `${START_ES}${AHEAD_ES}${END_ES}`, START.trimEnd() + END);
  expect(updatePage(texts, capitals).text).toBe(START_ES.trimEnd() + END_ES);
});

test('of two versions of a paragraph, translated once, the one that stays keeps the translation', () => {
  const first = 'To obtain a definite result when predicting, we never shake the pot, however long it takes.';
  const second = 'In order to obtain definitive results during prediction, we do not shake the pot at all.';
  const spanish = 'Para obtener resultados definitivos durante la predicción, no agitamos la tetera en absoluto.';
  const texts = page(
    `${START}${first}\n\n${second}${END}`,
    `${START_ES}${spanish}${END_ES}`,
    `${START}${second}${END}`,
  );
  expect(updatePage(texts, capitals).text).toContain(spanish);
});
