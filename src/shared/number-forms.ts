/** How languages write numbers: the separators and the sizes of groups, as CLDR has them. */
import { primaryLanguage } from './scripts.ts';

/** What a language sets into numbers. */
export interface NumberForm {
  readonly decimal: string;
  readonly group: string;
  /** Digits of a group, but for the last one: 2 in India. */
  readonly groupSize: 2 | 3;
}

/** Languages that Node's data lacks fall to that of the machine, which must decide nothing. */
const FALLBACK = 'en';

const cache = new Map<string, NumberForm>();

/** The form of numbers in a language. */
export function formOf(language: string): NumberForm {
  let found = cache.get(language);
  if (found === undefined) cache.set(language, (found = readForm(language)));
  return found;
}

function readForm(language: string): NumberForm {
  const codes = [language, primaryLanguage(language), FALLBACK];
  const [locale = FALLBACK] = codes.flatMap((code) => Intl.NumberFormat.supportedLocalesOf(code));
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(123456789.5);
  const find = (type: string) => parts.find((part) => part.type === type)?.value;
  const second = parts.filter(({ type }) => type === 'integer')[1]?.value.length;
  return { decimal: find('decimal') ?? '.', group: find('group') ?? ',', groupSize: second === 2 ? 2 : 3 };
}
