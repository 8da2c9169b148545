/**
 * Translations whose source page is gone, where neither a base nor the history says what it became: the source pages
 * without a translation that have most in common with them.
 */
import { type Counts, collectEvidence } from '../../../base/evidence.ts';
import type { FileEntry } from '../../../book/books.ts';
import { findTarget, listStrays } from '../../../book/translated-pages.ts';
import { parsePage } from '../../../markdown/parse.ts';
import type { AdoptionOrphan } from '../../../report/adoption.ts';
import { tryDecodePage } from '../../../shared/page-text.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';

/** Pages have so much in common by chance: headings, paragraphs, small numbers. */
const LEAST_LIKENESS = 0.35;
const MAX_CANDIDATES = 3;

export interface Orphans {
  readonly orphans: readonly AdoptionOrphan[];
  /** Source pages that have no translation. */
  readonly untranslated: number;
}

/** @param moved Paths of translations whose new source is known. */
export async function findOrphans(
  { run, sourceFiles }: { readonly run: Run; readonly sourceFiles: ReadonlyMap<string, FileEntry> },
  { translation, book, settings }: OpenTranslation,
  moved: ReadonlyMap<string, string>,
): Promise<Orphans> {
  const { isPage } = run;
  const pages = [...sourceFiles.values()].filter(({ path, kind }) => kind === 'file' && isPage(path));
  const paths = new Set(pages.map(({ path }) => path));
  const strays = listStrays(translation, isPage, paths).filter(
    ({ source, target }) => !paths.has(source) && !moved.has(target),
  );
  const taken = new Set(moved.values());
  const free = pages.filter(({ path }) => !translation.files.has(findTarget(translation, path)) && !taken.has(path));
  if (strays.length === 0) return { orphans: [], untranslated: free.length };
  const { dialect, language } = run.settings.source;
  const [ours, theirs] = await Promise.all([
    book.readBlobs(strays.flatMap(({ target }) => translation.files.get(target)?.blob ?? [])),
    run.source.readBlobs(free.map(({ blob }) => blob)),
  ]);
  const read = (bytes: Uint8Array | undefined, of: string): Counts => {
    const text = bytes && tryDecodePage(bytes, run.settings.limits);
    return text === undefined ? new Map() : collectEvidence(parsePage(text, { language: of, dialect })).counts;
  };
  const sources = free.map(({ path, blob }) => ({ path, counts: read(theirs.get(blob), language) }));
  const orphans = strays.map(({ target }) => {
    const counts = read(ours.get(translation.files.get(target)?.blob ?? ''), settings.language);
    return { target, maybe: rank(counts, sources) };
  });
  return { orphans, untranslated: free.length };
}

function rank(
  counts: Counts,
  sources: readonly { readonly path: string; readonly counts: Counts }[],
): AdoptionOrphan['maybe'] {
  return sources
    .map(({ path, counts: other }) => ({ source: path, likeness: measure(counts, other) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MAX_CANDIDATES)
    .map(({ source, likeness }) => ({ source, likeness: Math.round(likeness * 100) / 100 }));
}

/** Dice's coefficient of what survives translation. */
function measure(a: Counts, b: Counts): number {
  let common = 0;
  let all = 0;
  for (const [key, count] of a) {
    common += Math.min(count, b.get(key) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}
