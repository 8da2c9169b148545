/**
 * Which of several equal sentences of the base one of the new source was: where only some have a translation, one of
 * those. When a copy goes, the translation stays with the copy that is left.
 */
import type { Bead, PageAlignment } from '../../align/bead.ts';
import { groupBy } from '../../shared/group.ts';
import type { DescribedPage } from '../page/describe.ts';
import type { Former, SourceChanges } from './versions.ts';

/** What changed, seen by a translation: a former version without one gives way to an equal one that has one. */
export function preferTranslated(
  changes: SourceChanges,
  { base, alignment }: { readonly base: DescribedPage; readonly alignment: PageAlignment },
): SourceChanges {
  return {
    ...changes,
    blocks: swapEqual(changes.blocks, alignment.blocks, (at) => base.blocks[at]?.key),
    sentences: swapEqual(changes.sentences, alignment.sentences, (at) => base.sentences[at]?.key),
  };
}

function swapEqual(
  formers: readonly (Former | undefined)[],
  beads: readonly Pick<Bead, 'source' | 'target'>[],
  keyOf: (at: number) => string | undefined,
): readonly (Former | undefined)[] {
  const used = new Set(formers.flatMap((former) => former?.base ?? []));
  const translated = new Set(beads.filter(({ target }) => target.length > 0).flatMap(({ source }) => source));
  const own = beads.filter(({ source, target }) => source.length === 1 && target.length > 0);
  const free = own.flatMap(({ source: [at] }) => (at === undefined || used.has(at) ? [] : [at]));
  const spare = groupBy(free, keyOf);
  if (spare.size === 0) return formers;
  return formers.map((former) => {
    if (former === undefined || translated.has(former.base)) return former;
    const at = spare.get(keyOf(former.base) ?? '')?.shift();
    return at === undefined ? former : { ...former, base: at };
  });
}
