/**
 * Reading objects of one bare repository through one long-lived `git cat-file --batch`. Answers come in the order of
 * the questions.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly content: Buffer;
}

interface Question {
  readonly name: string;
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (reason: Error) => void;
}

export class ObjectReader {
  readonly #folder: string;
  readonly #questions: Question[] = [];
  #process: ChildProcessWithoutNullStreams | undefined;
  #chunks: Buffer[] = [];
  #received = 0;
  /** Bytes to wait for before looking again; a large object comes in many chunks. */
  #needed = 1;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The object that a name of git's (an id, `HEAD:path`, `main^{tree}`) stands for; `undefined` when there is none. */
  read(name: string): Promise<GitObject | undefined> {
    if (/[\0\n]/.test(name) || name === '') return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      this.#questions.push({ name, resolve, reject });
      this.#start().stdin.write(`${name}\n`);
    });
  }

  close(): void {
    this.#process?.kill();
  }

  #start(): ChildProcessWithoutNullStreams {
    if (this.#process) return this.#process;
    const child = spawn('git', ['-C', this.#folder, 'cat-file', '--batch'], { stdio: 'pipe' });
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    child.stdin.on('error', () => undefined);
    child.on('close', () => this.#fail());
    child.on('error', () => this.#fail());
    this.#process = child;
    return child;
  }

  #fail(): void {
    this.#process = undefined;
    for (const { name, reject } of this.#questions.splice(0))
      reject(new Error(`git cat-file in ${this.#folder} ended before it answered for ${name}`));
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    if (this.#received < this.#needed) return;
    let rest: Buffer = Buffer.concat(this.#chunks);
    for (let answer = parseAnswer(rest); answer; answer = parseAnswer(rest)) {
      rest = rest.subarray(answer.end);
      this.#questions.shift()?.resolve(answer.object);
    }
    this.#chunks = [rest];
    this.#received = rest.length;
    this.#needed = findEnd(rest) ?? 1;
  }
}

/** The first answer in the bytes, when it is there whole, and where it ends. */
function parseAnswer(bytes: Buffer): { readonly object: GitObject | undefined; readonly end: number } | undefined {
  const end = findEnd(bytes);
  if (end === undefined || bytes.length < end) return undefined;
  const lineEnd = bytes.indexOf(0x0a);
  const [, id, type] = /^([\da-f]+) (\w+) \d+$/.exec(bytes.toString('utf8', 0, lineEnd)) ?? [];
  if (id === undefined || type === undefined) return { object: undefined, end };
  return { object: { id, type, content: bytes.subarray(lineEnd + 1, end - 1) }, end };
}

function findEnd(bytes: Buffer): number | undefined {
  const lineEnd = bytes.indexOf(0x0a);
  if (lineEnd === -1) return undefined;
  const [, size] = /^[\da-f]+ \w+ (\d+)$/.exec(bytes.toString('utf8', 0, lineEnd)) ?? [];
  return size === undefined ? lineEnd + 1 : lineEnd + 1 + Number(size) + 1;
}
