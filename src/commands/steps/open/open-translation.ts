/** One translation of a run: where the work starts, and the pages in scope. Reads lists of files and states only. */
import type { FileEntry, ProposalBase } from '../../../book/books.ts';
import { compileGlobs, type PageFilter } from '../../../book/page-globs.ts';
import { listTouched, type Scope, selectScope } from '../../../book/scope.ts';
import { listTranslated, type Translation } from '../../../book/translated-pages.ts';
import { type BranchPlan, nameBranch } from '../../../pull-request/plan-branch.ts';
import type { PullRequestFacts, PullRequests } from '../../../pull-request/pull-requests.ts';
import { checkTarget } from './check-target.ts';
import { findDeclined } from './declined-pages.ts';
import type { Run } from './open-run.ts';
import type { OpenTarget } from './open-target.ts';
import { readPageRules } from './page-rules.ts';
import { readProposalStart } from './proposal-start.ts';
import { readRecords } from './read-records.ts';
import { listStatePaths, readState } from './read-state.ts';

export interface OpenTranslation extends OpenTarget {
  readonly base: ProposalBase;
  /** What is known of the proposal branch; `branch.open` is the pull request to update. */
  readonly branch: BranchPlan;
  readonly translation: Translation;
  readonly scope: Scope;
}

/**
 * Read a translation as it is now.
 *
 * @throws {ConfigError} when a branch or the state file cannot be read.
 */
export async function openTranslation(
  run: Run,
  target: OpenTarget,
  sourceFiles: ReadonlyMap<string, FileEntry>,
): Promise<OpenTranslation> {
  const { settings, book, layout, proposalName } = target;
  const rules = readPageRules(run, target);
  const { base, branch } = await readProposalStart(book, {
    targetBranch: settings.branch,
    proposalName,
    ownPrefix: `amts/${run.source.name}`,
    listPullRequests: () => listProposals(target.pullRequests, proposalName),
    along: listStatePaths(target),
    rules,
  });
  const state = await readState(book, base.files, target);
  const known: Translation = { files: base.files, state, layout, basePattern: settings.base };
  const touched = await listTouched(run, run.selection.since);
  const records = await readRecords(run, target, { translation: known, head: base.targetHead, touched });
  const basePattern = target.isBaseOpen && isKnownOtherwise(known, records, run) ? null : settings.base;
  const translation = { ...known, records, basePattern };
  const [declined, merged] = await Promise.all([
    findDeclined(book, { branch, base, sourceFiles, ...target }),
    base.tree === base.targetHead && base.edits.length === 0 ? base.files : book.listFiles(base.targetHead),
  ]);
  const { source, commit, selection, isPage } = run;
  const scope = await selectScope({
    source,
    target: book,
    commit,
    sourceFiles,
    isPage,
    isOffered: compileOffer(settings),
    statePath: target.statePath,
    translation,
    declined,
    isProposed: (path) => base.files.get(path)?.blob !== merged.get(path)?.blob,
    selection,
    touched,
  });
  const pages = [...sourceFiles.keys()].filter(isPage);
  const files = { location: book.location, files: base.files, pages };
  const warnings = [...base.warnings, ...scope.warnings, ...checkTarget({ settings, ...files })];
  const used = { ...settings, base: basePattern };
  return { ...target, settings: used, base: { ...base, warnings }, branch, translation, scope };
}

/** A project that records its bases in its own way is given no copies of the source beside its pages. */
function isKnownOtherwise(
  translation: Translation,
  records: NonNullable<Translation['records']>,
  { isPage }: Run,
): boolean {
  if (translation.state.size + records.size === 0) return false;
  return !listTranslated(translation, isPage).some(({ hasSibling }) => hasSibling);
}

function compileOffer({ newPages, listedPages }: OpenTarget['settings']): PageFilter {
  if (newPages === 'listed') return compileGlobs(listedPages);
  return () => newPages === 'all';
}

/** Branches that are asked for together: hardly any book has had more than one. */
const AT_ONCE = 2;

/** The pull requests from all proposal branches there have been, newest first; not those of the whole repository. */
async function listProposals(port: PullRequests | undefined, name: string): Promise<PullRequestFacts[]> {
  const found: PullRequestFacts[] = [];
  if (port === undefined) return found;
  for (let number = 1; ; number += AT_ONCE) {
    const names = Array.from({ length: AT_ONCE }, (_, at) => nameBranch(name, number + at));
    // oxlint-disable-next-line no-await-in-loop -- there is a next branch only where there were pull requests from this
    const lists = await Promise.all(names.map((branch) => port.list(branch)));
    const end = lists.findIndex((list) => list.length === 0);
    found.push(...lists.slice(0, end === -1 ? lists.length : end).flat());
    if (end !== -1) break;
  }
  return found.toSorted((a, b) => b.number - a.number);
}
