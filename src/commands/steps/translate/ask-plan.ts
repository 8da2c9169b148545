/** The question of a page that is planned in this thread. */
import { planRetry } from '../../../update/apply.ts';
import type { UpdatePlan } from '../../../update/plan/plan.ts';
import type { PageQuestion } from './translate.ts';

/** What a plan asks of an engine. */
export function askPlan(name: string, update: UpdatePlan): PageQuestion {
  const { requests, input } = update;
  return { name, requests, style: input.style, retry: async (answers) => planRetry(update, answers) };
}
