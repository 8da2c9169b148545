import { a as alignSentences, d as trainLexicon, f as parseLexicon, h as readUnits, i as pairPages, n as alignPages, p as renderLexicon } from "./pages.js";
import { r as listSentences } from "./page.js";
import { t as parsePage } from "./parse.js";
import { n as renderParallelData } from "./render.js";
import { r as ConfigError } from "./errors.js";
import { r as assertLanguages } from "./languages.js";
import { t as toPlainJson } from "./plain-text.js";
import { c as usesFullWidth } from "./scripts.js";
import { t as readLimits } from "./read-limits.js";
import { n as readDataText, r as readText } from "./read-text.js";
import { join } from "node:path";

// src/commands/align.ts
/** `amts align`: two texts, or two folders of texts, to rows of aligned sentences or paragraphs. */
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
* Align two files, or the files of two folders, with one lexicon for all.
*
* Units are the sentences of the pages, with `lines` the lines of the files, and with `unit: 'paragraph'` the blocks
* that hold text for a translator (paragraphs, headings, items, captions, tables).
*
* @throws {ConfigError} when options do not go together or a file is missing.
*/
async function align(options, { disk, log }) {
	const { from, to, lines, unit, saveLexicon } = options;
	assertLanguages(from, to);
	if (lines && unit === "paragraph") throw new ConfigError("--lines: aligns sentences; leave out --unit paragraph");
	if (options.lexicon !== void 0 && saveLexicon !== void 0) throw new ConfigError("--lexicon and --save-lexicon: the one is used as it is, the other learnt; give one of them");
	if (saveLexicon !== void 0) await disk.checkWritable(saveLexicon);
	const known = options.lexicon === void 0 ? void 0 : await readLexicon(options.lexicon, disk);
	const texts = await readTexts(options, {
		disk,
		log
	});
	const pairs = texts.map((pair) => lines ? prepareLines(pair, options) : preparePages(pair, options));
	for (const [at, { units }] of pairs.entries()) warnOfUneven(units, texts[at]?.page ?? options.target, log);
	const lexicon = known ?? trainLexicon(pairs.map(({ units }) => units));
	if (saveLexicon !== void 0) await disk.writeText(saveLexicon, renderLexicon(lexicon));
	return pairs.flatMap((pair, at) => {
		const page = texts[at]?.page;
		return pair.align(lexicon).map((row) => page === void 0 ? row : {
			page,
			...row
		});
	});
}
/** So many times as many units on one side are no two texts that say the same. */
const UNEVEN = 20;
/** Tell of a pair that cannot be one; its sentences stand alone in the rows, so that none is lost. */
function warnOfUneven({ source, target }, name, log) {
	const [less, more] = [source.length, target.length].toSorted((a, b) => a - b);
	if (less === void 0 || more === void 0 || more <= less * UNEVEN) return;
	log.warn(less === 0 ? `${name}: one of its two texts is empty; every sentence of the other stands alone` : `${name}: ${source.length} and ${target.length} sentences; are they a text and its translation?`);
}
async function readLexicon(path, disk) {
	const lexicon = parseLexicon(await readDataText(path, disk));
	if (lexicon === void 0) throw new ConfigError(`${path}: is no lexicon of this version; write one with --save-lexicon`);
	return lexicon;
}
async function readTexts({ source, target, lines, config }, { disk, log }) {
	const limits = await readLimits(config, disk);
	const read = (path) => lines ? readDataText(path, disk) : readText(path, disk, limits);
	const [isFolder, isOther] = [await disk.isFolder(source), await disk.isFolder(target)];
	if (isFolder !== isOther) throw new ConfigError(`--source ${source}, --target ${target}: one is a folder and the other is not; give two of a kind`);
	if (!isFolder) return [{
		source: await read(source),
		target: await read(target)
	}];
	const [sources, targets] = [await disk.listFolder(source), new Set(await disk.listFolder(target))];
	const pages = sources.filter((path) => targets.has(path)).toSorted();
	if (pages.length === 0) throw new ConfigError(`${source}, ${target}: have no file of the same name`);
	const alone = sources.length + targets.size - 2 * pages.length;
	if (alone > 0) log.warn(`${alone === 1 ? "1 file stands" : `${alone} files stand`} in one of the two folders only, and ${alone === 1 ? "is" : "are"} left out`);
	const pairs = [];
	for (const page of pages) pairs.push({
		page,
		source: await read(join(source, page)),
		target: await read(join(target, page))
	});
	return pairs;
}
function prepareLines({ source, target }, { from, to }) {
	const sides = [{
		texts: splitLines(source),
		language: from
	}, {
		texts: splitLines(target),
		language: to
	}];
	const units = {
		source: readUnits(sides[0].texts, from),
		target: readUnits(sides[1].texts, to)
	};
	return {
		units,
		align: (lexicon) => describeBeads(alignSentences(units.source, units.target, { lexicon }), ...sides)
	};
}
function preparePages({ source, target }, { from, to, dialect, unit }) {
	const pages = [parsePage(source, {
		language: from,
		dialect
	}), parsePage(target, {
		language: to,
		dialect
	})];
	return {
		units: pairPages(...pages),
		align(lexicon) {
			const { sentences, blocks } = alignPages(...pages, { lexicon });
			if (unit === "sentence") return describeBeads(sentences, listSentenceTexts(pages[0]), listSentenceTexts(pages[1]));
			const sides = [listParagraphs(pages[0]), listParagraphs(pages[1])];
			const numbers = [numberParagraphs(sides[0]), numberParagraphs(sides[1])];
			return describeBeads(blocks.flatMap((bead) => keepParagraphs(bead, ...numbers)), listBlockTexts(pages[0], sides[0]), listBlockTexts(pages[1], sides[1]));
		}
	};
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
function numberParagraphs(paragraphs) {
	return new Map(paragraphs.map(({ index }, at) => [index, at]));
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
function renumber(blocks, numbers) {
	return blocks.flatMap((block) => numbers.get(block) ?? []);
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
/** One line: line ends inside a sentence become what parts words in its language. */
function joinTexts(numbers, { texts, language }) {
	const joint = usesFullWidth(language) ? "" : " ";
	return numbers.map((at) => (texts[at] ?? "").trim().replaceAll(/(?<!\s)\s*\n\s*/g, joint)).join(joint);
}

export { align, renderRows };