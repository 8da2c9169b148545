/** Ledgers and pull requests for tests, with what a test does not care about filled in. */
import type { PullRequestFacts } from '../../src/pull-request/pull-requests.ts';
import {
  countPages,
  type DeliveredPage,
  type LanguageReport,
  type PageReport,
  type ReviewFinding,
  type RunReport,
  type SentenceChange,
  type SourceReport,
} from '../../src/report/ledger.ts';

export const SOURCE: SourceReport = { name: 'book', commit: '0123456789abcdef', since: null };
export const OPTIONS = {
  language: 'en',
  labels: ['translation'],
  reviewers: ['ann'],
  teamReviewers: ['zh'],
  assignees: ['bob'],
  draft: true,
};
export const RANGE = { start: 0, end: 1 };

export function makePage(details: Partial<DeliveredPage> = {}): DeliveredPage {
  return {
    source: 'tea.md',
    target: 'tea.md',
    status: 'delivered',
    kind: 'update',
    characters: { prose: 100, sent: 10 },
    segments: [],
    changes: [],
    findings: [],
    ...details,
  };
}

/** A sentence that the engine has translated anew. */
export function makeChange(details: Partial<SentenceChange> = {}): SentenceChange {
  return { outcome: 'translated', line: 7, newSource: 'New.', proposal: 'Nueva.', ...details };
}

export function makeFinding(details: Partial<ReviewFinding> = {}): ReviewFinding {
  return { rule: 'formula-lost', severity: 'error', line: 3, message: 'The formula is missing', ...details };
}

export function makeLanguage(pages: readonly PageReport[], details: Partial<LanguageReport> = {}): LanguageReport {
  return {
    language: 'es',
    repository: 'book-es',
    targetBranch: 'main',
    proposalBranch: 'amts/book',
    commit: 'fedcba9876543210',
    warnings: [],
    pages,
    inStep: 0,
    totals: countPages(pages),
    ...details,
  };
}

export function makeReport(languages: readonly LanguageReport[]): RunReport {
  const totals = countPages(languages.flatMap(({ pages }) => pages));
  return { version: 1, command: 'sync', dryRun: false, source: SOURCE, languages, totals };
}

export function makeOpen(details: Partial<PullRequestFacts>): PullRequestFacts {
  return {
    number: 4,
    url: 'https://github.com/example/book-es/pull/4',
    state: 'open',
    head: 'amts/book',
    headCommit: 'fedcba9876543210',
    base: 'main',
    title: 'Translation update from book',
    body: '',
    isDraft: true,
    ...details,
  };
}
