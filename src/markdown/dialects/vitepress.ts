/** Sites of VitePress: what GitHub shows, containers, expressions of Vue, snippets. */
import { containers } from '../features/containers.ts';
import { frontMatter } from '../features/front-matter.ts';
import { snippets } from '../features/snippets.ts';
import { tabLines } from '../features/tab-lines.ts';
import { templateTags } from '../features/template-tags.ts';
import { vueTags } from '../features/vue-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { githubFeatures } from './gfm.ts';

const KEYS = [
  'title',
  'titleTemplate',
  'description',
  'hero.name',
  'hero.text',
  'hero.tagline',
  'hero.actions.text',
  'hero.image.alt',
  'features.title',
  'features.details',
  'features.linkText',
  'prev',
  'prev.text',
  'next',
  'next.text',
];

export const vitepress: DialectDefinition = {
  name: 'vitepress',
  slugs: 'vitepress',
  ids: 'braces',
  emphasis: 'strict',
  features: [containers, tabLines, templateTags(), vueTags, snippets, ...githubFeatures, frontMatter({ keys: KEYS })],
};
