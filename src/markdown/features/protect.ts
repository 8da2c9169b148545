/**
 * Pieces that a project protects by patterns of its own: copied byte for byte wherever they stand in prose, as lines of
 * their own too.
 *
 * The patterns come from a book, whose authors may be strangers: RE2 matches in a time that grows with the text alone.
 */
import { RE2JS } from 're2js';
import { keepRecent } from '../../shared/recent.ts';
import { paragraphEnd } from '../finders.ts';
import type { Span } from '../page.ts';
import type { Feature } from './feature.ts';
import { PROTECT_LIMITS } from './protect-limits.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const compile = keepRecent(PROTECT_LIMITS.patterns, (pattern: string) => RE2JS.compile(pattern, RE2JS.MULTILINE));

/** What is wrong with a pattern; `undefined` for a good one. */
export function findPatternFault(pattern: string): string | undefined {
  try {
    return compile(pattern).matcher('').find() ? 'matches the empty text' : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A stretch of text, in UTF-16 units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the patterns match, in order; of two that overlap, the first one counts. */
export function findProtected(text: string, patterns: readonly string[]): Range[] {
  const found = patterns.flatMap((pattern) => listMatches(text, pattern));
  let end = 0;
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((range) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
}

function listMatches(text: string, pattern: string): Range[] {
  const matcher = compile(pattern).matcher(text);
  const ranges: Range[] = [];
  while (matcher.find())
    if (matcher.end() > matcher.start()) ranges.push({ start: matcher.start(), end: matcher.end() });
  return ranges;
}

/** What matches one of the patterns, in a line or as lines of their own. */
export function protect(patterns: readonly string[]): Feature {
  return {
    name: 'protect',
    // A pattern may match anything.
    reaches: /^/,
    syntax: (text) => {
      const ends = new Map(findProtected(text, patterns).map(({ start, end }) => [start, end]));
      const firstCodes = [...new Set([...ends.keys()].map((start) => text.charCodeAt(start)))];
      const inLine = (offset: number) => {
        const end = ends.get(offset);
        return end !== undefined && end <= paragraphEnd(text, offset) ? end : undefined;
      };
      const alone = (offset: number) => {
        const end = ends.get(offset);
        return end === undefined ? undefined : lineEnd(text, end);
      };
      const table = (type: 'ownProtected' | 'ownProtectedLine', find: typeof inLine) =>
        Object.fromEntries(firstCodes.map((code) => [code, rangeConstruct(type, find, type === 'ownProtectedLine')]));
      return { flow: table('ownProtectedLine', alone), text: table('ownProtected', inLine) };
    },
    tree: rangeNodes('ownProtected', 'ownProtectedLine'),
    blocks: { ownProtectedLine: 'marker' },
    inFrames: keepRecent(1, (text: string) =>
      findProtected(text, patterns).map((range): Span => ({ ...range, kind: 'protected', place: 'atom' })),
    ),
    spans: { ownProtected: { place: 'atom', kind: 'protected' } },
    spanKinds: {
      protected: { isWordlike: true, anchor: 'tag' },
    },
    pieces: {
      protected: {
        noun: ['protected piece', 'protected pieces'],
        lost: 'error',
        changed: 'warning',
        reportsAdded: false,
      },
    },
  };
}

/** The end of a line, where nothing but blanks stands before it. */
function lineEnd(text: string, from: number): number | undefined {
  const blank = /[ \t]*(?=\r?\n|$)/y;
  blank.lastIndex = from;
  return blank.test(text) ? blank.lastIndex : undefined;
}
