import { r as html, t as Html } from "./html3.js";
import { t as LOOK } from "./look.js";

// src/report/alignment-page.ts
/**
* An alignment as one HTML page for the eye: both texts side by side, each bead a row, its score as a colour. The page
* needs no script and nothing from outside; every text in it is escaped.
*/
const STYLE = `${LOOK}
body { margin: 0 auto; max-width: 84rem; padding: 1rem 1.5rem; }
p { margin: .25rem 0 1rem; }
table { width: 100%; table-layout: fixed; }
th { position: sticky; top: 0; background: var(--ground); border-bottom: 2px solid var(--line); }
td, th { overflow-wrap: anywhere; }
col.score { width: 6.5rem; }
td.score { font-variant-numeric: tabular-nums; white-space: nowrap; }
td.score b { display: inline-block; min-width: 3.2em; text-align: center; border-radius: .3em; color: var(--text); }
.high b, .high.key { background: var(--high); } .fair b, .fair.key { background: var(--fair); } .low b, .low.key { background: var(--low); }
.alone b, .alone.key { background: var(--alone); }
.alone td:empty { background: repeating-linear-gradient(-45deg, #8882 0 6px, transparent 6px 12px); }
.key { padding: 0 .45em; border-radius: .3em; margin-inline-end: .6em; white-space: nowrap; }
`;
const KINDS = {
	high: "score from 0.9",
	fair: "0.5 to 0.9",
	low: "below 0.5",
	alone: "without partner"
};
/** Render the rows of two texts. */
function renderAlignmentPage(rows, { source, target, from, to }) {
	const kinds = rows.map(findKind);
	const keys = Object.entries(KINDS).map(([kind, meaning]) => {
		const count = kinds.filter((own) => own === kind).length;
		return html`<span class="key ${kind}">${meaning}: ${count}</span>\n`;
	});
	const title = `${source} – ${target}`;
	return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<h1>${title}</h1>
<p>${keys}</p>
<table>
<colgroup><col class="score"><col><col></colgroup>
<thead><tr><th>score</th><th>${from}</th><th>${to}</th></tr></thead>
<tbody>
${rows.map((row, at) => renderRow(row, kinds[at] ?? "low", {
		from,
		to
	}))}
</tbody>
</table>
</body>
</html>
`.markup;
}
function findKind({ source, target, score }) {
	if (source.length === 0 || target.length === 0) return "alone";
	if (score >= .9) return "high";
	return score >= .5 ? "fair" : "low";
}
function renderRow(row, kind, { from, to }) {
	const shape = `${row.source.length}–${row.target.length}`;
	return html`<tr class="${kind}"><td class="score"><b>${row.score.toFixed(2)}</b> <small>${shape}</small></td>${renderText(row.sourceText, row.source, from)}${renderText(row.targetText, row.target, to)}</tr>
`;
}
function renderText(text, numbers, language) {
	if (numbers.length === 0) return html`<td></td>`;
	return html`<td lang="${language}" dir="auto"><small>${numbers[0]}</small> ${text}</td>`;
}

export { renderAlignmentPage };