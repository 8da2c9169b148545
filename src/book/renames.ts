/**
 * Where the source page of a stray translation went. Git finds renames between two commits; the question is only
 * which two, since the page may have been renamed long ago and rewritten later.
 */
/* oxlint-disable no-await-in-loop -- what is asked next depends on the answer before */
import type { FileChange, SourceBook } from './books.ts';
import type { Stray } from './translated-pages.ts';

export interface RenameSearch {
  readonly source: SourceBook;
  /** The current commit of the source. */
  readonly commit: string;
  /** First commit of the push, when there is one. */
  readonly since: string | undefined;
  /** Source pages that have no translation yet: what a page can have been renamed to. */
  readonly untranslated: ReadonlySet<string>;
}

/** For each stray whose source page was renamed, the new path; each new path is given once. */
export async function findRenames(strays: readonly Stray[], search: RenameSearch): Promise<Map<Stray, string>> {
  const renames = new Map<Stray, string>();
  const free = new Set(search.untranslated);
  const compare = cacheChanges(search.source);
  for (const stray of strays) {
    if (free.size === 0) break;
    const path = free.has(stray.source) ? stray.source : await findNewPath(stray, search, compare);
    if (path === undefined || !free.delete(path)) continue;
    renames.set(stray, path);
  }
  return renames;
}

type Compare = (from: string, to: string) => Promise<readonly FileChange[]>;

function cacheChanges(source: SourceBook): Compare {
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
  const direct = [since, stray.base.commit].filter((from) => from !== undefined);
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
