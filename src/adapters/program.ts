/** A local program as a filter: text in, text out, with a limit in time and size. */
import { spawn } from 'node:child_process';
import { ServiceError } from '../shared/errors.ts';

/** More output than this is a program gone wild. */
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
const MAX_REASON_LENGTH = 500;
const decoder = new TextDecoder();

interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
  readonly input: string;
  readonly timeoutMs: number;
}

/** @throws {ServiceError} naming the program; its last words are in the message. */
export function runProgram({ program, args, input, timeoutMs }: ProgramCall): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string, options: { cause?: unknown; retryable?: boolean } = {}) =>
      reject(new ServiceError(`${program}: ${reason}`, { retryable: false, ...options }));
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const timer = setTimeout(() => stop(`took longer than ${timeoutMs / 1000} s`, true), timeoutMs);
    const stdout: Buffer[] = [];
    let size = 0;
    let words = '';
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT_BYTES) stop(`gave more than ${MAX_OUTPUT_BYTES / 1024 / 1024} MiB`, false);
      else stdout.push(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (words = (words + chunk).slice(-MAX_REASON_LENGTH)));
    // A program that does not read its input to the end is judged by its exit code and output.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', (cause) => {
      clearTimeout(timer);
      fail(`cannot be run; is it installed and in PATH?`, { cause });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(decoder.decode(Buffer.concat(stdout)));
      else fail(`ended with ${signal ?? `exit code ${code}`}${words.trim() === '' ? '' : `: ${words.trim()}`}`);
    });

    function stop(reason: string, retryable: boolean): void {
      fail(reason, { retryable });
      child.kill('SIGKILL');
      // Its own children may hold the pipes open; nobody waits for them.
      child.stdout.destroy();
      child.stderr.destroy();
    }
  });
}
