/**
 * The schema of `amts.yml`. Types, validation and the JSON Schema for editors all come from here.
 *
 * Rule: a key is here only when it works today, and every key says what it does.
 */
import { z } from 'zod';
import { DEFAULT_KEEP_ABOVE, DIALECT_TITLES, DIALECTS, listDefaultPages, PAGE_EXTENSIONS } from './choices.ts';
import { EngineSchema } from './engine-schema.ts';
import { LanguageSchema } from './language-schema.ts';
import { LimitsSchema } from './limits-schema.ts';
import { TargetSchema } from './target-schema.ts';

function listDialects(): string {
  return DIALECTS.map((name) => `\`${name}\` (${DIALECT_TITLES[name]})`).join(', ');
}

function listExtensions(): string {
  return DIALECTS.map((name) => `\`${name}\`: ${PAGE_EXTENSIONS[name].map((end) => `\`.${end}\``).join(', ')}`).join(
    '; ',
  );
}

const DEFAULT_AUTHOR = 'AMTS <amts@users.noreply.github.com>';

const Source = z
  .strictObject({
    name: z
      .string()
      .regex(/^\w(?:[\w.-]*\w)?$/, {
        error: 'must be letters, digits, hyphens, dots: it becomes a part of a branch name',
      })
      .optional()
      .describe(
        'Name of the book, in branches (`amts/<source>`) and texts. Default: the name of its repository, by its address.',
      ),
    language: LanguageSchema.default('en').describe('Language of the source pages.'),
    pages: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe(
        `Which files of the source are pages: globs from the root of the repository, read in order; a glob after \`!\` takes files out again. Default: every file that ends as the dialect has it (${listExtensions()}), but \`README.md\` and what is named \`*_origin\`.`,
      ),
    dialect: z.enum(DIALECTS).default('d2l').describe(`Markdown dialect: ${listDialects()}.`),
  })
  .transform(({ pages, ...rest }) => ({ ...rest, pages: pages ?? listDefaultPages(rest.dialect) }))
  .prefault({})
  .describe('The book that is translated.');

const Update = z
  .strictObject({
    'keep-above': z
      .number()
      .min(0)
      .max(1)
      .default(DEFAULT_KEEP_ABOVE)
      .describe(
        'Similarity (0 to 1) above which an edited sentence keeps its human translation, flagged in the pull request.',
      ),
  })
  .transform(({ 'keep-above': keepAbove }) => ({ keepAbove }))
  .prefault({})
  .describe('How a translation is updated.');

/** `Name <address>`, as git writes authors. */
export const AUTHOR = /^[^<>\n]*[^<>\s][^<>\n]* <[^<>\s]+>$/;

const Commit = z
  .strictObject({
    author: z
      .string()
      .regex(AUTHOR, { error: 'must read Name <address>' })
      .default(DEFAULT_AUTHOR)
      .describe('Author of the commits, `Name <address>`.'),
  })
  .prefault({})
  .describe('The commits on the branch `amts/<source>` of each translation.');

/** The whole configuration. */
export const SettingsSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the JSON Schema, for editors.'),
    source: Source,
    targets: z
      .array(TargetSchema)
      .min(1)
      .describe('The translations of the book.')
      .transform((entries) => entries.flat()),
    engine: EngineSchema,
    limits: LimitsSchema,
    update: Update,
    commit: Commit,
  })
  .describe('Configuration of AMTS, `amts.yml` in the source repository.');

/** The configuration as the program sees it: complete and valid. */
export type Settings = z.output<typeof SettingsSchema>;
export type TargetSettings = Settings['targets'][number];
