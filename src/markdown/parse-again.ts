/**
 * A later version of a page: sections that stand as they stood are taken over, the others are parsed. The page is the
 * very same as one that is parsed whole.
 *
 * Rule: what nobody can be sure of is parsed whole. A heading behind a blank line begins anew whatever stands before
 * it, unless that is still open, which a heading put behind it tells, or a feature reaches over headings.
 */
import { groupBy } from '../shared/group.ts';
import { findFirst } from '../shared/halving.ts';
import { keyOfDialect } from './dialects/names.ts';
import { dialectOf } from './dialects/registry.ts';
import { grammarOf } from './grammar.ts';
import type { Block, Page, Segment, Span } from './page.ts';
import { type ParseOptions, parsePage } from './parse.ts';

/** How both versions are read. */
export type Reading = Required<Pick<ParseOptions, 'language' | 'dialect'>>;

/** Parse a text of which a former version was parsed, see {@link parsePage}. */
export function parseAgain(text: string, former: Page, reading: Reading): Page {
  if (!isReadAlike(former, reading)) return parsePage(text, reading);
  if (text === former.text) return former;
  const sections = canPart(text, former) ? readSections(text, listSections(former), reading) : undefined;
  return sections === undefined ? parsePage(text, reading) : { ...former, text, blocks: joinSections(sections) };
}

/** A page that its dialect refuses was read in another one. */
function isReadAlike({ language, dialect }: Page, reading: Reading): boolean {
  return language === reading.language && keyOfDialect(dialect) === keyOfDialect(reading.dialect);
}

/** References find their definitions anywhere, and a site may refuse a page for what stands anywhere. */
const DEFINITION = /^[ \t>]*\[[^\n]*\]:/m;

function canPart(text: string, { text: before, dialect }: Page): boolean {
  const { assertions, reaches } = grammarOf(dialect);
  if (assertions.length > 0 || dialectOf(dialect).fallback !== undefined) return false;
  return [DEFINITION, ...reaches].every((pattern) => text.search(pattern) === -1 && before.search(pattern) === -1);
}

/** Where a heading may begin behind an empty line, beyond which no finder looks back. */
const HEADINGS = /(?<=\n\n|\r\n\r\n)#{1,6}[ \t]/g;

function listHeadings(text: string): number[] {
  return [...text.matchAll(HEADINGS)].map(({ index }) => index);
}

/** Blocks that were read from a part of a page. */
interface Section {
  readonly text: string;
  readonly isLast: boolean;
  readonly blocks: readonly Block[];
  /** How far its blocks stand from where they stood when they were read. */
  readonly shift: number;
}

/** The parts of a page between headings that are blocks of it. */
function listSections({ text, blocks }: Page): Section[] {
  const places = new Set(listHeadings(text));
  const firsts = blocks.filter(({ kind, start }) => kind === 'heading' && places.has(start)).map(({ index }) => index);
  const bounds = [0, ...firsts.filter((first) => first > 0)];
  return bounds.map((first, at) => {
    const next = bounds[at + 1];
    const start = first === 0 ? 0 : (blocks[first]?.start ?? 0);
    const end = next === undefined ? text.length : blocks[next]?.start;
    const isLast = next === undefined;
    return { text: text.slice(start, end), isLast, blocks: blocks.slice(first, next), shift: -start };
  });
}

/** The sections of a text, of which some were read before; `undefined` where reading them costs more than the whole. */
function readSections(text: string, known: readonly Section[], reading: Reading): Section[] | undefined {
  const headings = listHeadings(text);
  const findKnown = prepareKnown(text, known, headings);
  const sections: Section[] = [];
  let left = text.length;
  const read = (part: string) => {
    left -= part.length;
    return parsePage(part, reading).blocks;
  };
  for (let start = 0; start < text.length || sections.length === 0; ) {
    if (left < 0) return undefined;
    const next = findKnown(start) ?? readSection(text, { start, headings }, read);
    if (next === undefined) return undefined;
    sections.push({ ...next, shift: next.shift + start });
    start += next.text.length;
  }
  return sections;
}

/** How many known sections that begin alike are looked at. */
const LOOKED_AT = 40;

/** Finds a known section that stands at an offset, up to a heading or the end of the text. */
function prepareKnown(
  text: string,
  known: readonly Section[],
  headings: readonly number[],
): (start: number) => Section | undefined {
  const places = new Set(headings);
  const firstLine = (part: string, from: number) =>
    part.slice(from, (part.indexOf('\n', from) + 1 || part.length + 1) - 1);
  const byText = new Map(known.toReversed().map((section) => [section.text, section]));
  const byLine = groupBy(known, (section) => firstLine(section.text, 0));
  return (start) => {
    const fits = ({ text: own, isLast }: Section) =>
      text.startsWith(own, start) && (isLast ? start + own.length === text.length : places.has(start + own.length));
    const end = headings[findFirst(headings.length, (at) => (headings[at] ?? 0) > start)];
    const same = byText.get(text.slice(start, end));
    return same !== undefined && fits(same) ? same : byLine.get(firstLine(text, start))?.slice(0, LOOKED_AT).find(fits);
  };
}

/** How many headings are tried that may stand in what is still open. */
const TRIED = 4;

/** Read from a place on, up to the first heading that what was read leaves to begin anew. */
function readSection(
  text: string,
  { start, headings }: { readonly start: number; readonly headings: readonly number[] },
  read: (part: string) => readonly Block[],
): Section | undefined {
  // Behind a line end, as in the whole text, for features that look at what stands before.
  const before = start === 0 ? '' : '\n';
  const shift = -before.length;
  let [tried, fences, from] = [0, 0, start];
  for (let at = findFirst(headings.length, (place) => (headings[place] ?? 0) > start); tried < TRIED; at += 1) {
    const end = headings[at];
    if (end === undefined) break;
    fences += countFences(text.slice(from, end));
    from = end;
    // A part that seems to end in a code cell, where comments look like headings.
    if (fences % 2 === 1) continue;
    tried += 1;
    const blocks = read(before + text.slice(start, end) + HEADING);
    const last = blocks.at(-1);
    if (last?.kind === 'heading' && last.level === 1 && last.start === end - start - shift)
      return { text: text.slice(start, end), isLast: false, blocks: blocks.slice(0, -1), shift };
  }
  if (tried > 0) return undefined;
  return { text: text.slice(start), isLast: true, blocks: read(before + text.slice(start)), shift };
}

/** Lines that may open a code cell, or close it. */
function countFences(part: string): number {
  return part.match(/^[ \t]*(?:`{3}|~{3})/gm)?.length ?? 0;
}

const HEADING = '# Next\n';

function joinSections(sections: readonly Section[]): Block[] {
  const joined: Block[] = [];
  for (const { blocks, shift } of sections)
    for (const block of blocks) joined.push(moveBlock(block, joined.length, shift));
  return joined;
}

function moveBlock(block: Block, index: number, shift: number): Block {
  if (index === block.index && shift === 0) return block;
  const move = <Range extends { readonly start: number; readonly end: number }>(range: Range): Range => ({
    ...range,
    start: range.start + shift,
    end: range.end + shift,
  });
  const moveSegment = (segment: Segment): Segment => ({
    ...move(segment),
    id: `${index}${segment.id.slice(segment.id.indexOf('.'))}`,
    spans: segment.spans.map(
      (span): Span => (span.inner === undefined ? move(span) : { ...move(span), inner: span.inner.map(moveSegment) }),
    ),
    sentences: segment.sentences.map(move),
  });
  return { ...move(block), index, segments: block.segments.map(moveSegment) };
}
