/**
 * Where letters of a sentence are in its translation: in proportion, between the spans that both languages share.
 */
import type { Token } from '../../../markdown/tokens.ts';
import { groupBy } from '../../../shared/group.ts';
import { countLetters, identityOf, type PlaceContext, placeSpans } from './spans.ts';

/** Letters of the target that correspond to `at` letters of the source, between the nearest shared spans. */
export function estimateLetters(at: number, { source, target }: PlaceContext): number {
  const lengths = [source, target].map((tokens) => tokens.reduce((sum, token) => sum + countLetters(token), 0));
  const end: [number, number] = [lengths[0] ?? 0, lengths[1] ?? 0];
  const anchors: [number, number][] = [[0, 0], ...sharedPlaces(source, target), end];
  const next = anchors.findIndex(([place]) => place >= at);
  const [leftSource, leftTarget] = anchors[Math.max(0, next - 1)] ?? [0, 0];
  const [rightSource, rightTarget] = anchors[next] ?? end;
  const share = rightSource === leftSource ? 0 : (at - leftSource) / (rightSource - leftSource);
  return leftTarget + share * (rightTarget - leftTarget);
}

/** Letters before each span that occurs exactly once on both sides, in the order of both. */
function sharedPlaces(source: readonly Token[], target: readonly Token[]): [number, number][] {
  const there = placesOfUnique(target);
  const shared: [number, number][] = [];
  for (const [key, at] of placesOfUnique(source)) {
    const other = there.get(key);
    const last = shared.at(-1);
    if (other !== undefined && (last === undefined || (at > last[0] && other > last[1]))) shared.push([at, other]);
  }
  return shared;
}

function placesOfUnique(tokens: readonly Token[]): Map<string, number> {
  const unique = new Map<string, number>();
  for (const [key, list] of groupBy(placeSpans(tokens), ({ token }) => identityOf(token)))
    if (list.length === 1 && list[0] !== undefined) unique.set(key, list[0].at);
  return unique;
}
