/** How much a thread keeps of pages between their plans and their proposals, by the memory that it has. */
import type { ParsedLimits } from './parsed-pages.ts';

export interface KeptLimits {
  /** Plans, about two megabytes each. */
  readonly plans: number;
  /** Bytes of what was learnt and of the translations; about 20 kB a page of 15 kB. */
  readonly bytes: number;
  /** Pages of the source. */
  readonly source: ParsedLimits;
}

/** Shares of the memory of a thread; the rest is for the page that is worked on. */
const SHARES = { plans: 0.1, bytes: 0.1, open: 0.1, source: 0.03 };
const PLAN_MB = 2;

/** @param memory Of the thread, in MB. */
export function keepWithin(memory: number): KeptLimits {
  return {
    plans: Math.round((memory * SHARES.plans) / PLAN_MB),
    bytes: memory * SHARES.bytes * 1e6,
    source: { open: Math.round((memory * SHARES.open) / PLAN_MB), bytes: memory * SHARES.source * 1e6 },
  };
}

/** What the main thread keeps, which has no bound of its own: enough for what a push changes in six languages. */
export const KEPT: KeptLimits = keepWithin(400);
