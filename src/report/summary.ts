/** The job summary of a run, in Markdown. */
import { renderCode } from './inert-text.ts';
import type { LanguageReport, PageReport, RunReport, Totals } from './ledger.ts';
import { renderAudit, renderFindingCount, renderTally, tallySegments } from './tally.ts';

/** GitHub refuses a summary of more than 1 MiB; what is over is cut at a line. */
const MAX_BYTES = 1024 * 1024 - 2000;

/** Render the ledger as GitHub shows it under the run. */
export function renderSummary(report: RunReport): string {
  const { name, commit } = report.source;
  const title = `## AMTS: ${renderCode(name)} at ${renderCode(commit.slice(0, 10))}`;
  const mode = report.dryRun ? ['Dry run: nothing was committed.'] : [];
  const parts = [title, ...mode, renderTotals(report.totals), ...report.languages.map(renderLanguage)];
  return limitBytes(`${parts.join('\n\n')}\n`);
}

/** For example `3 delivered, 1 unchanged, 0 failed; 120 of 5,000 characters sent`. */
export function renderTotals({ inScope, delivered, unchanged, failed, characters }: Totals): string {
  if (inScope === 0) return 'No page in scope.';
  const pages = `${inScope} ${inScope === 1 ? 'page' : 'pages'} in scope`;
  const sent = `${formatNumber(characters.sent)} of ${formatNumber(characters.prose)} characters of prose sent`;
  return `${pages}: ${delivered} delivered, ${unchanged} unchanged, ${failed} failed; ${sent}.`;
}

/** With a comma between thousands. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-US');
}

function renderLanguage({ language, proposalBranch, commit, warning, pages, totals }: LanguageReport): string {
  const where =
    commit === null ? 'nothing committed' : `${renderCode(commit.slice(0, 10))} on ${renderCode(proposalBranch)}`;
  const head = `### ${language}: ${where}`;
  const note = warning === undefined ? [] : [`**Note:** ${renderCode(warning)}`];
  if (pages.length === 0) return [head, ...note, renderTotals(totals)].join('\n\n');
  const table = ['| Page | Status | What |', '|---|---|---|', ...pages.map(renderRow)].join('\n');
  return [head, ...note, renderTotals(totals), table].join('\n\n');
}

function renderRow(page: PageReport): string {
  return `| ${renderCode(page.target, true)} | ${page.status} | ${describePage(page)} |`;
}

function describePage(page: PageReport): string {
  if (page.status !== 'delivered') return renderCode(page.reason, true);
  const renamed = page.renamedFrom === undefined ? '' : `renamed from ${renderCode(page.renamedFrom, true)}: `;
  const parts = [renderTally(tallySegments(page.segments)), renderFindingCount(page.findings), renderAudit(page.base)];
  return `${renamed}${page.kind === 'new' ? 'new page: ' : ''}${parts.filter((part) => part !== '').join('; ')}`;
}

function limitBytes(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= MAX_BYTES) return text;
  const cut = bytes.lastIndexOf(0x0a, MAX_BYTES);
  const kept = new TextDecoder().decode(bytes.subarray(0, cut));
  return `${kept}\n\nThe summary was too long for GitHub; the rest is in the report.\n`;
}
