/** How many sentences of a page came out how. */

import type { SegmentOutcome } from '../update/proposal.ts';
import type { BaseReport, ReviewFinding } from './ledger.ts';

/** In the order in which reports show them. */
export const TALLY_KEYS = ['kept', 'moved', 'patched', 'memory', 'translated', 'failed'] as const;

/** `patched`: the human's sentence stays, but with tokens patched in, or flagged for a look. */
type TallyKey = (typeof TALLY_KEYS)[number];
export type Tally = Readonly<Record<TallyKey, number>>;

/** Reasons that call for no look: left out by the translator before, or nothing to translate. */
const PLAIN = new Set([undefined, 'omitted', 'no-words']);

/** Whether the human's sentence stays, but not plainly. */
export function isPatched({ outcome, reason }: SegmentOutcome): boolean {
  return (outcome === 'kept' || outcome === 'moved') && !PLAIN.has(reason);
}

/** Count sentences by what became of them; the counts add up to the number of segments. */
export function tallySegments(segments: readonly SegmentOutcome[]): Tally {
  const tally = { kept: 0, moved: 0, patched: 0, memory: 0, translated: 0, failed: 0 };
  for (const segment of segments) tally[isPatched(segment) ? 'patched' : segment.outcome] += 1;
  return tally;
}

/** For example `12 kept, 1 translated`; counts of zero are left out. */
export function renderTally(tally: Tally): string {
  const parts = TALLY_KEYS.filter((key) => tally[key] > 0).map(
    (key) => `${tally[key]} ${key === 'failed' ? 'not translated' : key}`,
  );
  return parts.length === 0 ? 'no sentences' : parts.join(', ');
}

/** For example `3 to look at, 1 of them an error`; `''` for none. */
export function renderFindingCount(findings: readonly ReviewFinding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (findings.length === 0) return '';
  const what = errors === 0 ? '' : `, ${errors} of them ${errors === 1 ? 'an error' : 'errors'}`;
  return `${findings.length} to look at${what}`;
}

/** Says that the recorded base gave way to a later revision; `''` when it did not. */
export function renderAudit(base: BaseReport | undefined): string {
  if (base?.audited === undefined) return '';
  const { recordedCommit, differences } = base.audited;
  const counts = `${differences.used} differences, not ${differences.recorded}`;
  return `made from ${base.commit?.slice(0, 10)}, not from the recorded ${recordedCommit.slice(0, 10)} (${counts})`;
}
