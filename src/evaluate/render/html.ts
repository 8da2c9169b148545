/** The report as one HTML file: charts, tables, remarks and examples, without scripts and without anything to load. */
import { escapeHtml } from '../../report/html.ts';
import { LOOK } from '../../report/look.ts';
import type { EvaluationReport, Example, PairReport } from '../compare/report.ts';
import { renderChart } from './chart.ts';
import { listRemarks, listTables, MEAN, type Table } from './tables.ts';

const STYLE = `${LOOK}
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { display: block; overflow-x: auto; }
th, td { text-align: right; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: left; }
tr.mean td { font-weight: 600; }
.note { border-left: 4px solid var(--bad); padding: .3rem .8rem; font-weight: 600; }
figure { margin: 1.5rem 0; overflow-x: auto; }
svg { width: 100%; min-width: 40rem; height: auto; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .6rem 0 1.2rem; }
dt { color: var(--quiet); }
h1, p, summary, li, dt, dd { overflow-wrap: anywhere; min-width: 0; }
dd { margin: 0; }
@media (max-width: 40rem) { dl { grid-template-columns: minmax(0, 1fr); } dd + dt { margin-top: .3rem; } }
`;

/** What has a chart: scores of which more is better, up to 100. */
const CHARTED = ['bleu', 'chrf'] as const;

export function renderEvaluationHtml(report: EvaluationReport): string {
  const title = `Evaluation of ${report.book}`;
  const charts = CHARTED.flatMap((name) => report.directions.map((direction) => renderChart(direction, name)));
  const pairs = report.directions.flatMap(({ from, to, pairs: list }) =>
    list.map((pair) => renderPair(`${from}→${to}`, pair)),
  );
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>
<h1>${escapeHtml(title)}</h1>
<p>Source at ${escapeHtml(report.commit.slice(0, 10))}.</p>
${report.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('\n')}
${charts.map((chart) => (chart === '' ? '' : `<figure>${chart}</figure>`)).join('\n')}
${listTables(report).map(renderTable).join('\n')}
<ul>${listRemarks({ ...report, notes: [] })
    .map((remark) => `<li>${escapeHtml(remark)}</li>`)
    .join('')}</ul>
${pairs.join('\n')}
</body></html>
`;
}

function renderTable({ title, header, rows }: Table): string {
  const row = (cells: readonly string[], name: 'th' | 'td') => {
    const mark = cells[0] === MEAN ? ' class="mean"' : '';
    // The name of an arm may be cut, so that the columns of six stand side by side.
    const text = (cell: string) => (name === 'th' ? escapeHtml(cell).replaceAll(/[:+]/g, '$&<wbr>') : escapeHtml(cell));
    return `<tr${mark}>${cells.map((cell) => `<${name}>${text(cell)}</${name}>`).join('')}</tr>`;
  };
  return `<h2>${escapeHtml(title)}</h2><table>${row(header, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;
}

function renderPair(direction: string, { a, b, gained, lost }: PairReport): string {
  if (gained.length + lost.length === 0) return '';
  const list = (name: string, examples: readonly Example[]) =>
    examples.length === 0 ? '' : `<h3>${name}</h3>${examples.map((example) => renderExample(example, a, b)).join('')}`;
  return `<details><summary>${escapeHtml(`${direction}: sentences that differ most, ${a} → ${b}`)}</summary>${list('Gained', gained)}${list('Lost', lost)}</details>`;
}

function renderExample(example: Example, a: string, b: string): string {
  const rows = [
    [`${example.page}, chrF2`, `${example.scoreA.toFixed(0)} → ${example.scoreB.toFixed(0)}`],
    ['source', example.source],
    ['people', example.reference],
    [a, example.a],
    [b, example.b],
  ];
  return `<dl>${rows.map(([name = '', text = '']) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(text)}</dd>`).join('')}</dl>`;
}
