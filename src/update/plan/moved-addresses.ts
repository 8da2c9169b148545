/**
 * Addresses that the source has changed all over a page: what led to one leads to another, and nothing leads there any
 * more. A translation that writes such a link in another way, as a reference or with its address in place, follows.
 */
import { listDefinitions } from '../../markdown/definitions.ts';
import type { Token } from '../../markdown/tokens.ts';
import { groupBy } from '../../shared/group.ts';
import type { DescribedPage } from '../page/describe.ts';
import { addressOf } from './resource.ts';
import type { SourceChanges } from './versions.ts';

/** New addresses, by the former ones. */
export type MovedAddresses = ReadonlyMap<string, string>;

type Move = readonly [before: string, after: string];

/** What became of the addresses of links, images and definitions of a page. */
export function findMovedAddresses(base: DescribedPage, source: DescribedPage, changes: SourceChanges): MovedAddresses {
  const [old, fresh] = [listDefinitions(base.page), listDefinitions(source.page)];
  const moves: Move[] = [...old].flatMap(([label, before]) => {
    const after = fresh.get(label);
    return after === undefined ? [] : [[before, after] as const];
  });
  for (const [at, former] of changes.sentences.entries())
    moves.push(...pairAddresses(base.sentences[former?.base ?? -1]?.tokens ?? [], source.sentences[at]?.tokens ?? []));
  const changed = moves.filter(([before, after]) => before !== after);
  if (changed.length === 0) return new Map();
  const standing = new Set([...fresh.values(), ...source.sentences.flatMap(({ tokens }) => listAddresses(tokens))]);
  return new Map(
    [...groupBy(changed, ([before]) => before)].flatMap(([before, group]) => {
      const [after, ...others] = new Set(group.map(([, to]) => to));
      return after === undefined || others.length > 0 || standing.has(before) ? [] : [[before, after] as const];
    }),
  );
}

/** Two versions of a sentence with as many links lead there one by one. */
function pairAddresses(base: readonly Token[], source: readonly Token[]): Move[] {
  const [old, fresh] = [listAddresses(base), listAddresses(source)];
  return old.length === fresh.length ? old.map((before, at) => [before, fresh[at] ?? before] as const) : [];
}

function listAddresses(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => (token.type === 'text' ? [] : (addressOf(token) ?? [])));
}

/** Whether a reference of a sentence leads elsewhere now, although the sentence is the same. */
export function hasMovedReference(tokens: readonly Token[], moved: MovedAddresses): boolean {
  return tokens.some((token) => token.type !== 'text' && token.address !== undefined && moved.has(token.address));
}
