/**
 * The report of an evaluation: plain data, from which every form of it (text, Markdown, CSV, JSON, HTML) is rendered.
 * Scores are 0 to 100 here.
 */
import type { LeakReport } from '../pages/leaks.ts';
import type { Interval } from '../significance.ts';

/** The metrics of an evaluation; of TER less is better. */
export const SCORES = ['bleu', 'chrf', 'ter'] as const;
export type ScoreName = (typeof SCORES)[number];

/** Something for each metric. */
export type EachScore<T> = Readonly<Record<ScoreName, T>>;

export function makeEach<T>(make: (name: ScoreName) => T): EachScore<T> {
  return { bleu: make('bleu'), chrf: make('chrf'), ter: make('ter') };
}

/** A score with its 95 % intervals; one page, or one block, has none. */
export interface Figure {
  readonly score: number;
  readonly byPage?: Interval;
  readonly byUnit?: Interval;
}

/** What an arm made of one page, or why it made nothing. */
export type PageScore =
  | ({ readonly page: string; readonly left: number } & EachScore<number>)
  | { readonly page: string; readonly error: string };

export interface ArmReport {
  /** As it was asked for, such as `amazon-translate:sentence`. */
  readonly arm: string;
  /** Why the arm has no figures. */
  readonly failed?: string;
  readonly pages: readonly PageScore[];
  /** Mean over the pages, as the published tables have it. */
  readonly average?: EachScore<number>;
  /** All pages as one text. */
  readonly corpus?: EachScore<Figure>;
  /** Sentences that were left in the source language. */
  readonly left: number;
  /** What was sent, and what that costs at most. */
  readonly characters: number;
  /** What an earlier run has sent and paid, and this one only fetched. */
  readonly charactersPaid: number;
  readonly costUsd: number;
  /** What the engine warned of. */
  readonly warnings: readonly string[];
}

/** How two arms differ on a metric. */
export interface Difference {
  /** Score of the second less that of the first. */
  readonly difference: number;
  /** Of approximate randomisation over pages, and over blocks. */
  readonly pByPage: number;
  readonly pByUnit: number;
}

/** A sentence in two arms, with its chrF in each. */
export interface Example {
  readonly page: string;
  readonly source: string;
  readonly reference: string;
  readonly a: string;
  readonly b: string;
  readonly scoreA: number;
  readonly scoreB: number;
}

export interface PairReport extends EachScore<Difference> {
  readonly a: string;
  readonly b: string;
  /** Pages that both arms have. */
  readonly pages: number;
  /** Sentences that the second arm did most better, and most worse. */
  readonly gained: readonly Example[];
  readonly lost: readonly Example[];
}

/** What the arms learnt from. */
export interface TrainingReport extends LeakReport {
  readonly pages: number;
  readonly sentencePairs: number;
  readonly paragraphPairs: number;
  /** Pairs of files that an arm learns from, and those left out since a held-out page says the same. */
  readonly files?: { readonly pairs: number; readonly leftOut: number };
  /** Pages that were left out, since they hold much of a held-out page. */
  readonly nearCopies: readonly { readonly page: string; readonly of: string; readonly share: number }[];
}

export interface DirectionReport {
  readonly from: string;
  readonly to: string;
  readonly signatures: EachScore<string>;
  /** Pages with the number of their units. */
  readonly pages: readonly { readonly page: string; readonly units: number; readonly unpaired: number }[];
  readonly training: TrainingReport;
  readonly arms: readonly ArmReport[];
  readonly pairs: readonly PairReport[];
}

export interface EvaluationReport {
  readonly version: 1;
  readonly command: 'evaluate';
  readonly book: string;
  readonly commit: string;
  readonly directions: readonly DirectionReport[];
  /** What the reader must know before any figure, for example that an engine is a stand-in. */
  readonly notes: readonly string[];
}
