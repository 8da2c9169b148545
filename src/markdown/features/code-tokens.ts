/**
 * Code as an aligner compares it: without what translators change.
 */

import { QUOTES, replaceLiterals } from '../../shared/code-literals.ts';
import { pairUp } from './pair-up.ts';

/** Code without what translators change: comments, strings, the tab line, the info of the fence. */
export function stripCode(raw: string): string {
  const lines = raw
    .replace(/^\s*(?:`{3,}|~{3,})[^\n]*\n?|(?<!\s)\s*(?:(?<!`)`{3,}|(?<!~)~{3,})\s*$/g, '')
    .replace(/^[ \t]*(?:#@tab|%%tab)[^\n]*$/gm, '')
    .replace(/("""|''')[^]*?\1/g, ' ');
  return replaceLiterals(lines, () => '""', QUOTES)
    .replace(/#@save/g, '')
    .replace(/(^|\s)#[^\n]*/g, '$1');
}

/** The tokens of a listing by which the aligner compares it. */
export function readCode(raw: string): string[] {
  const fence =
    /^\s*(?:`{3,}|~{3,})\s*(.*)/
      .exec(raw)?.[1]
      ?.replace(/\bn=\d+/, '')
      .trim() ?? '';
  return [
    `fence ${fence}`,
    ...pairUp(stripCode(raw).match(/[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|[^\s\p{L}\p{N}]/gu) ?? []),
  ];
}
