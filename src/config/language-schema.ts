/** A language code in a configuration; apart from the codes, which commands take that read no configuration. */
import { z } from 'zod';
import { describeUnknownLanguage, LANGUAGE_CODES } from './languages.ts';

export const LanguageSchema = z.enum(LANGUAGE_CODES, {
  error: ({ input }) =>
    typeof input === 'string' ? describeUnknownLanguage(input) : 'should be a language code such as zh',
});
