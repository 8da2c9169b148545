/** A local clone as the source of a book. */
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileChange, FileVersion, Revision, SourceBook } from '../../book/books.ts';
import { decodeName } from '../../shared/path-bytes.ts';
import { keepRecent } from '../../shared/recent.ts';
import { openHistories } from './histories.ts';
import { folderOf, type GitPlace, readGitLines, runGit } from './process.ts';
import {
  findCommit,
  findWebUrl,
  isShallow,
  KEPT_LISTS,
  listAncestorIds,
  listFiles,
  openClone,
  readBlobs,
  readOrigin,
} from './reader.ts';

/** @throws {ConfigError} when the folder is no clone. */
export async function openGitSource(folder: string): Promise<SourceBook> {
  const place = await openClone(folder);
  const origin = await readOrigin(place);
  const histories = openHistories(place);
  return {
    location: folder,
    url: findWebUrl(origin),
    root: await realpath(folderOf(place)),
    name: readName(place, origin),
    findCommit: (revision) => findCommit(place, revision),
    listFiles: keepRecent(KEPT_LISTS, (tree) => listFiles(place, tree)),
    readBlobs: (blobs) => readBlobs(place, blobs),
    listChanges: (from, to) => listChanges(place, from, to),
    listVersions: (commit, page) => listVersions(place, commit, page),
    followPage: async (commit, page, until) =>
      (until === undefined ? undefined : await histories.find(commit, page, until)) ?? followPage(place, commit, page),
    prepareHistories: histories.prepare,
    findBlob: (commit, page) => findBlob(place, commit, page),
    listAncestorIds: (commit) => listAncestorIds(place, commit),
    isShallow: () => isShallow(place),
  };
}

async function findBlob(place: GitPlace, commit: string, path: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:${path}`];
  const { exitCode, stdout } = await runGit(place, args, { answers: [1, 128] });
  return exitCode === 0 ? stdout.toString().trim() : undefined;
}

/** The last part of the origin's address, else the name of the folder. */
function readName(place: GitPlace, origin: string): string {
  const address = origin.replace(/(?<![/\\])[/\\]+$/, '');
  const name = basename((address === '' ? folderOf(place) : address).replaceAll(/[:\\]/g, '/')).replace(/\.git$/, '');
  return cleanName(name);
}

/** What git and GitHub take as one part of a branch name. */
export function cleanName(name: string): string {
  const clean = name
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[-.]+|(?<![-.])[-.]+$/g, '')
    .replace(/\.lock$/, '');
  return clean === '' ? 'source' : clean;
}

/** Renames count from half of the lines in common on, and are looked for in pushes of any size (`-l0`). */
async function listChanges(place: GitPlace, from: string, to: string): Promise<FileChange[]> {
  if (from === to) return [];
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '-M50%', '-l0', from, to];
  const fields = decodeName((await runGit(place, args)).stdout).split('\0');
  const changes: FileChange[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const status = fields[at]?.split(' ').at(-1)?.[0] ?? '';
    const path = fields[at + 1] ?? '';
    if (status === 'R') changes.push({ kind: 'renamed', from: path, path: fields[at + 2] ?? '' });
    else changes.push({ kind: status === 'A' ? 'added' : status === 'D' ? 'removed' : 'changed', path });
    at += status === 'R' ? 3 : 2;
  }
  return changes;
}

async function listVersions(place: GitPlace, commit: string, path: string): Promise<FileVersion[]> {
  const format = ['--format=%H', '--raw', '--no-abbrev', '--no-renames', '-m', '--no-color', '--no-show-signature'];
  const lines = await readGitLines(place, ['log', ...format, commit, '--', path]);
  const versions = new Map<string, FileVersion>();
  let current = '';
  for (const line of lines) {
    if (/^[\da-f]{40,}$/.test(line)) current = line;
    const [, blob, status] = /^:\d+ \d+ [\da-f]+ ([\da-f]+) (\w)/.exec(line) ?? [];
    if (blob !== undefined && !versions.has(`${current} ${blob}`))
      versions.set(`${current} ${blob}`, { commit: current, blob: status === 'D' ? undefined : blob });
  }
  return [...versions.values()];
}

/** Renames as in {@link listChanges}. A merge counts only when git takes it for a change of its own. */
async function followPage(place: GitPlace, commit: string, path: string): Promise<Revision[]> {
  const format = ['--format=%H %ct', '--raw', '--no-abbrev', '--follow', '-M50%', '--no-color', '--no-show-signature'];
  const lines = await readGitLines(place, ['log', ...format, commit, '--', path]);
  const revisions: Revision[] = [];
  let current = { commit: '', date: 0 };
  for (const line of lines) {
    const [, id, seconds] = /^([\da-f]{40,}) (\d+)$/.exec(line) ?? [];
    if (id !== undefined) current = { commit: id, date: Number(seconds) * 1000 };
    const [, blob, status] = /^:\d+ \d+ [\da-f]+ ([\da-f]+) (\w)/.exec(line) ?? [];
    if (blob !== undefined && status !== 'D') revisions.push({ ...current, blob });
  }
  return revisions;
}
