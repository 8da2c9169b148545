/** A list of pages that belong together, as the user gives it. */
import { keyOfAddress, resolveAddress } from '../../../corpus/address.ts';
import { ConfigError } from '../../../shared/errors.ts';

/** Two addresses or paths a line, with a tab between; both ways. */
export function readPairList(text: string, file: string, base?: string): Map<string, string> {
  const given = new Map<string, string>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [a, b] = line.split('\t').map((part) => resolveAddress(part, base));
    if (a === undefined || b === undefined)
      throw new ConfigError(`${file}:${at + 1}: should be two addresses or paths, with a tab between`);
    given.set(keyOfAddress(a), b);
    given.set(keyOfAddress(b), a);
  }
  return given;
}
