/**
 * Where a later revision took the place of the recorded base: sentences that were reworded or came new between the
 * two. That the translation says the new words is likely, not proven: words do not tell revisions apart.
 */

import { type Finding, makeFinding } from '../../../check/finding.ts';
import { type Message, say } from '../../../messages/message.ts';
import { type DescribedSentence, describePage } from '../../../update/page/describe.ts';
import { compareSources } from '../../../update/plan/changes.ts';
import { describeChange } from '../../../update/plan/treat.ts';
import type { Proposal } from '../../../update/proposal.ts';
import type { PagePlan } from '../plan/plan-page.ts';

/** The rule of these findings. */
export const UNPROVEN = 'recorded-base-older';

/** One finding for each such sentence that stands in the proposal; `[]` where the recorded base was used. */
export function findUnprovenChanges({ old }: PagePlan, proposal: Proposal): Finding[] {
  if (old?.recorded === undefined) return [];
  const recorded = describePage(old.recorded);
  const used = describePage(old.base);
  const { sentences } = compareSources(recorded, used);
  return used.sentences.flatMap((sentence, at) => {
    const former = recorded.sentences[sentences[at]?.base ?? -1];
    const change = describeWording(former, sentence);
    if (change === undefined) return [];
    const line = findLine(proposal, sentence);
    if (line === undefined) return [];
    return [makeFinding(UNPROVEN, line, say('base-unproven', { change }))];
  });
}

/** What changed in the words of a sentence; `undefined` for nothing, white space and case aside. */
function describeWording(
  before: DescribedSentence | undefined,
  { prose, full }: DescribedSentence,
): Message | undefined {
  if (before === undefined) return say('is-new', { text: full });
  const squeeze = (text: string) =>
    text
      .replaceAll(/\P{L}+/gu, ' ')
      .trim()
      .toLowerCase();
  return squeeze(before.prose) === squeeze(prose) ? undefined : describeChange(before.full, full);
}

/** Line of the translation of a sentence of the base, where the proposal left it as it was. */
function findLine({ text, segments }: Proposal, { placed: { start, end } }: DescribedSentence): number | undefined {
  const segment = segments.find(({ base }) => base !== undefined && base.start < end && base.end > start);
  if (segment === undefined || (segment.outcome !== 'kept' && segment.outcome !== 'moved')) return undefined;
  return text.slice(0, segment.target.start).split('\n').length;
}
