/** Books of Quarto and bookdown: what GitHub shows, chunks, fenced divisions, references. */
import { inlineNotes, spansWithAttributes } from '../features/bracketed-words.ts';
import { chunks } from '../features/chunks.ts';
import { citations } from '../features/citations.ts';
import { containers } from '../features/containers.ts';
import { pandocDefinitions } from '../features/definition-lists.ts';
import { frontMatter } from '../features/front-matter.ts';
import { lineMarks } from '../features/line-marks.ts';
import { math } from '../features/math.ts';
import { texBlocks } from '../features/myst-marks.ts';
import { pandocTables } from '../features/pandoc-tables.ts';
import { templateTags } from '../features/template-tags.ts';
import { texCommands } from '../features/tex-commands.ts';
import type { DialectDefinition } from './dialect.ts';
import { githubFeatures } from './gfm.ts';

const KEYS = ['title', 'subtitle', 'description', 'abstract'];

export const quarto: DialectDefinition = {
  name: 'quarto',
  slugs: 'pandoc',
  ids: 'braces',
  emphasis: 'strict',
  features: [
    containers,
    chunks,
    pandocTables,
    texBlocks,
    math,
    citations,
    spansWithAttributes,
    inlineNotes,
    pandocDefinitions,
    lineMarks,
    templateTags(),
    texCommands,
    ...githubFeatures,
    frontMatter({ keys: KEYS }),
  ],
};
