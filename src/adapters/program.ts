/**
 * A local program as a filter: text in, text out, with a limit in time and size.
 *
 * Its standard input is a file, not a pipe: Node's pipes to children are sockets, which programs that open
 * `/dev/stdin` themselves (apertium among them) cannot read.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceError } from '../shared/errors.ts';
import { pickEnvironment } from './child-environment.ts';

const MAX_REASON_LENGTH = 500;
const decoder = new TextDecoder();

interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
  readonly input: string;
  readonly timeoutMs: number;
  readonly maxOutputBytes: number;
  /** Variables of the environment that it gets besides the common ones. */
  readonly variables?: readonly string[];
  /** Ends it. */
  readonly signal?: AbortSignal;
}

/** @throws {ServiceError} naming the program; its last words are in the message. */
export async function runProgram({ program, args, input, ...call }: ProgramCall): Promise<string> {
  const { timeoutMs, maxOutputBytes, variables = [], signal } = call;
  signal?.throwIfAborted();
  const scratch = await mkdtemp(join(tmpdir(), 'amts-program-'));
  try {
    const path = join(scratch, 'input');
    await writeFile(path, input);
    const stdin = await open(path);
    try {
      const env = pickEnvironment(process.env, (name) => variables.includes(name));
      const child = spawn(program, args, { stdio: [stdin.fd, 'pipe', 'pipe'], env });
      return await readOutput(child, { program, timeoutMs, maxOutputBytes, signal });
    } finally {
      await stdin.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Limits extends Pick<ProgramCall, 'program' | 'timeoutMs' | 'maxOutputBytes'> {
  readonly signal: AbortSignal | undefined;
}

function readOutput(child: ChildProcess, { program, timeoutMs, maxOutputBytes, signal }: Limits): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => stop(`took longer than ${timeoutMs / 1000} s`, true), timeoutMs);
    const onAbort = () => stop('was stopped, since the run is cancelled', true);
    signal?.addEventListener('abort', onAbort, { once: true });
    const stdout: Buffer[] = [];
    let size = 0;
    let words = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxOutputBytes) stop(`gave more than ${maxOutputBytes.toLocaleString('en-US')} bytes`, false);
      else stdout.push(chunk);
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      words = (words + chunk).slice(-MAX_REASON_LENGTH);
    });
    child.on('error', (cause) => {
      clearTimeout(timer);
      fail('cannot be run; is it installed and in PATH?', { cause });
    });
    child.on('close', (code, endedBy) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      const because = words.trim() === '' ? '' : `: ${words.trim()}`;
      if (code !== 0) fail(`ended with ${endedBy ?? `exit code ${code}`}${because}`);
      else if (size === 0 && because !== '') fail(`gave no output${because}`);
      else resolve(decoder.decode(Buffer.concat(stdout)));
    });

    function fail(reason: string, options: { cause?: unknown; retryable?: boolean } = {}): void {
      reject(new ServiceError(`${program}: ${reason}`, { retryable: false, ...options }));
    }

    function stop(reason: string, retryable: boolean): void {
      fail(reason, { retryable });
      child.kill('SIGKILL');
      // Its own children may hold the pipes open; nobody waits for them.
      child.stdout?.destroy();
      child.stderr?.destroy();
    }
  });
}
