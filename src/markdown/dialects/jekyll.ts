/** Sites of Jekyll: what GitHub shows, tags of Liquid, and what kramdown adds. */
import { abbreviations } from '../features/abbreviations.ts';
import { definitionLines } from '../features/definition-lines.ts';
import { definitionLists } from '../features/definition-lists.ts';
import { frontMatter } from '../features/front-matter.ts';
import { markdownInHtml } from '../features/markdown-in-html.ts';
import { templateBodies } from '../features/template-bodies.ts';
import { templateTags } from '../features/template-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { GFM_KEYS, githubFeatures } from './gfm.ts';

export const jekyll: DialectDefinition = {
  name: 'jekyll',
  slugs: 'github',
  ids: 'braces',
  emphasis: 'strict',
  features: [
    templateBodies,
    templateTags(),
    abbreviations,
    definitionLists,
    definitionLines,
    markdownInHtml,
    ...githubFeatures,
    frontMatter({ keys: [...GFM_KEYS, 'tagline', 'caption'] }),
  ],
};
