/** Books of d2lbook, of its old and its new notation; pandoc shows them. */
import { alertMarks } from '../features/alerts.ts';
import { bareUrls } from '../features/bare-urls.ts';
import { commonMark, noIndentedCode, strayMarks } from '../features/commonmark.ts';
import { directives, roles } from '../features/directives.ts';
import { discussions } from '../features/discussions.ts';
import { footnotes } from '../features/footnotes.ts';
import { frontMatter } from '../features/front-matter.ts';
import { htmlProse } from '../features/html-prose.ts';
import { imageCaptions } from '../features/image-captions.ts';
import { formulaLines, math } from '../features/math.ts';
import { slideMarks } from '../features/slide-marks.ts';
import { tableCaptions } from '../features/table-captions.ts';
import { tables } from '../features/tables.ts';
import { titles } from '../features/titles.ts';
import type { DialectDefinition } from './dialect.ts';

export const d2l: DialectDefinition = {
  name: 'd2l',
  emphasis: 'friendly',
  features: [
    math,
    formulaLines,
    directives,
    roles,
    slideMarks,
    imageCaptions,
    bareUrls,
    discussions,
    tableCaptions,
    noIndentedCode,
    htmlProse(),
    titles,
    commonMark,
    footnotes,
    alertMarks,
    strayMarks,
    tables,
    frontMatter({ keys: [] }),
  ],
};
