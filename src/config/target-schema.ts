/** The part of the schema that tells of one translation: where it is, what records its bases, how it is proposed. */
import { z } from 'zod';
import { describeUnknownLanguage, isLanguage } from '../shared/languages.ts';
import {
  BODY_PLACEHOLDERS,
  listUnknownPlaceholders,
  renderPlaceholders,
  TITLE_PLACEHOLDERS,
} from '../shared/placeholders.ts';
import { NEW_PAGES, RECORDS, type RecordName } from './choices.ts';
import { LanguageSchema } from './language-schema.ts';

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
    language: LanguageSchema.default('en').describe(
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

const isRecord = (value: string): value is RecordName => RECORDS.some((name) => name === value);

/** A name, or the pattern of what stands beside a page. */
const Base = z
  .string()
  .refine((value) => isRecord(value) || value.includes('{name}'), {
    error: `must be one of ${RECORDS.join(', ')}, or a pattern with {name}, for example {dir}/{name}_origin{ext}`,
  })
  .refine((value) => !/[{}]/.test(value.replaceAll(/\{(?:dir|name|ext)\}/g, '')), {
    error: 'has a brace that belongs to none of {dir}, {name} and {ext}, for example {dir}/{name}_origin{ext}',
  })
  .nullable()
  .optional()
  .describe(
    `What records the source text that a page was translated from: a pattern such as \`{dir}/{name}_origin{ext}\` (with \`{dir}\`, \`{name}\` and \`{ext}\` of the page) for a copy that stands beside it and is kept up to date; \`null\` or \`state\`: only \`.amts/state.json\`; or what the project has (${RECORDS.filter(
      (name) => name !== 'state',
    )
      .map((name) => `\`${name}\``)
      .join(
        ', ',
      )}). Default: what is found of copies, the state file, \`front-matter\`, \`link\` and \`file\`; a project that has none of them is given copies, or with \`path\` or in the source's repository the state file alone.`,
  );

/** Placeholders of a path of a translation. */
const PATH_PARTS = ['dir', 'name', 'ext', 'path'] as const;
const PLACE_PARTS = ['language', 'folder'] as const;
const PART = /\{([^{}]*)\}/g;

function listParts(template: string): string[] {
  return [...template.matchAll(PART)].map(([, name = '']) => name);
}

const Path = z
  .string()
  .min(1)
  .superRefine((template, context) => {
    const known: readonly string[] = [...PATH_PARTS, ...PLACE_PARTS];
    const parts = listParts(template);
    const unknown = parts.filter((name) => !known.includes(name));
    if (unknown.length > 0)
      context.addIssue(`knows no ${renderPlaceholders(unknown)}; known are ${renderPlaceholders(known)}`);
    if (!parts.includes('path') && !parts.includes('name'))
      context.addIssue('must hold {path} or {name}, for example i18n/{folder}/{path}');
  })
  .optional()
  .describe(
    'Where each page stands in the translation: `{path}` is its path below the folder that the glob of `source.pages` starts from (`docs` for `docs/**/*.md`), `{dir}`, `{name}` and `{ext}` are those of its whole path, `{language}` and `{folder}` those of the translation. Default: its own path.',
  );

/** What a value names, its key must tell; folders and files tell nothing but themselves. */
const Paths = z
  .record(z.string(), z.string())
  .superRefine((paths, context) => {
    for (const [from, to] of Object.entries(paths)) {
      const told = listParts(from);
      const unknown = told.filter((name) => !PATH_PARTS.some((part) => part === name));
      const untold = listParts(to).filter((name) => ![...told, ...PLACE_PARTS].includes(name));
      if (unknown.length > 0)
        context.addIssue(
          `'${from}' knows no ${renderPlaceholders(unknown)}; known are ${renderPlaceholders(PATH_PARTS)}`,
        );
      if (untold.length > 0) context.addIssue(`'${to}' holds ${renderPlaceholders(untold)}, which '${from}' does not`);
    }
  })
  .default({})
  .describe(
    'Pages with another path in the translation, `source: target`; the longest match wins. Folders (with `/` at the end), files, or templates of both, such as `"{dir}/{name}.en-US{ext}": "{dir}/{name}.{folder}{ext}"`.',
  );

const Folder = z.string().regex(/^(?!\.{0,2}$)[^/\\{}]+$/, { error: 'must be the name of one folder' });

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

const Languages = z
  .union([z.array(z.string()).min(1), z.record(z.string(), Folder)], {
    error: 'should be a list such as [zh, ja], or name the folder of each, such as { zh: zh-cn, ja: ja }',
  })
  .superRefine((languages, context) => {
    const codes = Array.isArray(languages) ? languages : Object.keys(languages);
    if (codes.length === 0) context.addIssue('names no language');
    for (const code of codes) if (!isLanguage(code)) context.addIssue(describeUnknownLanguage(code));
  })
  .optional()
  .describe(
    'Several languages that are alike in all but their name, instead of `language`: `[zh, ja]`, or with the names of their folders `{ zh: zh-cn, ja: ja }`.',
  );

const KEYS = {
  language: LanguageSchema.optional().describe('Language of the translation. This or `languages` is needed.'),
  folder: Folder.optional().describe('What `{folder}` stands for in paths, such as `zh-cn`. Default: the language.'),
  languages: Languages,
  repository: z
    .string()
    .min(1)
    .describe(
      'GitHub repository of the translation as `owner/repo`, or a local clone, relative to this file. `.`: the repository of the source itself.',
    ),
  branch: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Branch that holds the translation. Default: the default branch of the repository, or the branch that the clone is on.',
    ),
  base: Base,
  path: Path,
  paths: Paths,
  'new-pages': z
    .enum(NEW_PAGES)
    .default('all')
    .describe(
      'Source pages without a translation: propose `all` of them, those that are `listed` in `listed-pages`, or `none`.',
    ),
  'listed-pages': z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Globs of source pages, for `new-pages: listed`.'),
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
};

/** One entry of the list of targets. @returns One translation for each of its languages. */
export const TargetSchema = z
  .strictObject(KEYS)
  .superRefine(({ language, languages, folder, ...rest }, context) => {
    if ((language === undefined) === (languages === undefined))
      context.addIssue("needs 'language' for one language, or 'languages' for several");
    if (folder !== undefined && languages !== undefined)
      context.addIssue("'folder' is for one language; write languages: { zh: zh-cn, … }");
    if ((rest['new-pages'] === 'listed') !== (rest['listed-pages'] !== undefined))
      context.addIssue("'new-pages: listed' and 'listed-pages' go together");
  })
  .transform(({ language, languages, folder, ...entry }) => {
    const one = language === undefined ? [] : [[language, folder ?? language] as const];
    return [...one, ...listLanguages(languages)].map(([code, name]) => describeTarget(entry, code, name));
  })
  .describe('One translation of the book, or several that are alike.');

function listLanguages(languages: readonly string[] | Readonly<Record<string, string>> = []) {
  if (Array.isArray(languages)) return languages.map((code: string) => [code, code] as const);
  return Object.entries(languages);
}

type Entry = Omit<z.output<z.ZodObject<typeof KEYS>>, 'language' | 'languages' | 'folder'>;

function describeTarget(
  {
    'pull-request': pullRequest,
    'keep-terms': keepTerms,
    'new-pages': newPages,
    'listed-pages': listed,
    ...rest
  }: Entry,
  language: string,
  folder: string,
) {
  return { language, folder, ...rest, pullRequest, keepTerms, newPages, listedPages: listed ?? [] };
}
