/** Pages of MDX, whatever shows them: what GitHub shows, with components and expressions. */
import { elements } from '../features/elements.ts';
import type { Feature } from '../features/feature.ts';
import { frontMatter } from '../features/front-matter.ts';
import { htmlCode } from '../features/html-code.ts';
import { idsBeforeExpressions } from '../features/ids.ts';
import { mdx as syntax } from '../features/mdx.ts';
import type { DialectDefinition } from './dialect.ts';
import { GFM_KEYS, githubFeatures } from './gfm.ts';

/** What all dialects of MDX have, without front matter. */
export const mdxFeatures: readonly Feature[] = [
  idsBeforeExpressions,
  elements(),
  htmlCode({ without: '{}' }),
  ...githubFeatures.filter(({ name }) => name !== 'html-code'),
  syntax,
];

export const mdx: DialectDefinition = {
  name: 'mdx',
  slugs: 'github',
  ids: 'comment',
  emphasis: 'strict',
  fallback: 'docbuilder',
  features: [...mdxFeatures, frontMatter({ keys: [...GFM_KEYS, 'sidebarTitle'] })],
};
