/** What holds for every page that is written as XLIFF and read again, whatever stands in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeExchange } from '../../src/exchange/describe-page.ts';
import type { Inline, ReceivedUnit } from '../../src/exchange/document.ts';
import { readXliff } from '../../src/exchange/read-xliff.ts';
import { takePage } from '../../src/exchange/take-page.ts';
import { renderXliff12 } from '../../src/exchange/xliff-12.ts';
import { renderXliff21 } from '../../src/exchange/xliff-21.ts';
import { parseXml } from '../../src/exchange/xml.ts';
import { escapeXml } from '../../src/shared/xml-text.ts';
import { applyUpdate } from '../../src/update/apply.ts';
import type { UpdatePlan } from '../../src/update/plan/plan.ts';
import { speakLetters } from '../support/letters.ts';
import { listExamplePairs, listFixturePages } from '../support/pages.ts';
import { planPageUpdate } from '../support/update-laws.ts';

const FORMATS = { '1.2': renderXliff12, '2.1': renderXliff21 } as const;
const OPTIONS = { version: 'test', copiesSource: false };

function passThrough(plan: UpdatePlan, render: typeof renderXliff12): readonly ReceivedUnit[] {
  const text = render(describeExchange(plan, { path: 'page.md' }), OPTIONS);
  return readXliff('page.md.xlf', text)[0]?.units ?? [];
}

/** A translator who writes other letters, and leaves the codes where they are in the source. */
function translateAll(plan: UpdatePlan, received: readonly ReceivedUnit[], language: string): ReceivedUnit[] {
  const sources = new Map(
    describeExchange(plan, { path: 'page.md' }).blocks.flatMap(({ units }) =>
      units.filter(({ isLocked }) => !isLocked).map(({ id, source }) => [id, source] as const),
    ),
  );
  const speak = (piece: Inline): Inline =>
    piece.kind === 'text' ? { ...piece, text: speakLetters(piece.text, language) } : piece;
  return received.map((unit) => ({ ...unit, target: sources.get(unit.id)?.map(speak) ?? unit.target }));
}

const PAGES = listFixturePages().filter(({ language }) => language === 'en');

describe.each(Object.entries(FORMATS))('XLIFF %s', (_, render) => {
  test.each(listExamplePairs().map((pair) => [pair.name, pair] as const))('%s comes back as it was', (_name, pair) => {
    const plan = planPageUpdate({ ...pair, source: pair.base });
    const { taken, open, refused, plan: after } = takePage(plan, passThrough(plan, render));
    expect({ taken, open, refused }).toEqual({ taken: 0, open: 0, refused: [] });
    expect(applyUpdate(after, []).text).toBe(pair.target);
  });

  test.each(
    PAGES.flatMap(({ name, text }) =>
      (['d2l', 'gfm'] as const).flatMap((dialect) =>
        ['zh', 'tr', 'ar'].map(
          (language) => [`${name} of ${dialect} in ${language}`, { text, dialect, language }] as const,
        ),
      ),
    ),
  )('%s is taken whole, with every code', (_name, { text, dialect, language }) => {
    const plan = planPageUpdate({ base: '', target: '', source: text, language, dialect }, { isNew: true });
    const received = translateAll(plan, passThrough(plan, render), language);
    const { refused, open, plan: after } = takePage(plan, received);
    expect({ refused, open }).toEqual({ refused: [], open: 0 });
    expect(applyUpdate(after, []).segments.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });
});

describe('files of one page', () => {
  const give = (units: readonly ReceivedUnit[], text: string, at: number) =>
    units.map((unit, index): ReceivedUnit => (index === at ? { ...unit, target: [{ kind: 'text', text }] } : unit));
  const planNew = (source: string) =>
    planPageUpdate({ base: '', target: '', source, language: 'es', dialect: 'gfm' }, { isNew: true });
  const importAll = (plan: UpdatePlan, received: readonly ReceivedUnit[]) =>
    applyUpdate(takePage(plan, received).plan, []).text;

  test('may hold one sentence twice: the last that says something new counts, in either order', () => {
    const plan = planNew('The kettle is hot.\n');
    const untouched = passThrough(plan, renderXliff21);
    const [first, second] = ['La tetera arde.', 'La tetera quema.'].map((text) => give(untouched, text, 0));
    for (const files of [
      [first, untouched],
      [untouched, first],
    ])
      expect(
        importAll(
          plan,
          files.flatMap((units) => units ?? []),
        ),
      ).toBe('La tetera arde.\n');
    expect(importAll(plan, [...(first ?? []), ...(second ?? [])])).toBe('La tetera quema.\n');
  });

  test('give each of two equal sentences the translation that was written at its place', () => {
    const plan = planNew('The kettle is hot.\n\nThe water boils.\n\nThe kettle is hot.\n');
    const received = give(passThrough(plan, renderXliff21), 'La tetera arde.', 2).toReversed();
    expect(importAll(plan, received)).toBe('The kettle is hot.\n\nThe water boils.\n\nLa tetera arde.\n');
  });
});

test('any text is written and read again, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { children } = parseXml('x', `<a>${escapeXml(text)}</a>`);
      const expected = text.replaceAll(/\r\n?/g, '\n');
      expect(children.map(String).join('').replaceAll('\uFFFD', '')).toBe(
        // oxlint-disable-next-line no-control-regex
        expected.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]|\p{Cs}/gu, ''),
      );
    }),
  );
});

test('a file of a stranger names no other file, and grows no text of its own', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>';
  expect(() => parseXml('x', bomb)).toThrow('this is no XML');
});
