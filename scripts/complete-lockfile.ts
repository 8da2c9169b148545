/**
 * Completes package-lock.json: takes the lockfile, gives it back with an entry for every optional platform package.
 *
 * npm leaves out of the lockfile the platform packages that it could not reach, and `npm ci` then refuses the whole
 * lockfile (https://github.com/npm/cli/issues/4828). Run it after `npm install`: `npm run lockfile`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** One package of the lockfile, as far as it matters here; npm knows more fields. */
interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly cpu?: readonly string[];
  readonly os?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** Checked as it is, not copied: a copy would change the order of npm's fields. */
const Lockfile = z.custom<{ readonly packages: LockedPackages }>(
  (value) =>
    z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), z.object({})) }).safeParse(value).success,
  'package-lock.json is not a lockfile of version 3',
);

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBRARIES: Readonly<Record<string, string>> = { gnu: 'glibc', musl: 'musl' };

/** The entry of a platform package, as far as its name (`…-linux-arm64-musl`) tells it; `undefined` for another name. */
function describePlatformPackage(name: string, version: string, dev: boolean): LockedPackage | undefined {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  if (os.length + cpu.length === 0) return undefined;
  const libc = Object.entries(LIBRARIES).flatMap(([word, library]) => (words.includes(word) ? [library] : []));
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

/** Where `name` is found from the package at `owner`, as Node looks it up: own folder first, then every parent's. */
function findPlace(packages: LockedPackages, owner: string, name: string): string | undefined {
  const folders = owner.split('/node_modules/');
  return folders
    .map((_, depth) => `${folders.slice(0, folders.length - depth).join('/node_modules/')}/node_modules/${name}`)
    .concat(`node_modules/${name}`)
    .find((place) => place in packages);
}

/** Entries that the lockfile lacks, by their place; a range cannot be completed, only an exact version. */
function listMissingEntries(packages: LockedPackages): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const [owner, locked] of Object.entries(packages))
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      const found = findPlace(packages, owner, name);
      const entry = /^\d+\.\d+\.\d+/.test(version)
        ? describePlatformPackage(name, version, locked.dev ?? false)
        : undefined;
      if (!entry || (found && packages[found]?.version === version)) continue;
      missing[found ? `${owner}/node_modules/${name}` : `node_modules/${name}`] = entry;
    }
  return missing;
}

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lockfile = Lockfile.parse(JSON.parse(readFileSync(file, 'utf8')));
const missing = listMissingEntries(lockfile.packages);
const packages = Object.entries({ ...lockfile.packages, ...missing }).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(packages) }, undefined, 2)}\n`);
process.stdout.write(`${Object.keys(missing).length} platform packages added to package-lock.json\n`);
