/** A language code in a configuration; apart from the codes, which commands take that read no configuration. */
import { z } from 'zod';
import { describeUnknownLanguage, isLanguage, LANGUAGE_CODES } from '../shared/languages.ts';

export const LanguageSchema = z
  .string({ error: 'should be a language code such as zh' })
  .refine(isLanguage, { error: ({ input }) => describeUnknownLanguage(String(input)) })
  .meta({ examples: LANGUAGE_CODES });
