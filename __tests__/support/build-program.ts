/**
 * Global setup: the program that tests start is built once, into a folder of its own. A process that runs the sources
 * spends most of its time on reading them, and tests start hundreds of processes.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import type { TestProject } from 'vitest/node';
import config from '../../rolldown.config.ts';

export async function setup(project: TestProject): Promise<() => void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'amts-program-')));
  const buildProgram = async (): Promise<void> => {
    await build({ ...config, output: { ...config.output, dir: folder } });
  };
  await buildProgram();
  // While tests are watched, the sources change.
  project.onTestsRerun(buildProgram);
  process.env['BUILT_PROGRAM'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
