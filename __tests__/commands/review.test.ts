import { describe, expect, test } from 'vitest';
import { type PagePlan, planPage } from '../../src/commands/steps/plan/plan-page.ts';
import { reviewProposal } from '../../src/commands/steps/review/review-proposal.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { applyUpdate } from '../../src/update/apply.ts';
import type { Proposal } from '../../src/update/proposal.ts';
import { TEA, TEA_ES } from '../support/book.ts';

const SETTINGS = { from: 'en', to: 'es', dialect: 'd2l', update: { keepAbove: 0.95 } } as const;
const NEW_TEA = TEA.replace('Measure the pot first.', 'Measure the pot first. Warm it with a little water.');

/** A proposal whose new sentences are left in the source language. */
function propose(target: string, source = NEW_TEA): { plan: PagePlan; proposal: Proposal } {
  const plan = planPage({ source, old: { base: TEA, target } }, SETTINGS);
  return { plan, proposal: applyUpdate(plan.update, []) };
}

function review(plan: PagePlan, proposal: Proposal) {
  return reviewProposal(plan, proposal, parsePage(proposal.text, { language: SETTINGS.to, dialect: SETTINGS.dialect }));
}

describe('the review of a proposal', () => {
  test('tells what the update damaged as an error, with its line', () => {
    const { plan, proposal } = propose(TEA_ES, TEA);
    expect(review(plan, proposal)).toEqual([]);
    const damaged = { ...proposal, text: proposal.text.replace('$90$ grados', 'noventa grados y $x$') };
    expect(review(plan, damaged)).toEqual([
      expect.objectContaining({ severity: expect.any(String), line: 3, message: expect.stringContaining('$90$') }),
    ]);
  });

  test('says nothing of what the page had before', () => {
    const wrong = TEA_ES.replace('## Resumen', '### Resumen').replace('$90$', '$80$');
    const { plan, proposal } = propose(wrong, TEA);
    expect(review(plan, proposal)).toEqual([]);
  });

  test('tells a sentence that is not translated once', () => {
    const { plan, proposal } = propose(TEA_ES);
    const findings = review(plan, proposal);
    expect(findings).toMatchObject([{ rule: 'source-left', severity: 'warning', line: 12 }]);
  });

  test('reviews a new page whole', () => {
    const plan = planPage({ source: TEA }, SETTINGS);
    const proposal = { ...applyUpdate(plan.update, []), text: TEA_ES.replace('# Té', 'Té'), findings: [] };
    expect(review(plan, proposal)).toMatchObject([{ rule: 'heading-lost', severity: 'error' }]);
  });
});
