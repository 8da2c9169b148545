/**
 * Links between the pages of a translation: what headings of other pages the new text of a page leads to, with the anchors
 * that these have in the translation, and which links of other pages led to headings that have other words now.
 *
 * A page is read when a link leads to it, once; of a page of this run it is what the run makes of it.
 */
import type { FileEntry } from '../../../book/books.ts';
import type { PageTask } from '../../../book/scope.ts';
import { compileSiteLinks, type FindLinked, readSlug } from '../../../book/site-links.ts';
import { findTarget, listTranslated } from '../../../book/translated-pages.ts';
import { makeFinding } from '../../../check/finding.ts';
import type { DocumentResult, SegmentTranslation } from '../../../engine/engine.ts';
import { dialectOf } from '../../../markdown/dialects/registry.ts';
import { type AnchorLink, listAnchorLinks } from '../../../markdown/links.ts';
import { parsePage } from '../../../markdown/parse.ts';
import { say } from '../../../messages/message.ts';
import type { ReviewFinding } from '../../../report/ledger.ts';
import { ContentError } from '../../../shared/errors.ts';
import { makeLineFinder } from '../../../shared/line-finder.ts';
import { once } from '../../../shared/once.ts';
import { decodePage } from '../../../shared/page-text.ts';
import type { Landing, Landings, PairedAnchor } from '../../../update/place-anchors.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import { addSeverity } from '../review/review-proposal.ts';
import type { GoneAnchor } from './gone-anchors.ts';
import type { PageWork, PageWorkers, PlannedPage } from './page-jobs.ts';
import type { PageSettings } from './plan-page.ts';

/** What links of one translation are looked up with. */
export interface LinkContext {
  readonly run: Run;
  readonly opened: OpenTranslation;
  readonly pages: PageWorkers;
  readonly settings: PageSettings;
}

/** A page of this run, planned. */
interface LinkingTask {
  readonly task: PageTask;
  readonly plan: PlannedPage;
  readonly work: PageWork;
}

/** Finds the headings that the new text of a page leads to. */
export type FindLandings = (page: LinkingTask) => Promise<Landings>;

/** Open the links of a translation; nothing is read before a page asks. */
export function openLandings(
  context: LinkContext,
  planned: readonly LinkingTask[],
  answers: ReadonlyMap<string, DocumentResult>,
): FindLandings {
  const files = once(() => context.run.source.listFiles(context.run.commit));
  const findLinked = openSite(context);
  const ofRun = new Map(planned.map((page) => [page.task.source, page]));
  const known = new Map<string, Promise<ReadonlyMap<string, PairedAnchor>>>();
  const readAnchors = (source: string) => {
    const anchors = known.get(source) ?? pairAnchors(source).catch(ignoreUnreadable);
    known.set(source, anchors);
    return anchors;
  };
  return async ({ task, plan }) => {
    const landings = new Map<string, Landing>();
    if (plan.links.length === 0) return landings;
    for (const { address, path, anchor } of plan.links) {
      // oxlint-disable-next-line no-await-in-loop -- few, and most lead to the same pages
      const page = await findLinked(task.source, path);
      // oxlint-disable-next-line no-await-in-loop -- few, and most lead to the same pages
      const landing = page === undefined ? undefined : (await readAnchors(page)).get(anchor);
      if (page !== undefined && landing !== undefined) landings.set(address, { page, ...landing });
    }
    return landings;
  };

  async function pairAnchors(source: string): Promise<ReadonlyMap<string, PairedAnchor>> {
    const page = ofRun.get(source);
    const segments = page && findSegments(answers.get(page.task.target));
    const work = page !== undefined && segments !== undefined ? page.work : await readOther(source);
    const pairs = work && (await context.pages.run({ kind: 'anchors', work, answers: segments ?? [] }));
    return new Map(pairs?.map((pair) => [pair.anchor, pair]));
  }

  /** A page that this run leaves as it is, held against the present source; `undefined` where it is not translated. */
  async function readOther(source: string): Promise<PageWork | undefined> {
    const { opened, run, settings } = context;
    const [from, to] = [
      (await files()).get(source),
      opened.translation.files.get(findTarget(opened.translation, source)),
    ];
    if (from === undefined || to === undefined) return undefined;
    const [own, other] = await Promise.all([run.source.readBlobs([from.blob]), opened.book.readBlobs([to.blob])]);
    const [base, target] = [own.get(from.blob), other.get(to.blob)];
    if (base === undefined || target === undefined) return undefined;
    const text = decodePage(source, base, run.settings.limits);
    const old = { base: text, target: decodePage(to.path, target, run.settings.limits) };
    return { id: `anchors ${settings.to} ${source}`, affinity: source, input: { source: text, old }, settings };
  }
}

/** A page that cannot be read is told where it is worked on; it does not harm those that link to it. */
function ignoreUnreadable(error: unknown): ReadonlyMap<string, PairedAnchor> {
  if (error instanceof ContentError) return new Map();
  throw error;
}

/** What a page of this run is made of; `undefined` where it is left as it is. */
function findSegments(result: DocumentResult | undefined): readonly SegmentTranslation[] | undefined {
  if (result === undefined) return [];
  return 'segments' in result ? result.segments : undefined;
}

/** Finds pages by their paths, and what is not found so by the places that pages name, which are read for it. */
function openSite({ run, opened }: Pick<LinkContext, 'run' | 'opened'>) {
  const files = once(() => run.source.listFiles(run.commit));
  const byPath = once(async () => compileBook({ run, opened }, { files: await files() }));
  const bySlug = once(async () => {
    const all = await files();
    return compileBook({ run, opened }, { files: all, slugs: await readSlugs(run, all) });
  });
  return async (from: string, path: string): Promise<string | undefined> =>
    (await byPath())(from, path) ?? (await bySlug())(from, path);
}

async function readSlugs(run: Run, files: ReadonlyMap<string, FileEntry>): Promise<Map<string, string>> {
  const pages = [...files.values()].filter(({ kind, path }) => kind === 'file' && run.isPage(path));
  const slugs = new Map<string, string>();
  for (let at = 0; at < pages.length; at += READ_AT_ONCE) {
    const some = pages.slice(at, at + READ_AT_ONCE);
    // oxlint-disable-next-line no-await-in-loop -- so that not all pages are in memory
    const contents = await run.source.readBlobs(some.map(({ blob }) => blob));
    for (const { path, blob } of some) {
      const slug = readSlug(new TextDecoder().decode(contents.get(blob)));
      if (slug !== undefined) slugs.set(path, slug);
    }
  }
  return slugs;
}

interface BookFiles {
  readonly files: ReadonlyMap<string, FileEntry>;
  readonly slugs?: ReadonlyMap<string, string>;
}

function compileBook(
  { run, opened }: Pick<LinkContext, 'run' | 'opened'>,
  { files, slugs = new Map() }: BookFiles,
): FindLinked {
  const paths = [...files.values()].flatMap(({ kind, path }) => (kind === 'file' && run.isPage(path) ? [path] : []));
  const { language, folder } = opened.settings;
  const locales = [run.settings.source.language, language, ...(folder === undefined ? [] : [folder])];
  const hasFolders = dialectOf(run.settings.source.dialect).hasFolders === true;
  return compileSiteLinks({ paths, locales, hasFolders, slugs });
}

/** A page of this run, with the anchors that its headings had and have no more. */
export interface ChangedPage {
  readonly source: string;
  readonly target: string;
  readonly text: string;
  readonly gone: readonly GoneAnchor[];
}

/** Pages that are read at a time. */
const READ_AT_ONCE = 100;
/** Links beyond these are counted. */
const MAX_NAMED = 5;

/**
 * Links of other pages of the translation to anchors that are gone. The translation is read for it, where one is.
 *
 * @returns Findings by path of the page whose anchor it was.
 */
export async function findStaleLinks(
  context: Omit<LinkContext, 'pages'>,
  changed: readonly ChangedPage[],
): Promise<ReadonlyMap<string, ReviewFinding[]>> {
  const gone = new Map(changed.filter((page) => page.gone.length > 0).map((page) => [page.source, page]));
  const findings = new Map<string, ReviewFinding[]>();
  if (gone.size === 0) return findings;
  const findLinked = openSite(context);
  const places = new Map<GoneAnchor, string[]>();
  const names = new Set([...gone.values()].flatMap((page) => page.gone.map(({ anchor }) => anchor)));
  for await (const { source, target, links } of listLinks(context, changed, names))
    for (const { path, anchor, line } of links) {
      // oxlint-disable-next-line no-await-in-loop -- those that name such an anchor
      const lost = gone.get((await findLinked(source, path)) ?? '')?.gone.find((one) => one.anchor === anchor);
      if (lost !== undefined) places.set(lost, [...(places.get(lost) ?? []), `${target}:${line}`]);
    }
  for (const page of gone.values())
    findings.set(
      page.target,
      page.gone.flatMap((one) => describeGone(one, places)),
    );
  return findings;
}

function describeGone(gone: GoneAnchor, places: ReadonlyMap<GoneAnchor, readonly string[]>): ReviewFinding[] {
  const list = places.get(gone) ?? [];
  if (list.length === 0) return [];
  const more = list.length > MAX_NAMED ? ` +${list.length - MAX_NAMED}` : '';
  const said = say('anchor-moved', { anchor: gone.anchor, places: `${list.slice(0, MAX_NAMED).join(', ')}${more}` });
  return [addSeverity(makeFinding('anchor-moved', gone.line, said))];
}

interface LinkingPage {
  readonly source: string;
  readonly target: string;
  readonly links: readonly (AnchorLink & { readonly line: number })[];
}

/** Links to anchors of some names on other pages, in the translation as this run leaves it. */
async function* listLinks(
  { run, opened, settings }: Omit<LinkContext, 'pages'>,
  changed: readonly ChangedPage[],
  names: ReadonlySet<string>,
): AsyncGenerator<LinkingPage> {
  const texts = new Map(changed.map(({ target, text }) => [target, text]));
  const all = listTranslated(opened.translation, run.isPage);
  const marks = [...names].flatMap((name) => [`#${name}`, `#${encodeURIComponent(name)}`]);
  for (let at = 0; at < all.length; at += READ_AT_ONCE) {
    const some = all.slice(at, at + READ_AT_ONCE);
    const wanted = some.filter(({ target }) => !texts.has(target)).map(({ blob }) => blob);
    // oxlint-disable-next-line no-await-in-loop -- so that not all pages are in memory
    const contents = await opened.book.readBlobs(wanted);
    for (const { source, target, blob } of some) {
      const text = texts.get(target) ?? new TextDecoder().decode(contents.get(blob));
      if (!marks.some((mark) => text.includes(mark))) continue;
      const lineAt = makeLineFinder(text);
      const page = parsePage(text, { language: settings.to, dialect: settings.dialect });
      const links = listAnchorLinks(page).filter(({ path, anchor }) => path !== '' && names.has(anchor));
      yield { source, target, links: links.map((link) => ({ ...link, line: lineAt(link.start) })) };
    }
  }
}
