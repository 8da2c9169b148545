/**
 * Three-way merge of text that is copied rather than translated: front matter, code cells, formulas, directives, HTML.
 * The source's edit is applied to the translator's version, so that translated comments, strings and lines stay.
 */
import { diff3Merge } from 'node-diff3';
import { groupBy } from '../../shared/group.ts';
import { matchEqual } from '../../shared/match-lists.ts';
import { cutEntries, cutLines, type Languages } from './line-pieces.ts';
import { type MergedText, mergePieces, type PieceMerger, type PieceSides, trimLineEnds } from './merge-pieces.ts';

export interface MergeTextOptions {
  readonly languages: Languages;
  /** The text is front matter, whose entries have keys. */
  readonly hasKeys?: boolean;
  /** Prose stands behind the text: the white space at its end is that of no line end, as behind a list mark. */
  readonly goesOn?: boolean;
}

/** What people read in code; each is one token: the translator's or the source's, never a mixture. */
const WORDING = String.raw`"""[\s\S]*?"""|'''[\s\S]*?'''|#(?!@)[^\n]*|"(?:\\.|[^"\\\n]){0,2000}"|'(?:\\.|[^'\\\n]){0,2000}'`;
const TOKEN = new RegExp(String.raw`${WORDING}|\\?\w+|\s+|[^]`, 'gu');
const WORDINGS = new RegExp(WORDING, 'gu');

/**
 * Apply the edit base → source to the target.
 *
 * Lines are merged first; where translator and source changed neighbouring lines, their tokens are. Where they changed
 * the same tokens, the text is merged piece by piece: what the translator wrote for a line that still stands stays,
 * and a changed line is the source's, with the wordings that the translator gave to those that the source left alone.
 * White space at line ends is no edit.
 */
export function mergeText(sides: PieceSides, { languages, hasKeys = false, goesOn }: MergeTextOptions): MergedText {
  const { target, source } = sides;
  const trim = (text: string) =>
    trimLineEnds(text) + (goesOn === true ? (/(?<![ \t])[ \t]*$/.exec(text)?.[0] ?? '') : '');
  const [old, current, fresh] = [trim(sides.base), trim(target), trim(source)];
  if (fresh === old || current === fresh) return { text: target, conflicts: [] };
  if (current === old) return { text: source, conflicts: [] };
  const entries = hasKeys ? cutEntries(sides) : undefined;
  if (entries !== undefined) return mergePieces(entries, nestedMerger(languages));
  const wordings = learnWordings(old, current);
  const text = mergeLines({ base: old, target: current, source: fresh });
  if (text !== undefined) return { text: reword(text, withoutLeft(wordings, current)), conflicts: [] };
  return mergePieces(cutLines(sides, languages), lineMerger(wordings));
}

/** An entry of several lines is merged by its lines. */
function nestedMerger(languages: Languages): PieceMerger {
  return { merge: (sides) => mergeText(sides, { languages }), leave: takeSource };
}

function lineMerger(wordings: ReadonlyMap<string, string>): PieceMerger {
  return {
    merge: (sides) => {
      const merged = mergeTokens(sides);
      return merged === undefined ? giveWay(sides, reword(sides.source, wordings)) : { text: merged, conflicts: [] };
    },
    leave: takeSource,
  };
}

function takeSource(sides: PieceSides): MergedText {
  return giveWay(sides, sides.source);
}

/** The source's text, and what the translator had of his own that it has not: words, numbers, or code. */
function giveWay({ base, target, source }: PieceSides, text: string): MergedText {
  const words = new Set([base, text].flatMap(listWords));
  const losesWords = listWords(target).some((word) => !words.has(word));
  const isAlike = codeOf(target) === codeOf(base) && digitsOf(target) === digitsOf(base);
  if (!losesWords && isAlike) return { text, conflicts: [] };
  return { text, conflicts: [{ start: 0, end: text.trimEnd().length, target, source, losesWords }] };
}

function listWords(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [];
}

/** Numbers of a text, those in its strings as well, such as a width. */
function digitsOf(text: string): string {
  return (text.match(/\p{N}+/gu) ?? []).join(' ');
}

/** Merge lines, and the tokens of neighbouring lines; `undefined` when both sides changed the same tokens. */
function mergeLines({ base, target, source }: PieceSides): string | undefined {
  const lines = mergeLists(splitLines(target), splitLines(base), splitLines(source));
  if (lines === undefined) return undefined;
  const parts = lines.map(({ ok, conflict }) =>
    conflict === undefined
      ? (ok ?? []).join('')
      : mergeTokens({ target: conflict.a.join(''), base: conflict.o.join(''), source: conflict.b.join('') }),
  );
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** Pairs of equal items that are looked at: time grows with their number, and they are many where one sign comes again and again. */
const MOST_PAIRS = 1_000_000;

/** Three-way merge of lists; `undefined` where they have too much in common with too much. */
function mergeLists(target: readonly string[], base: readonly string[], source: readonly string[]) {
  const counts = groupBy(base, (item) => item);
  const pairs = [...target, ...source].reduce((sum, item) => sum + (counts.get(item)?.length ?? 0), 0);
  if (pairs > MOST_PAIRS) return undefined;
  return diff3Merge([...target], [...base], [...source], { excludeFalseConflicts: true });
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function mergeTokens({ base, target, source }: PieceSides): string | undefined {
  const tokens = (text: string) => text.match(TOKEN) ?? [];
  const regions = mergeLists(tokens(target), tokens(base), tokens(source));
  if (regions === undefined || regions.some((region) => region.conflict !== undefined)) return undefined;
  const merged = regions.flatMap((region) => region.ok ?? []).join('');
  return codeOf(target) !== codeOf(base) || codeOf(merged) === codeOf(source) ? merged : undefined;
}

/** The code without what people read in it, and without white space. */
function codeOf(text: string): string {
  return text.replaceAll(WORDINGS, '""').replaceAll(/\s+/g, '');
}

/** The translator's wording of each comment and string of the base: where the code around them is the same. */
function learnWordings(base: string, target: string): Map<string, string> {
  const learnt = new Map<string, string>();
  const [old, current] = [base, target].map((text) => (text.match(TOKEN) ?? []).filter((token) => token.trim() !== ''));
  if (old === undefined || current === undefined) return learnt;
  const shape = (token: string) => (isWording(token) ? '""' : token);
  for (const [i, j] of matchEqual(old.map(shape), current.map(shape))) {
    const [was, is] = [old[i] ?? '', current[j] ?? ''];
    // Of one shape, and not the same: wordings.
    if (was !== is) learnt.set(was, is);
  }
  return learnt;
}

/** Without what the translator left as it is somewhere: there it has to stay. */
function withoutLeft(wordings: ReadonlyMap<string, string>, current: string): Map<string, string> {
  return new Map([...wordings].filter(([wording]) => !current.includes(wording)));
}

function isWording(token: string): boolean {
  return codeOf(token) === '""';
}

function reword(source: string, wordings: ReadonlyMap<string, string>): string {
  return source.replaceAll(WORDINGS, (wording) => wordings.get(wording) ?? wording);
}
