/** Plain values as few bytes, for what a run holds of thousands of pages until it is needed again. */
import { deflateSync, inflateSync } from 'node:zlib';

/** A value of JSON in a tenth of its room, which any thread can be given. */
export interface Packed<T> {
  readonly bytes: Uint8Array;
  /** Never there: it tells the compiler what the bytes hold. */
  readonly holds?: T;
}

/** Pack a value of JSON. */
export function packValue<T>(value: T): Packed<T> {
  // A copy of its own size: what zlib gives is a part of a larger buffer.
  return { bytes: Uint8Array.from(deflateSync(JSON.stringify(value), { level: 1 })) };
}

/** The value, anew each time. */
export function unpackValue<T>({ bytes }: Packed<T>): T {
  // oxlint-disable-next-line typescript/no-unsafe-return -- what packValue() packed
  return JSON.parse(inflateSync(bytes).toString());
}
