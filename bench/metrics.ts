/**
 * The metrics: equal to what sacreBLEU 2.6 gives on vectors, and how long a book takes.
 *
 *   node bench/metrics.ts
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readPage } from '../__tests__/support/read-pages.ts';
import { listRealPages, SHARED_DATA } from '../__tests__/support/shared-data.ts';
import { createBleu, describeBleu } from '../src/evaluate/metrics/bleu.ts';
import { createChrf } from '../src/evaluate/metrics/chrf.ts';
import {
  addStatistics,
  countReferences,
  type Metric,
  measureSegments,
  type References,
} from '../src/evaluate/metrics/metric.ts';
import { createTer } from '../src/evaluate/metrics/ter.ts';
import { TOKENIZERS, tokenize } from '../src/evaluate/metrics/tokenize.ts';
import { splitWords } from '../src/evaluate/metrics/white-space.ts';
import { findInterval, testDifference } from '../src/evaluate/significance.ts';
import { print, printTable, requireSharedData } from './support/output.ts';

const Texts = z.array(z.string());
const Lists = z.array(
  z.array(
    z
      .string()
      .nullable()
      .transform((text) => text ?? undefined),
  ),
);
const Flag = z.boolean().optional();
const Tokenizer = z.enum(TOKENIZERS);
const Signature = z.string();
const Range = z.tuple([z.number(), z.number()]);

const Corpus = z.object({
  tokenize: Tokenizer,
  hypotheses: Texts,
  references: Texts,
  bleu: z.number(),
  chrf2: z.number(),
});
const Edge = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('tokenize'), input: z.string() }),
  z.object({
    kind: z.literal('bleu'),
    hyp: Texts,
    refs: Lists,
    tokenize: Tokenizer,
    smooth: z.enum(['exp', 'floor', 'add-k', 'none']),
    effective_order: z.boolean(),
    lowercase: z.boolean(),
    score: z.number(),
    precisions: z.array(z.number()),
    bp: z.number(),
    sys_len: z.number(),
    ref_len: z.number(),
    signature: Signature,
  }),
  z.object({
    kind: z.literal('chrf'),
    hyp: Texts,
    refs: Lists,
    args: z.object({
      word_order: z.number().optional(),
      beta: z.number().optional(),
      lowercase: Flag,
      whitespace: Flag,
      eps_smoothing: Flag,
    }),
    name: z.string(),
    score: z.number(),
    signature: Signature,
  }),
  z.object({
    kind: z.literal('ter'),
    hyp: Texts,
    refs: Lists,
    args: z.object({ normalized: Flag, asian_support: Flag, no_punct: Flag, case_sensitive: Flag }),
    score: z.number(),
    num_edits: z.number(),
    ref_length: z.number(),
    signature: Signature,
  }),
  z.object({
    kind: z.literal('sentence_bleu'),
    hyp: z.string(),
    ref: z.string(),
    tokenize: Tokenizer,
    score: z.number(),
  }),
  z.object({
    kind: z.literal('sentence_chrf'),
    hyp: z.string(),
    ref: z.string(),
    word_order: z.number(),
    score: z.number(),
  }),
  z.object({
    kind: z.literal('paired'),
    a: Texts,
    b: Texts,
    refs: Texts,
    tokenize: Tokenizer,
    ar: z.object({ p_bleu_min: z.number(), p_bleu_max: z.number(), p_chrf_min: z.number(), p_chrf_max: z.number() }),
    bs: z.object({ ci_bleu: Range, ci_chrf: Range }),
  }),
]);
type Vector<Kind extends z.infer<typeof Edge>['kind']> = Extract<z.infer<typeof Edge>, { kind: Kind }>;

/** Least difference that is told. */
const EXACT = 1e-6;
/** What ten seeds of a random test may miss of its range. */
const SLACK = 0.02;

const figures = { compared: 0, different: 0, furthest: 0 };

function main(): void {
  requireSharedData();
  for (const vector of readVectors('vectors.jsonl', Corpus)) compareCorpus(vector);
  for (const vector of readVectors('edge-vectors.jsonl', Edge)) compareEdge(vector);
  const { compared, different, furthest } = figures;
  print(
    `equal to sacreBLEU 2.6: ${compared - different} of ${compared} figures; greatest distance of a score ${furthest.toExponential(1)}`,
  );
  if (different > 0) process.exitCode = 1;
  measureSpeed();
}

function readVectors<T>(name: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(join(SHARED_DATA, 'bleu', name), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line)));
}

function count(isEqual: boolean, what: string): void {
  figures.compared += 1;
  if (isEqual) return;
  figures.different += 1;
  print(`differs: ${what}`);
}

function near(value: number, wanted: number, what: string): void {
  figures.furthest = Math.max(figures.furthest, Math.abs(value - wanted));
  count(Math.abs(value - wanted) < EXACT, `${what}: ${value}, not ${wanted}`);
}

function within(value: number, [low, high]: readonly [number, number], what: string): void {
  count(value >= low && value <= high, `${what}: ${value}, not ${low} to ${high}`);
}

function sumOf(metric: Metric, hypotheses: readonly string[], references: References) {
  return addStatistics(metric, measureSegments(metric, hypotheses, references));
}

function compareCorpus({ tokenize: tokenizer, hypotheses, references, bleu, chrf2 }: z.infer<typeof Corpus>): void {
  for (const [metric, wanted] of [
    [createBleu({ tokenizer }), bleu],
    [createChrf(), chrf2],
  ] as const)
    near(metric.score(sumOf(metric, hypotheses, [references])), wanted, `${metric.label} of a corpus`);
}

function compareEdge(vector: z.infer<typeof Edge>): void {
  if (vector.kind === 'tokenize') return compareTokens(vector);
  if (vector.kind === 'bleu') return compareBleu(vector);
  if (vector.kind === 'chrf') return compareChrf(vector);
  if (vector.kind === 'ter') return compareTer(vector);
  if (vector.kind === 'paired') return comparePaired(vector);
  const metric =
    vector.kind === 'sentence_bleu'
      ? createBleu({ tokenizer: vector.tokenize, hasEffectiveOrder: true })
      : createChrf({ wordOrder: vector.word_order });
  near(metric.score(metric.measure(vector.hyp, [vector.ref])), vector.score, `${metric.label} of a sentence`);
}

function compareTokens(vector: Vector<'tokenize'>): void {
  for (const name of TOKENIZERS) {
    const wanted = splitWords(z.string().parse(vector[name])).join(' ');
    count(tokenize(vector.input, name).join(' ') === wanted, `tokenizer ${name}: ${vector.input}`);
  }
}

function compareBleu(vector: Vector<'bleu'>): void {
  const { tokenize: tokenizer, smooth: smoothing, effective_order: hasEffectiveOrder, lowercase: isLowercase } = vector;
  const options = { tokenizer, smoothing, hasEffectiveOrder, isLowercase };
  const metric = createBleu(options);
  const details = describeBleu(sumOf(metric, vector.hyp, vector.refs), options);
  near(details.score, vector.score, metric.sign('var'));
  near(details.brevityPenalty, vector.bp, 'brevity');
  near(details.hypothesisLength, vector.sys_len, 'length');
  near(details.referenceLength, vector.ref_len, 'length of the reference');
  for (const [at, precision] of vector.precisions.entries()) near(details.precisions[at] ?? -1, precision, 'precision');
  compareSignature(metric, vector);
}

function compareChrf(vector: Vector<'chrf'>): void {
  const {
    word_order: wordOrder,
    lowercase: isLowercase,
    whitespace: hasSpace,
    eps_smoothing: isSmoothed,
    ...rest
  } = vector.args;
  const given = { wordOrder, isLowercase, hasSpace, isSmoothed, ...rest };
  const metric = createChrf(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
  near(metric.score(sumOf(metric, vector.hyp, vector.refs)), vector.score, metric.sign('var'));
  count(metric.label === vector.name, vector.name);
  compareSignature(metric, vector);
}

function compareTer(vector: Vector<'ter'>): void {
  const {
    normalized = false,
    asian_support: hasAsian = false,
    no_punct: dropsMarks = false,
    case_sensitive: isCased = false,
  } = vector.args;
  const metric = createTer({ isNormalized: normalized, hasAsian, dropsMarks, isCased });
  const sum = sumOf(metric, vector.hyp, vector.refs);
  near(metric.score(sum), vector.score, metric.sign('var'));
  near(sum[0] ?? -1, vector.num_edits, 'edits');
  near(sum[1] ?? -1, vector.ref_length, 'length of the reference');
  compareSignature(metric, vector);
}

/** The same but for the version, which is ours. */
function compareSignature(metric: Metric, { refs, signature }: { refs: References; signature: string }): void {
  const drop = (text: string) => text.replace(/version:.*/, '');
  count(drop(metric.sign(countReferences(refs))) === drop(signature), signature);
}

function comparePaired({ a, b, refs, tokenize: tokenizer, ar, bs }: Vector<'paired'>): void {
  for (const [metric, p, widths] of [
    [createBleu({ tokenizer }), [ar.p_bleu_min, ar.p_bleu_max], bs.ci_bleu],
    [createChrf(), [ar.p_chrf_min, ar.p_chrf_max], bs.ci_chrf],
  ] as const) {
    const pair = { a: measureSegments(metric, a, [refs]), b: measureSegments(metric, b, [refs]) };
    within(testDifference(metric, pair), [p[0] - SLACK, p[1] + SLACK], `p of ${metric.label}`);
    const interval = findInterval(metric, pair.b);
    const half = interval === undefined ? -1 : (interval.high - interval.low) / 2;
    within(half, [widths[0] * (1 - 5 * SLACK), widths[1] * (1 + 5 * SLACK)], `interval of ${metric.label}`);
  }
}

/** Blocks of the corpus against the same blocks with some words gone. */
function measureSpeed(): void {
  const pages = listRealPages('corpus').filter(({ name }) => !name.endsWith('_origin.md'));
  const segments = pages.flatMap(({ text, language }) => {
    const page = readPage(text, language);
    return page.blocks
      .filter(({ segments: inside }) => inside.length > 0)
      .map(({ start, end }) => page.text.slice(start, end));
  });
  const damaged = segments.map((text) => [...text.matchAll(/\S+\s*|\s+/g)].filter((_, at) => at % 7 !== 3).join(''));
  const [bleu, chrf] = [createBleu({ tokenizer: 'zh' }), createChrf()];
  const both = time(() => [bleu, chrf].map((metric) => metric.score(sumOf(metric, damaged, [segments]))));
  const few = segments.slice(0, 1000);
  const a = measureSegments(bleu, damaged.slice(0, 1000), [few]);
  const b = measureSegments(
    bleu,
    few.map((text) => text.slice(3)),
    [few],
  );
  const trials = time(() => testDifference(bleu, { a, b }, { trials: 10_000 }));
  print();
  printTable([
    ['speed', 'seconds', 'at most'],
    [`BLEU and chrF, ${pages.length} pages, ${segments.length} blocks`, both.toFixed(2), '2'],
    ['approximate randomisation, 10,000 trials, 1,000 segments', trials.toFixed(2), '3'],
  ]);
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

main();
