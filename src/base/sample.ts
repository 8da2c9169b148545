/** Long histories are looked at in two steps: some of the revisions, then those around the best. */

/** At most `limit` of a list, in order, the first and the last among them. */
export function pickEvenly<T>(list: readonly T[], limit: number): readonly T[] {
  if (list.length <= limit) return list;
  const picked = new Set(Array.from({ length: limit }, (_, at) => Math.round((at * (list.length - 1)) / (limit - 1))));
  return list.filter((_, at) => picked.has(at));
}

/** The sample, and what the list has between the neighbours of one of it. */
export function addNeighbours<T>(list: readonly T[], sample: readonly T[], one: T): readonly T[] {
  const at = sample.indexOf(one);
  const before = sample[at - 1];
  const after = sample[at + 1];
  const from = before === undefined ? 0 : list.indexOf(before);
  const to = after === undefined ? list.length : list.indexOf(after);
  const picked = new Set(sample);
  return list.filter((entry, place) => picked.has(entry) || (place > from && place < to));
}
