/** Which of the files that are gone came back under another name: those of the same content, then the most alike. */
import type { FileEntry } from '../../book/books.ts';
import type { BlobStore } from './blob-store.ts';
import type { ReadBlobs } from './blobs.ts';

/** Git's own limits: half of a file is the same, and not too many pairs are compared. */
const MIN_LIKENESS = 0.5;
const MAX_PAIRS = 10_000;
/** Longer files are renamed only when nothing else changed in them. */
const MAX_BYTES = 300_000;

/** Where contents are read, and what is known of their sizes. */
export interface Contents {
  readonly sizes: BlobStore['sizes'];
  readonly readBlobs: ReadBlobs;
}

/** @returns For each file that is a renamed one, the file that it was; none is given twice. */
export async function findRenames(
  contents: Contents,
  removed: readonly FileEntry[],
  added: readonly FileEntry[],
): Promise<Map<FileEntry, FileEntry>> {
  const renames = new Map<FileEntry, FileEntry>();
  const free = new Set(removed);
  for (const file of added) {
    const same = [...free].find(({ blob }) => blob === file.blob);
    if (same !== undefined && free.delete(same)) renames.set(file, same);
  }
  const changed = added.filter((file) => !renames.has(file));
  const pairs = await listLikePairs(contents, [...free], changed);
  for (const { from, to } of pairs.toSorted((a, b) => b.likeness - a.likeness))
    if (!renames.has(to) && free.delete(from)) renames.set(to, from);
  return renames;
}

interface LikePair {
  readonly from: FileEntry;
  readonly to: FileEntry;
  readonly likeness: number;
}

async function listLikePairs(
  { sizes, readBlobs }: Contents,
  removed: readonly FileEntry[],
  added: readonly FileEntry[],
): Promise<LikePair[]> {
  const isComparable = ({ kind, blob }: FileEntry) => kind === 'file' && (sizes.get(blob) ?? 0) <= MAX_BYTES;
  const [sources, targets] = [removed.filter(isComparable), added.filter(isComparable)];
  if (sources.length * targets.length === 0 || sources.length * targets.length > MAX_PAIRS) return [];
  const ids = [...sources, ...targets].map(({ blob }) => blob);
  const lines = new Map([...(await readBlobs(ids))].map(([id, content]) => [id, countLines(content)]));
  return sources.flatMap((from) =>
    targets.flatMap((to) => {
      const likeness = compareLines(lines.get(from.blob), lines.get(to.blob));
      return likeness >= MIN_LIKENESS ? [{ from, to, likeness }] : [];
    }),
  );
}

/** How many bytes stand in each line, over all its places. */
type Lines = ReadonlyMap<string, number>;

function countLines(content: Uint8Array): Lines {
  const lines = new Map<string, number>();
  for (const line of Buffer.from(content)
    .toString('latin1')
    .split(/(?<=\n)/))
    lines.set(line, (lines.get(line) ?? 0) + line.length);
  return lines;
}

/** The share of the bytes of the longer one that the other has too. */
function compareLines(a: Lines = new Map(), b: Lines = new Map()): number {
  let common = 0;
  for (const [line, bytes] of a) common += Math.min(bytes, b.get(line) ?? 0);
  const longer = Math.max(sum(a), sum(b));
  return longer === 0 ? 0 : common / longer;
}

function sum(lines: Lines): number {
  return [...lines.values()].reduce((total, bytes) => total + bytes, 0);
}
