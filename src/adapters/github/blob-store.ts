/** Contents by blob id, kept for a run: what one repository has given need not be read from another. */
import { createHash } from 'node:crypto';

/** Git has one id for one content, whatever repository it is in. */
export interface BlobStore {
  /** Contents that were read or are to be written. */
  readonly contents: Map<string, Uint8Array>;
  /** Sizes in bytes, as lists of files told them. */
  readonly sizes: Map<string, number>;
}

/** Nothing is known at first. */
export function createBlobStore(): BlobStore {
  return { contents: new Map(), sizes: new Map() };
}

/** Whether a text is an object id of GitHub, whose repositories are all of SHA-1. */
export function isObjectId(text: string): boolean {
  return /^[\da-f]{40}$/.test(text);
}

/** Git's id of a content. */
export function hashBlob(content: Uint8Array): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
