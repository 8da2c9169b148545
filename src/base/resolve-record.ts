/** What a record names, to the source text that it means: the page as it was at a commit, under whatever path. */
import type { Revision, SourceBook } from '../book/books.ts';
import type { Mention } from './text-records.ts';

/** A source page: the present commit, and its path there. */
export interface SourcePage {
  readonly source: SourceBook;
  readonly commit: string;
  readonly path: string;
}

export interface Resolved {
  readonly blob: string;
  readonly commit?: string;
}

/** @returns `undefined` when the source has no such revision, or the page was not there: the record is not believed. */
export async function resolveMention(
  page: SourcePage,
  { id, kind }: Pick<Mention, 'id' | 'kind'>,
): Promise<Resolved | undefined> {
  const { source, path } = page;
  if (kind === 'blob') return findBlob(page, id);
  const commit = await source.findCommit(id);
  if (commit === undefined) return undefined;
  const blob = (await source.findBlob(commit, path)) ?? (await findElsewhere(page, commit));
  return blob === undefined ? undefined : { blob, commit };
}

async function findBlob({ source, commit, path }: SourcePage, id: string): Promise<Resolved | undefined> {
  const found = (await source.followPage(commit, path)).find(({ blob }) => blob.startsWith(id));
  if (found !== undefined) return { blob: found.blob, commit: found.commit };
  return (await source.readBlobs([id])).has(id) ? { blob: id } : undefined;
}

/** The page had another path at that commit: it is the file whose text its history holds. */
async function findElsewhere({ source, commit, path }: SourcePage, then: string): Promise<string | undefined> {
  const blobs = new Set((await source.followPage(commit, path)).map(({ blob }) => blob));
  const files = await source.listFiles(then);
  return [...files.values()].find(({ kind, blob }) => kind === 'file' && blobs.has(blob))?.blob;
}

/** The page as it was when its translation was last changed, as far as dates tell. */
export async function resolveDate(
  { source, commit, path }: SourcePage,
  targetDate: number | undefined,
): Promise<Revision | undefined> {
  if (targetDate === undefined) return undefined;
  return (await source.followPage(commit, path)).find(({ date }) => date <= targetDate);
}
