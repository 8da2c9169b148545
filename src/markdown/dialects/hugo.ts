/** Sites of Hugo: what GitHub shows, shortcodes, front matter in YAML or TOML. */
import { definitionLists } from '../features/definition-lists.ts';
import { frontMatter } from '../features/front-matter.ts';
import { templateBodies } from '../features/template-bodies.ts';
import { templateTags } from '../features/template-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { githubFeatures } from './gfm.ts';

const KEYS = [
  'title',
  'linkTitle',
  'subtitle',
  'description',
  'summary',
  'lead',
  'caption',
  'params.description',
  'card.title',
];

export const hugo: DialectDefinition = {
  name: 'hugo',
  slugs: 'github',
  ids: 'braces',
  emphasis: 'strict',
  hasFolders: true,
  features: [templateBodies, templateTags(), definitionLists, ...githubFeatures, frontMatter({ keys: KEYS })],
};
