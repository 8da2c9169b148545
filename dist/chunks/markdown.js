import { n as listRemarks, r as listTables } from "./tables.js";

// src/evaluate/render/markdown.ts
function renderEvaluationMarkdown(report) {
	const examples = report.directions.flatMap(({ from, to, pairs }) => pairs.map((pair) => renderPair(`${from}→${to}`, pair)));
	return [
		`# Evaluation of ${escapeMarkdown(report.book)}`,
		...report.notes.map((note) => `> **${escapeMarkdown(note)}**`),
		...listTables(report).map(renderTable),
		listRemarks({
			...report,
			notes: []
		}).map((remark) => `- ${escapeMarkdown(remark)}`).join("\n"),
		...examples.filter((text) => text !== ""),
		""
	].join("\n\n").trimEnd().concat("\n");
}
function renderTable({ title, header, rows }) {
	const line = (cells) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
	const rule = `| --- |${" ---: |".repeat(header.length - 1)}`;
	return [
		`## ${title}`,
		"",
		line(header),
		rule,
		...rows.map(line)
	].join("\n");
}
function renderPair(direction, { a, b, gained, lost }) {
	if (gained.length + lost.length === 0) return "";
	const title = `${direction}: sentences that differ most, ${a} → ${b}`;
	const list = (name, examples) => examples.length === 0 ? [] : [`**${name}**`, ...examples.map((example) => renderExample(example, a, b))];
	return [
		`<details><summary>${escapeMarkdown(title)}</summary>`,
		...list("gained", gained),
		...list("lost", lost),
		"</details>"
	].join("\n\n");
}
function renderExample({ page, source, reference, scoreA, scoreB, ...texts }, a, b) {
	return [
		`- ${escapeMarkdown(page)}, chrF2 ${scoreA.toFixed(0)} → ${scoreB.toFixed(0)}`,
		`  - source: ${escapeMarkdown(source)}`,
		`  - people: ${escapeMarkdown(reference)}`,
		`  - ${escapeMarkdown(a)}: ${escapeMarkdown(texts.a)}`,
		`  - ${escapeMarkdown(b)}: ${escapeMarkdown(texts.b)}`
	].join("\n");
}
/** Text of a book that must stay text in a table, a list or HTML, and mention nobody. */
function escapeMarkdown(text) {
	return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]|#$~]/g, String.raw`\$&`).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "&#64;");
}

export { renderEvaluationMarkdown as n, escapeMarkdown as t };