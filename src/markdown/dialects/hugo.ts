/** Sites of Hugo: what GitHub shows, shortcodes, front matter in YAML or TOML. */
import { definitionLists } from '../features/definition-lists.ts';
import { frontMatter } from '../features/front-matter.ts';
import type { ProseKey } from '../features/key-set.ts';
import { templateBodies } from '../features/template-bodies.ts';
import { templateTags } from '../features/template-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { githubFeatures } from './gfm.ts';

/** In entries of menus others name a parent by its identifier, else by its name, which then is no word alone. */
const MENUS = ['menu', 'menus'].flatMap((menu): ProseKey[] => [
  { key: `${menu}.*.name`, beside: 'identifier' },
  `${menu}.*.title`,
]);
const KEYS: readonly ProseKey[] = [
  'title',
  'linkTitle',
  'subtitle',
  'description',
  'summary',
  'lead',
  'caption',
  ...['description', 'subtitle', 'summary', 'lead'].map((key) => `params.${key}`),
  'resources.title',
  ...MENUS,
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
