/** What a run or a plan looks like in a terminal: lines, in which texts from elsewhere stand as they are. */

import type { Finding } from '../check/finding.ts';
import { renderAccount, renderTokens } from '../engine/budget.ts';
import type { EngineReport, LanguageReport, PageReport, RunReport } from './ledger.ts';
import type { LanguagePlan, PlannedPage, PlanReport } from './plan-report.ts';
import { formatNumber, renderTotals } from './summary.ts';
import { renderBaseNote, renderFindingCount, renderTally, tallyPage } from './tally.ts';

/** The ledger of a run, one line a page. */
export function renderRunText(report: RunReport): readonly string[] {
  const head = `${report.source.name} at ${report.source.commit.slice(0, 10)}${report.dryRun ? ' (dry run)' : ''}`;
  const total = report.languages.length > 1 ? [renderTotals(report.totals)] : [];
  const refused = (report.refused ?? []).map(({ language, reason }) => `${language}: not worked on: ${reason}`);
  return joinParts([[head], ...refused.map((line) => [line]), ...report.languages.map(renderLanguageText), total]);
}

/** A blank line between two parts. */
function joinParts(parts: readonly (readonly string[])[]): string[] {
  return parts.filter(({ length }) => length > 0).flatMap((part, at) => (at === 0 ? part : ['', ...part]));
}

function renderLanguageText({ language, targetBranch, proposalBranch, commit, ...rest }: LanguageReport): string[] {
  const place =
    commit === null
      ? `${targetBranch}, nothing committed`
      : `${targetBranch} ← ${proposalBranch} at ${commit.slice(0, 10)}`;
  return [
    `${language}: ${rest.repository}, ${place}`,
    ...(rest.pullRequest === undefined ? [] : [`  pull request: ${rest.pullRequest.url}`]),
    ...(rest.waiting === undefined ? [] : [`  waiting: ${rest.waiting}`]),
    ...rest.warnings.map((warning) => `  note: ${warning}`),
    ...rest.pages.map((page) => `  ${page.status.padEnd(9)}  ${page.target}: ${describePage(page)}`),
    `  ${renderTotals(rest.totals)}`,
    ...(rest.engine === undefined ? [] : [`  ${describeEngine(rest.engine)}`]),
  ];
}

function describeEngine({
  kind,
  pricesRead,
  characters,
  charactersPaid,
  charactersBilled,
  cost,
  tokens,
}: EngineReport): string {
  const parts = [
    `${formatNumber(characters)} characters, $${cost.toFixed(2)} by prices of ${pricesRead}`,
    charactersBilled === 0 ? '' : `${formatNumber(charactersBilled)} counted by the service`,
    charactersPaid === 0 ? '' : `${formatNumber(charactersPaid)} paid before`,
    tokens === undefined ? '' : `${renderTokens(tokens.used)}, $${tokens.usedCost.toFixed(4)}`,
  ];
  return `${kind}: ${parts.filter((part) => part !== '').join('; ')}`;
}

function describePage(page: PageReport): string {
  if (page.status !== 'delivered') return page.reason;
  const from = page.renamedFrom === undefined ? '' : `renamed from ${page.renamedFrom}`;
  const tally = renderTally(tallyPage(page));
  const parts = [page.kind === 'new' ? 'new page' : from, tally, renderFindingCount(page.findings)];
  return [...parts, ...new Set([renderBaseNote(page.base), page.reason ?? ''])]
    .filter((part) => part !== '')
    .join('; ');
}

/** A plan, one line a page. */
export function renderPlanText({ source, languages, cost, totals }: PlanReport): readonly string[] {
  const head = `${source.name} at ${source.commit.slice(0, 10)}`;
  const total = languages.length > 1 ? [`all: ${renderPlanTotals(totals)}`] : [];
  const price =
    cost.total.charactersAtMost === 0
      ? []
      : [`${cost.engine}, prices of ${cost.pricesRead}:`, ...renderAccount(cost).map((line) => `  ${line}`)];
  return joinParts([[head], ...languages.map(renderLanguagePlan), total, price]);
}

function renderLanguagePlan({ language, repository, pages, totals }: LanguagePlan): string[] {
  const rows = pages.map((page) => `  ${page.status.padEnd(9)}  ${page.target}: ${describePlanned(page)}`);
  return [`${language}: ${repository}`, ...rows, `  ${renderPlanTotals(totals)}`];
}

function describePlanned(page: PlannedPage): string {
  if (page.status !== 'planned') return page.reason;
  const from = page.renamedFrom === undefined ? '' : `renamed from ${page.renamedFrom}`;
  const parts = [page.kind === 'new' ? 'new page' : from, renderSegments(page), renderBaseNote(page.base)];
  return parts.filter((part) => part !== '').join('; ');
}

function renderPlanTotals(totals: PlanReport['totals']): string {
  return `${totals.planned} to update, ${totals.unchanged} unchanged, ${totals.failed} failed: ${renderSegments(totals)}`;
}

function renderSegments({ segments, characters }: Pick<PlanReport['totals'], 'segments' | 'characters'>): string {
  const { sent, prose } = characters;
  return `${segments} to translate, ${formatNumber(sent)} of ${formatNumber(prose)} characters of prose`;
}

/** `file:line rule message`, one line a finding. */
export function renderFindings(file: string, findings: readonly Finding[]): readonly string[] {
  return findings.map(({ line, rule, message }) => `${file}:${line} ${rule} ${message.replaceAll('\n', ' ')}`);
}
