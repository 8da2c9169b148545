/**
 * The bases of translated pages that neither a copy beside them nor the state file knows, from what the project itself
 * records, each kind of record asked in the order of trust; and those that people have carried further since.
 */
import { followJointCommits } from '../../../base/joint-commits.ts';
import type { RecordedBase } from '../../../base/records.ts';
import { resolveDate, resolveMention, type SourcePage } from '../../../base/resolve-record.ts';
import type { PageState } from '../../../base/state.ts';
import { type Mention, TEXT_RECORDS, type TextRecord } from '../../../base/text-records.ts';
import { listTranslated, type Translation } from '../../../book/translated-pages.ts';
import type { RecordName } from '../../../config/choices.ts';
import { mapConcurrently } from '../../../shared/concurrent.ts';
import { once } from '../../../shared/once.ts';
import { tryDecodeText } from '../../../shared/page-text.ts';
import type { Run } from './open-run.ts';
import type { OpenTarget } from './open-target.ts';

export interface RecordsRequest {
  readonly translation: Translation;
  /** Head of the branch that the translation is on. */
  readonly head: string;
  /** Paths that a push has changed; `undefined` where every page is looked at. */
  readonly touched: ReadonlySet<string> | undefined;
}

/** A translated page whose base is in question. */
interface Page {
  readonly source: string;
  readonly target: string;
  readonly blob: string;
  /** What the state file says of it, where people have changed it since. */
  readonly known: PageState | undefined;
}

/** Pages whose histories are asked for at once. */
const AT_ONCE = 4;

/** Read the records. @returns Bases by path of the translated page, where the project knows one. */
export async function readRecords(
  run: Run,
  target: OpenTarget,
  request: RecordsRequest,
): Promise<Map<string, RecordedBase>> {
  const pages = listPages(run, request);
  if (pages.length === 0) return new Map();
  const findMentions = await readMentions(pages, target, request.translation);
  const findMergeBase = once(() => findSharedCommit(run, target, request.head));
  const context = { run, target, request, findMergeBase };
  const bases = await mapConcurrently(pages, AT_ONCE, async (page) => {
    const named = await resolveFirst(describePage(run, page), findMentions(page));
    if (page.known === undefined) return named ?? (await resolveOther(page, context)) ?? findAdded(page, context);
    const isNewer = named !== undefined && (await isLater(describePage(run, page), named.blob, page.known.sourceBlob));
    return isNewer ? named : target.isOwn ? followJoint(page, run) : undefined;
  });
  return new Map(
    pages.flatMap(({ target: path }, at) => (bases[at] === undefined ? [] : [[path, bases[at]] as const])),
  );
}

/** What stands beside its copy, or as it was delivered, is known already. */
function listPages({ isPage }: Run, { translation, touched }: RecordsRequest): Page[] {
  return listTranslated(translation, isPage).flatMap(({ source, target, blob, hasSibling }) => {
    const known = translation.state.get(target);
    const isTouched = touched === undefined || touched.has(source);
    return hasSibling || known?.targetBlob === blob || !isTouched ? [] : [{ source, target, blob, known }];
  });
}

function describePage({ source, commit }: Run, { source: path }: Page): SourcePage {
  return { source, commit, path };
}

type FindMentions = (page: Page) => readonly NamedMention[];

interface NamedMention {
  readonly name: RecordName;
  readonly mention: Mention;
}

/** Read all texts that may hold a record, in one call. */
async function readMentions(
  pages: readonly Page[],
  { book, records }: OpenTarget,
  { files }: Translation,
): Promise<FindMentions> {
  const asked = TEXT_RECORDS.filter(({ name }) => records.includes(name));
  const findPlace = (record: TextRecord, page: Page) =>
    record
      .listPlaces(page.target)
      .map((path) => files.get(path))
      .find((entry) => entry?.kind === 'file')?.blob;
  const blobs = pages.flatMap((page) => asked.flatMap((record) => findPlace(record, page) ?? []));
  const contents = await book.readBlobs([...new Set(blobs)]);
  return (page) =>
    asked.flatMap((record) => {
      const bytes = contents.get(findPlace(record, page) ?? '');
      const text = bytes === undefined ? undefined : tryDecodeText(bytes);
      const [mention] = text === undefined ? [] : record.find(text, page.source);
      return mention === undefined ? [] : [{ name: record.name, mention }];
    });
}

/** A record that names nothing in the source is passed over. */
async function resolveFirst(page: SourcePage, mentions: readonly NamedMention[]): Promise<RecordedBase | undefined> {
  for (const { name, mention } of mentions) {
    // oxlint-disable-next-line no-await-in-loop -- the next is asked only where this one fails
    const found = await resolveMention(page, mention);
    if (found !== undefined) return { origin: name, ...found };
  }
  return undefined;
}

interface OtherContext {
  readonly run: Run;
  readonly target: OpenTarget;
  readonly request: RecordsRequest;
  readonly findMergeBase: () => Promise<string | undefined>;
}

/** By the histories of the two repositories, where the configuration asks for that. */
async function resolveOther(
  page: Page,
  { run, target: { book, records }, request, findMergeBase }: OtherContext,
): Promise<RecordedBase | undefined> {
  if (records.includes('merge-base')) {
    const commit = await findMergeBase();
    const blob = commit && (await run.source.findBlob(commit, page.source));
    if (commit !== undefined && blob !== undefined) return { origin: 'merge-base', blob, commit };
  }
  if (!records.includes('date')) return undefined;
  const found = await resolveDate(describePage(run, page), await book.findLastChange(request.head, page.target));
  return found && { origin: 'date', blob: found.blob, commit: found.commit };
}

/** The newest commit that the histories of a book and of its fork have in common; not known on GitHub. */
async function findSharedCommit(
  { source, commit }: Run,
  { book, isOwn }: OpenTarget,
  head: string,
): Promise<string | undefined> {
  if (isOwn || source.listAncestorIds === undefined || book.listAncestorIds === undefined) return undefined;
  const [ours, theirs] = await Promise.all([source.listAncestorIds(commit), book.listAncestorIds(head)]);
  const known = new Set(ours);
  return theirs.find((id) => known.has(id));
}

/** Whether one version of a page came after another. */
async function isLater({ source, commit, path }: SourcePage, blob: string, other: string): Promise<boolean> {
  const versions = (await source.followPage(commit, path)).map((version) => version.blob);
  const [at, otherAt] = [versions.indexOf(blob), versions.indexOf(other)];
  return at !== -1 && otherAt !== -1 && at < otherAt;
}

/** A page and its translation that the same push has brought, perhaps in one commit. */
async function findAdded(page: Page, { run, target, request }: OtherContext): Promise<RecordedBase | undefined> {
  return target.isOwn && request.touched?.has(page.target) === true ? followJoint(page, run) : undefined;
}

async function followJoint(
  { source: path, target, known }: Page,
  { source, commit }: Run,
): Promise<RecordedBase | undefined> {
  const [versions, translated] = await Promise.all([
    source.listVersions(commit, path),
    source.listVersions(commit, target),
  ]);
  const found = followJointCommits(versions, translated, known);
  return found?.blob === undefined ? undefined : { origin: 'commit', blob: found.blob, commit: found.commit };
}
