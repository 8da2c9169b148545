/**
 * Three-way join of the files of two branches, on lists of files alone: what one side changed is taken; what both
 * changed, each in its own way, is for the caller to settle, who can read contents.
 */
import type { Side, Versions } from '../shared/versions.ts';
import type { FileEdit, FileEntry } from './books.ts';

export type Files = ReadonlyMap<string, FileEntry>;

/** A file that both branches changed; `undefined` where it is not there. */
export interface Clash extends Versions<FileEntry | undefined> {
  readonly path: string;
  /** Where it stands on either branch, when one of them renamed it. */
  readonly paths?: Readonly<Record<Side, string>>;
}

export interface TreeJoin {
  /** What turns the tree of the target branch into the joined one, but for the clashes. */
  readonly edits: readonly FileEdit[];
  readonly clashes: readonly Clash[];
}

/** Join two trees; both lists are in the order of their paths. */
export function joinTrees({ base, proposal, target }: Versions<Files>): TreeJoin {
  const edits: FileEdit[] = [];
  const clashes: Clash[] = [];
  for (const path of [...new Set([...proposal.keys(), ...base.keys()])].toSorted()) {
    const clash = { path, base: base.get(path), proposal: proposal.get(path), target: target.get(path) };
    if (isSame(clash.proposal, clash.base) || isSame(clash.proposal, clash.target)) continue;
    if (isSame(clash.target, clash.base)) edits.push(editTo(path, clash.proposal));
    else clashes.push(clash);
  }
  return { edits, clashes };
}

/** The edit that puts a file, with its mode, where it stands on the other branch. */
export function editTo(path: string, file: FileEntry | undefined): FileEdit {
  const mode = file?.mode === undefined ? {} : { mode: file.mode };
  return { path, blob: file?.blob, ...mode };
}

function isSame(a: FileEntry | undefined, b: FileEntry | undefined): boolean {
  return a?.blob === b?.blob && a?.mode === b?.mode;
}
