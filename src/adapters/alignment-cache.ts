/**
 * Texts by name in a folder. A file holds the hash of its text in the first line, and is put in place whole; one that
 * was damaged, cut short or written by something else counts as absent.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConfigError } from '../shared/errors.ts';
import { makeFolder, replaceFile } from './disk.ts';
import { assertNoLinks } from './output-folder.ts';

/** @param folder Made when it is first written to. */
export function openTextCache(folder: string): {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
} {
  return {
    async read(name) {
      const file = await readFile(join(folder, name), 'utf8').catch(() => '');
      const text = file.slice(file.indexOf('\n') + 1);
      return file !== '' && file.startsWith(`${hashText(text)}\n`) ? text : undefined;
    },
    async write(name, text) {
      await assertNoLinks(resolve(folder), process.cwd());
      try {
        await makeFolder(folder);
        await replaceFile(join(folder, name), `${hashText(text)}\n${text}`);
      } catch (cause) {
        throw new ConfigError(`--cache ${folder}: cannot be written; choose another folder`, { cause });
      }
    },
  };
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
