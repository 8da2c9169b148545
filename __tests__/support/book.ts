/** A small book of two pages with a Spanish translation, made anew for each test. */
import { join } from 'node:path';
import type { GitHubAccess } from '../../src/commands/github-access.ts';
import type { Log, Ports } from '../../src/commands/ports.ts';
import type { RunOptions } from '../../src/commands/steps/open/open-run.ts';
import { createPorts } from '../../src/create-ports.ts';
import { type Files, makeFolder, TestRepository } from './repositories.ts';

export const TEA = `# Tea

Tea is a drink. It is made of leaves and $90$ degrees of heat.

\`\`\`python
# Boil the water
heat = 90
\`\`\`

## Summary

* Measure the pot first.
`;

export const TEA_ES = `# Té

El té es una bebida. Se hace con hojas y $90$ grados de calor.

\`\`\`python
# Hervir el agua
heat = 90
\`\`\`

## Resumen

* Mida primero la tetera.
`;

export const MILK = `# Milk

Milk goes in first. Nobody knows why.
`;

export const MILK_ES = `# Leche

La leche va primero. Nadie sabe por qué.
`;

export interface TestBook {
  readonly folder: string;
  readonly source: TestRepository;
  readonly target: TestRepository;
  /** Options of a run with Spanish as the only language. */
  readonly options: RunOptions;
}

/** Files of a translation, each page with its base beside it. */
export function withBases(pages: Readonly<Record<string, readonly [base: string, text: string]>>): Files {
  return Object.fromEntries(
    Object.entries(pages).flatMap(([path, [base, text]]) => [
      [path, text],
      [path.replace(/\.md$/, '_origin.md'), base],
    ]),
  );
}

export function makeBook(options: { readonly source?: Files; readonly target?: Files } = {}): TestBook {
  const folder = makeFolder();
  const source = new TestRepository(join(folder, 'book'), { 'tea.md': TEA, 'milk.md': MILK, ...options.source });
  const translated = withBases({ 'tea.md': [TEA, TEA_ES], 'milk.md': [MILK, MILK_ES] });
  const target = new TestRepository(join(folder, 'book-es'), options.target ?? translated);
  return { folder, source, target, options: makeOptions(folder) };
}

function makeOptions(folder: string): RunOptions {
  const targets = [{ language: 'es', repository: 'book-es' }];
  return { folder, source: 'book', targets, full: false, pages: [], engine: 'pseudo' };
}

/** The real adapters, and a log that keeps its lines. */
/** @param github A server that stands for GitHub; without it, only clones can be worked on. */
export async function makePorts(
  github: GitHubAccess = { auth: undefined, apiUrl: undefined },
): Promise<Ports & { readonly lines: string[] }> {
  const lines: string[] = [];
  const log: Log = {
    step: () => undefined,
    info: (message) => lines.push(message),
    warn: (message) => lines.push(message),
    progress: () => undefined,
  };
  return { ...(await createPorts({ log, github, signal: new AbortController().signal })), lines };
}
