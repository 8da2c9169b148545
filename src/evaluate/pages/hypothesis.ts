/**
 * What an arm made of a held-out page, sentence by sentence: its proposal for the page as a new one, read as plain
 * prose and put back to the sentences of the source.
 */
import type { Dialect } from '../../markdown/dialects/names.ts';
import { listSentences, sentencesInside } from '../../markdown/page.ts';
import { joinTexts } from '../../parallel-data/plain-text.ts';
import type { Proposal } from '../../update/proposal.ts';
import { type Group, type HeldOutPage, readSide } from './held-out.ts';

/** A translation of a held-out page. */
export interface Hypothesis {
  /** By the numbers of the source's sentences; of sentences that were translated together the first has the text. */
  readonly texts: readonly string[];
  /** Sentences that were left in the source language. */
  readonly left: number;
  readonly language: string;
}

/** @param dialect Of the page. */
export function readHypothesis(page: HeldOutPage, proposal: Proposal, dialect: Dialect): Hypothesis {
  const { language } = page.target.page;
  const side = readSide(proposal.text, language, dialect);
  const placed = listSentences(side.page);
  const starts = new Map(listSentences(page.source.page).map(({ start, index }) => [start, index]));
  const texts = page.source.texts.map(() => '');
  for (const { source, target } of proposal.segments) {
    const at = starts.get(source.start);
    if (at === undefined) continue;
    const inside = sentencesInside(placed, target);
    texts[at] = joinTexts(
      inside.map(({ index }) => side.texts[index] ?? ''),
      language,
    );
  }
  const left = proposal.segments.filter(({ outcome }) => outcome === 'failed').length;
  return { texts, left, language };
}

/** The translation of some sentences of the source. */
export function joinHypothesis({ texts, language }: Hypothesis, { source }: Group): string {
  return joinTexts(
    source.map((at) => texts[at] ?? ''),
    language,
  );
}
