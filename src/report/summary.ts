/**
 * The job summary of a run, in Markdown: for each language the table that the pull request shows, what failed, and
 * what it cost. A run that failed as a whole is told with the languages that had ended.
 */

import { renderTokens } from '../engine/budget.ts';
import { groupBy } from '../shared/group.ts';
import { renderCode, renderFence, shorten } from './inert-text.ts';
import {
  type DeliveredPage,
  type EngineReport,
  isDelivered,
  type LanguageReport,
  type PageReport,
  type RefusedLanguage,
  type RunReport,
  type SourceReport,
  type Totals,
} from './ledger.ts';
import { findCommitUrl, renderLink } from './links.ts';
import { ENGLISH_LABELS, limitLines, renderPageTable } from './page-table.ts';
import { renderBaseNote, tallyPage } from './tally.ts';

/** GitHub refuses a summary of more than 1 MiB; what is over is cut at a line. */
const MAX_BYTES = 1024 * 1024 - 2000;
/** Characters of one table or list, so that every language is told. */
const MAX_LIST_LENGTH = 60_000;
const MAX_REASON = 300;
/** Pages that are named for one reason. */
const MAX_NAMES = 50;

/** Render the ledger as GitHub shows it under the run. */
export function renderSummary(report: RunReport): string {
  const title = `## AMTS: ${renderSource(report.source)}`;
  const mode = report.dryRun ? ['Dry run: nothing was committed.'] : [];
  const refused = (report.refused ?? []).map(renderRefusal);
  const parts = [
    title,
    ...mode,
    renderTotals(report.totals, addInStep(report.languages)),
    ...refused,
    ...report.languages.map(renderLanguage),
  ];
  return limitBytes(`${parts.join('\n\n')}\n`);
}

/** Render a run that an error ended; `done` are the languages that had been worked on by then. */
export function renderFailedSummary(message: string, done: readonly LanguageReport[] = []): string {
  const before = done.length === 0 ? [] : ['What was done before:', ...done.map(renderLanguage)];
  return limitBytes(`${['## AMTS failed', renderFence([message], 'text'), ...before].join('\n\n')}\n`);
}

/** For example `3 delivered, 1 unchanged, 0 failed; 120 of 5,000 characters of prose to translate`. */
export function renderTotals({ inScope, delivered, unchanged, failed, characters }: Totals, inStep: number): string {
  const more = renderInStep(inStep);
  if (inScope === 0) return more === '' ? 'No page in scope.' : `Nothing to do: ${more}.`;
  const pages = `${inScope} ${inScope === 1 ? 'page' : 'pages'} in scope`;
  const text = `${formatNumber(characters.sent)} of ${formatNumber(characters.prose)} characters of prose to translate`;
  const rest = more === '' ? '' : ` Besides, ${more}.`;
  return `${pages}: ${delivered} delivered, ${unchanged} unchanged, ${failed} failed; ${text}.${rest}`;
}

/** Pages that no run need look at, for example `12 pages are in step`; `''` for none. */
export function renderInStep(count: number): string {
  return count === 0 ? '' : count === 1 ? '1 page is in step' : `${count} pages are in step`;
}

/** Of all languages. */
export function addInStep(languages: readonly { readonly inStep: number }[]): number {
  return languages.reduce((sum, { inStep }) => sum + inStep, 0);
}

/** With a comma between thousands. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-US');
}

function renderSource({ name, url, commit }: SourceReport): string {
  return `${renderCode(name)} at ${renderCommit(url, commit)}`;
}

function renderCommit(url: string | undefined, commit: string): string {
  return renderLink(renderCode(commit.slice(0, 10)), findCommitUrl(url, commit));
}

function renderRefusal({ language, reason }: RefusedLanguage): string {
  return `### ${language}: not worked on\n\n${renderFence([shorten(reason, MAX_REASON)], 'text')}`;
}

function renderLanguage(report: LanguageReport): string {
  const { language, proposalBranch, commit, url, pullRequest, pages } = report;
  const where = commit === null ? 'nothing committed' : `${renderCommit(url, commit)} on ${renderCode(proposalBranch)}`;
  const offer =
    pullRequest === undefined ? '' : `, ${renderLink(`pull request #${pullRequest.number}`, pullRequest.url)}`;
  return [
    `### ${language}: ${where}${offer}`,
    ...(report.waiting === undefined ? [] : [`**Waiting:** ${renderCode(report.waiting)}`]),
    ...report.warnings.map((warning) => `**Note:** ${renderCode(warning)}`),
    renderTotals(report.totals, report.inStep),
    ...renderEngine(report),
    ...renderDelivered(pages.filter(isDelivered)),
    ...renderOthers('Failed', pages, 'failed'),
    ...renderOthers('Unchanged', pages, 'unchanged'),
  ].join('\n\n');
}

/** What was foreseen, and beside it what the service counted. */
function renderEngine({ engine }: LanguageReport): string[] {
  if (engine === undefined || engine.charactersAtMost + engine.charactersPaid === 0) return [];
  const { characters, charactersAtMost, charactersPaid, cost, pricesRead, charactersBilled } = engine;
  const foreseen = `${formatNumber(characters)} characters foreseen (at most ${formatNumber(charactersAtMost)})`;
  const counted = charactersBilled === 0 ? '' : `, ${formatNumber(charactersBilled)} counted by the service`;
  const paid = charactersPaid === 0 ? '' : `, ${formatNumber(charactersPaid)} paid before and only fetched`;
  const price = cost === 0 ? '' : `; about US$${cost.toFixed(2)} by prices of ${pricesRead}`;
  return [`Engine ${renderCode(engine.kind)}: ${foreseen}${counted}${paid}${price}${renderUse(engine)}.`];
}

function renderUse({ tokens }: EngineReport): string {
  if (tokens === undefined || tokens.used.requests === 0) return '';
  const cost = tokens.usedCost === 0 ? '' : `, US$${tokens.usedCost.toFixed(4)}`;
  return `; used: ${renderTokens(tokens.used)}${cost}`;
}

function renderDelivered(pages: readonly DeliveredPage[]): string[] {
  if (pages.length === 0) return [];
  const rows = pages.map((page) => ({
    name: nameRow(page),
    tally: tallyPage(page),
    findings: page.findings.length,
  }));
  return [renderPageTable(rows, ENGLISH_LABELS, MAX_LIST_LENGTH)];
}

function nameRow({ target, kind, renamedFrom, base }: DeliveredPage): string {
  const from = renamedFrom === undefined ? '' : `was ${renderCode(renamedFrom, true)}`;
  const notes = [kind === 'new' ? 'new' : from, renderBaseNote(base)].filter((note) => note !== '');
  return [renderCode(target, true), ...(notes.length === 0 ? [] : [`(${notes.join('; ')})`])].join(' ');
}

/** One line a reason, with its pages. */
function renderOthers(title: string, pages: readonly PageReport[], status: 'failed' | 'unchanged'): string[] {
  const groups = groupBy(
    pages.filter((page) => page.status === status),
    ({ reason = '' }) => reason,
  );
  const lines = [...groups].map(
    ([reason, group]) => `- ${renderCode(shorten(reason, MAX_REASON))}: ${listNames(group)}`,
  );
  if (lines.length === 0) return [];
  const shown = limitLines(lines, MAX_LIST_LENGTH, (more) => `- … and ${more} more reasons: see the report`);
  return [`${title}:\n\n${shown.join('\n')}`];
}

function listNames(pages: readonly PageReport[]): string {
  const names = pages.slice(0, MAX_NAMES).map(({ target }) => renderCode(target));
  const more = pages.length - names.length;
  return [...names, ...(more === 0 ? [] : [ENGLISH_LABELS.morePages(more)])].join(', ');
}

function limitBytes(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= MAX_BYTES) return text;
  const cut = bytes.lastIndexOf(0x0a, MAX_BYTES);
  const kept = new TextDecoder().decode(bytes.subarray(0, cut));
  return `${kept}\n\nThe summary was too long for GitHub; the rest is in the report.\n`;
}
