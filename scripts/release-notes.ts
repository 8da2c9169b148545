/**
 * The notes of a version, from `CHANGELOG.md`: `node scripts/release-notes.ts v1.2.3`. A version that is not that of
 * `package.json`, or has no notes, ends with exit code 1, so that it is not released.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const ROOT = new URL('..', import.meta.url);

/**
 * The part of a changelog about a version, without its heading.
 *
 * @throws when the changelog has no such part, or nothing in it.
 */
export function findNotes(changelog: string, version: string): string {
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find((text) => text.startsWith(`${version} `) || text.startsWith(`${version}\n`));
  const notes = part?.slice(part.indexOf('\n')).trim() ?? '';
  if (notes === '') throw new Error(`CHANGELOG.md: has no notes of ${version}; write them under '## ${version}'`);
  return `${notes}\n`;
}

function main(): void {
  const [tag = ''] = process.argv.slice(2);
  const version = tag.replace(/^v/, '');
  const packageJson = z.object({ version: z.string() }).parse(JSON.parse(read('package.json')));
  if (version !== packageJson.version)
    throw new Error(`${tag}: package.json has version ${packageJson.version}; tag the commit that raises it`);
  process.stdout.write(findNotes(read('CHANGELOG.md'), version));
}

function read(file: string): string {
  return readFileSync(new URL(file, ROOT), 'utf8');
}

if (import.meta.main) main();
