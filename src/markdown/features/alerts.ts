/**
 * Alerts of GitHub: the mark in the first line of a quotation stays what it is and where it is.
 */
import type { Feature } from './feature.ts';

/** `> [!NOTE]`, also with the names, folds and titles that other tools allow. */
export const alerts: Feature = {
  name: 'alerts',
  edges: [{ kinds: ['paragraph'], inQuote: true, start: /^\[![a-z][\w-]*\][+-]?[ \t]*(?:\r?\n[ \t>]*|$)?/i }],
};
