import { describe, expect, test } from 'vitest';
import { assertLanguage, describeUnknownLanguage, isLanguage, LANGUAGE_CODES } from '../../src/config/languages.ts';

describe('languages', () => {
  test('are the 75 that Amazon Translate knows', () => {
    expect(LANGUAGE_CODES).toHaveLength(75);
    expect(['en', 'es', 'ja', 'ko', 'pt', 'tr', 'vi', 'zh', 'zh-TW'].every(isLanguage)).toBe(true);
    expect(isLanguage('toString')).toBe(false);
  });

  test.each([
    ['ZH', 'zh'],
    ['zh-tw', 'zh-TW'],
    ['zh_TW', 'zh-TW'],
    ['zh-CN', 'zh'],
    ['pt-BR', 'pt'],
    ['jp', 'ja'],
    ['chinese', 'zh'],
    ['Portugese', 'pt'],
    ['espanol', undefined],
  ])('%s is taken for %s', (code, meant) => {
    const message = describeUnknownLanguage(code);
    expect(message).toContain(meant === undefined ? 'use a code such as' : `did you mean ${meant} (`);
  });

  test('an unknown one is an error that names where it stands', () => {
    expect(() => assertLanguage('klingon', '--to')).toThrow("--to: unknown language 'klingon'");
  });
});
