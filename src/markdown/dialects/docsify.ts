/** Sites of docsify: what GitHub shows, paragraphs that stand out. */
import { frontMatter } from '../features/front-matter.ts';
import { lineCallouts } from '../features/line-callouts.ts';
import { templateTags } from '../features/template-tags.ts';
import { vueTags } from '../features/vue-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { GFM_KEYS, githubFeatures } from './gfm.ts';

export const docsify: DialectDefinition = {
  name: 'docsify',
  slugs: 'docsify',
  ids: 'colon',
  emphasis: 'strict',
  features: [lineCallouts, templateTags(), vueTags, ...githubFeatures, frontMatter({ keys: GFM_KEYS })],
};
