import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findNames, listDialectKinds } from './support/kind-names.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What defines kinds, and what has nothing to do with the page model. */
const FREE =
  /^src\/(?:markdown\/(?:features\/|dialects\/|page\.ts)|corpus\/|messages\/|review-client\/|adapters\/|shared\/)/;

/** Names that mean something else there, or a family of rules that is about one kind of piece. */
const MEANT: Readonly<Record<string, string>> = {
  // What the aligner takes a span for: features choose among these words.
  'src/align/unit.ts': 'math|role',
  // The rules on formulas, and those on slide marks, which are named after them.
  'src/check/rules/formulas.ts': 'formula',
  'src/check/rules/marks.ts': 'slide-open|slide-close',
};

function readSources(): Record<string, string> {
  const files = globSync('src/**/*.ts', { cwd: ROOT }).filter((file) => !FREE.test(file));
  return Object.fromEntries(files.toSorted().map((file) => [file, readFileSync(`${ROOT}/${file}`, 'utf8')]));
}

function isMeant(found: string): boolean {
  const [, file = '', name = ''] = /^(.*):\d+ (.*)$/.exec(found) ?? [];
  return (MEANT[file]?.split('|') ?? []).includes(name);
}

test('no step knows a construct of a dialect by its name: it asks the features', () => {
  const sources = readSources();
  expect(Object.keys(sources).length).toBeGreaterThan(300);
  expect(findNames(sources, listDialectKinds()).filter((found) => !isMeant(found))).toEqual([]);
});

test('each name that is meant is there', () => {
  const sources = readSources();
  const found = findNames(sources, listDialectKinds()).filter(isMeant);
  const names = Object.entries(MEANT).flatMap(([file, list]) => list.split('|').map((name) => `${file} ${name}`));
  expect([...new Set(found.map((entry) => entry.replace(/:\d+/, '')))].toSorted()).toEqual(names.toSorted());
});

test('a comparison with the kind of a feature is found, a word in a comment or a longer string is not', () => {
  const text = "// 'math'\nconst a = 'a math book';\nexport const isMath = (kind: string) => kind === 'math';\n";
  expect(listDialectKinds()).toContain('math');
  expect(findNames({ 'src/check/new.ts': text }, listDialectKinds())).toEqual(['src/check/new.ts:3 math']);
});
