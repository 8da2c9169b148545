/** Values that the command line and the configuration both take; here, so that `--help` need not load the schema. */
import type { DialectName } from '../markdown/dialects/names.ts';

export { DIALECT_TITLES, DIALECTS, type Dialect, type DialectName } from '../markdown/dialects/names.ts';

/** The dialect that is found out. */
export const AUTO = 'auto';

export const ENGINES = [
  'memory',
  'pseudo',
  'command',
  'chat',
  'libretranslate',
  'amazon-translate',
  'amazon-translate-realtime',
] as const;
/** Endpoints of the `chat` engine whose address, key and limits are known. */
export const CHAT_PRESETS = ['github', 'bedrock', 'openai', 'azure', 'ollama', 'custom'] as const;
export const PARALLEL_DATA = ['sentence', 'paragraph', 'none'] as const;

/** Where a configuration is found that nobody has named. */
export const CONFIG_NAME = 'amts.yml';

/** Sibling that the d2lbook convention keeps beside a translation. */
export const DEFAULT_BASE = '{dir}/{name}_origin{ext}';

/** Similarity above which an edited sentence keeps its human translation; see `design.md`, "Update". */
export const DEFAULT_KEEP_ABOVE = 0.95;

/** How the names of pages end, by dialect; `gfm` stands for every dialect of Markdown that has no name of its own here. */
export const PAGE_EXTENSIONS: Readonly<Record<DialectName, readonly string[]>> = {
  d2l: ['md'],
  gfm: ['md', 'markdown', 'mdx', 'qmd', 'Rmd'],
  mdbook: ['md'],
  hugo: ['md', 'markdown'],
  vitepress: ['md'],
  mdx: ['md', 'mdx'],
  docusaurus: ['md', 'mdx'],
  starlight: ['md', 'mdx'],
  docbuilder: ['md', 'mdx'],
  mkdocs: ['md'],
  myst: ['md'],
  quarto: ['qmd', 'Rmd', 'md'],
  gitbook: ['md'],
  jekyll: ['md', 'markdown'],
  markdoc: ['md', 'mdoc', 'markdoc'],
  docfx: ['md'],
  obsidian: ['md'],
  docsify: ['md'],
  nuxt: ['md'],
};

/** Dialects of which a README is the first page of the book, and of each folder. */
const WITH_README: ReadonlySet<DialectName> = new Set(['gitbook', 'docsify']);

/** Whether a file of that name is for those who work on the project, not for readers. */
export function hasProjectReadme(dialect: DialectName): boolean {
  return !WITH_README.has(dialect);
}

/** Globs of the pages of a book, where nothing else is said: all but its README and the bases of a translation. */
export function listDefaultPages(dialect: DialectName): string[] {
  const [first = 'md', ...others] = PAGE_EXTENSIONS[dialect];
  const extension = others.length === 0 ? first : `{${[first, ...others].join(',')}}`;
  const readme = hasProjectReadme(dialect) ? ['!README.md'] : [];
  return [`**/*.${extension}`, ...readme, `!**/*_origin.${extension}`];
}

/** What may record which source a page was translated from, in the order in which it is believed; see `src/base`. */
export const RECORDS = ['sibling', 'state', 'front-matter', 'link', 'file', 'merge-base', 'date'] as const;
export type RecordName = (typeof RECORDS)[number];

/** Which source pages are proposed to a translation that has none of them. */
export const NEW_PAGES = ['all', 'listed', 'none'] as const;
