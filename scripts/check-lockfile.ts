/**
 * Checks a lockfile of npm: every package of it has an integrity, also those of platforms other than this one, so that
 * nobody installs what nobody has checked (npm leaves out what it could not reach, https://github.com/npm/cli/issues/4828),
 * and runs on the oldest Node that the project promises, so that `npm ci` has nothing to warn of.
 *
 * node scripts/check-lockfile.ts [FILE]
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minVersion, satisfies } from 'semver';
import { z } from 'zod';

const Package = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  engines: z.union([z.record(z.string(), z.string()), z.array(z.string())]).optional(),
});
const Lockfile = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), Package) });

const file = process.argv[2] ?? fileURLToPath(new URL('../package-lock.json', import.meta.url));
const { packages } = Lockfile.parse(JSON.parse(readFileSync(file, 'utf8')));
const installed = Object.entries(packages).filter(([place, { link = false }]) => place !== '' && !link);

function readNode({ engines }: z.output<typeof Package> = {}): string {
  return (Array.isArray(engines) ? undefined : engines?.['node']) ?? '*';
}

function complain(places: readonly string[], what: string, remedy: string): void {
  if (places.length === 0) return;
  process.stderr.write(`${file}: ${places.length} packages ${what}: ${places.join(', ')}\n${remedy}\n`);
  process.exitCode = 1;
}

complain(
  installed.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true).map(([place]) => place),
  'have no integrity',
  'Remove these entries and run: npm install --package-lock-only',
);

const oldest = minVersion(readNode(packages['']))?.version ?? '0.0.0';
complain(
  installed
    .filter(([, entry]) => !satisfies(oldest, readNode(entry)))
    .map(([place, entry]) => `${place} ${entry.version} (${readNode(entry)})`),
  `do not run on Node ${oldest}, the oldest of engines in package.json`,
  'Take other versions of them (overrides, for those that others bring along), or raise engines.',
);
