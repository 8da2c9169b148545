/**
 * Abbreviations whose full stop ends no sentence, by language. `never` ends none; `rarely` (such as `etc.`) ends
 * one only before a capital.
 */

interface Abbreviations {
  readonly never: ReadonlySet<string>;
  readonly rarely: ReadonlySet<string>;
}

/** Found in texts of every language: Latin, and references to figures and persons. */
const COMMON =
  'e.g i.e cf vs fig figs eq eqs sec ch chap dr prof mr mrs ms st no nr vol pp al approx resp w.r.t a.k.a viz ed eds';

const NEVER: Readonly<Record<string, string>> = {
  es: 'sr sra srta dra p.ej pág págs ec ecs núm cap art ee.uu',
  pt: 'sr sra dra p.ex pág págs ec núm cap art',
  tr: 'ör örn bkz şek çiz ark s sf yy çev doç müh',
  vi: 'tp ths ts gs pgs ông',
  de: 'z.b d.h bzw abb ca s u.a o.ä vgl nr',
  fr: 'p.ex p m mme mlle env éd chap',
};

const RARELY: Readonly<Record<string, string>> = {
  en: 'etc inc co corp jr',
  es: 'etc',
  pt: 'etc',
  tr: 'vb vd vs',
  vi: 'v.v',
  de: 'usw etc',
  fr: 'etc',
};

const cache = new Map<string, Abbreviations>();

/** The abbreviations of a language, in lower case and without their last full stop. */
export function abbreviationsOf(language: string): Abbreviations {
  const code = language.split('-')[0] ?? language;
  let found = cache.get(code);
  if (found === undefined) {
    found = {
      never: new Set(`${COMMON} ${NEVER[code] ?? ''}`.split(' ')),
      rarely: new Set((RARELY[code] ?? 'etc').split(' ')),
    };
    cache.set(code, found);
  }
  return found;
}
