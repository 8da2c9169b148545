/** DocFX and Microsoft Learn: what GitHub shows, lines of three colons, included files, references by id. */
import { docfxCommands, docfxLines } from '../features/docfx-lines.ts';
import { frontMatter } from '../features/front-matter.ts';
import type { DialectDefinition } from './dialect.ts';
import { GFM_KEYS, githubFeatures } from './gfm.ts';

export const docfx: DialectDefinition = {
  name: 'docfx',
  slugs: 'github',
  emphasis: 'strict',
  features: [docfxLines, docfxCommands, ...githubFeatures, frontMatter({ keys: GFM_KEYS })],
};
