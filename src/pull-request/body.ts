/**
 * The text of the pull request, for a reviewer: what may be damaged, what became of each page, where to look, and each
 * changed sentence before and after. Text of pages is inert (`report/inert-text.ts`).
 */
import { renderCode, renderFence, shorten } from '../report/inert-text.ts';
import {
  type DeliveredPage,
  isDelivered,
  type LanguageReport,
  type ReviewFinding,
  type SentenceChange,
  type SourceReport,
} from '../report/ledger.ts';
import { TALLY_KEYS, type Tally, tallySegments } from '../report/tally.ts';
import { groupBy } from '../shared/group.ts';
import type { Texts } from './texts.ts';

/** GitHub takes 65,536 characters; the rest is left to what a later step may add. */
const MAX_LENGTH = 60_000;
const MAX_SENTENCE = 300;
const MAX_MESSAGE = 200;
/** Characters of one table or list. */
const MAX_LIST_LENGTH = 12_000;

/** Render the body; it is never longer than GitHub takes. */
export function renderBody(source: SourceReport, report: LanguageReport, texts: Texts): string {
  const pages = report.pages.filter(isDelivered);
  const warnings = report.warnings.map((warning) => `**${texts.warning}:** ${renderCode(warning)}`);
  const head = [
    texts.intro(renderCode(source.name), renderCode(source.commit.slice(0, 10))),
    ...warnings,
    ...renderErrors(pages, texts),
    `## ${texts.pages}`,
    renderTable(pages, texts),
    ...renderOthers(report, texts),
  ];
  const tail = [`## ${texts.howTo}`, texts.howToText(renderCode(report.proposalBranch))];
  return `${limitLength({ head, pages: pages.map((page) => renderPage(page, texts)), tail, texts }).join('\n\n')}\n`;
}

/** What the update may have damaged, in all pages. */
function renderErrors(pages: readonly DeliveredPage[], texts: Texts): string[] {
  const list = pages.flatMap(({ target, findings }) =>
    findings
      .filter(isError)
      .map(({ line, rule, message }) => `- ${renderCode(`${target}:${line}`)} ${renderMessage(message)} (${rule})`),
  );
  if (list.length === 0) return [];
  const lines = limitLines(list, (more) => `- ${texts.morePlaces(more)}`);
  return [`## ${texts.lookFirst}`, `${texts.lookFirstText}\n\n${lines.join('\n')}`];
}

function isError({ severity }: ReviewFinding): boolean {
  return severity === 'error';
}

function renderMessage(message: string): string {
  return renderCode(shorten(message, MAX_MESSAGE));
}

/** One row a page; an outcome that no sentence has needs no column. */
function renderTable(pages: readonly DeliveredPage[], texts: Texts): string {
  const all = tallySegments(pages.flatMap(({ segments }) => segments));
  const keys = TALLY_KEYS.filter((key) => key === 'kept' || all[key] > 0);
  const renderCells = (name: string, tally: Tally, findings: number) =>
    renderRow([name, ...keys.map((key) => tally[key]), findings]);
  const rows = pages.map((page) =>
    renderCells(nameRow(page, texts), tallySegments(page.segments), page.findings.length),
  );
  const total = pages.reduce((sum, { findings }) => sum + findings.length, 0);
  const columns = [texts.page, ...keys.map((key) => texts.columns[key]), texts.toLookAt];
  const rule = columns.map((_, at) => (at === 0 ? '---' : '--:'));
  const shown = limitLines(rows, (more) => renderRow([texts.morePages(more), ...rule.slice(1).map(() => '')]));
  const sum = pages.length === 1 ? [] : [renderCells(`**${texts.total}**`, all, total)];
  return [renderRow(columns), renderRow(rule), ...shown, ...sum].join('\n');
}

function renderRow(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** As many lines as there is room for, and one that says how many more there are. */
function limitLines(lines: readonly string[], renderMore: (more: number) => string): string[] {
  let room = MAX_LIST_LENGTH;
  const end = lines.findIndex((line) => {
    room -= line.length + 1;
    return room < 0;
  });
  return end === -1 ? [...lines] : [...lines.slice(0, end), renderMore(lines.length - end)];
}

function nameRow({ target, kind, renamedFrom }: DeliveredPage, texts: Texts): string {
  const name = renderCode(target, true);
  if (renamedFrom !== undefined) return `${name} (${texts.renamedFrom(renderCode(renamedFrom, true))})`;
  return kind === 'new' ? `${name} (${texts.newPage})` : name;
}

function renderOthers({ pages }: LanguageReport, texts: Texts): string[] {
  const others = pages.filter((page) => page.status === 'failed');
  if (others.length === 0) return [];
  const list = others.map((page) => `- ${renderCode(page.target)}: ${renderCode(shorten(page.reason, MAX_MESSAGE))}`);
  return [`## ${texts.notDelivered}`, limitLines(list, (more) => `- ${texts.morePages(more)}`).join('\n')];
}

/** Everything about one page, its title first; `[]` when there is nothing to look at. */
function renderPage(page: DeliveredPage, texts: Texts): string[] {
  const changes = page.kind === 'new' ? [] : page.changes;
  const notes = assignNotes(changes, page.findings);
  const told = new Set([...notes.values()].flat());
  const rest = page.findings.filter((finding) => !isError(finding) && !told.has(finding));
  const list = limitLines(renderFindings(rest, texts), (more) => `- ${texts.morePlaces(more)}`);
  const parts = [
    ...renderBase(page, texts),
    ...(list.length === 0 ? [] : [`${texts.lookHere}:\n\n${list.join('\n')}`]),
    ...changes.map((change) => renderChange(change, notes.get(change) ?? [], texts)),
  ];
  return parts.length === 0 ? [] : [`### ${renderCode(page.target)}`, ...parts];
}

function renderBase({ base }: DeliveredPage, texts: Texts): string[] {
  const renderCommit = (commit = '') => renderCode(commit.slice(0, 10));
  if (base?.origin === 'closest') return [texts.guessedBase(renderCommit(base.commit))];
  if (base?.audited === undefined) return [];
  const { recordedCommit, differences } = base.audited;
  return [texts.staleBase({ recorded: renderCommit(recordedCommit), used: renderCommit(base.commit), differences })];
}

/**
 * What the update says of changed sentences is told with them. Sentences of one line that became the same have their
 * findings in the same order; what is left belongs to the last.
 */
function assignNotes(
  changes: readonly SentenceChange[],
  findings: readonly ReviewFinding[],
): Map<SentenceChange, readonly ReviewFinding[]> {
  const known = groupBy(findings, ({ line, rule }) => `${line} ${rule}`);
  const groups = groupBy(changes, ({ line, reason, outcome }) => `${line} ${reason ?? outcome}`);
  return new Map(
    [...groups].flatMap(([key, group]) => {
      const notes = known.get(key) ?? [];
      return group.map(
        (change, at) => [change, notes.slice(at, at === group.length - 1 ? undefined : at + 1)] as const,
      );
    }),
  );
}

/** More lines than this are not listed for one message. */
const MAX_LINES = 20;

/** One line a message, with every line of the page that it is about. */
function renderFindings(findings: readonly ReviewFinding[], texts: Texts): string[] {
  const groups = groupBy(findings, ({ rule, message }) => `${rule} ${message}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const lines = [...new Set(group.map(({ line }) => line))];
    const shown = lines.slice(0, MAX_LINES).join(', ') + (lines.length > MAX_LINES ? ', …' : '');
    const place = lines.length === 1 ? texts.line(first.line) : texts.lines(shown);
    return [`- ${place}: ${renderMessage(first.message)} (${first.rule})`];
  });
}

/** As a diff: old and new source, an empty line, old translation and proposal. */
function renderChange(change: SentenceChange, findings: readonly ReviewFinding[], texts: Texts): string {
  const { oldSource, newSource, oldTarget, proposal, outcome, reason, line } = change;
  const notes = [...new Set(findings.map(({ message }) => message))].map(renderMessage);
  const what = outcome === 'kept' && reason === 'token-patched' ? texts.patched : texts.outcomes[outcome];
  const place = outcome === 'removed' ? texts.oldLine(line) : texts.line(line);
  const title = `**${place}**: ${[what, ...notes].join('; ')}`;
  const isSource = outcome === 'failed' && proposal !== undefined && isSameText(proposal, newSource);
  const translated = renderPair(oldTarget, isSource ? undefined : proposal);
  const pairs = [renderPair(oldSource, newSource), translated].filter((pair) => pair.length > 0);
  const lines = pairs.flatMap((pair, at) => (at === 0 ? pair : ['', ...pair]));
  return `${title}\n\n${renderFence(lines, 'diff')}`;
}

/** A sentence that was left in the source language is not shown twice. */
function isSameText(text: string, other = ''): boolean {
  return shorten(text, Infinity) === shorten(other, Infinity);
}

function renderPair(old: string | undefined, fresh: string | undefined): string[] {
  const [before, after] = old === undefined || fresh === undefined ? [old, fresh] : dropCommonStart(old, fresh);
  if (before === after) return before === undefined ? [] : [`  ${shorten(before, MAX_SENTENCE)}`];
  return [
    ...(before === undefined ? [] : [`- ${shorten(before, MAX_SENTENCE)}`]),
    ...(after === undefined ? [] : [`+ ${shorten(after, MAX_SENTENCE)}`]),
  ];
}

/** Characters that are left in front of a difference. */
const LEAD = 60;

/** So much of two long texts that the difference is not beyond what is shown. */
function dropCommonStart(old: string, fresh: string): [string, string] {
  if (Math.max(old.length, fresh.length) <= MAX_SENTENCE || old === fresh) return [old, fresh];
  let at = 0;
  while (at < old.length && old[at] === fresh[at]) at += 1;
  const start = old.slice(Math.max(0, at - LEAD)).search(/(?<=\s)\S/);
  const from = at - LEAD + (start >= 0 && start < LEAD ? start : 0);
  return from <= 0 ? [old, fresh] : [`…${old.slice(from)}`, `…${fresh.slice(from)}`];
}

interface BodyParts {
  readonly head: readonly string[];
  readonly pages: readonly (readonly string[])[];
  readonly tail: readonly string[];
  readonly texts: Texts;
}

/** As many parts of pages as fit, and a word on the pages that are not told to the end. */
function limitLength({ head, pages, tail, texts }: BodyParts): string[] {
  const told = pages.filter((parts) => parts.length > 0);
  const title = told.length === 0 ? [] : [`## ${texts.changes}`];
  let room = MAX_LENGTH - [...head, ...title, ...tail, texts.cut(told.length)].join('\n\n').length;
  const shown: string[] = [];
  for (const [at, parts] of told.entries())
    for (const part of parts) {
      room -= part.length + 2;
      if (room < 0) return [...head, ...title, ...shown, texts.cut(told.length - at), ...tail];
      shown.push(part);
    }
  return [...head, ...title, ...shown, ...tail];
}
