/** The action as the runner runs it: defaults of `action.yml`, one variable for each input, files for what comes back. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ActionFile = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
  runs: z.object({ using: z.literal('node24'), main: z.string() }),
});

export interface ActionResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Messages of the `::error` and `::warning` commands. */
  readonly annotations: readonly string[];
}

export function readActionFile(): z.infer<typeof ActionFile> {
  return ActionFile.parse(parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')));
}

/** Run the sources of the action in a workspace. */
export function runAction(inputs: Readonly<Record<string, string>>, workspace: string): ActionResult {
  const scratch = mkdtempSync(join(tmpdir(), 'amts-action-'));
  try {
    const files = { GITHUB_OUTPUT: join(scratch, 'output'), GITHUB_STEP_SUMMARY: join(scratch, 'summary') };
    for (const file of Object.values(files)) writeFileSync(file, '');
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'src/index.ts')], {
      cwd: workspace,
      env: { PATH: process.env['PATH'], GITHUB_WORKSPACE: workspace, ...files, ...makeInputs(inputs) },
      encoding: 'utf8',
    });
    return {
      exitCode: status,
      stdout,
      outputs: parseOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
      annotations: [...stdout.matchAll(/^::(?:error|warning)[^:]*::(.*)$/gm)].map(([, message]) => message ?? ''),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function makeInputs(given: Readonly<Record<string, string>>): Record<string, string> {
  const all = new Map(Object.entries(readActionFile().inputs).map(([name, input]) => [name, input.default ?? '']));
  for (const [name, value] of Object.entries(given)) all.set(name, value);
  return Object.fromEntries(
    [...all].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function parseOutputs(text: string): Record<string, string> {
  const entries = [...text.matchAll(/^(.+?)<<(ghadelimiter_.+)\n([^]*?)\n\2$/gm)];
  return Object.fromEntries(entries.map(([, name = '', , value = '']) => [name, value]));
}
