/**
 * Pages of doc-builder, and of Svelte: what GitHub shows, with tags and expressions that no compiler of MDX takes. It
 * is also how a page of MDX is read that cannot be compiled.
 */
import { bracketMath } from '../features/bracket-math.ts';
import { noIndentedCode } from '../features/commonmark.ts';
import { containers } from '../features/containers.ts';
import { docBuilderLines } from '../features/doc-builder-lines.ts';
import { elements } from '../features/elements.ts';
import { frontMatter } from '../features/front-matter.ts';
import { idsBeforeExpressions } from '../features/ids.ts';
import { looseTags } from '../features/loose-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { GFM_KEYS, githubFeatures } from './gfm.ts';

/** What a question says: its choices, and why they are right or wrong. */
const QUIZ = ['text', 'explain'];

export const docbuilder: DialectDefinition = {
  name: 'docbuilder',
  slugs: 'github',
  ids: 'brackets',
  emphasis: 'strict',
  features: [
    containers,
    docBuilderLines,
    idsBeforeExpressions,
    elements({ properties: QUIZ }),
    bracketMath,
    ...githubFeatures,
    looseTags,
    noIndentedCode,
    frontMatter({ keys: GFM_KEYS }),
  ],
};
