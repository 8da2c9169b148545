/**
 * Language tags of pages (BCP 47) beside the two languages that are wanted. A region serves its language (`es-MX` for
 * `es`), but the two scripts of Chinese and the two Portugals are languages of their own.
 */
import { extendedFilter } from 'bcp-47-match';
import { primaryLanguage } from '../shared/scripts.ts';

/** Regions whose Chinese is in the other script. */
const TRADITIONAL = /^zh-(?:hant\b|(?:hans-)?(?:tw|hk|mo)\b)/;
/** What is often written for a tag. */
const OFTEN_MEANT: Readonly<Record<string, string>> = { 'en-uk': 'en-gb', 'zh-cht': 'zh-hant', 'zh-chs': 'zh-hans' };
/** Codes of one language, or of languages that no identifier tells apart. */
const SAME = [
  ['no', 'nb', 'nn'],
  ['hr', 'bs', 'sr', 'sh'],
  ['id', 'ms'],
  ['tl', 'fil'],
  ['he', 'iw'],
];

/** Lower case, `-` between parts, usual mistakes put right; `undefined` for `x-default` and what is no tag. */
export function readTag(text: string): string | undefined {
  const tag = text.trim().toLowerCase().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/.test(tag)) return undefined;
  const known = OFTEN_MEANT[tag] ?? tag;
  if (TRADITIONAL.test(known)) return `zh-hant${known.replace(/^zh(?:-han[ts])?/, '')}`;
  return known === 'zh' || known.startsWith('zh-han') ? known : known.replace(/^zh-/, 'zh-hans-');
}

/** Whether a page in the language of a tag serves a wanted language. */
export function servesLanguage(tag: string, wanted: string): boolean {
  const [own, range] = [readTag(tag), readTag(wanted)];
  if (own === undefined || range === undefined) return false;
  if (range === 'zh') return own === 'zh' || own.startsWith('zh-hans');
  if (range.startsWith('zh-hant')) return own.startsWith('zh-hant');
  if (range === 'pt') return own === 'pt' || own === 'pt-br';
  const codes = SAME.find((group) => group.includes(range)) ?? [range];
  return codes.some((code) => extendedFilter(own, code).length > 0);
}

/** Whether an identified language (without region) can be the wanted one. */
export function isSameLanguage(identified: string, wanted: string): boolean {
  const [a, b] = [primaryLanguage(identified), primaryLanguage(wanted)];
  return a === b || SAME.some((group) => group.includes(a) && group.includes(b));
}
