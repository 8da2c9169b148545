/** Chance that can be repeated: the same seed gives the same numbers (mulberry32). */

export interface Random {
  /** 0 up to, not including, 1. */
  next(): number;
  /** 0 up to, not including, `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  /** @throws {RangeError} when there is nothing to pick. */
  pick<T>(items: readonly T[]): T;
}

/** @param seed Text or number; equal seeds give equal runs. */
export function createRandom(seed: string | number): Random {
  let state = hash(String(seed));
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      for (const item of items.slice(below(items.length))) return item;
      throw new RangeError('nothing to pick from');
    },
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
