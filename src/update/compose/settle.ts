/**
 * From settled units and a composed text to the proposal with its report.
 */

import { type Finding, makeFinding } from '../../check/finding.ts';
import { type Message, say } from '../../messages/message.ts';
import { findFirst } from '../../shared/halving.ts';
import { makeLineFinder } from '../../shared/line-finder.ts';
import type { DescribedPage } from '../page/describe.ts';
import { joinedText, type Unit } from '../page/units.ts';
import type { Characters, Outcome, Proposal, Recalled, SegmentOutcome, Range as Span } from '../proposal.ts';
import type { Composition, LostAnchor } from './composition.ts';

/** What one unit came to. Without `text` its target sentences stand as they are. */
export interface Settled {
  readonly outcome: Outcome;
  readonly text?: string;
  readonly reason?: string;
  /** Sentences of the base whose translation stands there, when they are not those of the unit. */
  readonly former?: readonly number[];
  readonly notes: readonly Message[];
  /** Where a human translation of another sentence was used. */
  readonly recalled?: Recalled;
}

interface SettledPage {
  readonly base: DescribedPage;
  readonly target: DescribedPage;
  readonly source: DescribedPage;
  readonly units: readonly Unit[];
  readonly settled: readonly Settled[];
  readonly composition: Composition;
  readonly characters: Characters;
}

/** Put the proposal together. */
export function renderProposal(page: SettledPage): Proposal {
  const { text, marks } = page.composition.fragment;
  const places = new Map<number, Span>();
  for (const { unit, start, end } of marks) {
    const known = places.get(unit);
    places.set(unit, { start: Math.min(start, known?.start ?? start), end: Math.max(end, known?.end ?? end) });
  }
  const homeless = findHomeless(page, places);
  let at = 0;
  const segments = page.units.map((unit): SegmentOutcome => {
    const target = places.get(unit.id) ?? { start: at, end: at };
    at = target.end;
    const outcome = outcomeOf(unit, page);
    return homeless.has(unit.id) ? { ...outcome, outcome: 'failed', reason: NO_PLACE, target } : { ...outcome, target };
  });
  return {
    text,
    segments: [...segments, ...describeLosses(page)].toSorted((a, b) => a.source.start - b.source.start),
    characters: page.characters,
    findings: listFindings(page, { segments, homeless }),
  };
}

const NO_PLACE = 'no-place';

/**
 * Texts by the unit that they are of, for which nothing of the proposal is a place, such as a cell that is new in a column
 * which the translation has not: what is written nowhere is told.
 */
function findHomeless({ units, settled, target }: SettledPage, places: ReadonlyMap<number, Span>): Map<number, string> {
  const unplaced = units.filter(({ id }) => !places.has(id));
  const texts = unplaced.map((unit) => [unit.id, settled[unit.id]?.text ?? joinedText(target, unit.target)] as const);
  return new Map(texts.filter(([, text]) => text.trim() !== ''));
}

/** Copied text that went back to the source language counts as what it is: not translated. */
function describeLosses({ composition }: SettledPage): SegmentOutcome[] {
  const worded = composition.fragment.losses.filter(({ losesWords }) => losesWords);
  return worded.map(({ block, source, start, end }, at) => ({
    id: `${block}.copied${at}`,
    outcome: 'failed',
    reason: 'source-left',
    source,
    target: { start, end },
  }));
}

function outcomeOf(unit: Unit, page: SettledPage): Omit<SegmentOutcome, 'target'> {
  const settled: Omit<Settled, 'notes'> = page.settled[unit.id] ?? { outcome: 'failed' };
  const { outcome, reason, former = unit.former, recalled } = settled;
  const first = page.source.sentences[unit.fresh[0] ?? -1]?.placed;
  const base = rangeOf(page.base, former);
  return {
    id: `${first?.segment.id ?? 'none'}.${first === undefined ? 0 : ordinal(page.source, unit.fresh[0] ?? 0)}`,
    outcome: outcome === 'kept' && page.composition.moved.has(unit.id) ? 'moved' : outcome,
    ...(reason === undefined ? {} : { reason }),
    source: rangeOf(page.source, unit.fresh) ?? { start: 0, end: 0 },
    ...(base === undefined ? {} : { base }),
    ...(recalled === undefined ? {} : { recalled }),
  };
}

/** Position of a sentence in its segment. */
function ordinal({ sentences }: DescribedPage, at: number): number {
  const { segment, start } = sentences[at]?.placed ?? {};
  const own = segment?.sentences ?? [];
  return findFirst(own.length, (step) => (own[step]?.start ?? 0) >= (start ?? 0));
}

function rangeOf({ sentences }: DescribedPage, list: readonly number[]): Span | undefined {
  const first = sentences[list[0] ?? -1]?.placed;
  const last = sentences[list.at(-1) ?? -1]?.placed;
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

interface Placed {
  readonly segments: readonly SegmentOutcome[];
  readonly homeless: ReadonlyMap<number, string>;
}

function listFindings(page: SettledPage, { segments, homeless }: Placed): Finding[] {
  const { text } = page.composition.fragment;
  const lineAt = makeLineFinder(text);
  const findings: Finding[] = [];
  for (const unit of page.units) {
    const { outcome, reason, notes } = page.settled[unit.id] ?? { outcome: 'failed', reason: '', notes: [] };
    const line = lineAt(segments[unit.id]?.target.start ?? 0);
    for (const note of notes) findings.push(makeFinding(reason ?? outcome, line, note));
    const left = homeless.get(unit.id);
    if (left !== undefined) findings.push(makeFinding(NO_PLACE, line, say(NO_PLACE, { text: left })));
  }
  for (const { start, target } of page.composition.fragment.losses) {
    const said = say('copied-conflict', { text: target.trim() });
    findings.push(makeFinding('copied-text-conflict', lineAt(start), said));
  }
  for (const { start, text: own } of page.composition.ownTextGone ?? [])
    findings.push(makeFinding('own-text-gone', lineAt(start), say('own-text-gone', { text: own })));
  for (const { start, text: changed } of page.composition.omittedChanges ?? [])
    findings.push(makeFinding('changed-but-omitted', lineAt(start), say('omitted-copied', { text: changed })));
  for (const { start, ...lost } of page.composition.lostAnchors ?? [])
    findings.push(makeFinding('anchor-lost', lineAt(start), describeLostAnchor(lost)));
  return findings.toSorted((a, b) => a.line - b.line);
}

function describeLostAnchor({ anchor, landing }: Omit<LostAnchor, 'start'>): Message {
  if (landing === undefined) return say('anchor-lost', { anchor });
  const { address, page, words } = landing;
  return say('anchor-lost-there', { address, page, heading: words });
}
