import { t as escapeMarkdown } from "./markdown.js";
import { i as renderColumns } from "./tables.js";

// src/evaluate/render/merged.ts
function renderMergedText(report) {
	return `${[
		...listFacts(report),
		"",
		...listMergedTables(report).map((table) => `${renderColumns(table)}\n`)
	].join("\n").trimEnd()}\n`;
}
function renderMergedMarkdown(report) {
	const line = (cells) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
	const tables = listMergedTables(report).map(({ title, header, rows }) => [
		`## ${title}`,
		"",
		line(header),
		`| --- |${" ---: |".repeat(header.length - 1)}`,
		...rows.map(line)
	].join("\n"));
	const changed = report.changed.map(({ page, source, proposed, final }) => `- ${escapeMarkdown(page)}\n  - source: ${escapeMarkdown(source)}\n  - proposed: ${escapeMarkdown(proposed)}\n  - merged: ${escapeMarkdown(final) || "(taken out)"}`);
	const facts = listFacts(report).map((fact) => `- ${escapeMarkdown(fact)}`);
	const examples = changed.length === 0 ? [] : [[
		"## Sentences changed most",
		"",
		...changed
	].join("\n")];
	return `${[
		`# Merged proposals, ${report.language}`,
		facts.join("\n"),
		...tables,
		...examples
	].join("\n\n")}\n`;
}
function listFacts({ language, proposals, pages, sentences, isEnough, unread, corrected, notes, work }) {
	return [
		`${language}: ${proposals} merged ${proposals === 1 ? "proposal" : "proposals"}, ${unread} of them merged unread; ${pages} pages, ${sentences} sentences proposed`,
		isEnough ? `saved ${describeWork(work)}` : "too little for a figure: it takes 5 merged proposals or 50 sentences",
		corrected.again === 0 ? "no corrected sentence was proposed again yet" : `of ${corrected.again} corrected sentences that were proposed again, ${corrected.right} came back right`,
		...notes
	];
}
function describeWork(work) {
	if (work === void 0) return "–";
	const { savedInterval, toRead, missed } = work;
	const interval = savedInterval === void 0 ? "" : ` (95 % over pages: ${renderPercent(savedInterval.low)} to ${renderPercent(savedInterval.high)})`;
	return `${renderSaved(work)}${interval} of the changes that people would have made on the old pages; to be read ${renderPercent(toRead)} of the sentences, missed ${renderPercent(missed)}`;
}
function listMergedTables({ treatments, weeks }) {
	return [{
		title: "What became of proposed sentences",
		header: [
			"treatment",
			"sentences",
			"as proposed",
			"characters kept"
		],
		rows: treatments.map(({ treatment, sentences, accepted, kept }) => [
			treatment,
			String(sentences),
			renderPercent(accepted),
			renderPercent(kept)
		])
	}, {
		title: "By week",
		header: [
			"week of",
			"proposals",
			"pages",
			"saved",
			"to be read",
			"missed"
		],
		rows: weeks.map(({ week, proposals, work }) => [
			week,
			String(proposals),
			String(work.pages),
			renderSaved(work),
			renderPercent(work.toRead),
			renderPercent(work.missed)
		])
	}].filter(({ rows }) => rows.length > 0);
}
/** Work saved in words; where people changed nothing there was no work to save. */
function renderSaved({ saved }) {
	return saved === void 0 ? "–" : renderPercent(saved);
}
/** A share as a percentage with one digit. */
function renderPercent(share) {
	return `${(100 * share).toFixed(1)} %`;
}
/** What the badge says. */
function describeBadge({ work }) {
	const label = "work saved";
	const saved = work?.saved;
	if (saved === void 0) return {
		label,
		message: "not known yet",
		colour: "lightgrey"
	};
	const colour = saved >= .5 ? "brightgreen" : saved >= 0 ? "yellow" : "red";
	return {
		label,
		message: `${Math.round(100 * saved)} %`,
		colour
	};
}

export { renderSaved as a, renderPercent as i, renderMergedMarkdown as n, renderMergedText as r, describeBadge as t };