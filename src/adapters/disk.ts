/** Files of this machine. */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError } from '../shared/errors.ts';

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

/**
 * @returns `undefined` when there is no such file.
 * @throws {ConfigError} when it cannot be read for another reason.
 */
export async function readDiskFile(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const reason = code === 'EISDIR' ? 'is a folder, not a file' : `cannot be read (${code})`;
    throw new ConfigError(`${path}: ${reason}`, { cause });
  }
}

/** @throws {ConfigError} when the place cannot be written. */
export async function writeText(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw new ConfigError(`${path}: cannot be written (${codeOf(cause)}); choose another place`, { cause });
  }
}

export async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
