/**
 * Which of two revisions a translation speaks for. Every place in which they differ has one voice: what the revisions
 * have there and the translation has, or has not. How far a kind of thing can be trusted is read from the page itself:
 * a translator who writes numbers in words is not asked about numbers.
 */
import { diffArrays } from 'diff';
import { evidenceOf } from '../markdown/dialects/registry.ts';
import { similarity } from '../shared/similarity.ts';
import { type BlockEvidence, CODE_LINE, type Counts, type PageEvidence } from './evidence.ts';

/** What a translation can be asked about the revisions it may have been made from. */
export interface Witness {
  /** How often the translation has each thing that a revision has; what only the translation has says nothing. */
  readonly seen: Counts;
  /** Log-odds that a thing survives translation in this page; not below 0. */
  readonly trust: (key: string) => number;
}

/**
 * Prepare a translation for questions about its revisions.
 *
 * @param silent Things that it is not asked about.
 */
export function callWitness(
  target: PageEvidence,
  revisions: readonly PageEvidence[],
  silent: readonly string[] = [],
): Witness {
  const highest = new Map<string, number>();
  for (const { counts } of revisions)
    for (const [key, count] of counts) highest.set(key, Math.max(count, highest.get(key) ?? 0));
  for (const key of silent) highest.delete(key);
  const seen = new Map(
    [...highest].map(([key, count]) => [key, Math.min(count, target.counts.get(key) ?? 0)] as const),
  );
  const byKind = measureTrust(highest, target.counts, revisions);
  const isMatched = (key: string) => revisions.some(({ counts }) => counts.get(key) === target.counts.get(key));
  return {
    seen,
    trust: (key) => (STRUCTURE.has(kindOf(key)) && !isMatched(key) ? UNMATCHED : (byKind.get(kindOf(key)) ?? 0)),
  };
}

/** Translators cut and join; only where the translation has as many as one of the revisions does the number tell. */
const STRUCTURE: ReadonlySet<string> = new Set(['heading', 'item', 'paragraph', 'row']);
const UNMATCHED = 0.2;

/** What translators copy, as far as is known before the page is read: six of six and a half; else two of three. */
function isCopied(kind: string): boolean {
  const evidence = evidenceOf(kind);
  return evidence === 'sure' || evidence === 'number' || kind === CODE_LINE || STRUCTURE.has(kind);
}

/** By what became of the things that all revisions have alike. */
function measureTrust(highest: Counts, target: Counts, revisions: readonly PageEvidence[]): Map<string, number> {
  const tally = new Map<string, { kept: number; all: number }>();
  for (const [key, count] of highest) {
    const kind = kindOf(key);
    const entry = tally.get(kind) ?? (isCopied(kind) ? { kept: 6, all: 6.5 } : { kept: 2, all: 3 });
    tally.set(kind, entry);
    if (STRUCTURE.has(kind) || revisions.some(({ counts }) => counts.get(key) !== count)) continue;
    entry.all += 1;
    entry.kept += Number((target.get(key) ?? 0) >= count);
  }
  return new Map([...tally].map(([kind, { kept, all }]) => [kind, rateTrust(kind, kept / (all + 0.5 - kept))]));
}

/** No kind is trusted more: some things get lost even where all others survive. */
const MOST_TRUST = 2.5;
/** Dead links are mended, and HTML is rewritten, in all languages at once: that says little of the words beside them. */
const SITE_WIDE: ReadonlySet<string> = new Set(['link', 'markup']);
const SITE_TRUST = 1;

function rateTrust(kind: string, odds: number): number {
  return Math.max(0, Math.min(SITE_WIDE.has(kind) ? SITE_TRUST : MOST_TRUST, Math.log(odds)));
}

/** The kind of a thing, by its key. */
export function kindOf(key: string): string {
  return key.slice(0, key.indexOf(' ') === -1 ? key.length : key.indexOf(' '));
}

/**
 * A place has one voice, however much differs there: what is copied or left out is so as a whole. A translation that
 * has what only one revision has says more than one that lacks something: translators leave things out.
 */
const LOUDEST = { has: 4.5, lacks: 2.5 } as const;

/** One thing counts no more often than this, wherever it changed. */
const MOST_REPEATS = 1;

/** How two revisions differ. */
export interface Comparison {
  /** Log-odds for the first, below 0 for the second. */
  readonly odds: number;
  /** Of that, what the places say that speak for the first, and those that speak for the second; neither is below 0. */
  readonly voices: readonly [first: number, second: number];
  /** Whether they differ in next to no word, so that an update from either sends next to nothing. */
  readonly isTrifle: boolean;
}

/** Hold two revisions against a translation. */
export function compareRevisions(a: PageEvidence, b: PageEvidence, witness: Witness): Comparison {
  const places = listPlaces(a.blocks, b.blocks);
  const repeats = countChanges(places);
  const heard = places.map((place) => hearPlace(place, { a, b, repeats }, witness));
  const [first, second] = [1, -1].map((side) => heard.reduce((sum, odds) => sum + Math.max(0, side * odds), 0));
  const voices = [first ?? 0, second ?? 0] as const;
  return { odds: voices[0] - voices[1], voices, isTrifle: places.every(isTrifle) };
}

/** How often each thing changes in all places: what changed everywhere at once was decided once. */
function countChanges(places: readonly Place[]): Counts {
  const changes = new Map<string, number>();
  for (const place of places)
    for (const key of keysOf(place)) changes.set(key, (changes.get(key) ?? 0) + countChange(place, key));
  return changes;
}

function keysOf({ a, b }: Place): Set<string> {
  return new Set([...a, ...b].flatMap(({ counts }) => [...counts.keys()]));
}

function countChange({ a, b }: Place, key: string): number {
  return Math.abs(countKey(a, key) - countKey(b, key));
}

interface Place {
  readonly a: BlockEvidence[];
  readonly b: BlockEvidence[];
}

/** Blocks that only one of the two has, put together where the same block stands before them. */
function listPlaces(a: readonly BlockEvidence[], b: readonly BlockEvidence[]): Place[] {
  const common = countCommon(a, b);
  const places = new Map<string, Place>();
  for (const [side, blocks] of [
    ['a', a],
    ['b', b],
  ] as const) {
    const left = new Map(common);
    let anchor = '';
    for (const block of blocks) {
      const count = left.get(block.text) ?? 0;
      if (count > 0) {
        left.set(block.text, count - 1);
        anchor = `${count} ${block.text}`;
        continue;
      }
      const place = places.get(anchor) ?? { a: [], b: [] };
      place[side].push(block);
      places.set(anchor, place);
    }
  }
  return [...places.values()];
}

function countCommon(a: readonly BlockEvidence[], b: readonly BlockEvidence[]): Map<string, number> {
  const inB = new Map<string, number>();
  for (const { text } of b) inB.set(text, (inB.get(text) ?? 0) + 1);
  const common = new Map<string, number>();
  for (const { text } of a) {
    const count = (common.get(text) ?? 0) + 1;
    if (count <= (inB.get(text) ?? 0)) common.set(text, count);
  }
  return common;
}

interface Pages {
  readonly a: PageEvidence;
  readonly b: PageEvidence;
  readonly repeats: Counts;
}

/** Log-odds for `a` by what of this place the translation has, and what it lacks. */
function hearPlace(place: Place, { a, b, repeats }: Pages, { seen, trust }: Witness): number {
  const voice = { has: 0, lacks: 0 };
  for (const key of keysOf(place)) {
    const [inA, inB] = [a.counts.get(key) ?? 0, b.counts.get(key) ?? 0];
    const here = countChange(place, key);
    if (inA === inB || here === 0) continue;
    const inTarget = seen.get(key);
    if (inTarget === undefined) continue;
    const share = (Math.abs(inB - inTarget) - Math.abs(inA - inTarget)) / Math.abs(inA - inB);
    const size = here * Math.min(1, MOST_REPEATS / (repeats.get(key) ?? 1));
    voice[share > 0 === inA > inB ? 'has' : 'lacks'] += share * size * trust(key);
  }
  const limit = (odds: number, most: number) => Math.max(-most, Math.min(most, odds));
  return limit(voice.has + limit(voice.lacks, LOUDEST.lacks), LOUDEST.has);
}

function countKey(blocks: readonly BlockEvidence[], key: string): number {
  return blocks.reduce((sum, { counts }) => sum + (counts.get(key) ?? 0), 0);
}

/** A word that was misspelt, or is inflected otherwise; `not` and `now` are two words. */
const SAME_WORD = 0.75;
/** Words that may differ: where more do, it is no trifle. */
const MOST_EDITS = 1000;

/** Whether the places differ only in spelling, case, marks and white space. */
function isTrifle(place: Place): boolean {
  const { a, b } = place;
  if ([...keysOf(place)].some((key) => countChange(place, key) > 0)) return false;
  const changes = diffArrays(readWords(a), readWords(b), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return false;
  return changes.every(({ added, removed, value }, at) => {
    if (!added && !removed) return true;
    const other = removed ? changes[at + 1] : changes[at - 1];
    const isPair = other !== undefined && (removed ? other.added : other.removed);
    return (
      isPair &&
      other.value.length === value.length &&
      value.every((word, index) => isSameWord(word, other.value[index] ?? ''))
    );
  });
}

function isSameWord(a: string, b: string): boolean {
  return !/\p{N}/u.test(a + b) && similarity(a, b) >= SAME_WORD;
}

function readWords(blocks: readonly BlockEvidence[]): string[] {
  return blocks.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}
