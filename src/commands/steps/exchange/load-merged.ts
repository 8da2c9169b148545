/** The pages of the target branch that the open proposal changes, for exchange files. */
import { readPairs } from '../../../base/read-pairs.ts';
import { findBase } from '../../../book/translated-pages.ts';
import type { RunContext } from '../open/open-run.ts';
import type { PlannedLanguage } from '../plan/plan-languages.ts';
import type { PlannedTask } from '../plan/update-pages.ts';
import { readMerged } from '../translate/load-resources.ts';
import type { MergedTexts } from './describe-proposed.ts';

/** What the target branch has of a planned page; `undefined` for a page that the proposal leaves as it is. */
export type FindMerged = (page: PlannedTask) => MergedTexts | undefined;

/** Read them, two calls for all. */
export async function loadMerged(
  { translation, planned }: Pick<PlannedLanguage, 'translation' | 'planned'>,
  context: RunContext,
): Promise<FindMerged> {
  const merged = await readMerged(translation, context);
  const proposed = planned.flatMap(({ task }) => {
    const path = task.from?.target ?? task.target;
    const [old, now] = [merged.files.get(path), translation.translation.files.get(path)];
    return now === undefined || old?.blob === now.blob ? [] : [{ task, blob: old?.blob, base: findBase(merged, path) }];
  });
  const pairs = proposed.flatMap(({ task, blob, base }) =>
    blob === undefined || base === undefined ? [] : [{ task, target: blob, base }],
  );
  const texts = await readPairs(pairs, {
    source: context.run.source,
    target: translation.book,
    limits: context.run.settings.limits,
  });
  const found = new Map<PlannedTask['task'], MergedTexts>(proposed.map(({ task }) => [task, null]));
  for (const [at, { task }] of pairs.entries()) {
    const { base, target } = texts[at] ?? {};
    if (base !== undefined && target !== undefined) found.set(task, { base, target });
  }
  return ({ task }) => found.get(task);
}
