/**
 * The pages of a translation whose base is recorded, beside them or in the state file.
 */
import { type RecordedBase, readRecord } from '../base/records.ts';
import type { State } from '../base/state.ts';
import type { FileEntry } from './books.ts';
import type { Layout } from './layout.ts';
import { composePath, renderBasePath } from './page-paths.ts';

/** What is known of a translation before its pages are read. */
export interface Translation {
  readonly files: ReadonlyMap<string, FileEntry>;
  readonly state: State;
  readonly layout: Layout;
  /** Pattern of the base beside a page; `null` when bases are in the state file only. */
  readonly basePattern: string | null;
  /** Bases by page that other records of the project tell, where they know more than the state file. */
  readonly records?: ReadonlyMap<string, RecordedBase>;
}

/** A translated page whose source page is gone, or is mapped elsewhere now. */
export interface Stray {
  readonly source: string;
  readonly target: string;
  /** Absent where nothing is recorded: it may be a page of the translators' own. */
  readonly base?: RecordedBase;
}

/** The recorded base of the page at `target`. */
export function findBase(translation: Translation, target: string): RecordedBase | undefined {
  const { state, records } = translation;
  return readRecord(findSibling(translation, target), state.get(target), records?.get(target));
}

function findSibling({ files, basePattern }: Translation, target: string): FileEntry | undefined {
  return basePattern === null ? undefined : files.get(renderBasePath(basePattern, target));
}

/** A file of the translation that is a page, and whether its base stands beside it. */
export interface TranslatedPage {
  readonly source: string;
  readonly target: string;
  readonly blob: string;
  readonly hasSibling: boolean;
}

/** Every page of a translation, its source being there or not; the base that stands beside a page is none. */
export function listTranslated(translation: Translation, isPage: (source: string) => boolean): TranslatedPage[] {
  const bases = listSiblings(translation);
  return [...translation.files.values()].flatMap(({ path: target, kind, blob }) => {
    const source = findSource(translation, target);
    if (kind !== 'file' || source === undefined || !isPage(source) || bases.has(target)) return [];
    return [{ source, target, blob, hasSibling: findSibling(translation, target)?.kind === 'file' }];
  });
}

const siblings = new WeakMap<Translation['files'], { readonly pattern: string; readonly paths: ReadonlySet<string> }>();

/** Files that stand where the base of another one would; the same list is asked several times in a run. */
function listSiblings({ files, basePattern: pattern }: Translation): ReadonlySet<string> {
  if (pattern === null) return new Set();
  const known = siblings.get(files);
  if (known?.pattern === pattern) return known.paths;
  const paths = new Set<string>();
  for (const path of files.keys()) {
    const base = files.get(renderBasePath(pattern, path))?.path;
    if (base !== undefined && base !== path) paths.add(base);
  }
  siblings.set(files, { pattern, paths });
  return paths;
}

function findSource({ state, layout }: Translation, target: string): string | undefined {
  return state.get(target)?.source ?? layout.findSource(target);
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
  const known = new Map([...sourcePaths].map((path) => [composePath(path), path]));
  const strays: Stray[] = [];
  for (const { source, target } of listTranslated(translation, isPage)) {
    const present = known.get(composePath(source));
    if (present !== undefined && findTarget(translation, present) === target) continue;
    const base = findBase(translation, target);
    strays.push({ source, target, ...(base === undefined ? {} : { base }) });
  }
  return strays;
}

const composed = new WeakMap<Translation['files'], ReadonlyMap<string, string>>();

/**
 * Path of the translation of a source page. One that differs only in how its letters are composed (macOS takes them
 * apart) is the same path, and keeps the form that the translation has.
 */
export function findTarget({ files, layout }: Translation, source: string): string {
  const target = layout.findTarget(source);
  if (files.has(target)) return target;
  const known = composed.get(files) ?? new Map([...files.keys()].map((path) => [composePath(path), path]));
  composed.set(files, known);
  return known.get(composePath(target)) ?? target;
}
