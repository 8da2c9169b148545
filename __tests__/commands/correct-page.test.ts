/** Corrections of a reader: taken as they are, refused by name where they damage the page. */
import { describe, expect, test } from 'vitest';
import { correctPage } from '../../src/commands/steps/review/correct-page.ts';
import { parsePage } from '../../src/markdown/parse.ts';

const SOURCE = '# Tea\n\nBoil the `water` first.\n\nPut the `leaves` in, all of $x$.\n\nWait. See $y$. Drink.\n';
const TEXT = '# Té\n\nHierva el `water`.\n\nPonga las `leaves`, las $x$.\n\nEspere. Vea $y$. Beba.\n';

function correct(changes: readonly (readonly [before: string, after: string])[], now = TEXT, source?: string | null) {
  const edits = changes.map(([before, after], at) => {
    const start = TEXT.indexOf(before);
    return { id: String(at), start, end: start + before.length, before, after };
  });
  const parse = (text: string, language = 'es') => parsePage(text, { language, dialect: 'gfm' });
  const known = source === null ? undefined : parse(source ?? SOURCE, 'en');
  return correctPage({ page: { path: 'té.md', text: TEXT, edits, notes: [] }, now, source: known, parse });
}

test('corrections are taken where the page is as it was read', () => {
  expect(
    correct([
      ['Hierva', 'Caliente'],
      ['Espere.', 'Aguarde.'],
    ]),
  ).toEqual({
    text: TEXT.replace('Hierva', 'Caliente').replace('Espere.', 'Aguarde.'),
    taken: 2,
    refused: [],
  });
});

test('corrections are merged with other lines that were changed meanwhile', () => {
  const now = TEXT.replace('# Té', '# El té');
  expect(correct([['Espere.', 'Aguarde.']], now)).toEqual({
    text: now.replace('Espere.', 'Aguarde.'),
    taken: 1,
    refused: [],
  });
});

test('what was committed meanwhile for the same sentence stands, and it is told with its line', () => {
  const now = TEXT.replace('Espere.', 'Repose.');
  const { text, taken, refused } = correct(
    [
      ['Hierva', 'Caliente'],
      ['Espere.', 'Aguarde.'],
    ],
    now,
  );
  expect(text).toBe(now.replace('Hierva', 'Caliente'));
  expect(taken).toBe(1);
  expect(refused).toEqual(['té.md:7: was changed meanwhile, which stands; not taken: Aguarde.']);
});

test('a correction stands beside what was added meanwhile at its place', () => {
  const now = TEXT.replace('Espere. Vea', 'Espere. Siéntese. Vea');
  const { text, taken, refused } = correct([['Espere. Vea', 'Espere. Lea. Vea']], now);
  expect(text).toContain('Siéntese.');
  expect(text).toContain('Lea.');
  expect({ taken, refused }).toEqual({ taken: 1, refused: [] });
});

describe('refused with its line and the reason is a correction', () => {
  test('that damages the page; the others are taken', () => {
    const { text, taken, refused } = correct([
      ['el `water`', 'el agua'],
      ['Espere.', 'Aguarde.'],
    ]);
    expect(text).toBe(TEXT.replace('Espere.', 'Aguarde.'));
    expect(taken).toBe(1);
    expect(refused).toEqual([expect.stringMatching(/^té\.md:3: .*`water`.*; not taken: el agua$/)]);
  });

  test('that is sound alone, where all the sound ones together are not', () => {
    // Marks without their other half are text; the two of them make code of all that is between them.
    const { text, taken, refused } = correct([
      ['Espere.', '`` Espere.'],
      ['Beba.', 'Beba. ``'],
    ]);
    expect(text).toBe(TEXT);
    expect(taken).toBe(0);
    expect(refused).toHaveLength(2);
    for (const line of refused) expect(line).toMatch(/^té\.md:7: with the others: .*\$y\$/);
  });

  test('of a page whose source is not known', () => {
    const { text, taken, refused } = correct(
      [
        ['Hierva', 'Caliente'],
        ['Espere.', 'Aguarde.'],
      ],
      TEXT,
      null,
    );
    expect({ text, taken }).toEqual({ text: TEXT, taken: 0 });
    expect(refused).toEqual(
      [3, 7].map((line) => `té.md:${line}: the source of té.md is not known, so that it cannot be checked`),
    );
  });
});

test('what was wrong before is not held against a correction', () => {
  const { taken, refused } = correct([['Espere.', 'Aguarde.']], TEXT, SOURCE.replace('`water`', '`fire`'));
  expect({ taken, refused }).toEqual({ taken: 1, refused: [] });
});
