/**
 * The ports to the repositories of a book: files at a revision, and the one way to change a translation, a commit on
 * its proposal branch. Object ids are git's.
 */

/** A file of a tree. */
export interface FileEntry {
  readonly path: string;
  /** Id of the content; for a link, of the text that says where it points. */
  readonly blob: string;
  readonly kind: 'file' | 'link' | 'submodule';
}

/** One difference between two revisions. */
export type FileChange =
  | { readonly kind: 'added' | 'changed' | 'removed'; readonly path: string }
  | { readonly kind: 'renamed'; readonly path: string; readonly from: string };

/** A commit that changed a file, and what it left; `undefined` when it removed the file. */
export interface FileVersion {
  readonly commit: string;
  readonly blob: string | undefined;
}

/** A version of a page, under whatever path. */
export interface Revision {
  readonly commit: string;
  readonly blob: string;
}

/** Reading from a repository. */
interface BookReader {
  /** Folder or address, for messages. */
  readonly location: string;
  /** Files by path. */
  listFiles(tree: string): Promise<ReadonlyMap<string, FileEntry>>;
  /** Contents by blob id; a blob that the repository lacks is absent. */
  readBlobs(blobs: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** The book that is translated. */
export interface SourceBook extends BookReader {
  /** Name of the repository, without what a branch name may not hold. */
  readonly name: string;
  /** Commit id of a revision, or `undefined`. */
  findCommit(revision: string): Promise<string | undefined>;
  /** What changed between two commits, renames found by likeness. */
  listChanges(from: string, to: string): Promise<readonly FileChange[]>;
  /** Every version of a path that `commit` can see, newest first, renames not followed. */
  listVersions(commit: string, path: string): Promise<readonly FileVersion[]>;
  /** The versions of the page that stands at a path in `commit`, newest first, back through its renames. */
  followPage(commit: string, path: string): Promise<readonly Revision[]>;
}

/** Where the work on one translation starts. */
export interface ProposalBase {
  /** Branch that the proposal is made for, or `HEAD` where the clone is on no branch. */
  readonly targetBranch: string;
  readonly targetHead: string;
  readonly proposalBranch: string;
  /** Head of the proposal branch; `undefined` when there is no such branch yet. */
  readonly proposalHead: string | undefined;
  /** The current translation: the target branch, with what the proposal branch adds. */
  readonly tree: string;
  /** Parents of the next commit, first the head that it continues. */
  readonly parents: readonly string[];
  /** Something that the reader of the report should know, for example that the branches conflict. */
  readonly warning?: string;
}

/** One change of a commit; `undefined` removes the file. */
export interface FileEdit {
  readonly path: string;
  readonly blob: string | undefined;
}

export interface CommitRequest {
  readonly base: ProposalBase;
  readonly edits: readonly FileEdit[];
  readonly message: string;
  /** `Name <address>`. */
  readonly author: string;
}

/** A translation. */
export interface TargetBook extends BookReader {
  /** @throws {ConfigError} when a branch is missing or cannot be worked on. */
  readProposalBase(options: { targetBranch: string | undefined; proposalBranch: string }): Promise<ProposalBase>;
  /** Store contents. @returns Their blob ids, in order. */
  writeBlobs(contents: readonly Uint8Array[]): Promise<readonly string[]>;
  /**
   * Commit on the proposal branch, which must still be where `base` says, as must the target branch.
   *
   * @returns Id of the commit.
   * @throws {ServiceError} retryable, when a branch has moved.
   */
  commit(request: CommitRequest): Promise<string>;
}
