/**
 * The JSON documents of the command line: what `--json` prints, and the lines and files that programs read. One table
 * names them all; the schemas in `docs/schemas/` are made from it (`npm run schema`), and nothing else can be printed.
 */
import type { AlignedRow } from '../commands/align.ts';
import type { AppliedReview } from '../commands/apply-review.ts';
import type { CheckReport } from '../commands/check.ts';
import type { CorpusReport } from '../commands/corpus.ts';
import type { MergeCorpusReport } from '../commands/corpus-merge.ts';
import type { Submission } from '../commands/evaluate.ts';
import type { HistoryReport } from '../commands/evaluate-history.ts';
import type { ExportReport } from '../commands/export.ts';
import type { ImportReport } from '../commands/import.ts';
import type { InitReport } from '../commands/init.ts';
import type { InspectReport } from '../commands/inspect.ts';
import type { MergeReport } from '../commands/merge.ts';
import type { ParallelDataReport } from '../commands/parallel-data.ts';
import type { ReviewResult } from '../commands/review.ts';
import type { RunRecord } from '../commands/run-record.ts';
import type { ScoreReport } from '../commands/score.ts';
import type { TerminologyReport } from '../commands/terminology.ts';
import type { SegmentRow } from '../engine/segment-file.ts';
import type { EvaluationReport } from '../evaluate/compare/report.ts';
import type { MergedReport } from '../evaluate/work/merged-report.ts';
import type { AdoptReport } from '../report/adoption.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import type { RunReport } from '../report/ledger.ts';
import type { PlanReport } from '../report/plan-report.ts';
import type { StatusReport } from '../report/status/status-report.ts';

/** What `collect` delivered. */
export interface CollectReport {
  readonly version: 1;
  readonly command: 'collect';
  readonly runs: readonly RunReport[];
  readonly totals: RunReport['totals'];
}

/** The jobs that `evaluate --submit` started. */
export interface EvaluationSubmission extends Submission {
  readonly version: 1;
}

/** What became of merged proposals, by language. */
export interface EvaluatedMerges {
  readonly version: 1;
  readonly command: 'evaluate --merged';
  readonly languages: readonly MergedReport[];
}

/** What would have become of past synchronisations, by language. */
export interface EvaluatedHistories {
  readonly version: 1;
  readonly command: 'evaluate --history';
  readonly languages: readonly HistoryReport[];
}

/** What is printed instead of any other document when a command cannot be carried out. */
export interface ErrorDocument {
  readonly version: 1;
  readonly error: { readonly kind: string; readonly message: string };
}

/** Every document by the command that prints it. */
export interface Documents {
  readonly adopt: AdoptReport;
  /** A line of `amts align`. */
  readonly align: AlignedRow;
  readonly apply: RunReport;
  readonly check: CheckReport;
  readonly collect: CollectReport;
  readonly corpus: CorpusReport;
  readonly 'corpus merge': MergeCorpusReport;
  readonly doctor: Diagnosis;
  readonly error: ErrorDocument;
  readonly evaluate: EvaluationReport;
  readonly 'evaluate --history': EvaluatedHistories;
  readonly 'evaluate --merged': EvaluatedMerges;
  readonly 'evaluate --submit': EvaluationSubmission;
  readonly export: ExportReport;
  readonly import: ImportReport;
  readonly init: InitReport;
  readonly inspect: InspectReport;
  /** The file of `amts merge --report`. */
  readonly merge: MergeReport;
  readonly 'parallel-data': ParallelDataReport;
  readonly plan: PlanReport;
  /** A line of `amts plan --segments`. */
  readonly 'plan --segments': SegmentRow;
  readonly review: ReviewResult;
  readonly 'review --apply': AppliedReview;
  readonly score: ScoreReport;
  readonly status: StatusReport;
  /** Also the record that `amts collect --record` reads. */
  readonly submit: RunRecord;
  /** Also `report.json`. */
  readonly sync: RunReport;
  readonly terminology: TerminologyReport;
}

/** Any of them. */
export type Printed = Documents[keyof Documents];
