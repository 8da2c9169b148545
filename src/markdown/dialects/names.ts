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
] as const;

export type Dialect = (typeof DIALECTS)[number];

/** What each of them is, for a list of choices. */
export const DIALECT_TITLES = {
  d2l: 'd2lbook, old and new',
  gfm: 'GitHub',
  mdbook: 'mdBook',
  hugo: 'Hugo',
  vitepress: 'VitePress',
  mdx: 'MDX',
  docusaurus: 'Docusaurus',
  starlight: 'Starlight',
  docbuilder: 'doc-builder of Hugging Face, Svelte',
} satisfies Record<Dialect, string>;
