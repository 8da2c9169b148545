/**
 * Where a link of a page leads in its book: an address as generators of sites take it to the path of a page. They write it
 * as a file beside the page (`../b.md`), as a page of the site (`/guide/b/`, `../b/`, `b.html`), or by its name alone.
 *
 * Rule: an address that could be two pages is none.
 */
import { posix } from 'node:path';

export interface SiteLinks {
  /** Paths of the pages of the book. */
  readonly paths: Iterable<string>;
  /** Whether a page `a.md` stands under `a/` on the site, so that its links count from there. */
  readonly hasFolders: boolean;
  /** Names of folders that a site puts before the paths of a language. */
  readonly locales?: readonly string[];
  /** What pages say of their place on the site, by path, as {@link readSlug} finds it. */
  readonly slugs?: ReadonlyMap<string, string>;
}

/** Finds the page that a path in a link leads to, from the page at `from`; `undefined` where none is known. */
export type FindLinked = (from: string, path: string) => string | undefined;

/** Compile the links of a book. */
export function compileSiteLinks({ paths, hasFolders, locales = [], slugs = new Map() }: SiteLinks): FindLinked {
  const namesOf = (path: string) => listNames(path, slugs.get(path));
  const byPath = new Set<string>();
  const byName = new Map<string, Set<string>>();
  const bySuffix = new Map<string, string[]>();
  for (const path of paths) {
    byPath.add(path);
    for (const name of new Set(namesOf(path))) {
      byName.set(name, (byName.get(name) ?? new Set()).add(path));
      const last = posix.basename(name);
      bySuffix.set(last, [...(bySuffix.get(last) ?? []), path]);
    }
  }
  const findByName = (name: string) => onlyOf(byName.get(name) ?? []);
  const findBySuffix = (name: string) => {
    if (name === '') return undefined;
    const found = (bySuffix.get(posix.basename(name)) ?? []).filter((path) =>
      namesOf(path).some((own) => `/${own}`.endsWith(`/${name}`)),
    );
    return onlyOf(new Set(found));
  };
  const findAbsolute = (path: string) => {
    const name = nameOf(path);
    const [first = '', ...rest] = name.split('/');
    const names = locales.includes(first) ? [rest.join('/'), name] : [name];
    return firstOf(names, (one) => findByName(one) ?? findBySuffix(one));
  };
  return (from, written) => {
    const path = written.replace(/\?.*$/s, '');
    const rooted = /^(?:@site|~)?\/(.*)$/s.exec(path)?.[1];
    if (rooted !== undefined) return byPath.has(rooted) ? rooted : findAbsolute(posix.normalize(rooted));
    for (const folder of listFolders(from, path, hasFolders)) {
      const place = posix.join(folder, path);
      if (byPath.has(place)) return place;
      const found = findByName(nameOf(place));
      if (found !== undefined) return found;
    }
    // A name alone, as Hugo and Quarto find pages.
    return findBySuffix(nameOf(path));
  };
}

/** Folders that a relative address may count from, the likelier one first. */
function listFolders(from: string, path: string, hasFolders: boolean): string[] {
  const { dir, name } = posix.parse(from);
  if (SOURCE.test(path)) return [dir];
  const own = INDEX.test(name) ? dir : posix.join(dir, name);
  return hasFolders ? [own, dir] : [dir, own];
}

const SOURCE = /\.(?:mdx?|[qR]md|rmd|markdown|html?)$/;
const INDEX = /^(?:_?index|readme)$/i;

/** A path as a site has it: without the end of its name, and without the name of an index. */
function nameOf(path: string): string {
  const bare = path.replace(/\/+$/, '').replace(SOURCE, '');
  const { dir, base } = posix.parse(bare);
  if (INDEX.test(base)) return dir;
  return bare === '.' ? '' : bare;
}

function listNames(path: string, slug: string | undefined): string[] {
  const names = [nameOf(path), plainName(path)];
  if (slug === undefined) return names;
  const place = slug.startsWith('/') ? slug : posix.join(posix.dirname(names[0] ?? ''), slug);
  return [...names, nameOf(posix.normalize(place).replace(/^\/+/, ''))];
}

const FRONT_MATTER = /^\uFEFF?(?:---\r?\n[^]*?\n---|\+{3}\r?\n[^]*?\n\+{3})[ \t]*(?=\r?\n|$)/;
const SLUG = /^(?:slug|permalink|url)[ \t]*[:=][ \t]*(["']?)([^"'\s#:?]+)\1[ \t]*\r?$/m;

/**
 * The place on the site that a page names in its front matter, from the root of the site where it starts with a slash,
 * else in the folder of the page (docusaurus.io, gohugo.io and jekyllrb.com on front matter, read 2026-11-27).
 */
export function readSlug(text: string): string | undefined {
  return SLUG.exec(FRONT_MATTER.exec(text)?.[0] ?? '')?.[2];
}

/** The same without the numbers that put pages in order, as in `01-intro`. */
function plainName(path: string): string {
  return nameOf(path)
    .split('/')
    .map((part) => part.replace(/^\d+[-_.]+(?=\D)/, ''))
    .join('/');
}

function onlyOf(paths: Iterable<string>): string | undefined {
  const [only, ...others] = paths;
  return others.length === 0 ? only : undefined;
}

function firstOf<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
