/**
 * One page of the source through its history. All languages of a run ask about the same pages, one after the other, so
 * what was read of a page last is kept: its revisions, and of each what survives translation.
 */
import type { Revision, SourceBook } from '../book/books.ts';
import { type Dialect, dialectOfKey, keyOfDialect } from '../markdown/dialects/names.ts';
import { parsePage } from '../markdown/parse.ts';
import { once } from '../shared/once.ts';
import type { PageLimits } from '../shared/page-limits.ts';
import { tryDecodePage } from '../shared/page-text.ts';
import { keepRecent } from '../shared/recent.ts';
import { type PageProfile, profilePage } from './audit.ts';
import { collectEvidence, type PageEvidence } from './evidence.ts';

/** A source as its pages are read. */
export interface SourceReading {
  /** Language of the source. */
  readonly from: string;
  readonly dialect: Dialect;
  /** The same for all pages of a source. */
  readonly limits: PageLimits;
  /** Profiles texts somewhere else, such as where the same pages are parsed anyway; default: here. */
  readonly profile?: Profiler | undefined;
}

/** Says what of a text survives translation, a version of the page at a path of the source, or a translation of it. */
export type Profiler = (
  path: string,
  text: string,
  reading: { readonly language: string; readonly dialect: Dialect },
) => Promise<PageProfile>;

/** The profiler that parses a text for its profile alone. */
export const profileHere: Profiler = (_, text, reading) => Promise.resolve(profilePage(parsePage(text, reading)));

/** A revision of a page. */
export interface ReadRevision {
  readonly text: string;
  readonly profile: () => Promise<PageProfile>;
  readonly evidence: () => PageEvidence;
}

export interface PageHistory {
  /** Every version of the page, newest first, through renames; with a blob those from it on, see {@link SourceBook.followPage}. */
  readonly versions: (until?: string) => Promise<readonly Revision[]>;
  /** Take the text of a blob from who has it. */
  readonly give: (blob: string, text: string) => void;
  /** What of a text survives translation, such as of a base that is no revision. */
  readonly profile: (text: string) => Promise<PageProfile>;
  /** Those of the revisions that can be read, by blob. */
  readonly read: (revisions: readonly Revision[]) => Promise<ReadonlyMap<string, ReadRevision>>;
}

/** Languages come to a page at about the same time. */
const KEPT_PAGES = 32;
/** Most of them from the same base. */
const KEPT_BASES = 4;
/** No blob: a history from its first version on. */
const EVERYTHING = '';

type OpenHistory = (...where: readonly [commit: string, path: string, from: string, dialect: string]) => PageHistory;
const histories = new WeakMap<SourceBook, OpenHistory>();

/** The history of a page that `commit` has at `path`. */
export function openHistory(
  source: SourceBook,
  { commit, path }: { readonly commit: string; readonly path: string },
  { from, dialect, limits, profile }: SourceReading,
): PageHistory {
  const open =
    histories.get(source) ??
    keepRecent(KEPT_PAGES, (...[at, page, language, kind]: Parameters<OpenHistory>) =>
      makeHistory(source, { commit: at, path: page }, { from: language, dialect: dialectOfKey(kind), limits, profile }),
    );
  histories.set(source, open);
  return open(commit, path, from, keyOfDialect(dialect));
}

function makeHistory(
  source: SourceBook,
  { commit, path }: { readonly commit: string; readonly path: string },
  reading: SourceReading,
): PageHistory {
  const known = new Map<string, Promise<ReadRevision | undefined>>();
  const follow = keepRecent(KEPT_BASES, (until) =>
    source.followPage(commit, path, until === EVERYTHING ? undefined : until),
  );
  return {
    profile: keepRecent(KEPT_BASES, (text) => describeText(text, path, reading).profile()),
    versions: (until = EVERYTHING) => follow(until),
    give(blob, text) {
      if (!known.has(blob)) known.set(blob, Promise.resolve(describeText(text, path, reading)));
    },
    async read(revisions) {
      const missing = [...new Set(revisions.map(({ blob }) => blob))].filter((blob) => !known.has(blob));
      const contents = missing.length === 0 ? undefined : source.readBlobs(missing);
      for (const blob of missing)
        known.set(
          blob,
          Promise.resolve(contents).then((bytes) => describeRevision(bytes?.get(blob), path, reading)),
        );
      const read = new Map<string, ReadRevision>();
      for (const { blob } of revisions) {
        // oxlint-disable-next-line no-await-in-loop -- they are read already
        const revision = await known.get(blob);
        if (revision !== undefined) read.set(blob, revision);
      }
      return read;
    },
  };
}

function describeRevision(
  bytes: Uint8Array | undefined,
  path: string,
  reading: SourceReading,
): ReadRevision | undefined {
  const text = bytes === undefined ? undefined : tryDecodePage(bytes, reading.limits);
  return text === undefined ? undefined : describeText(text, path, reading);
}

function describeText(
  text: string,
  path: string,
  { from: language, dialect, profile = profileHere }: SourceReading,
): ReadRevision {
  return {
    text,
    profile: once(() => profile(path, text, { language, dialect })),
    evidence: once(() => collectEvidence(parsePage(text, { language, dialect }))),
  };
}
