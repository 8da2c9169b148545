/** What `amts status` tells: every page of every translation, how its base is known, and what it is behind. */
import type { RecordOrigin } from '../../base/records.ts';
import type { Badge } from '../badge.ts';
import type { RefusedLanguage, SourceReport } from '../ledger.ts';

/**
 * `current`: made from the present source; `proposed`: it will be, when the open pull request is merged; `behind`;
 * `missing`: not translated yet; `unknown`: nothing says what it was made from; `set aside`: removed, declined or
 * without a source page; `failed`: cannot be worked on.
 */
export type PageState = 'current' | 'proposed' | 'behind' | 'missing' | 'unknown' | 'set aside' | 'failed';

/**
 * How sure the base of a page is. `certain`: the page is as it was delivered with that base; `recorded`: the base is
 * recorded, and the page was written or changed by people; `none`: nothing is recorded.
 */
export type Certainty = 'certain' | 'recorded' | 'none';

export interface PageStatus {
  readonly source: string;
  readonly target: string;
  readonly state: PageState;
  /** What records the base: a file beside the page, the state file, or a record of the project's own. */
  readonly base?: RecordOrigin;
  readonly certainty: Certainty;
  /** Revisions of the source page since the base; absent where there are none, or the history does not have the base. */
  readonly revisions?: number;
  /** Sentences of the source that its base has not, or has otherwise. */
  readonly sentences: number;
  /** Characters of prose in those whose words are others. A run may send less: formulas and names are patched in place. */
  readonly characters: number;
  /** US dollars for them, by the engine of the settings. */
  readonly costUsd: number;
  /** What there is to say beside the figures. */
  readonly note?: string;
}

export interface StatusTotals {
  /** Pages of the source. */
  readonly pages: number;
  readonly states: Readonly<Record<PageState, number>>;
  /** Share of the pages of the source whose translation is current, 0 to 1. */
  readonly share: number;
  readonly sentences: number;
  readonly characters: number;
  readonly costUsd: number;
}

export interface LanguageStatus {
  readonly language: string;
  readonly repository: string;
  readonly url?: string;
  readonly targetBranch: string;
  readonly pullRequest?: { readonly number: number; readonly url: string };
  readonly warnings: readonly string[];
  readonly pages: readonly PageStatus[];
  readonly totals: StatusTotals;
}

export interface StatusReport {
  readonly version: 1;
  readonly command: 'status';
  readonly source: SourceReport;
  readonly engine: string;
  /** Day on which the prices were read: `YYYY-MM-DD`. */
  readonly pricesRead: string;
  readonly languages: readonly LanguageStatus[];
  readonly refused: readonly RefusedLanguage[];
}

/** The states in the order in which reports count them. */
export const PAGE_STATES: readonly PageState[] = [
  'current',
  'proposed',
  'behind',
  'missing',
  'unknown',
  'failed',
  'set aside',
];

/** Count the pages of a language. What is set aside is no page that the translation should have. */
export function countStatus(pages: readonly PageStatus[]): StatusTotals {
  const count = (state: PageState) => pages.filter((page) => page.state === state).length;
  const sum = (pick: (page: PageStatus) => number) => pages.reduce((all, page) => all + pick(page), 0);
  const wanted = pages.length - count('set aside');
  const states: Record<PageState, number> = {
    current: count('current'),
    proposed: count('proposed'),
    behind: count('behind'),
    missing: count('missing'),
    unknown: count('unknown'),
    failed: count('failed'),
    'set aside': count('set aside'),
  };
  return {
    pages: wanted,
    states,
    share: wanted === 0 ? 1 : states.current / wanted,
    sentences: sum(({ sentences }) => sentences),
    characters: sum(({ characters }) => characters),
    costUsd: sum(({ costUsd }) => costUsd),
  };
}

/** A share in percent, rounded down: 100 is said of a whole book alone. */
export function renderShare(share: number): string {
  return `${Math.floor(100 * share + 1e-9)} %`;
}

/** The badge of a language. */
export function describeStatusBadge({ language, totals: { share, states } }: LanguageStatus): Badge {
  const counts = [
    [states.behind, 'behind'],
    [states.missing, 'missing'],
    [states.proposed, 'in review'],
  ] as const;
  const parts = counts.flatMap(([count, name]) => (count === 0 ? [] : [`${count} ${name}`]));
  const colour = share >= 0.95 ? 'brightgreen' : share >= 0.75 ? 'yellow' : 'red';
  return { label: language, message: [renderShare(share), ...parts].join(' · '), colour };
}
