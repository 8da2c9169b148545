import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { gatherUnits } from '../../src/commands/steps/data/book-data.ts';
import { makeDataFile } from '../../src/parallel-data/data-file.ts';
import type { PlacedRow } from '../../src/parallel-data/filter.ts';
import { decideTerminology } from '../../src/parallel-data/terminology-file.ts';
import { ConfigError, ContentError } from '../../src/shared/errors.ts';
import { jobsHere } from '../support/jobs-here.ts';

const OPTIONS = { from: 'en', to: 'tr', dialect: 'd2l', unit: 'sentence' } as const;
const LANGUAGES = { from: 'en', to: 'tr' };
function makeFile(units: readonly PlacedRow[]) {
  return makeDataFile('en', [{ language: 'tr', units }], { format: 'csv', unit: 'sentence' });
}

const PAGES = [
  {
    name: 'model.md',
    source: '# The model\n\nThe model learns from 42 samples. It was not hard at all.\n',
    target: '# Model\n\nModel 42 örnekten öğrenir. Hiç de zor değildi.\n',
  },
  { name: 'left.md', source: 'Nothing of this page was done.\n', target: '' },
];

describe('gatherUnits', () => {
  test('texts in memory become the CSV of the service, with its hash and an account of every row and page', async () => {
    const { report, units } = await gatherUnits(PAGES, OPTIONS, { jobs: jobsHere });
    const file = makeFile(units);
    const rows = ['The model,Model', 'The model learns from 42 samples.,Model 42 örnekten öğrenir.'];
    expect(file.text).toBe(`en,tr\n${rows.join('\n')}\nIt was not hard at all.,Hiç de zor değildi.\n`);
    expect(file).toMatchObject({ records: 3, bytes: Buffer.byteLength(file.text) });
    expect(file.sha256).toBe(createHash('sha256').update(file.text).digest('hex'));
    expect(units.map(({ page }) => page)).toEqual([0, 0, 0]);
    expect(report.pages).toEqual([
      { name: 'model.md', outcome: 'parallel', units: 3 },
      { name: 'left.md', outcome: 'empty', units: 0, message: expect.stringMatching(/^left\.md: gives nothing/) },
    ]);
    expect(report.rows).toBe(3 + Object.values(report.rejected).reduce((sum, count) => sum + count, 0));
  });

  test('a book without pages has a file without records', async () => {
    const { units } = await gatherUnits([], OPTIONS, { jobs: jobsHere });
    expect(makeFile(units)).toMatchObject({ text: 'en,tr\n', records: 0 });
  });

  test('its aligned rows decide between the translations of a term', async () => {
    const { aligned } = await gatherUnits(PAGES, OPTIONS, { jobs: jobsHere });
    const glossary = { name: 'terms.md', text: 'sample; numune, örnek\n' };
    const { file, terms } = decideTerminology([glossary], aligned, LANGUAGES);
    expect(file.text).toBe('en,tr\nsample,örnek\n');
    expect(terms[0]).toMatchObject({ reason: 'usage', sentences: 1 });
    expect(decideTerminology([glossary], [], LANGUAGES).file.text).toBe('en,tr\nsample,numune\n');
  });
});

test.each([
  ['has no term', { name: 'a.md', text: 'No term here.\n' }, ConfigError, 'a.md: no term from en to tr'],
  ['is no TMX', { name: 'a.tmx', text: '<tmx><body>' }, ContentError, 'a.tmx: is no TMX'],
  ['is too large', { name: 'a.csv', text: writeLargeGlossary() }, ConfigError, /a\.csv: make \d+ bytes/],
])('a glossary that %s is refused by name', (_, glossary, kind, message) => {
  const decide = () => decideTerminology([glossary], [], LANGUAGES);
  expect(decide).toThrow(expect.objectContaining({ name: kind.name, message: expect.stringMatching(message) }));
});

/** Just more than the 10 MB that the service takes, of terms that it would take. */
function writeLargeGlossary(): string {
  const lines = Array.from({ length: 26_000 }, (_, at) => `${String(at).padEnd(195, 'x')},${'y'.repeat(195)}`);
  return ['en,tr', ...lines, ''].join('\n');
}
