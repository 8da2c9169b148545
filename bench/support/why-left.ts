/** Why the old translation of a changed source block is still in a proposal. */
import { readPage } from '../../__tests__/support/read-pages.ts';
import type { ReplayCase } from '../../__tests__/support/shared-data.ts';
import type { Block, Page } from '../../src/markdown/page.ts';
import type { Proposal, SegmentOutcome } from '../../src/update/proposal.ts';
import type { RemovedBlock } from './score.ts';

/** Kind of the block and the reason, for a table. */
export interface WhyLeft {
  readonly kind: Block['kind'] | 'unknown';
  readonly reason: string;
}

/** Explain one block that was left. */
export function explainLeft(
  { source: old, target }: RemovedBlock,
  { texts, proposal }: { texts: ReplayCase; proposal: Proposal },
): WhyLeft {
  const block = findBlock(readPage(proposal.text, texts.language), target);
  if (block === undefined) return { kind: 'unknown', reason: 'not found as a block' };
  if (block.segments.length === 0) return { kind: block.kind, reason: explainCopied(texts, old, target) };
  const inside = proposal.segments.filter(
    (segment) => segment.target.start < block.end && segment.target.end > block.start,
  );
  const reasons = new Set(inside.map((segment) => explainSentence(segment, texts)));
  return { kind: block.kind, reason: [...reasons].toSorted().join(' + ') || 'only the translator has it' };
}

function findBlock(page: Page, text: string): Block | undefined {
  const at = page.text.indexOf(text.trim());
  return at === -1 ? undefined : page.blocks.find(({ start, end }) => end > at && start < at + text.trim().length);
}

function explainCopied({ source, target }: ReplayCase, old: string, current: string): string {
  const squeeze = (text: string) => text.replaceAll(/"""[^]*?"""|#(?!@)[^\n]*|"[^"\n]*"|'[^'\n]*'|\s+/g, '');
  if (squeeze(source).includes(squeeze(current))) return 'the translation has the new source’s code already';
  if (target.split(current.trim()).length > 2) return 'the same text stands elsewhere in the translation';
  if (squeeze(source).includes(squeeze(old))) return 'only comments, strings or white space changed';
  return 'the translation’s own version was left';
}

function explainSentence({ outcome, reason, source, base }: SegmentOutcome, texts: ReplayCase): string {
  if (reason === 'token-patched') return 'spans changed, the translation had it so already';
  if (reason !== undefined) return reason;
  if (outcome !== 'kept' && outcome !== 'moved') return outcome;
  const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ');
  const before = base === undefined ? '' : texts.base.slice(base.start, base.end);
  return squeeze(before) === squeeze(texts.source.slice(source.start, source.end))
    ? 'its sentences did not change'
    : 'kept, though its source differs';
}
