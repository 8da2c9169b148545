/** One sentence of a review as HTML: old and new side by side, why it is there, what was found, where it stands. */
import { createHash } from 'node:crypto';
import { hasCatalogue } from '../../messages/find-catalogue.ts';
import { phrase, say } from '../../messages/message.ts';
import { type Html, html } from '../html.ts';
import type { ReviewFinding } from '../ledger.ts';
import { findPageUrl } from '../links.ts';
import type { TallyKey } from '../tally.ts';
import { tellFindings } from '../tell-findings.ts';
import { findDirection } from './direction.ts';
import type { FormulaList } from './formulas.ts';
import { isSettled, type Review, type ReviewPage, type ReviewSentence, type ReviewText } from './review.ts';
import { renderVisible, turnsDirection } from './visible-text.ts';
import { diffTexts, type Piece, plainPieces } from './word-diff.ts';

export interface SentenceContext {
  readonly review: Review;
  readonly page: ReviewPage;
  readonly formulas: FormulaList;
}

/** What became of a sentence, and why it is shown. */
export const TREATMENTS: Readonly<Record<TallyKey, readonly [name: string, why: string]>> = {
  kept: ['kept', 'the source did not change'],
  moved: ['moved', 'the source moved it; its words stay'],
  patched: ['patched', 'your sentence stays; its marks, formulas, links or numbers follow the source'],
  flagged: ['to check', 'your sentence stays for a changed source; check that it still says the same'],
  memory: ['recalled', 'taken from an earlier translation'],
  translated: ['translated', 'translated by machine'],
  failed: ['not translated', 'please translate'],
  removed: ['removed', 'the source no longer has it'],
};

const REWORDED = 'reworded on the branch of the proposal';
const OMITTED = 'the translation leaves this sentence out; the source has changed it';

/** @param number Position in the review, from 1. */
export function renderSentence(sentence: ReviewSentence, number: number, context: SentenceContext): Html {
  const { id, treatment, findings } = sentence;
  const [name] = TREATMENTS[treatment];
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(' ');
  const kind = isSettled(sentence) ? 's k' : 's';
  return html`<article class="${kind}" id="s-${id}" data-t="${treatment}" data-rules="${rules}" aria-labelledby="h-${id}" tabindex="-1">
<header><h3 id="h-${id}">${number}. <span class="badge t-${treatment}">${name}</span></h3><span class="why">${describeWhy(sentence)}</span><span class="state"></span><span class="where">${renderWhere(sentence, context)}</span></header>
${renderHeadings(sentence, context)}<div class="grid">${renderCells(sentence, context)}</div>
${renderFindings(listFindings(sentence), context.review.language)}</article>
`;
}

/** Where in its page the sentence stands, without marks, for a reader who does not read the page from its beginning. */
function renderHeadings({ headings = [] }: ReviewSentence, context: SentenceContext): Html | undefined {
  if (headings.length === 0) return undefined;
  const { to } = context.review;
  const items = headings.map((heading, at) => {
    const pieces = plainPieces(heading).filter(({ span }) => span === undefined || span.place === 'atom');
    return html`${at === 0 ? '' : ' › '}<bdi lang="${to}" dir="${findDirection(to)}">${renderPieces(pieces, 'new', context)}</bdi>`;
  });
  return html`<p class="under">${items}</p>
`;
}

function describeWhy({ treatment, reason, recalled }: ReviewSentence): string {
  if (reason === 'changed-but-omitted') return OMITTED;
  if (reason === 'reworded') return REWORDED;
  if (recalled === undefined) return TREATMENTS[treatment][1];
  const where = recalled.page === undefined ? '' : ` in ${recalled.page}`;
  const what =
    recalled.similarity === 1 ? 'the same sentence' : `a ${Math.round(recalled.similarity * 100)} % similar sentence`;
  return `translation of ${what}${where}${recalled.similarity === 1 ? '' : `: ${recalled.source}`}`;
}

function renderWhere({ line, sourceLine, treatment }: ReviewSentence, { review, page }: SentenceContext): Html {
  const place = renderLink(
    `line ${line}${treatment === 'removed' ? ' of the old page' : ''}`,
    findLine(line, treatment, { review, page }),
  );
  if (sourceLine === undefined) return place;
  const { url, commit: revision } = review.source;
  return html`${place} · ${renderLink(`source line ${sourceLine}`, findPageUrl({ url, revision, path: page.source, line: sourceLine }))}`;
}

/** The line in the differences that the pull request shows, else in the page. */
function findLine(
  line: number,
  treatment: TallyKey,
  { review, page }: Pick<SentenceContext, 'review' | 'page'>,
): string | undefined {
  const { pullRequest, url, commit } = review;
  const side = treatment === 'removed' ? 'L' : 'R';
  if (pullRequest !== undefined)
    return `${pullRequest.url}/files#diff-${createHash('sha256').update(page.target).digest('hex')}${side}${line}`;
  return treatment === 'removed' || commit === undefined
    ? undefined
    : findPageUrl({ url, revision: commit, path: page.target, line });
}

/** Only the web is linked to. */
export function renderLink(text: string, url: string | undefined): Html {
  if (url === undefined || !/^https?:\/\//.test(url)) return html`${text}`;
  return html`<a href="${url}" rel="noopener noreferrer" target="_blank">${text}</a>`;
}

function renderCells(
  { oldSource, newSource, oldTarget, proposal }: ReviewSentence,
  context: SentenceContext,
): readonly Html[] {
  const { from, to } = context.review;
  const isSource = proposal !== undefined && proposal.text === newSource?.text;
  const sources = renderPair([oldSource, newSource], {
    labels: ['source before', 'source now'],
    language: from,
    context,
  });
  const targets = renderPair([oldTarget, proposal], {
    labels: ['translation before', 'proposal'],
    language: isSource ? from : to,
    context,
  });
  if (sources.old === undefined && targets.old === undefined) return [sources.fresh ?? EMPTY, targets.fresh ?? EMPTY];
  return [sources.old ?? EMPTY, sources.fresh ?? EMPTY, targets.old ?? EMPTY, targets.fresh ?? EMPTY];
}

const EMPTY = html`<div></div>`;

interface PairOptions {
  readonly labels: readonly [old: string, fresh: string];
  readonly language: string;
  readonly context: SentenceContext;
}

/** Before and now; what is the same on both sides is shown once, as what it is now. */
function renderPair(
  [old, fresh]: readonly [ReviewText | undefined, ReviewText | undefined],
  { labels, language, context }: PairOptions,
): { readonly old?: Html; readonly fresh?: Html } {
  const [oldLabel, freshLabel] = labels;
  const cell = (label: string, pieces: readonly Piece[], kind: 'old' | 'new') =>
    html`<div class="cell ${kind}" dir="${findDirection(language)}"><span class="label">${label}</span><p lang="${language}" dir="${findDirection(language)}">${renderPieces(pieces, kind, context)}</p></div>`;
  if (old === undefined) return fresh === undefined ? {} : { fresh: cell(freshLabel, plainPieces(fresh), 'new') };
  if (fresh === undefined) return { old: cell(oldLabel, plainPieces(old), 'old') };
  const diff = diffTexts(old, fresh);
  const isSame = old.text === fresh.text;
  return {
    old: cell(oldLabel, diff.old, 'old'),
    fresh: cell(isSame ? `${freshLabel} (the same)` : freshLabel, diff.fresh, 'new'),
  };
}

/** Neighbours that changed stand in one mark. */
function renderPieces(pieces: readonly Piece[], kind: 'old' | 'new', context: SentenceContext): readonly Html[] {
  const runs: { isChanged: boolean; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.isChanged === piece.isChanged) last.pieces.push(piece);
    else runs.push({ isChanged: piece.isChanged, pieces: [piece] });
  }
  return runs.map((run) => {
    const content = joinPlain(run.pieces).map((piece) => renderPiece(piece, context));
    if (!run.isChanged) return html`${content}`;
    return kind === 'old' ? html`<del>${content}</del>` : html`<ins>${content}</ins>`;
  });
}

function joinPlain(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && last.span === undefined && piece.span === undefined)
      joined.splice(-1, 1, { ...last, text: last.text + piece.text });
    else joined.push(piece);
  }
  return joined;
}

function renderPiece({ text, span }: Piece, { formulas }: SentenceContext): Html {
  if (span === undefined) return html`${renderVisible(text)}`;
  // An address is read from left to right; a mark alone turns with the words that it stands around.
  if (span.place !== 'atom' && /[\p{L}\p{N}]/u.test(text))
    return html`<span class="x mk" title="${span.kind}" dir="ltr">${renderVisible(text)}</span>`;
  if (span.place !== 'atom') return html`<span class="x mk" title="${span.kind}">${renderVisible(text)}</span>`;
  if (span.shownAs === 'tex') return renderFormula(text, formulas.add(text));
  if (span.shownAs === 'code') return html`<code class="x" dir="ltr">${renderVisible(text)}</code>`;
  return html`<span class="x" title="${span.kind}" dir="ltr">${renderVisible(text)}</span>`;
}

function renderFormula(raw: string, number: number | undefined): Html {
  const source = renderVisible(raw);
  if (number === undefined) return html`<span class="x math source" dir="ltr" title="formula">${source}</span>`;
  return html`<span class="x math" dir="ltr" data-m="${number}" title="${raw}">${source}</span>`;
}

function listFindings({ findings, newSource, proposal }: ReviewSentence): readonly ReviewFinding[] {
  const isTurned = [newSource, proposal].some((text) => text !== undefined && turnsDirection(text.text));
  const said = say('direction-turned');
  const turned: ReviewFinding = { rule: 'hidden-direction', severity: 'warning', line: 0, message: phrase(said), said };
  return isTurned ? [...findings, turned] : findings;
}

/** What was found, as a list; nothing when there is nothing. */
export function renderFindings(findings: readonly ReviewFinding[], language = 'en'): Html | undefined {
  if (findings.length === 0) return undefined;
  const items = tellFindings(findings, language).map(({ severity, rule, message, said }) => {
    const own = said === undefined || !hasCatalogue(language) ? 'en' : language;
    const name = severity === 'error' ? 'Error' : 'To look at';
    return html`<li><span class="${severity}">${name}:</span> <span lang="${own}">${renderVisible(message)}</span> <small>${rule}</small></li>`;
  });
  return html`<ul class="found">${items}</ul>`;
}
