/** What commands need from outside; the shells put the adapters together. */
import type { SourceBook, TargetBook } from '../book/books.ts';
import type { RunProgram } from '../engine/command.ts';

export interface Log {
  /** A step of the flow starts. */
  step(title: string): void;
  info(message: string): void;
  warn(message: string): void;
  /** `done` of `total`; shown only where a person watches. */
  progress(label: string, done: number, total: number): void;
}

export interface Disk {
  isFolder(path: string): Promise<boolean>;
  /** @returns `undefined` when there is no such file. */
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Write a file, its folder as well when that is missing. */
  writeText(path: string, text: string): Promise<void>;
  /** Remove a file if it is there. */
  removeFile(path: string): Promise<void>;
}

export interface Ports {
  readonly openSource: (folder: string) => Promise<SourceBook>;
  readonly openTarget: (folder: string) => Promise<TargetBook>;
  readonly runProgram: RunProgram;
  readonly disk: Disk;
  readonly log: Log;
}
