/**
 * A review as one HTML file that asks nobody for anything: every text is in it, formulas are drawn, the script only
 * filters, marks and edits. A content security policy lets nothing run but that script.
 */
import { createHash } from 'node:crypto';
import { Html, html, renderJsonData } from '../html.ts';
import { findCommitUrl } from '../links.ts';
import { renderBaseNote } from '../tally.ts';
import { CLIENT_SCRIPT } from './client-script.ts';
import { renderControls } from './controls.ts';
import { FormulaList, type MathRenderer } from './formulas.ts';
import {
  countSentences,
  isSettled,
  makeEntry,
  type Review,
  type ReviewEntry,
  type ReviewPage,
  type ReviewSentence,
} from './review.ts';
import { describeReviewData } from './review-data.ts';
import { REVIEW_STYLE } from './review-style.ts';
import { renderFindings, renderLink, renderSentence } from './sentence.ts';

/** A file of a review that has several. */
export interface ReviewPart {
  readonly file: string;
  readonly pages: readonly ListedPage[];
}

/** A page in the list of pages. */
type ListedPage = Pick<ReviewEntry, 'target' | 'changed' | 'due'>;

export interface ReviewParts {
  readonly parts: readonly ReviewPart[];
  /** The one that is rendered. */
  readonly own: ReviewPart;
}

/**
 * Render the file.
 *
 * @param math  Without it formulas are shown as their sources.
 * @param parts When the review has other pages in other files beside this one.
 */
export function renderReview(review: Review, math?: MathRenderer, parts?: ReviewParts): string {
  const formulas = new FormulaList(math, review.macros);
  const main = renderPages(review, formulas);
  const style = REVIEW_STYLE + formulas.renderStyle();
  const title = `Review: ${review.source.name} → ${review.to}`;
  const page = html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${renderPolicy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${title}</title><style>${new Html(style)}</style></head><body>
<a class="skip" href="#main">To the sentences</a>
<header class="top"><h1>${title}</h1>${renderFacts(review)}${renderPartNote(parts)}</header>
${renderControls(review)}
<main id="main">
${renderContents(parts ?? wholeOf(review))}
${main}
</main>
${formulas.renderTemplates()}
<script type="application/json" id="data">${renderJsonData(describeReviewData(review))}</script>
<script>${new Html(CLIENT_SCRIPT)}</script>
</body></html>
`;
  return page.markup;
}

/** KaTeX sets sizes in `style` attributes; nothing else is allowed that is not ours, byte for byte. */
function renderPolicy(style: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `style-src-elem ${hash(style)}`,
    "style-src-attr 'unsafe-inline'",
    `script-src ${hash(CLIENT_SCRIPT)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function renderFacts({ source, repository, url, branch, commit, pullRequest, runUrl, pages, failed }: Review): Html {
  const short = source.commit.slice(0, 10);
  const origin = html`Source ${renderLink(source.name, source.url)}${short === '' ? '' : ' at '}${renderLink(short, findCommitUrl(source.url, source.commit))}`;
  const target = repository === undefined ? undefined : html` · translation ${renderLink(repository, url)}`;
  const offer = [
    ...(branch === undefined
      ? []
      : [html` · branch <code>${branch}</code>${commit === undefined ? '' : ` at ${commit.slice(0, 10)}`}`]),
    ...(pullRequest === undefined
      ? []
      : [html` · ${renderLink(`pull request #${pullRequest.number}`, pullRequest.url)}`]),
    ...(runUrl === undefined ? [] : [html` · ${renderLink('run', runUrl)}`]),
  ];
  const lost = failed.map(({ target: path, reason }) => html`<li><code>${path}</code>: ${reason}</li>`);
  const missing =
    lost.length === 0
      ? undefined
      : html`<details><summary>${lost.length} pages are not in this proposal</summary><ul class="found">${lost}</ul></details>`;
  return html`<p>${origin}${target}${offer}</p><p>${renderCounts(pages)}</p>${missing}`;
}

/** What there is to do, first. */
function renderCounts(pages: readonly ReviewPage[]): string {
  const { sentences, changed, due } = countSentences(pages.flatMap((page) => page.sentences));
  const first =
    due === 0 ? 'No sentence waits for a decision' : `${count(due, 'sentence')} need${due === 1 ? 's' : ''} you`;
  return `${first}; ${changed} of ${count(sentences, 'sentence')} changed, in ${count(pages.length, 'page')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function wholeOf({ pages }: Review): ReviewParts {
  const own = { file: '', pages: pages.map(makeEntry) };
  return { parts: [own], own };
}

function renderPartNote(parts: ReviewParts | undefined): Html | undefined {
  if (parts === undefined) return undefined;
  const at = parts.parts.indexOf(parts.own) + 1;
  return html`<p>Part ${at} of ${parts.parts.length}: the list of pages leads to the others, which stand beside this file. Each keeps, exports and imports its own marks.</p>`;
}

function renderContents({ parts, own }: ReviewParts): Html | undefined {
  if (parts.length < 2 && own.pages.length < 2) return undefined;
  const items = parts.flatMap((part) =>
    part.pages.map(({ target, changed, due }, at) => {
      const file = part === own ? '' : encodeURIComponent(part.file);
      return html`<li><a href="${file}#p${at}"><code>${target}</code></a> ${changed} changed${due === 0 ? '' : `, ${due} for you`}</li>`;
    }),
  );
  return html`<nav class="pages" aria-label="Pages"><ul>${items}</ul></nav>`;
}

function renderPages(review: Review, formulas: FormulaList): readonly Html[] {
  let number = 0;
  return review.pages.map((page, at) => {
    formulas.openPage(page.text);
    const context = { review, page, formulas };
    const sentences = page.sentences.map((sentence) => renderSentence(sentence, ++number, context));
    return html`<section data-page="${at}" aria-labelledby="p${at}"><h2 id="p${at}"><code>${page.target}</code> ${renderKind(page)}</h2>
${renderNotes(page, review.language)}${foldSettled(page.sentences, sentences)}</section>
`;
  });
}

function renderKind({ kind, renamedFrom }: ReviewPage): Html | undefined {
  if (renamedFrom !== undefined) return html`<small>was ${renamedFrom}</small>`;
  return kind === 'new' ? html`<small>new page</small>` : undefined;
}

function renderNotes({ base, findings }: ReviewPage, language: string | undefined): Html {
  const note = renderBaseNote(base);
  return html`${note === '' ? undefined : html`<p class="note">${note}</p>`}${renderFindings(findings, language)}`;
}

/** Of unchanged sentences the ones beside a change are shown, the others on request. */
function foldSettled(sentences: readonly ReviewSentence[], rendered: readonly Html[]): readonly Html[] {
  const shown = sentences.map((_, at) => [at - 1, at, at + 1].some((near) => isChanged(sentences[near])));
  const parts: Html[] = [];
  for (let at = 0; at < sentences.length; ) {
    const end = findEnd(shown, at);
    const items = rendered.slice(at, end);
    const isShort = shown[at] === true || end - at < 2;
    parts.push(
      isShort
        ? html`${items}`
        : html`<details class="more"><summary>${end - at} sentences stay as they are</summary>${items}</details>`,
    );
    at = end;
  }
  return parts;
}

function isChanged(sentence: ReviewSentence | undefined): boolean {
  return sentence !== undefined && !isSettled(sentence);
}

function findEnd(shown: readonly boolean[], from: number): number {
  let end = from + 1;
  while (end < shown.length && shown[end] === shown[from]) end += 1;
  return end;
}
