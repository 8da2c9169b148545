/**
 * What became of a change in one language, from the report of the run and the texts of the proposal. Nothing is
 * assumed: what is not where it should be is `lost`.
 */
import type { LanguageReport, PageReport, RunReport } from '../../src/report/ledger.ts';
import type { SegmentOutcome } from '../../src/update/proposal.ts';
import { CHANGES, type Change, type Place } from './changes.ts';

/** What a reader is told, and what the word means. */
export const MEANINGS = {
  kept: 'the sentence needs no change, and stays byte for byte',
  patched: 'the new formula, key or mark is set inside the sentence of the translator',
  flagged: 'the sentence of the translator stays, and the pull request shows what changed in the source',
  moved: 'the sentences of the translator stand at the new place, byte for byte',
  copied: 'text that is the same in every language, taken from the source',
  merged: 'new code from the source; the comments that the translator translated stay',
  renamed: 'the translation has the new name too, and so has its line in the toc',
  removed: 'gone from the translation too',
  recalled: 'the wording of a sentence that the translators have translated before',
  translated: 'by the engine; the pull request shows the old sentence beside it',
  'in English': 'stands in English for the translators; the old sentence is in the pull request',
  lost: 'NOT where it should be',
} as const;

type Word = keyof typeof MEANINGS;

/** A word and how many sentences came out so; `undefined` where sentences are not what is counted. */
export interface Verdict {
  readonly word: Word;
  readonly count?: number;
}

/** One language of a run, with the texts that it worked on. */
export interface Outcome {
  readonly report: LanguageReport;
  /** A page of the new or the old source. */
  readonly readSource: (edition: 'old' | 'new', path: string) => string;
  /** A page of the translation as it is, or as it is proposed; `undefined` when there is none. */
  readonly readTarget: (edition: 'old' | 'new', path: string) => string | undefined;
}

export interface JudgedChange {
  readonly change: Change;
  /** One list for each language. */
  readonly verdicts: readonly (readonly Verdict[])[];
}

/** Find what became of every change in every language. */
export function judgeChanges(outcomes: readonly Outcome[]): JudgedChange[] {
  return CHANGES.map((change) => ({ change, verdicts: outcomes.map((outcome) => judgeChange(change, outcome)) }));
}

/** Whether a run found nothing to do. */
export function isIdle({ languages, totals }: RunReport): boolean {
  return totals.delivered === 0 && totals.failed === 0 && languages.every(({ commit }) => commit === null);
}

function judgeChange({ page: path, place }: Change, outcome: Outcome): Verdict[] {
  const page = outcome.report.pages.find(({ source }) => source === path);
  if (page?.status !== 'delivered') return [LOST];
  const source = outcome.readSource('new', path);
  if (place.kind === 'prose') return judgeProse(page.segments, findRange(source, place));
  const proposal = outcome.readTarget('new', page.target) ?? '';
  if (place.kind === 'copied') return [judgeCopied(place.texts, { source, proposal })];
  if (place.kind === 'removed') return [judgeRemoved(page, findRemoved(place, page, outcome), proposal)];
  if (!isListed(place, outcome)) return [LOST];
  if (place.kind === 'renamed') return [isRenamed(page, outcome) ? { word: 'renamed' } : LOST];
  return judgeProse(page.segments, { start: 0, end: source.length });
}

const LOST: Verdict = { word: 'lost' };

type PlaceOf<Kind extends Place['kind']> = Extract<Place, { kind: Kind }>;
type Delivered = Extract<PageReport, { status: 'delivered' }>;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** @throws when the text does not stand in the page just once: the list of changes is wrong then, not the run. */
function findRange(text: string, { from, to }: { readonly from: string; readonly to?: string }): Span {
  const start = text.indexOf(from);
  const last = to === undefined ? start + from.length : text.indexOf(to, start);
  if (start === -1 || last === -1 || text.includes(from, start + 1)) throw new Error(`'${from}' is no place`);
  return { start, end: last };
}

function judgeProse(segments: readonly SegmentOutcome[], { start, end }: Span): Verdict[] {
  const counts = new Map<Word, number>();
  for (const segment of segments) {
    if (segment.source.end <= start || segment.source.start >= end) continue;
    const word = nameOutcome(segment);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  if (counts.size === 0) return [LOST];
  return [...counts].map(([word, count]) => ({ word, count }));
}

const OUTCOMES = {
  kept: 'kept',
  moved: 'moved',
  memory: 'recalled',
  translated: 'translated',
  failed: 'in English',
} as const satisfies Record<SegmentOutcome['outcome'], Word>;

function nameOutcome({ outcome, reason }: SegmentOutcome): Word {
  if (reason === 'token-patched') return 'patched';
  if (reason === 'kept-and-flagged') return 'flagged';
  return OUTCOMES[outcome];
}

/** `merged` when the code around the new text is still that of the translator. */
function judgeCopied(
  fresh: readonly string[],
  { source, proposal }: { readonly source: string; readonly proposal: string },
): Verdict {
  if (fresh.some((text) => !source.includes(text))) throw new Error(`the source has no '${fresh.join("' or '")}'`);
  if (fresh.some((text) => !proposal.includes(text))) return LOST;
  const isOwn = fresh.some((text) => findCell(proposal, text) !== findCell(source, text));
  return { word: isOwn ? 'merged' : 'copied' };
}

/** The fenced block around a text. */
function findCell(page: string, text: string): string | undefined {
  return page.match(/^```[^`\n]*\n[^]*?^```$/gm)?.find((cell) => cell.includes(text));
}

/** Where the removed text stood in the old source. */
function findRemoved({ from, to }: PlaceOf<'removed'>, { source }: Delivered, outcome: Outcome): string {
  const old = outcome.readSource('old', source);
  const { start, end } = findRange(old, { from, to });
  return old.slice(start, end + to.length);
}

function judgeRemoved({ changes }: Delivered, removed: string, proposal: string): Verdict {
  const told = changes.filter(({ outcome, oldSource = '' }) => outcome === 'removed' && removed.includes(oldSource));
  const isGone = told.length > 0 && told.every(({ oldTarget = '' }) => !proposal.includes(oldTarget));
  return isGone ? { word: 'removed', count: told.length } : LOST;
}

function isListed({ index, toc }: PlaceOf<'new' | 'renamed'>, { report, readTarget }: Outcome): boolean {
  const page = report.pages.find(({ source }) => source === index);
  const text = page && readTarget('new', page.target);
  return text?.split('\n').includes(toc) ?? false;
}

function isRenamed({ renamedFrom }: Delivered, { readTarget }: Outcome): boolean {
  if (renamedFrom === undefined) return false;
  return readTarget('old', renamedFrom) !== undefined && readTarget('new', renamedFrom) === undefined;
}
