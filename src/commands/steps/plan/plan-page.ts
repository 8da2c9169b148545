/** Texts of one page to the plan of its update. */
import type { Dialect } from '../../../markdown/dialects/names.ts';
import type { Page } from '../../../markdown/page.ts';
import { parsePage } from '../../../markdown/parse.ts';
import { type Learnt, learnPage } from '../../../update/plan/learn.ts';
import type { Recall } from '../../../update/plan/memory.ts';
import { planUpdate, type UpdatePlan, type UpdateSettings } from '../../../update/plan/plan.ts';
import { ParsedPages } from './parsed-pages.ts';

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
  readonly old?: Learnt & {
    readonly base: Page;
    readonly target: Page;
    readonly recorded?: Page;
    readonly doubt?: string;
  };
  readonly update: UpdatePlan;
}

/** A translation, and what was learnt of it. */
export type LearntPage = Learnt & { readonly target: Page };

/** What is known of a page before it is planned. */
export interface Known {
  /** Human translations of other pages. */
  readonly memory?: Recall | undefined;
  /** The translation of the same input as it was planned before. */
  readonly learnt?: LearntPage | undefined;
  /** Pages of the source that were parsed; default: those that were last. */
  readonly pages?: ParsedPages;
}

const LAST = new ParsedPages({ open: 24, bytes: 0 });

/** Plan the update of a page. */
export function planPage(
  input: PageInput,
  { from, to, dialect, update: settings }: PageSettings,
  { memory, learnt, pages = LAST }: Known = {},
): PagePlan {
  const parseSource = (text: string, former?: Page) => pages.parse(text, { language: from, dialect }, former);
  const base = input.old && parseSource(input.old.base);
  const source = parseSource(input.source, base);
  const common = { source, targetLanguage: to, settings, ...(memory === undefined ? {} : { memory }) };
  if (input.old === undefined || base === undefined) return { source, update: planUpdate(common) };
  const target = learnt?.target ?? parsePage(input.old.target, { language: to, dialect });
  const { lexicon, alignment } = learnt ?? learnPage({ base, target, source });
  const recorded = input.old.recorded === undefined ? {} : { recorded: parseSource(input.old.recorded, base) };
  const doubt = input.old.doubt === undefined ? {} : { doubt: input.old.doubt };
  return {
    source,
    old: { base, target, alignment, lexicon, ...recorded, ...doubt },
    update: planUpdate({ ...common, base, target, alignment }),
  };
}
