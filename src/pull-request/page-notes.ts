/** What the pull request says of one page below its heading: where to look, and a box for each changed sentence. */
import { renderCode, shorten } from '../report/inert-text.ts';
import type { DeliveredPage, ReviewFinding, SentenceChange } from '../report/ledger.ts';
import { findCommitUrl, findPageUrl, renderLink } from '../report/links.ts';
import { limitLines } from '../report/page-table.ts';
import { isPatched } from '../report/tally.ts';
import { groupBy } from '../shared/group.ts';
import { isAdopted } from './adoption.ts';
import { renderBox } from './sentence-box.ts';
import type { Texts } from './texts/texts.ts';

const MAX_MESSAGE = 200;
/** Characters of the list of places of one page. */
const MAX_LIST_LENGTH = 6_000;
/** More places than this are shown when they are asked for. */
const MAX_OPEN_PLACES = 8;
/** More lines than this are not listed for one message. */
const MAX_LINES = 20;

/** Where the two books are, for links; without addresses there are none. */
export interface Places {
  readonly sourceUrl?: string | undefined;
  readonly sourceCommit: string;
  readonly targetUrl?: string | undefined;
  /** Commit of the proposal. */
  readonly targetCommit: string;
}

export interface PageNotes {
  /** What the page was made from, and the places to look at. */
  readonly notes: readonly string[];
  /** One for each changed sentence. */
  readonly boxes: readonly string[];
}

const MAX_MAIN_ERRORS = 5;

/** Errors of a page that are told with those of other pages, above everything; the others are told with the page. */
export function listMainErrors({ findings }: DeliveredPage): readonly ReviewFinding[] {
  return findings.filter(isError).slice(0, MAX_MAIN_ERRORS);
}

/** Render what is to be said of a page but for its main errors, which are told for all pages together. */
export function renderPageNotes(page: DeliveredPage, texts: Texts, places: Places): PageNotes {
  const changes = listChanges(page);
  const notes = assignFindings(changes, page.findings);
  const told = new Set([...notes.values(), listMainErrors(page)].flat());
  const rest = page.findings.filter((finding) => !told.has(finding));
  const context = { page, texts, places };
  return {
    notes: [...renderBase(page, texts, places), ...renderList(renderFindings(rest, context), texts)],
    boxes: changes.map((change) => {
      const what = describeChange(change, notes.get(change) ?? [], texts);
      return `**${renderPlace(change, context)}**: ${what}\n\n${renderBox(change)}`;
    }),
  };
}

/** Of a new page every sentence is new; there is nothing to compare. */
export function listChanges({ kind, changes }: DeliveredPage): readonly SentenceChange[] {
  return kind === 'new' ? [] : changes;
}

export function isError({ severity }: ReviewFinding): boolean {
  return severity === 'error';
}

/** So much of a message as a reviewer is shown. */
export function shortenMessage(message: string): string {
  return shorten(message, MAX_MESSAGE);
}

/** A message as code: it quotes the page. */
export function renderMessage(message: string): string {
  return renderCode(shortenMessage(message));
}

/** What became of a sentence, and what was found in it. */
export function describeChange(change: SentenceChange, findings: readonly ReviewFinding[], texts: Texts): string {
  const notes = [...new Set(findings.map(({ message }) => message))].map(renderMessage);
  return [nameOutcome(change, texts), ...notes].join('; ');
}

function nameOutcome(change: SentenceChange, texts: Texts): string {
  if (!isPatched(change)) return texts.outcomes[change.outcome];
  if (change.reason === 'changed-but-omitted') return texts.omitted;
  return change.reason === 'token-patched' ? texts.patched : texts.flagged;
}

/**
 * What the update says of changed sentences is told with them. Sentences of one line that became the same have their
 * findings in the same order; what is left belongs to the last.
 */
export function assignFindings(
  changes: readonly SentenceChange[],
  findings: readonly ReviewFinding[],
): ReadonlyMap<SentenceChange, readonly ReviewFinding[]> {
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

interface Context {
  readonly page: DeliveredPage;
  readonly texts: Texts;
  readonly places: Places;
}

/** The line in the proposal, and a link to the line of the source. */
function renderPlace({ outcome, line, sourceLine }: SentenceChange, context: Context): string {
  const { page, texts, places } = context;
  if (outcome === 'removed') return texts.oldLine(line);
  const { sourceUrl: url, sourceCommit: revision } = places;
  const sourcePage = findPageUrl({ url, revision, path: page.source, line: sourceLine });
  const place = renderLine(line, context);
  return sourcePage === undefined ? place : `${place} (${renderLink(texts.sourcePage, sourcePage)})`;
}

function renderLine(
  line: number,
  { page, texts, places: { targetUrl: url, targetCommit: revision } }: Context,
): string {
  return renderLink(texts.line(line), findPageUrl({ url, revision, path: page.target, line }));
}

/** A long list is shown when it is asked for. */
function renderList(list: readonly string[], texts: Texts): string[] {
  if (list.length === 0) return [];
  const lines = limitLines(list, MAX_LIST_LENGTH, (more) => `- ${texts.morePlaces(more)}`).join('\n');
  if (list.length <= MAX_OPEN_PLACES) return [`${texts.lookHere}:\n\n${lines}`];
  return [`<details>\n<summary>${texts.lookHere}: ${list.length}</summary>\n\n${lines}\n\n</details>`];
}

function renderBase(page: DeliveredPage, texts: Texts, { sourceUrl }: Places): string[] {
  // The table of such pages tells it.
  if (isAdopted(page)) return [];
  const { base } = page;
  const renderCommit = (commit = '') => renderLink(renderCode(commit.slice(0, 10)), findCommitUrl(sourceUrl, commit));
  const [used, other] = base?.guess?.isSure === false ? base.guess.candidates : [];
  if (used !== undefined && other !== undefined)
    return [texts.unsureBase(renderCommit(used.commit), renderCommit(other.commit))];
  if (base?.origin === 'closest') return [texts.guessedBase(renderCommit(base.commit))];
  if (base?.audited === undefined) return [];
  const { recordedCommit, differences } = base.audited;
  return [texts.staleBase({ recorded: renderCommit(recordedCommit), used: renderCommit(base.commit), differences })];
}

/** One line a message, with every line of the page that it is about. */
function renderFindings(findings: readonly ReviewFinding[], context: Context): string[] {
  const groups = groupBy(findings, ({ rule, message }) => `${rule} ${message}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const lines = [...new Set(group.map(({ line }) => line))];
    const shown = lines.slice(0, MAX_LINES).join(', ') + (lines.length > MAX_LINES ? ', …' : '');
    const place = lines.length === 1 ? renderLine(first.line, context) : context.texts.lines(shown);
    return [`- ${place}: ${renderMessage(first.message)} (${first.rule})`];
  });
}
