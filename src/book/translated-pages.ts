/**
 * The pages of a translation whose base is recorded, beside them or in the state file.
 */
import { type RecordedBase, readRecord } from '../base/records.ts';
import type { State } from '../base/state.ts';
import type { FileEntry } from './books.ts';
import { mapPath, type PathMap, renderBasePath, unmapPath } from './page-paths.ts';

/** What is known of a translation before its pages are read. */
export interface Translation {
  readonly files: ReadonlyMap<string, FileEntry>;
  readonly state: State;
  readonly paths: PathMap;
  /** Pattern of the base beside a page; `null` when bases are in the state file only. */
  readonly basePattern: string | null;
}

/** A page with a base that no longer stands where its source page says. */
export interface Stray {
  readonly source: string;
  readonly target: string;
  readonly base: RecordedBase;
}

/** The recorded base of the page at `target`. */
export function findBase({ files, state, basePattern }: Translation, target: string): RecordedBase | undefined {
  const sibling = basePattern === null ? undefined : files.get(renderBasePath(basePattern, target));
  return readRecord(sibling, state.get(target));
}

/**
 * Translated pages whose source page is gone, or is mapped elsewhere now.
 *
 * @param isPage      Whether a source path is a page.
 * @param sourcePaths The source pages there are.
 */
export function listStrays(
  translation: Translation,
  isPage: (path: string) => boolean,
  sourcePaths: ReadonlySet<string>,
): Stray[] {
  const strays: Stray[] = [];
  for (const { path: target, kind } of translation.files.values()) {
    const source = translation.state.get(target)?.source ?? unmapPath(target, translation.paths);
    if (kind !== 'file' || !isPage(source)) continue;
    if (sourcePaths.has(source) && mapPath(source, translation.paths) === target) continue;
    const base = findBase(translation, target);
    if (base !== undefined) strays.push({ source, target, base });
  }
  return strays;
}
