/** The action as the runner runs it: defaults of `action.yml`, one variable for each input, files for what comes back. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { findProgram } from './program.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const QUICK_WAITS = new URL('./quick-waits.ts', import.meta.url).href;
const ActionFile = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
  runs: z.object({ using: z.literal('node24'), main: z.string() }),
});

export type Inputs = Readonly<Record<string, string>>;

/** What the runner knows besides the inputs. */
export interface ActionContext {
  /** Variables of the runner and of services, such as `GITHUB_SHA`. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** Default: the sources, built where the tests run. */
  readonly program?: string;
}

export interface ActionResult {
  /** `null` when a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Messages of the `::error` and `::warning` commands. */
  readonly annotations: readonly string[];
}

export interface RunningAction {
  readonly process: ChildProcess;
  readonly result: Promise<ActionResult>;
}

export function readActionFile(): z.infer<typeof ActionFile> {
  return ActionFile.parse(parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')));
}

/** Run the action in a workspace, to its end. */
export function runAction(inputs: Inputs, workspace: string, context: ActionContext = {}): Promise<ActionResult> {
  return startAction(inputs, workspace, context).result;
}

/** Start the action in a workspace; waits between requests are short, since no service is far away. */
export function startAction(inputs: Inputs, workspace: string, context: ActionContext = {}): RunningAction {
  const scratch = mkdtempSync(join(tmpdir(), 'amts-action-'));
  const files = { GITHUB_OUTPUT: join(scratch, 'output'), GITHUB_STEP_SUMMARY: join(scratch, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const { program = findProgram('index'), environment = {}, event } = context;
  const child = spawn(process.execPath, ['--import', QUICK_WAITS, program], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      GITHUB_WORKSPACE: workspace,
      ...files,
      ...(event && writeEvent(event, scratch)),
      ...environment,
      ...makeInputs(inputs),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const result = readResult(child, files).finally(() => rmSync(scratch, { recursive: true, force: true }));
  return { process: child, result };
}

function writeEvent({ name, payload }: NonNullable<ActionContext['event']>, scratch: string): Record<string, string> {
  const path = join(scratch, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path };
}

interface ResultFiles {
  readonly GITHUB_OUTPUT: string;
  readonly GITHUB_STEP_SUMMARY: string;
}

async function readResult(
  child: ChildProcess & {
    readonly stdout: NonNullable<ChildProcess['stdout']>;
    readonly stderr: NonNullable<ChildProcess['stderr']>;
  },
  files: ResultFiles,
): Promise<ActionResult> {
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr), once(child, 'close')]);
  return {
    exitCode: child.exitCode,
    stdout,
    stderr,
    outputs: parseOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    annotations: [...stdout.matchAll(/^::(?:error|warning)[^:]*::(.*)$/gm)].map(([, message]) => message ?? ''),
  };
}

function makeInputs(given: Inputs): Record<string, string> {
  const all = new Map(Object.entries(readActionFile().inputs).map(([name, input]) => [name, input.default ?? '']));
  // What an expression such as `github.token` stands for only the runner knows.
  for (const [name, value] of all) if (value.startsWith('${{')) all.set(name, '');
  for (const [name, value] of Object.entries(given)) all.set(name, value);
  return Object.fromEntries(
    [...all].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function parseOutputs(text: string): Record<string, string> {
  const entries = [...text.matchAll(/^(.+?)<<(ghadelimiter_.+)\n([^]*?)\n\2$/gm)];
  return Object.fromEntries(entries.map(([, name = '', , value = '']) => [name, value]));
}
