/**
 * Title and body of the pull request of one language. The text tells the whole open proposal: pages of earlier runs are
 * read back from the body that there is. What people wrote or named there stays.
 */
import { renderCode, shorten } from '../report/inert-text.ts';
import { isDelivered, type LanguageReport, type SourceReport } from '../report/ledger.ts';
import { renderLink } from '../report/links.ts';
import { nameReviewFile } from '../report/review/review.ts';
import { tellPage } from '../report/tell-findings.ts';
import { fillTemplate, type TitlePlaceholder } from '../shared/placeholders.ts';
import { isFirst, type Proposal, renderBody } from './body.ts';
import { REVIEWED_LENGTH, readReviewed, setReviewed } from './outbox.ts';
import { type BodyParts, joinBody, measureRest, readPageTexts, splitBody } from './own-part.ts';
import type { Places } from './page-notes.ts';
import { joinPages } from './proposed-pages.ts';
import type { PullRequestFacts } from './pull-requests.ts';
import { type ProposalRecord, parseRecord } from './record.ts';
import { nameFullText } from './text-files.ts';
import { findAdoptionTexts } from './texts/adoption.ts';
import { findTexts } from './texts/find-texts.ts';

/** GitHub takes 65,536 characters (the limit that its error message names). */
const MAX_LENGTH = 65_000;
/** GitHub takes 256 characters. */
const MAX_TITLE = 250;

export interface TextOptions {
  /** Language of the text. */
  readonly language: string;
  /** Templates, instead of the texts of AMTS. */
  readonly title?: string;
  readonly body?: string;
}

export interface TextInput {
  readonly source: SourceReport;
  readonly report: LanguageReport;
  readonly options: TextOptions;
  /** The open pull request from the proposal branch, when there is one. */
  readonly open?: PullRequestFacts | undefined;
  /** Whether the branch holds what is not merged yet: an earlier run may have ended before it opened the pull request. */
  readonly isAhead?: boolean;
  /** Commit up to which comments on lines are made; what the body says of it stays when there is none. */
  readonly reviewed?: string | undefined;
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

/** Write title and body; `undefined` when nothing is proposed. A run that delivers no page changes no text. */
export function writePullRequest(input: TextInput): PullRequestText | undefined {
  const { report, open, isAhead = false } = input;
  const hasPages = report.pages.some(isDelivered);
  if (!hasPages && open !== undefined) return { title: open.title, body: setReviewed(open.body, findReviewed(input)) };
  if (!hasPages && !isAhead) return undefined;
  const places = findPlaces(input);
  const linked = writeText(input, places);
  if (linked.fullBody === undefined) return linked;
  // The addresses of lines take more room than the sentences: without them more is told.
  return writeText(input, { ...places, sourceUrl: undefined, targetUrl: undefined });
}

/** The text as a file for people: the title, then the body. */
export function renderPullRequest({ title, body }: Pick<PullRequestText, 'title' | 'body'>): string {
  return `# ${title}\n\n${body}`;
}

function findPlaces({ source, report }: TextInput): Places {
  return {
    sourceUrl: source.url,
    sourceCommit: source.commit,
    targetUrl: report.url,
    targetCommit: report.commit ?? report.proposalBranch,
  };
}

function writeText(input: TextInput, places: Places): PullRequestText {
  const { open } = input;
  const { own = '', ...frame } = splitBody(open?.body ?? '');
  const record = parseRecord(own);
  const proposal = createProposal(input, { own, record, places });
  // A title that a person has given stays.
  const isOurs = open === undefined || open.title === record?.title;
  return { title: isOurs ? proposal.title : open.title, ...writeBodies(proposal, frame, input) };
}

interface Earlier {
  readonly own: string;
  readonly record: ProposalRecord | undefined;
  readonly places: Places;
}

function createProposal(input: TextInput, { own, record, places }: Earlier): Proposal {
  const { source, report, open, options } = input;
  const delivered = report.pages.filter(isDelivered).map((page) => tellPage(page, options.language));
  const texts = findTexts(options.language);
  const earlier = { pages: record?.pages ?? [], texts: readPageTexts(own) };
  const pages = joinPages(delivered, earlier, { texts, places });
  return {
    source,
    report,
    pages,
    more: record?.more ?? 0,
    isRecordLost: record === undefined && (open !== undefined || delivered.length === 0),
    title: isFirst({ report, pages, more: record?.more ?? 0 })
      ? shorten(findAdoptionTexts(options.language).title(source.name), MAX_TITLE)
      : writeTitle(input, pages.length),
  };
}

function writeTitle({ source, report, options }: TextInput, pages: number): string {
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

function findReviewed({ reviewed, open }: TextInput): string | undefined {
  return reviewed ?? (open === undefined ? undefined : readReviewed(open.body));
}

function writeBodies(proposal: Proposal, frame: BodyParts, input: TextInput): Omit<PullRequestText, 'title'> {
  const { options, report, runUrl } = input;
  // The run shows what it uploaded there; the address of one artifact is only known after us.
  const artifacts = runUrl && `${runUrl}#artifacts`;
  const fullText = renderLink(renderCode(nameFullText(report.language)), artifacts);
  const { language, body: template } = options;
  const reviewPage = renderLink(renderCode(nameReviewFile(report.language)), artifacts);
  const common = { texts: findTexts(language), language, template, fullText, reviewPage };
  const limit = MAX_LENGTH - measureRest(frame) - REVIEWED_LENGTH;
  const own = renderBody(proposal, { ...common, limit });
  const all = renderBody(proposal, { ...common, limit: Infinity });
  const body = setReviewed(joinBody(frame, own), findReviewed(input));
  return own === all ? { body } : { body, fullBody: joinBody(frame, all) };
}
