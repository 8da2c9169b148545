import { describe, expect, test } from 'vitest';
import {
  assertLanguage,
  describeUnknownLanguage,
  isAmazonLanguage,
  isLanguage,
  LANGUAGE_CODES,
} from '../../src/shared/languages.ts';

describe('languages', () => {
  test('are the 75 that Amazon Translate knows, by its codes', () => {
    expect(LANGUAGE_CODES).toHaveLength(75);
    expect(['en', 'es', 'ja', 'ko', 'pt', 'tr', 'vi', 'zh', 'zh-TW'].every(isLanguage)).toBe(true);
    expect(LANGUAGE_CODES.every(isAmazonLanguage)).toBe(true);
  });

  test.each(['eu', 'gl', 'be', 'my', 'km', 'ne', 'eo', 'ckb', 'yue'])('and %s, by its code of ISO 639', (code) => {
    expect(isLanguage(code)).toBe(true);
    expect(isAmazonLanguage(code)).toBe(false);
  });

  test.each(['toString', '', 'xx', 'jp', 'eng', 'EU', 'pt-BR', 'zh-Hans', 'no_NO', 'nb', 'basque'])(
    '%j is the code of none',
    (code) => {
      expect(isLanguage(code)).toBe(false);
    },
  );

  test.each([
    ['ZH', 'zh'],
    ['zh-tw', 'zh-TW'],
    ['zh_TW', 'zh-TW'],
    ['zh-CN', 'zh'],
    ['pt-BR', 'pt'],
    ['jp', 'ja'],
    ['chinese', 'zh'],
    ['Portugese', 'pt'],
    ['eng', 'en'],
    ['deu', 'de'],
    ['fil', 'tl'],
    ['cn', 'zh'],
    ['espanol', undefined],
  ])('%s is taken for %s', (code, meant) => {
    const message = describeUnknownLanguage(code);
    expect(message).toContain(meant === undefined ? 'use a code such as' : `did you mean ${meant} (`);
  });

  test('an unknown one is an error that names where it stands', () => {
    expect(() => assertLanguage('klingon', '--to')).toThrow("--to: unknown language 'klingon'");
  });
});
