/**
 * Keys to press, as Python-Markdown shows them.
 */
import type { Feature } from './feature.ts';

/** `++ctrl+alt+del++`, also with words in quotation marks; `c++` is none. */
export const keys: Feature = {
  name: 'keys',
  inText: [{ kind: 'code', pattern: /(?<![\w+{])\+\+(?:[\w-]+|"[^"\n]+")(?:\+(?:[\w-]+|"[^"\n]+"))*\+\+(?![\w+}])/g }],
};
