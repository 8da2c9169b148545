/** Vaults of Obsidian, and sites made of them: what GitHub shows, links by the names of pages, comments, tags. */
import { inlineNotes } from '../features/bracketed-words.ts';
import { dataviewFields } from '../features/dataview-fields.ts';
import { frontMatter } from '../features/front-matter.ts';
import { highlights, vaultMarks, wikiLinks } from '../features/wiki-links.ts';
import type { DialectDefinition } from './dialect.ts';
import { GFM_KEYS, githubFeatures } from './gfm.ts';

export const obsidian: DialectDefinition = {
  name: 'obsidian',
  slugs: 'obsidian',
  emphasis: 'strict',
  features: [
    dataviewFields,
    wikiLinks,
    inlineNotes,
    vaultMarks,
    highlights,
    ...githubFeatures,
    frontMatter({ keys: GFM_KEYS }),
  ],
};
