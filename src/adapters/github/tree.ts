/**
 * Edits to a tree on GitHub: texts inline, in as few requests as their size allows; what is no text is stored before,
 * and what the repository has already is named by its id.
 */
/* oxlint-disable no-await-in-loop -- each tree is built on the one before */
import type { FileEdit, FileEntry } from '../../book/books.ts';
import { ServiceError } from '../../shared/errors.ts';
import type { GitHubRepository } from './repository.ts';

/** What is to be made of which tree. */
export interface TreeRequest {
  /** Id of the tree to start from. */
  readonly base: string;
  /** Its files. */
  readonly before: ReadonlyMap<string, FileEntry>;
  readonly edits: readonly FileEdit[];
}

const WRITE = { doing: 'write files', needs: 'contents: write' } as const;

/** GitHub takes 40 MB; what is far below it is also done in time. */
const MAX_REQUEST_BYTES = 5_000_000;

/** @returns Id of the new tree. */
export async function createTree(repository: GitHubRepository, { base, before, edits }: TreeRequest): Promise<string> {
  const stored = new Set([...before.values()].map(({ blob }) => blob));
  const entries = await Promise.all(
    edits.map((edit) => createEntry(repository, { edit, file: before.get(edit.path), stored })),
  );
  let tree = base;
  for (const part of divideBySize(entries)) {
    const { data } = await repository.ask(WRITE, (octokit, place) =>
      octokit.rest.git.createTree({ ...place, base_tree: tree, tree: part }),
    );
    tree = data.sha;
  }
  return tree;
}

type Mode = '100644' | '100755' | '120000' | '160000';

/** Old trees have modes that only git still reads; of a file's, it matters whether it is a program. */
function readMode(mode: string): Mode {
  if (mode === '120000' || mode === '160000') return mode;
  return (Number.parseInt(mode, 8) & 0o100) === 0 ? '100644' : '100755';
}

type Entry = { readonly path: string; readonly mode: Mode; readonly type: 'blob' | 'commit' } & (
  | { readonly sha: string | null }
  | { readonly content: string }
);

interface EntryRequest {
  readonly edit: FileEdit;
  readonly file: FileEntry | undefined;
  /** Contents that the repository has for sure. */
  readonly stored: ReadonlySet<string>;
}

async function createEntry(repository: GitHubRepository, { edit, file, stored }: EntryRequest): Promise<Entry> {
  const { path, blob } = edit;
  // A link that is written to becomes a file.
  const mode = readMode(edit.mode ?? (file?.kind === 'file' ? file.mode : undefined) ?? '100644');
  const place = { path, mode, type: mode === '160000' ? 'commit' : 'blob' } as const;
  if (blob === undefined) return { ...place, sha: null };
  const content = stored.has(blob) ? undefined : repository.github.blobs.contents.get(blob);
  if (content === undefined) return { ...place, sha: blob };
  const text = tryDecode(content);
  return text === undefined
    ? { ...place, sha: await storeBytes(repository, blob, content) }
    : { ...place, content: text };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A text that comes to GitHub as it is; `undefined` for other bytes, for none, and for zeros, which end a text. */
function tryDecode(content: Uint8Array): string | undefined {
  if (content.length === 0 || content.includes(0)) return undefined;
  try {
    return UTF8.decode(content);
  } catch {
    return undefined;
  }
}

/** Store a content that was written before, and that no file of a tree holds. */
export async function storeBlob(repository: GitHubRepository, blob: string): Promise<void> {
  const content = repository.github.blobs.contents.get(blob);
  if (content !== undefined) await storeBytes(repository, blob, content);
}

async function storeBytes({ ask, fullName }: GitHubRepository, blob: string, content: Uint8Array): Promise<string> {
  const { data } = await ask(WRITE, (octokit, place) =>
    octokit.rest.git.createBlob({ ...place, content: Buffer.from(content).toString('base64'), encoding: 'base64' }),
  );
  if (data.sha === blob) return blob;
  throw new ServiceError(`${fullName}: GitHub stored a file otherwise than it was sent; run again`, {
    retryable: true,
  });
}

function divideBySize(entries: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(JSON.stringify(entry));
    const last = parts.at(-1);
    if (last === undefined || size > room) {
      parts.push([entry]);
      room = MAX_REQUEST_BYTES - size;
    } else {
      last.push(entry);
      room -= size;
    }
  }
  return parts;
}
