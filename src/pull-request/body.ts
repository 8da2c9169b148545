/**
 * The text of the pull request, for a reviewer: what may be damaged, what became of each page, each changed sentence
 * before and after. Text of pages is inert (`report/inert-text.ts`). The layout is a template; a team may have its own.
 */
import { renderCode, shorten } from '../report/inert-text.ts';
import { isDelivered, type LanguageReport, type SourceReport } from '../report/ledger.ts';
import { findCommitUrl, findCompareUrl, findPageUrl, renderLink } from '../report/links.ts';
import { limitLines, renderPageTable } from '../report/page-table.ts';
import { type BodyPlaceholder, fillTemplate } from '../shared/placeholders.ts';
import { isAdopted, isAdoption, renderAdoption } from './adoption.ts';
import { renderFirstSteps } from './first-steps.ts';
import { renderMessage } from './page-notes.ts';
import { renderPageSections } from './page-sections.ts';
import type { ProposedPage } from './proposed-pages.ts';
import { renderRecord } from './record.ts';
import { findAdoptionTexts } from './texts/adoption.ts';
import type { Texts } from './texts/texts.ts';

const DEFAULT_TEMPLATE =
  '{intro}\n\n{review}\n\n{notes}\n\n{findings}\n\n{table}\n\n{cost}\n\n{failed}\n\n{changes}\n\n{how-to}';
const MAX_MESSAGE = 200;

/** What the body tells. */
export interface Proposal {
  readonly source: SourceReport;
  readonly report: LanguageReport;
  readonly pages: readonly ProposedPage[];
  /** Pages that an earlier body had no room to record. */
  readonly more: number;
  /** Whether earlier updates of the proposal are not known. */
  readonly isRecordLost: boolean;
  readonly title: string;
}

export interface BodyOptions {
  readonly texts: Texts;
  readonly language: string;
  /** Layout with `{name}` for its parts; the parts that it does not name are not told. */
  readonly template?: string | undefined;
  /** Characters that the text may have; what is over is left out of `{changes}`, then of the lists. */
  readonly limit: number;
  /** File of the report that holds everything, as code or link. */
  readonly fullText: string;
  /** File of the report that shows every sentence, as code or link. */
  readonly reviewPage: string;
}

/** Render our part of the body, with the hidden record of the proposal at its end. */
export function renderBody(proposal: Proposal, options: BodyOptions): string {
  const { template = DEFAULT_TEMPLATE, limit, texts } = options;
  const { source, title, more } = proposal;
  const pages = proposal.pages.toSorted(compareWork);
  const parts = renderParts(proposal, options);
  const rest = fill(template, parts).length + renderRecord({ title, pages, more }, limit / 4).length + 2;
  const times = template.split('{changes}').length - 1;
  const { text: changes, cut } = renderPageSections(pages, {
    texts,
    findTarget: (path) => findTarget(proposal, path),
    sourceUrl: source.url,
    limit: times === 0 ? 0 : (limit - rest) / times,
    renderCut: (count) => texts.cut(count, options.fullText),
  });
  const told = pages.map((page) => ({ ...page, isCut: cut.has(page.target) }));
  return `${fill(template, { ...parts, changes })}\n\n${renderRecord({ title, pages: told, more }, limit / 4)}`;
}

/** In the order of work: what may be damaged, what waits for a person, what a machine wrote, the rest. */
function compareWork(a: ProposedPage, b: ProposedPage): number {
  return weighWork(b) - weighWork(a) || (a.target < b.target ? -1 : 1);
}

function weighWork({ errors, tally }: ProposedPage): number {
  if (errors.length > 0) return 3;
  if (tally.failed + tally.flagged > 0) return 2;
  return tally.translated + tally.memory > 0 ? 1 : 0;
}

/** Parts with nothing to say leave no gap. */
function fill(template: string, parts: Readonly<Record<BodyPlaceholder, string>>): string {
  return fillTemplate(template, parts)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Every part but the changes, which get the room that the others leave. */
function renderParts(proposal: Proposal, options: BodyOptions): Record<BodyPlaceholder, string> {
  const { source, report, pages } = proposal;
  const { texts, language, limit } = options;
  const name = renderLink(renderCode(source.name), source.url);
  const commit = renderLink(renderCode(source.commit.slice(0, 10)), findChangeUrl(source));
  return {
    source: name,
    commit,
    language: report.language,
    pages: String(pages.length),
    intro: isFirst(proposal) ? findAdoptionTexts(language).intro(name) : texts.intro(name, commit),
    review: renderFirstSteps(report, {
      texts,
      findTarget: (path, line) => findTarget(proposal, path, line),
      reviewPage: options.reviewPage,
    }),
    notes: renderNotes(proposal, texts, limit / 16),
    findings: renderErrors(proposal, texts, limit / 8),
    table: [renderAdopted(proposal, options), renderTable(proposal, texts, limit / 4)].filter(Boolean).join('\n\n'),
    cost: renderCost(report, texts, language),
    failed: renderFailed(report, texts, limit / 8),
    changes: '',
    'how-to': `## ${texts.howTo}\n\n${texts.howToText(renderCode(report.proposalBranch))}`,
  };
}

/** What was pushed, when the run was asked for a push; else the commit. */
function findChangeUrl({ url, since, commit }: SourceReport): string | undefined {
  return since === null ? findCommitUrl(url, commit) : findCompareUrl(url, since, commit);
}

function renderNotes({ report, isRecordLost }: Proposal, texts: Texts, limit: number): string {
  const lost = isRecordLost ? [texts.lostRecord] : [];
  const warnings = report.warnings.map((warning) => renderCode(shorten(warning, MAX_MESSAGE)));
  const notes = [...lost, ...warnings].map((note) => `> **${texts.warning}:** ${note}`);
  return limitLines(notes, limit, (more) => `> ${texts.morePlaces(more)}`).join('\n>\n');
}

/** What the update may have damaged, in all pages. */
function renderErrors(proposal: Proposal, texts: Texts, limit: number): string {
  const list = proposal.pages.flatMap(({ target, errors, moreErrors }) => [
    ...errors.map(({ line, rule, message }) => {
      const place = renderLink(renderCode(`${target}:${line}`), findTarget(proposal, target, line));
      return `- ${place} ${renderMessage(message)} (${rule})`;
    }),
    ...(moreErrors === 0 ? [] : [`- ${renderCode(target)} ${texts.morePlaces(moreErrors)}`]),
  ]);
  if (list.length === 0) return '';
  const lines = limitLines(list, limit, (more) => `- ${texts.morePlaces(more)}`);
  return `## ${texts.lookFirst}\n\n${texts.lookFirstText}\n\n${lines.join('\n')}`;
}

/** Whether the proposal does nothing but record what its pages were translated from. */
export function isFirst({ report, pages, more }: Pick<Proposal, 'report' | 'pages' | 'more'>): boolean {
  return more === 0 && isAdoption(report) && pages.length === report.pages.filter(isDelivered).length;
}

function renderAdopted(proposal: Proposal, { language, limit, texts }: BodyOptions): string {
  const { source, report } = proposal;
  const pages = report.pages.filter(isDelivered);
  const findPage = (path: string) => findTarget(proposal, path);
  return renderAdoption({
    source,
    pages,
    language,
    limit: limit / 4,
    morePages: texts.morePages,
    findTarget: findPage,
  });
}

/** Links are left out where they would cost rows; pages that only got a record have a table of their own. */
function renderTable(proposal: Proposal, texts: Texts, limit: number): string {
  const { more, report } = proposal;
  const adopted = new Set(
    report.pages.filter((page) => isDelivered(page) && isAdopted(page)).map(({ target }) => target),
  );
  const pages = proposal.pages.filter(({ target, findings }) => findings > 0 || !adopted.has(target));
  if (pages.length === 0) return '';
  const ordered = pages.toSorted(compareWork);
  const linked = ordered.map((page) => ({ ...page, name: renderLinkedName(page, proposal, texts) }));
  const whole = renderPageTable(linked, texts, Infinity);
  const plain = ordered.map((page) => ({ ...page, name: renderName(page, texts) }));
  const table = whole.length <= limit ? whole : renderPageTable(plain, texts, limit);
  const beyond = more === 0 ? [] : [texts.morePages(more)];
  return [`## ${texts.pages}`, table, ...beyond].join('\n\n');
}

/** A new page has no changed sentences that would lead to its source. */
function renderLinkedName(page: ProposedPage, proposal: Proposal, texts: Texts): string {
  const { source: path, target, commit: revision } = page;
  return renderName(page, texts, {
    target: findTarget(proposal, target),
    source: findPageUrl({ url: proposal.source.url, revision, path }),
  });
}

interface PageUrls {
  readonly target?: string | undefined;
  readonly source?: string | undefined;
}

function renderName({ target, kind, renamedFrom }: ProposedPage, texts: Texts, urls: PageUrls = {}): string {
  const name = renderLink(renderCode(target, true), urls.target);
  if (renamedFrom !== undefined) return `${name} (${texts.renamedFrom(renderCode(renamedFrom, true))})`;
  return kind === 'new' ? `${name} (${renderLink(texts.newPage, urls.source)})` : name;
}

function renderCost({ engine }: LanguageReport, texts: Texts, language: string): string {
  if (engine === undefined || engine.charactersAtMost === 0) return '';
  const format = new Intl.NumberFormat(language);
  return texts.cost({
    engine: renderCode(engine.kind),
    foreseen: format.format(engine.characters),
    ...(engine.charactersBilled === 0 ? {} : { counted: format.format(engine.charactersBilled) }),
    ...(engine.cost === 0 ? {} : { dollars: engine.cost.toFixed(engine.cost < 0.01 ? 4 : 2) }),
  });
}

function renderFailed({ pages }: LanguageReport, texts: Texts, limit: number): string {
  const list = pages
    .filter((page) => page.status === 'failed')
    .map(({ target, reason }) => `- ${renderCode(target)}: ${renderCode(shorten(reason, MAX_MESSAGE))}`);
  if (list.length === 0) return '';
  const lines = limitLines(list, limit, (more) => `- ${texts.morePages(more)}`);
  return `## ${texts.notDelivered}\n\n${lines.join('\n')}`;
}

/** Address of a page of the proposal. */
function findTarget({ report }: Proposal, path: string, line?: number): string | undefined {
  return findPageUrl({ url: report.url, revision: report.commit ?? report.proposalBranch, path, line });
}
