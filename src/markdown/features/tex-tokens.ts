/** Formulas as an aligner compares them. */

import { pairUp } from './pair-up.ts';

/** A formula as its tokens in order, without what translators and TeX styles vary. */
export function reduceTex(text: string): string {
  return text
    .replace(/\\(?:text|textrm|textbf|mbox|mathrm|operatorname)\s*\{[^{}]*\}/g, '')
    .replace(/\\(?:boldsymbol|mathbf|bm|left|right|big|Big|displaystyle|limits|,|;|:|!|quad|qquad)(?![a-zA-Z])/g, '')
    .replace(/[$\s{}]+/g, '')
    .replace(/[.,;，。；]$/, '');
}

/** The tokens of a formula by which the aligner compares it. */
export function readTex(raw: string): readonly string[] {
  return pairUp(reduceTex(raw).match(/\\[a-zA-Z]+|[^\s]/g) ?? []);
}
