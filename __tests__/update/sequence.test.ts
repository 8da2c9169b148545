/** The order of old and new pieces: what a search through the list would give, in work that grows with the list. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Item, orderItems } from '../../src/update/page/sequence.ts';

interface Named extends Item {
  readonly name: number;
}

const KINDS = ['kept', 'joined', 'new', 'own'] as const;

/** Items in the order of the source; no two share a place of the target. */
const lists = fc
  .uniqueArray(fc.record({ kind: fc.constantFrom(...KINDS), target: fc.nat(30), former: fc.nat(30) }), {
    selector: ({ target }) => target,
    maxLength: 14,
  })
  .map((drafts) =>
    drafts.map(
      ({ kind, target, former }, name): Named => ({
        name,
        ...(kind === 'new' ? {} : { target }),
        ...(kind === 'own' ? {} : { fresh: name }),
        ...(kind === 'kept' ? { former } : {}),
      }),
    ),
  );

/** Put each item where it belongs, one after the other, among those that stay in order. */
function searchPlaces(items: readonly Named[], stays: (item: Named) => boolean): Named[] {
  const targetOf = ({ target }: Named) => target ?? -1;
  const list = items.filter(stays).toSorted((a, b) => targetOf(a) - targetOf(b));
  const inSource = items.filter(({ fresh }) => fresh !== undefined);
  for (const [at, item] of inSource.entries()) {
    if (list.includes(item)) continue;
    const [before, next] = [inSource[at - 1], inSource.slice(at).findIndex((other) => list.includes(other))];
    const behind = next === -1 ? list.length : list.indexOf(inSource[at + next] ?? item);
    list.splice(before === undefined ? behind : list.indexOf(before) + 1, 0, item);
  }
  const own = items.filter(({ fresh }) => fresh === undefined).toSorted((a, b) => targetOf(a) - targetOf(b));
  for (const item of own) {
    const before = list.filter((other) => targetOf(other) < targetOf(item));
    const nearest = before.toSorted((a, b) => targetOf(b) - targetOf(a)).find(({ target }) => target !== undefined);
    list.splice(nearest === undefined ? 0 : list.indexOf(nearest) + 1, 0, item);
  }
  return list;
}

test('pieces stand where a search through the list puts each of them', () => {
  fc.assert(
    fc.property(lists, (items) => {
      const { items: ordered, moved } = orderItems(items);
      const stays = (item: Named) => item.fresh !== undefined && item.target !== undefined && !moved.has(item);
      expect(ordered.map(({ name }) => name)).toEqual(searchPlaces(items, stays).map(({ name }) => name));
    }),
    { numRuns: 2000 },
  );
});

/** What each letter is: lower case is inside a list, `|` the translator's own text, the others are paragraphs. */
function orderLetters(target: string, fresh: string): string {
  const items = Array.from(target, (letter, at): Item & { letter: string } => ({
    letter,
    target: at,
    ...(letter === '|' ? {} : { former: at, fresh: fresh.indexOf(letter) }),
    depth: /[a-z]/.test(letter) ? 1 : 0,
  }));
  const inSource = items.filter(({ letter }) => letter !== '|').toSorted((a, b) => (a.fresh ?? 0) - (b.fresh ?? 0));
  return orderItems([...inSource, ...items.filter(({ letter }) => letter === '|')])
    .items.map(({ letter }) => letter)
    .join('');
}

test.for([
  ['its last item goes to its head', 'ab|', 'ba', 'ba|'],
  ['its last item goes up', 'Xabc|Y', 'XacbY', 'Xacb|Y'],
  ['its first item becomes the last', 'Xabc|Y', 'XbcaY', 'Xbca|Y'],
  ['its last item goes to another list', 'Xab|Yc', 'XaYcb', 'Xa|Ycb'],
  ['the whole list goes elsewhere', 'XYZab|', 'XabYZ', 'Xab|YZ'],
] as const)('text of the translator stays behind a list when %s', ([, target, fresh, expected]) => {
  expect(orderLetters(target, fresh)).toBe(expected);
});

test.for([
  ['all are new', () => ({})],
  ['all are kept', (at: number) => ({ target: at, former: at })],
  ['all are the other way round', (at: number) => ({ target: 4000 - at, former: at })],
] as const)('each piece is looked at a few times: %s', ([, place]) => {
  let looks = 0;
  const items = Array.from({ length: 4000 }, (_, at): Item => {
    const item: Item = { fresh: at, ...place(at) };
    return new Proxy(item, {
      get: (target, name: keyof Item) => {
        looks += 1;
        return target[name];
      },
    });
  });
  const includes: (this: unknown[], ...args: [unknown, (number | undefined)?]) => boolean = Array.prototype.includes;
  const spy = vi.spyOn(Array.prototype, 'includes').mockImplementation(function (this: unknown[], ...args) {
    looks += this.length;
    return includes.apply(this, args);
  });
  const ordered = orderItems(items).items;
  spy.mockRestore();
  expect(ordered).toHaveLength(items.length);
  expect(looks).toBeGreaterThan(items.length);
  expect(looks).toBeLessThan(100 * items.length);
});
