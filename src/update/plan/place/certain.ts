/**
 * Places that need no estimate: the ends of a sentence, before its final marks, and beside a span that both languages
 * share.
 */
import { spanTraits } from '../../../markdown/dialects/registry.ts';
import type { SpanToken, Token } from '../../../markdown/tokens.ts';
import { countLetters, identityOf, type Place, type PlaceContext, type PlacedSpan } from './spans.ts';

/** A run of marks is tried from its start alone. */
const FINAL_MARKS = /(?<![.,:;!?。，：；！？、…])[.,:;!?。，：；！？、…]+\s*$/u;

/** A place that needs no estimate; `undefined` where one is needed. */
export function certainPlace(fresh: PlacedSpan, { source, target }: PlaceContext): Place | undefined {
  const text = source.map((token) => (token.type === 'text' ? token.raw : '')).join('');
  const length = source.reduce((sum, token) => sum + countLetters(token), 0);
  const finalMarks = (FINAL_MARKS.exec(text)?.[0] ?? '').replaceAll(/\s/g, '').length;
  if (fresh.at === 0) return { index: leadingIndex(target, fresh.token), isCertain: true };
  if (fresh.at === length) return { index: target.length, isCertain: true };
  if (fresh.at >= length - finalMarks) return beforeFinalMarks(target);
  return besideNeighbour(fresh, { source, target });
}

/** A slide mark at the start encloses what is there; anything else goes inside the marks that stand first. */
function leadingIndex(target: readonly Token[], token: SpanToken): number {
  if (spanTraits(token.kind).marksPassage === true) return 0;
  return Math.max(
    0,
    target.findIndex((other) => other.type !== 'open'),
  );
}

function beforeFinalMarks(target: readonly Token[]): Place {
  const index = target.findLastIndex((token) => token.type === 'text' && token.raw.trim() !== '');
  const last = target[index];
  const marks = last?.type === 'text' ? FINAL_MARKS.exec(last.raw) : null;
  if (index === -1 || marks === null) return { index: target.length, isCertain: true };
  return marks.index === 0 ? { index, isCertain: true } : { index, split: marks.index, isCertain: true };
}

/** A span that touches another one in the source touches it in the target too. */
function besideNeighbour(fresh: PlacedSpan, { source, target }: PlaceContext): Place | undefined {
  const at = source.indexOf(fresh.token);
  const isClose = fresh.token.type === 'close';
  const neighbour = isClose ? source[at - 1] : source[at + 1];
  if (at === -1 || neighbour === undefined || neighbour.type === 'text') return undefined;
  const places = [...target.keys()].filter((index) => {
    const other = target[index];
    return other !== undefined && other.type !== 'text' && identityOf(other) === identityOf(neighbour);
  });
  const [only] = places;
  if (only === undefined || places.length > 1) return undefined;
  return { index: isClose ? only + 1 : only, isCertain: true };
}
