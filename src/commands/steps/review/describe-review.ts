/**
 * A proposal as a page of a review: every sentence with its former version, its protected spans, and what was found
 * in it.
 */
import { createHash } from 'node:crypto';
import { spanTraits } from '../../../markdown/dialects/registry.ts';
import { listSentences, type Page, type Span } from '../../../markdown/page.ts';
import { spansInside } from '../../../markdown/tokens.ts';
import type { ReviewFinding, SentenceChange } from '../../../report/ledger.ts';
import type { ReviewPage, ReviewSentence, ReviewSpan, ReviewText } from '../../../report/review/review.ts';
import { findTallyKey } from '../../../report/tally.ts';
import { findFirst } from '../../../shared/halving.ts';
import { makeLineFinder } from '../../../shared/line-finder.ts';
import { overlapFinder } from '../../../shared/overlaps.ts';
import type { Proposal, Range, SegmentOutcome } from '../../../update/proposal.ts';
import type { PagePlan } from '../plan/plan-page.ts';
import { assignToSentences, type Placed } from './assign-findings.ts';
import { indexTranslations } from './describe-changes.ts';

/** What a page of a review is made from. */
export interface ReviewInput {
  readonly plan: PagePlan;
  readonly proposal: Proposal;
  /** The proposal, read. */
  readonly page: Page;
  readonly findings: readonly ReviewFinding[];
}

/** What a page of a review says of the page itself. */
export type ReviewHead = Pick<ReviewPage, 'source' | 'target' | 'kind' | 'renamedFrom' | 'base'>;

/** The sentences of a page without names, and what was found elsewhere in it. */
export interface DescribedReview {
  readonly sentences: readonly Omit<ReviewSentence, 'id'>[];
  readonly findings: readonly ReviewFinding[];
}

/** Describe a page: in the order of the new source, then the sentences that it no longer has. */
export function describeReview(head: ReviewHead, input: ReviewInput): ReviewPage {
  return namePage(head, input.proposal.text, describeSentences(input));
}

/** Describe the sentences, whatever the page is called. */
export function describeSentences(input: ReviewInput): DescribedReview {
  const drafts = [...describePresent(input), ...describeRemoved(input)];
  const { assigned, rest } = assignToSentences(drafts, input.findings);
  // oxlint-disable-next-line no-unused-vars -- it was for finding the sentence of a finding
  const sentences = drafts.map(({ lastLine: _, ...draft }, at) => ({ ...draft, findings: assigned[at] ?? [] }));
  return { sentences, findings: rest };
}

/** The sentences with findings that were made when the other pages of the run were known. */
export function addFindings(review: DescribedReview, more: readonly ReviewFinding[]): DescribedReview {
  if (more.length === 0) return review;
  const placed = review.sentences.map((sentence) => ({
    ...sentence,
    ...(sentence.treatment === 'removed' ? {} : { lastLine: sentence.line }),
  }));
  const { assigned, rest } = assignToSentences(placed, more);
  return {
    sentences: review.sentences.map((sentence, at) => ({
      ...sentence,
      findings: [...sentence.findings, ...(assigned[at] ?? [])],
    })),
    findings: [...review.findings, ...rest],
  };
}

/** Put a page together. @param text The proposed page. */
export function namePage(head: ReviewHead, text: string, { sentences, findings }: DescribedReview): ReviewPage {
  const nameSentence = createNames(head.target);
  const named = sentences.map((sentence) => {
    const { text: own = '' } = sentence.newSource ?? sentence.oldSource ?? {};
    return { id: nameSentence(own), ...sentence };
  });
  return { ...head, text, sentences: named, findings };
}

type Draft = Placed & Omit<ReviewSentence, 'id' | 'findings'>;

function describePresent({ plan: { source, old }, proposal, page }: ReviewInput): Draft[] {
  const findLine = makeLineFinder(proposal.text);
  const findSourceLine = makeLineFinder(source.text);
  const [readSource, readProposal] = [indexTexts(source), indexTexts(page)];
  const readFormer = old === undefined ? () => ({}) : indexFormer(old);
  const findHeadings = indexHeadings(page, readProposal);
  return proposal.segments.map((segment) => {
    const { reason, target, recalled } = segment;
    const treatment = findTallyKey(segment);
    const isSettled = treatment === 'kept' || treatment === 'moved';
    const headings = isSettled ? [] : findHeadings(target.start);
    return {
      treatment,
      ...(reason === undefined ? {} : { reason }),
      line: findLine(target.start),
      lastLine: findLine(Math.max(target.start, target.end - 1)),
      sourceLine: findSourceLine(segment.source.start),
      ...(headings.length === 0 ? {} : { headings }),
      place: target,
      ...(isSettled ? {} : readFormer(segment)),
      newSource: readSource(segment.source),
      proposal: readProposal(target),
      ...(recalled === undefined ? {} : { recalled }),
    };
  });
}

/** Finds the headings above an offset, the outermost first; a heading stands under those of lower levels. */
function indexHeadings({ blocks }: Page, read: (range: Range) => ReviewText): (offset: number) => ReviewText[] {
  const headings = blocks.flatMap(({ kind, level, start, segments: [first] }) =>
    kind === 'heading' && first !== undefined ? [{ level, start, own: first }] : [],
  );
  /** For each heading the next one before it of a lower level. */
  const above: (number | undefined)[] = [];
  for (const [at, { level }] of headings.entries()) {
    let before: number | undefined = at === 0 ? undefined : at - 1;
    while (before !== undefined && (headings[before]?.level ?? 0) >= level) before = above[before];
    above.push(before);
  }
  return (offset) => {
    const path: typeof headings = [];
    let at: number | undefined = findFirst(headings.length, (place) => (headings[place]?.start ?? 0) > offset) - 1;
    for (let heading = headings[at]; heading !== undefined; heading = headings[at ?? -1]) {
      path.push(heading);
      at = above[at ?? -1];
    }
    return path
      .toReversed()
      .filter(({ own }) => own.end <= offset)
      .map(({ own }) => read(own));
  };
}

type Old = NonNullable<PagePlan['old']>;

function indexFormer(old: Old): (segment: SegmentOutcome) => Pick<ReviewSentence, 'oldSource' | 'oldTarget'> {
  const [readBase, readTarget] = [indexTexts(old.base), indexTexts(old.target)];
  const find = indexTranslations(old);
  return ({ base }) => {
    if (base === undefined) return {};
    const translation = find(base);
    return {
      oldSource: readBase(base),
      ...(translation === undefined ? {} : { oldTarget: joinTexts(translation.ranges.map(readTarget)) }),
    };
  };
}

/** Sentences of the base that no sentence of the new source was made from. */
function describeRemoved({ plan: { old }, proposal: { segments } }: ReviewInput): Draft[] {
  if (old === undefined) return [];
  const findLine = makeLineFinder(old.target.text);
  const isUsed = overlapFinder(segments.flatMap((segment) => segment.base ?? []));
  const [readBase, readTarget] = [indexTexts(old.base), indexTexts(old.target)];
  const find = indexTranslations(old);
  return listSentences(old.base).flatMap(({ start, end }) => {
    if (isUsed({ start, end })) return [];
    const translation = find({ start, end });
    if (translation === undefined) return [];
    const oldTarget = joinTexts(translation.ranges.map(readTarget));
    const oldSource = readBase({ start, end });
    const treatment = 'removed' satisfies SentenceChange['outcome'];
    return { treatment, line: findLine(translation.start), oldSource, oldTarget };
  });
}

/** Reads ranges of a page, in which a line prefix of a quote is nothing that a reader looks at. */
function indexTexts({ text, blocks }: Page): (range: Range) => ReviewText {
  const spans = blocks.flatMap(({ segments }) => segments.flatMap((segment) => segment.spans));
  return ({ start, end }) => ({
    text: text.slice(start, end),
    spans: spansInside(spans, { start, end })
      .filter((span) => span.end > span.start)
      .map((span) => ({ ...describeSpan(span), start: span.start - start, end: span.end - start })),
  });
}

function describeSpan({ kind, place }: Span): Pick<ReviewSpan, 'kind' | 'place' | 'shownAs'> {
  const { shownAs } = spanTraits(kind);
  return { kind, place, ...(shownAs === undefined ? {} : { shownAs }) };
}

function joinTexts(texts: readonly ReviewText[]): ReviewText {
  let shift = 0;
  const spans = texts.flatMap(({ text, spans: own }) => {
    const from = shift;
    shift += text.length + 1;
    return own.map((span) => ({ ...span, start: span.start + from, end: span.end + from }));
  });
  return { text: texts.map(({ text }) => text).join(' '), spans };
}

/** Names sentences by their texts; of two that are the same the second has another name. */
function createNames(path: string): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    return createHash('sha256')
      .update(JSON.stringify([path, text, count]))
      .digest('hex')
      .slice(0, 12);
  };
}
