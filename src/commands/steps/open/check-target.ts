/** What the settings of a translation name, held against its files: whatever is not there is told before any work. */
import type { FileEntry } from '../../../book/books.ts';
import type { PathMap } from '../../../book/layout.ts';
import { compileTemplate } from '../../../book/path-template.ts';
import type { TargetSettings } from '../../../config/schema.ts';
import { ConfigError } from '../../../shared/errors.ts';

export interface TargetFiles {
  readonly settings: Pick<TargetSettings, 'language' | 'paths' | 'terminology'>;
  readonly location: string;
  readonly files: ReadonlyMap<string, FileEntry>;
  /** Of the source. */
  readonly pages: readonly string[];
}

/**
 * @returns Warnings, for paths of the configuration that no source page has, and for what nobody reads.
 * @throws {ConfigError} when its glossary is missing.
 */
export function checkTarget({ settings, location, files, pages }: TargetFiles): string[] {
  const { language, paths, terminology } = settings;
  if (terminology !== undefined && files.get(terminology)?.kind !== 'file')
    throw new ConfigError(
      `target ${language}: terminology '${terminology}' is no file of ${location}; correct the path`,
    );
  return [
    ...listIdlePaths(paths, pages).map(
      (path) => `target ${language}: 'paths' names ${path}, where the source has no page; correct or remove it`,
    ),
    ...tellCatalogues(listCatalogues(language, files), { language, location }),
  ];
}

function tellCatalogues(
  [first, ...others]: readonly string[],
  { language, location }: { readonly language: string; readonly location: string },
): string[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return [
    `target ${language}: ${first}${more} in ${location}: translations in catalogues of gettext are not supported, so they are neither read nor updated; only translated pages are; docs/layouts.md says how to go over to pages`,
  ];
}

/**
 * Catalogues of gettext, `po/fr.po` or `locale/fr/LC_MESSAGES/book.po`, as mdbook-i18n-helpers and Sphinx keep them
 * (github.com/google/mdbook-i18n-helpers, sphinx-doc.org/en/master/usage/advanced/intl.html, read 2026-11-27).
 */
function listCatalogues(language: string, files: TargetFiles['files']): string[] {
  const wanted = language.toLowerCase();
  return [...files.keys()].filter((path) => {
    const [, name, folder] = /(?:^|\/)po\/([^/]+)\.po$|(?:^|\/)([^/]+)\/LC_MESSAGES\/[^/]+\.po$/.exec(path) ?? [];
    return (name ?? folder)?.replaceAll('_', '-').toLowerCase() === wanted;
  });
}

function listIdlePaths(paths: PathMap, pages: readonly string[]): string[] {
  return Object.keys(paths).filter(
    (key) => !pages.some((page) => compileTemplate(isFolder(key) ? `${key}{rest}` : key).match(page) !== undefined),
  );
}

function isFolder(key: string): boolean {
  return key === '' || key.endsWith('/');
}
