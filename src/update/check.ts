import { alignPages } from '../align/pages.ts';
import type { Page } from '../markdown/page.ts';
import { makeContext } from './check-rules/context.ts';
import { copiedPieces } from './check-rules/copied.ts';
import { formulas } from './check-rules/formulas.ts';
import { leaks } from './check-rules/leaks.ts';
import { marks } from './check-rules/marks.ts';
import { roles } from './check-rules/roles.ts';
import { structure } from './check-rules/structure.ts';
import { tabs } from './check-rules/tabs.ts';
import { code } from './check-rules/code.ts';
import { untranslated } from './check-rules/untranslated.ts';
import { punctuation } from './check-rules/punctuation.ts';
import { numbers } from './check-rules/numbers.ts';
import { length } from './check-rules/length.ts';
import type { Finding } from './proposal.ts';

const FAMILIES = [formulas, copiedPieces, roles, marks, leaks, structure, code, untranslated, punctuation, numbers, length];
export function checkPage(source: Page, target: Page): Finding[] {
  const context = makeContext(source, target, alignPages(source, target), new Map());
  return FAMILIES.flatMap((family) => family.check(context)).sort((a, b) => a.line - b.line);
}
