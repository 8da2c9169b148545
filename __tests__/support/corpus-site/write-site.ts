/** The test site as files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SitePage } from './site.ts';

/** Every page as an HTML file, under the path of its address. */
export function writeFolder(folder: string, pages: readonly SitePage[]): void {
  for (const { path, body } of pages) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path.replace(/(?:\.html)?$/, '.html'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
}
