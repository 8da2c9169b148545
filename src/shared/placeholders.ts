/**
 * Templates of the pull request: texts with `{name}` for what is filled in. Names are checked when the configuration
 * is read, so that a typing error never reaches a pull request. A brace around anything else stands for itself.
 */

/** What a title may name; `pages` is their number. */
export const TITLE_PLACEHOLDERS = ['source', 'commit', 'language', 'pages'] as const;

/** What a body may name: the values of the title, and the parts of the text of AMTS. */
export const BODY_PLACEHOLDERS = [
  ...TITLE_PLACEHOLDERS,
  'intro',
  'review',
  'notes',
  'findings',
  'table',
  'cost',
  'failed',
  'changes',
  'how-to',
] as const;

export type TitlePlaceholder = (typeof TITLE_PLACEHOLDERS)[number];
export type BodyPlaceholder = (typeof BODY_PLACEHOLDERS)[number];

const PLACEHOLDER = /\{([a-z][a-z-]*)\}/g;

/** Placeholders of a template that are not known, each once, in braces. */
export function listUnknownPlaceholders(template: string, known: readonly string[]): string[] {
  const unknown = [...template.matchAll(PLACEHOLDER)].filter(([, name = '']) => !known.includes(name));
  return [...new Set(unknown.map(([placeholder]) => placeholder))];
}

/** For messages: `{source}, {commit}, …`. */
export function renderPlaceholders(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}

/** Fill a template in one pass, so that a value with braces in it is not filled again. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(PLACEHOLDER, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : placeholder,
  );
}
