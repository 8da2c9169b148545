/** From a language code to the words of a pull request. */
import { findByLanguage } from '../../shared/scripts.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { JAPANESE } from './ja.ts';
import { KOREAN } from './ko.ts';
import { PORTUGUESE } from './pt.ts';
import type { Texts } from './texts.ts';
import { TURKISH } from './tr.ts';
import { VIETNAMESE } from './vi.ts';
import { CHINESE } from './zh.ts';
import { TRADITIONAL_CHINESE } from './zh-tw.ts';

/** By language code. */
export const ALL_TEXTS: ReadonlyMap<string, Texts> = new Map([
  ['de', GERMAN],
  ['en', ENGLISH],
  ['es', SPANISH],
  ['fr', FRENCH],
  ['ja', JAPANESE],
  ['ko', KOREAN],
  ['pt', PORTUGUESE],
  ['tr', TURKISH],
  ['vi', VIETNAMESE],
  ['zh', CHINESE],
  ['zh-TW', TRADITIONAL_CHINESE],
]);

/** The texts in a language, else in the same language of another region (`fr` for `fr-CA`), else in English. */
export function findTexts(language: string): Texts {
  return findByLanguage(ALL_TEXTS, language) ?? ENGLISH;
}
