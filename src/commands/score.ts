/** `amts score`: a translation in a file against reference translations in files, one segment a line. */

import { chooseTokenizer, createMetric, findBetterTokenizer, type MetricName } from '../evaluate/metrics/choose.ts';
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

interface Texts {
  readonly name: string;
  readonly lines: readonly string[];
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
  for (const warning of [...warnOfCopies(hypothesis, references), ...warnOfTokens([hypothesis, ...references])])
    log.warn(warning);
  for (const warning of warnOfGaps(hypothesis, references)) log.warn(warning);
  const lists = references.map(({ lines }) => lines);
  const scored = metrics.map((metric) => {
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

/** The lines of a file; the line end of the last one opens no other. */
async function readLines(name: string, disk: Disk): Promise<Texts> {
  const text = await readDataText(name, disk);
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (lines.every((line) => line.trim() === ''))
    throw new ConfigError(`${name}: is empty; it should have one segment a line`);
  return { name, lines };
}

function assertSameLength(hypothesis: Texts, reference: Texts): void {
  const [own, theirs] = [hypothesis.lines.length, reference.lines.length];
  if (own !== theirs)
    throw new ConfigError(
      `${hypothesis.name} has ${own} lines and ${reference.name} has ${theirs}: line for line they should be the same segments`,
    );
}

function assertTokenizer(tokenizer: Tokenizer, references: readonly Texts[]): void {
  for (const { name, lines } of references) {
    const better = findBetterTokenizer(tokenizer, lines.join('\n'));
    if (better !== undefined)
      throw new ConfigError(
        `${name}: the tokenizer ${tokenizer} does not fit its script, since it takes sentences for words: use --tokenize ${better}, or add --force`,
      );
  }
}

function warnOfCopies(hypothesis: Texts, references: readonly Texts[]): string[] {
  return references.flatMap(({ name, lines }) =>
    lines.every((line, at) => line === hypothesis.lines[at])
      ? [
          `${hypothesis.name} is the same text as ${name}: was the reference taken for the translation, or known to the engine?`,
        ]
      : [],
  );
}

/** Lines that end in a full stop with a space before it, from which a text looks cut into tokens already. */
const MANY = 100;

function warnOfTokens(files: readonly Texts[]): string[] {
  return files.flatMap(({ name, lines }) => {
    const count = lines.filter((line) => line.endsWith(' .')).length;
    if (count <= MANY) return [];
    return [`${name}: ${count} lines end in “ .”, as text does that is cut into tokens already; score the plain text`];
  });
}

function warnOfGaps(hypothesis: Texts, references: readonly Texts[]): string[] {
  return references.flatMap(({ name, lines }) => {
    const gaps = lines.flatMap((line, at) =>
      line.trim() === '' && hypothesis.lines[at]?.trim() !== '' ? [at + 1] : [],
    );
    if (gaps.length === 0) return [];
    const named = gaps.slice(0, 5).join(', ') + (gaps.length > 5 ? ', …' : '');
    return [`${name}: ${gaps.length} empty lines (${named}) stand for a translation and count as an empty reference`];
  });
}
