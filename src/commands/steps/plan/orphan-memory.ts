/**
 * Translations whose source page is gone, as memory for the pages of a run: what was rewritten under another name, or
 * moved into another page, has its human translation there.
 */

import { readPairs } from '../../../base/read-pairs.ts';
import type { RememberedPage } from '../../../update/plan/memory.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import { openMemory } from './packed-memory.ts';
import type { PageWorkers, PlannedPage } from './page-jobs.ts';
import type { PageSettings } from './plan-page.ts';

/** What the orphaned translations have that hold a sentence which one of the plans would send. */
export async function recallOrphans(
  run: Run,
  { book, translation, scope }: OpenTranslation,
  {
    plans,
    settings,
    pages,
  }: { readonly plans: readonly PlannedPage[]; readonly settings: PageSettings; readonly pages: PageWorkers },
): Promise<RememberedPage[]> {
  const wanted = [...new Set(plans.flatMap(({ requested }) => requested))];
  if (wanted.length === 0 || scope.orphans.length === 0) return [];
  const pairs = await readPairs(
    scope.orphans.map(({ target, base }) => ({ target: translation.files.get(target)?.blob ?? '', base })),
    { source: run.source, target: book, limits: run.settings.limits },
  );
  const found = await Promise.all(
    pairs.map(async ({ base, target }, at) => {
      // What cannot be read is no page of this run: it helps nobody, and it harms nobody.
      if (base === undefined || target === undefined) return [];
      if (!wanted.some((sentence) => base.includes(sentence))) return [];
      const affinity = scope.orphans[at]?.target ?? '';
      const work = {
        id: `orphan ${settings.to} ${affinity}`,
        affinity,
        input: { source: base, old: { base, target } },
        settings,
      };
      const { memory } = await pages.run({ kind: 'plan', work });
      return memory === undefined ? [] : [openMemory(memory, affinity)];
    }),
  );
  return found.flat();
}
