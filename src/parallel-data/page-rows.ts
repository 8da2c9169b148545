/**
 * Two digests and their alignment to rows: one for each bead of sentences, one for each pair of code comments.
 */
import type { Bead, PageAlignment } from '../align/bead.ts';
import type { Lexicon } from '../align/lexicon.ts';
import { alignPageUnits } from '../align/pages.ts';
import { pairComments } from './code-comments.ts';
import type { PageDigest, SentenceText } from './page-digest.ts';
import { joinTexts } from './plain-text.ts';
import type { PageRows, Row } from './row.ts';

/** The digests of a source page and of its translation. */
export interface DigestPair {
  readonly source: PageDigest;
  readonly target: PageDigest;
}

/** Align two pages and make rows of them, in the order of the beads; comments stand last. */
export function alignDigests({ source, target }: DigestPair, lexicon: Lexicon): PageRows {
  const alignment = alignPageUnits(source.units, target.units, { lexicon });
  const groups = numberGroups(alignment);
  const sentences = alignment.sentences.map((bead) => describeBead(bead, { source, target, groups }));
  const comments = alignment.blocks.flatMap((bead, group) => describeComments(bead, { source, target, group }));
  return {
    rows: [...sentences, ...comments],
    sourceSentences: source.sentences.length,
    targetSentences: target.sentences.length,
  };
}

/** Number of the block bead that holds each source block; those of target blocks are below zero, from -1. */
function numberGroups({ blocks }: PageAlignment): ReadonlyMap<number, number> {
  const groups = new Map<number, number>();
  for (const [group, bead] of blocks.entries()) {
    for (const block of bead.source) groups.set(block, group);
    for (const block of bead.target) groups.set(-1 - block, group);
  }
  return groups;
}

function describeBead(
  bead: Bead,
  { source, target, groups }: DigestPair & { groups: ReadonlyMap<number, number> },
): Row {
  const from = bead.source.flatMap((at) => source.sentences[at] ?? []);
  const to = bead.target.flatMap((at) => target.sentences[at] ?? []);
  const first = from[0] === undefined ? -1 - (to[0]?.block ?? 0) : from[0].block;
  return {
    source: joinTexts(textsOf(from), source.language),
    target: joinTexts(textsOf(to), target.language),
    isAlone: from.length === 0 || to.length === 0,
    score: Math.round(bead.score * 10_000) / 10_000,
    kind: from[0]?.kind ?? to[0]?.kind ?? 'text',
    group: groups.get(first) ?? -1,
    dropped: Math.max(countDropped(from), countDropped(to)),
    ...compareAnchors(from, to),
  };
}

function textsOf(sentences: readonly SentenceText[]): string[] {
  return sentences.map(({ text }) => text);
}

function countDropped(sentences: readonly SentenceText[]): number {
  return sentences.reduce((sum, { dropped }) => sum + dropped, 0);
}

function compareAnchors(
  from: readonly SentenceText[],
  to: readonly SentenceText[],
): { lostAnchors: number; anchors: number } {
  const source = from.flatMap(({ anchors }) => anchors);
  const target = to.flatMap(({ anchors }) => anchors);
  const left = [...target];
  for (const anchor of source) {
    const at = left.indexOf(anchor);
    if (at !== -1) left.splice(at, 1);
  }
  const anchors = source.length + target.length;
  const lost = anchors - 2 * (target.length - left.length);
  return { lostAnchors: anchors === 0 ? 0 : Math.round((lost / anchors) * 1000) / 1000, anchors };
}

function describeComments(bead: Bead, { source, target, group }: DigestPair & { group: number }): Row[] {
  const [from, to] = [bead.source[0], bead.target[0]];
  const own = from === undefined ? undefined : source.code.get(from);
  const other = to === undefined ? undefined : target.code.get(to);
  if (own === undefined || other === undefined) return [];
  const facts = {
    score: Math.round(bead.score * 10_000) / 10_000,
    kind: 'comment',
    isAlone: false,
    dropped: 0,
  } as const;
  return pairComments(own, other).map((texts) => ({ ...texts, ...facts, group, lostAnchors: 0, anchors: 0 }));
}
