/** Findings, which know a line, to the sentences that they are about. */
import type { ReviewFinding } from '../../../report/ledger.ts';
import type { TallyKey } from '../../../report/tally.ts';
import { groupBy } from '../../../shared/group.ts';

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
    const at = byLine.get(finding.line)?.choose(finding, assigned);
    if (at === undefined) rest.push(finding);
    else assigned[at]?.push(finding);
  }
  return { assigned, rest };
}

function indexLines(sentences: readonly Placed[]): Map<number, Line> {
  const lines = groupBy(
    sentences.flatMap(({ line, lastLine = 0 }, at) =>
      Array.from({ length: Math.max(0, lastLine - line + 1) }, (_, step) => ({ line: line + step, at })),
    ),
    ({ line }) => line,
  );
  return new Map(
    [...lines].map(([line, places]) => [
      line,
      new Line(
        places.map(({ at }) => at),
        sentences,
      ),
    ]),
  );
}

/** The sentences of a line, by their names. */
class Line {
  readonly #named: ReadonlyMap<string | undefined, readonly number[]>;
  /** How many of a name have their finding. */
  readonly #done = new Map<string, number>();
  readonly #other: number | undefined;

  constructor(candidates: readonly number[], sentences: readonly Placed[]) {
    this.#named = groupBy(candidates, (at) => nameOf(sentences[at]));
    this.#other = candidates.find((at) => sentences[at]?.treatment !== 'kept') ?? candidates[0];
  }

  choose({ rule }: ReviewFinding, assigned: readonly ReviewFinding[][]): number | undefined {
    const namesakes = this.#named.get(rule) ?? [];
    const hasIts = (at: number | undefined) => assigned[at ?? -1]?.some((finding) => finding.rule === rule) === true;
    let done = this.#done.get(rule) ?? 0;
    while (done < namesakes.length && hasIts(namesakes[done])) done += 1;
    this.#done.set(rule, done);
    return namesakes[done] ?? namesakes.at(-1) ?? this.#other;
  }
}

function nameOf(sentence: Placed | undefined): string | undefined {
  return sentence?.reason ?? sentence?.treatment;
}
