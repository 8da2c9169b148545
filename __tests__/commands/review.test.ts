import { describe, expect, test } from 'vitest';
import { type PageInput, type PagePlan, planPage } from '../../src/commands/steps/plan/plan-page.ts';
import { reviewProposal } from '../../src/commands/steps/review/review-proposal.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { applyUpdate } from '../../src/update/apply.ts';
import type { Proposal } from '../../src/update/proposal.ts';
import { TEA, TEA_ES } from '../support/book.ts';

const SETTINGS = { from: 'en', to: 'es', dialect: 'd2l', update: { keepAbove: 0.95 } } as const;
const NEW_TEA = TEA.replace('Measure the pot first.', 'Measure the pot first. Warm it with a little water.');

/** A proposal whose new sentences are left in the source language. */
function propose(
  target: string,
  source = NEW_TEA,
  old: Partial<NonNullable<PageInput['old']>> = {},
): { plan: PagePlan; proposal: Proposal } {
  const plan = planPage({ source, old: { base: TEA, target, ...old } }, SETTINGS);
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

  test('tells a sentence whose old translation stays once, and not that it is too short for its source', () => {
    const long = `Look for the largest of all your pots, ${'then for a larger one, '.repeat(8)}and measure it.`;
    const { plan, proposal } = propose(TEA_ES, TEA.replace('Measure the pot first.', long));
    expect(review(plan, proposal).map(({ rule }) => rule)).toEqual(['old-translation-left']);
  });

  test('tells findings in the order of their lines, whoever found them', () => {
    const { plan, proposal } = propose(TEA_ES);
    const damaged = { ...proposal, text: proposal.text.replace('$90$', '$80$') };
    expect(review(plan, damaged).map(({ line }) => line)).toEqual([3, 12]);
  });

  test('tells what the source changed of what the translator left out once, and not as lost', () => {
    const left = 'The colour of $x$ tells how strong it is.';
    const base = `${TEA}\n${left}\n`;
    const { plan, proposal } = propose(TEA_ES, base.replace('tells', 'always tells').replace('$x$', '$x + y$'), {
      base,
    });
    expect(review(plan, proposal).map(({ rule }) => rule)).toEqual(['changed-but-omitted']);
  });

  test('tells of every finding how grave it is, those of the update as a warning', () => {
    const { plan, proposal } = propose(TEA_ES);
    const damaged = { ...proposal, text: proposal.text.replace('# Té\n', '').replace('## Resumen', 'Resumen') };
    const graveness = new Map(review(plan, damaged).map(({ rule, severity }) => [rule, severity]));
    expect(graveness.get('source-left')).toBe('warning');
    expect(graveness.get('heading-lost')).toBe('error');
  });

  test('holds everything against a page whose base is not sure, and says why at its top', () => {
    const wrong = TEA_ES.replace('$90$', '$80$');
    const { plan, proposal } = propose(wrong, TEA, { doubt: 'two revisions fit as well' });
    expect(review(plan, proposal)).toMatchObject([
      { rule: 'base-unsure', line: 1, message: 'two revisions fit as well.', severity: 'warning' },
      { line: 3, message: expect.stringContaining('$80$') },
    ]);
  });

  test('knows of a page with a later base what its recorded one tells', () => {
    const recorded = TEA.replace('$90$', '$80$');
    const { plan, proposal } = propose(TEA_ES.replace('$90$', '$80$'), TEA, { recorded });
    expect(review(plan, proposal).map(({ message }) => message)).toEqual([expect.stringContaining('$90$')]);
  });
});
