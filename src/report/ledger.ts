/**
 * The ledger of a run: every page in scope ends as delivered, unchanged or failed, and the three add up. Summary,
 * outputs, exit code and pull request are all made from it.
 */

import type { BaseReport } from '../base/records.ts';
import type { Finding } from '../check/finding.ts';
import type { Severity } from '../check/rule.ts';
import type { TokenUsage } from '../engine/engine.ts';
import type { Characters, SegmentOutcome } from '../update/proposal.ts';

/** A place that a reviewer should look at; `line` is one of the proposal. An `error` breaks the page. */
export interface ReviewFinding extends Finding {
  readonly severity: Severity;
}

/** A sentence that a reviewer should look at, as texts. */
export interface SentenceChange {
  readonly outcome: SegmentOutcome['outcome'] | 'removed';
  readonly reason?: string;
  /** Line (from 1) in the proposed page; for a removed sentence, in the page as it was. */
  readonly line: number;
  /** Line (from 1) in the new source page; absent when the sentence is removed. */
  readonly sourceLine?: number;
  /** Absent when the sentence is new. */
  readonly oldSource?: string;
  /** Absent when the sentence is removed. */
  readonly newSource?: string;
  /** Absent when there was no translation of it. */
  readonly oldTarget?: string;
  readonly proposal?: string;
}

interface PagePlace {
  /** Path of the source page. */
  readonly source: string;
  /** Path of the translation. */
  readonly target: string;
}

/** What an update made of a page. */
interface PageDetails {
  readonly kind: 'new' | 'update' | 'rename';
  /** Where the translation stood before, when the page was renamed. */
  readonly renamedFrom?: string;
  readonly base?: BaseReport;
  readonly characters: Characters;
  /** Sentences that stay as and where they are: they are most of a book, so they are counted alone. */
  readonly kept?: number;
  /** The other ones. */
  readonly segments: readonly SegmentOutcome[];
  readonly changes: readonly SentenceChange[];
  readonly findings: readonly ReviewFinding[];
}

export type DeliveredPage = PagePlace & { readonly status: 'delivered'; readonly reason?: string } & PageDetails;

/** Nothing to propose. A page that was worked out all the same (its sentences are flagged, say) has its details. */
type UnchangedPage = PagePlace & {
  readonly status: 'unchanged';
  readonly reason: string;
} & Partial<PageDetails>;

export type FailedPage = PagePlace & { readonly status: 'failed'; readonly reason: string };

export type PageReport = DeliveredPage | UnchangedPage | FailedPage;

export interface Totals {
  readonly inScope: number;
  readonly delivered: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly characters: Characters;
}

/** What the engine was asked for and what it counted; costs in US dollars, by the prices of the settings. */
export interface EngineReport {
  readonly kind: string;
  /** Before anything was sent: characters to send, and the most that the service may count. */
  readonly characters: number;
  readonly charactersAtMost: number;
  /** Characters that an earlier run had sent and paid, and that were only fetched. */
  readonly charactersPaid: number;
  readonly cost: number;
  /** Day on which the prices were read, as the settings say: `YYYY-MM-DD`. */
  readonly pricesRead: string;
  readonly costAtMost: number;
  /** As the service says. */
  readonly charactersBilled: number;
  /** Of an engine that is paid by the token: what was foreseen, and what this run has used, with US dollars. */
  readonly tokens?: { readonly foreseen: TokenUsage; readonly used: TokenUsage; readonly usedCost: number };
}

/** The pull request that offers the proposal. */
export interface PullRequestReport {
  readonly number: number;
  readonly url: string;
  readonly isNew: boolean;
}

export interface LanguageReport {
  readonly language: string;
  readonly repository: string;
  /** Address of the repository for people, such as `https://github.com/owner/book-zh`; absent for a clone without one. */
  readonly url?: string;
  readonly targetBranch: string;
  readonly proposalBranch: string;
  /** The commit on the proposal branch; `null` when there was nothing to commit, or in a dry run. */
  readonly commit: string | null;
  /** What the reader should know beside the pages; `[]` for nothing. */
  readonly warnings: readonly string[];
  /** What the engine still works at; nothing is delivered before it has ended. */
  readonly waiting?: string;
  /** Absent when nothing was to be translated. */
  readonly engine?: EngineReport;
  readonly pullRequest?: PullRequestReport;
  readonly pages: readonly PageReport[];
  /** Pages beside these that are up to date. */
  readonly inStep: number;
  readonly totals: Totals;
}

export interface SourceReport {
  readonly name: string;
  /** Address of the repository for people, as in {@link LanguageReport}. */
  readonly url?: string;
  readonly commit: string;
  /** First commit of the push, when the run was asked for one. */
  readonly since: string | null;
  /** How its pages are read, and what says so. */
  readonly dialect?: { readonly name: string; readonly why: string };
}

/** A translation whose repository cannot be worked on; the others are. */
export interface RefusedLanguage {
  readonly language: string;
  /** As configured. */
  readonly repository: string;
  readonly reason: string;
}

/** The whole run; `report.json` and `--json` are this. */
export interface RunReport {
  readonly version: 1;
  readonly command: 'sync' | 'collect';
  readonly dryRun: boolean;
  /** Address of the workflow run; absent on the command line. */
  readonly url?: string;
  readonly source: SourceReport;
  readonly languages: readonly LanguageReport[];
  /** Absent when every translation could be opened. */
  readonly refused?: readonly RefusedLanguage[];
  readonly totals: Totals;
}

export function isDelivered(page: PageReport): page is DeliveredPage {
  return page.status === 'delivered';
}

/** Count the pages of one language. */
export function countPages(pages: readonly PageReport[]): Totals {
  const count = (status: PageReport['status']) => pages.filter((page) => page.status === status).length;
  const characters = pages.flatMap((page) => ('characters' in page && page.characters ? [page.characters] : []));
  return {
    inScope: pages.length,
    delivered: count('delivered'),
    unchanged: count('unchanged'),
    failed: count('failed'),
    characters: addCharacters(characters),
  };
}

export function addTotals(totals: readonly Totals[]): Totals {
  const sum = (pick: (total: Totals) => number) => totals.reduce((all, total) => all + pick(total), 0);
  return {
    inScope: sum(({ inScope }) => inScope),
    delivered: sum(({ delivered }) => delivered),
    unchanged: sum(({ unchanged }) => unchanged),
    failed: sum(({ failed }) => failed),
    characters: addCharacters(totals.map(({ characters }) => characters)),
  };
}

export function addCharacters(list: readonly Characters[]): Characters {
  return list.reduce(({ prose, sent }, next) => ({ prose: prose + next.prose, sent: sent + next.sent }), {
    prose: 0,
    sent: 0,
  });
}

/** 1 when a page or a whole translation failed, else 0. */
export function findExitCode(reports: readonly Pick<RunReport, 'totals' | 'refused'>[]): 0 | 1 {
  return reports.some(({ totals, refused = [] }) => totals.failed + refused.length > 0) ? 1 : 0;
}
