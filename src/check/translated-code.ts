/**
 * Code that differs from that of the source only because a translator set its words in the language of the readers.
 */
import { differInScript, scriptOf } from '../shared/scripts.ts';

interface Languages {
  readonly source: { readonly language: string };
  readonly target: { readonly language: string };
}

/** What makes code code: two texts with the same of it do the same. */
const SIGNS = /[=;(){}[\]<>|&+*/\\]/g;

/**
 * Whether words of `from` stand translated in `to`: where the languages differ in script, the letters tell.
 *
 * @param from One line of code, or a code span; `to` likewise.
 */
export function isTranslation(from: string, to: string, { source, target }: Languages): boolean {
  if (!differInScript(source.language, target.language)) return false;
  const own = new RegExp(scriptOf(target.language).source, 'u');
  if (!own.test(to) || own.test(from)) return false;
  const common = commonPrefix(from, to);
  return /\p{L}/u.test(from.slice(common)) && readSigns(from) === readSigns(to);
}

function readSigns(code: string): string {
  return (code.normalize('NFKC').match(SIGNS) ?? []).join('');
}

function commonPrefix(a: string, b: string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1;
  return at;
}
