/**
 * What makes one doubt that the scores of a text say anything of a translation. Each doubt is one sentence that names the
 * file; the scores are computed all the same.
 */
import { differInScript, scriptOf, stopWordsOf } from '../../shared/scripts.ts';
import type { MetricName } from './choose.ts';
import { type Tokenizer, tokenize } from './tokenize.ts';
import { splitWords } from './white-space.ts';

/** A file with one segment a line. */
export interface ScoredText {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface DoubtInput {
  readonly hypothesis: ScoredText;
  /** With as many lines each. */
  readonly references: readonly ScoredText[];
  /** Language of all. */
  readonly to: string;
  readonly metrics: readonly MetricName[];
  readonly tokenizer: Tokenizer;
}

/** Lines that look cut into tokens, from which a text does; fewer are enough when they are half of it. */
const MANY = 100;
/** Share of the letters below which a text is hardly in the script of its language, and letters that tell. */
const FEW_OF_SCRIPT = 0.1;
const TELLING_LETTERS = 10;
/** Words of a line from which TER takes seconds for it, since its time grows with their square. */
const LONG_LINE = 1500;

/** The doubts, in the order in which they should be read. */
export function listDoubts(input: DoubtInput): string[] {
  const { hypothesis, references, to, metrics, tokenizer } = input;
  const files = [hypothesis, ...references];
  return [
    ...doubtCopies(hypothesis, references),
    ...files.flatMap((file) => doubtScript(file, to)),
    ...files.flatMap(doubtTokens),
    ...references.flatMap((reference) => doubtGaps(hypothesis, reference)),
    ...(metrics.includes('bleu') ? doubtShortness(hypothesis, tokenizer) : []),
    ...(metrics.includes('ter') ? files.flatMap(doubtLength) : []),
  ];
}

function doubtCopies(hypothesis: ScoredText, references: readonly ScoredText[]): string[] {
  return references.flatMap(({ name, lines }) =>
    lines.every((line, at) => line === hypothesis.lines[at])
      ? [
          `${hypothesis.name} is the same text as ${name}: was the reference taken for the translation, or known to the engine?`,
        ]
      : [],
  );
}

/** Only for languages whose script is known. */
function doubtScript({ name, lines }: ScoredText, to: string): string[] {
  if (!differInScript(to, 'en') && stopWordsOf(to) === undefined) return [];
  const text = lines.join('\n');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = text.match(scriptOf(to))?.length ?? 0;
  if (letters < TELLING_LETTERS || own >= FEW_OF_SCRIPT * letters) return [];
  return [
    `${name}: ${own} of ${letters} letters are of the script of ${to}: is it the right file, and the right --to?`,
  ];
}

function doubtTokens({ name, lines }: ScoredText): string[] {
  const filled = lines.filter((line) => line.trim() !== '').length;
  const count = lines.filter((line) => / [.。]$| [,，] /u.test(line)).length;
  if (count <= MANY && count * 2 < filled) return [];
  return [
    `${name}: ${count} of ${lines.length} lines have spaces before their full stops or commas, as text does that is cut into tokens already; score the plain text`,
  ];
}

function doubtGaps(hypothesis: ScoredText, { name, lines }: ScoredText): string[] {
  const gaps = lines.flatMap((line, at) => (line.trim() === '' && hypothesis.lines[at]?.trim() !== '' ? [at + 1] : []));
  if (gaps.length === 0) return [];
  const named = gaps.slice(0, 5).join(', ') + (gaps.length > 5 ? ', …' : '');
  return [`${name}: ${gaps.length} empty lines (${named}) stand for a translation and count as an empty reference`];
}

/** BLEU counts groups of four tokens. */
function doubtShortness({ name, lines }: ScoredText, tokenizer: Tokenizer): string[] {
  if (lines.some((line) => tokenize(line, tokenizer).length >= 4)) return [];
  return [`${name}: no line has four tokens, so BLEU is 0 whatever they say; chrf tells more of lines so short`];
}

function doubtLength({ name, lines }: ScoredText): string[] {
  const at = lines.findIndex((line) => line.length > LONG_LINE && splitWords(line).length > LONG_LINE);
  if (at === -1) return [];
  return [
    `${name}:${at + 1}: over ${LONG_LINE} words in one line, for which TER takes long: cut it, or leave ter out of --metric`,
  ];
}
