/**
 * Three-way merge of text that is copied rather than translated: code cells, formulas, directives. The source's
 * edit is applied to the translator's version, so that translated comments, strings and words in formulas stay.
 */
import { diff3Merge } from 'node-diff3';

export interface MergedText {
  readonly text: string;
  /** Places where both sides changed the same tokens; the new source won. */
  readonly conflicts: readonly { readonly target: string; readonly source: string }[];
}

/** A comment, a string or a docstring is one token: either the translator's or the source's, never a mixture. */
const TOKEN =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|(?:#(?!@)|%)[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\\?\w+|\s+|[^]/gu;

/**
 * Apply the edit base → source to the target.
 *
 * Lines are merged first; where translator and source changed neighbouring lines, their tokens are.
 */
export function mergeText(base: string, target: string, source: string): MergedText {
  if (source === base) return { text: target, conflicts: [] };
  if (target === base) return { text: source, conflicts: [] };
  const conflicts: { target: string; source: string }[] = [];
  const lines = diff3Merge(splitLines(target), splitLines(base), splitLines(source), { excludeFalseConflicts: true });
  const text = lines
    .map((region) => {
      if (region.conflict === undefined) return (region.ok ?? []).join('');
      const { a, o, b } = region.conflict;
      return mergeTokens({ target: a.join(''), base: o.join(''), source: b.join('') }, conflicts);
    })
    .join('');
  return { text, conflicts };
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function mergeTokens(
  sides: { target: string; base: string; source: string },
  conflicts: { target: string; source: string }[],
): string {
  const tokens = (text: string) => text.match(TOKEN) ?? [];
  const regions = diff3Merge(tokens(sides.target), tokens(sides.base), tokens(sides.source), {
    excludeFalseConflicts: true,
  });
  if (regions.every((region) => region.conflict === undefined))
    return regions.flatMap((region) => region.ok ?? []).join('');
  conflicts.push({ target: sides.target, source: sides.source });
  return sides.source;
}
