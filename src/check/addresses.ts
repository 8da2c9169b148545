/**
 * When two addresses lead readers of two languages to the same page: a site in several languages, a path that is
 * relative in one book and absolute in the other.
 */
import { primaryLanguage } from '../shared/scripts.ts';

/** Names that sites use for a language beside its code. */
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  cs: ['cz'],
  da: ['dk'],
  el: ['gr'],
  ja: ['jp'],
  ko: ['kr'],
  pt: ['br'],
  sv: ['se'],
  uk: ['ua'],
  vi: ['vn'],
  zh: ['cn', 'tw', 'hk'],
};

interface Languages {
  readonly source: { readonly language: string };
  readonly target: { readonly language: string };
}

/**
 * Whether `target` is the page that `source` is, for readers of the other language.
 *
 * @param source Address without its scheme and what stands behind `#`; `target` likewise.
 */
export function isSameAddress(source: string, target: string, languages: Languages): boolean {
  const own = dropLanguage(source, languages.source.language);
  const other = dropLanguage(target, languages.target.language);
  if (own === other || namesLanguage(target, languages.target.language)) return true;
  const [from, to] = [source, target].map((address) => address.replace(/^(?:\.{0,2}\/)+/, ''));
  if (from === undefined || to === undefined || from === '' || to === '') return false;
  return (
    from === to || (isRelative(source) && to.endsWith(`/${from}`)) || (isRelative(target) && from.endsWith(`/${to}`))
  );
}

function isRelative(address: string): boolean {
  return /^\.{0,2}\//.test(address);
}

/** The address without the parts that name a language, as `zh.`, `/zh-CN/` and `cn.` do. */
function dropLanguage(address: string, language: string): string {
  return address.replaceAll(new RegExp(`(?:^|(?<=[./_-]))${patternOf(language)}(?:[./_-]|$)`, 'gi'), '');
}

/** A site in the language of the reader, as `zh.wikipedia.org` is, was chosen for it. */
function namesLanguage(address: string, language: string): boolean {
  return new RegExp(`(?:^|[./])${patternOf(language)}(?:[./]|$)`, 'i').test(address);
}

function patternOf(language: string): string {
  const code = primaryLanguage(language);
  return `(?:${[code, ...(COUNTRIES[code] ?? [])].join('|')})(?:[-_][a-zA-Z]{2,4})?`;
}
