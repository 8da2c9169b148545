/** Which column or variant of a glossary is in a language, whatever region it names. */
import { primaryLanguage } from '../shared/scripts.ts';

/** Codes by which the two scripts of Chinese are told apart; there a region is another language. */
const TRADITIONAL = /^zh[-_](?:tw|hk|mo|hant)/i;

/**
 * The place of a language in a list of codes: `es` is found as `es`, else as `es-ES` or `es_MX`.
 *
 * @returns -1 when no code is of the language.
 */
export function findLanguageCode(codes: readonly string[], language: string): number {
  const wanted = fold(language);
  const exact = codes.findIndex((code) => fold(code) === wanted);
  if (exact !== -1) return exact;
  const isTraditional = TRADITIONAL.test(language);
  return codes.findIndex(
    (code) =>
      primaryLanguage(code.trim()) === primaryLanguage(language) &&
      TRADITIONAL.test(code.trim()) === isTraditional &&
      (isTraditional || !wanted.includes('-')),
  );
}

function fold(code: string): string {
  return code.trim().toLowerCase().replaceAll('_', '-');
}
