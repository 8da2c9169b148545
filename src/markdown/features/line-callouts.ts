/**
 * Paragraphs of docsify that stand out.
 */
import type { Feature } from './feature.ts';

/** `!> words`, `?> words`: the signs stay outside the prose. */
export const lineCallouts: Feature = {
  name: 'line-callouts',
  edges: [{ kinds: ['paragraph'], start: /^[!?]>[ \t]*/ }],
};
