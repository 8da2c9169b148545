/**
 * Sentences that the source joined to one, or cut in several: a neighbour that belongs to nothing else is taken in as
 * long as the whole grows more alike by it.
 */
import { similarity } from '../../shared/similarity.ts';
import type { DescribedPage } from '../page/describe.ts';
import { ALMOST_EQUAL, type Former, type SourceChanges } from './versions.ts';

/** A neighbour belongs to a sentence when the two are more alike with it by at least this. */
const LEAST_GAIN = 0.1;
/** Below this, a whole and its parts are no versions of each other. */
const LEAST_LIKENESS = 0.6;

interface Sides {
  readonly base: DescribedPage;
  readonly source: DescribedPage;
}

/** See what was joined and what was cut among sentences of which each has its closest former version, if it has one. */
export function regroupSentences(
  { base, source }: Sides,
  formers: readonly (Former | undefined)[],
): Pick<SourceChanges, 'sentences' | 'joined'> {
  const sentences = [...formers];
  const usedOld = new Set(formers.flatMap((former) => former?.base ?? []));
  const joined: number[][] = [];
  for (const [fresh, former] of formers.entries()) {
    if (former === undefined || former.similarity === 1) continue;
    const old = takeIn(former.base, base, { whole: [source, fresh], isFree: (at) => !usedOld.has(at) });
    for (const at of old.run) usedOld.add(at);
    if (old.run.length > 1) {
      joined.push(old.run);
      sentences[fresh] = { base: old.run[0] ?? former.base, similarity: old.alike };
      continue;
    }
    const parts = takeIn(fresh, source, { whole: [base, former.base], isFree: (at) => sentences[at] === undefined });
    if (parts.run.length > 1)
      for (const at of parts.run) sentences[at] = { base: former.base, similarity: parts.alike };
  }
  return { sentences, joined };
}

interface TakenIn {
  readonly run: number[];
  /** Likeness of the run to the whole, below 1. */
  readonly alike: number;
}

/** A sentence with the neighbours of its own segment that make it more alike to the whole. */
function takeIn(
  start: number,
  page: DescribedPage,
  { whole: [other, at], isFree }: { whole: [DescribedPage, number]; isFree: (at: number) => boolean },
): TakenIn {
  const whole = other.sentences[at]?.folded ?? '';
  const segment = page.sentences[start]?.placed.segment;
  const likeness = (run: readonly number[]) =>
    Math.min(ALMOST_EQUAL, similarity(run.map((part) => page.sentences[part]?.folded ?? '').join(' '), whole));
  const isOwn = (part: number) => page.sentences[part]?.placed.segment === segment && isFree(part);
  let best: TakenIn = { run: [start], alike: likeness([start]) };
  for (;;) {
    const run = best.run;
    const [before, behind] = [(run[0] ?? start) - 1, (run.at(-1) ?? start) + 1];
    const grown = [isOwn(before) ? [before, ...run] : [], isOwn(behind) ? [...run, behind] : []];
    const [next] = grown
      .filter(({ length }) => length > 0)
      .map((tried): TakenIn => ({ run: tried, alike: likeness(tried) }))
      .toSorted((a, b) => b.alike - a.alike);
    if (next === undefined || next.alike < Math.max(LEAST_LIKENESS, best.alike + LEAST_GAIN)) return best;
    best = next;
  }
}
