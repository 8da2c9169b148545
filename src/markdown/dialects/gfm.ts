/** Markdown as GitHub shows it. */
import { commonMark, strayMarks } from '../features/commonmark.ts';
import { discussions } from '../features/discussions.ts';
import { footnotes } from '../features/footnotes.ts';
import { frontMatter } from '../features/front-matter.ts';
import { tables } from '../features/tables.ts';
import type { DialectDefinition } from './dialect.ts';

export const gfm: DialectDefinition = {
  name: 'gfm',
  title: 'GitHub',
  emphasis: 'strict',
  features: [discussions, commonMark, footnotes, strayMarks, tables, frontMatter],
};
