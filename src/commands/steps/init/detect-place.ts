/**
 * Where the pages of a translation stand that are not under the paths of the source: in a folder or with a suffix that
 * names their language, in a repository of their own or among the files of the source.
 *
 * Every file that its path says is of the language votes for the places in which the rest of its path is that of a
 * source page; what most files say is believed.
 */
import type { Detected } from '../../../config/detect-dialect.ts';
import { isAmazonLanguage } from '../../../shared/languages.ts';
import { primaryLanguage } from '../../../shared/scripts.ts';

export interface PlaceRequest {
  readonly language: string;
  /** Of the source. */
  readonly from: string;
  /** Pages of the source, or where the translation stands among them, all that may be pages. */
  readonly pages: readonly string[];
  /** Files of the translation. */
  readonly files: readonly string[];
}

/** Settings of a target, and what they say of the source. */
export interface FoundPlace {
  /** What `{folder}` stands for. */
  readonly folder: string;
  /** Where each page stands; absent where `paths` names all. */
  readonly path?: string;
  readonly paths: Readonly<Record<string, string>>;
  /** Folders of the source pages, with `/` at their ends; absent where they may be anywhere. */
  readonly roots?: readonly string[];
  /** What stands before the end of the names of source pages, such as `.en`; else `''`. */
  readonly suffix: string;
  /** Globs of the translation itself. */
  readonly own: readonly string[];
  /** Globs of translations into other languages. */
  readonly others: readonly string[];
}

/** One way to read a path. */
interface Vote {
  readonly folder: string;
  /** Folder that stands before the name of the language, with `/` at its end, or `''`. */
  readonly before: string;
  /** Folders of the source with `/` at its end, and of the translation. */
  readonly root: string;
  readonly target: string;
}

interface Counted extends Vote {
  readonly count: number;
}

/** Fewer files than this share of the best place say nothing of a place of their own. */
const SHARE = 0.1;

/** @returns `undefined` where no path names the language. */
export function detectPlace(request: PlaceRequest): Detected<FoundPlace> | undefined {
  const byFolder = describeFolders(request);
  const bySuffix = describeSuffix(request);
  if (byFolder === undefined || bySuffix === undefined) return byFolder?.found ?? bySuffix?.found;
  return byFolder.count >= bySuffix.count ? byFolder.found : bySuffix.found;
}

interface Described {
  readonly count: number;
  readonly found: Detected<FoundPlace>;
}

function describeFolders(request: PlaceRequest): Described | undefined {
  const places = choosePlaces(countVotes(request));
  const [best] = places;
  if (best === undefined) return undefined;
  const { folder, before, root, target, count } = best;
  const own = root.split('/').find((name) => isOf(name, request.from));
  const others = listSiblings(request.pages, before, [folder, own ?? '']);
  const isAlone = places.length === 1;
  const paths = isAlone ? {} : Object.fromEntries(places.map((place) => [place.root, place.target]));
  const value = {
    folder,
    paths,
    ...(isAlone ? { path: `${target}{path}` } : {}),
    roots: places.map((place) => place.root),
    suffix: '',
    own: [`${before}${folder}/**`],
    others: others.map((other) => `${before}${other}/**`),
  };
  const where = target.replaceAll('{folder}', folder);
  return { count, found: { value, why: `${count} pages of ${root === '' ? 'the source' : root} stand in ${where}` } };
}

/** Such as `zh`, `zh-cn`, `zh_CN`, `zh-Hans` or `es-419`. */
const NAME = /^[a-z]{2,3}(?:[-_][A-Za-z\d]{2,4})?$/;

/** Whether a name is that of a language, such as `zh`, `zh-cn` or `zh_CN` for `zh`. */
function isOf(name: string, language: string): boolean {
  if (!NAME.test(name)) return false;
  const code = name.replace('_', '-').toLowerCase();
  if (code === language.toLowerCase()) return true;
  return !language.includes('-') && primaryLanguage(code) === language.toLowerCase();
}

/** Names of languages that stand beside a folder, without some of them. */
function listSiblings(paths: readonly string[], before: string, without: readonly string[]): string[] {
  const names = paths
    .filter((path) => path.startsWith(before) && path.indexOf('/', before.length) !== -1)
    .map((path) => path.slice(before.length, path.indexOf('/', before.length)));
  return [...new Set(names)].filter((name) => !without.includes(name) && isLanguageName(name)).toSorted();
}

/** Only the most usual languages: `io`, `ts` and `bin` are languages too. */
function isLanguageName(name: string): boolean {
  return NAME.test(name) && isAmazonLanguage(primaryLanguage(name.replace('_', '-')));
}

/** Roots of the source, by the end of a path that some page has below them. */
function indexTails(pages: readonly string[]): Map<string, string[]> {
  const roots = new Map<string, string[]>();
  for (const page of pages)
    for (let at = 0; at !== -1; at = nextPart(page, at)) {
      const tail = page.slice(at);
      roots.set(tail, [...(roots.get(tail) ?? []), page.slice(0, at)]);
    }
  return roots;
}

/** Where the next part of a path starts, or -1. */
function nextPart(path: string, from: number): number {
  return path.indexOf('/', from) + 1 || -1;
}

function countVotes({ language, from, pages, files }: PlaceRequest): Counted[] {
  const isTranslation = (path: string) => path.split('/').some((name) => isOf(name, language) && !isOf(name, from));
  const roots = indexTails(pages.filter((path) => !isTranslation(path)));
  const counted = new Map<string, Counted>();
  for (const file of files)
    for (const vote of new Map(listVotes(file, { language, from, roots }).map((one) => [keyOf(one), one])).values()) {
      const known = counted.get(keyOf(vote));
      counted.set(keyOf(vote), { ...vote, count: (known?.count ?? 0) + 1 });
    }
  return [...counted.values()];
}

function keyOf({ root, target, folder }: Vote): string {
  return [root, target, folder].join('\n');
}

interface Voting extends Pick<PlaceRequest, 'language' | 'from'> {
  readonly roots: ReadonlyMap<string, readonly string[]>;
}

/** A file below a folder of the language, read with the longest end of its path that a source page has too. */
function listVotes(file: string, { language, from, roots }: Voting): Vote[] {
  const parts = file.split('/');
  return parts.slice(0, -1).flatMap((folder, at) => {
    if (!isOf(folder, language)) return [];
    const before = parts
      .slice(0, at)
      .map((part) => `${part}/`)
      .join('');
    const behind = file.slice(before.length + folder.length + 1);
    // The folder of another language beside this one holds no source pages.
    const isSource = (root: string) => {
      const [beside = ''] = root.startsWith(before) ? root.slice(before.length).split('/') : [];
      return !isLanguageName(beside) || isOf(beside, from);
    };
    for (let start = 0; start !== -1; start = nextPart(behind, start)) {
      const found = roots.get(behind.slice(start))?.filter(isSource) ?? [];
      const target = `${before}{folder}/${behind.slice(0, start)}`;
      if (found.length > 0) return found.map((root) => ({ folder, before, root, target }));
    }
    return [];
  });
}

/** The places that most files speak for, of which none holds the pages of another one. */
function choosePlaces(votes: readonly Counted[]): Counted[] {
  const ordered = votes.toSorted(
    (a, b) => b.count - a.count || a.root.length - b.root.length || a.target.length - b.target.length,
  );
  const [best] = ordered;
  const chosen: Counted[] = [];
  for (const vote of ordered) {
    if (best === undefined || vote.folder !== best.folder || vote.count < Math.max(1, SHARE * best.count)) continue;
    const meets = chosen.some(
      ({ root, target }) => root.startsWith(vote.root) || vote.root.startsWith(root) || target === vote.target,
    );
    if (!meets) chosen.push(vote);
  }
  return chosen;
}

const SUFFIXED = /^(.*?)\.([a-z]{2,3}(?:[-_][A-Za-z\d]{2,4})?)(\.[^./]+)$/;

/** `a.zh.md` beside `a.md` or `a.en.md`. */
function describeSuffix({ language, from, pages, files }: PlaceRequest): Described | undefined {
  const sources = new Set(pages);
  const names = pages.flatMap((path) => SUFFIXED.exec(path)?.[2] ?? []);
  const ofSource = [...new Set(names)].find((name) => isOf(name, from));
  const folders = new Map<string, number>();
  for (const file of files) {
    const [, stem = '', name = '', end = ''] = SUFFIXED.exec(file) ?? [];
    if (!isOf(name, language)) continue;
    const source = ofSource === undefined ? stem + end : `${stem}.${ofSource}${end}`;
    if (sources.has(source)) folders.set(name, (folders.get(name) ?? 0) + 1);
  }
  const [best] = [...folders].toSorted(([, a], [, b]) => b - a);
  if (best === undefined) return undefined;
  const [folder, count] = best;
  const place = '{dir}/{name}.{folder}{ext}';
  const others = [...new Set(names)].filter((name) => name !== folder && name !== ofSource && isLanguageName(name));
  const value = {
    folder,
    ...(ofSource === undefined ? { path: place } : {}),
    paths: ofSource === undefined ? {} : { [`{dir}/{name}.${ofSource}{ext}`]: place },
    suffix: ofSource === undefined ? '' : `.${ofSource}`,
    own: [`**/*.${folder}.*`],
    others: ofSource === undefined ? others.toSorted().map((name) => `**/*.${name}.*`) : [],
  };
  return { count, found: { value, why: `${count} pages have their translation beside them, with .${folder}` } };
}
