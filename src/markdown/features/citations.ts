/**
 * References and citations of Pandoc, Quarto and bookdown: names behind an at sign, in brackets or without.
 */
import type { Feature } from './feature.ts';

const KEY = String.raw`[a-zA-Z_](?:[\w:.#$%&+?<>~/-]*\w)?`;
const NAMES = new RegExp(
  [
    // bookdown: references, labels of equations and texts, and what stands for a text.
    String.raw`\\@ref\([^()\n]*\)|\(\\#[\w:-]+\)|\(ref:[\w-]+\)`,
    // A key behind a letter is an address of mail.
    String.raw`(?<![\p{L}\p{N}_.@])-?@(?:${KEY}|\{[^{}\n]+\})`,
  ].join('|'),
  'gu',
);

/** `@fig-x`, `[@key]`, `[-@key]`, `\@ref(fig:x)`: opaque. */
export const citations: Feature = { name: 'citations', inText: [{ kind: 'role', pattern: NAMES }] };
