/** Counting n-grams of tokens or characters. */

/** Items in a row, with where each starts and ends in their text: cutting n-grams out of one text is what is quick. */
export interface ItemRow {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** @param joint Stands between two items: what no item can hold, or `''` for characters. */
export function joinItems(items: readonly string[], joint: string): ItemRow {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const item of items) {
    starts.push(at);
    ends.push(at + item.length);
    at += item.length + joint.length;
  }
  return { text: items.join(joint), starts, ends };
}

/**
 * Matches of each order from 1 up: n-grams that a row has in common with others, each at most as often as the one of
 * them that has it most often.
 */
export function countMatches(row: ItemRow, others: readonly ItemRow[], orders: number): number[] {
  // Where an n-gram is nowhere in the others, no longer one that starts there is.
  let places = [...row.starts.keys()];
  return Array.from({ length: orders }, (_, at) => {
    const order = at + 1;
    const left = countMost(others, order);
    let matches = 0;
    places = places.filter((place) => {
      const ngram = place + order > row.starts.length ? undefined : cutNgram(row, place, order);
      const count = ngram === undefined ? undefined : left.get(ngram);
      if (ngram === undefined || count === undefined) return false;
      if (count > 0) {
        matches += 1;
        left.set(ngram, count - 1);
      }
      return true;
    });
    return matches;
  });
}

/** How often the row that has an n-gram most often has it. */
function countMost(rows: readonly ItemRow[], order: number): Map<string, number> {
  const [first = new Map<string, number>(), ...others] = rows.map((row) => countNgrams(row, order));
  for (const counts of others)
    for (const [ngram, count] of counts) first.set(ngram, Math.max(count, first.get(ngram) ?? 0));
  return first;
}

function countNgrams(row: ItemRow, order: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let place = 0; place + order <= row.starts.length; place += 1) {
    const ngram = cutNgram(row, place, order);
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  }
  return counts;
}

function cutNgram({ text, starts, ends }: ItemRow, place: number, order: number): string {
  return text.slice(starts[place], ends[place + order - 1]);
}

/** How many n-grams of an order a row has. */
export function countAll({ starts }: ItemRow, order: number): number {
  return Math.max(0, starts.length - order + 1);
}
