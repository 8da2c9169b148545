import { t as VERSION } from "./version.js";
import { n as escapeXml } from "./xml-text.js";

// src/parallel-data/render.ts
/**
* Parallel data as a file that Amazon Translate takes: CSV, TSV or TMX 1.4b, UTF-8 without byte order mark.
*
* CSV and TSV: the first row names the languages, the source first; a field is one line, and in quotation marks when
* it holds the separator or a quotation mark, which is doubled (docs.aws.amazon.com/translate/latest/dg/
* customizing-translations-parallel-data-input-files.html, read 2026-11-22).
*/
/** Forms of a file. */
const FORMATS = [
	"csv",
	"tsv",
	"tmx"
];
/** The file as text; the same data gives the same bytes. */
function renderParallelData(data, format, unit) {
	if (format === "tmx") return renderTmx(data, unit);
	const separator = format === "csv" ? "," : "	";
	const names = Object.keys(data.records[0]?.properties ?? {});
	const rows = data.records.map(({ source, targets, properties }) => [
		source,
		...targets,
		...names.map((name) => properties?.[name] ?? "")
	]);
	return renderTable([[
		data.from,
		...data.to,
		...names
	], ...rows], separator);
}
/** Rows as lines of fields. */
function renderTable(rows, separator) {
	return rows.map((row) => `${row.map((field) => quoteField(field, separator)).join(separator)}\n`).join("");
}
function quoteField(field, separator) {
	return !field.includes(separator) && !/["\r\n]/.test(field) ? field : `"${field.replaceAll("\"", "\"\"")}"`;
}
/**
* TMX 1.4b (www.ttt.org/oscarstandards/tmx/tmx14b.html). No DOCTYPE: a reader that follows it would have to fetch the
* DTD. No dates: the service takes the newest, and the same data must give the same bytes.
*/
function renderTmx({ from, to, records }, unit) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n  <header ${[
		"creationtool=\"amts\"",
		`creationtoolversion="${escapeXml(VERSION)}"`,
		`segtype="${unit}"`,
		"o-tmf=\"amts\"",
		"adminlang=\"en\"",
		`srclang="${escapeXml(from)}"`,
		"datatype=\"plaintext\""
	].join(" ")}/>\n  <body>\n${records.map(({ source, targets, properties = {} }) => {
		const variants = [{
			language: from,
			text: source
		}, ...to.map((language, at) => ({
			language,
			text: targets[at] ?? ""
		}))];
		return `    <tu>\n${Object.entries(properties).map(([name, value]) => `      <prop type="${escapeXml(name)}">${escapeXml(value)}</prop>\n`).join("")}${variants.filter(({ text }) => text !== "").map(renderVariant).join("")}    </tu>\n`;
	}).join("")}  </body>\n</tmx>\n`;
}
function renderVariant({ language, text }) {
	return `      <tuv xml:lang="${escapeXml(language)}"><seg>${escapeXml(text, NOTHING)}</seg></tuv>\n`;
}
/** An engine is not taught a sign that stands for none. */
const NOTHING = "";

export { renderParallelData as n, renderTable as r, FORMATS as t };