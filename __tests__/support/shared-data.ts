/**
 * The real pages beside the repository (`../shared/data`): replayed synchronisations, pushes, a corpus of page pairs.
 * They are no part of the project, so whoever uses them says aloud when they are absent.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const SHARED_DATA: string = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Why tests on real pages are skipped; `undefined` when the pages are there. */
export const SHARED_MISSING: string | undefined = existsSync(join(SHARED_DATA, 'replay'))
  ? undefined
  : 'the real pages are not at ../shared/data';

/** A page of real text. */
export interface RealPage {
  /** Path in the data folder. */
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** One real synchronisation of a page. */
export interface ReplayCase {
  readonly id: string;
  readonly folder: string;
  readonly language: string;
  readonly base: string;
  readonly target: string;
  readonly source: string;
  /** What the translators made of it. */
  readonly human: string;
}

export function listReplayCases(): ReplayCase[] {
  const root = join(SHARED_DATA, 'replay');
  return list(root)
    .filter((name) => /^(?:case|code)-/.test(name))
    .map((id) => readReplayCase(id, join(root, id)));
}

const CaseFile = z.object({ lang: z.string() });

function readReplayCase(id: string, folder: string): ReplayCase {
  const { lang } = CaseFile.parse(JSON.parse(read(join(folder, 'meta.json'))));
  const [base, target, source, human] = ['old_en', 'old_tr', 'new_en', 'new_tr'].map((name) =>
    read(join(folder, `${name}.md`)),
  );
  return {
    id,
    folder,
    language: lang,
    base: base ?? '',
    target: target ?? '',
    source: source ?? '',
    human: human ?? '',
  };
}

/** One page of a push; a side is absent when the page was added or removed. */
export interface PushedPage {
  readonly path: string;
  readonly old?: string;
  readonly new?: string;
}

export interface Push {
  readonly number: number;
  readonly pages: readonly PushedPage[];
  /** Prose characters that other granularities would send, as `index.tsv` has them. */
  readonly reference: Readonly<Record<'file' | 'section' | 'block' | 'sentence', number>>;
}

const Count = z.number();
const PushFile = z.object({
  pages: z.array(z.object({ oldPath: z.string().nullish(), newPath: z.string().nullish() })),
  proseCharacters: z.object({ file: Count, section: Count, block: Count, sentence: Count }),
});

export function listPushes(): Push[] {
  const root = join(SHARED_DATA, 'pushes');
  return list(root)
    .filter((name) => name.startsWith('push-'))
    .map((name) => readPush(Number(name.slice('push-'.length)), join(root, name)));
}

function readPush(number: number, folder: string): Push {
  const { pages, proseCharacters } = PushFile.parse(JSON.parse(read(join(folder, 'meta.json'))));
  const side = (at: number, name: 'old' | 'new') => {
    const file = join(folder, `${String(at).padStart(2, '0')}.${name}.md`);
    return existsSync(file) ? { [name]: read(file) } : {};
  };
  return {
    number,
    pages: pages.map(({ oldPath, newPath }, at) => ({
      path: newPath ?? oldPath ?? '',
      ...side(at, 'old'),
      ...side(at, 'new'),
    })),
    reference: proseCharacters,
  };
}

/** Every page of the folders `corpus`, `replay` and `pushes`. */
export function listRealPages(folder: 'corpus' | 'replay' | 'pushes'): RealPage[] {
  return listMarkdown(join(SHARED_DATA, folder)).map((file) => ({
    name: relative(SHARED_DATA, file),
    language: languageOf(file),
    text: read(file),
  }));
}

/** A page of another book: its translation, the source that it was made from, and the source of now. */
export interface BookPage {
  /** `book/path`. */
  readonly name: string;
  readonly book: string;
  readonly language: string;
  readonly base: string;
  readonly target: string;
  readonly source: string;
}

/** The page pairs of the folder `books`, whose name ends with the language. */
export function listBookPages(): BookPage[] {
  const root = join(SHARED_DATA, 'books');
  const books = list(root).filter((book) => existsSync(join(root, book, 'target')));
  return books.flatMap((book) =>
    listMarkdown(join(root, book, 'target')).map((file): BookPage => {
      const path = relative(join(root, book, 'target'), file);
      const [base, target, source] = ['base', 'target', 'new'].map((side) => read(join(root, book, side, path)));
      const language = book.slice(book.lastIndexOf('-') + 1);
      return {
        name: `${book}/${path}`,
        book,
        language,
        base: base ?? '',
        target: target ?? '',
        source: source ?? '',
      };
    }),
  );
}

/** Every page of one side of the folder `books`; a book need not have that side. */
export function listBookSources(
  side: 'base' | 'new',
): { readonly name: string; readonly book: string; readonly text: string }[] {
  const root = join(SHARED_DATA, 'books');
  const books = list(root).filter((book) => existsSync(join(root, book, side)));
  return books.flatMap((book) =>
    listMarkdown(join(root, book, side)).map((file) => ({ name: relative(root, file), book, text: read(file) })),
  );
}

function languageOf(file: string): string {
  if (/_origin\.md$|_en\.md$|\.(?:old|new)\.md$/.test(file)) return 'en';
  const corpus = /corpus\/(\w+)\//.exec(file)?.[1];
  if (corpus !== undefined) return corpus;
  return CaseFile.parse(JSON.parse(read(file.replace(basename(file), 'meta.json')))).lang;
}

function listMarkdown(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name) && !name.endsWith('README.md'))
    .toSorted()
    .map((name) => join(folder, name));
}

function list(folder: string): string[] {
  return readdirSync(folder).toSorted();
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/** A translated page with every revision of its source, and the one that its own project records. */
export interface DatedPage {
  readonly name: string;
  readonly language: string;
  /** Path of the source page. */
  readonly source: string;
  /** The translation as it is, with the line that records its base. */
  readonly text: string;
  /** The translation without that line. */
  readonly target: string;
  readonly targetDate: number;
  /** Newest first; dates in milliseconds since 1970. */
  readonly revisions: readonly { readonly text: string; readonly date: number }[];
  /** Position of the revision that the project records. */
  readonly recorded: number;
}

const DatedFile = z.object({
  source: z.string(),
  targetDate: z.string(),
  recorded: z.number(),
  revisions: z.array(z.object({ date: z.string() })),
});

/** The line that names the source: a link to it, or a key of the front matter. */
const RECORD = /^.*(?:default_lang_commit|\/blob\/[\da-f]{40}\/).*\n/gm;

export function listDatedPages(): DatedPage[] {
  const root = join(SHARED_DATA, 'bases');
  const sets = list(root).filter((set) => !set.includes('.'));
  return sets.flatMap((set) =>
    list(join(root, set)).map((id) => {
      const folder = join(root, set, id);
      const { source, targetDate, recorded, revisions } = DatedFile.parse(JSON.parse(read(join(folder, 'meta.json'))));
      const text = read(join(folder, 'target.md'));
      return {
        source,
        text,
        name: `${set}/${id}`,
        language: set.split('-').at(-1) ?? '',
        target: text.replaceAll(RECORD, ''),
        targetDate: Date.parse(targetDate),
        revisions: revisions.map(({ date }, at) => ({
          text: read(join(folder, `rev-${String(at).padStart(2, '0')}.md`)),
          date: Date.parse(date),
        })),
        recorded,
      };
    }),
  );
}
