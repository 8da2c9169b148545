/**
 * A past synchronisation played again: what a proposal would have left to do, with no engine but the memory, and with an
 * oracle, for which the sentence that people wrote stands for the engine's answer. The oracle is the best that the
 * update can do with any engine.
 */
import { alignPages } from '../../align/pages.ts';
import { listSentences, type Page } from '../../markdown/page.ts';
import { usesSpaces } from '../../shared/scripts.ts';
import { applyUpdate } from '../../update/apply.ts';
import type { UpdatePlan } from '../../update/plan/plan.ts';
import type { Treatment } from '../../update/plan/treat.ts';
import type { Proposal } from '../../update/proposal.ts';

/** The proposal if the engine wrote what people wrote. @param final The page that people made. */
export function answerByOracle(plan: UpdatePlan, final: Page): Proposal {
  const sentences = listSentences(final);
  const written = new Map(
    alignPages(plan.input.source.page, final).sentences.flatMap((bead) =>
      bead.source.map((at) => [at, bead.target] as const),
    ),
  );
  const answer = (fresh: readonly number[]) => {
    const targets = [...new Set(fresh.flatMap((at) => written.get(at) ?? []))].toSorted((a, b) => a - b);
    const texts = targets.flatMap((at) => sentences[at] ?? []).map(({ start, end }) => final.text.slice(start, end));
    return texts.join(usesSpaces(final.language) ? ' ' : '');
  };
  const treatments = plan.treatments.map((treatment, at): Treatment => {
    const text = treatment.kind === 'request' ? answer(plan.input.units[at]?.fresh ?? []) : '';
    return text === '' ? treatment : { kind: 'memory', text };
  });
  return applyUpdate({ ...plan, treatments }, []);
}
