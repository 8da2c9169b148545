import { a as SCORES, i as renderColumns, n as listRemarks, r as listTables } from "./tables.js";

// src/evaluate/render/plain.ts
/** The report as text for a terminal, and as CSV. */
/** Tables in columns, then the remarks. */
function renderEvaluationText(report) {
	return `${[...listTables(report).map(renderColumns), listRemarks(report).join("\n")].join("\n\n")}\n`;
}
/** One row for each page, arm and direction, and one for the mean; scores 0 to 100, not rounded. */
function renderEvaluationCsv({ directions }) {
	return [[
		"from",
		"to",
		"arm",
		"page",
		"bleu",
		"chrf2",
		"ter",
		"error"
	], ...directions.flatMap(({ from, to, arms }) => arms.flatMap(({ arm, pages, average }) => [...pages.map((page) => [
		from,
		to,
		arm,
		page.page,
		..."error" in page ? [...SCORES.map(() => ""), page.error] : [...SCORES.map((name) => page[name]), ""]
	]), ...average === void 0 ? [] : [[
		from,
		to,
		arm,
		"average",
		...SCORES.map((name) => average[name]),
		""
	]]]))].map((row) => `${row.map(quote).join(",")}\n`).join("");
}
function quote(value) {
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}

export { renderEvaluationText as n, renderEvaluationCsv as t };