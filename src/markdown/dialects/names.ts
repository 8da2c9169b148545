/** Names of the dialects, as the command line and the settings take them; each has a file here. */
export const DIALECTS = [
  'd2l',
  'gfm',
  'mdbook',
  'hugo',
  'vitepress',
  'mdx',
  'docusaurus',
  'starlight',
  'docbuilder',
  'mkdocs',
  'myst',
  'quarto',
  'gitbook',
  'jekyll',
  'markdoc',
  'docfx',
  'obsidian',
  'docsify',
  'nuxt',
] as const;

export type DialectName = (typeof DIALECTS)[number];

/** What a project adds to a dialect for what nobody foresaw. */
export interface DialectOptions {
  /** Regular expressions of what no translator changes, in the syntax of RE2. */
  readonly protect?: readonly string[];
  /** Names behind fences whose content is prose. */
  readonly proseFences?: readonly string[];
  /** Keys of front matter whose values are prose. */
  readonly frontMatter?: readonly string[];
  /** Attributes of tags whose values are prose. */
  readonly attributes?: readonly string[];
}

/** A dialect with what a project adds to it. */
export interface ExtendedDialect extends DialectOptions {
  readonly name: DialectName;
}

/** How pages are read: plain data, which goes to threads and into keys of caches. */
export type Dialect = DialectName | ExtendedDialect;

/** A dialect with options; where there are none, its name alone. */
export function extendDialect(name: DialectName, options: DialectOptions): Dialect {
  const given = Object.entries(options).filter(([, list]: [string, readonly string[]]) => list.length > 0);
  return given.length === 0 ? name : { name, ...Object.fromEntries(given) };
}

/** The name of a dialect without what is added to it. */
export function nameDialect(dialect: Dialect): DialectName {
  return typeof dialect === 'string' ? dialect : dialect.name;
}

/** A text that is the same for two dialects that read alike: a key of caches. */
export function keyOfDialect(dialect: Dialect): string {
  if (typeof dialect === 'string') return dialect;
  const { name, protect, proseFences, frontMatter, attributes } = dialect;
  const key = JSON.stringify({ name, protect, proseFences, frontMatter, attributes });
  extended.set(key, dialect);
  return key;
}

const extended = new Map<string, ExtendedDialect>();

/** The dialect of a key that {@link keyOfDialect} has given in this thread. */
export function dialectOfKey(key: string): Dialect {
  const dialect = DIALECTS.find((known) => known === key) ?? extended.get(key);
  if (dialect === undefined) throw new Error(`no dialect has the key ${key}`);
  return dialect;
}

/** What each of them is, for a list of choices. */
export const DIALECT_TITLES = {
  d2l: 'd2lbook, old and new',
  gfm: 'GitHub',
  mdbook: 'mdBook',
  hugo: 'Hugo',
  vitepress: 'VitePress and VuePress',
  mdx: 'MDX',
  docusaurus: 'Docusaurus',
  starlight: 'Starlight',
  docbuilder: 'doc-builder of Hugging Face, Svelte',
  mkdocs: 'MkDocs and Pelican',
  myst: 'MyST',
  quarto: 'Quarto and bookdown',
  gitbook: 'GitBook',
  jekyll: 'Jekyll',
  markdoc: 'Markdoc',
  docfx: 'DocFX and Microsoft Learn',
  obsidian: 'Obsidian',
  docsify: 'docsify',
  nuxt: 'Nuxt Content',
} satisfies Record<DialectName, string>;
