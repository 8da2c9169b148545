/** Texts of one page to the plan of its update. */
import type { PageAlignment } from '../align/bead.ts';
import { alignPages } from '../align/pages.ts';
import type { Dialect } from '../config/choices.ts';
import type { Page } from '../markdown/page.ts';
import { parsePage } from '../markdown/parse.ts';
import { planUpdate, type UpdatePlan } from '../update/plan.ts';

export interface PageInput {
  readonly source: string;
  /** Absent for a new page. */
  readonly old?: { readonly base: string; readonly target: string };
}

export interface PageSettings {
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
  readonly keepAbove: number;
}

/** A page before the engine has been asked. */
export interface PagePlan {
  readonly source: Page;
  readonly old?: { readonly base: Page; readonly target: Page; readonly alignment: PageAlignment };
  readonly update: UpdatePlan;
}

export function planPage(input: PageInput, { from, to, dialect, keepAbove }: PageSettings): PagePlan {
  const source = parsePage(input.source, { language: from, dialect });
  const common = { source, targetLanguage: to, settings: { keepAbove } };
  if (input.old === undefined) return { source, update: planUpdate(common) };
  const base = parsePage(input.old.base, { language: from, dialect });
  const target = parsePage(input.old.target, { language: to, dialect });
  const old = { base, target, alignment: alignPages(base, target) };
  return { source, old, update: planUpdate({ ...common, ...old }) };
}
