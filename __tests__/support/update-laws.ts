/**
 * What holds for every update of a page, whatever the engine answered. Each check answers what is wrong, in words.
 */
import type { Dialect } from '../../src/config/choices.ts';
import type { SegmentRequest, SegmentTranslation } from '../../src/engine/engine.ts';
import { listSentences, type Page, type PlacedSentence, type Span } from '../../src/markdown/page.ts';
import { spanKey, withoutInner } from '../../src/markdown/tokens.ts';
import { normaliseSpace } from '../../src/shared/white-space.ts';
import { applyUpdate, planRetry } from '../../src/update/apply.ts';
import type { Recall } from '../../src/update/plan/memory.ts';
import { planUpdate, type UpdatePlan } from '../../src/update/plan/plan.ts';
import type { Proposal, SegmentOutcome } from '../../src/update/proposal.ts';
import { alignOnce, readPage } from './read-pages.ts';

/** A page of a book with its translation, before and after an edit of the source. */
export interface PageTexts {
  readonly language: string;
  readonly base: string;
  readonly target: string;
  readonly source: string;
  /** Language of the source; default `en`. */
  readonly from?: string;
  /** Default `d2l`. */
  readonly dialect?: Dialect;
}

export type Answers = (requests: readonly SegmentRequest[]) => readonly SegmentTranslation[];

/** An engine that gives back what it was sent. */
export const echo: Answers = (requests) => requests.map(({ id, html }) => ({ id, origin: 'machine', html }));

/** Takes the closest human translation from this likeness on, else leaves the source. */
export function remember(threshold: number): Answers {
  return (requests) =>
    requests.map(({ id, closest = 0 }) => ({ id, origin: closest >= threshold ? 'memory' : 'source' }));
}

interface PlanOptions {
  /** Base and target are not looked at. */
  readonly isNew?: boolean;
  readonly keepAbove?: number;
  /** Human translations of other pages. */
  readonly memory?: Recall;
}

/** The plan for a page. */
export function planPageUpdate(texts: PageTexts, { isNew, keepAbove = 0.95, memory }: PlanOptions = {}): UpdatePlan {
  const { dialect, from = 'en' } = texts;
  const source = readPage(texts.source, from, dialect);
  const remembered = memory === undefined ? {} : { memory };
  const common = { source, targetLanguage: texts.language, settings: { keepAbove }, ...remembered };
  if (isNew === true) return planUpdate(common);
  const [base, target] = [readPage(texts.base, from, dialect), readPage(texts.target, texts.language, dialect)];
  return planUpdate({ ...common, base, target });
}

/** The proposal with an engine's answers; what it damaged is asked once more in pieces. */
export function applyAnswers(plan: UpdatePlan, answers: Answers): Proposal {
  const first = answers(plan.requests);
  return applyUpdate(plan, [...first, ...answers(planRetry(plan, first))]);
}

export function updatePage(texts: PageTexts, answers: Answers): Proposal {
  return applyAnswers(planPageUpdate(texts), answers);
}

/** A source that did not change gives the target byte for byte, and asks no engine. */
export function findIdentityFaults({ base, target, ...page }: Omit<PageTexts, 'source'>): string[] {
  const plan = planPageUpdate({ ...page, base, target, source: base });
  const { text } = applyUpdate(plan, []);
  return [
    ...(text === target ? [] : [`an unchanged source changes the target: ${firstDifference(target, text)}`]),
    ...(plan.requests.length === 0 ? [] : ['an unchanged source asks the engine']),
  ];
}

/** The proposal, taken as the translation of the new source, is left as it is. */
export function findSecondRunFaults(texts: PageTexts, proposal: Proposal): string[] {
  return findIdentityFaults({ ...texts, base: texts.source, target: proposal.text }).map(
    (fault) => `second run: ${fault}`,
  );
}

/** Where two texts part. */
export function firstDifference(expected: string, actual: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at += 1;
  const part = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 50));
  return `${part(expected)} became ${part(actual)}`;
}

/** The spans in the report point at what they say, and the characters add up. */
export function findReportFaults(texts: PageTexts, plan: UpdatePlan, proposal: Proposal): string[] {
  const { segments, text, characters } = proposal;
  const sentences = listSentences(readPage(texts.source, texts.from ?? 'en', texts.dialect));
  const faults: string[] = [];
  for (const sentence of sentences) {
    const count = segments.filter(({ source }) => source.start <= sentence.start && source.end >= sentence.end).length;
    if (count === 0) faults.push(`no outcome for ${quote(texts.source, sentence)}`);
  }
  for (const { start, end } of segments.flatMap(({ base, target }) => [target, ...(base === undefined ? [] : [])]))
    if (start < 0 || end < start || end > text.length) faults.push(`a span outside the proposal: ${start}–${end}`);
  for (const segment of segments) {
    if (segment.base !== undefined && segment.base.end > texts.base.length) faults.push('a span outside the base');
    faults.push(...findKeptFaults(segment, texts, { text, segments }));
  }
  if (characters.sent > characters.prose) faults.push(`${characters.sent} characters sent of ${characters.prose}`);
  if (characters.sent > 0 !== plan.requests.length > 0) faults.push('requests and characters disagree');
  return faults;
}

/** A sentence that is kept for no reason but itself has the bytes of the old translation, but for prose inside its spans. */
function findKeptFaults(
  segment: SegmentOutcome,
  texts: PageTexts,
  { text, segments }: Pick<Proposal, 'text' | 'segments'>,
): string[] {
  if (segment.outcome !== 'kept' || segment.reason !== undefined) return [];
  const { start, end } = segment.target;
  if (start === end) return [`kept, but nowhere: ${quote(texts.source, segment.source)}`];
  const inner = segments
    .filter((other) => other !== segment && other.outcome !== 'kept')
    .map(({ target }) => target)
    .filter((range) => range.start >= start && range.end <= end && range.end > range.start)
    .toSorted((a, b) => a.start - b.start);
  const ends = [start, ...inner.map((range) => range.end)];
  const pieces = ends.map((from, at) => text.slice(from, inner[at]?.start ?? end));
  return pieces.flatMap((bytes) =>
    texts.target.includes(bytes) ? [] : [`kept, but not its bytes: ${JSON.stringify(bytes)}`],
  );
}

function quote(text: string, { start, end }: { start: number; end: number }): string {
  return JSON.stringify(text.slice(start, Math.min(end, start + 60)));
}

const LEAK = /DNT_|[\uE000-\uF8FF]|<\/?span/;

/**
 * The laws that an engine must not be able to break.
 *
 * @param proposal  With the answers of the engine under test.
 * @param reference With answers that are the source itself: what the page looks like when nothing goes wrong.
 */
export function findDamage(texts: PageTexts, proposal: Proposal, reference: Proposal): string[] {
  return [
    ...(LEAK.test(proposal.text) && !LEAK.test(texts.target + texts.source) ? ['a placeholder leaked'] : []),
    ...findSpanFaults(texts, proposal),
    ...findStructureFaults(
      readPage(reference.text, texts.language, texts.dialect),
      readPage(proposal.text, texts.language, texts.dialect),
    ),
    ...findUntouchedFaults(reference, proposal),
  ];
}

/**
 * Each protected span is there as often as in the new source, but for what single translations differed by from their
 * bases (they may have gone, or stayed; a sentence of the translators that is recalled has it once more), and for what
 * the edit of a sentence changes that the proposal leaves as it was, flagged.
 */
function findSpanFaults(
  { base, target, source, language, dialect, from = 'en' }: PageTexts,
  proposal: Proposal,
): string[] {
  const [old, fresh, current] = [
    readPage(base, from, dialect),
    readPage(source, from, dialect),
    readPage(target, language, dialect),
  ];
  const wanted = countProtected(fresh);
  const page = readPage(proposal.text, language, dialect);
  const offered = countProtected(page);
  const differences = countDifferences(old, current);
  const left = proposal.segments.filter(({ reason }) => /omitted|flagged|old-translation|similar/.test(reason ?? ''));
  const recalled = proposal.segments.filter(
    ({ outcome, target: { start, end } }) => outcome === 'memory' && target.includes(proposal.text.slice(start, end)),
  );
  const slackOfRecalled = (key: string) =>
    recalled.reduce((sum, segment) => {
      return sum + Math.abs(countIn(page, segment.target, key) - countIn(fresh, segment.source, key));
    }, 0);
  const slack = (key: string) =>
    slackOfRecalled(key) +
    left.reduce((sum, segment) => {
      const [was, is] = [countIn(old, segment.base, key), countIn(fresh, segment.source, key)];
      return sum + Math.abs(is - was) + (/omitted/.test(segment.reason ?? '') ? is : 0);
    }, 0);
  return [...new Set([...wanted.keys(), ...offered.keys()])].flatMap((key) => {
    const [due, actual] = [wanted.get(key) ?? 0, offered.get(key) ?? 0];
    const { more, fewer } = differences.get(key) ?? { more: 0, fewer: 0 };
    if (actual >= due - fewer && actual <= due + more) return [];
    const spare = slack(key);
    return actual >= due - fewer - spare && actual <= due + more + spare
      ? []
      : [`${JSON.stringify(key)} is there ${actual} times instead of ${due}`];
  });
}

interface Difference {
  more: number;
  fewer: number;
}

/** By span, how many more and how many fewer each translated group has than its base has, summed up. */
function countDifferences(base: Page, target: Page): Map<string, Difference> {
  const differences = new Map<string, Difference>();
  const { blocks, sentences } = alignOnce(base, target);
  const parts: [from: Page[], to: Page[]][] = [];
  const [from, to] = [listSentences(base), listSentences(target)];
  for (const bead of sentences)
    parts.push([
      bead.source.flatMap((at) => from[at] ?? []).map((one) => sentencePage(base, one)),
      bead.target.flatMap((at) => to[at] ?? []).map((one) => sentencePage(target, one)),
    ]);
  for (const bead of blocks)
    parts.push([
      bead.source.flatMap((at) => literalPage(base, at)),
      bead.target.flatMap((at) => literalPage(target, at)),
    ]);
  for (const [before, after] of parts) {
    const counts = new Map<string, number>();
    for (const [pages, sign] of [
      [before, -1],
      [after, 1],
    ] as const)
      for (const page of pages)
        for (const [key, count] of countProtected(page)) counts.set(key, (counts.get(key) ?? 0) + sign * count);
    for (const [key, count] of counts) {
      const known = differences.get(key) ?? { more: 0, fewer: 0 };
      differences.set(key, { more: known.more + Math.max(0, count), fewer: known.fewer + Math.max(0, -count) });
    }
  }
  return differences;
}

/** A page of which only one sentence is left, with what stands before the next one, so that its spans can be counted. */
function sentencePage(page: Page, { block, segment, start }: PlacedSentence): Page {
  const end = segment.sentences.find((other) => other.start > start)?.start ?? segment.end;
  const spans = segment.spans.filter((span) => span.start >= start && span.start < end);
  return { ...page, blocks: [{ ...block, kind: 'paragraph', segments: [{ ...segment, spans }] }] };
}

/** A page of which only one block without prose is left. */
function literalPage(page: Page, at: number): Page[] {
  const block = page.blocks[at];
  return block === undefined ? [] : [{ ...page, blocks: [{ ...block, segments: [] }] }];
}

/** How often a span is in a range of a page. */
function countIn(page: Page, range: { start: number; end: number } | undefined, key: string): number {
  if (range === undefined) return 0;
  return page.blocks
    .flatMap(({ segments }) => segments.flatMap(({ spans }) => spans))
    .filter(({ start, end }) => start >= range.start && end <= range.end)
    .filter((span) => keyOfSpan(page.text.slice(span.start, span.end), span) === key).length;
}

/** Protected spans of a page with their counts. Emphasis is not among them: translators set it as they like. */
export function countProtected(page: Page): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const block of page.blocks) {
    const text = page.text.slice(block.start, block.end);
    if (block.kind === 'math') add(`math ${formulaKey(text)}`);
    if (block.kind === 'directive' || block.kind === 'tab') add(`${block.kind} ${normaliseSpace(text)}`);
    for (const { spans } of block.segments)
      for (const span of spans) {
        const key = keyOfSpan(page.text.slice(span.start, span.end), span);
        if (key !== undefined) add(key);
      }
  }
  return counts;
}

/** A reference in short is the same as one with its label, and has to be written so where its words are translated. */
function keyOfSpan(written: string, span: Span): string | undefined {
  const { kind, place, label } = span;
  const raw = withoutInner(span, written);
  if (kind === 'emphasis' || kind === 'strong' || kind === 'prefix' || kind === 'escape' || kind === 'entity')
    return undefined;
  if ((kind === 'link' || kind === 'image') && place === 'open') return undefined;
  if (kind === 'break') return kind;
  if (kind === 'link' && label !== undefined) return `${kind} ${spanKey({ kind, place, label }, raw)}`;
  return `${kind} ${kind === 'math' ? formulaKey(raw) : normaliseSpace(raw)}`;
}

/** Words in a formula are the translator's. */
function formulaKey(raw: string): string {
  return raw.replaceAll(/\\(?:text\w*|mathrm|mbox)\{[^{}]*\}/g, '\\text{}').replaceAll(/\s+/g, '');
}

/** The same blocks of the same kinds and levels, with as many segments. */
function findStructureFaults(expected: Page, actual: Page): string[] {
  const [wanted, got] = [expected, actual].map((page) =>
    page.blocks.map(({ kind, level, segments }) => `${kind} of level ${level} with ${segments.length} segments`),
  );
  const at = wanted?.findIndex((shape, index) => shape !== got?.[index]) ?? -1;
  if (at === -1 && wanted?.length === got?.length) return [];
  const place = actual.blocks[at];
  return [
    `the blocks differ: ${wanted?.[at]} became ${got?.[at]}${place === undefined ? '' : ` ${quote(actual.text, place)}`}`,
  ];
}

/** What no engine was asked for is the same, byte for byte. */
function findUntouchedFaults(reference: Proposal, proposal: Proposal): string[] {
  const [expected, actual] = [reference, proposal].map(untouchedParts);
  const at = expected?.findIndex((part, index) => part !== actual?.[index]) ?? -1;
  if (at === -1 && expected?.length === actual?.length) return [];
  return [`what no engine was asked for differs: ${firstDifference(expected?.[at] ?? '', actual?.[at] ?? '')}`];
}

/** The text between what came from an engine; white space beside it may depend on it. */
function untouchedParts({ text, segments }: Proposal): string[] {
  const parts: string[] = [];
  let at = 0;
  const foreign = segments.filter(
    ({ outcome }) => outcome === 'translated' || outcome === 'failed' || outcome === 'memory',
  );
  for (const { target } of foreign.toSorted((a, b) => a.target.start - b.target.start)) {
    parts.push(text.slice(at, target.start).trim());
    at = Math.max(at, target.end);
  }
  return [...parts, text.slice(at).trim()];
}
