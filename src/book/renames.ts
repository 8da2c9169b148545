/**
 * Where the source page of a stray translation went: its base tells by its content, which costs no history; else git
 * finds renames between two commits, and the question is only which two, since the page may have been renamed long ago
 * and rewritten later.
 */
/* oxlint-disable no-await-in-loop -- what is asked next depends on the answer before */
import { measureLikeness } from '../base/closest-revision.ts';
import { readPairs } from '../base/read-pairs.ts';
import { tryDecodeText } from '../shared/page-text.ts';
import type { FileChange, FileEntry, SourceBook, TargetBook } from './books.ts';
import type { Stray } from './translated-pages.ts';

/** What is asked of the source. */
type RenameSource = Pick<SourceBook, 'readBlobs' | 'listChanges' | 'listVersions' | 'findCommit'>;

export interface RenameSearch {
  readonly source: RenameSource;
  /** Where bases beside their pages are read. */
  readonly target: Pick<TargetBook, 'readBlobs'>;
  /** The current commit of the source. */
  readonly commit: string;
  /** First commit of the push, when there is one. */
  readonly since: string | undefined;
  /** Source pages that have no translation yet: what a page can have been renamed to, by path. */
  readonly untranslated: ReadonlyMap<string, FileEntry>;
}

/** The share of lines in common from which git, too, takes one file for the other. */
const ALIKE = 0.5;

/** For each stray whose source page was renamed, the new path; each new path is given once. */
export async function findRenames(strays: readonly Stray[], search: RenameSearch): Promise<Map<Stray, string>> {
  const renames = new Map<Stray, string>();
  const free = new Map(search.untranslated);
  const take = (stray: Stray, path: string | undefined) => {
    if (path !== undefined && !renames.has(stray) && free.delete(path)) renames.set(stray, path);
  };
  for (const stray of strays) if (free.has(stray.source)) take(stray, stray.source);
  for (const [stray, path] of await matchContents(left(), { ...search, untranslated: free })) take(stray, path);
  const compare = cacheChanges(search.source);
  for (const stray of left()) if (free.size > 0) take(stray, await findNewPath(stray, search, compare));
  return renames;

  function left(): Stray[] {
    return strays.filter((stray) => !renames.has(stray));
  }
}

/** Pairs of a stray and the page that its base is most like: equal ones first, then by likeness, then by name. */
async function matchContents(
  strays: readonly Stray[],
  { source, target, untranslated }: RenameSearch,
): Promise<readonly (readonly [Stray, string])[]> {
  const based = strays.flatMap((stray) => (stray.base === undefined ? [] : [{ stray, base: stray.base }]));
  if (based.length === 0 || untranslated.size === 0) return [];
  const pages = [...untranslated.values()];
  const [texts, blobs] = await Promise.all([
    readPairs(
      based.map(({ base }) => ({ base, target: base.blob })),
      { source, target },
    ),
    source.readBlobs(pages.map(({ blob }) => blob)),
  ]);
  const fresh = pages.map(({ blob }) => tryDecodeText(blobs.get(blob) ?? new Uint8Array()));
  const candidates = based.flatMap(({ stray, base }, at) => {
    const text = texts[at]?.base;
    return pages.map(({ path, blob }, index) => {
      const likeness = blob === base.blob ? 1 : measureLikeness(text ?? '', fresh[index] ?? '');
      return { stray, path, likeness, isSameName: nameOf(path) === nameOf(stray.source) };
    });
  });
  return candidates
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness || Number(b.isSameName) - Number(a.isSameName))
    .map(({ stray, path }) => [stray, path] as const);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

type Compare = (from: string, to: string) => Promise<readonly FileChange[]>;

function cacheChanges(source: RenameSource): Compare {
  const cache = new Map<string, Promise<readonly FileChange[]>>();
  return (from, to) => {
    const key = `${from} ${to}`;
    const changes = cache.get(key) ?? source.listChanges(from, to);
    cache.set(key, changes);
    return changes;
  };
}

/** Look in the push, then since the base was taken, then in the commit that removed the old path, and so on from there. */
async function findNewPath(stray: Stray, search: RenameSearch, compare: Compare): Promise<string | undefined> {
  const { source, commit, since } = search;
  const direct = [since, stray.base?.commit].filter((from) => from !== undefined);
  for (const from of direct) {
    const path = findRenamed(await compare(from, commit), stray.source);
    if (path !== undefined && search.untranslated.has(path)) return path;
  }
  const seen = new Set<string>();
  for (let path = stray.source; !seen.has(path); ) {
    seen.add(path);
    const removal = (await source.listVersions(commit, path)).find(({ blob }) => blob === undefined);
    const parent = removal && (await source.findCommit(`${removal.commit}^`));
    const next = removal && parent && findRenamed(await compare(parent, removal.commit), path);
    if (next === undefined) return undefined;
    if (search.untranslated.has(next)) return next;
    path = next;
  }
  return undefined;
}

function findRenamed(changes: readonly FileChange[], from: string): string | undefined {
  return changes.find((change) => change.kind === 'renamed' && change.from === from)?.path;
}
