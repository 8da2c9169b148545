/** Answers of servers in a folder, a file each; put in place whole, so that a run that is cut leaves no half of one. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError } from '../../shared/errors.ts';

/** @param folder Made when it is first written to. */
export function openAnswerStore(folder: string): {
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
} {
  const place = (name: string) => join(folder, name.slice(0, 2), name);
  return {
    read: async (name) => readFile(place(name)).catch(() => undefined),
    async write(name, bytes) {
      const path = place(name);
      const draft = `${path}.${process.pid}.new`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(draft, bytes);
        await rename(draft, path);
      } catch (cause) {
        throw new ConfigError(`--cache ${folder}: cannot be written; choose another folder`, { cause });
      }
    },
  };
}
