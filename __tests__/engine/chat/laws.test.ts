/** The laws of every update hold for the chat engine: an endpoint that damages, drops, doubles and chats around breaks none. */
import { expect, test } from 'vitest';
import type { Engine, SegmentRequest, SegmentTranslation } from '../../../src/engine/engine.ts';
import { applyUpdate, planRetry } from '../../../src/update/apply.ts';
import type { UpdatePlan } from '../../../src/update/plan/plan.ts';
import type { Proposal } from '../../../src/update/proposal.ts';
import { HABITS, translateBadly } from '../../emulators/chat/model.ts';
import { listExamplePairs } from '../../support/pages.ts';
import {
  applyAnswers,
  echo,
  findDamage,
  findReportFaults,
  findSecondRunFaults,
  planPageUpdate,
} from '../../support/update-laws.ts';
import { run, startLocalChat } from './local.ts';

const PAGES = listExamplePairs();

async function ask(
  engine: Engine,
  segments: readonly SegmentRequest[],
  targetLanguage: string,
): Promise<readonly SegmentTranslation[]> {
  if (segments.length === 0) return [];
  const document = { name: 'page.md', sourceLanguage: 'en', targetLanguage, segments };
  const batch = { book: 'tea', sourceLanguage: 'en', targetLanguage, documents: [document] };
  const { results } = await run(engine, { ...batch, loadResources: async () => ({}) });
  return results.flatMap((result) => ('segments' in result ? result.segments : []));
}

async function propose(engine: Engine, plan: UpdatePlan): Promise<Proposal> {
  const first = await ask(engine, plan.requests, plan.targetLanguage);
  return applyUpdate(plan, [...first, ...(await ask(engine, planRetry(plan, first), plan.targetLanguage))]);
}

/** Pages, as updates and as new ones, planned once for all seeds. */
const CASES = PAGES.flatMap((page) =>
  [false, true].map((isNew) => {
    const texts = isNew ? { ...page, base: '', target: '' } : page;
    const plan = planPageUpdate(texts, { isNew });
    return { texts, isNew, plan, echoed: applyAnswers(plan, echo) };
  }),
);

test.for([0, 1, 2, 4, 5])('with seed %i', async (seed) => {
  const local = await startLocalChat({
    translate: translateBadly(seed),
    habit: (request) => HABITS[(request * 7 + seed) % HABITS.length] ?? 'plain',
  });
  const engine = local.engine();
  for (const { texts, isNew, plan, echoed } of CASES) {
    // oxlint-disable-next-line no-await-in-loop -- the endpoint counts its requests
    const proposal = await propose(engine, plan);
    const faults = [
      ...findReportFaults(texts, plan, proposal),
      ...(isNew ? [] : findSecondRunFaults(texts, proposal)),
      ...findDamage(texts, proposal, echoed),
    ];
    expect(faults, `${texts.name}${isNew ? ', as a new page' : ''}`).toEqual([]);
  }
  expect(local.server.breaches).toEqual([]);
  expect(local.server.usage.requests).toBeGreaterThan(PAGES.length);
});
