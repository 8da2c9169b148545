/** In which order sentences ask for the attention of a person. */
import type { TallyKey } from '../tally.ts';
import type { ReviewSentence } from './review.ts';
import { diffTexts } from './word-diff.ts';

/** Treatments by how much they ask of a person, the first most. */
const TREATMENTS: readonly TallyKey[] = [
  'flagged',
  'failed',
  'translated',
  'patched',
  'memory',
  'removed',
  'moved',
  'kept',
];

/**
 * Rank sentences: what is damaged first, then by treatment; among equals those in which something was found, then the
 * larger change, then the order of the book.
 *
 * @returns The place of each, from 0.
 */
export function rankAttention(sentences: readonly ReviewSentence[]): Map<ReviewSentence, number> {
  const weighed = sentences.map((sentence) => ({ sentence, weights: weighAttention(sentence) }));
  const sorted = weighed.toSorted((a, b) => compareWeights(a.weights, b.weights));
  return new Map(sorted.map(({ sentence }, at) => [sentence, at]));
}

function weighAttention(sentence: ReviewSentence): readonly number[] {
  const { treatment, findings } = sentence;
  const isDamaged = findings.some(({ severity }) => severity === 'error');
  return [isDamaged ? -1 : TREATMENTS.indexOf(treatment), findings.length > 0 ? 0 : 1, -measureChange(sentence)];
}

/** Characters of the source that changed, old and new. */
function measureChange({ oldSource, newSource }: ReviewSentence): number {
  if (oldSource === undefined || newSource === undefined) return (oldSource ?? newSource)?.text.length ?? 0;
  const { old, fresh } = diffTexts(oldSource, newSource);
  return [...old, ...fresh].reduce((sum, { text, isChanged }) => sum + (isChanged ? text.length : 0), 0);
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((weight, index) => weight !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}
