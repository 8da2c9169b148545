/**
 * Globs, held against the files of the source before a run: one that matches nothing is an error or a warning that
 * names it, never an empty run that ends green.
 */
import type { FileEntry, SourceBook } from '../../../book/books.ts';
import { compileGlobs } from '../../../book/page-globs.ts';
import { ConfigError } from '../../../shared/errors.ts';
import { nameSome } from '../../../shared/name-some.ts';
import { similarity } from '../../../shared/similarity.ts';

/** A glob, and how many pages it takes in (or, after `!`, takes out). */
export interface GlobMatch {
  readonly glob: string;
  readonly pages: number;
}

/** How many files each glob is about; a later one may still take them out again. */
export function countMatches(globs: readonly string[], paths: readonly string[]): GlobMatch[] {
  return globs.map((glob) => {
    const matches = compileGlobs([glob.replace(/^!/, '')]);
    return { glob, pages: paths.filter(matches).length };
  });
}

export interface SelectionRequest {
  readonly source: Pick<SourceBook, 'location' | 'listVersions'>;
  readonly commit: string;
  readonly sourceFiles: ReadonlyMap<string, FileEntry>;
  /** `source.pages` of the configuration. */
  readonly globs: readonly string[];
  /** `--pages`. */
  readonly selected: readonly string[];
}

/**
 * Hold the globs of configuration and command line against the source.
 *
 * @returns Warnings, for globs of the configuration that match nothing while others do.
 * @throws {ConfigError} when the source has no page, or a glob of `--pages` names none.
 */
export async function checkSelection(request: SelectionRequest): Promise<string[]> {
  const { source, sourceFiles, globs, selected } = request;
  const paths = [...sourceFiles.values()].flatMap(({ kind, path }) => (kind === 'file' ? [path] : []));
  const pages = paths.filter(compileGlobs(globs));
  if (pages.length === 0) {
    const hint = describeFolders(globs, paths);
    throw new ConfigError(`source.pages: no file of ${source.location} is matched by ${quote(globs)}; ${hint}`);
  }
  // oxlint-disable-next-line no-await-in-loop -- hardly ever more than one
  for (const { glob, pages: count } of countMatches(selected, pages))
    if (count === 0 && !glob.startsWith('!') && !(await isFormerPage(glob, request)))
      throw new ConfigError(
        `--pages: '${glob}' matches none of the ${pages.length} pages of ${source.location}; ${describeFolders([glob], pages)}`,
      );
  return countMatches(globs, paths)
    .filter(({ glob, pages: count }) => count === 0 && !glob.startsWith('!'))
    .map(({ glob }) => `source.pages: '${glob}' matches no file of ${source.location}; correct or remove it`);
}

/** A page that was removed can be asked for: its translation is still told. */
async function isFormerPage(glob: string, { source, commit }: SelectionRequest): Promise<boolean> {
  return (await source.listVersions(commit, glob)).length > 0;
}

const MAX_FOLDERS = 3;

/** The folders with Markdown whose names are most like what was written. */
function describeFolders(globs: readonly string[], paths: readonly string[]): string {
  const folders = new Set(paths.filter((path) => /\.(?:md|mdx|markdown)$/i.test(path)).map(folderOf));
  if (folders.size === 0) return 'it holds no Markdown; is this the right repository?';
  const wanted = folderOf(globs.find((glob) => !glob.startsWith('!')) ?? '');
  const nearest = [...folders]
    .map((folder) => ({ folder, likeness: similarity(folder, wanted) }))
    .toSorted((a, b) => b.likeness - a.likeness || (a.folder < b.folder ? -1 : 1))
    .slice(0, MAX_FOLDERS);
  return `folders with pages are ${nearest.map(({ folder }) => `'${folder === '' ? './' : folder}'`).join(', ')}`;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function quote(globs: readonly string[]): string {
  return nameSome(globs.map((glob) => `'${glob}'`));
}
