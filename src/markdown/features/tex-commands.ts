/**
 * Commands of TeX between words, which pandoc hands on as they are.
 */
import type { Feature } from './feature.ts';
import { TEMPLATE_PIECES } from './template-tags.ts';

/** `\newline`, `\index{tea}`, `\cite[p. 3]{knuth}`: opaque with what stands in their brackets. */
export const texCommands: Feature = {
  name: 'tex-commands',
  pieces: TEMPLATE_PIECES,
  inText: [{ kind: 'template', pattern: /\\[a-zA-Z]{2,}\*?(?:\[[^\]\n]{0,300}\])*(?:\{[^{}\n]{0,300}\})*/g }],
};
