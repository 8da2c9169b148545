/** An answer is held against its sentence once, however often what follows from it is asked for. */
import { expect, test, vi } from 'vitest';
import { markPseudo } from '../../src/engine/pseudo.ts';
import type * as acceptModule from '../../src/update/accept/accept.ts';
import { acceptTranslation } from '../../src/update/accept/accept.ts';
import { applyUpdate, listPairedAnchors, planRetry } from '../../src/update/apply.ts';
import { planPageUpdate } from '../support/update-laws.ts';

vi.mock('../../src/update/accept/accept.ts', async (load) => {
  const stock = await load<typeof acceptModule>();
  return { ...stock, acceptTranslation: vi.fn<typeof acceptTranslation>(stock.acceptTranslation) };
});

test('the answers to a page are read back once', () => {
  const source = '# Tea\n\nWeigh *the* leaves. Heat the water.\n';
  const plan = planPageUpdate({ base: '', target: '', source, language: 'es' }, { isNew: true });
  const answers = plan.requests.map(({ id, html }) => ({ id, origin: 'machine' as const, html: markPseudo(html) }));
  expect(planRetry(plan, answers)).toEqual([]);
  listPairedAnchors(plan, answers);
  const { text } = applyUpdate(plan, answers);
  expect(text).toContain(markPseudo('Heat the water.'));
  expect(vi.mocked(acceptTranslation)).toHaveBeenCalledTimes(answers.length);
  // Another answer to the same sentence is another matter.
  const others = answers.map((answer) => ({ ...answer, html: answer.html.toUpperCase() }));
  expect(applyUpdate(plan, others).text).toContain('# '.concat(markPseudo('Tea').toUpperCase()));
});
