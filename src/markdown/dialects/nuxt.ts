/** Sites of Nuxt Content: what GitHub shows, components, bindings. */
import { componentsAroundWords, spansWithAttributes } from '../features/bracketed-words.ts';
import { noIndentedCode } from '../features/commonmark.ts';
import { components } from '../features/components.ts';
import { frontMatter } from '../features/front-matter.ts';
import { templateTags } from '../features/template-tags.ts';
import { vueTags } from '../features/vue-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { GFM_KEYS, githubFeatures } from './gfm.ts';

export const nuxt: DialectDefinition = {
  name: 'nuxt',
  slugs: 'nuxt',
  emphasis: 'strict',
  features: [
    components,
    componentsAroundWords,
    spansWithAttributes,
    templateTags(),
    vueTags,
    ...githubFeatures,
    noIndentedCode,
    frontMatter({ keys: [...GFM_KEYS, 'navigation.title', 'seo.title', 'seo.description'] }),
  ],
};
