/**
 * Records of the base that projects keep as text, in a page or in a file beside it. A record is a way to find where a
 * text names a revision of the source; reading and advancing are the same for all of them.
 */
import { posix } from 'node:path';
import type { RecordName } from '../config/choices.ts';

/** Where a text names a revision. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** What stands between them, `id` being the revision: a commit, or the blob of the source page. */
  readonly id: string;
  readonly kind: 'commit' | 'blob';
  /** What is to stand there for another revision, in as many characters as an id has there. */
  readonly render: (next: NextRevision) => string;
}

/** The revision that a page follows from now on, and the path of its source there. */
export interface NextRevision {
  readonly source: string;
  readonly commit: string;
  readonly blob: string;
}

export interface TextRecord {
  readonly name: RecordName;
  /** Files of the translation that may hold it, the page itself or others; the first that is there counts. */
  readonly listPlaces: (page: string) => readonly string[];
  /** @param source Path of the source page. */
  find(text: string, source: string): readonly Mention[];
}

const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)\r?\n[^]*?^\1[ \t]*$/m;
/** OpenTelemetry and other sites of Hugo; MDN (`l10n: sourceCommit`); doc-translations, also as a comment. */
const KEY =
  /(?<=^|[\s{,"'])(?:default_lang_commit|sourceCommit|(source-blob))["']?[ \t]*[:=][ \t]*["']?([\da-f]{7,64})(?!\w)/gm;
const COMMENT = /<!--\s*(source-blob):\s*([\da-f]{7,64})\s*-->/g;

const frontMatter: TextRecord = {
  name: 'front-matter',
  listPlaces: (page) => [page],
  find(text) {
    const [head = ''] = FRONT_MATTER.exec(text) ?? [];
    return [...head.matchAll(KEY), ...text.matchAll(COMMENT)].map((found) => {
      const [all, blob, id = ''] = found;
      return mention(found.index + all.lastIndexOf(id), id, blob === undefined ? 'commit' : 'blob');
    });
  },
};

/** A link to the very source page at a commit, such as `https://github.com/owner/book/blob/<commit>/src/page.md`. */
const link: TextRecord = {
  name: 'link',
  listPlaces: (page) => [page],
  find(text, source) {
    const path = source.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    return [...text.matchAll(new RegExp(`(?<=/)([\\da-f]{7,64})/${path}(?![\\w/-]|\\.\\w)`, 'g'))].map((found) => {
      const [all, id = ''] = found;
      const { start, kind, render } = mention(found.index, id, 'commit');
      return { start, end: start + all.length, id, kind, render: (next) => `${render(next)}/${next.source}` };
    });
  },
};

/** QuantEcon's `.translate/state/<page>.yml`, where pages are counted from the folder of the documents. */
const file: TextRecord = {
  name: 'file',
  listPlaces: (page) => {
    const parts = page.split('/');
    const below = parts.map((_, at) => parts.slice(at).join('/'));
    return below.map((path) => posix.join('.translate/state', `${path}.yml`));
  },
  find: (text) =>
    [...text.matchAll(/^source-sha[ \t]*:[ \t]*["']?([\da-f]{7,64})(?!\w)/gm)].map((found) => {
      const [all, id = ''] = found;
      return mention(found.index + all.lastIndexOf(id), id, 'commit');
    }),
};

function mention(start: number, id: string, kind: Mention['kind']): Mention {
  return { start, end: start + id.length, id, kind, render: (next) => next[kind].slice(0, id.length) };
}

/** In the order in which they are believed. */
export const TEXT_RECORDS: readonly TextRecord[] = [frontMatter, link, file];

/**
 * The text with its records at another revision.
 *
 * @param source Path of the source page that the text names.
 * @param isOurs Whether a mention is a record, and no text of the source that only looks like one; default: all are.
 */
export function advanceRecords(
  text: string,
  { source, next, isOurs = () => true }: { source: string; next: NextRevision; isOurs?: (id: string) => boolean },
): string {
  return TEXT_RECORDS.flatMap((record) => record.find(text, source))
    .filter(({ id }) => isOurs(id))
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end, render }) => rest.slice(0, start) + render(next) + rest.slice(end), text);
}
