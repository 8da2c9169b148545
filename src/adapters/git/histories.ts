/**
 * Histories of many files in one walk over the commits, instead of one walk for each. Renames are not followed: that is
 * asked of git file by file, where a history has to go on beyond the commit that added the file.
 */
import type { Revision } from '../../book/books.ts';
import { decodeName, encodeName } from '../../shared/path-bytes.ts';
import { type GitPlace, runGit } from './process.ts';

/** A version of a file under its present name. */
interface WalkedRevision extends Revision {
  /** Whether the file may have come from elsewhere in this commit: it was added, to files that were there. */
  readonly isDoubtful: boolean;
}

/** Files of one walk: git holds every changed entry against each of them. */
const FILES_AT_ONCE = 200;

const FORMAT = ['-z', '--format=%H %ct %P', '--raw', '--no-abbrev', '--no-renames', '--full-history'];
const PLAIN = ['--no-color', '--no-show-signature'];

/**
 * The versions of files that a commit can see, newest first; a file without any is absent. A merge has none of its own.
 */
async function walkHistories(
  place: GitPlace,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, WalkedRevision[]>> {
  const histories = new Map<string, WalkedRevision[]>();
  // A line of input holds one name.
  const names = paths.filter((path) => !path.includes('\n'));
  for (let at = 0; at < names.length; at += FILES_AT_ONCE) {
    const input = encodeName(['--', ...names.slice(at, at + FILES_AT_ONCE), ''].join('\n'));
    // oxlint-disable-next-line no-await-in-loop -- each walk takes a processor
    const { stdout } = await runGit(place, ['log', ...FORMAT, ...PLAIN, '--stdin', commit], { input });
    readWalk(decodeName(stdout), histories);
  }
  return histories;
}

function readWalk(output: string, histories: Map<string, WalkedRevision[]>): void {
  const fields = output.split('\0');
  let current = { commit: '', date: 0, hasParents: false };
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at]?.trimStart() ?? '';
    const [, id = '', seconds, parents = ''] = /^([\da-f]{40,}) (\d+) ([\da-f ]*)$/.exec(field) ?? [];
    if (seconds !== undefined) current = { commit: id, date: Number(seconds) * 1000, hasParents: parents !== '' };
    const [, blob, status] = /^:\d+ \d+ [\da-f]+ ([\da-f]+) (\w)/.exec(field) ?? [];
    if (blob === undefined) continue;
    const path = fields[(at += 1)] ?? '';
    if (status === 'D') continue;
    const { hasParents, ...revision } = current;
    const history = histories.get(path) ?? [];
    history.push({ ...revision, blob, isDoubtful: status === 'A' && hasParents });
    histories.set(path, history);
  }
}

/** A history, when it is sure that the file had a version of it under its present name. */
function takeUntil(history: readonly WalkedRevision[], until: string): Revision[] | undefined {
  const last = history.findLast(({ blob }) => blob === until);
  if (last === undefined || last.isDoubtful) return undefined;
  return history.map(({ commit, blob, date }) => ({ commit, blob, date }));
}

export interface Histories {
  /** Walk for these files; those that a walk has been for, or is for, are left out. */
  readonly prepare: (commit: string, paths: readonly string[]) => void;
  /** The history of a file that was prepared, see {@link takeUntil}; else `undefined`. */
  readonly find: (commit: string, path: string, until: string) => Promise<Revision[] | undefined>;
}

/** The histories of a clone; those of the commit that was asked for last are kept. */
export function openHistories(place: GitPlace): Histories {
  let last = '';
  let walks = new Map<string, Promise<ReadonlyMap<string, WalkedRevision[]>>>();
  return {
    prepare(commit, paths) {
      if (commit !== last) {
        last = commit;
        walks = new Map();
      }
      const missing = paths.filter((path) => !walks.has(path));
      if (missing.length === 0) return;
      const walk = walkHistories(place, commit, missing);
      // Whoever asks for a file hears of it.
      walk.catch(() => undefined);
      for (const path of missing) walks.set(path, walk);
    },
    async find(commit, path, until) {
      const history = commit === last ? (await walks.get(path))?.get(path) : undefined;
      return history && takeUntil(history, until);
    },
  };
}
