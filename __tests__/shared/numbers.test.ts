import { describe, expect, test } from 'vitest';
import { differInNumbers } from '../../src/parallel-data/numbers.ts';
import { readHanNumerals } from '../../src/shared/han-numerals.ts';
import { LANGUAGE_CODES } from '../../src/shared/languages.ts';
import { readNumbers } from '../../src/shared/numbers.ts';
import { patchNumbers } from '../../src/update/plan/patch-numbers.ts';

const read = (text: string, language: string) => readNumbers(text, language).map(({ values }) => values.join('|'));

test.for<readonly [text: string, language: string, ...values: string[]]>([
  ['48 of 1,500 and 1.5', 'en', '48', '1500|1.5', '1.5'],
  ['48 de 1.500 y 1,5', 'es', '48', '1500|1.5', '1.5'],
  ['1.234 oder 1.234,5', 'de', '1234|1.234', '1234.5'],
  ['1.234 or 12.345', 'en', '1.234|1234', '12.345|12345'],
  ['1 234 567,50', 'ru', '1234567.5'],
  ['12\u202F345 et 3\u00A0000', 'fr', '12345', '3000'],
  ['12,34,567.5', 'hi', '1234567.5'],
  ['१२,३४,५६७.५ और ३६', 'hi', '1234567.5', '36'],
  ['۱٬۵۰۰ و ۹۵٪ و۱۵', 'fa', '1500', '95', '15'],
  ['١٬٥٠٠٫٢٥', 'ar', '1500.25'],
  ['３６个，第5章，1，500', 'zh', '36', '5', '1500|1.5'],
  ['1’000.50', 'de', '1000.5'],
  ['১২ ১২.৫', 'bn', '12', '12.5'],
  ['007 and 24.0', 'en', '7', '24'],
  ['on 2020-01-05, 127.0.0.1, 1.2.3', 'en', '2020.1.5', '127.0.0.1', '1.2.3'],
  ['in 2020 300 people, 10-20', 'en', '2020', '300', '10', '20'],
  ['5x, 3D, 90s', 'en', '5', '3', '90'],
])('the numbers of “%s” (%s)', ([text, language, ...values]) => {
  expect(read(text, language)).toEqual(values);
});

test('a digit inside a word is no number, and one that a hyphen joins to a word names a thing', () => {
  expect(read('resnet50, v2, Sere1nz, x_1, É\u03011 and naïve2', 'en')).toEqual([]);
  expect(readNumbers('GPT-4 and -4', 'en').map(({ isJoined }) => isJoined)).toEqual([true, false]);
});

test.for<readonly [text: string, ...values: number[]]>([
  ['第十章和第十八章', 10, 18],
  ['二十一、一百零五、两千三百', 21, 105, 2300],
  ['二〇二六年', 2026],
  ['三百万、一亿二千万、一万二千三百四十五', 3e6, 1.2e8, 12345],
  ['没有'],
])('the numerals of “%s”', ([text, ...values]) => {
  expect(readHanNumerals(text)).toEqual(values);
});

/** A number as a language writes it: in its usual digits, and in those of its script. */
function listForms(value: number, language: string): string[] {
  const options = { useGrouping: true, maximumFractionDigits: 3 };
  return [language, `${language}-u-nu-native`].map((locale) => new Intl.NumberFormat(locale, options).format(value));
}

const VALUES = [48, 95, 1500, 2500, 1.5, 12.75, 1_234_567, 9_876_543.25, 52_000] as const;

describe.for(LANGUAGE_CODES)('in %s', (language) => {
  test('every number is read in its usual digits and those of its script', () => {
    for (const value of VALUES)
      for (const form of listForms(value, language))
        expect(read(`X ${form} X`, language)[0]?.split('|')[0]).toBe(`${value}`);
  });

  test('a pair of sentences with the same number is parallel, one with another number is not', () => {
    for (const value of VALUES)
      for (const form of listForms(value, language)) {
        const source = { text: `It has ${listForms(value, 'en')[0]} of them.`, language: 'en' };
        const other = { text: `It has ${listForms(value + 11, 'en')[0]} of them.`, language: 'en' };
        const target = { text: `– ${form} –`, language };
        expect(differInNumbers(source, target)).toBe(false);
        expect(differInNumbers(other, target)).toBe(true);
      }
  });

  test('a number that changes is written as the translation writes its numbers', () => {
    for (const [at, value] of VALUES.entries()) {
      const next = VALUES[(at + 1) % VALUES.length] ?? 0;
      const [was, is] = [value, next].map((number) => `It has ${listForms(number, 'en')[0]} of them.`);
      const [forms, wanted] = [listForms(value, language), listForms(next, language)];
      for (const [kind, form] of forms.entries()) {
        const target = [{ type: 'text' as const, raw: `– ${form} –` }];
        const patch = patchNumbers({ before: was ?? '', after: is ?? '', target, from: 'en', to: language });
        expect(patch?.tokens.map(({ raw }) => raw)).toEqual([`– ${wanted[kind]} –`]);
      }
    }
  });
});
