/**
 * `amts review --apply`: the corrections of a review, as a commit of the reviewer on the branch of the proposal, merged
 * with what happened there since, and its notes, as comments on lines of the pull request.
 */
import { parsePage } from '../markdown/parse.ts';
import { ConfigError, ServiceError } from '../shared/errors.ts';
import { encodePage } from '../shared/page-text.ts';
import type { Ports } from './ports.ts';
import { readDataText } from './steps/data/read-text.ts';
import { joinEdits, quietPath } from './steps/deliver/deliver.ts';
import { type RunContext, type RunOptions, withRun } from './steps/open/open-run.ts';
import type { OpenTarget } from './steps/open/open-target.ts';
import { type OpenTranslation, openTranslation } from './steps/open/open-translation.ts';
import { readPageRules } from './steps/open/page-rules.ts';
import { correctPage } from './steps/review/correct-page.ts';
import { assertOpen } from './steps/review/open-proposal.ts';
import { describeNote, placeNotes } from './steps/review/place-notes.ts';
import { readProposedPairs } from './steps/review/proposed-pairs.ts';
import { type CorrectedPage, type Corrections, readCorrections } from './steps/review/read-corrections.ts';

export interface ApplyReviewOptions extends RunOptions {
  /** `amts-review.json`. */
  readonly file: string;
  /** `Name <address>` of the reviewer. */
  readonly author: string;
}

export interface AppliedReview {
  readonly version: 1;
  readonly command: 'review';
  readonly language: string;
  readonly branch: string;
  /** `null` when nothing was to be committed. */
  readonly commit: string | null;
  /** Corrections that stand in the commit, or stood there before. */
  readonly taken: number;
  /** What is not taken, one line each. */
  readonly refused: readonly string[];
  /** Notes that are comments of the pull request now, or were before. */
  readonly noted: number;
  /** Notes that are no comments, with the reason, one line each. */
  readonly unplaced: readonly string[];
}

const AUTHOR = /^[^<>\n]+ <[^<>\s]+>$/;
/** Branches that move while we read are read again so many times. */
const ATTEMPTS = 3;

/**
 * Commit corrections.
 *
 * @throws {ConfigError} when the file, the author or the repository is not fit for it, or the proposal is not open.
 * @throws {ServiceError} when the branch does not hold still.
 */
export async function applyReview(options: ApplyReviewOptions, ports: Ports): Promise<AppliedReview> {
  const { file, author } = options;
  if (!AUTHOR.test(author))
    throw new ConfigError(`--author: '${author}' is no author; write it as "Name <address@example.org>"`);
  const corrections = readCorrections(file, await readDataText(file, ports.disk));
  return withRun({ ...options, languages: [corrections.language] }, ports, async (context) => {
    const [target] = context.run.targets;
    const { name } = context.run.source;
    if (target === undefined)
      throw new ConfigError(`${file}: is for '${corrections.language}', which is no target here`);
    if (corrections.source.name !== name)
      throw new ConfigError(`${file}: is of the book ${corrections.source.name}, not of ${name}; give its --source`);
    return tryOften(corrections, target, { ...context, author });
  });
}

interface ApplyContext extends RunContext {
  readonly author: string;
}

async function tryOften(corrections: Corrections, target: OpenTarget, context: ApplyContext): Promise<AppliedReview> {
  for (let attempt = 1; ; attempt += 1)
    try {
      // oxlint-disable-next-line no-await-in-loop -- each attempt needs what the one before left
      return await applyOnce(corrections, target, context);
    } catch (error) {
      if (!(error instanceof ServiceError) || !error.retryable || attempt === ATTEMPTS) throw error;
    }
}

async function applyOnce(
  { language, pages }: Corrections,
  target: OpenTarget,
  { run, sourceFiles, author }: ApplyContext,
): Promise<AppliedReview> {
  const translation = await openTranslation(run, target, sourceFiles);
  const { base } = translation;
  assertOpen(translation);
  const rules = readPageRules(run, target);
  const { language: from, dialect } = run.settings.source;
  const pairs = new Map((await readProposedPairs(run, translation)).map((pair) => [pair.target, pair] as const));
  const corrected = pages.map((page) => {
    const pair = pairs.get(page.path);
    if (pair === undefined) return { page, now: '', text: '', taken: 0, refused: [describeGone(page)] };
    const source = pair.source === undefined ? undefined : parsePage(pair.source, { language: from, dialect });
    return { page, now: pair.proposal, ...correctPage({ page, now: pair.proposal, source, parse: rules.parse }) };
  });
  const taken = corrected.reduce((sum, page) => sum + page.taken, 0);
  const refused = corrected.flatMap((page) => page.refused);
  const commit = await commitPages(corrected, { translation, taken, author });
  const notes = await comment(corrected, { translation, commit: commit ?? base.proposalHead, author });
  return { version: 1, command: 'review', language, branch: base.proposalBranch, commit, taken, refused, ...notes };
}

interface Corrected {
  readonly page: CorrectedPage;
  readonly now: string;
  /** What the page becomes. */
  readonly text: string;
}

/** @returns `null` when no page changes. */
async function commitPages(
  corrected: readonly Corrected[],
  { translation, taken, author }: { translation: OpenTranslation; taken: number; author: string },
): Promise<string | null> {
  const { book, base } = translation;
  const changed = corrected.filter(({ now, text }) => now !== text);
  if (changed.length === 0) return null;
  const blobs = await book.writeBlobs(changed.map(({ text }) => encodePage(text)));
  const own = changed.map(({ page: { path } }, at) => ({ path, blob: blobs[at] }));
  const message = renderMessage(
    taken,
    changed.map(({ page }) => page),
  );
  return book.commit({ base, edits: await joinEdits(translation, own), message, author });
}

interface CommentContext {
  readonly translation: OpenTranslation;
  readonly commit: string | undefined;
  readonly author: string;
}

/** Notes become comments; where that cannot be they are told, and stay in the file. */
async function comment(
  corrected: readonly Corrected[],
  { translation: { pullRequests, branch }, commit, author }: CommentContext,
): Promise<Pick<AppliedReview, 'noted' | 'unplaced'>> {
  const reader = author.replace(/ <.*$/, '');
  const { open } = branch;
  if (pullRequests === undefined || open === undefined || commit === undefined) {
    const reason = 'no pull request is open, so it is no comment';
    const notes = corrected.flatMap(({ page }) => page.notes.map(({ note }) => describeNote(page.path, reason, note)));
    return { noted: 0, unplaced: notes };
  }
  const placed = corrected.map(({ page, text }) => placeNotes(page, { now: text, reader }));
  const comments = placed.flatMap((page) => page.comments);
  const missed = comments.length === 0 ? [] : await pullRequests.review(open.number, commit, comments);
  return { noted: comments.length - missed.length, unplaced: [...placed.flatMap((page) => page.unplaced), ...missed] };
}

function describeGone({ path, edits }: CorrectedPage): string {
  return `${path}: is not in the open proposal any more; ${edits.length} corrections not taken`;
}

function renderMessage(taken: number, pages: readonly CorrectedPage[]): string {
  const what = taken === 1 ? '1 sentence' : `${taken} sentences`;
  return [`Correct ${what} in review`, '', ...pages.map(({ path }) => `- ${quietPath(path)}`), ''].join('\n');
}
