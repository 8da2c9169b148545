/**
 * What a thread keeps of a page between its plan and its proposal. Of the first pages the plan itself; of the others
 * what was learnt and the parsed translation, packed: with them the plan is made again for a fraction of its cost. Beyond that nothing is kept, and
 * a page is planned anew. So a run has a bound, however many pages it has.
 */
import { parseLexicon, renderLexicon } from '../../../align/lexicon.ts';
import type { Learnt } from '../../../update/plan/learn.ts';
import type { KeptLimits } from './kept-limits.ts';
import { type Packed, packValue, unpackValue } from './packed.ts';
import { type PackedPage, packPage, sizeOfPacked, unpackPage } from './packed-page.ts';
import type { LearntPage, PagePlan } from './plan-page.ts';

interface PackedPlan {
  readonly target: PackedPage;
  readonly alignment: Packed<Learnt['alignment']>;
  /** As {@link renderLexicon} writes it. */
  readonly lexicon: Packed<string>;
}

/** Plans by their names; the first ones and not the last are kept, since pages are finished in the order of planning. */
export class KeptPlans<Plan extends { readonly plan: PagePlan }> {
  readonly #limits: Omit<KeptLimits, 'source'>;
  readonly #plans = new Map<string, Plan>();
  readonly #packed = new Map<string, PackedPlan>();
  #bytes = 0;

  constructor(limits: Omit<KeptLimits, 'source'>) {
    this.#limits = limits;
  }

  find(id: string): Plan | undefined {
    return this.#plans.get(id);
  }

  /** The translation and what was learnt of it when the page was planned, if that was kept. @param target Its text. */
  findLearnt(id: string, target: string): LearntPage | undefined {
    const packed = this.#packed.get(id);
    return this.#plans.get(id)?.plan.old ?? (packed && unpack(packed, target));
  }

  keep(id: string, plan: Plan): void {
    if (this.#plans.has(id) || this.#plans.size < this.#limits.plans) this.#plans.set(id, plan);
    else if (plan.plan.old !== undefined && !this.#packed.has(id)) this.#keepLearnt(id, plan.plan.old);
  }

  drop(id: string): void {
    this.#plans.delete(id);
    const packed = this.#packed.get(id);
    if (packed === undefined) return;
    this.#bytes -= sizeOf(packed);
    this.#packed.delete(id);
  }

  #keepLearnt(id: string, learnt: LearntPage): void {
    if (this.#bytes >= this.#limits.bytes) return;
    const packed = pack(learnt);
    this.#bytes += sizeOf(packed);
    this.#packed.set(id, packed);
  }
}

function pack({ target, alignment, lexicon }: LearntPage): PackedPlan {
  return { target: packPage(target), alignment: packValue(alignment), lexicon: packValue(renderLexicon(lexicon)) };
}

function unpack({ target, alignment, lexicon }: PackedPlan, text: string): LearntPage | undefined {
  const known = parseLexicon(unpackValue(lexicon));
  return known && { target: unpackPage(target, text), alignment: unpackValue(alignment), lexicon: known };
}

function sizeOf({ target, alignment, lexicon }: PackedPlan): number {
  return sizeOfPacked(target) + alignment.bytes.length + lexicon.bytes.length;
}
