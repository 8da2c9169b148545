/** The program that tests start as a process of its own. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));

/** @returns What the global setup of the tests has built; the sources where nothing is built, as in a benchmark. */
export function findProgram(name: 'index' | 'cli'): string {
  const built = process.env['BUILT_PROGRAM'];
  return built === undefined ? join(SOURCES, `${name}.ts`) : join(built, `${name}.js`);
}
