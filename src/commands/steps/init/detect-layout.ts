/**
 * How a translation stands in its repository: where the bases of its pages are, which folders have other names, which
 * file is its glossary. The one place that knows layouts; what it gives are settings of a target.
 */
import { posix } from 'node:path';
import type { FileEntry } from '../../../book/books.ts';
import { compileLayout, type PathMap } from '../../../book/layout.ts';
import { DEFAULT_BASE, type DialectName } from '../../../config/choices.ts';
import type { Detected } from '../../../config/detect-dialect.ts';
import { detectPlace, type FoundPlace } from './detect-place.ts';

export interface Layout {
  /** Absent where what the project has is looked for at each run. */
  readonly base?: Detected<string | null>;
  /** Absent where pages have the paths of the source. */
  readonly place?: Detected<FoundPlace>;
  readonly paths: Detected<PathMap>;
  readonly terminology?: Detected<string>;
  /** Pages of the source that have a translation there, and how many it has. */
  readonly translated: number;
  readonly pages: number;
}

export interface LayoutRequest {
  readonly language: string;
  /** Of the source. */
  readonly from: string;
  /** Pages of the source. */
  readonly pages: readonly string[];
  /** Files of the translation. */
  readonly files: ReadonlyMap<string, FileEntry>;
  readonly dialect: DialectName;
  /** Globs of the pages. */
  readonly globs: readonly string[];
  /** Where the translation stands among the files of the source. */
  readonly place?: Detected<FoundPlace> | undefined;
}

/** Look at the files of one translation. */
export function detectLayout(request: LayoutRequest): Layout {
  const { pages, files, dialect } = request;
  const present = new Set(files.keys());
  const place = request.place ?? detectOtherPlace(request);
  const paths = place === undefined ? detectPaths(pages, present) : { value: place.value.paths, why: place.why };
  const placed = {
    paths: paths.value,
    ...(place === undefined ? {} : { path: place.value.path, folder: place.value.folder }),
  };
  const { findTarget } = compileLayout({ language: '', ...placed, pages: request.globs });
  const translated = pages.map(findTarget).filter((target) => present.has(target));
  const terminology = [...present].filter((path) => GLOSSARY.test(path)).toSorted((a, b) => a.length - b.length)[0];
  const base = detectBase(translated, present, dialect);
  return {
    ...(place === undefined ? { base } : { place, ...(base.value === null ? {} : { base }) }),
    paths,
    translated: translated.length,
    pages: pages.length,
    ...(terminology === undefined ? {} : { terminology: { value: terminology, why: 'by its name' } }),
  };
}

/** In a repository of its own most pages stand under the paths of the source, or in a folder of the language. */
function detectOtherPlace({ language, from, pages, files }: LayoutRequest): Detected<FoundPlace> | undefined {
  const inPlace = pages.filter((page) => files.has(page)).length;
  const place = detectPlace({ language, from, pages, files: [...files.keys()] });
  if (place === undefined) return undefined;
  const { folder, path, paths, roots = [''] } = place.value;
  const layout = compileLayout({ language, folder, path, paths, pages: roots.map((root) => `${root}**/*`) });
  return pages.filter((page) => files.has(layout.findTarget(page))).length > inPlace ? place : undefined;
}

const GLOSSARY = /(?:^|\/)(?:terminology|glossary|terms)\.(?:md|csv|tmx)$/i;

/** Patterns that projects keep the source text of a page under. */
const BASE_PATTERNS = [
  DEFAULT_BASE,
  '{dir}/{name}.orig{ext}',
  '{dir}/{name}.origin{ext}',
  '{dir}/{name}_en{ext}',
  '{dir}/{name}.en{ext}',
];

function detectBase(
  translated: readonly string[],
  present: ReadonlySet<string>,
  dialect: DialectName,
): Detected<string | null> {
  const counts = BASE_PATTERNS.map((pattern) => ({
    pattern,
    found: translated.filter((page) => present.has(fill(pattern, page))).length,
  })).toSorted((a, b) => b.found - a.found);
  const [best] = counts;
  if (best !== undefined && best.found > 0)
    return { value: best.pattern, why: `${best.found} of ${translated.length} translated pages have theirs there` };
  if (dialect === 'd2l') return { value: DEFAULT_BASE, why: 'none is there yet; this is where d2lbook keeps them' };
  return {
    value: null,
    why: 'none is there; files beside the pages would be published with them, so .amts/state.json keeps the record',
  };
}

function fill(pattern: string, page: string): string {
  const { dir, name, ext } = posix.parse(page);
  return posix.normalize(
    pattern
      .replace('{dir}', dir || '.')
      .replace('{name}', name)
      .replace('{ext}', ext),
  );
}

/** Folders of the source that the translation has under another name: the same page names, and no folder of that name. */
function detectPaths(pages: readonly string[], present: ReadonlySet<string>): Detected<PathMap> {
  const ours = groupNames(pages);
  const theirs = groupNames([...present].filter((path) => /\.md$/i.test(path)));
  const taken = new Set([...ours.keys()].filter((folder) => theirs.has(folder)));
  const found: [string, string][] = [];
  for (const [folder, names] of ours) {
    if (theirs.has(folder) || folder === '') continue;
    const best = [...theirs]
      .filter(([other]) => !taken.has(other))
      .map(([other, has]) => ({ other, share: [...names].filter((name) => has.has(name)).length / names.size }))
      .toSorted((a, b) => b.share - a.share)[0];
    if (best === undefined || best.share < 0.5 || names.size < 2) continue;
    taken.add(best.other);
    found.push([folder, best.other]);
  }
  const why =
    found.length === 0
      ? 'every folder has its own name'
      : `the same page names stand in ${found.map(([, other]) => other).join(', ')}`;
  return { value: Object.fromEntries(found), why };
}

function groupNames(paths: readonly string[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const path of paths) {
    const cut = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, cut);
    groups.set(folder, (groups.get(folder) ?? new Set()).add(path.slice(cut)));
  }
  return groups;
}
