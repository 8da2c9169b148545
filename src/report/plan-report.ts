/** What `amts plan` tells: the same selection as a run, the work in figures, no side effect. */

import type { BaseReport } from '../base/records.ts';
import type { Account } from '../engine/budget.ts';
import type { Characters } from '../update/proposal.ts';
import { addCharacters, type SourceReport } from './ledger.ts';

interface PagePlace {
  readonly source: string;
  readonly target: string;
}

export type PlannedPage =
  | (PagePlace & {
      readonly status: 'planned';
      readonly kind: 'new' | 'update' | 'rename';
      readonly renamedFrom?: string;
      readonly base?: BaseReport;
      /** Segments that the engine would have to translate. */
      readonly segments: number;
      readonly characters: Characters;
    })
  | (PagePlace & { readonly status: 'unchanged' | 'failed'; readonly reason: string });

export interface PlanTotals {
  readonly planned: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly segments: number;
  readonly characters: Characters;
}

export interface LanguagePlan {
  readonly language: string;
  readonly repository: string;
  readonly pages: readonly PlannedPage[];
  /** What the reader should know beside the pages. */
  readonly warnings: readonly string[];
  /** Pages beside these that are up to date. */
  readonly inStep: number;
  readonly totals: PlanTotals;
}

export interface PlanReport {
  readonly version: 1;
  readonly command: 'plan';
  readonly source: SourceReport;
  readonly languages: readonly LanguagePlan[];
  /** What the engine would be sent, and its price; zero for an engine that costs nothing. */
  readonly cost: Account & { readonly engine: string; readonly pricesRead: string };
  readonly totals: PlanTotals;
}

/** Count the pages of a plan. */
export function countPlanned(pages: readonly PlannedPage[]): PlanTotals {
  const planned = pages.filter((page) => page.status === 'planned');
  return {
    planned: planned.length,
    unchanged: pages.filter(({ status }) => status === 'unchanged').length,
    failed: pages.filter(({ status }) => status === 'failed').length,
    segments: planned.reduce((all, { segments }) => all + segments, 0),
    characters: addCharacters(planned.map(({ characters }) => characters)),
  };
}
