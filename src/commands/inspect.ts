/** `amts inspect`: how a page is read. */

import type { Dialect } from '../config/choices.ts';
import { nameDialect } from '../markdown/dialects/names.ts';
import { blockTraits } from '../markdown/dialects/registry.ts';
import { type Block, listInner, type PageFault, type Segment } from '../markdown/page.ts';
import { parsePage } from '../markdown/parse.ts';
import { assertLanguage } from '../shared/languages.ts';
import { onPage } from '../shared/page-crash.ts';
import type { Disk } from './ports.ts';
import { readLimits } from './steps/data/read-limits.ts';
import { readText } from './steps/data/read-text.ts';

export interface InspectOptions {
  readonly file: string;
  readonly language: string;
  readonly dialect: Dialect;
  /** Configuration with the limits; default: that of the current folder, if there is one. */
  readonly config?: string | undefined;
}

/** A page with its blocks; offsets are UTF-16 units, end exclusive, `line` counts from 1. */
export interface InspectReport {
  readonly file: string;
  readonly language: string;
  /** What read it. */
  readonly dialect: string;
  /** Why that is not the dialect that was asked for. */
  readonly fault?: PageFault;
  readonly blocks: readonly (Block & { readonly line: number })[];
  /** The text itself is not in the JSON; the terminal view quotes it. */
  readonly counts: { readonly blocks: number; readonly segments: number; readonly sentences: number };
  /** Lines of blocks whose words are copied, although people read them; absent where there are none. */
  readonly copied?: readonly number[];
}

/** @throws {ConfigError} when the file is missing or the language unknown. */
export async function inspect(
  { file, language, dialect, config }: InspectOptions,
  disk: Disk,
): Promise<{ report: InspectReport; text: string }> {
  assertLanguage(language, '--language');
  const content = await readText(file, disk, await readLimits(config, disk));
  const page = onPage(file, () => parsePage(content, { language, dialect }));
  const { text, blocks, fault } = page;
  const segments = blocks.flatMap(listSegments);
  const sentences = segments.reduce((sum, segment) => sum + segment.sentences.length, 0);
  const counts = { blocks: blocks.length, segments: segments.length, sentences };
  const numbered = numberLines(blocks, text);
  const copied = numbered.filter(({ kind }) => blockTraits(kind).holdsCopiedWords === true).map(({ line }) => line);
  const told = { ...(fault === undefined ? {} : { fault }), ...(copied.length === 0 ? {} : { copied }) };
  return {
    report: { file, language, dialect: nameDialect(page.dialect), ...told, blocks: numbered, counts },
    text,
  };
}

/** Segments of a block, and behind them those inside their spans. */
function listSegments(block: Block): Segment[] {
  return [...block.segments, ...listInner(block).map(({ segment }) => segment)];
}

function numberLines(blocks: readonly Block[], text: string): (Block & { line: number })[] {
  let line = 1;
  let at = 0;
  return blocks.map((block) => {
    line += text.slice(at, block.start).split('\n').length - 1;
    at = block.start;
    return { ...block, line };
  });
}

const MAX_QUOTE = 80;

/** The page in a terminal: a line for each block, and below it one for each segment. */
export function renderInspection(
  { dialect, fault, blocks, counts, copied = [] }: InspectReport,
  text: string,
): readonly string[] {
  const lines = blocks.flatMap((block) => [
    `${String(block.line).padStart(5)}  ${block.kind}${block.level > 0 ? ` ${block.level}` : ''}  ${block.start}-${block.end}${quoteBare(block, text)}`,
    ...listSegments(block).map((segment) => `       ${renderSegment(segment, text)}`),
  ]);
  const { blocks: all, segments, sentences } = counts;
  const why =
    fault === undefined ? [] : [`no valid ${fault.dialect}, read as ${dialect}: line ${fault.line}: ${fault.message}`];
  const kept =
    copied.length === 0 ? [] : [`copied with their words, to be translated by hand: line ${copied.join(', ')}`];
  return [...lines, ...why, ...kept, `${all} blocks, ${segments} segments, ${sentences} sentences`];
}

function renderSegment({ id, kind, start, end, sentences, spans }: Segment, text: string): string {
  const figures = `${sentences.length} sentences, ${spans.length} protected`;
  return `${id} ${kind}  ${start}-${end}  ${figures}  ${quote(text.slice(start, end))}`;
}

function quoteBare({ segments, start, end }: Block, text: string): string {
  return segments.length > 0 ? '' : `  ${quote(text.slice(start, end))}`;
}

function quote(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= MAX_QUOTE ? line : `${line.slice(0, MAX_QUOTE - 1)}…`;
}
