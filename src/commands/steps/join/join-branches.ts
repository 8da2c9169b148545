/**
 * The proposal branch and the target branch to one tree: what one of them changed is taken, and what both changed is
 * settled by contents. Nothing of either is lost without a word: both heads become parents, and warnings quote.
 */

import { joinStates, listStateClashes, renderState, type State } from '../../../base/state.ts';
import type { FileEdit, FileEntry, TargetBook } from '../../../book/books.ts';
import { type Clash, editTo, type Files, joinTrees } from '../../../book/join-trees.ts';
import { encodePage } from '../../../shared/page-text.ts';
import { mapVersions, type Side, type Versions } from '../../../shared/versions.ts';
import type { PageRules } from '../open/page-rules.ts';
import { readState } from '../open/read-state.ts';
import { followMoves } from './follow-moves.ts';
import { type ClashContext, listBlobs, type Settled, settleClash } from './merge-clash.ts';

export interface Joined {
  /** What is to be changed in the tree of the target branch. */
  readonly edits: readonly FileEdit[];
  /** Files of the target branch with the edits made. */
  readonly files: Files;
  /** Whether both changed a file, and something of the proposal is left. */
  readonly isJoinDue: boolean;
  readonly warnings: readonly string[];
}

/**
 * Join the trees of three commits.
 *
 * @throws {ConfigError} when a state file cannot be read.
 */
export async function joinBranches(book: TargetBook, commits: Versions<string>, rules: PageRules): Promise<Joined> {
  const files = await mapVersions(commits, (commit) => book.listFiles(commit));
  const states = await mapVersions(files, (list) => readState(book, list, rules));
  const tree = await followMoves(book, joinTrees(files), { files, rules });
  const sources = { files, states, rules, moves: listMoves(tree.clashes), proposalHead: commits.proposal };
  const { settled, state } = await settleClashes(book, tree.clashes, sources);
  const written = await writeEdits(book, settled, { state, path: rules.statePath });
  const byPath = new Map([...tree.edits, ...written].map((edit) => [edit.path, edit]));
  const edits = [...byPath.values()].filter((edit) => isChange(edit, files.target.get(edit.path)));
  return {
    edits,
    files: applyEdits(files, edits),
    isJoinDue: tree.clashes.length > 0 && edits.length > 0,
    warnings: settled.flatMap(({ warnings }) => warnings),
  };
}

interface Sources {
  readonly files: Versions<Files>;
  readonly states: Versions<State>;
  readonly rules: PageRules;
  readonly moves: Moves;
}

/** Where the pages that one branch renamed stand on either, by the path that they get. */
type Moves = ReadonlyMap<string, Readonly<Record<Side, string>>>;

function listMoves(clashes: readonly Clash[]): Moves {
  return new Map(clashes.flatMap(({ path, paths }) => (paths === undefined ? [] : [[path, paths] as const])));
}

/** @returns What stands for each file, and the state, when both branches changed it. */
async function settleClashes(
  book: TargetBook,
  all: readonly Clash[],
  { proposalHead, ...sources }: Sources & { readonly proposalHead: string },
): Promise<{ settled: readonly Settled[]; state: State | undefined }> {
  const { files, states, rules, moves } = sources;
  const pageOfBase = indexBases(files, rules);
  const touched = all.map(({ path }) => pageOfBase.get(path) ?? path);
  const newer = await findNewerSides(new Set([...touched, ...listStateClashes(states)]), sources);
  const clashes = all.filter(({ path }) => path !== rules.statePath);
  const contents = await book.readBlobs(clashes.flatMap((clash) => listBlobs(clash, states)));
  const context: ClashContext = { pageOfBase, newer, states, contents, rules, proposalHead };
  const isStateTouched = clashes.length < all.length || moves.size > 0;
  const state = isStateTouched ? joinStates(states, (page) => newer.get(page) ?? 'target') : undefined;
  return { settled: clashes.map((clash) => settleClash(clash, context)), state: state && moveEntries(state, moves) };
}

/** The entry of a page goes with it to its new path. */
function moveEntries(state: State, moves: Moves): State {
  const moved = new Map(state);
  for (const [page, paths] of moves)
    for (const old of Object.values(paths)) {
      const entry = old === page ? undefined : moved.get(old);
      if (entry !== undefined && !moved.has(page)) moved.set(page, entry);
      if (old !== page) moved.delete(old);
    }
  return moved;
}

function isChange({ blob, mode }: FileEdit, file: FileEntry | undefined): boolean {
  return blob !== file?.blob || (blob !== undefined && mode !== undefined && mode !== file?.mode);
}

/** Pages by the path of their base. */
function indexBases({ proposal, target }: Versions<Files>, rules: PageRules): ReadonlyMap<string, string> {
  const pages = [...proposal.keys(), ...target.keys()].filter((path) => rules.isPage(path));
  return new Map(
    pages.flatMap((page) => {
      const base = rules.findBasePath(page);
      return base === undefined ? [] : [[base, page] as const];
    }),
  );
}

/** For each of some pages, the branch whose base is the newer source. */
async function findNewerSides(pages: ReadonlySet<string>, sources: Sources): Promise<Map<string, Side>> {
  const sides = await Promise.all([...pages].map((page) => findNewerSide(page, sources)));
  return new Map([...pages].flatMap((page, at) => [[page, sides[at] ?? 'target'] as const]));
}

async function findNewerSide(page: string, { files, states, rules, moves }: Sources): Promise<Side> {
  const read = (side: Side) => {
    const path = moves.get(page)?.[side] ?? page;
    const [base, state] = [rules.findBasePath(path), states[side].get(path)];
    const sibling = base === undefined ? undefined : files[side].get(base);
    return { blob: sibling?.blob ?? state?.sourceBlob, source: state?.source };
  };
  const [ours, theirs] = [read('proposal'), read('target')];
  if (ours.blob === undefined || ours.blob === theirs.blob) return 'target';
  if (theirs.blob === undefined) return 'proposal';
  const source = ours.source ?? theirs.source ?? rules.layout.findSource(page) ?? page;
  return rules.findNewer(source, { proposal: ours.blob, target: theirs.blob });
}

async function writeEdits(
  book: TargetBook,
  settled: readonly Settled[],
  { state, path: statePath }: { readonly state: State | undefined; readonly path: string },
): Promise<FileEdit[]> {
  const pages = settled.flatMap(({ text, path }) => (text === undefined ? [] : [{ path, text }]));
  const texts = state === undefined ? pages : [...pages, { path: statePath, text: renderState(state) }];
  const blobs = await book.writeBlobs(texts.map(({ text }) => encodePage(text)));
  const merged = texts.map(({ path }, at) => ({ path, blob: blobs[at] }));
  const taken = settled.flatMap(({ path, file }) => (file === undefined ? [] : [editTo(path, file)]));
  return [...taken, ...merged];
}

function applyEdits({ proposal, target }: Versions<Files>, edits: readonly FileEdit[]): Files {
  const files = new Map(target);
  for (const { path, blob } of edits) {
    const entry = target.get(path) ?? proposal.get(path);
    if (blob === undefined) files.delete(path);
    else if (proposal.get(path)?.blob === blob) files.set(path, proposal.get(path) ?? { path, blob, kind: 'file' });
    else files.set(path, { ...entry, path, blob, kind: 'file' });
  }
  return files;
}
