/** `amts align`: two texts to rows of aligned sentences or paragraphs. */
import type { Bead } from '../align/bead.ts';
import { alignPages } from '../align/pages.ts';
import { alignSentences } from '../align/sentences.ts';
import { readUnits } from '../align/unit.ts';
import type { Dialect } from '../config/choices.ts';
import { assertLanguages } from '../config/languages.ts';
import { type Block, listSentences, type Page } from '../markdown/page.ts';
import { parsePage } from '../markdown/parse.ts';
import { type Format, renderParallelData } from '../parallel-data/render.ts';
import { ConfigError } from '../shared/errors.ts';
import { toPlainJson } from '../shared/plain-text.ts';
import type { Disk } from './ports.ts';
import { readText } from './steps/data/read-text.ts';

export interface AlignOptions {
  readonly source: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
  /** Each line is one sentence; else the files are pages. */
  readonly lines: boolean;
  readonly unit: 'sentence' | 'paragraph';
}

/** One row of the output; numbers count units from 0, an empty side is an omission or an addition. */
export interface AlignedRow {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly score: number;
  readonly sourceText: string;
  readonly targetText: string;
}

/** Rows as text: one JSON object a line, or the pairs as parallel data, with the texts as they stand in the pages. */
export function renderRows(
  rows: readonly AlignedRow[],
  { format, from, to, unit }: Pick<AlignOptions, 'from' | 'to' | 'unit'> & { readonly format: 'jsonl' | Format },
): string {
  if (format === 'jsonl') return rows.map((row) => `${toPlainJson(row)}\n`).join('');
  const pairs = rows.filter(({ source, target }) => source.length > 0 && target.length > 0);
  const records = pairs.map(({ sourceText, targetText }) => ({ source: sourceText, targets: [targetText] }));
  return renderParallelData({ from, to: [to], records }, format, unit);
}

/** Units as texts, and how to join them to one. */
interface Side {
  readonly texts: readonly string[];
  readonly language: string;
}

/**
 * Align two files.
 *
 * Units are the sentences of the pages, with `lines` the lines of the files, and with `unit: 'paragraph'` the blocks
 * that hold text for a translator (paragraphs, headings, items, captions, tables).
 *
 * @throws {ConfigError} when options do not go together or a file is missing.
 */
export async function align(options: AlignOptions, disk: Disk): Promise<AlignedRow[]> {
  const { from, to, lines, unit } = options;
  assertLanguages(from, to);
  if (lines && unit === 'paragraph') throw new ConfigError('--lines: aligns sentences; leave out --unit paragraph');
  const [source, target] = [await readText(options.source, disk), await readText(options.target, disk)];
  if (lines)
    return alignLines({ texts: splitLines(source), language: from }, { texts: splitLines(target), language: to });
  const sourcePage = parsePage(source, { language: from, dialect: options.dialect });
  const targetPage = parsePage(target, { language: to, dialect: options.dialect });
  const { sentences, blocks } = alignPages(sourcePage, targetPage);
  if (unit === 'sentence')
    return describeBeads(sentences, listSentenceTexts(sourcePage), listSentenceTexts(targetPage));
  const sides = [listParagraphs(sourcePage), listParagraphs(targetPage)] as const;
  const beads = blocks.flatMap((bead) => keepParagraphs(bead, ...sides));
  return describeBeads(beads, listBlockTexts(sourcePage, sides[0]), listBlockTexts(targetPage, sides[1]));
}

function alignLines(source: Side, target: Side): AlignedRow[] {
  const units = [readUnits(source.texts, source.language), readUnits(target.texts, target.language)] as const;
  return describeBeads(alignSentences(...units), source, target);
}

/** The line end at the end of a file ends its last line. */
function splitLines(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function listSentenceTexts(page: Page): Side {
  return { texts: listSentences(page).map(({ start, end }) => page.text.slice(start, end)), language: page.language };
}

function listBlockTexts(page: Page, blocks: readonly Block[]): Side {
  return { texts: blocks.map(({ start, end }) => page.text.slice(start, end)), language: page.language };
}

function listParagraphs(page: Page): Block[] {
  return page.blocks.filter(({ segments }) => segments.length > 0);
}

/** The bead with blocks numbered among the paragraphs; none when it holds no paragraph. */
function keepParagraphs(bead: Bead, sources: readonly Block[], targets: readonly Block[]): Bead[] {
  const source = renumber(bead.source, sources);
  const target = renumber(bead.target, targets);
  return source.length + target.length === 0 ? [] : [{ source, target, score: bead.score }];
}

function renumber(blocks: readonly number[], paragraphs: readonly Block[]): number[] {
  return blocks.map((block) => paragraphs.findIndex(({ index }) => index === block)).filter((at) => at >= 0);
}

function describeBeads(beads: readonly Bead[], source: Side, target: Side): AlignedRow[] {
  return beads.map((bead) => ({
    source: bead.source,
    target: bead.target,
    score: Math.round(bead.score * 10_000) / 10_000,
    sourceText: joinTexts(bead.source, source),
    targetText: joinTexts(bead.target, target),
  }));
}

/** Languages that put no space between sentences. */
const UNSPACED = new Set(['zh', 'zh-TW', 'ja', 'th']);

/** One line: line ends inside a sentence become what parts words in its language. */
function joinTexts(numbers: readonly number[], { texts, language }: Side): string {
  const joint = UNSPACED.has(language) ? '' : ' ';
  return numbers.map((at) => (texts[at] ?? '').trim().replaceAll(/\s*\n\s*/g, joint)).join(joint);
}
