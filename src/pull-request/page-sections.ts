/**
 * The pages of a proposal in detail, as many as there is room for: first those that this run has updated. A mark in
 * front of each page lets a later run find its text again.
 */
import { renderCode } from '../report/inert-text.ts';
import { findCommitUrl, renderLink } from '../report/links.ts';
import { renderPageMark } from './own-part.ts';
import type { ProposedPage } from './proposed-pages.ts';
import type { Texts } from './texts/texts.ts';

/** A page with more boxes than this shows them when they are asked for. */
const MAX_OPEN_BOXES = 5;

export interface SectionOptions {
  readonly texts: Texts;
  /** Address of a page of the proposal; `undefined` when the repository has none. */
  readonly findTarget: (path: string) => string | undefined;
  readonly sourceUrl: string | undefined;
  /** Characters of all sections. */
  readonly limit: number;
  /** Says how many pages are not told to the end. */
  readonly renderCut: (count: number) => string;
}

export interface Sections {
  /** `''` when there is nothing to tell. */
  readonly text: string;
  /** Paths of the pages that are not told to the end. */
  readonly cut: ReadonlySet<string>;
}

/** Render the sections in the order of the pages. */
export function renderPageSections(pages: readonly ProposedPage[], options: SectionOptions): Sections {
  const { texts, limit, renderCut } = options;
  const told = pages
    .map((page) => draftSection(page, options))
    .filter((draft) => draft.parts.length > 0 || draft.isCut);
  if (told.length === 0) return { text: '', cut: new Set() };
  const hasBoxes = told.some(({ parts }) => parts.some(({ kind }) => kind !== 'note'));
  const head = [`## ${texts.changes}`, ...(hasBoxes ? [texts.changesText] : [])].join('\n\n');
  const shown = chooseParts(told, limit - head.length - renderCut(told.length).length - 4);
  const listParts = (draft: Draft) => shown.get(draft) ?? [];
  const cut = told.filter((draft) => draft.isCut || listParts(draft).length < draft.parts.length);
  const sections = told.flatMap((draft) => renderSection(draft, listParts(draft), texts));
  const text = [head, ...(cut.length === 0 ? [] : [renderCut(cut.length)]), ...sections].join('\n\n');
  return { text, cut: new Set(cut.map(({ target }) => target)) };
}

/** As many parts as there is room for, of the pages of this run first. */
function chooseParts(drafts: readonly Draft[], limit: number): ReadonlyMap<Draft, readonly Part[]> {
  let room = limit;
  const shown = new Map<Draft, readonly Part[]>();
  for (const draft of drafts.toSorted((a, b) => Number(b.isFresh) - Number(a.isFresh))) {
    const fitting = takeFitting(draft, room);
    if (fitting.length > 0) room -= measure(draft, fitting);
    shown.set(draft, fitting);
  }
  return shown;
}

interface Part {
  readonly kind: 'note' | 'box' | 'earlier';
  readonly text: string;
}

/** A section before it is known how much of it there is room for. */
interface Draft {
  readonly target: string;
  readonly heading: string;
  /** Whether an earlier body had left something out. */
  readonly isCut: boolean;
  readonly isFresh: boolean;
  readonly parts: readonly Part[];
}

function draftSection(page: ProposedPage, options: SectionOptions): Draft {
  const { target, now, isCut } = page;
  return {
    target,
    isCut,
    heading: `${renderPageMark(target)}\n### ${renderLink(renderCode(target), options.findTarget(target))}`,
    isFresh: now !== undefined,
    parts: [
      ...(now?.notes ?? []).map((text): Part => ({ kind: 'note', text })),
      ...(now?.boxes ?? []).map((text): Part => ({ kind: 'box', text })),
      ...renderEarlier(page, options).map((text): Part => ({ kind: 'earlier', text })),
    ],
  };
}

/** What earlier runs said of the page stands as it was; below that of this run it needs a title. */
function renderEarlier({ now, earlier }: ProposedPage, { texts, sourceUrl }: SectionOptions): string[] {
  if (earlier === undefined) return [];
  if (now === undefined) return [earlier.text];
  const { commit, text } = earlier;
  return [`${texts.earlier(renderLink(renderCode(commit.slice(0, 10)), findCommitUrl(sourceUrl, commit)))}\n\n${text}`];
}

/** What folding takes; the text of earlier runs is folded already. */
const FOLD_LENGTH = 120;

function takeFitting(draft: Draft, room: number): readonly Part[] {
  let left = room - measureFrame(draft);
  const end = draft.parts.findIndex(({ text }) => {
    left -= text.length + 2;
    return left < 0;
  });
  return end === -1 ? draft.parts : draft.parts.slice(0, end);
}

function measure(draft: Draft, parts: readonly Part[]): number {
  return parts.reduce((sum, { text }) => sum + text.length + 2, measureFrame(draft));
}

function measureFrame({ heading, isFresh }: Draft): number {
  return heading.length + 2 + (isFresh ? FOLD_LENGTH : 0);
}

function renderSection({ heading }: Draft, parts: readonly Part[], texts: Texts): string[] {
  if (parts.length === 0) return [];
  const pick = (kind: Part['kind']) => parts.filter((part) => part.kind === kind).map(({ text }) => text);
  return [heading, ...pick('note'), ...foldBoxes(pick('box'), texts), ...pick('earlier')];
}

function foldBoxes(boxes: readonly string[], texts: Texts): readonly string[] {
  if (boxes.length <= MAX_OPEN_BOXES) return boxes;
  const summary = `<details>\n<summary>${texts.changedSentences(boxes.length)}</summary>`;
  return [summary, ...boxes, '</details>'];
}
