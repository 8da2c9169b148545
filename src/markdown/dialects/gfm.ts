/** Markdown as GitHub shows it. */
import { alerts } from '../features/alerts.ts';
import { autolinks } from '../features/bare-urls.ts';
import { commonMark, strayMarks } from '../features/commonmark.ts';
import { discussions } from '../features/discussions.ts';
import { emoji } from '../features/emoji.ts';
import type { Feature } from '../features/feature.ts';
import { footnotes } from '../features/footnotes.ts';
import { frontMatter } from '../features/front-matter.ts';
import { htmlCode } from '../features/html-code.ts';
import { htmlProse } from '../features/html-prose.ts';
import { ids } from '../features/ids.ts';
import { imageCaptions } from '../features/image-captions.ts';
import { githubMath } from '../features/math.ts';
import { strikethrough } from '../features/strikethrough.ts';
import { tables } from '../features/tables.ts';
import { taskMarks } from '../features/task-marks.ts';
import { templateBodies } from '../features/template-bodies.ts';
import { templateTags } from '../features/template-tags.ts';
import { titles } from '../features/titles.ts';
import type { DialectDefinition } from './dialect.ts';

/** What GitHub shows, without front matter, whose keys are those of a generator. */
export const githubFeatures: readonly Feature[] = [
  githubMath,
  imageCaptions,
  autolinks,
  alerts,
  taskMarks,
  ids,
  emoji,
  strikethrough,
  discussions,
  htmlCode(),
  htmlProse(),
  titles,
  commonMark,
  footnotes,
  strayMarks,
  tables,
];

/** Keys of front matter that people read, whatever the generator. */
export const GFM_KEYS = [
  'title',
  'subtitle',
  'description',
  'summary',
  'excerpt',
  'abstract',
  'linkTitle',
  'sidebar_label',
  'shortTitle',
  'intro',
];

export const gfm: DialectDefinition = {
  name: 'gfm',
  slugs: 'github',
  emphasis: 'strict',
  // Whatever generator nobody has told of: its tags are nobody's prose.
  features: [templateBodies, templateTags(), ...githubFeatures, frontMatter({ keys: GFM_KEYS })],
};
