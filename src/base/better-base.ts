/**
 * Is the recorded base of a page what its translation was made from? Translators sometimes carry a newer source over
 * by hand and leave the base as it was; what is newer in their page must not be proposed to them again.
 */
import type { Revision, SourceBook } from '../book/books.ts';
import { once } from '../shared/once.ts';
import { auditBase, couldFitBetter } from './audit.ts';
import { type LaterRevisions, listLaterRevisions } from './later-revisions.ts';
import { openHistory, profileHere, type SourceReading } from './page-history.ts';
import type { BaseReport } from './records.ts';
import { addNeighbours, pickEvenly } from './sample.ts';

/** A page with a recorded base, and where its source stands. */
export interface AuditRequest {
  readonly source: SourceBook;
  /** Current commit of the source, and path of the page in it. */
  readonly commit: string;
  readonly path: string;
  readonly base: { readonly blob: string; readonly text: string };
  /** The page in that commit, where its text is at hand: the newest revision. */
  readonly current?: { readonly blob: string; readonly text: string };
  readonly target: string;
}

export interface AuditSettings extends SourceReading {
  readonly to: string;
}

/** The revision that takes the place of the recorded base. */
export interface BetterBase {
  readonly text: string;
  readonly commit: string;
  readonly audited: NonNullable<BaseReport['audited']>;
}

/** A page with a longer history is audited at this many revisions, and then at those around the best. */
const MAX_REVISIONS = 60;

/** Audit one base. @returns `undefined` when it stands; `unknown` when the history does not hold it. */
export async function findBetterBase(
  request: AuditRequest,
  settings: AuditSettings,
): Promise<BetterBase | 'unknown' | undefined> {
  const { source, base, current } = request;
  const pages = openHistory(source, request, settings);
  if (current !== undefined) pages.give(current.blob, current.text);
  const history = await listLaterRevisions(source, await pages.versions(base.blob), base);
  if (history === undefined) return 'unknown';
  if (history.later.length === 0) return undefined;
  const compare = startAudit(request, settings);
  const sample = pickEvenly(history.later, MAX_REVISIONS);
  const rough = await compare(sample);
  if (rough === undefined || sample.length === history.later.length) return rough && describe(rough, history);
  const fine = await compare(addNeighbours(history.later, sample, rough.revision));
  return fine && describe(fine, history);
}

interface Found {
  readonly revision: Revision;
  readonly text: string;
  readonly differences: { readonly recorded: number; readonly used: number };
}

type Compare = (revisions: readonly Revision[]) => Promise<Found | undefined>;

/** Compares the page with its base and with revisions; each revision is read once. */
function startAudit(request: AuditRequest, settings: AuditSettings): Compare {
  const { source, path, base, target } = request;
  const { to, dialect, profile = profileHere } = settings;
  const history = openHistory(source, request, settings);
  const readTarget = once(() => profile(path, target, { language: to, dialect }));
  return async (revisions) => {
    const known = await history.read(revisions);
    const candidates = revisions.flatMap((revision) => {
      const content = known.get(revision.blob);
      return content === undefined ? [] : [{ revision, ...content }];
    });
    const [recorded, ...profiles] = await Promise.all([
      history.profile(base.text),
      ...candidates.map((candidate) => candidate.profile()),
    ]);
    if (!couldFitBetter(recorded, profiles)) return undefined;
    const { best, differences } = auditBase(await readTarget(), [recorded, ...profiles]);
    const found = candidates[best - 1];
    if (found === undefined) return undefined;
    const { revision, text } = found;
    return { revision, text, differences: { recorded: differences[0] ?? 0, used: differences[best] ?? 0 } };
  };
}

function describe({ revision, text, differences }: Found, { recorded }: LaterRevisions): BetterBase {
  return { text, commit: revision.commit, audited: { recordedCommit: recorded.commit, differences } };
}
