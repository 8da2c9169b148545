/** The source and each translation, looked at as a run would, with nothing done. */
import type { FileEntry, SourceBook } from '../../../book/books.ts';
import type { PageFilter } from '../../../book/page-globs.ts';
import type { Settings } from '../../../config/schema.ts';
import { bad, type CheckLine, ok, open } from '../../../report/diagnosis.ts';
import { countMatches } from '../open/check-selection.ts';
import { checkTarget } from '../open/check-target.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTarget } from '../open/open-target.ts';
import { openTranslation } from '../open/open-translation.ts';
import type { RepositoryFacts } from './probes.ts';

export interface SourceFacts {
  readonly source: SourceBook;
  readonly settings: Settings;
  readonly files: ReadonlyMap<string, FileEntry>;
}

/** @param isPage Whether a file is a page, and no translation of one. */
export async function checkSource({ source, settings, files }: SourceFacts, isPage: PageFilter): Promise<CheckLine[]> {
  const pages = [...files.values()].filter(({ kind, path }) => kind === 'file' && isPage(path));
  const globs = countMatches(settings.source.pages, [...files.keys()]);
  const name = `${source.location}, book '${source.name}'`;
  return [
    pages.length > 0
      ? ok('source', `${name}: ${pages.length} pages`)
      : bad('source', `${name}: no page`, 'correct source.pages'),
    ...globs.map(({ glob, pages: count }) =>
      count > 0 || glob.startsWith('!')
        ? ok('source', `source.pages '${glob}': ${glob.startsWith('!') ? 'takes out ' : ''}${count} files`)
        : bad('source', `source.pages '${glob}': no file`, 'correct or remove the glob'),
    ),
    (await source.isShallow())
      ? bad(
          'source',
          'the history is not whole (a shallow clone)',
          'git fetch --unshallow; actions/checkout: fetch-depth: 0',
        )
      : ok('source', 'the history is whole'),
  ];
}

export interface TargetFacts {
  readonly target: OpenTarget;
  /** Over all pages. */
  readonly run: Run;
  /** Of a repository on GitHub. */
  readonly repository?: RepositoryFacts;
}

/** @throws What opening the translation throws, for the caller to tell. */
export async function checkTranslation(
  { target, run, repository }: TargetFacts,
  facts: SourceFacts,
): Promise<CheckLine[]> {
  const { settings, book } = target;
  const { language } = settings;
  const branch = settings.branch ?? (await book.findDefaultBranch());
  const heads = await book.listHeads('');
  const head = heads.get(branch);
  if (head === undefined)
    return [
      bad(
        'target',
        `${language}: ${book.location} has no branch '${branch}'`,
        "correct 'branch', or commit a page first",
      ),
    ];
  const files = await book.listFiles(head);
  const pages = [...facts.files.values()].flatMap(({ kind, path }) =>
    kind === 'file' && run.isPage(path) ? path : [],
  );
  const warnings = checkTarget({ settings, location: book.location, files, pages });
  return [
    ...(await checkPages(target, { run, branch, pages: pages.length, files: facts.files })),
    ...warnings.map((warning) => bad('target', warning, 'see docs/layouts.md')),
    ...checkRivals([...heads.keys()], { language, name: `amts/${facts.source.name}` }),
    ...(repository === undefined ? [] : checkRepository(language, repository)),
    ...(repository !== undefined && target.isOwn ? [checkWorkflowToken(language, repository)] : []),
  ];
}

interface PageFacts {
  readonly run: Run;
  readonly branch: string;
  /** Of the source. */
  readonly pages: number;
  readonly files: ReadonlyMap<string, FileEntry>;
}

/** How many pages are translated, and of how many of them the base is known, by whatever records it. */
async function checkPages(target: OpenTarget, { run, branch, pages, files }: PageFacts): Promise<CheckLine[]> {
  const { settings, scope } = await openTranslation(run, target, files);
  const { language } = settings;
  const tasks = scope.tasks.filter(({ kind }) => kind !== 'new');
  const lost = tasks.filter(({ base }) => base === undefined).length;
  const translated = tasks.length + scope.inStep + scope.settled.filter(({ reason }) => reason === 'up to date').length;
  const what = `${language}: ${translated - lost} of ${translated} pages have a base (${settings.base ?? target.statePath})`;
  return [
    ok(
      'target',
      `${language}: ${target.book.location}, branch '${branch}': ${translated} of ${pages} pages are translated`,
    ),
    lost === 0 ? ok('target', what) : bad('target', what, `amts adopt --language ${language}; or correct 'base'`),
  ];
}

function checkRivals(heads: readonly string[], { language, name }: { language: string; name: string }): CheckLine[] {
  return heads
    .filter((head) => head.startsWith('amts/') && !head.startsWith(name))
    .map((head) =>
      bad(
        'target',
        `${language}: another branch of proposals, '${head}', beside '${name}'`,
        'close its pull request and remove it, if it is of this book; source.name fixes the name',
      ),
    );
}

/** What a token may do in a repository on GitHub. */
export function checkRepository(
  language: string,
  { isArchived, noContents, noPullRequests, rules }: RepositoryFacts,
): CheckLine[] {
  const check = (fault: string | undefined, what: string, remedy: string) =>
    fault === undefined
      ? ok('target', `${language}: ${what}`)
      : bad('target', `${language}: not so: ${what} (${fault})`, remedy);
  return [
    ...(isArchived ? [bad('target', `${language}: the repository is archived`, 'unarchive it in its settings')] : []),
    check(
      noContents,
      'the token may write contents',
      'give the token the permission contents: write on this repository',
    ),
    check(
      noPullRequests,
      'the token may open pull requests',
      'give the token pull_requests: write; for the token of a workflow, allow it in Settings › Actions › General',
    ),
    ...rules.map((rule) =>
      bad(
        'target',
        `${language}: a rule of the repository keeps branches amts/* from being written: ${rule}`,
        'exempt amts/** from it',
      ),
    ),
  ];
}

/** Of a repository that holds its own translations: there the token of the workflow opens the pull requests. */
export function checkWorkflowToken(language: string, { actionsMayPropose }: RepositoryFacts): CheckLine {
  const what = `${language}: workflows may open pull requests`;
  const remedy = 'Settings › Actions › General: allow GitHub Actions to create and approve pull requests';
  if (actionsMayPropose === undefined)
    return open('target', `${what}: not told to this token`, `administration: read would tell; ${remedy}`);
  return actionsMayPropose ? ok('target', what) : bad('target', `not so: ${what}`, remedy);
}
