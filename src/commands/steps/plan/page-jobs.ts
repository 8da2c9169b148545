/**
 * The work on one page in jobs: profile its versions, plan it, ask for what an engine damaged in smaller pieces, finish
 * its proposal. All is plain data in and out, so that any thread can do it, and a run keeps what a page needs and not the page: what
 * a thread has let go of it plans again.
 */

import { type PageProfile, profilePage } from '../../../base/audit.ts';
import type { SegmentRequest, SegmentTranslation } from '../../../engine/engine.ts';
import type { ExchangePage, ReceivedUnit } from '../../../exchange/document.ts';
import { type TakenPage, takePage } from '../../../exchange/take-page.ts';
import type { AnchorLink } from '../../../markdown/links.ts';
import type { Page } from '../../../markdown/page.ts';
import { parsePage } from '../../../markdown/parse.ts';
import { parseAgain } from '../../../markdown/parse-again.ts';
import type { ReviewFinding, SentenceChange } from '../../../report/ledger.ts';
import { countSentences, type ReviewCounts } from '../../../report/review/review.ts';
import { countKept } from '../../../report/tally.ts';
import { applyUpdate, listPairedAnchors, planRetry } from '../../../update/apply.ts';
import type { PageStyle } from '../../../update/page/style.ts';
import { type Landings, listForeignLinks, type PairedAnchor } from '../../../update/place-anchors.ts';
import { type Recall, readPageMemory, type SoughtSentence } from '../../../update/plan/memory.ts';
import type { UpdatePlan } from '../../../update/plan/plan.ts';
import type { Suggestion } from '../../../update/plan/treat.ts';
import type { Characters, SegmentOutcome } from '../../../update/proposal.ts';
import { describeProposed, type MergedTexts } from '../exchange/describe-proposed.ts';
import { describeChanges } from '../review/describe-changes.ts';
import { type DescribedReview, describeSentences } from '../review/describe-review.ts';
import { reviewProposal } from '../review/review-proposal.ts';
import { type GoneAnchor, listGone } from './gone-anchors.ts';
import { KEPT, type KeptLimits } from './kept-limits.ts';
import { KeptPlans } from './kept-plans.ts';
import { type Packed, packValue } from './packed.ts';
import { type PackedMemory, packMemory } from './packed-memory.ts';
import { type PageReading, ParsedPages } from './parsed-pages.ts';
import { type Known, type PageInput, type PagePlan, type PageSettings, planPage } from './plan-page.ts';

/** A page to work on. */
export interface PageWork {
  /** Of this input; only {@link recalled} may be another under the same id. */
  readonly id: string;
  /** Pages of one affinity share texts; they go to the same thread. */
  readonly affinity: string;
  readonly input: PageInput;
  readonly settings: PageSettings;
  /** What other pages have for sentences of this one, by {@link SoughtSentence.full}; absent until they were asked. */
  readonly recalled?: ReadonlyMap<string, Suggestion>;
  /** What came back of it in exchange files. */
  readonly received?: readonly ReceivedUnit[];
}

export type PageJob =
  | {
      readonly kind: 'profile';
      readonly work: Pick<PageWork, 'affinity'>;
      readonly text: string;
      readonly reading: PageReading;
      /** Whether it is a text of the source, which the plans of all languages need as well. */
      readonly isSource: boolean;
    }
  | { readonly kind: 'plan'; readonly work: PageWork }
  | { readonly kind: 'retry'; readonly work: PageWork; readonly answers: readonly SegmentTranslation[] }
  | {
      readonly kind: 'export';
      readonly work: PageWork;
      readonly path: string;
      readonly merged: MergedTexts | undefined;
    }
  | { readonly kind: 'anchors'; readonly work: PageWork; readonly answers: readonly SegmentTranslation[] }
  | {
      readonly kind: 'finish';
      readonly work: PageWork;
      readonly answers: readonly SegmentTranslation[];
      readonly landings: Landings;
    };

/** What the jobs give. */
export interface PageJobResult {
  readonly profile: PageProfile;
  readonly plan: PlannedPage;
  readonly retry: readonly SegmentRequest[];
  readonly export: ExchangePage;
  readonly anchors: readonly PairedAnchor[];
  readonly finish: FinishedPage;
}

/** What a run keeps of a planned page. */
export interface PlannedPage {
  readonly requests: readonly SegmentRequest[];
  readonly characters: Characters;
  readonly style: PageStyle;
  /** Sentences that another page may have a translation of; `[]` for a page that needs none. */
  readonly sought: readonly SoughtSentence[];
  /** Sentences that would be sent, as they stand in the source. */
  readonly requested: readonly string[];
  /** Where its new text links to anchors of other pages, as the source has it. */
  readonly links: readonly ForeignLink[];
  /** What this page has for others; absent for a new page, and once they were asked. */
  readonly memory?: PackedMemory;
  /** What became of the sentences of exchange files; absent for a page without one. */
  readonly received?: Received;
}

/** A link to an anchor of another page. */
export type ForeignLink = Pick<AnchorLink, 'address' | 'path' | 'anchor'>;

/** How an exchange file was taken. */
export type Received = Omit<TakenPage, 'plan'>;

/** The proposal, with what is told of it. */
export interface FinishedPage {
  readonly text: string;
  /** Sentences that stay as and where they are. */
  readonly kept: number;
  /** The other ones. */
  readonly segments: readonly SegmentOutcome[];
  readonly characters: Characters;
  readonly changes: readonly SentenceChange[];
  readonly findings: readonly ReviewFinding[];
  readonly gone: readonly GoneAnchor[];
  /** Every sentence before and after, for people. */
  readonly review: Packed<DescribedReview>;
  /** What is shown there. */
  readonly shown: ReviewCounts;
}

/** Does jobs somewhere; jobs that are given together may run at the same time. */
export interface PageWorkers {
  /** How many jobs can run at once. */
  readonly width: number;
  run<Kind extends PageJob['kind']>(job: Extract<PageJob, { kind: Kind }>): Promise<PageJobResult[Kind]>;
}

/** Does jobs in this thread; see {@link KeptPlans} for what is kept from one job on a page to the next. */
export function createPageWorker(limits: KeptLimits = KEPT): (job: PageJob) => PageJobResult[PageJob['kind']] {
  const plans = new KeptPlans<Prepared & { readonly isRecalled: boolean }>(limits);
  const pages = new ParsedPages(limits.source);
  return (job) => {
    if (job.kind === 'profile')
      return profilePage(job.isSource ? pages.parse(job.text, job.reading) : parsePage(job.text, job.reading));
    const { work } = job;
    const isRecalled = work.recalled !== undefined;
    const known = plans.find(work.id);
    const learnt = () => plans.findLearnt(work.id, work.input.old?.target ?? '');
    const prepared = known?.isRecalled === isRecalled ? known : preparePage(work, { learnt: learnt(), pages });
    const { plan } = prepared;
    if (job.kind === 'anchors') return listPairedAnchors(plan.update, job.answers);
    plans.keep(work.id, { ...prepared, isRecalled });
    if (job.kind === 'plan') return describePlan(prepared, work);
    if (job.kind === 'retry') return planRetry(plan.update, job.answers);
    plans.drop(work.id);
    if (job.kind === 'export')
      return describeProposed(plan, { path: job.path, settings: work.settings, merged: job.merged });
    return finish(plan, job, work.settings);
  };
}

/** A plan, with what came back of it in a file. */
interface Prepared {
  readonly plan: PagePlan;
  /** Sentences that other pages were asked for; `[]` once they have answered. */
  readonly sought: readonly SoughtSentence[];
  readonly received?: Received;
}

function preparePage(work: PageWork, known: Pick<Known, 'learnt' | 'pages'>): Prepared {
  const asked = new Map<string, SoughtSentence>();
  const memory = toRecall(work) ?? recordOnly(asked);
  const plan = planPage(work.input, work.settings, { memory, ...known });
  const sought = [...asked.values()];
  if (work.received === undefined) return { plan, sought };
  const { plan: update, ...received } = takePage(plan.update, work.received);
  return { plan: { ...plan, update }, sought, received };
}

/** A memory that has nothing, and hears what it is asked for. */
function recordOnly(asked: Map<string, SoughtSentence>): Recall {
  return {
    recall({ full, tokens }) {
      asked.set(full, { full, tokens });
      return undefined;
    },
  };
}

function toRecall({ recalled }: PageWork): Recall | undefined {
  return recalled && { recall: ({ full }) => recalled.get(full) };
}

function describePlan({ plan, sought, received }: Prepared, { recalled }: PageWork): PlannedPage {
  const { update, old } = plan;
  const { requests, characters, input } = update;
  const isAsking = recalled === undefined && requests.length > 0;
  return {
    requests,
    characters,
    style: input.style,
    sought: isAsking ? sought : [],
    requested: isAsking ? listRequested(update) : [],
    links: listForeignLinks(update).map(({ address, path, anchor }) => ({ address, path, anchor })),
    ...(recalled === undefined && old !== undefined ? { memory: packMemory(readPageMemory(old)) } : {}),
    ...(received === undefined ? {} : { received }),
  };
}

function listRequested({ input, treatments }: UpdatePlan): string[] {
  const { page, sentences } = input.source;
  return input.units.flatMap(({ id, fresh }) =>
    treatments[id]?.kind === 'request'
      ? fresh.flatMap((at) => {
          const placed = sentences[at]?.placed;
          return placed === undefined ? [] : page.text.slice(placed.start, placed.end);
        })
      : [],
  );
}

function finish(
  plan: PagePlan,
  { answers, landings }: Pick<Extract<PageJob, { kind: 'finish' }>, 'answers' | 'landings'>,
  settings: PageSettings,
): FinishedPage {
  const proposal = applyUpdate(plan.update, answers, landings);
  const { text, characters } = proposal;
  const page = readProposed(text, plan, settings);
  const findings = reviewProposal(plan, proposal, page);
  const review = describeSentences({ plan, proposal, page, findings });
  const shown = countSentences(review.sentences);
  const told = { ...countKept(proposal.segments), changes: describeChanges(plan, proposal), findings };
  return { text, characters, ...told, gone: listGone(plan, page), review: packValue(review), shown };
}

/** The proposal as it is read; what stays as it was is read already. */
function readProposed(text: string, { old }: PagePlan, { to: language, dialect }: PageSettings): Page {
  return old === undefined
    ? parsePage(text, { language, dialect })
    : parseAgain(text, old.target, { language, dialect });
}
