/**
 * A file of records one after the other, each perhaps in a gzip member of its own (WARC). One pass lists the records,
 * and each can be read again by its place; only one is in memory. Damage is stepped over and counted.
 */
import { open, stat } from 'node:fs/promises';
import { ConfigError } from '../../shared/errors.ts';
import { inflateMember } from './inflate.ts';

/** Where a record is: a byte of the file, and a byte of what is inflated from there. */
export interface RecordPlace {
  readonly start: number;
  readonly inner: number;
}

export interface Archive {
  list(): AsyncGenerator<{ readonly place: RecordPlace; readonly bytes: Uint8Array }>;
  read(place: RecordPlace): Promise<Uint8Array | undefined>;
  /** Places that could not be read, so far. */
  countDamage(): number;
}

/** Bytes of the record that starts a buffer; `undefined` when its head is not all there. */
export type MeasureRecord = (buffer: Uint8Array) => number | undefined;

const WINDOW_BYTES = 1 << 20;
/** A record that is larger is stepped over. */
const MOST_BYTES = 64 << 20;

/** @throws {ConfigError} when there is no such file, then or when it is read again. */
export async function openArchive(path: string, measure: MeasureRecord): Promise<Archive> {
  const first = await readAt(path, 0, 2);
  const { size } = await stat(path);
  const isGzip = first.equals(Buffer.of(0x1f, 0x8b));
  let damage = 0;
  return {
    list,
    countDamage: () => damage,
    async read({ start, inner }) {
      const unit = await readUnit(start);
      if (unit === undefined) return undefined;
      const rest = unit.bytes.subarray(inner);
      return rest.subarray(0, measure(rest) ?? rest.length);
    },
  };

  async function* list(): ReturnType<Archive['list']> {
    for (let start = 0; start < size; ) {
      // oxlint-disable-next-line no-await-in-loop -- where a record starts is known when the one before has been read
      const unit = await readUnit(start);
      if (unit === undefined) {
        damage += 1;
        // oxlint-disable-next-line no-await-in-loop -- the same
        start = await findNext(start + 1);
      } else {
        yield* cutRecords(unit.bytes, start);
        start += unit.size;
      }
    }
  }

  /** A file that was compressed as a whole has many records in its one member. */
  function* cutRecords(bytes: Uint8Array, start: number): Generator<{ place: RecordPlace; bytes: Uint8Array }> {
    for (let inner = 0; inner < bytes.length; ) {
      const rest = bytes.subarray(inner);
      const length = Math.max(1, measure(rest) ?? rest.length);
      yield { place: { start, inner }, bytes: rest.subarray(0, length) };
      inner += length;
    }
  }

  /** A member, or of a plain file a record; the window grows until it holds the whole. */
  async function readUnit(start: number): Promise<{ bytes: Uint8Array; size: number } | undefined> {
    for (let window = WINDOW_BYTES; ; window *= 2) {
      // oxlint-disable-next-line no-await-in-loop -- a larger window is read when this one was too small
      const buffer = await readAt(path, start, Math.min(window, size - start));
      const unit = isGzip ? inflateMember(buffer, MOST_BYTES) : cutPlain(buffer);
      if (unit === 'bad') return undefined;
      if (unit !== 'cut') return unit;
      if (buffer.length >= size - start || window >= MOST_BYTES) return undefined;
    }
  }

  function cutPlain(buffer: Buffer): { bytes: Uint8Array; size: number } | 'cut' | 'bad' {
    if (!buffer.subarray(0, 5).equals(Buffer.from('WARC/'))) return 'bad';
    const length = measure(buffer);
    if (length === undefined || length - 4 > buffer.length) return 'cut';
    return { bytes: buffer.subarray(0, length), size: length };
  }

  async function findNext(from: number): Promise<number> {
    const mark = isGzip ? Buffer.of(0x1f, 0x8b, 8) : Buffer.from('WARC/1');
    for (let start = from; start < size; start += WINDOW_BYTES) {
      // oxlint-disable-next-line no-await-in-loop -- the search ends at the first place
      const found = (await readAt(path, start, WINDOW_BYTES + mark.length)).indexOf(mark);
      if (found !== -1) return start + found;
    }
    return size;
  }
}

/** No file is held open between two records: nobody says when the last one has been read. */
async function readAt(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path).catch(refuse);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position).catch(refuse);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }

  function refuse(cause: unknown): never {
    throw new ConfigError(`${path}: cannot be read`, { cause });
  }
}
