/** Sites of MkDocs: what GitHub shows, and the extensions of Python-Markdown and PyMdown. */
import { abbreviations } from '../features/abbreviations.ts';
import { definitionLines } from '../features/definition-lines.ts';
import { definitionLists } from '../features/definition-lists.ts';
import { frontMatter } from '../features/front-matter.ts';
import { indentedBlocks } from '../features/indented-blocks.ts';
import { keys } from '../features/keys.ts';
import { markdownInHtml } from '../features/markdown-in-html.ts';
import { metadataLines } from '../features/metadata-lines.ts';
import { pythonMarks } from '../features/python-marks.ts';
import { slashBlocks } from '../features/slash-blocks.ts';
import { includes } from '../features/snippets.ts';
import { templateBodies } from '../features/template-bodies.ts';
import { templateTags } from '../features/template-tags.ts';
import type { DialectDefinition } from './dialect.ts';
import { githubFeatures } from './gfm.ts';

const KEYS = ['title', 'subtitle', 'description', 'summary'];

export const mkdocs: DialectDefinition = {
  name: 'mkdocs',
  slugs: 'python',
  ids: 'braces',
  emphasis: 'strict',
  hasFolders: true,
  features: [
    metadataLines(KEYS),
    indentedBlocks,
    slashBlocks,
    includes,
    abbreviations,
    definitionLists,
    definitionLines,
    markdownInHtml,
    keys,
    pythonMarks,
    templateBodies,
    templateTags(),
    ...githubFeatures,
    frontMatter({ keys: KEYS }),
  ],
};
