/** What a command of this project costs as a process of its own: time, processor and memory, threads included. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Usage {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, of all threads; not of the programs that it starts. */
  readonly processor: number;
  /** Most memory that the process held, in MB. */
  readonly peak: number;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Writes what the process has used when it ends. */
const PRELOAD = `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.USAGE_FILE, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }));
});`;

export interface ProgramOptions {
  readonly cwd?: string;
  /** Variables beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Run a Node program. */
export async function measureProgram(
  args: readonly string[],
  { cwd, environment }: ProgramOptions = {},
): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'));
  const file = join(folder, 'usage.json');
  const preload = `data:text/javascript,${encodeURIComponent(PRELOAD)}`;
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...environment, USAGE_FILE: file },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text;
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const wall = (performance.now() - start) / 1000;
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- plain data that the preload wrote
  const used: Pick<Usage, 'processor' | 'peak'> = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return { wall, ...used, exitCode, ...texts };
}
