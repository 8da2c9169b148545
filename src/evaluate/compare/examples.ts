/** The sentences on which two arms differ most, to be looked at: a figure says how much, not what. */
import type { Metric } from '../metrics/metric.ts';
import { type HeldOutPage, joinSentences } from '../pages/held-out.ts';
import { type Hypothesis, joinHypothesis } from '../pages/hypothesis.ts';
import type { Example } from './report.ts';

const SHOWN = 5;
/** Characters of a reference below which a sentence says little of an engine. */
const MIN_LENGTH = 12;

/** A page with the translation of an arm, if it has one. */
interface Given {
  readonly page: HeldOutPage;
  readonly hypothesis?: Hypothesis;
}

/** The sentences that the second arm did most better, and most worse, by a metric. */
export function pickExamples(
  a: readonly Given[],
  b: readonly Given[],
  metric: Metric,
): { gained: readonly Example[]; lost: readonly Example[] } {
  const examples = a.flatMap(({ page, hypothesis }, at) => listExamples(page, [hypothesis, b[at]?.hypothesis], metric));
  const gain = ({ scoreA, scoreB }: Example) => scoreB - scoreA;
  const sorted = examples.toSorted((one, other) => gain(other) - gain(one));
  return {
    gained: sorted.slice(0, SHOWN).filter((example) => gain(example) > 0),
    lost: sorted
      .toReversed()
      .slice(0, SHOWN)
      .filter((example) => gain(example) < 0),
  };
}

function listExamples(page: HeldOutPage, [a, b]: readonly (Hypothesis | undefined)[], metric: Metric): Example[] {
  if (a === undefined || b === undefined) return [];
  return page.sentences.flatMap((group) => {
    const reference = joinSentences(page.target, group.target);
    const texts = { a: joinHypothesis(a, group), b: joinHypothesis(b, group) };
    if (reference.length < MIN_LENGTH || texts.a === texts.b) return [];
    const score = (text: string) => metric.score(metric.measure(text, [reference]));
    const source = joinSentences(page.source, group.source);
    return [{ page: page.name, source, reference, ...texts, scoreA: score(texts.a), scoreB: score(texts.b) }];
  });
}
