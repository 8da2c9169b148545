/**
 * The languages that pages may be written in: in the spelling of Amazon Translate where it knows them, so that a
 * configuration stays valid when the engine changes, and any other by its code of ISO 639 (`eu`, `my`, `ckb`).
 */
import { ConfigError } from './errors.ts';
import { findNearest } from './nearest.ts';
import { once } from './once.ts';

/** Those of Amazon Translate (docs.aws.amazon.com/translate/latest/dg/what-is-languages.html, read 2026-11-22). */
const NAMES: Readonly<Record<string, string>> = {
  af: 'Afrikaans',
  sq: 'Albanian',
  am: 'Amharic',
  ar: 'Arabic',
  hy: 'Armenian',
  az: 'Azerbaijani',
  bn: 'Bengali',
  bs: 'Bosnian',
  bg: 'Bulgarian',
  ca: 'Catalan',
  zh: 'Chinese (Simplified)',
  'zh-TW': 'Chinese (Traditional)',
  hr: 'Croatian',
  cs: 'Czech',
  da: 'Danish',
  'fa-AF': 'Dari',
  nl: 'Dutch',
  en: 'English',
  et: 'Estonian',
  fa: 'Farsi (Persian)',
  tl: 'Filipino (Tagalog)',
  fi: 'Finnish',
  fr: 'French',
  'fr-CA': 'French (Canada)',
  ka: 'Georgian',
  de: 'German',
  el: 'Greek',
  gu: 'Gujarati',
  ht: 'Haitian Creole',
  ha: 'Hausa',
  he: 'Hebrew',
  hi: 'Hindi',
  hu: 'Hungarian',
  is: 'Icelandic',
  id: 'Indonesian',
  ga: 'Irish',
  it: 'Italian',
  ja: 'Japanese',
  kn: 'Kannada',
  kk: 'Kazakh',
  ko: 'Korean',
  lv: 'Latvian',
  lt: 'Lithuanian',
  mk: 'Macedonian',
  ms: 'Malay',
  ml: 'Malayalam',
  mt: 'Maltese',
  mr: 'Marathi',
  mn: 'Mongolian',
  no: 'Norwegian (Bokmål)',
  ps: 'Pashto',
  pl: 'Polish',
  pt: 'Portuguese (Brazil)',
  'pt-PT': 'Portuguese (Portugal)',
  pa: 'Punjabi',
  ro: 'Romanian',
  ru: 'Russian',
  sr: 'Serbian',
  si: 'Sinhala',
  sk: 'Slovak',
  sl: 'Slovenian',
  so: 'Somali',
  es: 'Spanish',
  'es-MX': 'Spanish (Mexico)',
  sw: 'Swahili',
  sv: 'Swedish',
  ta: 'Tamil',
  te: 'Telugu',
  th: 'Thai',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  uz: 'Uzbek',
  vi: 'Vietnamese',
  cy: 'Welsh',
};

/** Country and bibliographic codes that are often written instead. */
const OFTEN_MEANT: Readonly<Record<string, string>> = {
  chs: 'zh',
  cht: 'zh-TW',
  cn: 'zh',
  cz: 'cs',
  dk: 'da',
  fil: 'tl',
  gr: 'el',
  iw: 'he',
  jp: 'ja',
  kr: 'ko',
  nb: 'no',
  nn: 'no',
  se: 'sv',
  tw: 'zh-TW',
  ua: 'uk',
  vn: 'vi',
  'zh-hant': 'zh-TW',
  'zh-hk': 'zh-TW',
};

/** The codes of Amazon Translate, in the order of the languages' English names. */
export const LANGUAGE_CODES: readonly string[] = Object.keys(NAMES);

/** Made when it is asked: that takes as long as to start the program. */
const otherNames = once(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }));

/** English name of a language, or the code itself when it is unknown. */
export function nameLanguage(code: string): string {
  return NAMES[code] ?? nameOther(code) ?? code;
}

/** Whether Amazon Translate knows a language by this code. */
export function isAmazonLanguage(code: string): boolean {
  return Object.hasOwn(NAMES, code);
}

/** Whether pages may be in a language by this code: each language has one. */
export function isLanguage(code: string): boolean {
  return isAmazonLanguage(code) || nameOther(code) !== undefined;
}

/** Longer codes that stand for a shorter one (`eng`), and those that mean another language here (`jp`), are none. */
function nameOther(code: string): string | undefined {
  if (!/^[a-z]{2,3}$/.test(code) || Object.hasOwn(OFTEN_MEANT, code)) return undefined;
  return canonicalize(code) === code ? otherNames().of(code) : undefined;
}

function canonicalize(code: string): string | undefined {
  return Intl.getCanonicalLocales(code)[0];
}

/** What is wrong with a code that is no language, with the code that was probably meant. */
export function describeUnknownLanguage(code: string): string {
  const meant = guessLanguage(code);
  const hint =
    meant === undefined ? 'use a code such as zh, es or pt' : `did you mean ${meant} (${nameLanguage(meant)})?`;
  return `unknown language '${code}': ${hint}`;
}

/** @throws {ConfigError} that starts with `place` and names the nearest code. */
export function assertLanguage(code: string, place: string): void {
  if (!isLanguage(code)) throw new ConfigError(`${place}: ${describeUnknownLanguage(code)}`);
}

/** @throws {ConfigError} when one of two languages of `--from` and `--to` is none, or they are the same. */
export function assertLanguages(from: string, to: string): void {
  assertLanguage(from, '--from');
  assertLanguage(to, '--to');
  if (from === to)
    throw new ConfigError(`--from and --to are both ${from}: give the language of the translation as --to`);
}

function guessLanguage(code: string): string | undefined {
  const lower = code.toLowerCase().replace('_', '-');
  const spelled = LANGUAGE_CODES.find((known) => known.toLowerCase() === lower);
  const main = lower.split('-')[0] ?? '';
  return (
    spelled ??
    OFTEN_MEANT[lower] ??
    (/^[a-z]{3}$/.test(lower)
      ? [canonicalize(lower)].find((short) => short !== undefined && isLanguage(short))
      : undefined) ??
    (lower.includes('-') && isLanguage(main) ? main : undefined) ??
    findByName(code) ??
    findNearest(code, LANGUAGE_CODES)
  );
}

function findByName(name: string): string | undefined {
  const names = new Map<string, string>();
  // Of two variants with one name the first, the plain code, is meant: it is set last.
  for (const code of LANGUAGE_CODES.toReversed()) names.set(nameLanguage(code).replace(/ \(.*/, ''), code);
  const nearest = name.length > 3 ? findNearest(name, names.keys()) : undefined;
  return nearest === undefined ? undefined : names.get(nearest);
}
