/**
 * A page that one branch renamed and the other changed, under its old name: the change goes with it to the new name. A
 * rename is known by likeness, as git knows it.
 */

import { measureLikeness } from '../../../base/closest-revision.ts';
import type { TargetBook } from '../../../book/books.ts';
import type { Clash, Files, TreeJoin } from '../../../book/join-trees.ts';
import { tryDecodeText } from '../../../shared/page-text.ts';
import { otherSide, type Side, type Versions } from '../../../shared/versions.ts';
import type { PageRules } from '../open/page-rules.ts';

/** Git's own threshold for a rename: half of the lines. */
const LEAST_LIKENESS = 0.5;

/** A page that left its path on one branch, and where it may be now. */
interface Move {
  readonly clash: Clash;
  /** The branch that renamed it. */
  readonly side: Side;
  readonly to: string;
  /** Of both texts, 0 to 1. */
  readonly likeness: number;
}

/** The join with its renamed pages as clashes at their new paths. */
export async function followMoves(
  book: TargetBook,
  tree: TreeJoin,
  context: { readonly files: Versions<Files>; readonly rules: PageRules },
): Promise<TreeJoin> {
  const gone = tree.clashes.filter((clash) => context.rules.isPage(clash.path) && findGone(clash) !== undefined);
  const found = await Promise.all(gone.map((clash) => listMoves(book, clash, context)));
  return chooseMoves(found.flat()).reduce((join, move) => applyMove(join, move, context), tree);
}

/** One for each page, and for each new path: what is most alike belongs together. */
function chooseMoves(moves: readonly Move[]): Move[] {
  const taken = new Set<Clash | string>();
  return moves
    .toSorted((a, b) => b.likeness - a.likeness)
    .filter(({ clash, to }) => !taken.has(clash) && !taken.has(to) && taken.add(clash).add(to));
}

/** The branch on which a page of the common ancestor is not there any more. */
function findGone({ base, proposal, target }: Clash): Side | undefined {
  if (base === undefined) return undefined;
  return proposal === undefined ? 'proposal' : target === undefined ? 'target' : undefined;
}

async function listMoves(
  book: TargetBook,
  clash: Clash,
  { files, rules }: { readonly files: Versions<Files>; readonly rules: PageRules },
): Promise<Move[]> {
  const side = findGone(clash);
  if (side === undefined || clash.base === undefined) return [];
  const isNew = (path: string) => !files.base.has(path) && !files[otherSide(side)].has(path);
  const candidates = [...files[side].values()].filter(
    ({ path, kind }) => kind === 'file' && rules.isPage(path) && isNew(path),
  );
  const contents = await book.readBlobs([clash.base.blob, ...candidates.map(({ blob }) => blob)]);
  const read = (blob: string) => tryDecodeText(contents.get(blob) ?? new Uint8Array()) ?? '';
  const old = read(clash.base.blob);
  return candidates
    .map(({ path, blob }) => ({ clash, side, to: path, likeness: measureLikeness(old, read(blob)) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS);
}

/** The page and its base become clashes where they are now, and nothing is left where they were. */
function applyMove(
  { edits, clashes }: TreeJoin,
  { clash, side, to }: Move,
  { files, rules }: { readonly files: Versions<Files>; readonly rules: PageRules },
): TreeJoin {
  const rename = (path: string, old: string): Clash => {
    const paths = side === 'proposal' ? { proposal: path, target: old } : { proposal: old, target: path };
    const [proposal, target] = [files.proposal.get(paths.proposal), files.target.get(paths.target)];
    return { path, paths, base: files.base.get(old), proposal, target };
  };
  const [base, oldBase] = [rules.findBasePath(to), rules.findBasePath(clash.path)];
  const moved = [
    rename(to, clash.path),
    ...(base === undefined || oldBase === undefined ? [] : [rename(base, oldBase)]),
  ];
  const touched = new Set(moved.flatMap(({ path, paths }) => [path, ...Object.values(paths ?? {})]));
  const left = [clash.path, oldBase].flatMap((path) => (path !== undefined && files.target.has(path) ? [path] : []));
  return {
    edits: [...edits.filter(({ path }) => !touched.has(path)), ...left.map((path) => ({ path, blob: undefined }))],
    clashes: [...clashes.filter(({ path }) => !touched.has(path)), ...moved],
  };
}
