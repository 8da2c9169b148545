/**
 * The schema of `amts.yml`. Types, validation and the JSON Schema for editors all come from here.
 *
 * Rule: a key is here only when it works today, and every key says what it does.
 */
import { z } from 'zod';
import { extendDialect } from '../markdown/dialects/names.ts';
import { PROTECT_LIMITS } from '../markdown/features/protect-limits.ts';
import {
  AUTO,
  DEFAULT_KEEP_ABOVE,
  DIALECT_TITLES,
  DIALECTS,
  type Dialect,
  type DialectName,
  listDefaultPages,
  PAGE_EXTENSIONS,
} from './choices.ts';
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

/** A regular expression that matches in a time that grows with the text alone; `check-patterns.ts` tries it. */
const Pattern = z.string().min(1).max(PROTECT_LIMITS.length);

const NAMES = z
  .array(z.string().regex(/^\{?[\w.:-]+\}?$/, { error: 'must be letters, digits, dots, colons, hyphens' }))
  .default([]);

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
        `Which files of the source are pages: globs from the root of the repository, read in order; a glob after \`!\` takes files out again. Default: every file that ends as the dialect has it (${listExtensions()}), but \`README.md\` (which is a page in \`gitbook\` and \`docsify\`) and what is named \`*_origin\`.`,
      ),
    dialect: z
      .enum([AUTO, ...DIALECTS])
      .default(AUTO)
      .describe(
        `Markdown dialect: ${listDialects()}. \`auto\` tells it by the files of the site generator, else by signs in the pages, else it is \`gfm\`; every command says which it took.`,
      ),
    protect: z
      .array(Pattern)
      .max(PROTECT_LIMITS.patterns)
      .default([])
      .describe(
        'Regular expressions (RE2: no look-around, no back-references) of what no translator changes; `^` and `$` are ends of lines.',
      ),
    'prose-fences': NAMES.describe('Names behind code fences whose content is prose, beside those of the dialect.'),
    'front-matter': NAMES.describe(
      'Keys of front matter whose values are prose, beside those of the dialect; `hero.text` for a key inside another.',
    ),
    attributes: NAMES.describe(
      'Attributes of tags whose values are prose, beside those of the dialect; tag[2] is the second argument without a name of a shortcode.',
    ),
    macros: z
      .record(z.string().regex(/^\\(?:[A-Za-z]+|[^A-Za-z])$/, { error: 'must be a macro such as \\R' }), z.string())
      .default({})
      .describe(
        'TeX macros of the formulas, such as `{ "\\\\R": "\\\\mathbb{R}" }`: the review page draws formulas with them, and with those that a page defines itself.',
      ),
  })
  .transform(({ protect, 'prose-fences': proseFences, 'front-matter': frontMatter, attributes, ...rest }) => ({
    ...rest,
    options: { protect, proseFences, frontMatter, attributes },
  }))
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
    'pin-heading-ids': z
      .boolean()
      .default(false)
      .describe(
        'Write the anchor of the source behind each heading that is translated anew, such as `{#first-steps}`, in dialects that have ids of headings: links to it stay right in all languages.',
      ),
  })
  .transform(({ 'keep-above': keepAbove, 'pin-heading-ids': pinHeadingIds }) => ({ keepAbove, pinHeadingIds }))
  .prefault({})
  .describe('How a translation is updated.');

/** `Name <address>`, as git writes authors. */
export const AUTHOR = /^(?=[^\S\n]*[^<>\s])[^<>\n]+ <[^<>\s]+>$/;

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

/** The configuration as it is written: valid, and the dialect may still have to be found out. */
export type WrittenSettings = z.output<typeof SettingsSchema>;

/** The configuration as the program sees it: complete and valid. */
export interface Settings extends Omit<WrittenSettings, 'source'> {
  readonly source: {
    readonly name?: string | undefined;
    readonly language: string;
    readonly pages: readonly string[];
    readonly macros: Readonly<Record<string, string>>;
    readonly dialect: Dialect;
  };
}

/** Settings with their dialect, and with what depends on it. */
export function completeSettings({ source, ...rest }: WrittenSettings, dialect: DialectName): Settings {
  const { name, language, pages = listDefaultPages(dialect), options, macros } = source;
  return {
    ...rest,
    source: {
      ...(name === undefined ? {} : { name }),
      language,
      pages,
      macros,
      dialect: extendDialect(dialect, options),
    },
  };
}

export type TargetSettings = Settings['targets'][number];
