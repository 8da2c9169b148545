import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findImportFaults, type SourceFiles } from './support/import-rules.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function readSources(): SourceFiles {
  const files = globSync('src/**/*.ts', { cwd: ROOT }).toSorted();
  return Object.fromEntries(files.map((file) => [file, readFileSync(`${ROOT}/${file}`, 'utf8')]));
}

test('every import of the sources points to a lower layer, and pure steps reach nothing outside', () => {
  const sources = readSources();
  expect(Object.keys(sources)).toContain('src/index.ts');
  expect(findImportFaults(sources)).toEqual([]);
});

describe('the import rule', () => {
  const TARGETS: SourceFiles = {
    'src/adapters/disk.ts': '',
    'src/align/bead.ts': '',
    'src/book/book.ts': '',
    'src/commands/sync.ts': '',
    'src/engine/engine.ts': '',
    'src/markdown/page.ts': '',
    'src/shared/errors.ts': '',
  };

  test.each([
    ['a shell imports a command', 'src/cli.ts', 'import { sync } from "./commands/sync.ts";'],
    ['a shell imports the runner', 'src/action.ts', 'import { info } from "@actions/core";'],
    ['a step imports the step that its row names', 'src/align/new.ts', 'import { a } from "../markdown/page.ts";'],
    ['a pure step hashes', 'src/update/new.ts', 'import { createHash } from "node:crypto";'],
    ['an adapter imports the types of a port', 'src/adapters/new.ts', 'import type { A } from "../book/book.ts";'],
    ['every specifier is a type', 'src/adapters/new.ts', 'import { type A, type B } from "../book/book.ts";'],
    ['an adapter imports a client', 'src/adapters/new.ts', 'import fs from "node:fs"; import "@aws-sdk/client-s3";'],
    ['anything imports shared', 'src/engine/new.ts', 'export { a } from "../shared/errors.ts";'],
  ])('allows it when %s', (_, file, text) => {
    expect(findImportFaults({ ...TARGETS, [file]: text })).toEqual([]);
  });

  test.each([
    ['a command imports a shell', 'src/commands/new.ts', 'import "../cli.ts";', 'commands may not know shell'],
    ['a command imports an adapter', 'src/commands/new.ts', 'import "../adapters/disk.ts";', 'may not know adapters'],
    ['a step imports a later step', 'src/markdown/new.ts', 'import "../align/bead.ts";', 'may not know align'],
    ['a step re-exports another', 'src/markdown/new.ts', 'export * from "../align/bead.ts";', 'may not know align'],
    ['a step names a type of another', 'src/markdown/new.ts', 'type A = import("../align/bead.ts").A;', 'may not know'],
    [
      'a step imports a type of another',
      'src/markdown/new.ts',
      'import type { A } from "../align/bead.ts";',
      'may not know',
    ],
    ['shared imports a step', 'src/shared/new.ts', 'import "../align/bead.ts";', 'shared may not know align'],
    [
      'an adapter imports the code of a port',
      'src/adapters/new.ts',
      'import "../book/book.ts";',
      'only the types of book',
    ],
    [
      'update imports the code of an engine',
      'src/update/new.ts',
      'import { a } from "../engine/engine.ts";',
      'only the types',
    ],
    [
      'a pure step reads the disk',
      'src/align/new.ts',
      'import { readFileSync } from "node:fs";',
      'reaches nothing outside',
    ],
    [
      'a pure step reads the disk by its old name',
      'src/align/new.ts',
      'import fs from "fs/promises";',
      'reaches nothing',
    ],
    ['a pure step loads a client late', 'src/report/new.ts', 'await import("@aws-sdk/client-s3");', 'knows no client'],
    ['a pure step exports a client', 'src/evaluate/new.ts', 'export { a } from "@octokit/rest";', 'knows no client'],
    [
      'a pure step starts a program',
      'src/update/new.ts',
      'import x = require("node:child_process");',
      'reaches nothing',
    ],
    ['an adapter imports the runner', 'src/adapters/new.ts', 'import "@actions/core";', 'only shells know the runner'],
    ['a file is absent', 'src/align/new.ts', 'import "./absent.ts";', 'no file of src/'],
    ['a folder is unknown', 'src/utils/new.ts', '', 'no row in the table'],
    ['a file stands beside the shells', 'src/new.ts', '', 'no row in the table'],
  ])('forbids it when %s', (_, file, text, message) => {
    const faults = findImportFaults({ ...TARGETS, 'src/cli.ts': '', [file]: text });
    expect(faults).toEqual([expect.stringContaining(message)]);
    expect(faults[0]).toMatch(`${file}:1 `);
  });

  test('a circle is told once, with its files, even when it is of types', () => {
    const circle = {
      'src/align/c.ts': 'import "./a.ts";',
      'src/align/a.ts': '\nimport "./b.ts";',
      'src/align/b.ts': 'import type { C } from "./c.ts";',
      'src/align/d.ts': 'import "./a.ts"; import "./b.ts";',
    };
    const path = 'src/align/a.ts → src/align/b.ts → src/align/c.ts → src/align/a.ts';
    expect(findImportFaults(circle)).toEqual([`src/align/a.ts:1 is in an import circle: ${path}`]);
  });

  test('a fault names the line', () => {
    const faults = findImportFaults({ 'src/align/new.ts': '// one\n// two\nimport "node:fs";\n' });
    expect(faults).toEqual([expect.stringMatching(/^src\/align\/new\.ts:3 /)]);
  });

  test('an import that cannot be checked is refused', () => {
    expect(() => findImportFaults({ 'src/align/new.ts': 'const a = "x"; await import(a);' })).toThrow(
      'import a literal',
    );
    expect(() => findImportFaults({ 'src/align/new.ts': 'import {' })).toThrow('src/align/new.ts');
  });
});
