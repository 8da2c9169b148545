/**
 * Patterns for values of front matter and of attributes, of which a feature need not know who shows them, and how.
 */
import type { TextPattern } from './feature.ts';

/** What no translator changes in a value, whether or not the site reads Markdown there. */
export const VALUE_PATTERNS: readonly TextPattern[] = [
  { kind: 'code', pattern: /(`{1,99}(?!`))[^`]+\1(?!`)/g },
  { kind: 'template', pattern: /\{\{[^{}]*\}\}|\{%[^%]*%\}/g },
  { kind: 'html', pattern: /<\/?[a-z][^<>]*>/gi },
  { kind: 'link', pattern: /\]\([^()\s]*\)/g },
  { kind: 'url', pattern: /https?:\/\/[^\s<>()"']*[^\s<>()"'.,;:!?]/g },
  { kind: 'entity', pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g },
];
