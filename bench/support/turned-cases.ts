/**
 * The replayed synchronisations turned round, so that what was found on them is judged on what it was not found on: back
 * in time, from the translation to the source, and over the years to the newest state of the page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReplayCase, SHARED_DATA } from '../../__tests__/support/shared-data.ts';
import { readOrigins } from './other-pages.ts';

/** A synchronisation of a page whose source may be in another language than English. */
export interface WorkCase extends ReplayCase {
  /** Default `en`. */
  readonly from?: string;
  /** What the rows of the table are called; default: the language. */
  readonly direction?: string;
}

export const TURNS = ['forward', 'backward', 'swapped', 'leap'] as const;
export type Turn = (typeof TURNS)[number];

/** Change the cases. */
export function turnCases(cases: readonly ReplayCase[], turn: Turn): WorkCase[] {
  if (turn === 'leap') return leap(cases);
  return cases.map((texts): WorkCase => {
    const { language, base, target, source, human } = texts;
    if (turn === 'forward') return texts;
    if (turn === 'backward') return { ...texts, base: source, target: human, source: base, human: target };
    return {
      ...texts,
      from: language,
      language: 'en',
      direction: `${language}→en`,
      base: target,
      target: base,
      source: human,
      human: source,
    };
  });
}

/** From the first state of each page to the one of the corpus. */
function leap(cases: readonly ReplayCase[]): WorkCase[] {
  const origins = readOrigins();
  const first = new Map<string, WorkCase>();
  const ordered = cases.toSorted((a, b) =>
    (origins.get(a.id)?.date ?? '').localeCompare(origins.get(b.id)?.date ?? ''),
  );
  for (const texts of ordered) {
    const file = join(SHARED_DATA, 'corpus', texts.language, origins.get(texts.id)?.path ?? '');
    const source = file.replace(/\.md$/, '_origin.md');
    if (first.has(file) || !existsSync(file) || !existsSync(source)) continue;
    const [now, human] = [readFileSync(source, 'utf8'), readFileSync(file, 'utf8')];
    first.set(file, { ...texts, source: now, human });
  }
  return [...first.values()];
}
