/** Texts of one page to the plan of its update. */
import type { PageAlignment } from '../../../align/bead.ts';
import type { Lexicon } from '../../../align/lexicon.ts';
import { alignPages, pairPages } from '../../../align/pages.ts';
import { trainLexicon } from '../../../align/train.ts';
import type { Dialect } from '../../../config/choices.ts';
import type { Page } from '../../../markdown/page.ts';
import { parsePage } from '../../../markdown/parse.ts';
import type { TranslationMemory } from '../../../update/plan/memory.ts';
import { planUpdate, type UpdatePlan, type UpdateSettings } from '../../../update/plan/plan.ts';

export interface PageInput {
  readonly source: string;
  /** Absent for a new page. */
  readonly old?: {
    readonly base: string;
    readonly target: string;
    /** The base as it is recorded, when `base` took its place. */
    readonly recorded?: string;
    /** Why it is not sure that `base` is the base. */
    readonly doubt?: string;
  };
}

export interface PageSettings {
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
  readonly update: UpdateSettings;
}

/** A page before the engine has been asked. */
export interface PagePlan {
  readonly source: Page;
  readonly old?: {
    readonly base: Page;
    readonly target: Page;
    readonly recorded?: Page;
    readonly doubt?: string;
    readonly alignment: PageAlignment;
    /** Learnt from base and target; it serves the proposal as well. */
    readonly lexicon: Lexicon;
  };
  readonly update: UpdatePlan;
}

/** Plan a page again, with the human translations of other pages at hand. */
export function planWithMemory(
  plan: PagePlan,
  { to, update: settings }: PageSettings,
  memory: TranslationMemory,
): PagePlan {
  const { source, old } = plan;
  return { ...plan, update: planUpdate({ source, targetLanguage: to, settings, memory, ...old }) };
}

export function planPage(input: PageInput, { from, to, dialect, update: settings }: PageSettings): PagePlan {
  const parseSource = (text: string) => parsePage(text, { language: from, dialect });
  const source = parseSource(input.source);
  const common = { source, targetLanguage: to, settings };
  if (input.old === undefined) return { source, update: planUpdate(common) };
  const base = parseSource(input.old.base);
  const target = parsePage(input.old.target, { language: to, dialect });
  const lexicon = trainLexicon([pairPages(base, target)]);
  const alignment = alignPages(base, target, { lexicon });
  const recorded = input.old.recorded === undefined ? {} : { recorded: parseSource(input.old.recorded) };
  const doubt = input.old.doubt === undefined ? {} : { doubt: input.old.doubt };
  return {
    source,
    old: { base, target, alignment, lexicon, ...recorded, ...doubt },
    update: planUpdate({ ...common, base, target, alignment }),
  };
}
