/** The command line as a process of its own; what it prints as JSON is as its schema says. */
import { spawnSync } from 'node:child_process';
import type { z } from 'zod';
import { findMisfits, nameDocument } from './documents.ts';
import { findProgram } from './program.ts';

export interface CliResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @throws {Error} when `--json` prints another document than its schema says. */
export function runCli(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [findProgram('cli'), ...args], {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (args.includes('--json') && stdout !== '') assertDocument(args, stdout);
  return { exitCode: status, stdout, stderr };
}

function assertDocument(args: readonly string[], stdout: string): void {
  const value: unknown = JSON.parse(stdout);
  const isError = typeof value === 'object' && value !== null && 'error' in value;
  const misfits = findMisfits(isError ? 'error' : nameDocument(args), value);
  if (misfits.length > 0) throw new Error(`amts ${args.join(' ')}: ${misfits.join('; ')}`);
}

/** JSON of a shape that the test knows, named as `z.custom<Shape>()`; what the test expects of it is the check. */
export function parseJson<T>(text: string, shape: z.ZodType<T>): T {
  return shape.parse(JSON.parse(text));
}
