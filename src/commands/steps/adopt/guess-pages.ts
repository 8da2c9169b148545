/** The pages of a translation without a known base to guesses of their bases, each with what else it may be. */
import { type BaseGuess, type CandidateRevision, type GuessSettings, guessBase } from '../../../base/guess-base.ts';
import type { Contradiction } from '../../../base/rank-revisions.ts';
import type { PageTask } from '../../../book/scope.ts';
import type { AdoptedPage, AdoptionCandidate } from '../../../report/adoption.ts';
import { ConfigError, ContentError, withoutPlace } from '../../../shared/errors.ts';
import { decodePage } from '../../../shared/page-text.ts';
import type { Ports } from '../../ports.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import type { Acceptance } from './acceptance.ts';

/** A page that is told, and the revision to record for it, when there is one. */
export interface GuessedPage {
  readonly task: PageTask;
  readonly told: AdoptedPage;
  readonly guess?: BaseGuess;
  readonly record?: CandidateRevision;
}

export interface GuessContext {
  readonly run: Run;
  readonly translation: OpenTranslation;
  readonly acceptance: Acceptance;
  readonly ports: Pick<Ports, 'log' | 'pause'>;
}

/**
 * @throws {ConfigError} when the history of the source is not whole: its oldest revision would be taken for the first.
 */
export async function guessPages(tasks: readonly PageTask[], context: GuessContext): Promise<GuessedPage[]> {
  const { run, translation, ports } = context;
  if (tasks.length > 0 && (await run.source.isShallow()))
    throw new ConfigError(
      `${run.source.location} is a shallow clone, in which the revision that a page follows cannot be found; fetch the whole history (git fetch --unshallow; actions/checkout: fetch-depth: 0)`,
    );
  const { language } = translation.settings;
  const guessed: GuessedPage[] = [];
  for (const [at, task] of tasks.entries()) {
    ports.log.progress(`${language}: looking for bases`, at, tasks.length);
    // oxlint-disable-next-line no-await-in-loop -- a long book must not keep the run from ending
    await ports.pause();
    // oxlint-disable-next-line no-await-in-loop -- one page at a time: it is the processor that works here
    guessed.push(await guessPage(task, context));
  }
  ports.log.progress(`${language}: looking for bases`, tasks.length, tasks.length);
  return guessed;
}

async function guessPage(task: PageTask, context: GuessContext): Promise<GuessedPage> {
  const { source, target: place, from } = task;
  const target = from?.target ?? place;
  const renamed = from === undefined ? {} : { renamedFrom: from.source };
  const unknown = (reason: string): GuessedPage => ({
    task,
    told: { source, target, ...renamed, status: 'unknown', isSure: false, candidates: [], reason },
  });
  try {
    const guess = await findGuess(task, target, context);
    if (guess === undefined) return unknown('the history of the source has no version of it');
    return describe({ task, target, ...renamed }, guess, context.acceptance);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return unknown(withoutPlace(error.message, target));
  }
}

async function findGuess(
  task: PageTask,
  target: string,
  { run, translation }: GuessContext,
): Promise<BaseGuess | undefined> {
  const { book, base, translation: files, settings } = translation;
  const entry = files.files.get(target);
  const bytes = entry === undefined ? undefined : (await book.readBlobs([entry.blob])).get(entry.blob);
  if (bytes === undefined) throw new ContentError(target, 'cannot be read from its repository');
  const text = decodePage(target, bytes, run.settings.limits);
  const targetDate = await book.findLastChange(base.targetHead, target);
  const { language: from, dialect } = run.settings.source;
  const options: GuessSettings = { from, to: settings.language, dialect, limits: run.settings.limits };
  return guessBase({ source: run.source, commit: run.commit, path: task.source, target: text, targetDate }, options);
}

function describe(
  { task, ...place }: Pick<AdoptedPage, 'target' | 'renamedFrom'> & { readonly task: PageTask },
  guess: BaseGuess,
  { choose }: Acceptance,
): GuessedPage {
  const { source } = task;
  const chosen = choose({ source, target: place.target }, guess.candidates, guess.base);
  const record = chosen ?? (guess.isSure ? guess.base : undefined);
  const first = record ?? guess.base;
  const others = [guess.base, ...(guess.rival === undefined ? [] : [guess.rival])].filter((entry) => entry !== first);
  const margin = guess.margin === undefined ? {} : { margin: round(guess.margin, 2) };
  const told: AdoptedPage = {
    source,
    ...place,
    status: record === undefined ? 'unsure' : 'recorded',
    isSure: guess.isSure && first === guess.base,
    ...margin,
    candidates: describeCandidates([first, ...others]),
  };
  return { task, told, guess, ...(record === undefined ? {} : { record }) };
}

const MAX_AGAINST = 4;

/** What speaks against all of them alike helps nobody to choose, and is not told. */
function describeCandidates(candidates: readonly CandidateRevision[]): AdoptionCandidate[] {
  const keys = candidates.map(({ contradictions }) => new Set(contradictions.map(keyOf)));
  const isShared = (entry: Contradiction) => keys.length > 1 && keys.every((known) => known.has(keyOf(entry)));
  return candidates.map((candidate) => describeCandidate(candidate, (entry) => !isShared(entry)));
}

const keyOf = ({ what, inSource }: Contradiction) => `${inSource} ${what}`;

function describeCandidate(
  { commit, date, score, behind, contradictions }: CandidateRevision,
  isTelling: (entry: Contradiction) => boolean,
): AdoptionCandidate {
  const telling = contradictions.filter(isTelling);
  const against = telling
    .slice(0, MAX_AGAINST)
    .map(({ what, inSource, inTarget }) => `${what}: ${inSource} in the source, ${inTarget} in the translation`);
  const more = telling.length - against.length;
  return {
    commit,
    day: new Date(date).toISOString().slice(0, 10),
    score: round(score, 3),
    behind: round(Number.isFinite(behind) ? behind : 99, 2),
    contradictions: contradictions.length,
    against: more > 0 ? [...against, `and ${more} more`] : against,
  };
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
