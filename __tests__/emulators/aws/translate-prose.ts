/**
 * Translate the prose of documents into one language. What is not prose is copied byte for byte; all prose goes to the
 * translator in one call.
 */
import type { Context } from './context.ts';
import type { Prose } from './prose.ts';
import { type Guides, restoreRun, shieldRun } from './shielded-run.ts';

export interface Translated {
  readonly text: string;
  /** Source terms that were applied. */
  readonly appliedTerms: readonly string[];
}

interface Direction {
  readonly from: string;
  readonly to: string;
  readonly guides: Guides;
}

/** @returns One translation for each document, in their order. */
export async function translateProse(
  documents: readonly Prose[],
  { from, to, guides }: Direction,
  context: Context,
): Promise<Translated[]> {
  const shielded = documents.map(({ runs, escape }) => runs.map((run) => shieldRun(run, guides, escape)));
  const open = shielded.flat().filter(({ example }) => example === undefined);
  const answers = await context.translate({ texts: open.map(({ text }) => text), from, to });
  const answerOf = new Map(open.map((run, at) => [run, answers[at] ?? '']));
  return documents.map((document, at) => {
    const runs = shielded[at] ?? [];
    const rendered = runs.map((run) => run.example ?? restoreRun(run, answerOf.get(run) ?? '', document.escape));
    const appliedTerms = [...new Set(runs.flatMap(({ terms }) => terms))];
    return { text: splice(document, rendered, context), appliedTerms };
  });
}

function splice({ name, source, runs }: Prose, rendered: readonly string[], { damage }: Context): string {
  let from = 0;
  const parts = runs.map(({ start, end }, at) => {
    const before = source.slice(from, start);
    from = end;
    return before + damage(rendered[at] ?? '', `${name}/${at}`);
  });
  return parts.join('') + source.slice(from);
}
