/** Sites of Starlight: MDX with asides; a page of plain Markdown may have comments of HTML. */
import { containers } from '../features/containers.ts';
import { fileTrees } from '../features/file-trees.ts';
import { frontMatter } from '../features/front-matter.ts';
import { htmlComments } from '../features/mdx.ts';
import type { DialectDefinition } from './dialect.ts';
import { mdxFeatures } from './mdx.ts';

const KEYS = [
  'title',
  'description',
  'hero.title',
  'hero.tagline',
  'hero.image.alt',
  'hero.actions.text',
  'sidebar.label',
  'sidebar.badge',
  'sidebar.badge.text',
  'banner.content',
  'prev',
  'prev.label',
  'next',
  'next.label',
];

export const starlight: DialectDefinition = {
  name: 'starlight',
  slugs: 'github',
  emphasis: 'strict',
  hasFolders: true,
  fallback: 'docbuilder',
  features: [fileTrees, containers, htmlComments, ...mdxFeatures, frontMatter({ keys: KEYS })],
};
