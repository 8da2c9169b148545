/** The sentences of a proposal that a reviewer should see, before and after. */
import { listSentences, type Page, sentencesInside } from '../../../markdown/page.ts';
import type { SentenceChange } from '../../../report/ledger.ts';
import { isPatched } from '../../../report/tally.ts';
import { makeLineFinder } from '../../../shared/line-finder.ts';
import { overlapFinder } from '../../../shared/overlaps.ts';
import type { Proposal, Range } from '../../../update/proposal.ts';
import type { PagePlan } from '../plan/plan-page.ts';

type Old = NonNullable<PagePlan['old']>;
/** A translation, and the sentences of the target that it is made of. */
interface FoundTranslation {
  readonly text: string;
  readonly start: number;
  readonly ranges: readonly Range[];
}
type FindTranslation = (range: Range) => FoundTranslation | undefined;

/** In the order of the new source, then what it no longer has; what is plainly kept or moved is left out. */
export function describeChanges(plan: PagePlan, proposal: Proposal): SentenceChange[] {
  const { old } = plan;
  if (old === undefined) return describePresent(plan, proposal, () => undefined);
  const find = indexTranslations(old);
  return [...describePresent(plan, proposal, find), ...describeRemoved(old, proposal, find)];
}

function describePresent({ source, old }: PagePlan, proposal: Proposal, find: FindTranslation): SentenceChange[] {
  const findLine = makeLineFinder(proposal.text);
  const findSourceLine = makeLineFinder(source.text);
  return proposal.segments.flatMap((segment) => {
    const { outcome, reason, base, target } = segment;
    if ((outcome === 'kept' || outcome === 'moved') && !isPatched(segment)) return [];
    const oldSource = base && old?.base.text.slice(base.start, base.end);
    const oldTarget = base && find(base)?.text;
    return {
      outcome,
      ...(reason === undefined ? {} : { reason }),
      line: findLine(target.start),
      sourceLine: findSourceLine(segment.source.start),
      ...(oldSource === undefined ? {} : { oldSource }),
      newSource: source.text.slice(segment.source.start, segment.source.end),
      ...(oldTarget === undefined ? {} : { oldTarget }),
      proposal: proposal.text.slice(target.start, target.end),
    };
  });
}

/** Sentences of the base that no sentence of the new source was made from. */
function describeRemoved({ base, target }: Old, { segments }: Proposal, find: FindTranslation): SentenceChange[] {
  const findLine = makeLineFinder(target.text);
  const isUsed = overlapFinder(segments.flatMap((segment) => segment.base ?? []));
  return listSentences(base).flatMap(({ start, end }) => {
    if (isUsed({ start, end })) return [];
    const translation = find({ start, end });
    if (translation === undefined) return [];
    const oldSource = base.text.slice(start, end);
    return { outcome: 'removed' as const, line: findLine(translation.start), oldSource, oldTarget: translation.text };
  });
}

/** Finds the translation of a range of the base, by the alignment of base and target. */
export function indexTranslations({ base, target, alignment }: Old): FindTranslation {
  const baseSentences = listSentences(base);
  const targetSentences = listSentences(target);
  const beadOf = new Map(
    alignment.sentences.flatMap((bead) => bead.source.map((sentence) => [sentence, bead] as const)),
  );
  return ({ start, end }) => {
    const inside = sentencesInside(baseSentences, { start, end });
    const beads = new Set(inside.flatMap(({ index }) => beadOf.get(index) ?? []));
    const found = [...beads].flatMap((bead) => bead.target.flatMap((at) => targetSentences[at] ?? []));
    const [first] = found;
    return (
      first && { text: found.map((range) => sliceRange(target, range)).join(' '), start: first.start, ranges: found }
    );
  };
}

function sliceRange({ text }: Page, { start, end }: Range): string {
  return text.slice(start, end);
}
