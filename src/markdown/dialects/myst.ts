/** Books of Jupyter Book, and other pages in MyST: what GitHub shows, directives, roles, labels. */
import { citations } from '../features/citations.ts';
import { definitionLists } from '../features/definition-lists.ts';
import { frontMatter } from '../features/front-matter.ts';
import { math } from '../features/math.ts';
import { colonDirectives, mystFences } from '../features/myst-directives.ts';
import { mystLines, mystRoles, texBlocks } from '../features/myst-marks.ts';
import { templateTags } from '../features/template-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { githubFeatures } from './gfm.ts';

const KEYS = ['title', 'short_title', 'subtitle', 'description', 'abstract', 'parts.abstract', 'banner_caption'];

export const myst: DialectDefinition = {
  name: 'myst',
  slugs: 'agreed',
  emphasis: 'strict',
  features: [
    mystFences,
    colonDirectives,
    mystLines,
    texBlocks,
    math,
    mystRoles,
    citations,
    definitionLists,
    templateTags(),
    ...githubFeatures,
    frontMatter({ keys: KEYS }),
  ],
};
