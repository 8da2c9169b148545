/**
 * Translations whose source page is gone, as memory for the pages of a run: what was rewritten under another name, or
 * moved into another page, has its human translation there.
 */

import { readPairs } from '../../../base/read-pairs.ts';
import type { MemoryPage } from '../../../update/plan/memory.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import { type PagePlan, type PageSettings, planPage } from './plan-page.ts';

/** The orphaned translations that hold a sentence which one of the plans would send. */
export async function recallOrphans(
  run: Run,
  { book, translation, scope }: OpenTranslation,
  { plans, settings }: { readonly plans: readonly PagePlan[]; readonly settings: PageSettings },
): Promise<MemoryPage[]> {
  const wanted = new Set(plans.flatMap(listRequested));
  if (wanted.size === 0 || scope.orphans.length === 0) return [];
  const pairs = await readPairs(
    scope.orphans.map(({ target, base }) => ({ target: translation.files.get(target)?.blob ?? '', base })),
    { source: run.source, target: book },
  );
  return pairs.flatMap(({ base, target }) => {
    // What cannot be read is no page of this run: it helps nobody, and it harms nobody.
    if (base === undefined || target === undefined) return [];
    if (![...wanted].some((sentence) => base.includes(sentence))) return [];
    return planPage({ source: base, old: { base, target } }, settings).old ?? [];
  });
}

/** Sentences that a plan would send, as they stand in the source. */
function listRequested({ source, update: { input, treatments } }: PagePlan): string[] {
  return input.units.flatMap(({ id, fresh }) =>
    treatments[id]?.kind === 'request'
      ? fresh.flatMap((at) => {
          const placed = input.source.sentences[at]?.placed;
          return placed === undefined ? [] : source.text.slice(placed.start, placed.end);
        })
      : [],
  );
}
