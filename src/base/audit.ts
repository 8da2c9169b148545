/**
 * Whether a translation was made from its recorded source revision, or from a later one: each revision is measured by
 * what survives translation, and the recorded one stands unless another explains the page clearly better.
 *
 * Asymmetric on purpose: what only the translation has, such as a tab of its own, counts against no revision.
 */

import { collectPieces } from '../check/pieces.ts';
import { readStatements } from '../check/rules/code.ts';
import { blockTraits, evidenceOf } from '../markdown/dialects/registry.ts';
import type { Page } from '../markdown/page.ts';

/** How often a page has each thing that survives translation. */
export type PageProfile = ReadonlyMap<string, number>;

export interface BaseAudit {
  /** Position of the revision to use; 0, the recorded one, unless another fits clearly better. */
  readonly best: number;
  /** For each revision, how many things it does not explain. */
  readonly differences: readonly number[];
}

/**
 * Count what survives translation: formulas (words in them aside), roles, code spans, slide marks, headings by level,
 * list items, images, links, code cells without comments and strings.
 */
export function profilePage(page: Page): PageProfile {
  const profile = new Map<string, number>();
  const add = (key: string) => profile.set(key, (profile.get(key) ?? 0) + 1);
  for (const block of page.blocks) {
    if (block.kind === 'heading') add(`heading ${block.level}`);
    if (block.kind === 'item') add('item');
    if (blockTraits(block.kind).isCode === true) add(`code ${readStatements(page.text.slice(block.start, block.end))}`);
    for (const { kind, key } of collectPieces(page, block)) {
      const evidence = evidenceOf(kind);
      if (evidence === 'number') add(kind);
      else if (evidence === 'sure' || evidence === 'likely') add(`${kind} ${key}`);
    }
  }
  return profile;
}

/**
 * Fewer differences than the recorded revision by this number and this share are clearly fewer: with them 61 of 139
 * Chinese pages of Dive into Deep Learning fit a later revision, and no Turkish one, whose bases are true.
 */
const CLEARLY_FEWER = 3;
const CLEAR_SHARE = 0.25;

/**
 * Find the revision that a translation was made from.
 *
 * @param target     Profile of the translation.
 * @param candidates Profiles of revisions, the recorded one first, then later ones in their order; not `[]`.
 * @returns The recorded revision, or of those that fit clearly better the best; of equally good ones the earliest.
 */
export function auditBase(target: PageProfile, candidates: readonly PageProfile[]): BaseAudit {
  const known = highestCounts(candidates);
  const differences = candidates.map((candidate) => countDifferences(target, candidate, known));
  const [recorded = 0] = differences;
  const limit = Math.min(recorded - CLEARLY_FEWER, recorded * (1 - CLEAR_SHARE));
  const fewest = Math.min(...differences);
  return { best: fewest <= limit ? differences.indexOf(fewest) : 0, differences };
}

/**
 * Whether any page at all could fit one of the candidates clearly better than the recorded one: what they explain
 * otherwise of a page is no more than what they have otherwise themselves.
 */
export function couldFitBetter(recorded: PageProfile, candidates: readonly PageProfile[]): boolean {
  return candidates.some((candidate) => countApart(recorded, candidate) >= CLEARLY_FEWER);
}

function countApart(a: PageProfile, b: PageProfile): number {
  let apart = 0;
  for (const key of new Set([...a.keys(), ...b.keys()])) apart += Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0));
  return apart;
}

/** What any of the revisions has: only that can tell them apart. */
function highestCounts(profiles: readonly PageProfile[]): PageProfile {
  const highest = new Map<string, number>();
  for (const profile of profiles)
    for (const [key, count] of profile) highest.set(key, Math.max(count, highest.get(key) ?? 0));
  return highest;
}

/** What the revision has and the page lacks, and what the page has that another revision explains and this does not. */
function countDifferences(target: PageProfile, candidate: PageProfile, known: PageProfile): number {
  let differences = 0;
  for (const [key, highest] of known) {
    const explained = Math.min(target.get(key) ?? 0, highest);
    differences += Math.abs((candidate.get(key) ?? 0) - explained);
  }
  return differences;
}
