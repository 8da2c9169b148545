/**
 * The text of the pull request, for a reviewer: what became of each page, each changed sentence before and after, and
 * where to look. Text of pages is inert (`report/inert-text.ts`).
 */
import { renderCode, renderFence, shorten } from '../report/inert-text.ts';
import {
  type DeliveredPage,
  isDelivered,
  type LanguageReport,
  type SentenceChange,
  type SourceReport,
} from '../report/ledger.ts';
import { TALLY_KEYS, tallySegments } from '../report/tally.ts';
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
  const warning = report.warning === undefined ? [] : [`**${texts.warning}:** ${renderCode(report.warning)}`];
  const head = [
    texts.intro(renderCode(source.name), renderCode(source.commit.slice(0, 10))),
    ...warning,
    `## ${texts.pages}`,
    renderTable(pages, texts),
    ...renderOthers(report, texts),
  ];
  const tail = [`## ${texts.howTo}`, texts.howToText(renderCode(report.proposalBranch))];
  return `${limitLength({ head, pages: pages.map((page) => renderPage(page, texts)), tail, texts }).join('\n\n')}\n`;
}

function renderTable(pages: readonly DeliveredPage[], texts: Texts): string {
  const rows = pages.map((page) => {
    const tally = tallySegments(page.segments);
    return [nameRow(page, texts), ...TALLY_KEYS.map((key) => tally[key]), page.findings.length];
  });
  const all = tallySegments(pages.flatMap(({ segments }) => segments));
  const findings = pages.reduce((sum, page) => sum + page.findings.length, 0);
  const total = [`**${texts.total}**`, ...TALLY_KEYS.map((key) => all[key]), findings];
  const rule = texts.columns.map((_, at) => (at === 0 ? '---' : '--:'));
  const lines = rows.map(renderRow);
  const shown = limitLines(lines, (more) => renderRow([texts.morePages(more), ...rule.slice(1).map(() => '')]));
  return [renderRow(texts.columns), renderRow(rule), ...shown, renderRow(total)].join('\n');
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
  const guessed =
    page.base?.origin === 'closest' ? [texts.guessedBase(renderCode(page.base.commit?.slice(0, 10) ?? ''))] : [];
  const findings = page.findings.map(
    ({ rule, line, message }) =>
      `- ${renderCode(`${page.target}:${line}`)} ${renderCode(rule)} ${renderCode(shorten(message, MAX_MESSAGE))}`,
  );
  const list = limitLines(findings, (more) => `- ${texts.morePlaces(more)}`);
  const look = list.length === 0 ? [] : [`${texts.lookHere}:\n\n${list.join('\n')}`];
  const changes = page.kind === 'new' ? [] : page.changes.map((change) => renderChange(change, texts));
  const parts = [...guessed, ...look, ...changes];
  return parts.length === 0 ? [] : [`### ${renderCode(page.target)}`, ...parts];
}

/** As a diff: old and new source, an empty line, old translation and proposal. */
function renderChange(change: SentenceChange, texts: Texts): string {
  const { oldSource, newSource, oldTarget, proposal, outcome, reason, line } = change;
  const title = `${texts.line(line)}: ${texts.outcomes[outcome]}${reason === undefined ? '' : ` (${renderCode(reason)})`}`;
  const lines = [...renderPair(oldSource, newSource), ...renderPair(oldTarget, proposal)];
  return `${title}\n\n${renderFence(lines, 'diff')}`;
}

function renderPair(old: string | undefined, fresh: string | undefined): string[] {
  const before = old === undefined ? undefined : shorten(old, MAX_SENTENCE);
  const after = fresh === undefined ? undefined : shorten(fresh, MAX_SENTENCE);
  if (before === after) return before === undefined ? [] : [`  ${before}`];
  return [...(before === undefined ? [] : [`- ${before}`]), ...(after === undefined ? [] : [`+ ${after}`])];
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
