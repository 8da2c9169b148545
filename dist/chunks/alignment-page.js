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
		return `<span class="key ${kind}">${meaning}: ${kinds.filter((own) => own === kind).length}</span>`;
	});
	const body = rows.map((row, at) => renderRow(row, kinds[at] ?? "low", {
		from,
		to
	}));
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(`${source} – ${target}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(source)} – ${escapeHtml(target)}</h1>
<p>${keys.join("\n")}</p>
<table>
<colgroup><col class="score"><col><col></colgroup>
<thead><tr><th>score</th><th>${escapeHtml(from)}</th><th>${escapeHtml(to)}</th></tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</body>
</html>
`;
}
function findKind({ source, target, score }) {
	if (source.length === 0 || target.length === 0) return "alone";
	if (score >= .9) return "high";
	return score >= .5 ? "fair" : "low";
}
function renderRow(row, kind, { from, to }) {
	const shape = `${row.source.length}–${row.target.length}`;
	return `<tr class="${kind}">${[
		`<td class="score"><b>${row.score.toFixed(2)}</b> <small>${shape}</small></td>`,
		renderText(row.sourceText, row.source, from),
		renderText(row.targetText, row.target, to)
	].join("")}</tr>`;
}
function renderText(text, numbers, language) {
	if (numbers.length === 0) return "<td></td>";
	return `<td lang="${escapeHtml(language)}" dir="auto"><small>${numbers[0]}</small> ${escapeHtml(text)}</td>`;
}
const ESCAPES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
function escapeHtml(text) {
	return text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

export { renderAlignmentPage };