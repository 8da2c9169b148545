/** The difference of two commits, file by file, renames found by likeness, with GitHub's kind of patch. */
import { gitBytes, type Storage, writeObject } from './storage.ts';

export interface FileDifference {
  readonly path: string;
  /** Where a renamed file was. */
  readonly from: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  /** Blob after the change; of a removed file, before it. */
  readonly blob: string;
  readonly additions: number;
  readonly deletions: number;
  /** From the first `@@`; `undefined` for a binary file, or one whose lines did not change. */
  readonly patch: string | undefined;
}

/** @param base Commit or tree; `undefined` for "nothing", the parent of a root commit. */
export async function listDifferences(
  storage: Storage,
  base: string | undefined,
  head: string,
): Promise<FileDifference[]> {
  const from = base ?? (await writeObject(storage, 'tree', ''));
  const flags = ['-M', '--no-color', '--no-ext-diff', '--no-textconv', '--full-index'];
  const raw = await gitBytes(storage, ['diff', ...flags, '--raw', '-z', '--no-abbrev', from, head]);
  const patches = await gitBytes(storage, ['diff', ...flags, '--patch', from, head]);
  const texts = patches.stdout
    .toString()
    .split(/^diff --git /m)
    .slice(1);
  return parseRaw(raw.stdout.toString()).map((entry) => {
    const [text = ''] = texts.splice(0, entry.status === 'changed' ? PATCHES_OF_TYPE_CHANGE : 1);
    return addPatch(entry, text);
  });
}

/** A file that becomes a link is removed in one patch and added in the next. */
const PATCHES_OF_TYPE_CHANGE = 2;

const STATUSES: Readonly<Record<string, FileDifference['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

type RawEntry = Pick<FileDifference, 'path' | 'from' | 'status' | 'blob'>;

function parseRaw(text: string): RawEntry[] {
  const fields = text.split('\0');
  const entries: RawEntry[] = [];
  for (let at = 0; at < fields.length - 1; ) {
    const [, before = '', after = '', letter = ''] =
      /^:\d+ \d+ ([\da-f]+) ([\da-f]+) ([A-Z])\d*$/.exec(fields[at] ?? '') ?? [];
    const isRename = letter === 'R';
    const path = fields[at + (isRename ? 2 : 1)] ?? '';
    const from = isRename ? fields[at + 1] : undefined;
    const status = STATUSES[letter] ?? 'changed';
    entries.push({ path, from, status, blob: status === 'removed' ? before : after });
    at += isRename ? 3 : 2;
  }
  return entries;
}

function addPatch(entry: RawEntry, text: string): FileDifference {
  const start = text.search(/^@@ /m);
  const patch = start === -1 ? undefined : text.slice(start).replace(/\n$/, '');
  const lines = patch?.split('\n') ?? [];
  return {
    ...entry,
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
    patch,
  };
}

/** The hunk of a patch that shows a line (from 1) of the new file: only such lines can be commented on. */
export function findHunk(patch: string, line: number): string | undefined {
  return patch.split(/\n(?=@@ )/).find((hunk) => {
    const [, start = ''] = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(hunk) ?? [];
    const shown = hunk.split('\n').filter((text) => /^[ +]/.test(text)).length;
    return line >= Number(start) && line < Number(start) + shown;
  });
}
