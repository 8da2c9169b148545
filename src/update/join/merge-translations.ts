/**
 * Three-way merge of a translated page that was changed on the target branch and in its proposal: by lines, or where
 * both changed the same lines, by sentences. What one side changed is taken; a sentence that both changed is settled
 * by who wrote it, and told. No conflict mark is ever written.
 */
import { diff3Merge } from 'node-diff3';
import type { Page } from '../../markdown/page.ts';
import { type LineEnd, lineEndOf } from '../../shared/line-ends.ts';
import { otherSide, type Side, type Versions } from '../../shared/versions.ts';
import { cutUnits, followUnits, isParted, joinNeighbours, type SentenceUnit } from './sentence-units.ts';

/** Who wrote what. */
export interface Authorship {
  /** The page as a proposal delivered it last, on each branch. */
  readonly delivered: { readonly [side in Side]?: Page | undefined };
  /** The branch whose page was made from the newer source. */
  readonly newer: Side;
}

/** A sentence that both sides changed or added, or that one removed and the other changed. */
export interface Clash {
  /** Line (from 1) in the merged page. */
  readonly line: number;
  readonly kept: Side | 'both';
  /** Wording of the other side; empty when it had removed the sentence. */
  readonly other: string;
}

export interface MergedTranslation {
  readonly text: string;
  /** In the order of their lines. */
  readonly clashes: readonly Clash[];
}

/** Merge by lines; `undefined` when both sides changed the same or neighbouring lines. */
export function mergeLines({ base, proposal, target }: Versions<string>): string | undefined {
  const [ours, old, theirs] = [splitLines(proposal), splitLines(base), splitLines(target)];
  const regions = diff3Merge(ours, old, theirs, { excludeFalseConflicts: true });
  if (regions.some(({ conflict }) => conflict !== undefined)) return undefined;
  return regions.flatMap(({ ok }) => ok ?? []).join('');
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/**
 * Merge by sentences. Of one that both changed, the target branch's wording stands, since it has been reviewed, unless
 * an earlier proposal delivered it as it is: then the proposal's does when a person wrote it, else the newer.
 *
 * @param pages The base is an empty page when both sides added the page.
 */
export function mergeTranslations(pages: Versions<Page>, authorship: Authorship): MergedTranslation {
  const [proposal, target] = [cutUnits(pages.proposal), cutUnits(pages.target)];
  const base = joinNeighbours(joinNeighbours(cutUnits(pages.base), proposal), target);
  const ours = traceUnits(base, joinNeighbours(proposal, base));
  const theirs = traceUnits(base, joinNeighbours(target, base));
  const listTexts = (page?: Page) => new Set(page === undefined ? [] : cutUnits(page).map(({ text }) => text));
  const delivered = {
    proposal: listTexts(authorship.delivered.proposal),
    target: listTexts(authorship.delivered.target),
  };
  const lineEnd = lineEndOf(pages.target.text) ?? '\n';
  const merge: Merge = { text: '', tail: '', lineEnd, clashes: [], delivered, newer: authorship.newer };
  for (let at = 0; at <= base.length; at += 1) {
    mergeAdded(merge, ours.added[at] ?? [], theirs.added[at] ?? []);
    const old = base[at];
    if (old !== undefined) mergeUnit(merge, { base: old, proposal: ours.became[at], target: theirs.became[at] });
  }
  return { text: merge.text, clashes: merge.clashes };
}

/** A merge under way. */
interface Merge {
  text: string;
  /** The white space that it ends with. */
  tail: string;
  /** What the page has between its lines. */
  readonly lineEnd: LineEnd;
  readonly clashes: Clash[];
  /** Wordings that a proposal delivered. */
  readonly delivered: Readonly<Record<Side, ReadonlySet<string>>>;
  readonly newer: Side;
}

interface Trace {
  /** What each unit of the base became. */
  readonly became: readonly (SentenceUnit | undefined)[];
  /** What stands new before each unit, and at the end. */
  readonly added: readonly (readonly SentenceUnit[])[];
}

function traceUnits(base: readonly SentenceUnit[], side: readonly SentenceUnit[]): Trace {
  const partners = followUnits(base, side);
  const origin = new Map(partners.flatMap((to, from) => (to === undefined ? [] : [[to, from] as const])));
  const added: SentenceUnit[][] = [...base.map(() => []), []];
  let next = 0;
  for (const [at, unit] of side.entries()) {
    const from = origin.get(at);
    if (from === undefined) added[next]?.push(unit);
    else next = from + 1;
  }
  const became = partners.map((at) => (at === undefined ? undefined : side[at]));
  for (let gap = base.length - 1; gap >= 0; gap -= 1) pairReworded(gap, { base, became, added });
  return { became, added };
}

/** What is gone and what is new in one place is a rewording, however little the two have in common. */
function pairReworded(
  gap: number,
  trace: { base: readonly SentenceUnit[]; became: (SentenceUnit | undefined)[]; added: SentenceUnit[][] },
): void {
  const { base, became, added } = trace;
  const isWord = ({ text }: SentenceUnit) => text !== '';
  const fresh = added[gap]?.filter(isWord) ?? [];
  let at = gap;
  while (fresh.length > 0 && at < base.length && became[at] === undefined) {
    if (base[at]?.text !== '') became[at] = fresh.shift();
    at += 1;
  }
  if (at === gap) return;
  added[gap] = (added[gap] ?? []).filter((unit) => !isWord(unit));
  added[at] = [...fresh, ...(added[at] ?? [])];
}

function mergeUnit(merge: Merge, versions: Versions<SentenceUnit | undefined> & { readonly base: SentenceUnit }): void {
  const { base, proposal, target } = versions;
  const [ours, theirs] = [proposal?.text, target?.text];
  const isClash = ours !== theirs && ours !== base.text && theirs !== base.text;
  const choice = isClash ? chooseSide(merge, ours, theirs) : undefined;
  const side = choice?.side ?? (ours === base.text ? 'target' : 'proposal');
  const taken = versions[side];
  if (taken === undefined) return;
  const unit = { ...taken, ...chooseLayout(versions) };
  append(merge, unit);
  if (choice?.isTold === true) tell(merge, unit, { kept: side, other: versions[otherSide(side)]?.text ?? '' });
}

/** Line breaks are no wording: what one side changed is taken, the target's when both did. */
function chooseLayout({ base, proposal, target }: Versions<SentenceUnit | undefined>): Partial<SentenceUnit> {
  if (proposal === undefined || target === undefined) return {};
  const tail = target.tail === base?.tail ? proposal.tail : target.tail;
  const opensLine = target.opensLine === base?.opensLine ? proposal.opensLine : target.opensLine;
  // Where what stood before is gone, something else may stand there, with a blank line or none.
  return { tail, opensLine, opensBlock: [base, proposal, target].every((unit) => unit?.opensBlock !== false) };
}

/** Both may have added the same, or a version each of the same; what is not alike stands one after the other. */
function mergeAdded(merge: Merge, ours: readonly SentenceUnit[], theirs: readonly SentenceUnit[]): void {
  const partners = followUnits(theirs, ours, { onlyAlike: true });
  const isDoubled = ours.length > 0 && theirs.length > 0;
  const addOwn = (from: number, to: number) => {
    for (const unit of ours.slice(from, to)) {
      append(merge, unit);
      if (isDoubled && unit.text !== '') tell(merge, unit, { kept: 'both', other: unit.text });
    }
  };
  let next = 0;
  for (const [at, unit] of theirs.entries()) {
    const partner = partners[at];
    if (partner !== undefined) {
      addOwn(next, partner);
      next = partner + 1;
    }
    mergeTwins(merge, partner === undefined ? undefined : ours[partner], unit);
  }
  addOwn(next, ours.length);
}

/** What the target branch added, of which the proposal may have another version. */
function mergeTwins(merge: Merge, proposal: SentenceUnit | undefined, target: SentenceUnit): void {
  if (proposal === undefined || proposal.text === target.text) return append(merge, target);
  const { side, isTold } = chooseSide(merge, proposal.text, target.text);
  const [unit, other] = side === 'target' ? [target, proposal] : [proposal, target];
  append(merge, unit);
  if (isTold) tell(merge, unit, { kept: side, other: other.text });
}

function append(merge: Merge, { text, tail, opensLine, opensBlock }: SentenceUnit): void {
  if (merge.text !== '') {
    if (opensLine && !merge.tail.includes('\n')) endLine();
    // The last of a page has no blank line behind it, and what the other side added may stand there now.
    if (opensBlock && !isParted(merge.tail)) endLine();
  }
  merge.text += text + tail;
  merge.tail = tail;

  function endLine(): void {
    merge.text += merge.lineEnd;
    merge.tail += merge.lineEnd;
  }
}

/** Tell of the unit that was appended last. */
function tell(merge: Merge, { text, tail }: SentenceUnit, clash: Omit<Clash, 'line'>): void {
  const before = merge.text.slice(0, merge.text.length - text.length - tail.length);
  merge.clashes.push({ line: before.split('\n').length, ...clash });
}

interface Choice {
  readonly side: Side;
  /** Whether wording is dropped that a person may miss. */
  readonly isTold: boolean;
}

/** A removal is nobody's wording: what the other side wrote stands. */
function chooseSide({ delivered, newer }: Merge, ours: string | undefined, theirs: string | undefined): Choice {
  if (ours === undefined || theirs === undefined)
    return { side: ours === undefined ? 'target' : 'proposal', isTold: true };
  const has = (side: Side, wording: string) => delivered[side].has(wording);
  // The side that once had the other's wording delivered has changed it since.
  const [isTargetLater, isProposalLater] = [has('target', ours), has('proposal', theirs)];
  if (isTargetLater !== isProposalLater) return { side: isTargetLater ? 'target' : 'proposal', isTold: false };
  if (!has('target', theirs)) return { side: 'target', isTold: true };
  if (!has('proposal', ours)) return { side: 'proposal', isTold: true };
  return { side: newer, isTold: false };
}
