/** What `amts adopt` found: for each page without a known base the revisions that it may have been made from. */
import type { CandidateReport } from '../base/records.ts';
import type { LanguageReport, SourceReport } from './ledger.ts';

/**
 * `recorded`: its base is written down; `unsure`: it is not, since another revision may be the base as well; `unknown`:
 * the history has no version of the page.
 */
export type AdoptionStatus = 'recorded' | 'unsure' | 'unknown';

export interface AdoptionCandidate extends CandidateReport {
  /** Day on which the revision came into the source, `YYYY-MM-DD`. */
  readonly day: string;
  /** By how much the likeliest is likelier, as the natural logarithm of the odds. */
  readonly behind: number;
  /**
   * The first few things in which the translation contradicts it and not every other candidate, such as
   * `code-span pot: 2 in the source, 1 in the translation`.
   */
  readonly against: readonly string[];
}

export interface AdoptedPage {
  readonly source: string;
  readonly target: string;
  /** Path of the source page that the translation was made from, when it was renamed since. */
  readonly renamedFrom?: string;
  readonly status: AdoptionStatus;
  /** Whether the guess is sure by itself; a recorded page that is not was accepted. */
  readonly isSure: boolean;
  /** How much likelier the likeliest revision is than the next that would make a difference; absent without one. */
  readonly margin?: number;
  /** The revision that is recorded, or would be, first. */
  readonly candidates: readonly AdoptionCandidate[];
  readonly reason?: string;
}

/** A translation whose source page is gone. */
export interface AdoptionOrphan {
  readonly target: string;
  /** Source pages without a translation that have most in common with it, 0 to 1; `[]` for none. */
  readonly maybe: readonly { readonly source: string; readonly likeness: number }[];
}

export interface LanguageAdoption {
  readonly language: string;
  readonly repository: string;
  readonly pages: readonly AdoptedPage[];
  readonly orphans: readonly AdoptionOrphan[];
  /** Pages whose base is known already. */
  readonly known: number;
  /** Source pages without a translation. */
  readonly untranslated: number;
  /** What was committed and proposed; absent when nothing was recorded. */
  readonly delivery?: Pick<LanguageReport, 'targetBranch' | 'proposalBranch' | 'commit' | 'pullRequest' | 'warnings'>;
}

export interface AdoptReport {
  readonly version: 1;
  readonly command: 'adopt';
  readonly dryRun: boolean;
  readonly source: SourceReport;
  readonly languages: readonly LanguageAdoption[];
  readonly totals: Readonly<Record<AdoptionStatus, number>>;
}

export function countAdopted(pages: readonly AdoptedPage[]): AdoptReport['totals'] {
  const count = (status: AdoptionStatus) => pages.filter((page) => page.status === status).length;
  return { recorded: count('recorded'), unsure: count('unsure'), unknown: count('unknown') };
}

/** What is told of an adoption at a terminal. */
export function renderAdoptionText({ source, languages, dryRun }: AdoptReport): readonly string[] {
  const head = `${source.name} at ${source.commit.slice(0, 10)}${dryRun ? ' (dry run)' : ''}`;
  return [head, ...languages.flatMap((language) => ['', ...renderLanguage(language)])];
}

function renderLanguage({
  language,
  repository,
  pages,
  orphans,
  known,
  untranslated,
  delivery,
}: LanguageAdoption): string[] {
  const { recorded, unsure, unknown } = countAdopted(pages);
  const rest = `${known} known before, ${untranslated} without a translation`;
  return [
    `${language}: ${repository}`,
    ...pages.flatMap(renderPage),
    ...orphans.map(renderOrphan),
    `  ${recorded} recorded, ${unsure} not sure, ${unknown} unknown; ${rest}`,
    ...(unsure === 0
      ? []
      : ["  amts adopt --accept 'GLOB' takes the first of two, --accept 'PAGE=REVISION' another one"]),
    ...(delivery?.commit === undefined || delivery.commit === null
      ? []
      : [`  ${delivery.targetBranch} ← ${delivery.proposalBranch} at ${delivery.commit.slice(0, 10)}`]),
    ...(delivery?.pullRequest === undefined ? [] : [`  pull request: ${delivery.pullRequest.url}`]),
    ...(delivery?.warnings ?? []).map((warning) => `  note: ${warning}`),
  ];
}

function renderPage({
  source,
  target,
  renamedFrom,
  status,
  isSure,
  margin,
  candidates,
  reason,
}: AdoptedPage): string[] {
  const from = renamedFrom === undefined ? '' : ` (the source page was ${renamedFrom})`;
  const how = status === 'recorded' ? (isSure ? '' : ', accepted') : '';
  const odds = margin === undefined ? '' : `, margin ${margin.toFixed(1)}`;
  const [first, ...others] = candidates;
  const head = `  ${status.padEnd(8)}  ${target}${from}: ${first === undefined ? (reason ?? '') : `${renderCandidate(first)}${odds}${how}`}`;
  if (status !== 'unsure') return [head];
  const lines = [first, ...others].flatMap((candidate, at) =>
    candidate === undefined
      ? []
      : [
          ...(at === 0 ? [] : [`            or ${renderCandidate(candidate)}`]),
          ...candidate.against.map((what) => `              against ${candidate.commit.slice(0, 10)}: ${what}`),
        ],
  );
  const isOpen = candidates.every(({ against }) => against.length === 0);
  const commits = candidates.map(({ commit }) => commit.slice(0, 10)).join(' ');
  return [
    head,
    ...lines,
    ...(isOpen ? ['              no number, formula, code or mark in the translation tells them apart'] : []),
    ...(candidates.length === 2 ? [`              git diff ${commits} -- ${source} shows what they differ in`] : []),
  ];
}

function renderCandidate({ commit, day, score }: AdoptionCandidate): string {
  return `${commit.slice(0, 10)} of ${day}, score ${score.toFixed(2)}`;
}

function renderOrphan({ target, maybe }: AdoptionOrphan): string {
  if (maybe.length === 0) return `  orphan    ${target}: no source page, and none without a translation is like it`;
  const list = maybe.map(({ source, likeness }) => `${source} (${Math.round(100 * likeness)} % in common)`).join(', ');
  return `  orphan    ${target}: no source page; renamed to ${list}? Then write it under 'paths', or rename the translation`;
}
