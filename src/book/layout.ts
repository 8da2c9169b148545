/**
 * Where the translation of a source page stands, and the way back: a list of rules, each from a pattern of source paths
 * to a pattern of target paths. A path has `/` and starts at the root of its repository.
 *
 * Rule: what a file of the translation is taken for is always checked by the way there.
 */
import { posix } from 'node:path';
import picomatch from 'picomatch';
import { compileGlob, type PageFilter } from './page-globs.ts';
import { compileTemplate, type PathParts, type Template } from './path-template.ts';

/**
 * Pages with another path in the translation, `source: target`: folders (with `/` at the end, `''` for the root), files,
 * or templates.
 */
export type PathMap = Readonly<Record<string, string>>;

export interface LayoutSettings {
  readonly language: string;
  /** What `{folder}` stands for. Default: the language. */
  readonly folder?: string | undefined;
  /** Where every page stands that `paths` does not name, as a template; default: under its own path. */
  readonly path?: string | undefined;
  readonly paths: PathMap;
  /** Globs of the source pages: `{path}` counts from the fixed folder of the one that takes a page in. */
  readonly pages: readonly string[];
  /** Whether the translation stands among the files of the source, where no path says that a file is a translation. */
  readonly isOwn?: boolean;
}

export interface Layout {
  /** Path of the translation of a source page. */
  readonly findTarget: (source: string) => string;
  /** Path of the source page that a file of the translation belongs to, as far as paths tell. */
  readonly findSource: (target: string) => string | undefined;
}

interface Rule {
  /** The rule with the longest pattern wins. */
  readonly weight: number;
  readonly read: (source: string) => PathParts | undefined;
  readonly target: Template;
  /** The source path with these parts; `undefined` when they are too few. */
  readonly write: (parts: PathParts) => string | undefined;
}

/** Compile the layout of one translation. */
export function compileLayout(settings: LayoutSettings): Layout {
  const rules = [...compilePaths(settings), ...compilePath(settings)].toSorted((a, b) => b.weight - a.weight);
  const findTarget = (source: string): string => {
    for (const { read, target } of rules) {
      const parts = read(source);
      if (parts !== undefined) return target.render(parts) ?? source;
    }
    return source;
  };
  // Of two folders, one in the other, the inner one tells more.
  const back = rules.toSorted((a, b) => b.target.weight - a.target.weight);
  // A page that no rule names may stand where a rule of another time put it, but not among pages that rules have placed.
  const hasOthers = settings.isOwn !== true && !rules.some(({ weight }) => weight === 0);
  return {
    findTarget,
    findSource(file) {
      for (const { target, write } of back) {
        const parts = target.match(file);
        const source = parts && write(parts);
        if (source !== undefined && findTarget(source) === file) return source;
      }
      return hasOthers ? file : undefined;
    },
  };
}

function compilePaths({ paths, ...place }: LayoutSettings): Rule[] {
  return Object.entries(paths).map(([from, to]) => {
    const isFolder = from === '' || from.endsWith('/');
    const source = compileTemplate(isFolder ? `${from}{rest}` : from);
    const target = compileTemplate(fillPlace(isFolder ? `${to}{rest}` : to, place));
    return { weight: source.weight, read: source.match, target, write: source.render };
  });
}

/** One rule a folder that globs start from: `docs` for `docs/**\/*.md`; each leads back to pages of its globs alone. */
function compilePath({ path, pages, ...place }: LayoutSettings): Rule[] {
  if (path === undefined) return [];
  const target = compileTemplate(fillPlace(path, place));
  const roots = listRoots(pages);
  const findRoot = (source: string) => roots.findLast(({ matches }) => matches(source))?.root;
  const read = (source: string): PathParts => {
    const { dir, name, ext } = posix.parse(source);
    return { path: posix.relative(findRoot(source) ?? '', source), dir, name, ext };
  };
  const names = new Set(roots.map(({ root }) => root));
  return Array.from(names, (root) => ({
    weight: 0,
    read,
    target,
    write: ({ path: rest, dir = '', name, ext = '' }) => {
      const source = rest === undefined ? name && posix.join(dir, name + ext) : posix.join(root, rest);
      return source !== undefined && findRoot(source) === root ? source : undefined;
    },
  }));
}

function fillPlace(template: string, { language, folder = language }: Pick<LayoutSettings, 'language' | 'folder'>) {
  return template.replaceAll('{language}', language).replaceAll('{folder}', folder);
}

interface Root {
  readonly root: string;
  readonly matches: PageFilter;
}

/** Globs that take pages in, each with its folder; where the first takes out, all files are in before it. */
function listRoots(globs: readonly string[]): Root[] {
  const all = globs[0]?.startsWith('!') === true ? ['**', ...globs] : globs;
  return all
    .filter((glob) => !glob.startsWith('!'))
    .map((glob) => ({ root: rootOf(glob), matches: compileGlob(glob) }));
}

function rootOf(glob: string): string {
  const { base, glob: rest } = picomatch.scan(glob);
  return rest === '' ? posix.dirname(base).replace(/^\.$/, '') : base;
}
