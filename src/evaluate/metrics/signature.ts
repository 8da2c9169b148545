/**
 * Signatures: the same keys as sacreBLEU's, so that they can be compared by eye, and a version of our own, since these
 * figures are computed by another program.
 */
import { VERSION } from '../../shared/version.ts';
import type { ReferenceCount } from './metric.ts';

/** For example `nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:amts-1.0.0`. */
export function renderSignature(references: ReferenceCount, facts: Readonly<Record<string, string | number>>): string {
  const entries = Object.entries({ nrefs: references, ...facts, version: `amts-${VERSION}` });
  return entries.map(([key, value]) => `${key}:${value}`).join('|');
}

/** `yes` or `no`. */
export function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

/** `lc` for a metric that ignores case. */
export function renderCase(isLowercase: boolean): string {
  return isLowercase ? 'lc' : 'mixed';
}
