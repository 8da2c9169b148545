/** A folder of HTML files as a web: its paths are the paths of a site. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFolder } from '../list-files.ts';

interface FolderWeb {
  readonly addresses: readonly string[];
  get(
    address: string,
  ): Promise<
    | { ok: true; address: string; headers: Record<string, string>; body: Uint8Array; fetched: string }
    | { ok: false; address: string; reason: 'not-found'; detail: string }
  >;
  has(address: string): boolean;
}

/**
 * @param base Address of the folder, with `/` at its end.
 * @throws {ConfigError} when the folder cannot be read.
 */
export async function openFolder(folder: string, base: string): Promise<FolderWeb> {
  const paths = (await listFolder(folder)).filter((path) => /\.x?html?$/i.test(path));
  const files = new Map(paths.map((path) => [nameKey(nameAddress(path, base)), path]));
  return {
    addresses: paths.map((path) => nameAddress(path, base)),
    has: (address) => files.has(nameKey(address)),
    async get(address) {
      const path = files.get(nameKey(address));
      if (path === undefined)
        return { ok: false, address, reason: 'not-found', detail: `${folder} has no file for this address` };
      const body = await readFile(join(folder, path));
      return { ok: true, address: nameAddress(path, base), headers: {}, body, fetched: '' };
    },
  };
}

function nameAddress(path: string, base: string): string {
  const address = new URL(base);
  address.pathname += path.replace(/(^|\/)index\.x?html?$/, '$1');
  return address.href;
}

/** `tea/`, `tea` and `tea.html` are one page. */
function nameKey(address: string): string {
  const { host, pathname } = new URL(address);
  return host + pathname.replace(/(?:\/|\.x?html?|\/index\.x?html?)$/, '');
}
