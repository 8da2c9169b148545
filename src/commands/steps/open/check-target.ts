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
 * @returns Warnings, for paths of the configuration that no source page has.
 * @throws {ConfigError} when its glossary is missing.
 */
export function checkTarget({ settings, location, files, pages }: TargetFiles): string[] {
  const { language, paths, terminology } = settings;
  if (terminology !== undefined && files.get(terminology)?.kind !== 'file')
    throw new ConfigError(
      `target ${language}: terminology '${terminology}' is no file of ${location}; correct the path`,
    );
  return listIdlePaths(paths, pages).map(
    (path) => `target ${language}: 'paths' names ${path}, where the source has no page; correct or remove it`,
  );
}

function listIdlePaths(paths: PathMap, pages: readonly string[]): string[] {
  return Object.keys(paths).filter(
    (key) => !pages.some((page) => compileTemplate(isFolder(key) ? `${key}{rest}` : key).match(page) !== undefined),
  );
}

function isFolder(key: string): boolean {
  return key === '' || key.endsWith('/');
}
