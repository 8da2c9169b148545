/**
 * Merged proposals to their report: work saved by week and in all, what became of the sentences of each treatment, the
 * sentences that were changed most, and how often a corrected sentence came back right. A figure of too little is not
 * shown.
 */
import { groupBy } from '../../shared/group.ts';
import { type MergedPageWork, type MergedSentence, TREATMENTS, type TreatmentName } from './merged-page.ts';
import { sumUpWork, type WorkFigures } from './work-saved.ts';

/** A proposal that was merged. */
export interface MergedProposal {
  readonly commit: string;
  /** ISO 8601. */
  readonly mergedAt: string;
  /** When it was last delivered, where the history tells. */
  readonly proposedAt?: string;
  readonly pages: readonly (MergedPageWork & { readonly page: string })[];
}

export interface TreatmentFigures {
  readonly treatment: TreatmentName;
  readonly sentences: number;
  /** Share that was merged as it was proposed. */
  readonly accepted: number;
  /** Share of the characters that stayed. */
  readonly kept: number;
}

export interface ChangedSentence extends MergedSentence {
  readonly page: string;
  readonly commit: string;
}

export interface WeekFigures {
  /** Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly proposals: number;
  readonly work: WorkFigures;
}

export interface MergedReport {
  readonly version: 1;
  readonly command: 'evaluate --merged';
  readonly language: string;
  readonly proposals: number;
  readonly pages: number;
  /** Sentences that were proposed: all that is not a person's of before. */
  readonly sentences: number;
  /** Whether there is enough for a figure. */
  readonly isEnough: boolean;
  /** Absent where there is not enough. */
  readonly work?: WorkFigures;
  readonly treatments: readonly TreatmentFigures[];
  readonly weeks: readonly WeekFigures[];
  /** Merged within ten minutes and without a change: nobody read them. They are in no other figure. */
  readonly unread: number;
  /** Source sentences that people had corrected and that were proposed again later; how many of them right. */
  readonly corrected: { readonly again: number; readonly right: number };
  readonly changed: readonly ChangedSentence[];
  /** What could not be measured, and why. */
  readonly notes: readonly string[];
}

/** Below both, a figure says more of chance than of the work. */
const MIN_PROPOSALS = 5;
const MIN_SENTENCES = 50;
const UNREAD_MS = 10 * 60_000;
const SHOWN = 20;

/** @param proposals In the order in which they were merged. */
export function reportMerged(
  proposals: readonly MergedProposal[],
  { language, notes }: Pick<MergedReport, 'language' | 'notes'>,
): MergedReport {
  const read = proposals.filter((proposal) => !isUnread(proposal));
  const sentences = read.flatMap(({ pages }) => pages.flatMap((page) => page.sentences)).filter(isProposed);
  const isEnough = read.length >= MIN_PROPOSALS || sentences.length >= MIN_SENTENCES;
  const changed = read.flatMap(({ commit, pages }) =>
    pages.flatMap(({ page, sentences: list }) =>
      list.filter(isProposed).map((sentence) => ({ ...sentence, page, commit })),
    ),
  );
  return {
    version: 1,
    command: 'evaluate --merged',
    language,
    proposals: proposals.length,
    pages: read.flatMap(({ pages }) => pages).length,
    sentences: sentences.length,
    isEnough,
    ...(isEnough ? { work: sumUp(read) } : {}),
    treatments: isEnough ? TREATMENTS.flatMap((treatment) => describeTreatment(treatment, sentences)) : [],
    weeks: isEnough ? listWeeks(read) : [],
    unread: proposals.length - read.length,
    corrected: countCorrected(proposals),
    changed: changed
      .filter(({ edits }) => edits > 0)
      .toSorted((a, b) => b.edits - a.edits)
      .slice(0, SHOWN),
    notes,
  };
}

function isProposed({ treatment }: MergedSentence): boolean {
  return treatment !== 'kept';
}

function isUnread({ mergedAt, proposedAt, pages }: MergedProposal): boolean {
  const isUnchanged = pages.every(({ sentences }) => sentences.every(({ edits }) => edits === 0));
  return isUnchanged && proposedAt !== undefined && Date.parse(mergedAt) - Date.parse(proposedAt) < UNREAD_MS;
}

/** Pages of one name are drawn together. */
function sumUp(proposals: readonly MergedProposal[]): WorkFigures {
  const pages = proposals.flatMap((proposal) => proposal.pages);
  const groups = [...groupBy(pages, ({ page }) => page).values()];
  return sumUpWork(groups.map((group) => group.map(({ work }) => work)));
}

function describeTreatment(treatment: TreatmentName, sentences: readonly MergedSentence[]): TreatmentFigures[] {
  const own = sentences.filter((sentence) => sentence.treatment === treatment);
  if (own.length === 0) return [];
  const sum = (value: (sentence: MergedSentence) => number) =>
    own.reduce((total, sentence) => total + value(sentence), 0);
  const longest = sum(({ proposed, final }) => Math.max(proposed.length, final.length));
  return [
    {
      treatment,
      sentences: own.length,
      accepted: own.filter(({ edits }) => edits === 0).length / own.length,
      kept: 1 - sum(({ edits }) => edits) / Math.max(1, longest),
    },
  ];
}

function listWeeks(proposals: readonly MergedProposal[]): WeekFigures[] {
  return [...groupBy(proposals, ({ mergedAt }) => findMonday(mergedAt))].map(([week, list]) => ({
    week,
    proposals: list.length,
    work: sumUp(list),
  }));
}

function findMonday(time: string): string {
  const day = new Date(time);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** What people corrected, by its source; a later proposal for the same source is right when it is the correction. */
function countCorrected(proposals: readonly MergedProposal[]): { again: number; right: number } {
  const corrections = new Map<string, string>();
  let [again, right] = [0, 0];
  for (const { pages } of proposals) {
    const sentences = pages.flatMap((page) => page.sentences).filter(({ source }) => source !== '');
    for (const { source, proposed, treatment } of sentences) {
      const correction = corrections.get(source);
      if (correction === undefined || treatment === 'kept') continue;
      again += 1;
      if (proposed === correction) right += 1;
    }
    for (const { source, final, edits } of sentences) if (edits > 0 && final !== '') corrections.set(source, final);
  }
  return { again, right };
}
