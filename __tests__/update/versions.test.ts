/** Which human sentence belongs to which sentence of the new source, where the source joins, cuts or drops copies. */
import { describe, expect, test } from 'vitest';
import { type Answers, planPageUpdate, updatePage } from '../support/update-laws.ts';

/** An engine that answers in letters. */
const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: html.toUpperCase() }));

const page = (base: string, target: string, source: string) =>
  ({ base, target, source, language: 'es', dialect: 'gfm' }) as const;

describe('two sentences that the source joins', () => {
  const BASE = '# Tea\n\nThe kettle is old. It takes five minutes to boil the water. Nobody minds.\n';
  const SPANISH = '# Té\n\nLa tetera es vieja. Tarda cinco minutos en hervir el agua. A nadie le importa.\n';

  test('by a sign alone keep both of their translations', () => {
    const texts = page(BASE, SPANISH, BASE.replace('old. It', 'old; it'));
    const { text } = updatePage(texts, capitals);
    expect(text).toBe(SPANISH);
  });

  test('by a word go to the engine as one, with both translations at hand', () => {
    const texts = page(BASE, SPANISH, BASE.replace('old. It', 'old and it'));
    expect(planPageUpdate(texts).treatments).toContainEqual(
      expect.objectContaining({
        kind: 'request',
        former: 'La tetera es vieja. Tarda cinco minutos en hervir el agua.',
      }),
    );
    const { text } = updatePage(texts, capitals);
    expect(text).not.toContain('La tetera');
    expect(text).not.toContain('Tarda cinco');
    expect(text).toContain('A nadie le importa.');
  });

  test('are not taken for one where the first was only removed', () => {
    const texts = page(BASE, SPANISH, BASE.replace('The kettle is old. ', ''));
    expect(updatePage(texts, capitals).text).toBe(SPANISH.replace('La tetera es vieja. ', ''));
  });

  test('keep both where the sentence behind them was removed', () => {
    const texts = page(BASE, SPANISH, BASE.replace('old. It', 'old; it').replace(' Nobody minds.', ''));
    expect(updatePage(texts, capitals).text).toBe(SPANISH.replace(' A nadie le importa.', ''));
  });

  test('are not taken for one where the first was removed and the second reworded', () => {
    const texts = page(BASE, SPANISH, BASE.replace('The kettle is old. It takes', 'Usually it takes just'));
    expect(planPageUpdate(texts).treatments).toContainEqual(
      expect.objectContaining({ kind: 'request', former: 'Tarda cinco minutos en hervir el agua.' }),
    );
  });
});

describe.each([
  ['zh', 'd2l', '水要烧到 $90$ 度。见 :numref:`fig_pot`。然后等一会儿。\n'],
  ['tr', 'd2l', 'Su $90$ dereceye ısıtılır. Bkz. :numref:`fig_pot`. Sonra biraz beklenir.\n'],
  ['ja', 'mdbook', '湯は九十度まで温める。この`pot`を見る。それから少し待つ。\n'],
] as const)('in %s, as %s,', (language, dialect, target) => {
  const see = dialect === 'd2l' ? ':numref:`fig_pot`' : '`pot`';
  const heat = dialect === 'd2l' ? '$90$' : 'ninety';
  const base = `Water is heated to ${heat} degrees. See the kettle in ${see}. Then wait for a moment.\n`;

  test.each([
    ['joined', base, base.replace('degrees. See', 'degrees; see')],
    ['cut', base.replace('degrees. See', 'degrees; see'), base],
  ])('sentences that are %s by a sign keep every byte of their translations', (_, before, after) => {
    const texts = { base: before, target, source: after, language, dialect };
    expect(updatePage(texts, capitals).text).toBe(target);
  });
});

describe('a sentence that the source cuts in two', () => {
  const BASE = '# Tea\n\nThe kettle is old; it takes five minutes to boil the water. Nobody minds.\n';
  const SPANISH = '# Té\n\nLa tetera es vieja; tarda cinco minutos en hervir el agua. A nadie le importa.\n';

  test('by a sign alone keeps its translation once, for both parts', () => {
    const texts = page(BASE, SPANISH, BASE.replace('old; it', 'old. It'));
    const { text, segments } = updatePage(texts, capitals);
    expect(text).toBe(SPANISH);
    expect(segments.map(({ outcome }) => outcome)).toEqual(['kept', 'kept', 'kept']);
  });
});

describe('a sentence that stands twice and is translated once', () => {
  const BASE =
    '# Tea\n\nStir well before serving. The kettle is old.\n\nPour it. Stir well before serving. Nobody minds.\n';
  const once = '# Té\n\nRemueva bien antes de servir. La tetera es vieja.\n\nSirva. A nadie le importa.\n';

  test('keeps its translation, when the copy that has it goes', () => {
    const texts = page(BASE, once, BASE.replace('Stir well before serving. The', 'The'));
    expect(updatePage(texts, capitals).text).toBe(
      '# Té\n\nLa tetera es vieja.\n\nSirva. Remueva bien antes de servir. A nadie le importa.\n',
    );
  });

  test('keeps it in its place, when the other copy goes', () => {
    const texts = page(BASE, once, BASE.replace('it. Stir well before serving.', 'it.'));
    expect(updatePage(texts, capitals).text).toBe(once);
  });

  test('does so as a paragraph of its own', () => {
    const base =
      '# Tea\n\nThe kettle is old.\n\nStir well before serving.\n\nPour it.\n\nStir well before serving.\n\nNobody minds.\n';
    const target = '# Té\n\nLa tetera es vieja.\n\nRemueva bien antes de servir.\n\nSirva.\n\nA nadie le importa.\n';
    const texts = page(base, target, base.replace('Stir well before serving.\n\n', ''));
    expect(updatePage(texts, capitals).text).toBe(
      '# Té\n\nLa tetera es vieja.\n\nSirva.\n\nRemueva bien antes de servir.\n\nA nadie le importa.\n',
    );
  });
});
