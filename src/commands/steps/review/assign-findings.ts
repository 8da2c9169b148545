/** Findings, which know a line, to the sentences that they are about. */
import type { ReviewFinding } from '../../../report/ledger.ts';
import type { TallyKey } from '../../../report/tally.ts';

/** So much of a sentence as tells whether a finding is about it. */
export interface Placed {
  readonly treatment: TallyKey;
  readonly reason?: string;
  readonly line: number;
  /** Absent for a removed sentence, which no finding is about. */
  readonly lastLine?: number;
}

interface Assignment {
  /** For each sentence. */
  readonly assigned: readonly (readonly ReviewFinding[])[];
  /** Findings on lines without sentences. */
  readonly rest: readonly ReviewFinding[];
}

/**
 * Assign findings. What the update says of a sentence goes to one that became what the finding is called; of several
 * on a line each takes its own, in order. Any other goes to what changed on its line, if anything did.
 */
export function assignToSentences(sentences: readonly Placed[], findings: readonly ReviewFinding[]): Assignment {
  const byLine = indexLines(sentences);
  const assigned: ReviewFinding[][] = sentences.map(() => []);
  const rest: ReviewFinding[] = [];
  for (const finding of findings) {
    const at = chooseSentence(byLine.get(finding.line) ?? [], finding, { sentences, assigned });
    if (at === undefined) rest.push(finding);
    else assigned[at]?.push(finding);
  }
  return { assigned, rest };
}

function indexLines(sentences: readonly Placed[]): Map<number, number[]> {
  const byLine = new Map<number, number[]>();
  for (const [at, { line, lastLine = 0 }] of sentences.entries())
    for (let own = line; own <= lastLine; own += 1) byLine.set(own, [...(byLine.get(own) ?? []), at]);
  return byLine;
}

function chooseSentence(
  candidates: readonly number[],
  { rule }: ReviewFinding,
  { sentences, assigned }: { readonly sentences: readonly Placed[]; readonly assigned: readonly ReviewFinding[][] },
): number | undefined {
  const namesakes = candidates.filter((at) => nameOf(sentences[at]) === rule);
  const free = namesakes.find((at) => !assigned[at]?.some((finding) => finding.rule === rule));
  const changed = candidates.find((at) => sentences[at]?.treatment !== 'kept');
  return free ?? namesakes.at(-1) ?? changed ?? candidates[0];
}

function nameOf(sentence: Placed | undefined): string | undefined {
  return sentence?.reason ?? sentence?.treatment;
}
