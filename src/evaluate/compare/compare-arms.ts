/**
 * The translations of several arms to their report: scores by page and of all pages, intervals, and how sure each
 * difference is. Everything is computed from the statistics of units, which are measured once.
 */
import { createMetric } from '../metrics/choose.ts';
import { addStatistics, type Metric, type Statistics } from '../metrics/metric.ts';
import { type HeldOutPage, joinSentences } from '../pages/held-out.ts';
import { type Hypothesis, joinHypothesis } from '../pages/hypothesis.ts';
import { findInterval, testDifference } from '../significance.ts';
import { pickExamples } from './examples.ts';
import {
  type ArmReport,
  type Difference,
  type DirectionReport,
  type EachScore,
  type Figure,
  makeEach,
  type PageScore,
  type PairReport,
  type ScoreName,
} from './report.ts';

/** What an arm gave for one page. */
export type ArmPage =
  | { readonly page: HeldOutPage; readonly hypothesis: Hypothesis }
  | { readonly page: HeldOutPage; readonly error: string };

/** An arm before it is scored. */
export interface ArmResult extends Pick<ArmReport, 'arm' | 'warnings' | 'characters' | 'charactersPaid' | 'costUsd'> {
  /** One for each held-out page, in their order. */
  readonly pages: readonly ArmPage[];
}

type Measures = EachScore<Metric>;

/** Statistics of the units of a page, `undefined` where the arm has none. */
interface MeasuredPage {
  readonly name: string;
  readonly given: ArmPage;
  readonly units: EachScore<readonly Statistics[]> | undefined;
}

interface MeasuredArm {
  readonly result: ArmResult;
  readonly pages: readonly MeasuredPage[];
}

/** Compare the arms of one direction. @param to Language of the hypotheses. */
export function compareArms(
  results: readonly ArmResult[],
  to: string,
): Pick<DirectionReport, 'signatures' | 'arms' | 'pairs'> {
  const measures: Measures = makeEach((name) => createMetric(name, to));
  const arms = results.map(
    (result): MeasuredArm => ({ result, pages: result.pages.map((page) => measurePage(page, measures)) }),
  );
  const sound = arms.filter(({ pages }) => pages.some(({ units }) => units !== undefined));
  const pairs = sound.flatMap((a, at) => sound.slice(at + 1).map((b) => comparePair(a, b, measures)));
  return {
    signatures: makeEach((name) => measures[name].sign(1)),
    arms: arms.map((arm) => describeArm(arm, measures)),
    pairs: pairs.filter((pair) => pair !== undefined),
  };
}

function measurePage(given: ArmPage, measures: Measures): MeasuredPage {
  const { page } = given;
  if ('error' in given) return { name: page.name, given, units: undefined };
  const texts = page.units.map((unit) => ({
    hypothesis: joinHypothesis(given.hypothesis, unit),
    reference: joinSentences(page.target, unit.target),
  }));
  const measure = (metric: Metric) => texts.map(({ hypothesis, reference }) => metric.measure(hypothesis, [reference]));
  return { name: page.name, given, units: makeEach((name) => measure(measures[name])) };
}

function describeArm({ result, pages }: MeasuredArm, measures: Measures): ArmReport {
  const { arm, characters, charactersPaid, costUsd, warnings } = result;
  const scores = pages.map((page) => scorePage(page, measures));
  const scored = scores.filter((score) => 'bleu' in score);
  const common = { arm, characters, charactersPaid, costUsd, warnings, pages: scores };
  const [first] = scores;
  if (scored.length === 0)
    return { ...common, left: 0, failed: first !== undefined && 'error' in first ? first.error : 'there is no page' };
  const mean = (name: ScoreName) => scored.reduce((sum, score) => sum + score[name], 0) / scored.length;
  return {
    ...common,
    left: scored.reduce((sum, score) => sum + score.left, 0),
    average: makeEach(mean),
    corpus: makeEach((name) => describeFigure(pages, name, measures)),
  };
}

function scorePage({ name: page, given, units }: MeasuredPage, measures: Measures): PageScore {
  if (units === undefined || 'error' in given) return { page, error: 'error' in given ? given.error : 'no answer' };
  const score = (name: ScoreName) => measures[name].score(addStatistics(measures[name], units[name]));
  return { page, left: given.hypothesis.left, ...makeEach(score) };
}

function describeFigure(pages: readonly MeasuredPage[], name: ScoreName, measures: Measures): Figure {
  const metric = measures[name];
  const units = pages.flatMap((page) => page.units?.[name] ?? []);
  const sums = sumPages(pages, name, metric);
  const [byPage, byUnit] = [findInterval(metric, sums), findInterval(metric, units)];
  return {
    score: metric.score(addStatistics(metric, units)),
    ...(byPage === undefined ? {} : { byPage }),
    ...(byUnit === undefined ? {} : { byUnit }),
  };
}

function sumPages(pages: readonly MeasuredPage[], name: ScoreName, metric: Metric): Statistics[] {
  return pages.flatMap(({ units }) => (units === undefined ? [] : [addStatistics(metric, units[name])]));
}

/** Two arms on the pages that both have; `undefined` when there is none. */
function comparePair(a: MeasuredArm, b: MeasuredArm, measures: Measures): PairReport | undefined {
  const isCommon = (_: unknown, at: number) => a.pages[at]?.units !== undefined && b.pages[at]?.units !== undefined;
  const [mine, theirs] = [a.pages.filter(isCommon), b.pages.filter(isCommon)];
  if (mine.length === 0) return undefined;
  const differ = (name: ScoreName): Difference => {
    const metric = measures[name];
    const units = [mine, theirs].map((pages) => pages.flatMap((page) => page.units?.[name] ?? []));
    const sums = [mine, theirs].map((pages) => sumPages(pages, name, metric));
    const [scoreA = 0, scoreB = 0] = units.map((list) => metric.score(addStatistics(metric, list)));
    return {
      difference: scoreB - scoreA,
      pByPage: testDifference(metric, { a: sums[0] ?? [], b: sums[1] ?? [] }),
      pByUnit: testDifference(metric, { a: units[0] ?? [], b: units[1] ?? [] }),
    };
  };
  return {
    a: a.result.arm,
    b: b.result.arm,
    pages: mine.length,
    ...makeEach(differ),
    ...pickExamples(
      mine.map(({ given }) => given),
      theirs.map(({ given }) => given),
      measures.chrf,
    ),
  };
}
