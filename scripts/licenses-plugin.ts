/**
 * Bundler plugin: takes the modules that went into the bundle, gives `licenses.txt` with the licence of every package
 * they come from. A package without a licence stops the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'rolldown';
import { z } from 'zod';

const FOLDER = `node_modules${sep}`;
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)/i;

const README = /^readme/i;
/** From the heading "License" to the end; the author and the years stand there when there is no file of its own. */
const README_SECTION = /^(?:#+ *licen[cs]e.*|licen[cs]e\n=+)$[^]*/im;

const PackageManifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  /** The form of old packages. */
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

/** Collect the licences of all bundled packages into `licenses.txt`, ordered by name and version. */
export function licensesPlugin(): Plugin {
  return {
    name: 'licenses',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const roots = new Set(chunks.flatMap((chunk) => chunk.moduleIds.flatMap(findPackageRoot)));
      const entries = [...roots].map(renderLicense).toSorted((a, b) => (a < b ? -1 : 1));
      this.emitFile({
        type: 'asset',
        fileName: 'licenses.txt',
        source: [...new Set(entries)].join(`\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}

/** The folder of the package that holds a module, as a list of one; `[]` for our own modules and the bundler's. */
function findPackageRoot(moduleId: string): string[] {
  const start = moduleId.lastIndexOf(FOLDER);
  if (start === -1) return [];
  const names = moduleId.slice(start + FOLDER.length).split(sep);
  const name = names.slice(0, names[0]?.startsWith('@') ? 2 : 1);
  return [join(moduleId.slice(0, start), FOLDER, ...name)];
}

function renderLicense(root: string): string {
  const manifest = PackageManifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const title = `${manifest.name} ${manifest.version}`;
  const license = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' or ');
  const texts = readLicenseTexts(root);
  if (texts.length === 0 && !license) throw new Error(`${title} has no licence: it cannot be bundled`);
  return `${title} (${license ?? 'see below'})\n\n${texts.map((text) => `${text}\n`).join('\n')}`;
}

function readLicenseTexts(root: string): string[] {
  const files = readdirSync(root).toSorted();
  const read = (file: string) => readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const texts = files.filter((file) => LICENSE_FILE.test(file)).map(read);
  if (texts.length > 0) return texts;
  return files.filter((file) => README.test(file)).flatMap((file) => README_SECTION.exec(read(file))?.[0] ?? []);
}
