/** `amts score`: a translation in a file against reference translations in files, one segment a line. */

import { chooseTokenizer, createMetric, findBetterTokenizer, type MetricName } from '../evaluate/metrics/choose.ts';
import { listDoubts, type ScoredText } from '../evaluate/metrics/doubts.ts';
import { addStatistics, measureSegments } from '../evaluate/metrics/metric.ts';
import type { Tokenizer } from '../evaluate/metrics/tokenize.ts';
import { ConfigError } from '../shared/errors.ts';
import { assertLanguage } from '../shared/languages.ts';
import type { Disk, Log } from './ports.ts';
import { readDataText } from './steps/data/read-text.ts';

export interface ScoreOptions {
  readonly hypothesis: string;
  /** Files with as many lines; at least one. */
  readonly references: readonly string[];
  readonly to: string;
  readonly metrics: readonly MetricName[];
  /** Default: the one of the language. */
  readonly tokenizer?: Tokenizer | undefined;
  /** Use a tokenizer that does not fit the script all the same. */
  readonly force: boolean;
}

/** The document of `--json`; scores are 0 to 100, not rounded. */
export interface ScoreReport {
  readonly version: 1;
  readonly metrics: readonly { readonly metric: MetricName; readonly score: number; readonly signature: string }[];
}

/**
 * Score a file.
 *
 * @throws {ConfigError} when a file is missing or empty, lines do not match, or the tokenizer does not fit the script.
 */
export async function score(options: ScoreOptions, { disk, log }: { disk: Disk; log: Log }): Promise<ScoreReport> {
  const { to, metrics, tokenizer = chooseTokenizer(to), force } = options;
  assertLanguage(to, '--to');
  const hypothesis = await readLines(options.hypothesis, disk);
  const references = await Promise.all(options.references.map(async (file) => readLines(file, disk)));
  for (const reference of references) assertSameLength(hypothesis, reference);
  if (!force && metrics.includes('bleu')) assertTokenizer(tokenizer, references);
  for (const doubt of listDoubts({ hypothesis, references, to, metrics, tokenizer })) log.warn(doubt);
  const lists = references.map(({ lines }) => lines);
  const scored = [...new Set(metrics)].map((metric) => {
    const measure = createMetric(metric, to, tokenizer);
    const sum = addStatistics(measure, measureSegments(measure, hypothesis.lines, lists));
    return { metric, score: measure.score(sum), signature: measure.sign(lists.length) };
  });
  return { version: 1, metrics: scored };
}

/** One line a metric, as people read it. */
export function renderScores({ metrics }: ScoreReport): string {
  return metrics.map(({ metric, score: value, signature }) => `${metric} ${value.toFixed(2)} ${signature}\n`).join('');
}

/** The lines of a file, whatever ends them; the end of the last one opens no other. */
async function readLines(name: string, disk: Disk): Promise<ScoredText> {
  const text = await readDataText(name, disk);
  const lines = text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
  if (lines.every((line) => line.trim() === ''))
    throw new ConfigError(`${name}: is empty; it should have one segment a line`);
  return { name, lines };
}

function assertSameLength(hypothesis: ScoredText, reference: ScoredText): void {
  const [own, theirs] = [hypothesis.lines.length, reference.lines.length];
  if (own !== theirs)
    throw new ConfigError(
      `${hypothesis.name} has ${own} lines and ${reference.name} has ${theirs}: line for line they should be the same segments`,
    );
}

function assertTokenizer(tokenizer: Tokenizer, references: readonly ScoredText[]): void {
  for (const { name, lines } of references) {
    const better = findBetterTokenizer(tokenizer, lines.join('\n'));
    if (better !== undefined)
      throw new ConfigError(
        `${name}: the tokenizer ${tokenizer} does not fit its script, since it takes sentences for words: use --tokenize ${better}, or add --force`,
      );
  }
}
