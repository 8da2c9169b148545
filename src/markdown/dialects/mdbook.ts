/** Books of mdBook: what GitHub shows, with includes; no front matter. */
import { bookTitle } from '../features/book-title.ts';
import { bracketMath } from '../features/bracket-math.ts';
import { definitionLists } from '../features/definition-lists.ts';
import { frontMatter } from '../features/front-matter.ts';
import { proseFences } from '../features/prose-fences.ts';
import { templateTags } from '../features/template-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { githubFeatures } from './gfm.ts';

export const mdbook: DialectDefinition = {
  name: 'mdbook',
  slugs: 'mdbook',
  ids: 'braces',
  emphasis: 'strict',
  features: [
    proseFences({ names: ['admonish'] }),
    bookTitle,
    templateTags(),
    bracketMath,
    definitionLists,
    ...githubFeatures,
    frontMatter({ keys: [] }),
  ],
};
