/** The status of a book as one HTML file, without scripts and without anything to load. */
import { createHash } from 'node:crypto';
import type { LanguageStatus, PageStatus, StatusReport } from './status-report.ts';
import { STATUS_STYLE } from './status-style.ts';
import { describeTotals, listCells, orderPages, STATUS_COLUMNS } from './status-text.ts';

/** Render the page. Every text in it is escaped. */
export function renderStatusPage({ source, languages, refused }: StatusReport): string {
  const title = `Translations of ${source.name}`;
  const hash = createHash('sha256').update(STATUS_STYLE).digest('base64');
  const faults = refused.map(({ language, reason }) => `<p class="failed">${escapeText(`${language}: ${reason}`)}</p>`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<style>${STATUS_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
<p>Source at ${escapeText(source.commit.slice(0, 10))}.</p>
${[...faults, ...languages.map(renderLanguage)].join('\n')}
</main>
</body>
</html>
`;
}

function renderLanguage(status: LanguageStatus): string {
  const { language, totals, pullRequest, warnings, pages } = status;
  const link =
    pullRequest === undefined || !pullRequest.url.startsWith('https://')
      ? ''
      : ` <a href="${escapeText(pullRequest.url)}" rel="noopener noreferrer">#${pullRequest.number}</a>`;
  const id = `language-${escapeText(language)}`;
  const columns = ['page', ...STATUS_COLUMNS, 'note'];
  const head = columns.map((name, at) => `<th scope="col"${isNumber(at) ? ' class="number"' : ''}>${name}</th>`);
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeText(language)}${link}</h2>
<p><progress max="1" value="${totals.share.toFixed(3)}" aria-label="Share of pages that are current"></progress> ${escapeText(describeTotals(status))}</p>
${warnings.map((warning) => `<p class="note">${escapeText(warning)}</p>`).join('')}<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${orderPages(pages).map(renderPage).join('\n')}
</tbody>
</table>
</section>`;
}

/** Revisions, sentences, characters and price. */
function isNumber(column: number): boolean {
  return column >= 3 && column <= 6;
}

function renderPage(page: PageStatus): string {
  const cells = [page.target, ...listCells(page), page.note ?? ''];
  const classes = ['', page.state.replace(' ', '-'), 'note', 'number', 'number', 'number', 'number', 'note'];
  return `<tr>${cells.map((cell, at) => `<td${classes[at] === '' ? '' : ` class="${classes[at]}"`}>${escapeText(cell)}</td>`).join('')}</tr>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign).replaceAll(/\p{Cs}|\0/gu, '\uFFFD');
}
