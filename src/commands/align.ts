/** `amts align`: two texts, or two folders of texts, to rows of aligned sentences or paragraphs. */
import { join } from 'node:path';
import type { Bead } from '../align/bead.ts';
import { type Lexicon, parseLexicon, renderLexicon } from '../align/lexicon.ts';
import { alignPages, pairPages } from '../align/pages.ts';
import { alignSentences } from '../align/sentences.ts';
import { trainLexicon, type UnitPair } from '../align/train.ts';
import { readUnits } from '../align/unit.ts';
import type { Dialect } from '../config/choices.ts';
import { type Block, listSentences, type Page } from '../markdown/page.ts';
import { parsePage } from '../markdown/parse.ts';
import { type Format, renderParallelData } from '../parallel-data/render.ts';
import { ConfigError } from '../shared/errors.ts';
import { assertLanguages } from '../shared/languages.ts';
import { toPlainJson } from '../shared/plain-text.ts';
import { usesFullWidth } from '../shared/scripts.ts';
import type { Disk, Log } from './ports.ts';
import { readLimits } from './steps/data/read-limits.ts';
import { readDataText, readText } from './steps/data/read-text.ts';

export interface AlignOptions {
  /** A file; or a folder, and then both are: files of one path and name are a pair. */
  readonly source: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
  /** Configuration with the limits; default: that of the current folder, if there is one. */
  readonly config?: string | undefined;
  /** Each line is one sentence; else the files are pages. */
  readonly lines: boolean;
  readonly unit: 'sentence' | 'paragraph';
  /** File of a lexicon that serves in place of one learnt from these texts. */
  readonly lexicon?: string | undefined;
  /** File for the lexicon that these texts taught. */
  readonly saveLexicon?: string | undefined;
}

export interface AlignPorts {
  readonly disk: Disk & { listFolder(folder: string): Promise<readonly string[]> };
  readonly log: Pick<Log, 'warn'>;
}

/** One row of the output; numbers count units from 0, an empty side is an omission or an addition. */
export interface AlignedRow {
  /** Path in the folders; absent for two files. */
  readonly page?: string;
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

/** Two texts before they are aligned. */
interface TextPair {
  readonly page?: string;
  readonly source: string;
  readonly target: string;
}

/** What of a pair a lexicon is learnt from, and how it is aligned with one. */
interface PreparedPair {
  readonly units: UnitPair;
  readonly align: (lexicon: Lexicon) => AlignedRow[];
}

/**
 * Align two files, or the files of two folders, with one lexicon for all.
 *
 * Units are the sentences of the pages, with `lines` the lines of the files, and with `unit: 'paragraph'` the blocks
 * that hold text for a translator (paragraphs, headings, items, captions, tables).
 *
 * @throws {ConfigError} when options do not go together or a file is missing.
 */
export async function align(options: AlignOptions, { disk, log }: AlignPorts): Promise<AlignedRow[]> {
  const { from, to, lines, unit, saveLexicon } = options;
  assertLanguages(from, to);
  if (lines && unit === 'paragraph') throw new ConfigError('--lines: aligns sentences; leave out --unit paragraph');
  if (options.lexicon !== undefined && saveLexicon !== undefined)
    throw new ConfigError('--lexicon and --save-lexicon: the one is used as it is, the other learnt; give one of them');
  if (saveLexicon !== undefined) await disk.checkWritable(saveLexicon);
  const known = options.lexicon === undefined ? undefined : await readLexicon(options.lexicon, disk);
  const texts = await readTexts(options, { disk, log });
  const pairs = texts.map((pair) => (lines ? prepareLines(pair, options) : preparePages(pair, options)));
  for (const [at, { units }] of pairs.entries()) warnOfUneven(units, texts[at]?.page ?? options.target, log);
  const lexicon = known ?? trainLexicon(pairs.map(({ units }) => units));
  if (saveLexicon !== undefined) await disk.writeText(saveLexicon, renderLexicon(lexicon));
  return pairs.flatMap((pair, at) => {
    const page = texts[at]?.page;
    return pair.align(lexicon).map((row) => (page === undefined ? row : { page, ...row }));
  });
}

/** So many times as many units on one side are no two texts that say the same. */
const UNEVEN = 20;

/** Tell of a pair that cannot be one; its sentences stand alone in the rows, so that none is lost. */
function warnOfUneven({ source, target }: UnitPair, name: string, log: AlignPorts['log']): void {
  const [less, more] = [source.length, target.length].toSorted((a, b) => a - b);
  if (less === undefined || more === undefined || more <= less * UNEVEN) return;
  log.warn(
    less === 0
      ? `${name}: one of its two texts is empty; every sentence of the other stands alone`
      : `${name}: ${source.length} and ${target.length} sentences; are they a text and its translation?`,
  );
}

async function readLexicon(path: string, disk: Disk): Promise<Lexicon> {
  const lexicon = parseLexicon(await readDataText(path, disk));
  if (lexicon === undefined)
    throw new ConfigError(`${path}: is no lexicon of this version; write one with --save-lexicon`);
  return lexicon;
}

async function readTexts(
  { source, target, lines, config }: AlignOptions,
  { disk, log }: AlignPorts,
): Promise<TextPair[]> {
  const limits = await readLimits(config, disk);
  // A file of lines may be longer than a page.
  const read = (path: string) => (lines ? readDataText(path, disk) : readText(path, disk, limits));
  const [isFolder, isOther] = [await disk.isFolder(source), await disk.isFolder(target)];
  if (isFolder !== isOther)
    throw new ConfigError(
      `--source ${source}, --target ${target}: one is a folder and the other is not; give two of a kind`,
    );
  if (!isFolder) return [{ source: await read(source), target: await read(target) }];
  const [sources, targets] = [await disk.listFolder(source), new Set(await disk.listFolder(target))];
  const pages = sources.filter((path) => targets.has(path)).toSorted();
  if (pages.length === 0) throw new ConfigError(`${source}, ${target}: have no file of the same name`);
  const alone = sources.length + targets.size - 2 * pages.length;
  if (alone > 0)
    log.warn(
      `${alone === 1 ? '1 file stands' : `${alone} files stand`} in one of the two folders only, and ${alone === 1 ? 'is' : 'are'} left out`,
    );
  const pairs: TextPair[] = [];
  // oxlint-disable-next-line no-await-in-loop -- a folder of many files is read file by file
  for (const page of pages)
    pairs.push({
      page,
      // oxlint-disable-next-line no-await-in-loop -- a folder of many files is read file by file
      source: await read(join(source, page)),
      // oxlint-disable-next-line no-await-in-loop
      target: await read(join(target, page)),
    });
  return pairs;
}

function prepareLines({ source, target }: TextPair, { from, to }: AlignOptions): PreparedPair {
  const sides = [
    { texts: splitLines(source), language: from },
    { texts: splitLines(target), language: to },
  ] as const;
  const units = { source: readUnits(sides[0].texts, from), target: readUnits(sides[1].texts, to) };
  return {
    units,
    align: (lexicon) => describeBeads(alignSentences(units.source, units.target, { lexicon }), ...sides),
  };
}

function preparePages({ source, target }: TextPair, { from, to, dialect, unit }: AlignOptions): PreparedPair {
  const pages = [parsePage(source, { language: from, dialect }), parsePage(target, { language: to, dialect })] as const;
  return {
    units: pairPages(...pages),
    align(lexicon) {
      const { sentences, blocks } = alignPages(...pages, { lexicon });
      if (unit === 'sentence')
        return describeBeads(sentences, listSentenceTexts(pages[0]), listSentenceTexts(pages[1]));
      const sides = [listParagraphs(pages[0]), listParagraphs(pages[1])] as const;
      const numbers = [numberParagraphs(sides[0]), numberParagraphs(sides[1])] as const;
      const beads = blocks.flatMap((bead) => keepParagraphs(bead, ...numbers));
      return describeBeads(beads, listBlockTexts(pages[0], sides[0]), listBlockTexts(pages[1], sides[1]));
    },
  };
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

/** Numbers among the paragraphs by those among the blocks. */
type Numbers = ReadonlyMap<number, number>;

function numberParagraphs(paragraphs: readonly Block[]): Numbers {
  return new Map(paragraphs.map(({ index }, at) => [index, at]));
}

/** The bead with blocks numbered among the paragraphs; none when it holds no paragraph. */
function keepParagraphs(bead: Bead, sources: Numbers, targets: Numbers): Bead[] {
  const source = renumber(bead.source, sources);
  const target = renumber(bead.target, targets);
  return source.length + target.length === 0 ? [] : [{ source, target, score: bead.score }];
}

function renumber(blocks: readonly number[], numbers: Numbers): number[] {
  return blocks.flatMap((block) => numbers.get(block) ?? []);
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

/** One line: line ends inside a sentence become what parts words in its language. */
function joinTexts(numbers: readonly number[], { texts, language }: Side): string {
  const joint = usesFullWidth(language) ? '' : ' ';
  return numbers.map((at) => (texts[at] ?? '').trim().replaceAll(/(?<!\s)\s*\n\s*/g, joint)).join(joint);
}
