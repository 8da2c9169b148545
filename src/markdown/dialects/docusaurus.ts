/** Sites of Docusaurus: MDX in `.md` as in `.mdx`, with containers and comments of HTML. */
import { containers } from '../features/containers.ts';
import { frontMatter } from '../features/front-matter.ts';
import { htmlComments } from '../features/mdx.ts';
import type { DialectDefinition } from './dialect.ts';
import { mdxFeatures } from './mdx.ts';

const KEYS = ['title', 'sidebar_label', 'description', 'keywords', 'pagination_label', 'title_meta'];

export const docusaurus: DialectDefinition = {
  name: 'docusaurus',
  slugs: 'github',
  ids: 'braces',
  emphasis: 'strict',
  fallback: 'docbuilder',
  features: [containers, htmlComments, ...mdxFeatures, frontMatter({ keys: KEYS })],
};
