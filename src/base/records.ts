/**
 * Where a project keeps which source a translation was made from: beside the page, or in the state file; and how a
 * run tells what it took.
 */
import type { FileEntry } from '../book/books.ts';
import type { RecordName } from '../config/choices.ts';
import type { PageState } from './state.ts';

/** A record by its name, or `commit`: one that changed a page together with its translation. */
export type RecordOrigin = RecordName | 'commit';

/** The recorded base of a page. */
export interface RecordedBase {
  /** What says so. The blob of a `sibling` is in the translation, any other one in the source's history. */
  readonly origin: RecordOrigin;
  readonly blob: string;
  /** Commit of the source that is named for this very base. */
  readonly commit?: string;
}

/**
 * The base of a page: the file beside it, else what the project has recorded, else what the state file knows.
 *
 * @param found What other records say, where they know more than the state file.
 */
export function readRecord(
  sibling: FileEntry | undefined,
  known: PageState | undefined,
  found?: RecordedBase,
): RecordedBase | undefined {
  if (sibling?.kind !== 'file') {
    if (found !== undefined) return found;
    if (known === undefined) return undefined;
    return { origin: 'state', blob: known.sourceBlob, commit: known.commit };
  }
  const commit = known?.sourceBlob === sibling.blob ? { commit: known.commit } : {};
  return { origin: 'sibling', blob: sibling.blob, ...commit };
}

/** What a page was updated from. */
export interface BaseReport {
  /** A record, or `closest` for a guess: the revision that the translation contradicts least. */
  readonly origin: RecordOrigin | 'closest';
  /** The source revision, when it is known. */
  readonly commit?: string;
  /** Set when the recorded base was older than the translation, and `commit` took its place. */
  readonly audited?: {
    readonly recordedCommit: string;
    /** Formulas, roles, marks and the like that the recorded base, and the one used, do not explain. */
    readonly differences: { readonly recorded: number; readonly used: number };
  };
  /** Set when the base was guessed. */
  readonly guess?: GuessReport;
}

/** How sure a guessed base is. */
export interface GuessReport {
  /** When it is not, the page was updated from the oldest revision that may be the base, so that nothing is lost. */
  readonly isSure: boolean;
  /** The revision that is used, and the strongest other one that would make a difference, if there is one. */
  readonly candidates: readonly CandidateReport[];
  /** How much likelier the likeliest revision is than the next, as the natural logarithm of the odds. */
  readonly margin?: number;
}

export interface CandidateReport {
  readonly commit: string;
  /** Share of what tells the revisions apart that the translation has as this one has it, 0 to 1. */
  readonly score: number;
  /** Things in which the translation contradicts this revision. */
  readonly contradictions: number;
}
