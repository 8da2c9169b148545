/**
 * The gold sentence alignments of `../shared/data/align`, and the measure that their papers use.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Bead } from '../src/align/bead.ts';
import { readUnits, type Unit } from '../src/align/unit.ts';

export const SHARED_DATA: string = fileURLToPath(new URL('../../shared/data', import.meta.url));

/** Source and target numbers of one bead. */
export type Link = Pick<Bead, 'source' | 'target'>;

/** Verse of each sentence. */
export interface Verses {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** One gold document. */
export interface GoldDocument {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly beads: readonly Link[];
  /** Where the gold is by verse. */
  readonly verses?: Verses;
}

export interface GoldSet {
  readonly name: string;
  /** Language of a book in `../shared/data/corpus` whose lexicon the set may use. */
  readonly book?: string;
  readonly documents: readonly GoldDocument[];
}

const SETS: readonly {
  readonly name: string;
  readonly languages: readonly [string, string];
  readonly book?: string;
}[] = [
  { name: 'textberg-dev', languages: ['de', 'fr'] },
  { name: 'ctk-enzh', languages: ['en', 'zh'] },
  { name: 'bible', languages: ['en', 'zh'] },
  { name: 'd2l-zh', languages: ['en', 'zh'], book: 'zh' },
  { name: 'd2l-tr', languages: ['en', 'tr'], book: 'tr' },
];

/** All gold sets. */
export function readGoldSets(): GoldSet[] {
  return SETS.map(({ name, languages: [from, to], ...rest }) => {
    const folder = join(SHARED_DATA, 'align', name);
    const names = readdirSync(folder).filter((file) => file.endsWith('.gold.jsonl'));
    const documents = names.map((file) => readDocument(join(folder, file.replace('.gold.jsonl', '')), from, to));
    return { name, documents, ...rest };
  });
}

function readDocument(path: string, from: string, to: string): GoldDocument {
  const verses = existsSync(`${path}.${from}.verse`)
    ? { verses: { source: readLines(`${path}.${from}.verse`), target: readLines(`${path}.${to}.verse`) } }
    : {};
  return {
    source: readUnits(readLines(`${path}.${from}`), from, readBlocks(`${path}.${from}.block`)),
    target: readUnits(readLines(`${path}.${to}`), to, readBlocks(`${path}.${to}.block`)),
    beads: readBeads(`${path}.gold.jsonl`),
    ...verses,
  };
}

function readBlocks(path: string): number[] | undefined {
  return existsSync(path) ? readLines(path).map(Number) : undefined;
}

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');
}

const GoldBead = z.object({ src: z.array(z.number()), tgt: z.array(z.number()) });

/** The beads of a gold file. */
export function readBeads(path: string): Link[] {
  return readLines(path).map((line) => {
    const { src, tgt } = GoldBead.parse(JSON.parse(line));
    return { source: src, target: tgt };
  });
}

/** Sums over documents: beads found, of those right and laxly right; gold beads, of those found exactly and laxly. */
export interface Tally {
  found: number;
  exact: number;
  lax: number;
  gold: number;
  goldExact: number;
  goldLax: number;
}

export function newTally(): Tally {
  return { found: 0, exact: 0, lax: 0, gold: 0, goldExact: 0, goldLax: 0 };
}

/**
 * Add a document. As in Vecalign's scorer, beads with an empty side count in precision alone.
 */
export function addToTally(tally: Tally, found: readonly Link[], document: GoldDocument): void {
  const beads = document.verses === undefined ? found : mergeVerses(found, document.verses);
  const precision = judge(beads, document.beads);
  const recall = judge(document.beads.filter(hasBothSides), beads.filter(hasBothSides));
  tally.found += beads.length;
  tally.exact += precision.exact;
  tally.lax += precision.lax;
  tally.gold += document.beads.filter(hasBothSides).length;
  tally.goldExact += recall.exact;
  tally.goldLax += recall.lax;
}

function hasBothSides(bead: Link): boolean {
  return bead.source.length > 0 && bead.target.length > 0;
}

/** How many beads are in the reference, and how many share a sentence on each side with a bead of it. */
function judge(beads: readonly Link[], reference: readonly Link[]): { exact: number; lax: number } {
  const known = new Set(reference.map(nameLink));
  const partners = new Map<number, Set<number>>();
  for (const { source, target } of reference)
    for (const from of source) partners.set(from, new Set([...(partners.get(from) ?? []), ...target]));
  let exact = 0;
  let lax = 0;
  for (const bead of beads) {
    if (known.has(nameLink(bead))) exact++;
    if (known.has(nameLink(bead)) || touches(bead, partners)) lax++;
  }
  return { exact, lax };
}

function touches({ source, target }: Link, partners: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  return source.some((from) => target.some((to) => partners.get(from)?.has(to) === true));
}

export function nameLink({ source, target }: Link): string {
  return `${source.join()}|${target.join()}`;
}

/** Verses that a bead touches. */
export function findVerses({ source, target }: Link, verses: Verses): Set<string | undefined> {
  return new Set([...source.map((at) => verses.source[at]), ...target.map((at) => verses.target[at])]);
}

/** Neighbouring beads of one verse become one, since the gold says nothing below the verse. */
function mergeVerses(beads: readonly Link[], verses: Verses): Link[] {
  const merged: { source: number[]; target: number[]; verse: string | undefined }[] = [];
  for (const { source, target } of beads) {
    const inside = findVerses({ source, target }, verses);
    const verse = inside.size === 1 ? [...inside][0] : undefined;
    const last = merged.at(-1);
    if (last === undefined || verse === undefined || last.verse !== verse)
      merged.push({ source: [...source], target: [...target], verse });
    else {
      last.source.push(...source);
      last.target.push(...target);
    }
  }
  return merged;
}

/** Precision, recall and their harmonic mean, exact and lax. */
export function measureTally({ found, exact, lax, gold, goldExact, goldLax }: Tally) {
  const precision = exact / Math.max(1, found);
  const recall = goldExact / Math.max(1, gold);
  return {
    precision,
    recall,
    f1: harmonic(precision, recall),
    laxF1: harmonic(lax / Math.max(1, found), goldLax / Math.max(1, gold)),
  };
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
