/**
 * Pages of a book to those that are learnt from and those that are kept for tests. Whole pages: sentences of one page
 * resemble each other too much to stand on both sides. A page keeps its side when others come and go, and has the same
 * side in every language.
 */
import { createHash } from 'node:crypto';
import type { PlacedRow } from './filter.ts';

/** Units of one language; `names` are its source pages, by the number of a unit's page. */
export interface SplitLanguage {
  readonly language: string;
  readonly units: readonly PlacedRow[];
  readonly names: readonly string[];
}

export interface TestPages<Language> {
  readonly languages: readonly Language[];
  readonly pages: readonly string[];
}

/** @param share Of the pages, 0 to 1; of a share above 0 at least one page. */
export function splitPages<Language extends SplitLanguage>(
  languages: readonly Language[],
  share: number,
): { train: readonly Language[]; test: TestPages<Language> | undefined } {
  if (share <= 0) return { train: languages, test: undefined };
  const names = [...new Set(languages.flatMap((each) => each.names))].toSorted((a, b) => placeOf(a) - placeOf(b));
  const chosen = names.filter((name) => placeOf(name) < share);
  const pages = chosen.length === 0 ? names.slice(0, 1) : chosen;
  const apart = new Set(pages);
  // A sentence that a page of the tests has is in no page that is learnt from, whatever its translation.
  const texts = new Set(languages.flatMap((each) => pick(each, (name) => apart.has(name))).map(({ source }) => source));
  return {
    train: languages.map((each) => ({
      ...each,
      units: pick(each, (name) => !apart.has(name)).filter(({ source }) => !texts.has(source)),
    })),
    test: { languages: languages.map((each) => ({ ...each, units: pick(each, (name) => apart.has(name)) })), pages },
  };
}

function pick({ units, names }: SplitLanguage, isWanted: (name: string) => boolean): PlacedRow[] {
  return units.filter(({ page }) => isWanted(names[page] ?? ''));
}

/** A number from 0 to 1 that a name always has. */
function placeOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32;
}

/** Paths of source pages without the folders that all of them have, so that the machine does not matter. */
export function nameSourcePages(paths: readonly string[]): string[] {
  const parts = paths.map((path) => path.split('/'));
  const [first = []] = parts;
  const shared = first.findIndex((part, at) => parts.some((each) => each.length - 1 <= at || each[at] !== part));
  return parts.map((each) => each.slice(Math.max(0, shared)).join('/'));
}
