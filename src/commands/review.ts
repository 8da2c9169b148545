/**
 * `amts review`: the open proposals as they are now, with what people have changed in them, one HTML file a language.
 * Nothing is translated and nothing is changed.
 */
import { resolve } from 'node:path';
import { parsePage } from '../markdown/parse.ts';
import type { ReviewFinding } from '../report/ledger.ts';
import { countSentences, type ReviewBook, type ReviewEntry } from '../report/review/review.ts';
import { ConfigError } from '../shared/errors.ts';
import type { Ports } from './ports.ts';
import { describeSource, type Run, type RunContext, type RunOptions, withRun } from './steps/open/open-run.ts';
import { type OpenTranslation, openTranslation } from './steps/open/open-translation.ts';
import { listGone } from './steps/plan/gone-anchors.ts';
import { type ChangedPage, findStaleLinks } from './steps/plan/link-landings.ts';
import { type Packed, packValue, unpackValue } from './steps/plan/packed.ts';
import { planPage } from './steps/plan/plan-page.ts';
import { readPageSettings } from './steps/plan/update-pages.ts';
import {
  addFindings,
  type DescribedReview,
  describeSentences,
  namePage,
  type ReviewHead,
} from './steps/review/describe-review.ts';
import { isOpenProposal } from './steps/review/open-proposal.ts';
import { type ProposedPair, readProposedPairs } from './steps/review/proposed-pairs.ts';
import { recoverProposal } from './steps/review/recover-proposal.ts';
import { reviewProposal } from './steps/review/review-proposal.ts';
import { fillLanguage, namesLanguage, writeReview } from './steps/review/write-review.ts';

export interface ReviewOptions extends RunOptions {
  /** File to write, from the current folder; `{language}` in it stands for the language. */
  readonly out: string;
}

interface WrittenReview {
  readonly language: string;
  readonly path: string;
  /** The other files of a review that is too large for one. */
  readonly more: readonly string[];
  readonly pages: number;
}

export interface ReviewResult {
  readonly version: 1;
  readonly command: 'review';
  readonly reviews: readonly WrittenReview[];
  /** Languages without an open proposal. */
  readonly without: readonly string[];
}

/**
 * Write the review pages.
 *
 * @throws {ConfigError} when options, settings or repositories are not fit for it.
 */
export async function review(options: ReviewOptions, ports: Ports): Promise<ReviewResult> {
  return withRun(options, ports, async (context) => {
    const { targets } = context.run;
    if (targets.length > 1 && !namesLanguage(options.out))
      throw new ConfigError(`--out: ${targets.length} translations, one file; put {language} into '${options.out}'`);
    const reviews: WrittenReview[] = [];
    const without: string[] = [];
    for (const target of targets) {
      const { language } = target.settings;
      // oxlint-disable-next-line no-await-in-loop -- one language at a time: it is the processor that works here
      const found = await reviewLanguage(await openTranslation(context.run, target, context.sourceFiles), context);
      if (found === undefined) without.push(language);
      else {
        const path = resolve(options.folder, fillLanguage(options.out, language));
        // oxlint-disable-next-line no-await-in-loop
        const [, ...more] = await writeReview(found, path, ports);
        reviews.push({ language, path, more, pages: found.pages.length });
      }
    }
    return { version: 1, command: 'review', reviews, without };
  });
}

async function reviewLanguage(
  translation: OpenTranslation,
  { run, ports }: RunContext,
): Promise<ReviewBook | undefined> {
  if (!isOpenProposal(translation)) return undefined;
  const { book, base, branch, settings } = translation;
  const pages: ProposedReview[] = [];
  const failed: { target: string; reason: string }[] = [];
  for (const pair of await readProposedPairs(run, translation)) {
    // oxlint-disable-next-line no-await-in-loop
    await ports.pause();
    const page = reviewPair(pair, run, translation);
    if (page === undefined) failed.push({ target: pair.target, reason: 'what it was translated from is not recorded' });
    else pages.push(page);
  }
  const { open } = branch;
  const stale = await findStaleLinks({ run, opened: translation, settings: readPageSettings(run, translation) }, pages);
  return {
    source: describeSource(run),
    from: run.settings.source.language,
    macros: run.settings.source.macros,
    to: settings.language,
    language: settings.pullRequest.language,
    repository: book.location,
    branch: base.proposalBranch,
    ...(book.url === undefined ? {} : { url: book.url }),
    ...(base.proposalHead === undefined ? {} : { commit: base.proposalHead }),
    ...(open === undefined ? {} : { pullRequest: { number: open.number, url: open.url, isNew: false } }),
    pages: pages.map((page) => describeEntry(page, stale.get(page.target) ?? [])),
    failed,
  };
}

/** A page of a proposal, before it is known what links of other pages it has broken. */
interface ProposedReview extends ReviewHead, ChangedPage {
  readonly described: Packed<DescribedReview>;
}

function describeEntry(
  { source, target, kind, text, described }: ProposedReview,
  stale: readonly ReviewFinding[],
): ReviewEntry {
  const describe = () => addFindings(unpackValue(described), stale);
  const open = () => namePage({ source, target, kind }, text, describe());
  return { target, length: text.length, ...countSentences(describe().sentences), open };
}

function reviewPair(
  { target, sourcePath, proposal, source, old }: ProposedPair,
  run: Run,
  translation: OpenTranslation,
): ProposedReview | undefined {
  if (source === undefined) return undefined;
  const settings = readPageSettings(run, translation);
  const plan = planPage({ source, ...(old === undefined ? {} : { old }) }, settings);
  const page = parsePage(proposal, { language: settings.to, dialect: settings.dialect });
  const recovered = recoverProposal(plan, page);
  const findings = reviewProposal(plan, recovered, page);
  const kind = old === undefined ? 'new' : 'update';
  const described = packValue(describeSentences({ plan, proposal: recovered, page, findings }));
  return { source: sourcePath, target, kind, text: proposal, gone: listGone(plan, page), described };
}
