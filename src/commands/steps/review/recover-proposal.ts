/**
 * What became of each sentence, from the texts alone: a proposal of an earlier run, with what people have changed in it
 * since. The plan says what each sentence needed; the alignment of source and proposal, where it stands now.
 */
import { alignPages } from '../../../align/pages.ts';
import { listSentences, type Page } from '../../../markdown/page.ts';
import { applyUpdate } from '../../../update/apply.ts';
import type { Proposal, Range, SegmentOutcome } from '../../../update/proposal.ts';
import type { PagePlan } from '../plan/plan-page.ts';

type Unit = PagePlan['update']['input']['units'][number];
type Result = Pick<SegmentOutcome, 'outcome' | 'reason' | 'recalled'>;

/**
 * Recover the proposal.
 *
 * @param page The proposed page as it is.
 */
export function recoverProposal(plan: PagePlan, page: Page): Proposal {
  const { input, characters } = plan.update;
  const find = indexPlaces(plan, page);
  const moved = listMoved(plan);
  let at = 0;
  const segments = input.units.flatMap((unit): SegmentOutcome[] => {
    const source = spanOf(unit.fresh.map((index) => input.source.sentences[index]?.placed));
    if (source === undefined) return [];
    const found = find(unit.fresh);
    const target = found ?? { start: at, end: at };
    at = target.end;
    const base = spanOf(unit.former.map((index) => input.base.sentences[index]?.placed));
    const text = found === undefined ? '' : page.text.slice(found.start, found.end);
    const result = judge(unit, text, { plan, source, isMoved: moved.has(source.start) });
    return [{ id: String(unit.id), ...result, source, ...(base === undefined ? {} : { base }), target }];
  });
  return { text: page.text, segments, characters, findings: [] };
}

/** Where the sentences begin in the source that the update moves; it needs no engine for that. */
function listMoved({ update }: PagePlan): Set<number> {
  const { segments } = applyUpdate(update, []);
  return new Set(segments.filter(({ outcome }) => outcome === 'moved').map(({ source }) => source.start));
}

/** Finds what sentences of the source have become in the proposal. */
function indexPlaces({ source }: PagePlan, page: Page): (sentences: readonly number[]) => Range | undefined {
  const sentences = listSentences(page);
  const { sentences: beads } = alignPages(source, page);
  const beadOf = new Map(beads.flatMap((bead) => bead.source.map((index) => [index, bead] as const)));
  return (list) => spanOf(list.flatMap((index) => beadOf.get(index)?.target ?? []).map((index) => sentences[index]));
}

function spanOf(ranges: readonly (Range | undefined)[]): Range | undefined {
  const known = ranges.filter((range) => range !== undefined);
  if (known.length === 0) return undefined;
  return { start: Math.min(...known.map(({ start }) => start)), end: Math.max(...known.map(({ end }) => end)) };
}

interface Judged {
  readonly plan: PagePlan;
  readonly source: Range;
  readonly isMoved: boolean;
}

function judge(unit: Unit, text: string, { plan, source, isMoved }: Judged): Result {
  const { input, treatments } = plan.update;
  const treatment = treatments[unit.id];
  if (treatment?.kind === 'omitted' && text === '')
    return { outcome: 'kept', reason: treatment.isChanged ? 'changed-but-omitted' : 'omitted' };
  const former = spanOf(unit.target.map((index) => input.target.sentences[index]?.placed));
  const isSame = former !== undefined && isSameText(input.target.page.text.slice(former.start, former.end), text);
  if (isSame && unit.isUnchanged) return { outcome: isMoved ? 'moved' : 'kept' };
  if (isSame) return { outcome: 'kept', reason: 'kept-and-flagged' };
  if (treatment?.kind === 'copied') return { outcome: 'kept', reason: 'no-words' };
  if (text === '' || isSameText(text, plan.source.text.slice(source.start, source.end)))
    return { outcome: 'failed', reason: 'source-left' };
  if (treatment?.kind === 'kept') return { outcome: 'translated', reason: 'reworded' };
  if (treatment === undefined || treatment.kind === 'omitted' || treatment.kind === 'request')
    return { outcome: 'translated' };
  if (!isSameText(treatment.text, text)) return { outcome: 'translated', reason: 'reworded' };
  if (treatment.kind !== 'memory')
    return { outcome: 'kept', reason: treatment.kind === 'patched' ? 'token-patched' : 'kept-and-flagged' };
  return { outcome: 'memory', ...(treatment.origin === undefined ? {} : { recalled: treatment.origin }) };
}

function isSameText(a: string, b: string): boolean {
  const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return squeeze(a) === squeeze(b);
}
