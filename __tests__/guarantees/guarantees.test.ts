/** Every line of the README that guarantees something is in the table, and what the table names is there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderGuarantees } from './render.ts';
import { GUARANTEES } from './table.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const [, section = ''] = /^## What is guaranteed\n([^]*?)^## /m.exec(read('README.md')) ?? [];
const LINES = [...section.matchAll(/^- (.*)$/gm)].map(([, line = '']) => line);

test('every guarantee of the README is in the table, in its order, and no other', () => {
  expect(LINES.length).toBeGreaterThan(10);
  expect(GUARANTEES.map(({ begins }) => LINES.filter((line) => line.startsWith(begins)))).toEqual(
    LINES.map((line) => [line]),
  );
});

test('docs/guarantees.md is the table', () => {
  const page = renderGuarantees(LINES);
  if (process.env['UPDATE']) writeFileSync(new URL('docs/guarantees.md', ROOT), page);
  expect(read('docs/guarantees.md')).toBe(page);
});

describe.each(GUARANTEES.flatMap(({ begins, claims }) => claims.map((claim) => ({ begins, ...claim }))))(
  '$begins … $claim',
  ({ file, line, broken, test: path, name }) => {
    test('stands on a place that is in the code once', () => {
      expect(read(file).split(line)).toHaveLength(2);
      expect(broken).not.toBe(line);
    });

    test('is held by a test that is there', () => {
      expect(read(`__tests__/${path}`).replaceAll(String.raw`\'`, "'")).toContain(`'${name}'`);
    });
  },
);
