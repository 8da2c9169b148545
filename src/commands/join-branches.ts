/**
 * The proposal branch and the target branch to one tree: what one of them changed is taken, and what both changed is
 * settled by contents. Nothing of either is lost without a word: both heads become parents, and warnings quote.
 */
import type { FileEdit, TargetBook } from '../book/books.ts';
import { editTo, type Files, joinTrees } from '../book/join-trees.ts';
import { encodePage } from '../book/page-text.ts';
import { joinStates, listStateClashes, renderState, STATE_PATH, type State } from '../book/state.ts';
import { mapVersions, type Side, type Versions } from '../shared/versions.ts';
import { type ClashContext, listBlobs, type Settled, settleClash } from './merge-clash.ts';
import type { PageRules } from './page-rules.ts';
import { readState } from './read-state.ts';

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
  const states = await mapVersions(files, (list) => readState(book, list));
  const tree = joinTrees(files);
  const pageOfBase = indexBases(files, rules);
  const touched = tree.clashes.map(({ path }) => pageOfBase.get(path) ?? path);
  const newer = await findNewerSides(new Set([...touched, ...listStateClashes(states)]), { files, states, rules });
  const clashes = tree.clashes.filter(({ path }) => path !== STATE_PATH);
  const contents = await book.readBlobs(clashes.flatMap((clash) => listBlobs(clash, states)));
  const context: ClashContext = { pageOfBase, newer, states, contents, rules, proposalHead: commits.proposal };
  const settled = clashes.map((clash) => settleClash(clash, context));
  const state = joinStates(states, (page) => newer.get(page) ?? 'target');
  const isStateJoined = clashes.length < tree.clashes.length;
  const texts = isStateJoined ? [{ path: STATE_PATH, text: renderState(state) }] : [];
  const edits = [...tree.edits, ...(await writeEdits(book, settled, texts))];
  return {
    edits,
    files: applyEdits(files, edits),
    isJoinDue: tree.clashes.length > 0 && edits.length > 0,
    warnings: settled.flatMap(({ warnings }) => warnings),
  };
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

interface Sources {
  readonly files: Versions<Files>;
  readonly states: Versions<State>;
  readonly rules: PageRules;
}

/** For each of some pages, the branch whose base is the newer source. */
async function findNewerSides(pages: ReadonlySet<string>, sources: Sources): Promise<Map<string, Side>> {
  const sides = await Promise.all([...pages].map((page) => findNewerSide(page, sources)));
  return new Map([...pages].flatMap((page, at) => [[page, sides[at] ?? 'target'] as const]));
}

async function findNewerSide(page: string, { files, states, rules }: Sources): Promise<Side> {
  const basePath = rules.findBasePath(page);
  const findSource = (side: Side) =>
    (basePath === undefined ? undefined : files[side].get(basePath)?.blob) ?? states[side].get(page)?.sourceBlob;
  const [proposal, target] = [findSource('proposal'), findSource('target')];
  if (proposal === undefined || proposal === target) return 'target';
  if (target === undefined) return 'proposal';
  const source = states.proposal.get(page)?.source ?? states.target.get(page)?.source ?? rules.findSource(page);
  return rules.findNewer(source, { proposal, target });
}

async function writeEdits(
  book: TargetBook,
  settled: readonly Settled[],
  more: readonly { path: string; text: string }[],
): Promise<FileEdit[]> {
  const texts = [...settled.flatMap(({ text, path }) => (text === undefined ? [] : [{ path, text }])), ...more];
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
