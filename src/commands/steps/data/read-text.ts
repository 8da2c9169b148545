/** Files that the command line names. */

import { ConfigError } from '../../../shared/errors.ts';
import { decodePage, decodeText } from '../../../shared/page-text.ts';
import type { Disk } from '../../ports.ts';

/**
 * @throws {ConfigError} when there is no such file.
 * @throws {ContentError} when it is not UTF-8.
 */
export async function readText(path: string, disk: Disk): Promise<string> {
  const bytes = await disk.readFile(path);
  if (bytes === undefined) throw new ConfigError(`${path}: no such file`);
  return decodePage(path, bytes);
}

/**
 * A list or a table, which may be longer than a page.
 *
 * @throws {ConfigError} when there is no such file.
 * @throws {ContentError} when it is not UTF-8.
 */
export async function readDataText(path: string, disk: Disk): Promise<string> {
  const bytes = await disk.readFile(path);
  if (bytes === undefined) throw new ConfigError(`${path}: no such file`);
  return decodeText(path, bytes);
}
