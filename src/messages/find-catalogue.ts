/** From a language code to the words of messages. */
import { findByLanguage } from '../shared/scripts.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { JAPANESE } from './ja.ts';
import { KOREAN } from './ko.ts';
import type { Catalogue } from './message.ts';
import { PORTUGUESE } from './pt.ts';
import { TURKISH } from './tr.ts';
import { VIETNAMESE } from './vi.ts';
import { CHINESE } from './zh.ts';
import { TRADITIONAL_CHINESE } from './zh-tw.ts';

/** By language code. */
export const CATALOGUES: ReadonlyMap<string, Catalogue> = new Map<string, Catalogue>([
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

/** The words in a language, else in the same language of another region (`fr` for `fr-CA`), else in English. */
export function findCatalogue(language: string): Catalogue {
  return findByLanguage(CATALOGUES, language) ?? ENGLISH;
}

/** Whether there are words in a language. */
export function hasCatalogue(language: string): boolean {
  return findByLanguage(CATALOGUES, language) !== undefined;
}
