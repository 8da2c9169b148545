/** The status of a book as one HTML file, without scripts and without anything to load. */
import { createHash } from 'node:crypto';
import { Html, html } from '../html.ts';
import type { LanguageStatus, PageStatus, StatusReport } from './status-report.ts';
import { STATUS_STYLE } from './status-style.ts';
import { describeTotals, listCells, orderPages, STATUS_COLUMNS } from './status-text.ts';

/** Render the page. Every text in it is escaped. */
export function renderStatusPage({ source, languages, refused }: StatusReport): string {
  const title = `Translations of ${source.name}`;
  const hash = createHash('sha256').update(STATUS_STYLE).digest('base64');
  const faults = refused.map(({ language, reason }) => html`<p class="failed">${language}: ${reason}</p>\n`);
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(STATUS_STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>Source at ${source.commit.slice(0, 10)}.</p>
${faults}${languages.map(renderLanguage)}</main>
</body>
</html>
`;
  return page.markup;
}

function renderLanguage(status: LanguageStatus): Html {
  const { language, totals, pullRequest, warnings, pages } = status;
  const link =
    pullRequest === undefined || !pullRequest.url.startsWith('https://')
      ? undefined
      : html` <a href="${pullRequest.url}" rel="noopener noreferrer">#${pullRequest.number}</a>`;
  const id = `language-${language}`;
  const columns = ['page', ...STATUS_COLUMNS, 'note'];
  const head = columns.map((name, at) => html`<th scope="col"${isNumber(at) ? NUMBER : undefined}>${name}</th>`);
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${language}${link}</h2>
<p><progress max="1" value="${totals.share.toFixed(3)}" aria-label="Share of pages that are current"></progress> ${describeTotals(status)}</p>
${warnings.map((warning) => html`<p class="note">${warning}</p>`)}<table>
<thead><tr>${head}</tr></thead>
<tbody>
${orderPages(pages).map(renderPage)}</tbody>
</table>
</section>
`;
}

const NUMBER = html` class="number"`;

/** Revisions, sentences, characters and price. */
function isNumber(column: number): boolean {
  return column >= 3 && column <= 6;
}

function renderPage(page: PageStatus): Html {
  const cells = [page.target, ...listCells(page), page.note ?? ''];
  const classes = ['', page.state.replace(' ', '-'), 'note', 'number', 'number', 'number', 'number', 'note'];
  return html`<tr>${cells.map((cell, at) => renderCell(cell, classes[at] ?? ''))}</tr>
`;
}

function renderCell(text: string, kind: string): Html {
  return kind === '' ? html`<td>${text}</td>` : html`<td class="${kind}">${text}</td>`;
}
