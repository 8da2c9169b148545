/**
 * Texts that are nearly the same: simhash of 64 bits over four-letter pieces (Charikar 2002; Manku and others 2007, who
 * took a distance of at most 3 bits). Bits are compared in bands, so that a text meets only those it may resemble.
 */

/** Two halves of 32 bits. */
type Hash = readonly [number, number];

const PIECE = 4;
const MOST_BITS = 3;
const HALF = 32;

/** Numbers of the texts that nearly repeat an earlier one. */
export function findNearDuplicates(texts: readonly string[]): Set<number> {
  const bands = new Map<string, number[]>();
  const hashes = texts.map(hashText);
  const repeated = new Set<number>();
  for (const [at, hash] of hashes.entries()) {
    const keys = listBands(hash);
    const near = keys.flatMap((key) => bands.get(key) ?? []);
    if (near.some((other) => isNear(hash, hashes[other]))) repeated.add(at);
    else for (const key of keys) bands.set(key, [...(bands.get(key) ?? []), at]);
  }
  return repeated;
}

/** Of four bands, two texts that differ in three bits have one in common. */
function listBands([high, low]: Hash): string[] {
  return [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff].map((band, at) => `${at}:${band}`);
}

function isNear(a: Hash, b: Hash | undefined): boolean {
  return b !== undefined && countBits(a[0] ^ b[0]) + countBits(a[1] ^ b[1]) <= MOST_BITS;
}

function countBits(number: number): number {
  let bits = 0;
  for (let rest = number >>> 0; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

/** Letters and digits alone, in lower case. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function hashText(text: string): Hash {
  const folded = foldText(text);
  const votes = new Int32Array(2 * HALF);
  for (let at = 0; at + PIECE <= Math.max(PIECE, folded.length); at++) vote(votes, folded.slice(at, at + PIECE));
  return [readVotes(votes, 0), readVotes(votes, HALF)];
}

function vote(votes: Int32Array, piece: string): void {
  const [high, low] = [mix(piece, 0x811c9dc5), mix(piece, 0x9747b28c)];
  for (let bit = 0; bit < HALF; bit++) {
    votes[bit] = (votes[bit] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
    votes[HALF + bit] = (votes[HALF + bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
  }
}

/** FNV-1a, with the end mix of MurmurHash3, so that every bit depends on every letter. */
function mix(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function readVotes(votes: Int32Array, start: number): number {
  let hash = 0;
  for (let bit = 0; bit < HALF; bit++) if ((votes[start + bit] ?? 0) > 0) hash |= 1 << bit;
  return hash >>> 0;
}
