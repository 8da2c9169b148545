/** What `--json` prints, and what the command line writes for programs, is as the published schemas say. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { renderDocumentSchemas } from '../../scripts/document-schemas.ts';
import { nameSchemaFile, SCHEMA_FOLDER } from '../../scripts/schema-files.ts';
import { makeBook, TEA, TEA_ES, type TestBook } from '../support/book.ts';
import { findMisfits, listSchemaFiles, nameDocument } from '../support/documents.ts';
import { runCli } from '../support/run-cli.ts';

const BOOK = ['--source', 'book', '--target', 'es=book-es', '--engine', 'pseudo'];
const PAIR = ['--source', 'book/tea.md', '--target', 'book-es/tea.md', '--from', 'en', '--to', 'es'];
const NEW_TEA = TEA.replace('Tea is a drink.', 'Tea is a hot drink. Warm the `pot` with $3$ drops.').replace(
  '$90$',
  '$95$',
);

/** What prints each document, in an order in which each finds what it needs. */
const PRINTED: readonly (readonly string[])[] = [
  ['status', ...BOOK],
  ['plan', ...BOOK],
  ['adopt', ...BOOK, '--dry-run'],
  ['check', ...PAIR],
  ['inspect', 'book/tea.md'],
  ['score', '--hypothesis', 'book/tea.md', '--reference', 'book/tea.md', '--to', 'en'],
  ['parallel-data', '--source', 'book', '--target', 'es=book-es', '--from', 'en', '--out', 'pairs.tsv'],
  ['terminology', '--glossary', 'terms.md', '--from', 'en', '--to', 'es', '--out', 'terms.csv'],
  ['init', '--source', 'book', '--target', 'es=book-es', '--dry-run'],
  ['doctor', ...BOOK],
  ['evaluate', ...BOOK, '--sample', '1', '--arm', 'pseudo'],
  ['evaluate', ...BOOK, '--sample', '1', '--arm', 'pseudo', '--submit'],
  ['evaluate', ...BOOK, '--history'],
  ['export', ...BOOK, '--out', 'files'],
  ['import', 'files/es/tea.md.xlf', ...BOOK, '--dry-run'],
  ['submit', ...BOOK, '--record', 'run.json'],
  ['collect', ...BOOK, '--record', 'run.json', '--dry-run'],
  ['apply', 'rows.jsonl', ...BOOK, '--dry-run'],
  ['sync', ...BOOK],
  ['status', ...BOOK],
  ['review', ...BOOK, '--out', 'review.html'],
  ['review', ...BOOK, '--apply', 'amts-review.json', '--author', 'Ana <ana@example.org>'],
  ['evaluate', ...BOOK, '--merged'],
  ['corpus', 'merge', 'part.rows.jsonl', '--out', 'all.tmx'],
  ['inspect', 'none.md'],
];
/** What is written as lines or into a file, and `corpus`, which is held against its schema where its web is. */
const ELSEWHERE = ['align', 'merge', 'plan --segments', 'corpus'];

/** A row of a corpus, as another machine has written it. */
const ROW = {
  id: 'r1',
  from: 'en',
  to: 'es',
  source: 'The kettle sings when the water boils.',
  target: 'La tetera canta cuando hierve el agua.',
  score: 0.9,
  sourceUrl: 'https://tea.example/en/kettle',
  targetUrl: 'https://tea.example/es/tetera',
  evidence: 'hreflang',
  grade: 1,
  sourceLanguage: 'en',
  targetLanguage: 'es',
  sourceLicence: 'CC0-1.0',
  targetLicence: 'CC0-1.0',
  licenceFoundIn: 'link',
  fetched: '2026-01-01',
  position: 0,
  site: 'tea.example',
  rank: 1,
  relevance: 1,
  reason: 'tea: title 1',
};

const Printed = z.record(z.string(), z.unknown());
const Schema = z.object({ definitions: z.record(z.string(), z.unknown()) });

function makePrinter(): TestBook {
  const book = makeBook();
  book.source.commit({ 'tea.md': NEW_TEA, 'new.md': '# New\n\nA page with $x$ in it.\n' });
  for (const [name, text] of [
    ['terms.md', '| English | Spanish |\n|---|---|\n| kettle | tetera |\n| kettle | hervidor |\n'],
    ['part.rows.jsonl', `${JSON.stringify(ROW)}\n`],
    ['rows.jsonl', ''],
    ['amts-review.json', JSON.stringify(describeCorrection(book))],
  ] as const)
    writeFileSync(join(book.folder, name), text);
  return book;
}

/** A correction that loses a formula: it is refused, by name. */
function describeCorrection({ source }: TestBook): unknown {
  const before = 'El té es una bebida.';
  const start = TEA_ES.indexOf(before);
  const edits = [{ id: 'x', start, end: start + before.length, before, after: 'El té es una bebida con $x$.' }];
  const page = { path: 'tea.md', text: TEA_ES, edits };
  const commit = source.git('rev-parse', 'HEAD').trim();
  return { version: 1, kind: 'amts-review', language: 'es', source: { name: 'book', commit }, pages: [page] };
}

describe('the schemas in docs/schemas/', () => {
  const schemas = renderDocumentSchemas();

  test('are what `npm run schema` writes', () => {
    const files = [...schemas].map(([document, text]) => [nameSchemaFile(document), text] as const);
    expect(listSchemaFiles()).toEqual(files.map(([name]) => name).toSorted());
    for (const [name, text] of files) expect(readFileSync(new URL(name, SCHEMA_FOLDER), 'utf8')).toBe(text);
  });

  test('have names that stay when lines above them change', () => {
    const names = [...schemas.values()].flatMap((text) => Object.keys(Schema.parse(JSON.parse(text)).definitions));
    expect(names).toContain('RunReport');
    expect(names.filter((name) => /\d{4}/.test(name))).toEqual([]);
  });

  test('are all held against something that is printed', () => {
    const printed = PRINTED.slice(0, -1).map(nameDocument);
    expect(new Set([...printed, 'error', ...ELSEWHERE])).toEqual(new Set(schemas.keys()));
  });
});

describe('what is printed', () => {
  test('by each command is as its schema says', () => {
    const { folder: cwd } = makePrinter();
    const failed = PRINTED.flatMap((args) => {
      const { stdout, stderr } = runCli([...args, '--json'], { cwd });
      const isError = stdout === '' || 'error' in Printed.parse(JSON.parse(stdout));
      return isError && args[1] !== 'none.md' ? [`amts ${args.join(' ')}: ${stderr}`] : [];
    });
    expect(failed).toEqual([]);
  });

  test('by amts align, as lines', () => {
    const rows = runCli(['align', ...PAIR], { cwd: makeBook().folder })
      .stdout.trimEnd()
      .split('\n');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.flatMap((row) => findMisfits('align', JSON.parse(row)))).toEqual([]);
  });

  test('into the file of amts merge --report', () => {
    const [base, target, source] = ['book-es/tea_origin.md', 'book-es/tea.md', 'book/tea.md'];
    const args = ['--base', base, '--target', target, '--source', source, '--from', 'en', '--to', 'es'];
    const { folder: cwd } = makePrinter();
    runCli(['merge', ...args, '--engine', 'pseudo', '--report', 'merge.json'], { cwd });
    const written: unknown = JSON.parse(readFileSync(join(cwd, 'merge.json'), 'utf8'));
    expect(findMisfits('merge', written)).toEqual([]);
  });

  test('into the file of amts plan --segments', () => {
    const { folder: cwd } = makePrinter();
    runCli(['plan', ...BOOK, '--segments', 'rows.jsonl'], { cwd });
    const rows = readFileSync(join(cwd, 'rows.jsonl'), 'utf8').trimEnd().split('\n');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.flatMap((row) => findMisfits('plan --segments', JSON.parse(row)))).toEqual([]);
  });
});

describe('a document', () => {
  const check = { file: 'tea.md', isUnrelated: false, findings: [] };

  test.each([
    ['a key that its schema does not know', { ...check, extra: 1 }],
    ['a key of the wrong type', { ...check, isUnrelated: 'no' }],
    ['a key missing', { file: 'tea.md', findings: [] }],
    [
      'a part with a key that is not known',
      { ...check, findings: [{ rule: 'x', line: 1, message: 'm', colour: 'red' }] },
    ],
  ])('with %s does not fit', (_, document) => {
    expect(findMisfits('check', check)).toEqual([]);
    expect(findMisfits('check', document)).toHaveLength(1);
  });
});
