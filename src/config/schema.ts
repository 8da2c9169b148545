/**
 * The schema of `amts.yml`. Types, validation and the JSON Schema for editors all come from here.
 *
 * Rule: a key is here only when it works today, and every key says what it does.
 */
import { z } from 'zod';
import {
  BODY_PLACEHOLDERS,
  listUnknownPlaceholders,
  renderPlaceholders,
  TITLE_PLACEHOLDERS,
} from '../shared/placeholders.ts';
import { DEFAULT_BASE, DEFAULT_KEEP_ABOVE, DIALECT_TITLES, DIALECTS } from './choices.ts';
import { EngineSchema } from './engine-schema.ts';
import { describeUnknownLanguage, LANGUAGE_CODES } from './languages.ts';
import { LimitsSchema } from './limits-schema.ts';

function listDialects(): string {
  return DIALECTS.map((name) => `\`${name}\` (${DIALECT_TITLES[name]})`).join(', ');
}

const DEFAULT_PAGES = ['**/*.md', '!README.md', '!**/*_origin.md'];
const DEFAULT_AUTHOR = 'AMTS <amts@users.noreply.github.com>';

const Language = z.enum(LANGUAGE_CODES, {
  error: ({ input }) =>
    typeof input === 'string' ? describeUnknownLanguage(input) : 'should be a language code such as zh',
});

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
    language: Language.default('en').describe('Language of the source pages.'),
    pages: z
      .array(z.string().min(1))
      .min(1)
      .default(DEFAULT_PAGES)
      .describe(
        'Which files of the source are pages: globs from the root of the repository, read in order; a glob after `!` takes files out again.',
      ),
    dialect: z.enum(DIALECTS).default('d2l').describe(`Markdown dialect: ${listDialects()}.`),
  })
  .prefault({})
  .describe('The book that is translated.');

/** A text with `{name}` for what is filled in. */
function createTemplate(known: readonly string[]) {
  return z
    .string()
    .min(1)
    .refine((template) => listUnknownPlaceholders(template, known).length === 0, {
      error: ({ input }) =>
        `knows no ${listUnknownPlaceholders(String(input), known).join(', ')}; known are ${renderPlaceholders(known)}`,
    })
    .optional();
}

const PullRequest = z
  .strictObject({
    title: createTemplate(TITLE_PLACEHOLDERS).describe(
      `Title instead of that of AMTS, with ${renderPlaceholders(TITLE_PLACEHOLDERS)} for what is filled in; \`pages\` is their number.`,
    ),
    body: createTemplate(BODY_PLACEHOLDERS).describe(
      `Markdown instead of the text of AMTS, with ${renderPlaceholders(BODY_PLACEHOLDERS)} for what is filled in.`,
    ),
    reviewers: z.array(z.string()).default([]).describe('GitHub users who are asked for a review.'),
    'team-reviewers': z.array(z.string()).default([]).describe('GitHub teams who are asked for a review.'),
    assignees: z.array(z.string()).default([]).describe('GitHub users whom the pull request is assigned to.'),
    labels: z.array(z.string()).default([]).describe('Labels of the pull request.'),
    draft: z.boolean().default(false).describe('Open the pull request as a draft.'),
    language: Language.default('en').describe(
      'Language of the pull-request text: `de`, `en`, `es`, `fr`, `ja`, `ko`, `pt`, `tr`, `vi`, `zh` or `zh-TW`; in another language the text is English.',
    ),
  })
  .transform(({ 'team-reviewers': teamReviewers, title, body, ...rest }) => ({
    ...rest,
    teamReviewers,
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
  }))
  .prefault({})
  .describe('What the pull request to the translators looks like.');

const BasePattern = z
  .string()
  .refine((pattern) => pattern.includes('{name}'), {
    error: 'must hold {name}, for example {dir}/{name}_origin{ext}',
  })
  .refine((pattern) => !/[{}]/.test(pattern.replaceAll(/\{(?:dir|name|ext)\}/g, '')), {
    error: 'has a brace that belongs to none of {dir}, {name} and {ext}, for example {dir}/{name}_origin{ext}',
  })
  .nullable()
  .default(DEFAULT_BASE)
  .describe(
    'Where the source text that a page was translated from stands beside the translation; `{dir}`, `{name}` and `{ext}` are those of the page. `null`: only in `.amts/state.json`.',
  );

const Style = z
  .strictObject({
    punctuation: z.enum(['full-width', 'half-width']).optional().describe('Marks of new text beside ideographs.'),
    'latin-space': z
      .boolean()
      .optional()
      .describe('Whether a space stands between an ideograph and a Latin word, a number or a formula.'),
    'sentence-per-line': z.boolean().optional().describe('Whether each new sentence starts a line.'),
    quotes: z
      .tuple([z.string().min(1), z.string().min(1)])
      .optional()
      .describe('Opening and closing quotation mark of new text.'),
  })
  .transform(({ 'latin-space': latinSpace, 'sentence-per-line': perLine, punctuation, quotes }) => ({
    ...(punctuation === undefined ? {} : { punctuation }),
    ...(latinSpace === undefined ? {} : { latinSpace: latinSpace ? (' ' as const) : ('' as const) }),
    ...(perLine === true ? { separator: '\n' } : {}),
    ...(quotes === undefined ? {} : { quotes }),
  }))
  .prefault({})
  .describe('How new text is set. What is not given is learnt from each page, else the habit of the language.');

const Target = z
  .strictObject({
    language: Language.describe('Language of the translation.'),
    repository: z
      .string()
      .min(1)
      .describe('GitHub repository of the translation as `owner/repo`, or a local clone, relative to this file.'),
    branch: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Branch that holds the translation. Default: the default branch of the repository, or the branch that the clone is on.',
      ),
    base: BasePattern,
    paths: z
      .record(z.string(), z.string())
      .default({})
      .describe('Folders or files with another path in the translation, `source: target`; the longest match wins.'),
    terminology: z
      .string()
      .min(1)
      .optional()
      .describe('Glossary in the repository of the translation: Markdown table, CSV or TMX.'),
    style: Style,
    'keep-terms': z
      .array(z.string().min(1))
      .default([])
      .describe('Words and names that stay in the source language, as they are written there.'),
    'pull-request': PullRequest,
  })
  .transform(({ 'pull-request': pullRequest, 'keep-terms': keepTerms, ...rest }) => ({
    ...rest,
    pullRequest,
    keepTerms,
  }))
  .describe('One translation of the book.');

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
    targets: z.array(Target).min(1).describe('The translations of the book.'),
    engine: EngineSchema,
    limits: LimitsSchema,
    update: Update,
    commit: Commit,
  })
  .describe('Configuration of AMTS, `amts.yml` in the source repository.');

/** The configuration as the program sees it: complete and valid. */
export type Settings = z.output<typeof SettingsSchema>;
export type TargetSettings = Settings['targets'][number];
