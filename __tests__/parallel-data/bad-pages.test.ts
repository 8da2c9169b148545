import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gatherUnits } from '../../src/commands/steps/data/book-data.ts';
import { jobsHere } from '../support/jobs-here.ts';

const BOOK = join(import.meta.dirname, '../../examples/book/es');
const GOOD = ['chapter_water/temperature', 'chapter_water/weighing', 'chapter_leaf/ratio'];
const [SOURCE, TARGET] = readPage('chapter_leaf/extraction');
const [, OTHER] = readPage('chapter_tasting/blind-tasting');
const GERMAN = `# Das Wasser

Das Wasser ist nicht so heiß, wie es bei einem guten Tee sein soll, und der Tee ist dann zu bitter.
Man kann die Blätter auch mit kaltem Wasser für eine Nacht in den Schrank stellen. Der Tee ist am Morgen fertig.

Wer den Tee nicht so mag, der nimmt weniger von den Blättern und lässt sie nur eine Minute in der Kanne.
Es ist auch nicht schlecht, wenn man die Kanne vor dem Tee mit etwas Wasser warm macht.
`;

function readPage(page: string): [source: string, target: string] {
  const read = (suffix: string) => readFileSync(join(BOOK, `${page}${suffix}.md`), 'utf8');
  return [read('_origin'), read('')];
}

async function makeWith(source: string, target: string) {
  const good = GOOD.map((name) => ({ name, source: readPage(name)[0], target: readPage(name)[1] }));
  const pages = [...good, { name: 'page.md', source, target }];
  const { report, units } = await gatherUnits(
    pages,
    { from: 'en', to: 'es', dialect: 'd2l', unit: 'sentence' },
    { jobs: jobsHere },
  );
  expect(report.pages.slice(0, 3).map(({ outcome }) => outcome)).toEqual(['parallel', 'parallel', 'parallel']);
  expect(units.filter(({ page }) => page < 3).length).toBeGreaterThan(30);
  return report.pages[3];
}

test('a page and its translation give units', async () => {
  const page = await makeWith(SOURCE, TARGET);
  expect(page).toEqual({ name: 'page.md', outcome: 'parallel', units: expect.any(Number) });
  expect(page?.units).toBeGreaterThan(10);
});

test.each([
  ['a page that is empty', '', 'empty', 'has no sentence'],
  ['a page left in the source language', SOURCE, 'untranslated', 'in the language of its source'],
  ['a page of another language', GERMAN, 'other-language', 'in a third language'],
  ['the translation of another page', OTHER, 'unrelated', 'is no translation of its source'],
])('%s is told and gives nothing, and the other pages are used', async (_, target, outcome, message) => {
  const page = await makeWith(SOURCE, target);
  expect(page).toMatchObject({ name: 'page.md', outcome, units: 0 });
  expect(page?.message).toMatch(message);
});
