import { i as alignSentences, l as readUnits, n as alignPages, o as listSentences } from "./pages.js";
import { n as assertLanguage } from "./languages.js";
import { t as parsePage } from "./parse.js";
import { n as renderParallelData } from "./render.js";
import { r as ConfigError } from "./errors.js";
import { t as toPlainJson } from "./plain-text.js";
import { n as readText } from "./read-text.js";

// src/commands/align.ts
/** Rows as text: one JSON object a line, or the pairs as parallel data, with the texts as they stand in the pages. */
function renderRows(rows, { format, from, to, unit }) {
	if (format === "jsonl") return rows.map((row) => `${toPlainJson(row)}\n`).join("");
	const records = rows.filter(({ source, target }) => source.length > 0 && target.length > 0).map(({ sourceText, targetText }) => ({
		source: sourceText,
		targets: [targetText]
	}));
	return renderParallelData({
		from,
		to: [to],
		records
	}, format, unit);
}
/**
* Align two files.
*
* Units are the sentences of the pages, with `lines` the lines of the files, and with `unit: 'paragraph'` the blocks
* that hold text for a translator (paragraphs, headings, items, captions, tables).
*
* @throws {ConfigError} when options do not go together or a file is missing.
*/
async function align(options, disk) {
	const { from, to, lines, unit } = options;
	assertLanguage(from, "--from");
	assertLanguage(to, "--to");
	if (lines && unit === "paragraph") throw new ConfigError("--lines: aligns sentences; leave out --unit paragraph");
	const [source, target] = [await readText(options.source, disk), await readText(options.target, disk)];
	if (lines) return alignLines({
		texts: splitLines(source),
		language: from
	}, {
		texts: splitLines(target),
		language: to
	});
	const sourcePage = parsePage(source, {
		language: from,
		dialect: options.dialect
	});
	const targetPage = parsePage(target, {
		language: to,
		dialect: options.dialect
	});
	const { sentences, blocks } = alignPages(sourcePage, targetPage);
	if (unit === "sentence") return describeBeads(sentences, listSentenceTexts(sourcePage), listSentenceTexts(targetPage));
	const sides = [listParagraphs(sourcePage), listParagraphs(targetPage)];
	return describeBeads(blocks.flatMap((bead) => keepParagraphs(bead, ...sides)), listBlockTexts(sourcePage, sides[0]), listBlockTexts(targetPage, sides[1]));
}
function alignLines(source, target) {
	const units = [readUnits(source.texts, source.language), readUnits(target.texts, target.language)];
	return describeBeads(alignSentences(...units), source, target);
}
/** The line end at the end of a file ends its last line. */
function splitLines(text) {
	const lines = text.split(/\r?\n/);
	return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
function listSentenceTexts(page) {
	return {
		texts: listSentences(page).map(({ start, end }) => page.text.slice(start, end)),
		language: page.language
	};
}
function listBlockTexts(page, blocks) {
	return {
		texts: blocks.map(({ start, end }) => page.text.slice(start, end)),
		language: page.language
	};
}
function listParagraphs(page) {
	return page.blocks.filter(({ segments }) => segments.length > 0);
}
/** The bead with blocks numbered among the paragraphs; none when it holds no paragraph. */
function keepParagraphs(bead, sources, targets) {
	const source = renumber(bead.source, sources);
	const target = renumber(bead.target, targets);
	return source.length + target.length === 0 ? [] : [{
		source,
		target,
		score: bead.score
	}];
}
function renumber(blocks, paragraphs) {
	return blocks.map((block) => paragraphs.findIndex(({ index }) => index === block)).filter((at) => at >= 0);
}
function describeBeads(beads, source, target) {
	return beads.map((bead) => ({
		source: bead.source,
		target: bead.target,
		score: Math.round(bead.score * 1e4) / 1e4,
		sourceText: joinTexts(bead.source, source),
		targetText: joinTexts(bead.target, target)
	}));
}
/** Languages that put no space between sentences. */
const UNSPACED = /* @__PURE__ */ new Set([
	"zh",
	"zh-TW",
	"ja",
	"th"
]);
/** One line: line ends inside a sentence become what parts words in its language. */
function joinTexts(numbers, { texts, language }) {
	const joint = UNSPACED.has(language) ? "" : " ";
	return numbers.map((at) => (texts[at] ?? "").trim().replaceAll(/\s*\n\s*/g, joint)).join(joint);
}

export { align, renderRows };