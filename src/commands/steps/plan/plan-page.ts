/** Texts of one page to the plan of its update. */
import { type Dialect, dialectOfKey, keyOfDialect } from '../../../markdown/dialects/names.ts';
import type { Page } from '../../../markdown/page.ts';
import { parsePage } from '../../../markdown/parse.ts';
import { keepRecent } from '../../../shared/recent.ts';
import { type Learnt, learnPage } from '../../../update/plan/learn.ts';
import type { Recall } from '../../../update/plan/memory.ts';
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
  readonly old?: Learnt & {
    readonly base: Page;
    readonly target: Page;
    readonly recorded?: Page;
    readonly doubt?: string;
  };
  readonly update: UpdatePlan;
}

/** Pages of the source that were parsed last: the languages of a run share them. */
const SHARED_PAGES = 24;
const parseShared = keepRecent(SHARED_PAGES, (text: string, language: string, dialect: string) =>
  parsePage(text, { language, dialect: dialectOfKey(dialect) }),
);

/** What is known of a page before it is planned. */
interface Known {
  /** Human translations of other pages. */
  readonly memory?: Recall | undefined;
  /** What was learnt of the same input before. */
  readonly learnt?: Learnt | undefined;
}

/** Plan the update of a page. */
export function planPage(
  input: PageInput,
  { from, to, dialect, update: settings }: PageSettings,
  { memory, learnt }: Known = {},
): PagePlan {
  const key = keyOfDialect(dialect);
  const source = parseShared(input.source, from, key);
  const common = { source, targetLanguage: to, settings, ...(memory === undefined ? {} : { memory }) };
  if (input.old === undefined) return { source, update: planUpdate(common) };
  const base = parseShared(input.old.base, from, key);
  const target = parsePage(input.old.target, { language: to, dialect });
  const { lexicon, alignment } = learnt ?? learnPage({ base, target, source });
  const recorded = input.old.recorded === undefined ? {} : { recorded: parseShared(input.old.recorded, from, key) };
  const doubt = input.old.doubt === undefined ? {} : { doubt: input.old.doubt };
  return {
    source,
    old: { base, target, alignment, lexicon, ...recorded, ...doubt },
    update: planUpdate({ ...common, base, target, alignment }),
  };
}

/** Plan a page again, with the human translations of other pages at hand. */
export function planWithMemory(
  { source, old }: PagePlan,
  { to, update: settings }: PageSettings,
  memory: Recall,
): UpdatePlan {
  return planUpdate({ source, targetLanguage: to, settings, memory, ...old });
}
