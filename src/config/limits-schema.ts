/** The part of the schema that says how large what comes in may be. */
import { z } from 'zod';
import { PAGE_LIMITS } from '../shared/page-limits.ts';

/** Sizes and depths; what is over one fails alone, by its name. */
export const LimitsSchema = z
  .strictObject({
    'page-bytes': z.int().positive().default(PAGE_LIMITS.pageBytes).describe('Bytes of one page.'),
    'line-bytes': z.int().positive().default(PAGE_LIMITS.lineBytes).describe('Bytes of one line of a page.'),
    nesting: z
      .int()
      .positive()
      .default(PAGE_LIMITS.nesting)
      .describe(
        'Quotes, lists, notes and brackets inside one another; a fence, or a body that is indented, counts as five.',
      ),
    underlines: z
      .int()
      .positive()
      .default(PAGE_LIMITS.underlines)
      .describe('Lines of = or - under a line of text, which make it a heading.'),
    'glossary-bytes': z.int().positive().default(1_000_000).describe('Bytes of a glossary.'),
    'answer-growth': z
      .number()
      .min(1)
      .default(10)
      .describe('How many times as long as its source, and 1,000 characters, what an engine answers may be.'),
    memory: z
      .int()
      .positive()
      .default(640)
      .describe(
        'Megabytes that the threads of a run may take together; with less, fewer threads work. A page that needs more has a thread for itself.',
      ),
  })
  .transform(
    ({
      'page-bytes': pageBytes,
      'line-bytes': lineBytes,
      'glossary-bytes': glossaryBytes,
      'answer-growth': answerGrowth,
      ...rest
    }) => ({ ...rest, pageBytes, lineBytes, glossaryBytes, answerGrowth }),
  )
  .prefault({})
  .describe(
    'Limits on what comes in: a page, a glossary or an answer that is over one fails alone, by its name; and on the memory of a run.',
  );

/** Bytes, levels, and how many times as long an answer may be. */
export type Limits = z.output<typeof LimitsSchema>;
