/** Pages of Markdoc: what GitHub shows, with tags, variables and annotations between `{%` and `%}`. */
import { frontMatter } from '../features/front-matter.ts';
import { templateTags } from '../features/template-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { GFM_KEYS, githubFeatures } from './gfm.ts';

export const markdoc: DialectDefinition = {
  name: 'markdoc',
  slugs: 'agreed',
  emphasis: 'strict',
  features: [templateTags(), ...githubFeatures, frontMatter({ keys: GFM_KEYS })],
};
