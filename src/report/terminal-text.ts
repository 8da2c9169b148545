/** What a run or a plan looks like in a terminal: lines, in which texts from elsewhere stand as they are. */

import type { Finding } from '../check/finding.ts';
import { renderAccount, renderTokens } from '../engine/budget.ts';
import { groupBy } from '../shared/group.ts';
import type { EngineReport, LanguageReport, PageReport, RunReport } from './ledger.ts';
import type { LanguagePlan, PlannedPage, PlanReport } from './plan-report.ts';
import { addInStep, formatNumber, renderInStep, renderTotals } from './summary.ts';
import { renderBaseNote, renderFindingCount, renderTally, TALLY_KEYS, tallyPage } from './tally.ts';

/** The ledger of a run, one line a page. */
export function renderRunText(report: RunReport): readonly string[] {
  const head = `${report.source.name} at ${report.source.commit.slice(0, 10)}${report.dryRun ? ' (dry run)' : ''}`;
  const total = report.languages.length > 1 ? [renderTotals(report.totals, addInStep(report.languages))] : [];
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
    ...renderRows(rest.pages, describePage),
    `  ${renderTotals(rest.totals, rest.inStep)}`,
    ...(rest.engine === undefined ? [] : [`  ${describeEngine(rest.engine)}`]),
  ];
}

/** So many pages of one cause are told together. */
const MIN_GROUP = 3;

/** One line a page; pages with which nothing was done for the same reason are listed below it. */
function renderRows<Page extends { readonly status: string; readonly target: string; readonly reason?: string }>(
  pages: readonly Page[],
  describe: (page: Page) => string,
): string[] {
  const told = new Set<string>();
  const groups = groupBy(pages, ({ status, reason = '' }) => `${status} ${reason}`);
  return pages.flatMap((page) => {
    const { status, target, reason = '' } = page;
    const key = `${status} ${reason}`;
    const group = groups.get(key) ?? [];
    const isAlone = group.length < MIN_GROUP || !(status === 'failed' || status === 'unchanged');
    if (isAlone) return [`  ${status.padEnd(9)}  ${target}: ${describe(page)}`];
    if (told.has(key)) return [];
    told.add(key);
    const head = `  ${status.padEnd(9)}  ${group.length} pages: ${reason}`;
    return [head, ...group.map((entry) => `             ${entry.target}`)];
  });
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
  const tally = tallyPage(page);
  const isCopied = TALLY_KEYS.every((key) => (key === 'kept') === tally[key] > 0);
  const note = isCopied ? 'only code, formulas or other text that is copied' : '';
  const parts = [page.kind === 'new' ? 'new page' : from, renderTally(tally), note, renderFindingCount(page.findings)];
  return [...parts, ...new Set([renderBaseNote(page.base), page.reason ?? ''])]
    .filter((part) => part !== '')
    .join('; ');
}

/** A plan, one line a page. */
export function renderPlanText({ source, languages, cost, totals }: PlanReport): readonly string[] {
  const head = `${source.name} at ${source.commit.slice(0, 10)}`;
  const total = languages.length > 1 ? [`all: ${renderPlanTotals(totals, addInStep(languages))}`] : [];
  const price =
    cost.total.charactersAtMost === 0
      ? []
      : [`${cost.engine}, prices of ${cost.pricesRead}:`, ...renderAccount(cost).map((line) => `  ${line}`)];
  return joinParts([[head], ...languages.map(renderLanguagePlan), total, price]);
}

function renderLanguagePlan({ language, repository, pages, inStep, warnings, totals }: LanguagePlan): string[] {
  const notes = warnings.map((warning) => `  note: ${warning}`);
  const rows = renderRows(pages, describePlanned);
  return [`${language}: ${repository}`, ...notes, ...rows, `  ${renderPlanTotals(totals, inStep)}`];
}

function describePlanned(page: PlannedPage): string {
  if (page.status !== 'planned') return page.reason;
  const from = page.renamedFrom === undefined ? '' : `renamed from ${page.renamedFrom}`;
  const parts = [page.kind === 'new' ? 'new page' : from, renderSegments(page), renderBaseNote(page.base)];
  return parts.filter((part) => part !== '').join('; ');
}

function renderPlanTotals(totals: PlanReport['totals'], inStep: number): string {
  const counts = `${totals.planned} to update, ${totals.unchanged} unchanged, ${totals.failed} failed`;
  const more = renderInStep(inStep);
  if (totals.planned === 0) return more === '' ? counts : `${counts}; ${more}`;
  return `${counts}: ${renderSegments(totals)}${more === '' ? '' : `; ${more}`}`;
}

function renderSegments({ segments, characters }: Pick<PlanReport['totals'], 'segments' | 'characters'>): string {
  const { sent, prose } = characters;
  return `${segments} to translate, ${formatNumber(sent)} of ${formatNumber(prose)} characters of prose`;
}

/** `file:line rule message`, one line a finding. */
export function renderFindings(file: string, findings: readonly Finding[]): readonly string[] {
  return findings.map(({ line, rule, message }) => `${file}:${line} ${rule} ${message.replaceAll('\n', ' ')}`);
}
