/** The scorer of the replayed synchronisations, a Python program beside the data, run on proposals in files. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { SHARED_DATA } from '../../__tests__/support/shared-data.ts';

const SCORE_FOLDER = join(SHARED_DATA, 'replay', 'score');
const run = promisify(execFile);

/** A case with the file of its proposal. */
export interface ScoredFile {
  readonly folder: string;
  readonly proposal: string;
}

/** The scorer's lines, one a language. */
export async function scoreProposals(files: readonly ScoredFile[]): Promise<string[]> {
  return (await runPython(join(SCORE_FOLDER, 'score.py'), [], files)).map((line) => line.replace(/^output\s*/, ''));
}

const RemovedBlock = z.object({
  case: z.string(),
  source: z.string(),
  target: z.string(),
  left: z.boolean(),
  outright: z.boolean(),
});

/**
 * An old translation whose source block changed, or is gone `outright`: no new block is like it. `left` where a proposal
 * still has it.
 */
export type RemovedBlock = z.infer<typeof RemovedBlock>;

export async function listRemovedBlocks(files: readonly ScoredFile[]): Promise<RemovedBlock[]> {
  const script = fileURLToPath(new URL('left-blocks.py', import.meta.url));
  const lines = await runPython(script, [SCORE_FOLDER], files);
  return lines.map((line) => RemovedBlock.parse(JSON.parse(line)));
}

async function runPython(script: string, first: readonly string[], files: readonly ScoredFile[]): Promise<string[]> {
  if (files.length === 0) return [];
  const pairs = files.flatMap(({ folder, proposal }) => [folder, proposal]);
  const { stdout } = await run('python3', [script, ...first, ...pairs], { maxBuffer: 256 * 1024 * 1024 });
  return stdout.split('\n').filter((line) => line !== '');
}
