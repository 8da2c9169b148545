/**
 * Checks a lockfile of npm: every package of it has an integrity, also those of platforms other than this one, so that
 * nobody installs what nobody has checked. npm leaves out what it could not reach (https://github.com/npm/cli/issues/4828).
 *
 * node scripts/check-lockfile.ts [FILE]
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Lockfile = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), z.object({ integrity: z.string().optional(), link: z.boolean().optional() })),
});

const file = process.argv[2] ?? fileURLToPath(new URL('../package-lock.json', import.meta.url));
const { packages } = Lockfile.parse(JSON.parse(readFileSync(file, 'utf8')));
const unchecked = Object.entries(packages).flatMap(([place, { integrity, link = false }]) =>
  place === '' || link || integrity?.startsWith('sha512-') === true ? [] : [place],
);
if (unchecked.length > 0) {
  process.stderr.write(
    `${file}: ${unchecked.length} packages have no integrity: ${unchecked.join(', ')}\nRemove these entries and run: npm install --package-lock-only\n`,
  );
  process.exitCode = 1;
}
