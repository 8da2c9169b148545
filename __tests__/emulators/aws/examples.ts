/**
 * Human translations in a job with parallel data. The real service leans to the nearest examples; here the same
 * sentence comes back as its human translation, whether the parallel data kept its formulas and code or dropped them.
 */
import type { Piece } from './html-runs.ts';
import { MARKER, markerOf } from './translator.ts';

/** Human translations by {@link exampleKey} of their source. */
export type Examples = ReadonlyMap<string, string>;

export function indexExamples(pairs: ReadonlyMap<string, string>): Examples {
  return new Map([...pairs].map(([source, target]) => [exampleKey(source), target]));
}

/** White space and the delimiters of code and formulas do not tell two sentences apart. */
function exampleKey(text: string): string {
  return text.replaceAll(/[\s`$]+/g, '');
}

/** The human translation of a run as HTML, or `undefined` when there is none. */
export function findExample(
  pieces: readonly Piece[],
  examples: Examples,
  escape: (text: string) => string,
): string | undefined {
  if (examples.size === 0) return undefined;
  const prose = pieces.filter(({ type }) => type === 'text');
  const human = examples.get(keyOf(pieces)) ?? examples.get(keyOf(prose));
  return human === undefined ? undefined : placeKept(escape(human), pieces, escape);
}

function keyOf(pieces: readonly Piece[]): string {
  return exampleKey(pieces.map(({ text }) => text).join(''));
}

/** The kept elements stand where their text does; those that have no such place end the sentence. */
function placeKept(human: string, pieces: readonly Piece[], escape: (text: string) => string): string {
  const placed: string[] = [];
  const homeless: string[] = [];
  let rest = human;
  for (const { html, text } of pieces.filter(({ type }) => type === 'kept')) {
    const place = findPlace(rest, escape(text));
    if (place === undefined) homeless.push(html);
    else rest = rest.slice(0, place.start) + markerOf(placed.push(html) - 1) + rest.slice(place.end);
  }
  const marked = rest.replaceAll(MARKER, (marker, position: string) => placed[Number(position)] ?? marker);
  return [marked, ...homeless].join(' ');
}

/** Where a text stands, with its delimiters or else as a word without them. */
function findPlace(human: string, text: string): { start: number; end: number } | undefined {
  const bare = text.replaceAll(/^[`$]+|[`$]+$/g, '');
  if (bare === '') return undefined;
  const start = human.indexOf(text);
  if (start >= 0) return { start, end: start + text.length };
  const escaped = bare.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').exec(human);
  return found === null ? undefined : { start: found.index, end: found.index + bare.length };
}
