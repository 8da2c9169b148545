/** Files that the command line names. */

import { ConfigError } from '../../../shared/errors.ts';
import type { PageLimits } from '../../../shared/page-limits.ts';
import { decodePage, decodeText } from '../../../shared/page-text.ts';
import type { Disk } from '../../ports.ts';

/**
 * A page.
 *
 * @throws {ConfigError} when there is no such file.
 * @throws {ContentError} when it is not UTF-8, or over a limit.
 */
export async function readText(path: string, disk: Disk, limits: PageLimits): Promise<string> {
  return decodePage(path, await readBytes(path, disk), limits);
}

/**
 * What is no page, such as a list, a table or the configuration: it may be as long as it is. A byte order mark before it
 * says how it is written, and is none of it.
 *
 * @throws {ConfigError} when there is no such file.
 * @throws {ContentError} when it is not UTF-8.
 */
export async function readDataText(path: string, disk: Disk): Promise<string> {
  return decodeText(path, await readBytes(path, disk)).replace(/^\uFEFF/, '');
}

/** @throws {ConfigError} when there is no such file. */
export async function readBytes(path: string, disk: Disk): Promise<Uint8Array> {
  const bytes = await disk.readFile(path);
  if (bytes === undefined) throw new ConfigError(`${path}: no such file; correct the path`);
  return bytes;
}
