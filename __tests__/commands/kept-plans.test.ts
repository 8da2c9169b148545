import { describe, expect, test } from 'vitest';
import { KeptPlans } from '../../src/commands/steps/plan/kept-plans.ts';
import { planPage } from '../../src/commands/steps/plan/plan-page.ts';
import { TEA, TEA_ES } from '../support/book.ts';

const SETTINGS = { from: 'en', to: 'es', dialect: 'd2l', update: { keepAbove: 0.95 } } as const;
const PLAN = { plan: planPage({ source: TEA, old: { base: TEA, target: TEA_ES } }, SETTINGS) };
const { target, alignment, lexicon } = PLAN.plan.old ?? {};

describe('what a thread keeps of pages', () => {
  test('is the plan of the first ones, and what was learnt of the others, byte for byte', () => {
    const kept = new KeptPlans({ plans: 1, bytes: 1e6 });
    kept.keep('a', PLAN);
    kept.keep('b', PLAN);
    expect([kept.find('a'), kept.find('b')]).toEqual([PLAN, undefined]);
    expect(kept.findLearnt('b', TEA_ES)).toEqual({ target, alignment, lexicon });
  });

  test('is nothing of those beyond its bound, until others are done with', () => {
    const kept = new KeptPlans({ plans: 0, bytes: 1 });
    for (const id of ['a', 'b']) kept.keep(id, PLAN);
    expect(kept.findLearnt('a', TEA_ES)).toBeDefined();
    expect(kept.findLearnt('b', TEA_ES)).toBeUndefined();
    kept.drop('a');
    kept.keep('b', PLAN);
    expect(kept.findLearnt('a', TEA_ES)).toBeUndefined();
    expect(kept.findLearnt('b', TEA_ES)).toBeDefined();
  });

  test('is nothing of a new page but its plan: nothing was learnt', () => {
    const kept = new KeptPlans({ plans: 0, bytes: 1e6 });
    kept.keep('a', { plan: planPage({ source: TEA }, SETTINGS) });
    expect(kept.findLearnt('a', TEA_ES)).toBeUndefined();
  });
});
