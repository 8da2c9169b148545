/**
 * What the pull request to the translators of one language is to be, as data. Its text tells the whole open proposal:
 * pages of earlier runs are read back from its body. What people wrote or set there stays.
 */
import { renderCode, shorten } from '../report/inert-text.ts';
import { isDelivered, type LanguageReport, type SourceReport } from '../report/ledger.ts';
import { renderLink } from '../report/links.ts';
import { fillTemplate, type TitlePlaceholder } from '../shared/placeholders.ts';
import { type Proposal, renderBody } from './body.ts';
import { type BodyParts, joinBody, measureRest, normaliseLines, readPageTexts, splitBody } from './own-part.ts';
import { joinPages } from './proposed-pages.ts';
import type { PullRequestChange, PullRequestFacts } from './pull-requests.ts';
import { type ProposalRecord, parseRecord } from './record.ts';
import { findTexts } from './texts/find-texts.ts';

/** GitHub takes 65,536 characters (the limit that its error message names). */
const MAX_LENGTH = 65_000;
/** GitHub takes 256 characters. */
const MAX_TITLE = 250;

export interface PullRequestOptions {
  /** Language of the text. */
  readonly language: string;
  /** Templates, instead of the texts of AMTS. */
  readonly title?: string;
  readonly body?: string;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly teamReviewers: readonly string[];
  readonly assignees: readonly string[];
  readonly draft: boolean;
}

export interface PullRequestInput {
  readonly source: SourceReport;
  readonly report: LanguageReport;
  readonly options: PullRequestOptions;
  /** The open pull request from the proposal branch, when there is one. */
  readonly open?: PullRequestFacts | undefined;
  /** Whether the branch holds what is not merged yet: an earlier run may have ended before it opened the pull request. */
  readonly isAhead?: boolean;
  /** Address of the workflow run, whose report holds what the body has no room for. */
  readonly runUrl?: string | undefined;
}

export interface PullRequestText {
  readonly title: string;
  /** GitHub-flavoured Markdown, no longer than GitHub takes. */
  readonly body: string;
  /** Everything; only when the body is shortened. It belongs into the file {@link nameFullText}. */
  readonly fullBody?: string;
}

/** Plan the pull request; `undefined` when nothing is proposed, or all is told already. */
export function planPullRequest(input: PullRequestInput): PullRequestChange | undefined {
  const { report, open, options } = input;
  const text = writePullRequest(input);
  if (text === undefined) return undefined;
  const { title, body } = text;
  const place = { number: open?.number, head: report.proposalBranch, base: report.targetBranch, title, body };
  if (open === undefined) {
    const { draft: isDraft, labels, reviewers, teamReviewers, assignees } = options;
    return { ...place, isDraft, labels, reviewers, teamReviewers, assignees };
  }
  if (open.base === place.base && open.title === title && normaliseLines(open.body).trim() === body.trim())
    return undefined;
  // Asked once, when it is opened: who takes a label or a reviewer off is not overruled by the next run.
  return { ...place, isDraft: open.isDraft, labels: [], reviewers: [], teamReviewers: [], assignees: [] };
}

/** Write title and body; `undefined` when nothing is proposed. */
export function writePullRequest(input: PullRequestInput): PullRequestText | undefined {
  const { source, report, open, isAhead = false, options } = input;
  const delivered = report.pages.filter(isDelivered);
  if (delivered.length === 0 && open !== undefined) return { title: open.title, body: open.body };
  if (delivered.length === 0 && !isAhead) return undefined;
  const { frame, own } = readOpenBody(open);
  const record = parseRecord(own);
  const texts = findTexts(options.language);
  const revision = report.commit ?? report.proposalBranch;
  const pages = joinPages(
    delivered,
    { pages: record?.pages ?? [], texts: readPageTexts(own) },
    {
      texts,
      places: {
        sourceUrl: source.url,
        sourceCommit: source.commit,
        targetUrl: report.url,
        targetCommit: revision,
      },
    },
  );
  const title = writeTitle(input, pages.length);
  const isRecordLost = record === undefined && (open !== undefined || delivered.length === 0);
  const proposal = { source, report, pages, more: record?.more ?? 0, isRecordLost, title };
  return { title: chooseTitle(title, open, record), ...writeBodies(proposal, frame, input) };
}

function readOpenBody(open: PullRequestFacts | undefined): { frame: BodyParts; own: string } {
  const { own = '', ...frame } = splitBody(open?.body ?? '');
  return { frame, own };
}

/** A title that a person has given stays. */
function chooseTitle(title: string, open: PullRequestFacts | undefined, record: ProposalRecord | undefined): string {
  return open === undefined || open.title === record?.title ? title : open.title;
}

function writeTitle({ source, report, options }: PullRequestInput, pages: number): string {
  const values: Record<TitlePlaceholder, string> = {
    source: source.name,
    commit: source.commit.slice(0, 10),
    language: report.language,
    pages: String(pages),
  };
  const title =
    options.title === undefined ? findTexts(options.language).title(source.name) : fillTemplate(options.title, values);
  return shorten(title, MAX_TITLE);
}

function writeBodies(
  proposal: Proposal,
  frame: BodyParts,
  { options, report, runUrl }: PullRequestInput,
): Omit<PullRequestText, 'title'> {
  const fullText = renderLink(renderCode(nameFullText(report.language)), runUrl);
  const { language, body: template } = options;
  const common = { texts: findTexts(language), language, template, fullText };
  const own = renderBody(proposal, { ...common, limit: MAX_LENGTH - measureRest(frame) });
  const all = renderBody(proposal, { ...common, limit: Infinity });
  const body = joinBody(frame, own);
  return own === all ? { body } : { body, fullBody: joinBody(frame, all) };
}

/** Name of the file of a report that holds a body in full. */
export function nameFullText(language: string): string {
  return `pull-request-${language}-full.md`;
}

/** The text as a file for people: the title, then the body. */
export function renderPullRequest({ title, body }: Pick<PullRequestText, 'title' | 'body'>): string {
  return `# ${title}\n\n${body}`;
}
