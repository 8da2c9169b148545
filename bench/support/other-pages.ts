/** The memory that a synchronisation had: the translations of other pages of its book, as they stood then. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignOnce, readPage } from '../../__tests__/support/read-pages.ts';
import { type ReplayCase, SHARED_DATA } from '../../__tests__/support/shared-data.ts';
import {
  type PageMemory,
  type RememberedPage,
  readPageMemory,
  TranslationMemory,
} from '../../src/update/plan/memory.ts';

/** What the index of the cases says of one. */
export interface Origin {
  readonly path: string;
  readonly language: string;
  /** ISO 8601. */
  readonly date: string;
}

/** By the id of the case. */
export function readOrigins(): ReadonlyMap<string, Origin> {
  const [head = '', ...lines] = readFileSync(join(SHARED_DATA, 'replay', 'index.tsv'), 'utf8').split('\n');
  const names = head.split('\t');
  return new Map(
    lines.map((line) => {
      const cells = line.split('\t');
      const cell = (name: string) => cells[names.indexOf(name)] ?? '';
      return [cell('id'), { path: cell('path'), language: cell('lang'), date: cell('date') }];
    }),
  );
}

/** Gives each case what the pages of other paths held before it: of each path the newest state that is not later. */
export function rememberOtherPages(cases: readonly ReplayCase[]): (texts: ReplayCase) => TranslationMemory {
  const origins = readOrigins();
  const pages = new Map<string, RememberedPage>();
  const remember = ({ id, base, target, language }: ReplayCase) => {
    const [from, to] = [readPage(base, 'en'), readPage(target, language)];
    const known = pages.get(id) ?? hold(readPageMemory({ base: from, target: to, alignment: alignOnce(from, to) }));
    pages.set(id, known);
    return known;
  };
  const ordered = cases.toSorted((a, b) =>
    (origins.get(a.id)?.date ?? '').localeCompare(origins.get(b.id)?.date ?? ''),
  );
  return (texts) => {
    const own = origins.get(texts.id);
    const newest = new Map<string, ReplayCase>();
    for (const other of ordered) {
      const there = origins.get(other.id);
      if (own === undefined || there === undefined || there.language !== own.language) continue;
      if (there.path !== own.path && there.date <= own.date) newest.set(there.path, other);
    }
    return new TranslationMemory([...newest.values()].map(remember));
  };
}

function hold({ sentences, tokens }: PageMemory): RememberedPage {
  return { sentences, readTokens: () => tokens };
}
