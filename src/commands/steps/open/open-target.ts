/**
 * One translation of a run: its repository, whether its files stand among those of the source, and with that where its
 * pages stand, how its branch is called, and what records its bases.
 */
import { nameState } from '../../../base/state.ts';
import type { SourceBook, TargetBook } from '../../../book/books.ts';
import { compileLayout, type Layout } from '../../../book/layout.ts';
import { DEFAULT_BASE, RECORDS, type RecordName } from '../../../config/choices.ts';
import type { TargetSettings } from '../../../config/schema.ts';
import type { RepositoryPlace, TargetRepository } from '../../ports.ts';

export interface OpenTarget extends TargetRepository {
  readonly place: RepositoryPlace;
  readonly settings: Omit<TargetSettings, 'base'> & {
    /** Pattern of the base beside a page; `null` where none stands there. */
    readonly base: string | null;
  };
  readonly layout: Layout;
  /** Whether its files stand among those of the source. */
  readonly isOwn: boolean;
  /** Whether nobody has said what records bases. */
  readonly isBaseOpen: boolean;
  /** What is asked for bases, besides copies beside the pages. */
  readonly records: readonly RecordName[];
  /** Name of the first proposal branch. */
  readonly proposalName: string;
  readonly statePath: string;
}

export interface TargetContext {
  /** Where the translation is. */
  readonly place: RepositoryPlace;
  readonly source: SourceBook;
  /** The current commit of the source. */
  readonly commit: string;
  /** Globs of the source pages. */
  readonly pages: readonly string[];
  /** Whether a repository, as the configuration names it, holds several translations. */
  readonly isShared: (repository: string) => boolean;
}

/** What follows from where a translation is. */
export async function describeTarget(
  repository: TargetRepository,
  settings: TargetSettings,
  { place, source, commit, pages, isShared: isSharedName }: TargetContext,
): Promise<OpenTarget> {
  const { book } = repository;
  const isSame = isSameRepository(source, book);
  const isOwn = isSame && (await isOwnTree(book, settings.branch, commit));
  const { language } = settings;
  // Languages that share a repository share neither branch nor state: each is merged when its translators say so.
  const isShared = isSame || isSharedName(settings.repository);
  return {
    ...repository,
    place,
    ...chooseRecords(settings, isOwn),
    layout: compileLayout({ ...settings, pages, isOwn }),
    isOwn,
    proposalName: isShared ? `amts/${source.name}-${language}` : `amts/${source.name}`,
    statePath: nameState(isShared ? language : undefined),
  };
}

function isSameRepository(source: SourceBook, book: TargetBook): boolean {
  if (source.root !== undefined && source.root === book.root) return true;
  return source.url !== undefined && source.url.toLowerCase() === book.url?.toLowerCase();
}

/** Another branch of the source's repository may hold a translation under the very paths of the source. */
async function isOwnTree(book: TargetBook, branch: string | undefined, commit: string): Promise<boolean> {
  const standard = await book.findDefaultBranch();
  if (branch === undefined || branch === standard) return true;
  return (await book.findHead(branch)) === commit;
}

/** @param all Every target of the configuration, chosen for this run or not. */
export function findShared(all: readonly TargetSettings[]): TargetContext['isShared'] {
  const counts = new Map<string, number>();
  for (const { repository } of all) {
    const name = normaliseName(repository);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (repository) => (counts.get(normaliseName(repository)) ?? 0) > 1;
}

function normaliseName(repository: string): string {
  return repository
    .replace(/^\.\//, '')
    .replace(/(?<!\/)\/+$/, '')
    .toLowerCase();
}

/** Translations that share a repository share what is known of it. */
export function openOnce(
  open: (place: RepositoryPlace) => Promise<TargetRepository>,
): (place: RepositoryPlace) => Promise<TargetRepository> {
  const known = new Map<string, Promise<TargetRepository>>();
  return (place) => {
    const key = place.kind === 'folder' ? place.path : `github:${place.repository}`;
    const opened = known.get(key) ?? open(place);
    known.set(key, opened);
    return opened;
  };
}

/** Histories say nothing of a single page for sure, and take part only where they are asked for. */
const TRIED: readonly RecordName[] = RECORDS.filter((name) => name !== 'date' && name !== 'merge-base');

/** Copies beside the pages would be pages of a site that has its translations among its files. */
function chooseRecords(
  settings: TargetSettings,
  isOwn: boolean,
): Pick<OpenTarget, 'settings' | 'records' | 'isBaseOpen'> {
  const { base } = settings;
  const standard = isOwn || settings.path !== undefined ? null : DEFAULT_BASE;
  if (base === undefined) return { settings: { ...settings, base: standard }, records: TRIED, isBaseOpen: true };
  const name = RECORDS.find((record) => record === base);
  if (name === undefined) return { settings: { ...settings, base }, records: [], isBaseOpen: false };
  const pattern = name === 'sibling' ? DEFAULT_BASE : null;
  return { settings: { ...settings, base: pattern }, records: [name], isBaseOpen: false };
}
