/**
 * TER (Snover et al. 2006) as sacreBLEU 2.6 computes it: edits to the nearest reference over the mean length of the
 * references, both summed over the corpus.
 */
import type { Metric } from './metric.ts';
import { countEdits } from './shifts.ts';
import { renderCase, renderSignature, yesNo } from './signature.ts';
import { listTerWords, type TerWordOptions } from './ter-words.ts';

export function createTer(options: TerWordOptions = {}): Metric {
  const { isNormalized = false, hasAsian = false, dropsMarks = false, isCased = false } = options;
  return {
    label: 'TER',
    isErrorRate: true,
    size: 2,
    measure(hypothesis, references) {
      const words = listTerWords(hypothesis, options);
      const lists = references.map((text) => listTerWords(text, options));
      const edits = Math.min(...lists.map((list) => countEdits(words, list)));
      return Float64Array.of(edits, lists.reduce((sum, { length }) => sum + length, 0) / lists.length);
    },
    score([edits = 0, length = 0]) {
      if (length > 0) return (100 * edits) / length;
      return edits > 0 ? 100 : 0;
    },
    sign: (references) =>
      renderSignature(references, {
        case: renderCase(!isCased),
        tok: 'tercom',
        norm: yesNo(isNormalized),
        punct: yesNo(!dropsMarks),
        asian: yesNo(hasAsian),
      }),
  };
}
