/** Books of GitBook: what GitHub shows, with blocks between tags such as `{% hint %}`. */
import { frontMatter } from '../features/front-matter.ts';
import { templateBodies } from '../features/template-bodies.ts';
import { templateTags } from '../features/template-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { GFM_KEYS, githubFeatures } from './gfm.ts';

export const gitbook: DialectDefinition = {
  name: 'gitbook',
  slugs: 'agreed',
  emphasis: 'strict',
  features: [templateBodies, templateTags(), ...githubFeatures, frontMatter({ keys: GFM_KEYS })],
};
