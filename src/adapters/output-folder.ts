/**
 * A folder that only AMTS writes to. It may lie in a workspace that somebody else has filled: nothing is written through
 * a link that leads out of it.
 */
import { lstat, readdir, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { ConfigError } from '../shared/errors.ts';
import { checkWritable, makeFolder, orExplain, replaceFile } from './disk.ts';

interface OutputFolder {
  readonly path: string;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  list(): Promise<readonly string[]>;
}

/**
 * Make a folder, and find out whether files can be written there.
 *
 * @param path      Absolute.
 * @param workspace Folder whose links are not trusted; those above it, and outside of it, belong to the machine.
 * @throws {ConfigError} when it cannot be written to, or a link stands on the way or in it.
 */
export async function openOutputFolder(path: string, workspace: string): Promise<OutputFolder> {
  await assertNoLinks(path, workspace);
  await orExplain(path, () => makeFolder(path));
  const link = (await readdir(path, { withFileTypes: true })).find((entry) => entry.isSymbolicLink());
  if (link !== undefined) throw explainLink(join(path, link.name));
  await checkWritable(join(path, '.gitignore'));
  return {
    path,
    write: (name, text) => orExplain(join(path, name), () => replaceFile(join(path, name), text)),
    remove: (name) => orExplain(join(path, name), () => rm(join(path, name), { force: true })),
    list: () => orExplain(path, () => readdir(path)),
  };
}

/** @throws {ConfigError} when a part of a path below the workspace is a link. */
export async function assertNoLinks(path: string, workspace: string): Promise<void> {
  const below = relative(workspace, path);
  if (below === '' || isAbsolute(below) || below.split(sep)[0] === '..') return;
  const parts = below.split(sep);
  const places = parts.map((_, at) => join(workspace, ...parts.slice(0, at + 1)));
  const entries = await Promise.all(places.map((place) => lstat(place).catch(() => undefined)));
  const at = entries.findIndex((entry) => entry?.isSymbolicLink());
  if (at !== -1) throw explainLink(places[at] ?? path);
}

function explainLink(path: string): ConfigError {
  return new ConfigError(`${path}: is a link, and what is written there would leave its folder; remove it`);
}
