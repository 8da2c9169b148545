/** A review as the script of its page needs it: texts to copy, to search and to edit. */
import { createHash } from 'node:crypto';
import type { ReviewData, SentenceData } from '../../review-client/data.ts';
import { rankAttention } from './attention.ts';
import { needsReader, type Review, type ReviewSentence, type ReviewText } from './review.ts';

/** Describe a review. */
export function describeReviewData(review: Review): ReviewData {
  const { source, to: language, repository, branch, commit, pages } = review;
  const { name } = source;
  const ranks = rankAttention(pages.flatMap(({ sentences }) => sentences));
  return {
    id: nameReview(review),
    language,
    source: { name, commit: source.commit },
    repository,
    branch,
    commit,
    pages: pages.map(({ target, text, sentences }) => ({
      path: target,
      text,
      sentences: sentences.map((sentence) => describeSentence(sentence, ranks.get(sentence) ?? 0)),
    })),
  };
}

/** The same pages of the same commits have the same name, so that marks are found again. */
function nameReview({ source, to, repository = '', branch = '', pages }: Review): string {
  const texts = pages.map(({ target, text }) => [target, text]);
  const what = JSON.stringify([source.name, source.commit, to, repository, branch, texts]);
  return createHash('sha256').update(what).digest('hex').slice(0, 16);
}

function describeSentence(sentence: ReviewSentence, rank: number): SentenceData {
  const { id, place, line, newSource, oldSource } = sentence;
  return {
    id,
    ...(place === undefined ? {} : { place: [place.start, place.end] as const }),
    line,
    source: (newSource ?? oldSource)?.text ?? '',
    spans: newSource === undefined ? [] : listAtoms(newSource),
    isDue: needsReader(sentence),
    rank,
  };
}

/** Spans that a translation has as they are; how words are emphasised is the translator's. */
function listAtoms({ text, spans }: ReviewText): string[] {
  const atoms = spans.filter(({ place, kind }) => place === 'atom' && kind !== 'break' && kind !== 'escape');
  return atoms.map(({ start, end }) => text.slice(start, end));
}
