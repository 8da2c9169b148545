/**
 * Three-way merge of text that is copied rather than translated: code cells, formulas, directives. The source's
 * edit is applied to the translator's version, so that translated comments, strings and words in formulas stay.
 */
import { diff3Merge } from 'node-diff3';
import { matchEqual } from '../../shared/similarity.ts';

export interface MergedText {
  readonly text: string;
  /** Places where both sides changed the same tokens; the new source won. */
  readonly conflicts: readonly { readonly target: string; readonly source: string }[];
}

interface Sides {
  readonly base: string;
  readonly target: string;
  readonly source: string;
}

/** What people read in code; each is one token: the translator's or the source's, never a mixture. */
const WORDING = String.raw`"""[\s\S]*?"""|'''[\s\S]*?'''|#(?!@)[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
const TOKEN = new RegExp(String.raw`${WORDING}|\\?\w+|\s+|[^]`, 'gu');
const WORDINGS = new RegExp(WORDING, 'gu');

/**
 * Apply the edit base → source to the target.
 *
 * Lines are merged first; where translator and source changed neighbouring lines, their tokens are; where they
 * changed the same tokens, the new source's code is taken with the wordings that the translator gave to those that
 * the source left alone. White space at line ends is no edit.
 */
export function mergeText(base: string, target: string, source: string): MergedText {
  const [old, fresh] = [trimLines(base), trimLines(source)];
  if (fresh === old) return { text: target, conflicts: [] };
  const current = trimLines(target);
  if (current === old) return { text: source, conflicts: [] };
  if (current === fresh) return { text: target, conflicts: [] };
  const conflicts: { target: string; source: string }[] = [];
  const wordings = learnWordings(old, current);
  const lines = diff3Merge(splitLines(current), splitLines(old), splitLines(fresh), { excludeFalseConflicts: true });
  const text = lines
    .map((region) => {
      if (region.conflict === undefined) return (region.ok ?? []).join('');
      const sides = {
        target: region.conflict.a.join(''),
        base: region.conflict.o.join(''),
        source: region.conflict.b.join(''),
      };
      const merged = mergeTokens(sides);
      if (merged !== undefined) return merged;
      const reworded = reword(sides.source, wordings);
      if (codeOf(sides.target) !== codeOf(sides.base)) conflicts.push({ target: sides.target, source: sides.source });
      return reworded;
    })
    .join('');
  return { text: reword(text, withoutLeft(wordings, current)), conflicts };
}

function trimLines(text: string): string {
  return text.replaceAll(/[ \t]+(?=\n)/g, '');
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function mergeTokens({ base, target, source }: Sides): string | undefined {
  const tokens = (text: string) => text.match(TOKEN) ?? [];
  const regions = diff3Merge(tokens(target), tokens(base), tokens(source), { excludeFalseConflicts: true });
  if (regions.some((region) => region.conflict !== undefined)) return undefined;
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
    if (was !== is && isWording(was)) learnt.set(was, is);
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
