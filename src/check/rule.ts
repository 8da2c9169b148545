/**
 * What a rule of the check is, and how a family of rules is asked. A family looks at two aligned pages and gives
 * findings; it changes nothing and knows no other family.
 */

import type { CheckContext } from './context.ts';
import type { Finding } from './finding.ts';

/** An `error` breaks the page or loses part of it; a `warning` is worth a look and may be meant. */
export type Severity = 'error' | 'warning';

/** One rule; `description` is one sentence for people. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  readonly description: string;
}

/** Rules that look at the same things. */
export interface RuleFamily {
  readonly rules: readonly Rule[];
  /** Findings of these rules, in any order; `line` is a line of the target page. */
  check(context: CheckContext): Finding[];
}

/** A text as it enters a message: white space collapsed, cut to `limit` UTF-16 units. */
export function shorten(text: string, limit = 60): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
