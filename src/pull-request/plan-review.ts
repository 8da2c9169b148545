/**
 * Comments on the lines of a proposal that need a decision of a translator, as data: damage first, then what is not
 * translated, what stays for a changed source, what was recalled, and what the check is not sure of. A hidden mark that
 * comes from the texts, not from the line, keeps a comment from being made twice.
 */
import { createHash } from 'node:crypto';
import { phrase } from '../messages/message.ts';
import { renderCode } from '../report/inert-text.ts';
import { type DeliveredPage, isDelivered, type LanguageReport, type SentenceChange } from '../report/ledger.ts';
import { isPatched } from '../report/tally.ts';
import { tellPage } from '../report/tell-findings.ts';
import { groupBy } from '../shared/group.ts';
import { assignFindings, describeChange, isError, listChanges, renderMessage } from './page-notes.ts';
import type { ReviewComment } from './pull-requests.ts';
import { renderBox } from './sentence-box.ts';
import { findTexts } from './texts/find-texts.ts';
import type { Texts } from './texts/texts.ts';

/** Comments of one rank, so that one kind does not crowd out the others, and nobody gets a hundred mails. */
const MAX_PER_RANK = 10;

const RANKS = ['error', 'failed', 'flagged', 'memory', 'warning'] as const;
type Rank = (typeof RANKS)[number];

export interface ReviewInput {
  readonly report: Pick<LanguageReport, 'pages'>;
  /** Language of the text. */
  readonly language: string;
  /** Our comments that the pull request has already. */
  readonly known: readonly ReviewComment[];
  /** Path of the base beside a translation; `undefined` where there is none. */
  readonly findBasePath?: (target: string) => string | undefined;
}

/** Plan one review, most important comments first; `[]` when there is nothing to decide, or all is asked already. */
export function planReview({ report, language, known, findBasePath = () => undefined }: ReviewInput): ReviewComment[] {
  const texts = findTexts(language);
  const asked = new Set(known.flatMap(({ body }) => readKeys(body)));
  const drafts = report.pages
    .filter(isDelivered)
    .map((page) => tellPage(page, language))
    .flatMap((page) => numberDrafts(draftPage(page, texts), page))
    .filter(({ keys }) => !keys.some((key) => asked.has(key)));
  return RANKS.flatMap((rank) =>
    drafts
      .filter((draft) => draft.rank === rank)
      .flatMap((draft) => placeDraft(draft, findBasePath))
      .slice(0, MAX_PER_RANK),
  );
}

interface Draft {
  readonly rank: Rank;
  readonly page: DeliveredPage;
  readonly line: number;
  readonly text: string;
  /** What it is about, in texts that stay when lines move. */
  readonly about: readonly string[];
  /** Set when the line stands as it was, so that the pull request does not show it: line of the source instead. */
  readonly sourceLine?: number | undefined;
  readonly isUnchanged?: boolean;
}

function draftPage(page: DeliveredPage, texts: Texts): Draft[] {
  return [...draftFindings(page, 'error'), ...draftChanges(page, texts), ...draftFindings(page, 'warning')];
}

/** Sentences that are not settled by themselves. A new page is all new; what it lacks is plain to see. */
function draftChanges(page: DeliveredPage, texts: Texts): Draft[] {
  const changes = listChanges(page);
  const findings = assignFindings(changes, page.findings);
  return changes.flatMap((change) => {
    const rank = rankChange(change);
    if (rank === undefined) return [];
    const { line, sourceLine, outcome, oldSource = '', newSource = '', oldTarget = '', proposal } = change;
    return {
      rank,
      page,
      line,
      sourceLine,
      isUnchanged: oldTarget === proposal,
      about: [outcome, oldSource, newSource],
      text: `${describeChange(change, findings.get(change) ?? [], texts)}\n\n${renderBox(change)}`,
    };
  });
}

function rankChange(change: SentenceChange): Rank | undefined {
  if (change.outcome === 'failed') return 'failed';
  if (change.outcome === 'memory') return change.reason === 'similar' ? 'memory' : undefined;
  return isPatched(change) && change.reason !== 'token-patched' ? 'flagged' : undefined;
}

/** Damage, or what is not told with a sentence; the same of the same line once. */
function draftFindings(page: DeliveredPage, rank: 'error' | 'warning'): Draft[] {
  const told = new Set([...assignFindings(listChanges(page), page.findings).values()].flat());
  const findings = page.findings.filter((finding) =>
    rank === 'error' ? isError(finding) : !isError(finding) && !told.has(finding) && page.kind !== 'new',
  );
  const groups = groupBy(findings, ({ line, rule, message }) => JSON.stringify([line, rule, message]));
  return [...groups.values()]
    .flatMap((group) => group.slice(0, 1))
    .map(({ line, rule, message, said }) => {
      // A team that changes its language is not asked again.
      const about = [rule, said === undefined ? message : phrase(said)];
      return { rank, page, line, about, text: renderMessage(message) };
    });
}

interface KeyedDraft extends Draft {
  /** The key, and that which the comment has from before the page was renamed. */
  readonly keys: readonly string[];
}

/** Two drafts of a page about the same are told apart by their number. */
function numberDrafts(drafts: readonly Draft[], { target, renamedFrom = target }: DeliveredPage): KeyedDraft[] {
  const groups = groupBy(drafts, ({ about }) => JSON.stringify(about));
  return [...groups.values()].flatMap((group) =>
    group.map((draft, at) => ({
      ...draft,
      keys: [target, renamedFrom].map((path) => hash([path, ...draft.about, String(at)])),
    })),
  );
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

/** What stands as it was has no line in the difference; the change of the source has, in the base beside the page. */
function placeDraft(draft: KeyedDraft, findBasePath: (target: string) => string | undefined): ReviewComment[] {
  const { page, line, sourceLine, isUnchanged = false, text, keys } = draft;
  const body = (parts: readonly string[]) => [...parts, renderKey(keys[0] ?? '')].join('\n\n');
  if (!isUnchanged) return [{ path: page.target, line, body: body([text]) }];
  const path = findBasePath(page.target);
  if (path === undefined || sourceLine === undefined) return [];
  return [{ path, line: sourceLine, body: body([renderCode(`${page.target}:${line}`), text]) }];
}

function renderKey(key: string): string {
  return `<!-- amts:comment ${key} -->`;
}

/** Comments that are not among those there are, whatever line they stand on now. */
export function dropKnown(comments: readonly ReviewComment[], known: readonly ReviewComment[]): ReviewComment[] {
  const asked = new Set(known.flatMap(({ body }) => readKeys(body)));
  return comments.filter(({ body }) => !readKeys(body).some((key) => asked.has(key)));
}

function readKeys(body: string): string[] {
  return [...body.matchAll(/^<!-- amts:comment ([\da-f]+) -->$/gm)].flatMap(([, key]) => key ?? []);
}
