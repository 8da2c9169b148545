/** The limits of the configuration at hand, for commands that work on files without a book around them. */
import { CONFIG_NAME } from '../../../config/choices.ts';
import type { Limits } from '../../../config/limits-schema.ts';
import { parseLimits } from '../../../config/settings.ts';
import type { Disk } from '../../ports.ts';
import { readDataText } from './read-text.ts';

/**
 * @param config The file that was named; default: that of the current folder, if there is one.
 * @throws {ConfigError} when the named file is missing, or its limits are none.
 */
export async function readLimits(config: string | undefined, disk: Disk): Promise<Limits> {
  const name = config ?? CONFIG_NAME;
  const isThere = config !== undefined || (await disk.readFile(name)) !== undefined;
  return parseLimits(isThere ? { name, text: await readDataText(name, disk) } : undefined);
}
