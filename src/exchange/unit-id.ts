/**
 * Ids of sentences in exchange files: the place in the page, and digests of what stood there. Tools keep ids whatever
 * else they drop, so that an import knows of every sentence what it was when it was exported.
 */
import { createHash } from 'node:crypto';

export interface UnitId {
  /** Block, segment and sentence of the source page, such as `12.0.1`. */
  readonly place: string;
  /** Digest of the source. */
  readonly source: string;
  /** Digest of the translation that stood in the page; of nothing where there was none. */
  readonly standing: string;
  /** Digest of the target that the file was given. */
  readonly offered: string;
}

/** Digest of a canonical text. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Digest of nothing. */
export const NOTHING = digest('');

export function renderUnitId({ place, source, standing, offered }: UnitId): string {
  return [place, source, standing, offered].join('-');
}

const ID = /^(\d+(?:\.\d+)*)-([\da-f]{8})-([\da-f]{8})-([\da-f]{8})$/;

/** @returns `undefined` for an id that none of our files has. */
export function parseUnitId(id: string): UnitId | undefined {
  const [, place, source, standing, offered] = ID.exec(id) ?? [];
  if (place === undefined || source === undefined || standing === undefined || offered === undefined) return undefined;
  return { place, source, standing, offered };
}
