/**
 * What a tool left behind: placeholders, protecting tags, private-use characters, formulas read aloud.
 */

import { say } from '../../messages/message.ts';
import type { CheckContext } from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on traces of machine translation. */
export const leaks: RuleFamily = {
  rules: [
    {
      name: 'placeholder-leaked',
      severity: 'error',
      description: 'A placeholder or protecting tag of a translation tool is left in the page.',
    },
  ],
  check,
};

/**
 * d2lbook's numbers 732293614 and following, the `DNT_` marks of several tools, the tags of HTML and XLIFF round
 * trips, and private-use characters.
 */
const LEAK =
  /\bDNT_\w*|7322\d{5,}|<\/?span\b[^>]*translate[^>]*>?|translate\s*=\s*["“”']no|<\/?(?:x|g|ph|mrk)\s+id=[^>]*>?|[\uE000-\uF8FF]+/giu;

function check(context: CheckContext): Finding[] {
  const known = new Set([...context.source.text.matchAll(LEAK)].map(([found]) => found));
  return [...context.target.text.matchAll(LEAK)]
    .filter(([found]) => !known.has(found))
    .map(({ 0: found, index }) =>
      makeFinding('placeholder-leaked', context.lineAt(index), say('placeholder-left', { found: nameOf(found) })),
    );
}

function nameOf(found: string): string {
  const isPrivate = /^[\uE000-\uF8FF]/u.test(found);
  return isPrivate ? `U+${found.charCodeAt(0).toString(16).toUpperCase()}` : shorten(found, 40);
}
