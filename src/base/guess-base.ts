/**
 * The source that a translation was made from, where nothing records it: every revision of its page is held against
 * the translation, and the guess says how sure it is, and what else it may be.
 */
import type { Revision, SourceBook } from '../book/books.ts';
import { parsePage } from '../markdown/parse.ts';
import { collectEvidence } from './evidence.ts';
import { openHistory, type SourceReading } from './page-history.ts';
import { type Contradiction, type RankedRevision, type Ranking, rankRevisions } from './rank-revisions.ts';
import type { GuessReport } from './records.ts';
import { addNeighbours, pickEvenly } from './sample.ts';

/** A translation without a base, and where its source stands. */
export interface GuessRequest {
  readonly source: SourceBook;
  /** Current commit of the source, and path of the page in it. */
  readonly commit: string;
  readonly path: string;
  readonly target: string;
  /** When the translation was last changed, milliseconds since 1970, if that is known. */
  readonly targetDate: number | undefined;
}

export interface GuessSettings extends SourceReading {
  readonly to: string;
}

/** A revision that a translation may have been made from. */
export interface CandidateRevision extends Revision {
  readonly text: string;
  /** Share of what tells the revisions apart that the translation has as this one has it, 0 to 1. */
  readonly score: number;
  /** By how much the likeliest is likelier, as the natural logarithm of the odds; 0 for the likeliest itself. */
  readonly behind: number;
  readonly contradictions: readonly Contradiction[];
}

/** What a translation without a record was most likely made from. */
export interface BaseGuess {
  /** Whether no other revision that would make a difference is nearly as likely. */
  readonly isSure: boolean;
  /** The revision to update from: the likeliest; of several that are nearly as likely the oldest, so that nothing is lost. */
  readonly base: CandidateRevision;
  /** The likeliest first. */
  readonly candidates: readonly CandidateRevision[];
  /** The strongest revision beside the base that would make a difference; absent when there is none. */
  readonly rival?: CandidateRevision;
  /** How much likelier the likeliest is than the next that would make a difference, as the natural logarithm of the odds; absent without a rival. */
  readonly margin?: number;
}

/** A page with a longer history is compared with this many revisions, and then with those around the best. */
const MAX_REVISIONS = 60;

/** Guess one base. @returns `undefined` when the history holds no version of the page that can be read. */
export async function guessBase(request: GuessRequest, settings: GuessSettings): Promise<BaseGuess | undefined> {
  const revisions = await openHistory(request.source, request, settings).versions();
  const rank = startRanking(request, settings);
  const sample = pickEvenly(revisions, MAX_REVISIONS);
  const rough = await rank(sample);
  if (rough === undefined || sample.length === revisions.length) return rough;
  const best = sample.find(({ commit, blob }) => commit === rough.base.commit && blob === rough.base.blob);
  return best === undefined ? rough : rank(addNeighbours(revisions, sample, best));
}

/** A guess as it is told. */
export function reportGuess({ isSure, base, rival, margin }: BaseGuess): GuessReport {
  const candidates = [base, ...(rival === undefined ? [] : [rival])].map(({ commit, score, contradictions }) => ({
    commit,
    score: Math.round(score * 1000) / 1000,
    contradictions: contradictions.length,
  }));
  return { isSure, candidates, ...(margin === undefined ? {} : { margin: Math.round(margin * 100) / 100 }) };
}

type Rank = (revisions: readonly Revision[]) => Promise<BaseGuess | undefined>;

/** Holds revisions against the translation; each text is read once. */
function startRanking(request: GuessRequest, settings: GuessSettings): Rank {
  const { source, target, targetDate } = request;
  const wanted = collectEvidence(parsePage(target, { language: settings.to, dialect: settings.dialect }));
  const history = openHistory(source, request, settings);
  return async (revisions) => {
    const known = await history.read(revisions);
    const readable = revisions.flatMap((revision) => {
      const content = known.get(revision.blob);
      return content === undefined ? [] : [{ ...revision, text: content.text, evidence: content.evidence() }];
    });
    return describe(rankRevisions(wanted, readable, targetDate), readable);
  };
}

function describe(
  { ranked, base, rival, margin, isSure }: Ranking,
  revisions: readonly (Revision & { readonly text: string })[],
): BaseGuess | undefined {
  const candidates = ranked.flatMap((entry) => join(entry, revisions[entry.at]));
  const find = (at: number | undefined) => candidates.find((_, index) => ranked[index]?.at === at);
  const used = find(base);
  if (used === undefined) return undefined;
  const other = find(rival);
  return { isSure, base: used, candidates, ...(other === undefined ? {} : { rival: other, margin }) };
}

function join(
  { score, behind, contradictions }: RankedRevision,
  revision: (Revision & { readonly text: string }) | undefined,
): CandidateRevision[] {
  if (revision === undefined) return [];
  const { commit, blob, date, text } = revision;
  return [{ commit, blob, date, text, score, behind, contradictions }];
}
