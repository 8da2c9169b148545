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
  /** Mode as git writes it, such as `100755`; absent for a plain file. */
  readonly mode?: string;
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

/** A commit and what it says. */
export interface CommitMessage {
  readonly id: string;
  readonly message: string;
}

/** A version of a page, under whatever path. */
export interface Revision {
  readonly commit: string;
  readonly blob: string;
  /** When the commit was made, milliseconds since 1970; a rebase or a merge on GitHub makes it anew. */
  readonly date: number;
}

/** What came into a branch at once, by a merge, a squash or a rebase. */
export interface MergeOfFile {
  /** Commit of the branch before, and after. */
  readonly before: string;
  readonly after: string;
  /** ISO 8601. */
  readonly mergedAt: string;
  /** When the file was last written on the branch that was merged, where the history tells. */
  readonly proposedAt?: string;
}

/** Reading from a repository. */
interface BookReader {
  /** Folder or address, for messages. */
  readonly location: string;
  /** Address for people, such as `https://github.com/owner/book`; `undefined` where there is none. */
  readonly url: string | undefined;
  /** Of a clone, the real path of its folder. */
  readonly root?: string;
  /** A commit and all commits before it, newest first; absent where that is too much to ask for. */
  listAncestorIds?(commit: string): Promise<readonly string[]>;
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
  /**
   * The versions of the page that stands at a path in `commit`, newest first, back through its renames.
   *
   * @param until A blob; what is older than its oldest version under the page's present name may be left out.
   */
  followPage(commit: string, path: string, until?: string): Promise<readonly Revision[]>;
  /** Read the histories of pages that are going to be followed; absent where that costs the same one by one. */
  prepareHistories?(commit: string, paths: readonly string[]): void;
  /** Blob of the file at a path of a commit; `undefined` where there is none. */
  findBlob(commit: string, path: string): Promise<string | undefined>;
  /** Whether older history is missing, as in a shallow clone. */
  isShallow(): Promise<boolean>;
}

/** Where the work on one translation starts: made by `readProposalStart` (`commands/proposal-start.ts`). */
export interface ProposalBase {
  /** Branch that the proposal is made for. */
  readonly targetBranch: string;
  readonly targetHead: string;
  readonly proposalBranch: string;
  /** Head of the proposal branch; `undefined` when there is no such branch yet. */
  readonly proposalHead: string | undefined;
  /**
   * Whether the branch starts anew from the target branch, since all that it held is merged already; after a squash
   * or a rebase its head is then no ancestor of the next commit.
   */
  readonly isFresh: boolean;
  /** Commit whose tree the next commit is built on. */
  readonly tree: string;
  /** The current translation: files of `tree`, with `edits` made. */
  readonly files: ReadonlyMap<string, FileEntry>;
  /** What joining the two branches changes in `tree`; whoever commits puts them before his own. */
  readonly edits: readonly FileEdit[];
  /** Whether both branches changed a file: nobody else can join them, so that is worth a commit of its own. */
  readonly isJoinDue: boolean;
  /** Parents of the next commit, first the head that it continues. */
  readonly parents: readonly string[];
  /** What the reader of the report should know, for example that both branches had changed a page. */
  readonly warnings: readonly string[];
}

/** One change of a commit; `undefined` removes the file. */
export interface FileEdit {
  readonly path: string;
  readonly blob: string | undefined;
  /** Mode as git writes it; absent: that of the file there, or a plain file. */
  readonly mode?: string;
}

export interface CommitRequest {
  readonly base: ProposalBase;
  /** All that changes in `base.tree`, `base.edits` included; each path once. */
  readonly edits: readonly FileEdit[];
  readonly message: string;
  /** Blobs that the message names: they are stored, although no file holds them. */
  readonly attached?: readonly string[];
  /** `Name <address>`. */
  readonly author: string;
}

/** A translation. */
export interface TargetBook extends BookReader {
  /** The branch that the clone is on, or the default branch of a repository; `HEAD` where a clone is on none. */
  findDefaultBranch(): Promise<string>;
  /**
   * Head of a branch; `undefined` when there is no such branch. `HEAD` is one where {@link findDefaultBranch} says so.
   *
   * @param along Paths of files that are read next: where that is a question of its own, they are asked for with it.
   * @throws {ConfigError} when the repository cannot be worked on.
   */
  findHead(branch: string, along?: readonly string[]): Promise<string | undefined>;
  /**
   * Heads of branches whose name starts with a prefix, by name.
   *
   * @throws {ConfigError} when the repository cannot be worked on.
   */
  listHeads(prefix: string): Promise<ReadonlyMap<string, string>>;
  /**
   * When a file was last changed, milliseconds since 1970, as far as `commit` can see; `undefined` when that is not
   * known, as for a file that is not there, or in a shallow clone.
   */
  findLastChange(commit: string, path: string): Promise<number | undefined>;
  /** The best common ancestor of two commits; `undefined` when they have none. */
  findMergeBase(a: string, b: string): Promise<string | undefined>;
  /** A commit and those that it continues, by first parents, newest first; no more than a hundred. */
  listAncestors(commit: string): Promise<readonly CommitMessage[]>;
  /** Store contents; `readBlobs` gives them from then on. @returns Their blob ids, in order. */
  writeBlobs(contents: readonly Uint8Array[]): Promise<readonly string[]>;
  /**
   * Commit on the proposal branch, which must still be where `base` says, as must the target branch. The branch is
   * only moved forward, except when `base.isFresh`.
   *
   * @returns Id of the commit.
   * @throws {ServiceError} retryable, when a branch has moved.
   */
  commit(request: CommitRequest): Promise<string>;
}
